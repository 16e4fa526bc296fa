"""trafilatura's evaluation: 990 pages, and pieces that belong into the text or do not."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from benchmarks.public.case import BenchmarkSet, Case

__all__ = ["TRAFILATURA"]

_FOLDERS: Final = ("cache", "eval")


def _read(folder: Path) -> Iterator[Case]:
    tests = folder / "tests"
    truth = json.loads((tests / "evaldata.json").read_text("utf-8"))
    for url, row in truth.items():
        page = next((p for f in _FOLDERS if (p := tests / f / row["file"]).is_file()), None)
        if page is not None:
            yield Case(
                id=row["file"],
                page=page,
                url=url,
                must=tuple(row.get("with") or ()),
                must_not=tuple(row.get("without") or ()),
                title=row.get("title") or None,
                authors=(row["author"],) if row.get("author") else None,
                published=row.get("date") or None,
            )


TRAFILATURA: Final = BenchmarkSet(
    "trafilatura's evaluation",
    "github.com/adbar/trafilatura",
    "tests/evaldata.json",
    _read,
)
