"""scrapinghub/article-extraction-benchmark: 181 pages of 2019 with their bodies."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from benchmarks.public.case import BenchmarkSet, Case, Published

__all__ = ["SCRAPINGHUB"]

_FIGURE: Final = re.compile(r"^\s*(\S+)\s.*?F1=([0-9.]+)|^\s*(\S+)\s+([0-9.]+) ±.*$", re.MULTILINE)


def _read(folder: Path) -> Iterator[Case]:
    truth = json.loads((folder / "ground-truth.json").read_text("utf-8"))
    for name, row in truth.items():
        yield Case(
            id=name,
            page=folder / "html" / f"{name}.html.gz",
            url=row.get("url"),
            english=True,
            paragraphs=tuple(filter(None, map(str.strip, row["articleBody"].splitlines()))),
        )


def _published(folder: Path) -> Iterator[Published]:
    """F1 of the README, for every system whose output is stored beside it."""
    readme = (folder / "README.rst").read_text("utf-8")
    for match in _FIGURE.finditer(readme):
        system, value = match[1] or match[3], match[2] or match[4]
        output = folder / "output" / f"{system}.json"
        if output.exists():
            rows = json.loads(output.read_text("utf-8"))
            texts = {name: row.get("articleBody") or "" for name, row in rows.items()}
            yield Published(system, "shingle f1", float(value), texts)


SCRAPINGHUB: Final = BenchmarkSet(
    "article-extraction-benchmark",
    "github.com/scrapinghub/article-extraction-benchmark",
    "ground-truth.json",
    _read,
    _published,
)
