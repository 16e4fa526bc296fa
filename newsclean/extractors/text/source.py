"""A dump as pieces: its non-empty lines, or the sentences of a line that holds a whole page."""

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import Final, NamedTuple

from newsclean.extractors.repair import Repair, mend, needed
from newsclean.limits import most_blocks, watched
from newsclean.patterns import pattern

__all__ = ["Piece", "is_one_line", "read_pieces"]

LONG_LINE: Final = 1_500
"""Characters from which on a line is cut at its sentences; paragraphs of news hardly get there."""
LONE_LINE: Final = 400
"""The same for a dump that has hardly another line."""
FEW_LINES: Final = 2
"""Lines of such a dump."""

COARSE: Final = 400
"""Lines that are read as one, in a dump of too many."""

MENU_WORDS: Final = 7
"""Words with capitals in a row that are no part of a sentence."""

_WORD: Final = pattern(r"\S+")
_SENTENCE: Final = pattern(r"(?<=[.!?…。！？])[\"'”’»)\]」』]{0,2}(?:\s+|(?<=[。！？」』]))")


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
    apart: bool = False
    """Whether a blank line stands above it."""


def read_pieces(text: str, repairs: Sequence[Repair]) -> list[Piece]:
    """The pieces of ``text`` in order."""
    active = needed(text, repairs)
    pieces: list[Piece] = []
    block = -1
    apart = False
    lines = text.splitlines()
    longest = LONG_LINE if len(lines) > FEW_LINES else LONE_LINE
    most = most_blocks()
    for number, line in watched(_numbered(lines, most)):
        words = line.split()
        if not words:
            apart = True
            continue
        block += 1
        if len(line) > longest:
            raws = _cut(line, max(0, most - len(pieces)))
            pieces += (Piece(block, raw, mend(raw, active), number) for raw in raws)
        else:
            mended = mend(line, active) if active else " ".join(words)
            pieces.append(Piece(block, line, mended, number, apart))
        apart = False
    return pieces


def is_one_line(pieces: Sequence[Piece]) -> bool:
    """Whether most of the dump stands on lines that had to be cut at their sentences."""
    cut = sum(above.block == piece.block for above, piece in pairwise(pieces))
    return cut * 2 > len(pieces)


def _numbered(lines: Sequence[str], most: int) -> Iterator[tuple[int, str]]:
    """The lines with their numbers from 1; those behind the ``most`` first in stretches of many."""
    yield from enumerate(lines[:most], 1)
    for start in range(most, len(lines), COARSE):
        yield start + 1, "\n".join(lines[start : start + COARSE])


def _cut(line: str, most: int) -> Iterator[str]:
    """At most so many sentences of the line, and then the rest of it."""
    done = 0
    for sentence in islice(_sentences(line), most):
        done += len(sentence)
        yield sentence
    if done < len(line):
        yield line[done:]


def _sentences(line: str) -> Iterator[str]:
    """The line cut behind its stops, and where a menu is glued to a sentence."""
    start = 0
    for stop in _SENTENCE.finditer(line):
        yield from _without_menu(line[start : stop.end()])
        start = stop.end()
    if start < len(line):
        yield from _without_menu(line[start:])


def _without_menu(sentence: str) -> Iterator[str]:
    """The sentence cut around rows of words with capitals: menus, names of sections, buttons."""
    start = row_start = row = 0
    for word in _WORD.finditer(sentence):
        if not word[0][0].islower():
            row_start = row_start if row else word.start()
            row += 1
            last = word.start()
            continue
        if row >= MENU_WORDS:
            # The row's last word opens the sentence that goes on in small letters.
            yield from filter(None, (sentence[start:row_start], sentence[row_start:last]))
            start = last
        row = 0
    if row >= MENU_WORDS and row_start > start:
        yield sentence[start:row_start]
        start = row_start
    if start < len(sentence):
        yield sentence[start:]
