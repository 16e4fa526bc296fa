"""The two tests of chance, against counting every way by hand."""

from itertools import combinations
from math import comb
from random import Random

import pytest
from hypothesis import given, strategies as st

from newsclean.profiles.chance import EXACT, chance_of_ranks, chance_of_shares

FEW = st.lists(st.integers(0, 4), min_size=1, max_size=5)


def counted(one: list[int], other: list[int]) -> float:
    """Share of all ways to split the figures that lie as far from the middle, by trying them."""
    every = sorted([*one, *other])
    ranks = [sum(v < x for v in every) + (every.count(x) + 1) / 2 for x in [*one, *other]]
    middle = len(one) * sum(ranks) / len(ranks)
    far = abs(sum(ranks[: len(one)]) - middle) - 1e-9
    ways = [abs(sum(way) - middle) >= far for way in combinations(ranks, len(one))]
    return sum(ways) / len(ways)


@given(FEW, FEW)
def test_ranks_are_counted_exactly_ties_included(one: list[int], other: list[int]) -> None:
    assert chance_of_ranks(one, other) == pytest.approx(counted(one, other))


def test_five_figures_all_below_five_others_have_the_known_chance() -> None:
    assert chance_of_ranks([1, 2, 3, 4, 5], [6, 7, 8, 9, 10]) == pytest.approx(2 / comb(10, 5))


def test_all_of_five_pages_against_none_of_five_has_the_known_chance() -> None:
    assert chance_of_shares(5, 5, 0, 5) == pytest.approx(2 / comb(10, 5))


@given(st.integers(0, 6), st.integers(0, 6))
def test_shares_are_a_chance_and_do_not_care_for_order(hits: int, others: int) -> None:
    there, back = chance_of_shares(hits, 6, others, 6), chance_of_shares(others, 6, hits, 6)

    assert 0 < there <= 1
    assert there == pytest.approx(back)


def test_equal_samples_are_no_surprise() -> None:
    assert chance_of_ranks([3, 3, 3], [3, 3]) == 1
    assert chance_of_shares(3, 4, 3, 4) == 1
    assert chance_of_ranks([], [1]) == 1


def test_beyond_the_exact_size_the_normal_curve_says_nearly_the_same() -> None:
    draw = Random(7).random  # noqa: S311 - figures, no secrets
    one = [draw() for _ in range(EXACT // 2)]
    other = [draw() + 0.2 for _ in range(EXACT // 2)]
    more = [*other, other[0]]

    assert chance_of_ranks(one, more) == pytest.approx(chance_of_ranks(one, other), rel=0.35)


def test_figures_that_never_vary_are_no_surprise_however_many() -> None:
    assert chance_of_ranks([1.0] * EXACT, [1.0] * 5) == 1
