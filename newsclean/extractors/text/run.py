"""Where the article stands: the densest run of prose among the lines."""

from collections.abc import Sequence

from newsclean.extractors.text.passage import Passage

__all__ = ["densest_run"]

SENTENCE = 8
"""Words from which on a line that closes with a stop is prose."""
LONG = 25
"""Words from which on a line is prose with no stop."""
GAP = -10.0
"""What a line that is no prose weighs."""


def densest_run(passages: Sequence[Passage]) -> tuple[int, int]:
    """First and last-plus-one passage of the run whose prose outweighs what stands between."""
    best = total = 0.0
    start = begin = end = 0
    for number, passage in enumerate(passages):
        total += weight(passage)
        if total <= 0:
            total, start = 0.0, number + 1
        elif total > best:
            best, begin, end = total, start, number + 1
    return begin, end


def weight(passage: Passage) -> float:
    """How much a passage speaks for prose (its words) or against it."""
    words = passage.words
    if (words >= SENTENCE and passage.stop) or words >= LONG:
        return words
    return GAP
