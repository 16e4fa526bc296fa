"""What the writer meant as one line: a paragraph, a heading, a label."""

from typing import Final, NamedTuple

from newsclean.extractors.rules import ends_sentence
from newsclean.patterns import pattern

__all__ = ["Passage", "passage_of"]

_UNSPACED: Final = pattern("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")


class Passage(NamedTuple):
    """A paragraph, heading or label, from one or more pieces."""

    text: str
    """The pieces' texts joined by spaces."""
    words: int
    """Words; half the characters in scripts without spaces."""
    stop: bool
    """Whether it closes like a sentence."""
    first: int
    """Number of its first piece."""
    last: int
    """Number of its last piece."""

    @property
    def kind(self) -> str:
        """Always ``line``: a dump does not tell more."""
        return "line"

    @property
    def link_share(self) -> float | None:
        """Always ``None``: a dump has no links."""
        return None


def passage_of(text: str, first: int, last: int) -> Passage:
    """A passage of the pieces ``first`` to ``last``."""
    words = text.count(" ") + 1
    if len(text) > 8 * words:
        # Twice a word's usual length: a long word, an address, or a script without spaces.
        words += len(_UNSPACED.findall(text)) // 2
    # A letter at the end is no stop: asked first, as most lines end so.
    return Passage(text, words, not text[-1:].isalnum() and ends_sentence(text), first, last)
