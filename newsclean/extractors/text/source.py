"""A dump as pieces: its non-empty lines, or the sentences of a line that holds a whole page."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from newsclean.extractors.repair import Repair, mend, needed

__all__ = ["Piece", "read_pieces"]

LONG_LINE: Final = 1_500
"""Characters from which on a line is cut at its sentences; paragraphs of news hardly get there."""

_SENTENCE: Final = re.compile(r"(?<=[.!?…。！？])[\"'”’»)\]」』]{0,2}(?:\s+|(?<=[。！？」』]))")


class Piece(NamedTuple):
    """A stretch of one source line. The ``raw`` of a line's pieces join to the line."""

    block: int
    """Number of the line among the non-empty ones, from 0."""
    raw: str
    """The stretch as it stands in the source."""
    text: str
    """The same, repaired, white space collapsed."""
    line: int
    """Line number in the source, from 1."""


def read_pieces(text: str, repairs: Sequence[Repair]) -> list[Piece]:
    """The pieces of ``text`` in order."""
    active = needed(text, repairs)
    pieces: list[Piece] = []
    block = -1
    for number, line in enumerate(text.splitlines(), 1):
        words = line.split()
        if not words:
            continue
        block += 1
        if len(line) > LONG_LINE:
            pieces += (Piece(block, raw, mend(raw, active), number) for raw in _sentences(line))
        else:
            mended = mend(line, active) if active else " ".join(words)
            pieces.append(Piece(block, line, mended, number))
    return pieces


def _sentences(line: str) -> Iterator[str]:
    start = 0
    for stop in _SENTENCE.finditer(line):
        yield line[start : stop.end()]
        start = stop.end()
    if start < len(line):
        yield line[start:]
