"""The table that weighs the signs: read once, frozen."""

import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import chain, repeat
from operator import add
from pathlib import Path
from typing import Any, Final, NamedTuple

from newsclean.extractors.text.signs import HIGHEST, SIGNS
from newsclean.extractors.text.surroundings import PROSE, Shape

__all__ = ["Table", "load_table"]

_FILE: Final = Path(__file__).parents[2] / "data" / "line-weights.json"
_PROSE, _OTHER = "prose", "other"
_MEASURES: Final = HIGHEST + 1


class Table(NamedTuple):
    """Weights of one kind of dump, in hundredths of log-odds."""

    prose: int
    """Where every paragraph starts from."""
    other: int
    """Where every other line starts from."""
    columns: tuple[Sequence[int], ...]
    """For each sign, in the order of ``SIGNS``, the weight of each measure of a paragraph from 0
    to ``HIGHEST``, and behind them those of other lines."""

    def weigh(
        self, measures: Sequence[Sequence[int]], shapes: Sequence[Shape]
    ) -> list[tuple[int, ...]]:
        """For every line the weight of each sign; with the bias they sum to the line's score.

        Above 0 a line more likely belongs to the story than not.
        """
        offsets = [0 if shape == PROSE else _MEASURES for shape in shapes]
        weighed = (
            map(column.__getitem__, map(add, of_lines, offsets))
            for column, of_lines in zip(self.columns, measures, strict=True)
        )
        return list(zip(*weighed, strict=True))

    def without(self, omits: Callable[[str], bool]) -> "Table":
        """The same table with the signs that are left out saying nothing."""
        left_out = [omits(sign.name) for sign in SIGNS]
        if not any(left_out):
            return self
        columns = zip(self.columns, left_out, strict=True)
        return self._replace(columns=tuple([0] * len(c) if out else c for c, out in columns))


@cache
def load_table(name: str) -> Table:
    """The table ``lines`` or, for dumps without line breaks, ``sentences``."""
    parts = _read()[name]
    columns = ((*_steps(parts[_PROSE][s.name]), *_steps(parts[_OTHER][s.name])) for s in SIGNS)
    return Table(parts[_PROSE]["bias"], parts[_OTHER]["bias"], tuple(columns))


def _steps(stored: Sequence[Sequence[int]]) -> chain[int]:
    """The weight of each measure, from pairs of a weight and the first measure that has it."""
    ends = [first for first, _ in stored[1:]]
    return chain.from_iterable(
        repeat(weight, end - first)
        for (first, weight), end in zip(stored, [*ends, _MEASURES], strict=True)
    )


@cache
def _read() -> Mapping[str, Any]:
    table: Mapping[str, Any] = json.loads(_FILE.read_bytes())
    return table
