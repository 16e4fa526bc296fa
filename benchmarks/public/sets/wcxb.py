"""WCXB: pages of 2025 of many kinds; those that are articles are taken. Both of its splits."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from benchmarks.public.case import BenchmarkSet, Case

__all__ = ["WCXB"]

_SPLITS: Final = ("dev", "test")


def _read(folder: Path) -> Iterator[Case]:
    for split in _SPLITS:
        for path in sorted((folder / split / "ground-truth").glob("*.json")):
            row = json.loads(path.read_text("utf-8"))
            if _kind(row) == "article":
                page = folder / split / "html" / f"{path.stem}.html.gz"
                yield _case(f"{split}/{path.stem}", page, row)


def _kind(row: dict[str, Any]) -> str:
    kind: str = row.get("_internal", {}).get("page_type", {}).get("primary", "article")
    return kind


def _case(name: str, page: Path, row: dict[str, Any]) -> Case:
    truth = row["ground_truth"]
    body = truth.get("main_content") or ""
    return Case(
        id=name,
        page=page,
        url=row.get("url"),
        paragraphs=tuple(filter(None, map(str.strip, body.splitlines()))),
        must=tuple(truth.get("with") or ()),
        must_not=tuple(truth.get("without") or ()),
        title=truth.get("title"),
        authors=(truth["author"],) if truth.get("author") else None,
        published=truth.get("publish_date"),
    )


WCXB: Final = BenchmarkSet(
    "WCXB, articles",
    "github.com/Murrough-Foley/web-content-extraction-benchmark",
    "dev/ground-truth",
    _read,
)
