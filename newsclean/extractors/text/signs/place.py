"""Where a line stands: inside the densest run of prose or beside it, and what the dump holds."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import repeat
from typing import Final

from newsclean.extractors.text.signs.sign import HIGHEST, Sign, capped, half_steps
from newsclean.extractors.text.surroundings import Span, Surroundings

__all__ = ["PLACE"]

_TENTHS: Final = 20
"""Twentieths of a run's length that are told apart, inside it and on both sides."""
_DEPTHS: Final = (1, 10, 11, 20, 60, 100, 110, HIGHEST)
"""Where depths are told apart: far above, above, at the beginning …"""
_OFFSET: Final = 40
"""The measure of a line at the beginning of a run."""


def _within_tight(view: Surroundings) -> list[int]:
    return _within(view.tight, len(view.shapes))


def _within_wide(view: Surroundings) -> list[int]:
    return _within(view.wide, len(view.shapes))


def _within(run: Span, lines: int) -> list[int]:
    """How far down the run, in twentieths of its length; above and below it less and more."""
    size = max(1, run.end - run.start)
    return capped([_OFFSET + (n - run.start) * _TENTHS // size for n in range(lines)])


def _beside_tight(view: Surroundings) -> list[int]:
    """Lines above the run or below it; ``_OFFSET`` inside."""
    start, end = view.tight
    above = range(_OFFSET - start, _OFFSET)
    below = range(_OFFSET + 1, _OFFSET + 1 + len(view.shapes) - end)
    return capped([*above, *repeat(_OFFSET, end - start), *below])


def _depth(view: Surroundings) -> list[int]:
    """Per cent of the story's words that stand above the line; 10 more, so that none is below 0."""
    begin = view.mass[view.middle.start]
    size = (view.mass[view.middle.end] - begin) or 1
    return capped([10 + 100 * (mass - begin) // size for mass in view.mass[:-1]])


def _course(view: Surroundings) -> list[int]:
    """Depth and the run's share of the prose together: below a whole story little is true."""
    share = bisect_right((30, 50, 70, 90), _share(view)[0] if view.shapes else 0)
    return [9 * share + bisect_right(_DEPTHS, depth) for depth in _depth(view)]


def _above(view: Surroundings) -> list[int]:
    return half_steps(view.mass[:-1])


def _below(view: Surroundings) -> list[int]:
    total = view.mass[-1]
    return half_steps([total - mass for mass in view.mass[1:]])


def _rank(view: Surroundings) -> list[int]:
    """How far down the lines in view, in per cent."""
    lines = len(view.shapes)
    return [100 * n // lines for n in range(lines)]


def _story(view: Surroundings) -> Sequence[int]:
    """Words of the densest run."""
    return _same(half_steps([_size(view)])[0], view)


def _prose(view: Surroundings) -> Sequence[int]:
    """Words of prose in the dump."""
    return _same(half_steps([view.total])[0], view)


def _share(view: Surroundings) -> Sequence[int]:
    """Per cent of the dump's prose that the densest run holds."""
    return _same(min(100, 100 * _size(view) // (view.total or 1)), view)


def _lines(view: Surroundings) -> Sequence[int]:
    return _same(half_steps([view.lines])[0], view)


def _size(view: Surroundings) -> int:
    return view.mass[view.middle.end] - view.mass[view.middle.start]


def _same(number: int, view: Surroundings) -> list[int]:
    return [min(number, HIGHEST)] * len(view.shapes)


PLACE: Final[Sequence[Sign]] = (
    Sign("within-tight", "stands outside the densest run of prose", _within_tight),
    Sign("within-wide", "stands outside the widest run of prose", _within_wide),
    Sign("beside", "stands away from the densest run of prose", _beside_tight),
    Sign("depth", "stands above or below the story", _depth),
    Sign("course", "stands beside a story that is whole without it", _course),
    Sign("above", "has the wrong amount of prose above it", _above),
    Sign("below", "has the wrong amount of prose below it", _below),
    Sign("rank", "stands at the edge of the text", _rank),
    Sign("story", "the longest run of prose is short", _story),
    Sign("prose", "the dump holds much other prose", _prose),
    Sign("share", "the dump holds other prose as long", _share),
    Sign("lines", "the dump has many lines", _lines),
)
"""Signs of place."""
