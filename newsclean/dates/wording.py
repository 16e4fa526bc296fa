"""Finding many wordings in a line without one great pattern of them all.

A pattern of three hundred words takes longer to compile than a text takes to be cleaned, and
hardly a line holds one of them.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newsclean.patterns import pattern

__all__ = ["Found", "Wordings"]

_WORD = pattern(r"\w+")
_UNSPACED = "\u0e00"
"""From here on scripts are written without spaces, or add endings to a word."""


class Found(NamedTuple):
    """A wording in a line."""

    start: int
    """Where it begins, in code points."""
    end: int
    """Where it ends."""
    wording: str
    """The wording."""


class Wordings:
    """Words and word groups; whole words in scripts that put spaces between them."""

    def __init__(self, wordings: Iterable[str]) -> None:
        self._by_first: dict[str, list[str]] = {}
        self._anywhere: list[str] = []
        for wording in wordings:
            first = _WORD.match(wording)
            if first and wording < _UNSPACED:
                self._by_first.setdefault(first[0], []).append(wording)
            else:
                self._anywhere.append(wording)

    def find(self, line: str) -> Iterator[Found]:
        """Those in ``line``, from left to right; of two at one place the longer, and no overlap."""
        end = 0
        everywhere = (*self._whole(line), *self._inside(line))
        for found in sorted(everywhere, key=lambda found: (found.start, -found.end)):
            if found.start >= end:
                end = found.end
                yield found

    def _whole(self, line: str) -> Iterator[Found]:
        for word in _WORD.finditer(line):
            for wording in self._by_first.get(word[0], ()):
                end = word.start() + len(wording)
                if line.startswith(wording, word.start()) and not _in_word(line[end : end + 1]):
                    yield Found(word.start(), end, wording)

    def _inside(self, line: str) -> Iterator[Found]:
        if line.isascii():
            return
        for wording in self._anywhere:
            start = line.find(wording)
            while start >= 0:
                yield Found(start, start + len(wording), wording)
                start = line.find(wording, start + 1)


def _in_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"
