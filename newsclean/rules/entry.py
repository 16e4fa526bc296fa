"""An entry of the index: a phrase folded and cut at its gaps, ready to be compared."""

from typing import NamedTuple

from newsclean.patterns import pattern
from newsclean.rules.fold import CLOSING, LEADING, fold, spans_words
from newsclean.rules.group import Handling, Phrase

__all__ = ["STOPS", "Entry", "behind_delimiter", "entry_of"]

STOPS = ".!?…؟"
"""Signs that end a sentence, as they look folded."""
GAP = 80
"""Most characters that ``…`` in a phrase stands for."""

_NUMBER_SIGN = pattern("(?<!#)#(?!#)")
_DELIMITER = pattern(r" ?(?:[:|>»›]+|-(?= |$))")
_BRACKETS = "([（【［"


def behind_delimiter(text: str, start: int) -> int | None:
    """Where the text behind a label goes on: past its colon, bar or dash; ``None`` without one."""
    found = _DELIMITER.match(text, start)
    return found.end() if found else None


class Entry(NamedTuple):
    """A phrase ready to be compared with folded lines."""

    handling: Handling
    """What is done with the line."""
    number: int
    """Place of the phrase in its group."""
    way: str
    """How it is compared."""
    parts: tuple[str, ...]
    """The folded text, cut at the gaps; a pattern as it is written."""
    label: bool
    """Whether it ends in a colon, and so fits any delimiter that may follow a label."""
    bracket: str
    """The bracket it opens with, if it does: ``(AP)`` is a credit, ``AP`` may be a word."""

    @property
    def id(self) -> str:
        """``en/related/0``."""
        return f"{self.handling.id}/{self.number}"

    def opens(self, head: str) -> int | None:
        """Where the phrase ends in the folded ``head`` of a line; ``None`` if it isn't there."""
        if not head.startswith(self.parts[0]):
            return None
        end = _through_gaps(head, len(self.parts[0]), self.parts[1:])
        if end is None or self.label:
            return None if end is None else behind_delimiter(head, end)
        return end if _word_ends(head, end) else None

    def closes(self, tail: str) -> bool:
        """Whether the phrase ends the folded ``tail`` of a line, which has lost its stop."""
        last = self.parts[-1]
        if not tail.endswith(last):
            return False
        start = len(tail) - len(last)
        return start == 0 or not (spans_words(last[0]) and spans_words(tail[start - 1]))


def entry_of(handling: Handling, phrase: Phrase) -> Entry:
    """The phrase folded; ``#`` in it stands for any number, ``…`` for any few words."""
    number, way, text = phrase
    if way == "regex":
        return Entry(handling, number, way, (text,), label=False, bracket="")
    folded = fold(_NUMBER_SIGN.sub("0", text))
    parts = [part.strip() for part in folded.split("...") if part.strip()]
    label = way == "starts" and parts[-1][-1] in ":|"
    if way in ("whole", "starts"):
        parts[0] = parts[0].lstrip(LEADING) or parts[0]
    if way in ("whole", "ends") or label:
        parts[-1] = parts[-1].rstrip(CLOSING) or parts[-1]
    if way == "ends":
        parts[-1] = parts[-1].rstrip(STOPS) or parts[-1]
    bracket = text[0] if text[0] in _BRACKETS else ""
    return Entry(handling, number, way, tuple(parts), label, bracket)


def _through_gaps(text: str, end: int, parts: tuple[str, ...]) -> int | None:
    for part in parts:
        start = text.find(part, end, end + GAP + len(part))
        if start < 0:
            return None
        end = start + len(part)
    return end


def _word_ends(text: str, end: int) -> bool:
    return end == len(text) or not (spans_words(text[end - 1]) and spans_words(text[end]))
