"""What stands around the first paragraph: headline, date line, byline."""

from collections.abc import Container, Sequence
from typing import Final

from newsclean.bylines import looks_like_byline
from newsclean.dates import looks_like_date_line
from newsclean.extractors.text.passage import Passage
from newsclean.ledger import Verdict
from newsclean.patterns import pattern

__all__ = ["read_head"]

REACH: Final = 15
"""Lines above the first paragraph that may belong to the article's head."""
BELOW: Final = 12
"""Lines below a standfirst among which the byline and the date may still come."""
TITLE_WORDS: Final = range(3, 31)
"""Words of a headline."""
LABEL_WORDS: Final = 14
"""Words of a date line or a byline."""
OPENING: Final = 8
"""Lines of the story in which a headline's words are looked for."""

_UNSPACED: Final = pattern("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]{2,}")
_LONG_WORD: Final = pattern(r"\w{4,}")

_TITLE: Final = Verdict(
    "moved", "title", "the line above the story that shares most words with it", "title"
)
_PUBLISHED: Final = Verdict("moved", "date-line", "a date alone on its line", "published")
_AUTHORS: Final = Verdict(
    "moved", "byline", "names behind a word such as “by”, and hardly a word more", "authors"
)


def read_head(
    passages: Sequence[Passage], kept: Sequence[int], taken: Container[int]
) -> dict[int, Verdict]:
    """Verdicts on lines around the first line ``kept``; those ``taken`` are left alone."""
    if not kept:
        return {}
    last = min(len(passages), kept[0] + BELOW)
    free = [n for n in range(max(0, kept[0] - REACH), last) if n not in taken]
    found: dict[int, Verdict] = {}
    for number in free:
        verdict = _of_its_form(passages[number])
        if verdict is not None and verdict not in found.values():
            found[number] = verdict
    above = [n for n in free if n < kept[0] and n not in found]
    title = _title(above, passages, " ".join(passages[n].text for n in kept[:OPENING]))
    if title is not None:
        found[title] = _TITLE
    return found


def _of_its_form(passage: Passage) -> Verdict | None:
    if passage.words > LABEL_WORDS:
        return None
    if looks_like_date_line(passage.text):
        return _PUBLISHED
    return _AUTHORS if looks_like_byline(passage.text) else None


def _title(numbers: Sequence[int], passages: Sequence[Passage], opening: str) -> int | None:
    """The line that shares most words with the story's opening, the lowest of equals."""
    story = _words(opening)
    best, most = None, 1
    for number in numbers:
        passage = passages[number]
        if passage.words not in TITLE_WORDS or passage.text.endswith("."):
            continue
        shared = len(_words(passage.text) & story)
        if shared >= most:
            best, most = number, shared
    return best


def _words(text: str) -> set[str]:
    """Long words; pairs of characters in scripts without spaces."""
    pairs = (run[n : n + 2] for run in _UNSPACED.findall(text) for n in range(len(run) - 1))
    return {*_LONG_WORD.findall(text.casefold()), *pairs}
