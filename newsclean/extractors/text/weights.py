"""The table that weighs the signs: read once, frozen."""

import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple

from newsclean.extractors.text.evidence import SIGNS

__all__ = ["Table", "load_table"]

_FILE: Final = Path(__file__).parents[2] / "data" / "line-weights.json"


class Table(NamedTuple):
    """Weights of one kind of dump, in hundredths of log-odds."""

    bias: int
    """Where every line starts from."""
    columns: tuple[Sequence[int], ...]
    """For each sign the weight of each of its classes, in the order of ``SIGNS``."""

    def weigh(self, classes: Sequence[Sequence[int]]) -> list[tuple[int, ...]]:
        """For every line the weight of each sign; with the bias they sum to the line's score.

        Above 0 a line more likely belongs to the story than not.
        """
        weighed = (
            map(column.__getitem__, of_lines)
            for column, of_lines in zip(self.columns, classes, strict=True)
        )
        return list(zip(*weighed, strict=True))

    def without(self, omits: Callable[[str], bool]) -> "Table":
        """The same table with the signs that are left out saying nothing."""
        left_out = [omits(sign.name) for sign in SIGNS]
        if not any(left_out):
            return self
        columns = zip(self.columns, left_out, strict=True)
        return Table(self.bias, tuple([0] * len(c) if out else c for c, out in columns))


@cache
def load_table(name: str) -> Table:
    """The table ``lines`` or, for dumps without line breaks, ``sentences``."""
    table = _read()[name]
    return Table(table["bias"][0], tuple(tuple(table[sign.name]) for sign in SIGNS))


@cache
def _read() -> Mapping[str, Mapping[str, list[int]]]:
    return MappingProxyType(json.loads(_FILE.read_bytes()))
