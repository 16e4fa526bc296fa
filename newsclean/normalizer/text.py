"""Text as it should have been written: NFC, one kind of space, nothing invisible."""

import html
import re
import unicodedata
from functools import lru_cache
from typing import Final

from newsclean.patterns import pattern

__all__ = ["LONGEST_LINE", "clean_line", "clean_passages", "fold"]

LONGEST_LINE: Final = 2000
"""Code points of a one-line field; the rest of a longer one is cut."""

_INVISIBLE = pattern(
    "[\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]"
)
_ENTITY = pattern(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8}\d{0,2});", re.IGNORECASE)
_NO_ALNUM = pattern(r"[\W_]+")
_PASSAGE_END = pattern(r"\n|</(?:p|div|li|h[1-6]|blockquote)>|<br ?/?>", re.IGNORECASE)
_MARKUP = pattern(r"</?[a-z][^<>]{0,200}>", re.IGNORECASE)


def clean_line(raw: str) -> str:
    """``raw`` on one line: entities and tags undone, invisible characters gone, NFC.

    Joiners stay: Persian, Hindi and emoji need them.
    """
    return _clean(raw[:LONGEST_LINE])


def clean_passages(raw: str) -> tuple[str, ...]:
    """The paragraphs of ``raw``, each cleaned like a line; tags and line breaks part them."""
    return tuple(filter(None, map(_clean, _PASSAGE_END.split(raw))))


def _clean(text: str) -> str:
    if "&" in text and _ENTITY.search(text):
        # Twice: some pages escape what their template escapes again.
        text = html.unescape(html.unescape(text))
    if "<" in text:
        text = _MARKUP.sub(" ", text)
    if not text.isascii() or not text.isprintable():
        text = unicodedata.normalize("NFC", _INVISIBLE.sub("", text))
    return " ".join(text.split())


@lru_cache(maxsize=256)
def fold(text: str) -> str:
    """Letters and digits alone, for comparing what two sources say."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    return _NO_ALNUM.sub("", text.casefold())
