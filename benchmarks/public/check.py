"""Our measures against the figures that benchmarks publish, counted on the same stored texts."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from benchmarks.public.case import BenchmarkSet, Case
from benchmarks.public.metrics import score
from benchmarks.public.outcome import MEASURES
from benchmarks.public.peers import Found

__all__ = ["TOLERANCE", "Check", "checks"]

TOLERANCE: Final = {"shingle f1": 0.0011, "rouge f1": 0.002}
"""How far a figure may be off: they are rounded, and ROUGE's sentences are cut by another tool."""


class Check(NamedTuple):
    """A published figure and ours."""

    benchmark: str
    system: str
    measure: str
    published: float
    ours: float

    @property
    def agrees(self) -> bool:
        """Whether the two are the same but for rounding."""
        return abs(self.published - self.ours) <= TOLERANCE[self.measure]


def checks(one: BenchmarkSet, place: Path, cases: Sequence[Case]) -> Iterator[Check]:
    """Every published figure that the checkout holds the texts for."""
    for published in one.published(place):
        rouge = published.measure == "rouge f1"
        scores = [
            score(case, Found(published.texts.get(case.id, "")), rouge=rouge) for case in cases
        ]
        _, statistic = MEASURES[published.measure]
        yield Check(
            one.name, published.system, published.measure, published.value, statistic(scores)
        )
