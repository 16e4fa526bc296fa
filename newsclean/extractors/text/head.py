"""What stands above the first paragraph: headline, date line, byline."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from newsclean.dates import looks_like_date_line
from newsclean.extractors.text.passage import Passage
from newsclean.ledger import Verdict

__all__ = ["read_head"]

REACH: Final = 15
"""Lines above the first paragraph that may belong to the article's head."""
TITLE_WORDS: Final = range(3, 31)
"""Words of a headline."""
OPENING: Final = 4_000
"""Characters of the body in which a headline's words are looked for."""

_LONG_WORD: Final = re.compile(r"\w{4,}")
LABEL_WORDS: Final = 14
"""Words of a date line or a byline."""
_BYLINE: Final = re.compile(
    r"(?:by|von|par|por|di|door|av|af|od|автор:?)\s+[^\W\d_].{1,80}", re.IGNORECASE
)

_TITLE: Final = Verdict(
    "moved", "title", "the line above the story that shares most words with it", "title"
)
_PUBLISHED: Final = Verdict("moved", "date-line", "a date alone on its line", "published")
_AUTHORS: Final = Verdict("moved", "byline", "a name behind a word such as “by”", "authors")


def read_head(
    passages: Sequence[Passage], start: int, claimed: Mapping[int, Verdict]
) -> dict[int, Verdict]:
    """Verdicts on lines above the paragraph ``start``; ``claimed`` ones are left alone."""
    found: dict[int, Verdict] = {}
    open_lines = [n for n in range(max(0, start - REACH), start) if n not in claimed]
    for number in open_lines:
        verdict = _of_its_form(passages[number])
        if verdict is not None and verdict not in found.values():
            found[number] = verdict
    title = _title([n for n in open_lines if n not in found], passages, start)
    if title is not None:
        found[title] = _TITLE
    return found


def _of_its_form(passage: Passage) -> Verdict | None:
    if passage.words <= LABEL_WORDS and looks_like_date_line(passage.text):
        return _PUBLISHED
    if passage.words <= LABEL_WORDS and _BYLINE.fullmatch(passage.text):
        return _AUTHORS
    return None


def _title(numbers: Sequence[int], passages: Sequence[Passage], start: int) -> int | None:
    opening = _words(" ".join(p.text for p in passages[start : start + 8])[:OPENING])
    best, most = None, 0
    for number in numbers:
        passage = passages[number]
        if passage.words not in TITLE_WORDS or passage.text.endswith("."):
            continue
        shared = len(_words(passage.text) & opening)
        if shared > most:
            best, most = number, shared
    return best


def _words(text: str) -> set[str]:
    return set(_LONG_WORD.findall(text.casefold()))
