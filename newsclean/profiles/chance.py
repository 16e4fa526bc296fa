"""How likely chance alone is: two exact tests for small samples, in plain Python.

Both are two-sided and exact: they count every way in which the same figures could have fallen on
the two samples, so they hold for five pages as for fifty. Sources: R. A. Fisher, The Design of
Experiments (1935), for shares; F. Wilcoxon, Individual Comparisons by Ranking Methods (1945), for
measures, here with mid-ranks for ties.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from math import comb, erfc, sqrt

__all__ = ["chance_of_ranks", "chance_of_shares"]

EXACT = 60
"""Figures in both samples together up to which ranks are counted and not approximated."""

_BYTES = 8
"""Bytes that hold the number of ways: of 60 figures, there are fewer than 2 ** 60."""
_BITS = 8 * _BYTES

_SLACK = 1 + 1e-9
"""Two ways that are equally likely may differ in their last digit."""


def chance_of_shares(hits: int, pages: int, other_hits: int, other_pages: int) -> float:
    """Fisher's exact test: how often shares this far apart come about if nothing has changed."""
    total, found = pages + other_pages, hits + other_hits
    ways = {
        k: comb(pages, k) * comb(other_pages, found - k)
        for k in range(max(0, found - other_pages), min(pages, found) + 1)
    }
    seen = ways[hits] * _SLACK
    return min(1.0, sum(way for way in ways.values() if way <= seen) / comb(total, found))


def chance_of_ranks(one: Sequence[float], other: Sequence[float]) -> float:
    """Wilcoxon's rank-sum test: how often figures this far apart come about by chance.

    It asks only which figure is larger, so a single odd page moves it little.
    """
    if not one or not other:
        return 1.0
    ranks = _ranks([*one, *other])
    drawn = sum(ranks[: len(one)])
    if len(ranks) > EXACT:
        return _approximate(ranks, len(one), drawn)
    ways = _sums(ranks, len(one))
    middle = len(one) * sum(ranks) / len(ranks)
    far = abs(drawn - middle)
    return sum(n for total, n in ways.items() if abs(total - middle) >= far) / sum(ways.values())


def _ranks(values: Sequence[float]) -> list[int]:
    """Twice the mid-rank of each value: whole numbers, even with ties."""
    counts = Counter(values)
    ends = dict(zip(sorted(counts), accumulate(counts[v] for v in sorted(counts)), strict=True))
    return [2 * ends[value] - counts[value] + 1 for value in values]


def _sums(ranks: Sequence[int], size: int) -> dict[int, int]:
    """How many of all choices of ``size`` ranks have each sum.

    The counts for one size stand in one whole number, eight bytes a sum: a rank more is a shift and
    an addition, which takes a hundredth of the time of counting sum by sum.
    """
    ways = [1, *[0] * size]
    for rank in ranks:
        for chosen in range(size, 0, -1):
            ways[chosen] += ways[chosen - 1] << (rank * _BITS)
    counts = ways[size].to_bytes((sum(ranks) + 1) * _BYTES, "little")
    starts = range(0, len(counts), _BYTES)
    found = {at // _BYTES: int.from_bytes(counts[at : at + _BYTES], "little") for at in starts}
    return {total: count for total, count in found.items() if count}


def _approximate(ranks: Sequence[int], size: int, drawn: float) -> float:
    """The normal curve through the same mean and variance, ties counted."""
    count = len(ranks)
    mean = sum(ranks) / count
    spread = sum((rank - mean) ** 2 for rank in ranks) / count
    variance = size * (count - size) * spread / (count - 1)
    return erfc(abs(drawn - size * mean) / sqrt(2 * variance)) if variance else 1.0
