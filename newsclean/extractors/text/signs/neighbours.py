"""What stands right above and below a line: prose, stops, lines of the same shape."""

from collections.abc import Callable, Sequence
from itertools import accumulate, chain, pairwise, repeat
from operator import sub
from typing import Final

from newsclean.extractors.text.signs.form import capitals, words
from newsclean.extractors.text.signs.sign import Sign, capped, half_steps
from newsclean.extractors.text.surroundings import PROSE, Shape, Surroundings

__all__ = ["NEIGHBOURS", "around", "shifted"]

Measure = Callable[[Surroundings], Sequence[int]]

NONE: Final = 126
"""The measure of a neighbour that is not there."""


def around(sums: Sequence[int], above: int, below: int) -> list[int]:
    """What ``sums`` have gained from ``above`` lines above each line to ``below`` lines below it.

    ``sums`` has one entry more than there are lines, as ``accumulate(…, initial=0)`` gives them.
    """
    lines = len(sums) - 1
    ends = chain(sums[below + 1 :], repeat(sums[-1], min(below, lines)))
    begins = chain(repeat(0, min(above, lines)), sums)
    return list(map(sub, ends, begins))


def shifted(numbers: Sequence[int], by: int) -> list[int]:
    """The number of the line that stands ``by`` lines below; above, where it is negative."""
    missing = [NONE] * min(abs(by), len(numbers))
    return [*numbers[by:], *missing] if by > 0 else [*missing, *numbers[:by]]


def _prose_around(above: int, below: int) -> Measure:
    def measure(view: Surroundings) -> list[int]:
        return half_steps(around(view.mass, above, below))

    return measure


def _stops_around(reach: int) -> Measure:
    def measure(view: Surroundings) -> list[int]:
        sums = list(accumulate((passage.stop for passage in view.passages), initial=0))
        return around(sums, reach, reach)

    return measure


def _neighbour(measured: Measure, by: int) -> Measure:
    def measure(view: Surroundings) -> list[int]:
        return shifted(measured(view), by)

    return measure


def _gap(view: Surroundings) -> list[int]:
    """How many lines the gap between two paragraphs has that holds the line."""
    found = [0] * len(view.shapes)
    for start, end in _gaps(view.shapes):
        found[start:end] = repeat(end - start, end - start)
    return capped(found)


def _gaps(shapes: Sequence[Shape]) -> list[tuple[int, int]]:
    walls = [-1, *(n for n, shape in enumerate(shapes) if shape == PROSE), len(shapes)]
    return [(above + 1, below) for above, below in pairwise(walls) if below > above + 1]


def _alike(view: Surroundings) -> list[int]:
    """How many neighbours of the same shape stand in a row."""
    found: list[int] = []
    shapes = view.shapes
    start = 0
    for number in range(1, len(shapes) + 1):
        if number == len(shapes) or shapes[number] != shapes[start]:
            found += repeat(number - start, number - start)
            start = number
    return capped(found)


NEIGHBOURS: Final[Sequence[Sign]] = (
    Sign("prose-2", "no prose stands beside it", _prose_around(2, 2)),
    Sign("prose-4", "little prose stands near it", _prose_around(4, 4)),
    Sign("prose-8", "little prose stands around it", _prose_around(8, 8)),
    Sign("prose-above", "little prose stands above it", _prose_around(16, 0)),
    Sign("prose-below", "little prose stands below it", _prose_around(0, 16)),
    Sign("stops-2", "no sentence stands beside it", _stops_around(2)),
    Sign("stops-4", "few sentences stand near it", _stops_around(4)),
    Sign("stops-16", "few sentences stand around it", _stops_around(16)),
    Sign("words-above", "follows a line that is no prose", _neighbour(words, -1)),
    Sign("words-below", "is followed by a line that is no prose", _neighbour(words, 1)),
    Sign("capitals-below", "is followed by a headline", _neighbour(capitals, 1)),
    Sign("gap", "one of several short lines between paragraphs", _gap),
    Sign("alike", "one of a row of like lines", _alike),
)
"""Signs of the neighbourhood."""
