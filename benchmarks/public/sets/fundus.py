"""fundus-evaluation: 80 articles of 16 English publishers, paragraph by paragraph."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from benchmarks.public.case import BenchmarkSet, Case, Published

__all__ = ["FUNDUS"]

_SUMMARY: Final = "dataset/analysis/rouge_lsum_scraper_summary.tsv"
_F1_COLUMN: Final = 5
_HEADER_LINES: Final = 3


def _read(folder: Path) -> Iterator[Case]:
    data = folder / "dataset"
    truth = json.loads((data / "ground_truth.json").read_text("utf-8"))
    for name, row in sorted(truth.items()):
        body = row["body"]
        yield Case(
            id=name,
            page=data / "html" / f"{name}.html.gz",
            url=row.get("url"),
            english=True,
            paragraphs=tuple(text[1:-1] if _is_optional(text) else text for text in body),
            optional=frozenset(n for n, text in enumerate(body) if _is_optional(text)),
        )


def _is_optional(paragraph: str) -> bool:
    # The benchmark's own mark: a paragraph wholly in brackets may be there or not.
    return paragraph.startswith("[") and paragraph.endswith("]")


def _published(folder: Path) -> Iterator[Published]:
    summary = folder / _SUMMARY
    if not summary.exists():
        return
    for line in summary.read_text("utf-8").splitlines()[_HEADER_LINES:]:
        cells = line.split("\t")
        stored = folder / "dataset" / "extractions" / f"{cells[0]}.json"
        if stored.exists():
            rows = json.loads(stored.read_text("utf-8"))
            texts = {name: "\n\n".join(row["body"]) for name, row in rows.items()}
            yield Published(cells[0], "rouge f1", float(cells[_F1_COLUMN]) / 100, texts)


FUNDUS: Final = BenchmarkSet(
    "fundus-evaluation",
    "github.com/dobbersc/fundus-evaluation",
    "dataset/ground_truth.json",
    _read,
    _published,
)
