"""What a line shows of itself: size, endings, capitals, credits."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from newsclean.extractors.text.signs.sign import HIGHEST, Sign
from newsclean.extractors.text.surroundings import BULLET, Surroundings
from newsclean.patterns import pattern

__all__ = ["FORM", "capitals", "sizes", "words"]

_SOURCES: Final = (
    *("©", "getty", "reuters", "imago", "shutterstock", "alamy", "picture alliance", "photo by"),
    *("/ap", "/afp", "/dpa", "foto:", "fotos:", "photo:", "photos:", "bild:", "image:"),
    *("crédit", "credit:", "quelle:", "source:"),
)
_CREDIT_REACH: Final = 50
_CREDIT_WORDS: Final = 60
_TIME: Final = pattern(r"\d(?:[:.]\d\d|\d\d\d)(?!\d)")
_LABEL_WORDS: Final = 25
_CLOSING: Final = "\"'”’»)]」』）"
_ENDINGS: Final = {
    **dict.fromkeys(".。।۔؟", 1),
    **dict.fromkeys("?？", 2),
    **dict.fromkeys("!！", 3),
    **dict.fromkeys(":：", 4),
    "…": 5,
    **dict.fromkeys(_CLOSING, 6),
    **dict.fromkeys("|>»›", 7),
}
_TRAILING: Final = 5
_MOST_WORDS: Final = 60
_SIZES: Final = tuple(
    bisect_right((2, 3, 5, 8, 13, 20, 35, _MOST_WORDS), words) for words in range(_MOST_WORDS + 1)
)
_QUOTES: Final = frozenset('“"„«‚‘「»')


def words(view: Surroundings) -> list[int]:
    """Words of the line."""
    return [min(passage.words, HIGHEST) for passage in view.passages]


def sizes(view: Surroundings) -> list[int]:
    """The size of the line in a few classes, from 0 to 8."""
    return [_SIZES[min(passage.words, _MOST_WORDS)] for passage in view.passages]


def _form(view: Surroundings) -> list[int]:
    """Size, stop and bullet together: eight words with a stop are prose, without one a headline."""
    return [
        4 * size + 2 * passage.stop + (shape == BULLET)
        for size, passage, shape in zip(sizes(view), view.passages, view.shapes, strict=True)
    ]


def _ending(view: Surroundings) -> list[int]:
    return [
        _TRAILING if text.endswith("...") else _ENDINGS.get(text[-1:], 0)
        for text, *_ in view.passages
    ]


def _opening(view: Surroundings) -> list[int]:
    return [text[:1].islower() + 2 * (text[:1] in _QUOTES) for text, *_ in view.passages]


def capitals(view: Surroundings) -> Sequence[int]:
    """Per cent of words with a capital: headlines and menus of many languages have more of them."""
    return view.capitals


def _commas(view: Surroundings) -> list[int]:
    return [
        min(20, text.count(",") + text.count("，") + text.count("、")) for text, *_ in view.passages
    ]


def _length(view: Surroundings) -> list[int]:
    """Characters a word."""
    return [min(40, len(text) // words) for text, words, *_ in view.passages]


def _marks(view: Surroundings) -> list[int]:
    """Photo credits, times and addresses."""
    return [0 if words > _CREDIT_WORDS else _mark(text, words) for text, words, *_ in view.passages]


def _mark(text: str, words: int) -> int:
    tail = text[-_CREDIT_REACH:].lower()
    credit = any(map(tail.__contains__, _SOURCES))
    time = words < _LABEL_WORDS and _TIME.search(text) is not None
    address = "@" in text or "http" in text or "www." in text
    return credit * 4 + time * 2 + address


FORM: Final[Sequence[Sign]] = (
    Sign("words", "too short for prose", words),
    Sign("form", "without a stop", _form),
    Sign("ending", "ends unlike a sentence", _ending),
    Sign("opening", "opens unlike a sentence", _opening),
    Sign("capitals", "written in the capitals of a headline", capitals),
    Sign("commas", "has no clauses", _commas),
    Sign("length", "has words of unlikely length", _length),
    Sign("marks", "carries a photo credit, a time or an address", _marks),
)
"""Signs of the line alone."""
