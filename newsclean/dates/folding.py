"""One spelling for what is written many ways: digits of any script, Arabic letter variants."""

import re
import unicodedata
from typing import Final

from newsclean.patterns import pattern

__all__ = ["fold"]

_DIGIT = pattern(r"(?![0-9])\d")
_LATIN_MARKS = pattern("[\u0300-\u036f]")
_INVISIBLE = pattern("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]")
_LETTERS: Final = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ی": "ي", "ى": "ي", "ک": "ك", "ة": "ه", "ۀ": "ه", "ٔ": None}
)


def fold(text: str) -> str:
    """``text`` in lower case, on one line, digits as 0 to 9, letter variants as one.

    Arabic, Persian and Urdu keyboards give different code points for the same letter, and
    many pages lose the accents of month names.
    """
    if text.isascii():
        return " ".join(text.lower().split())
    text = _INVISIBLE.sub("", unicodedata.normalize("NFKD", text))
    text = unicodedata.normalize("NFKC", _LATIN_MARKS.sub("", text)).casefold()
    text = text.translate(_LETTERS)
    return " ".join(_DIGIT.sub(_ascii_digit, text).split())


def _ascii_digit(match: re.Match[str]) -> str:
    return str(unicodedata.decimal(match[0]))
