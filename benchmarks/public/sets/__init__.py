"""The benchmarks, each in a file of its own."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from benchmarks.public.case import BenchmarkSet
from benchmarks.public.sets.fundus import FUNDUS
from benchmarks.public.sets.htmldate import HTMLDATE
from benchmarks.public.sets.own import OWN
from benchmarks.public.sets.scrapinghub import SCRAPINGHUB
from benchmarks.public.sets.trafilatura import TRAFILATURA
from benchmarks.public.sets.wcxb import WCXB

__all__ = ["SETS", "found"]

SETS: Final = (SCRAPINGHUB, WCXB, FUNDUS, TRAFILATURA, HTMLDATE, OWN)
"""In the order of the report."""


def found(folder: Path) -> Iterator[tuple[BenchmarkSet, Path]]:
    """The checkouts in ``folder``, whatever they are called there."""
    for one in SETS:
        for place in sorted([folder, *filter(Path.is_dir, folder.iterdir())]):
            if (place / one.mark).exists():
                yield one, place
