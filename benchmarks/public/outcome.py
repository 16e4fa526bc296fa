"""A library on the pages of a benchmark: scores, failures, time. All libraries in one pass."""

import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import mean
from typing import Final

from benchmarks.public.case import Case, page_bytes
from benchmarks.public.interval import Figure, figure
from benchmarks.public.metrics import score
from benchmarks.public.peers import Found, Peer

__all__ = ["MEASURES", "Outcome", "run"]

Scores = Mapping[str, float]


def _mean(name: str) -> Callable[[Sequence[Scores]], float]:
    def of(pages: Sequence[Scores]) -> float:
        values = [page[name] for page in pages if name in page]
        return mean(values) if values else 0.0

    return of


def _shingle_f1(pages: Sequence[Scores]) -> float:
    """The benchmark's own way: the harmonic mean of two means, not the mean of harmonic means."""
    precision, recall = _mean("shingle precision")(pages), _mean("shingle recall")(pages)
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _pieces_f1(pages: Sequence[Scores]) -> float:
    there = sum(page.get("pieces there", 0) for page in pages)
    wrong = sum(page.get("pieces wrong", 0) for page in pages)
    missed = sum(page.get("pieces missed", 0) for page in pages)
    return 2 * there / (2 * there + wrong + missed) if there else 0.0


MEASURES: Final[Mapping[str, tuple[str, Callable[[Sequence[Scores]], float]]]] = {
    "shingle f1": ("exact", _shingle_f1),
    "shingle precision": ("exact", _mean("shingle precision")),
    "shingle recall": ("exact", _mean("shingle recall")),
    "exact": ("exact", _mean("exact")),
    "words f1": ("words f1", _mean("words f1")),
    "rouge f1": ("rouge f1", _mean("rouge f1")),
    "pieces f1": ("pieces there", _pieces_f1),
    "title": ("title", _mean("title")),
    "authors": ("authors", _mean("authors")),
    "date": ("date", _mean("date")),
}
"""A measure, the score that a page must have to count for it, and how pages make it up."""


@dataclass
class Outcome:
    """What one library did on one benchmark; filled page by page."""

    name: str
    pages: list[dict[str, float]] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    empty: int = 0
    cpu_s: list[float] = field(default_factory=list)

    def figures(self) -> dict[str, Figure]:
        """Every measure that the benchmark allows, with its interval."""
        figures = {}
        for name, (needed, statistic) in MEASURES.items():
            counted = [page for page in self.pages if needed in page]
            if statistic(counted) > 0:  # a library that never speaks of a field is not bad at it
                figures[name] = figure(counted, statistic)
        return figures


def run(cases: Iterable[Case], peers: Sequence[Peer], *, rouge: bool) -> list[Outcome]:
    """Every library on every page. The order turns from page to page, so that none is always the
    one that finds the page warm."""
    outcomes = [Outcome(peer.name) for peer in peers]
    pairs = list(zip(peers, outcomes, strict=True))
    for number, case in enumerate(cases):
        html = page_bytes(case)
        turn = number % len(pairs)
        for peer, outcome in pairs[turn:] + pairs[:turn]:
            _one(peer, outcome, case, html, rouge=rouge)
        _tell(number)
    return outcomes


def _one(peer: Peer, outcome: Outcome, case: Case, html: bytes, *, rouge: bool) -> None:
    started = time.process_time()
    try:
        found = peer.run(html, case.url)
    except Exception as error:  # noqa: BLE001 - a library's exception is its failure, not ours
        outcome.failures.append(f"{case.id}: {type(error).__name__}: {error}"[:200])
        found = Found()
    outcome.cpu_s.append(time.process_time() - started)
    outcome.empty += not (found.text or "").strip()
    outcome.pages.append(score(case, found, rouge=rouge))


def _tell(number: int) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{number + 1} pages")
