"""htmldate's evaluation: a thousand pages with the day they were first published."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from benchmarks.public.case import BenchmarkSet, Case

__all__ = ["HTMLDATE"]

_FOLDERS: Final = ("cache", "eval")


def _read(folder: Path) -> Iterator[Case]:
    tests = folder / "tests"
    for table in sorted(tests.glob("eval_*.json")):
        for url, row in json.loads(table.read_text("utf-8")).items():
            page = next((p for f in _FOLDERS if (p := tests / f / row["file"]).is_file()), None)
            if page is not None and row.get("date"):
                yield Case(id=row["file"], page=page, url=url, published=row["date"])


HTMLDATE: Final = BenchmarkSet(
    "htmldate's evaluation",
    "github.com/adbar/htmldate",
    "tests/eval_default.json",
    _read,
)
