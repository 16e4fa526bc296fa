"""Each source that says the same halves the doubt, to a bound."""

import pytest

from newsclean.normalizer.choice import raised
from newsclean.normalizer.title import endings


@pytest.mark.parametrize(("agreeing", "confidence"), [(0, 0.6), (1, 0.8), (2, 0.9)])
def test_each_source_that_agrees_halves_the_doubt(agreeing: int, confidence: float) -> None:
    assert raised(0.6, agreeing) == confidence


def test_beyond_some_sources_more_add_nothing() -> None:
    assert raised(0.6, 50) == raised(0.6, 100) < 1


def test_the_endings_of_a_title_are_what_stands_behind_its_bars() -> None:
    assert endings("A | B - The Courier") == ("B - The Courier", "The Courier")
    assert endings("No bar") == ()
