"""What stands around the first paragraph: headline, date line, byline."""

import re
from collections.abc import Container, Sequence
from typing import Final

from newsclean.bylines import looks_like_byline
from newsclean.dates import looks_like_date_line
from newsclean.extractors.text.passage import Passage
from newsclean.ledger import Verdict

__all__ = ["read_head"]

REACH: Final = 15
"""Lines above the first paragraph that may belong to the article's head."""
BELOW: Final = 12
"""Lines below a standfirst among which the byline and the date may still come."""
TITLE_WORDS: Final = range(3, 31)
"""Words of a headline."""
OPENING: Final = 4_000
"""Characters of the body in which a headline's words are looked for."""

_LONG_WORD: Final = re.compile(r"\w{4,}")
LABEL_WORDS: Final = 14
"""Words of a date line or a byline."""
_TITLE: Final = Verdict(
    "moved", "title", "the line above the story that shares most words with it", "title"
)
_PUBLISHED: Final = Verdict("moved", "date-line", "a date alone on its line", "published")
_AUTHORS: Final = Verdict(
    "moved", "byline", "names behind a word such as “by”, and hardly a word more", "authors"
)


def read_head(passages: Sequence[Passage], start: int, taken: Container[int]) -> dict[int, Verdict]:
    """Verdicts on lines around ``start``, the first line kept; those ``taken`` are left alone."""
    last = min(len(passages), start + BELOW)
    free = [n for n in range(max(0, start - REACH), last) if n not in taken]
    found: dict[int, Verdict] = {}
    for number in free:
        verdict = _of_its_form(passages[number])
        if verdict is not None and verdict not in found.values():
            found[number] = verdict
    title = _title([n for n in free if n < start and n not in found], passages, start)
    if title is not None:
        found[title] = _TITLE
    return found


def _of_its_form(passage: Passage) -> Verdict | None:
    if passage.words <= LABEL_WORDS and looks_like_date_line(passage.text):
        return _PUBLISHED
    if passage.words <= LABEL_WORDS and looks_like_byline(passage.text):
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
