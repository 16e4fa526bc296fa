"""How well the body is expected to be found."""

from typing import Final

from newsclean.extractors.shape import Shape, story_signs
from newsclean.odds import Signs, load_odds

__all__ = ["body_signs", "expected_f1"]

DIGITS: Final = 2
"""Decimals that the fit supports."""


def expected_f1(shape: Shape, doubt: float) -> float:
    """The mean F1 of the bodies of pages like this one, 0 to 1.

    ``doubt`` is the probability that the page is no article. Fitted on pages with known answers by
    ``benchmarks/train_page_weights.py``; docs/benchmarks.md shows how often it is right.
    """
    probability = load_odds("confidence").probability(body_signs(shape, doubt))
    return round(probability, DIGITS)


def body_signs(shape: Shape, doubt: float) -> Signs:
    """What speaks for and against a body."""
    return {**story_signs(shape), "doubt": doubt}
