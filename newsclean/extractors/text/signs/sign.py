"""A sign: one thing to measure a line of a dump by."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple

from newsclean.extractors.text.surroundings import Surroundings

__all__ = ["HIGHEST", "Sign", "capped", "half_steps"]

HIGHEST: Final = 127
"""The greatest measure; what would be more is as much."""


class Sign(NamedTuple):
    """One thing to look at, with the words a verdict uses for it."""

    name: str
    """Key in the table of weights, and rule id of a verdict."""
    against: str
    """What it says when it speaks most against a line."""
    measure: Callable[[Surroundings], Sequence[int]]
    """A number from 0 to ``HIGHEST`` for each line in view."""


def capped(numbers: Iterable[int]) -> list[int]:
    """Each of ``numbers``, but between 0 and ``HIGHEST``."""
    # Without min(), which would take twice the time, and this is asked of every line.
    return [0 if n < 0 else HIGHEST if n > HIGHEST else n for n in numbers]  # noqa: FURB136


def half_steps(counts: Iterable[int]) -> list[int]:
    """The logarithm of each count in half steps of 2: 0, 1, 3, 4, 5, 5, 6 … and 27 for 10,000."""
    return [(count * count).bit_length() for count in counts]
