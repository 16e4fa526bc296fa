"""Texts that are no pages and no dumps: feeds, sitemaps, JSON, tables of numbers.

Without a word here their brackets and commas would be sold as an article.
"""

import json
import re
from collections.abc import Iterable
from typing import Final

from newsclean.errors import NotAnArticle
from newsclean.patterns import pattern

__all__ = ["refuse_other_formats", "refuse_wordless"]

_ROOT: Final = pattern(
    rb"\s*+(?:<\?xml\b[^>]{0,200}>\s*+|(?><!--.{0,2000}?-->)\s*+|<!DOCTYPE\s[^>]{0,200}>\s*+)*+"
    rb"<(rss|feed|rdf:RDF|urlset|sitemapindex|opml|svg)[\s>]",
    re.DOTALL,
)
_FEED: Final = ("a feed", "Fetch the pages it links to")
_SITEMAP: Final = ("a sitemap", "Fetch the pages it lists")
_XML: Final = {
    b"rss": _FEED,
    b"feed": _FEED,
    b"rdf:RDF": _FEED,
    b"urlset": _SITEMAP,
    b"sitemapindex": _SITEMAP,
    b"opml": ("a list of feeds", "Fetch the pages they link to"),
    b"svg": ("a drawing", "Give the page that shows it"),
}
"""Name of the first element to what the document is, and what to do."""

_BRACKETS: Final = {b"{": b"}", b"[": b"]"}
_DEEPEST: Final = b"[" * 200
_LEAST_LETTERS: Final = 0.1
"""Share of letters below which a stretch of text holds no words."""
_FEWEST_LETTERS: Final = 8
"""Letters up to which it says nothing."""
_MOST_SIGNS: Final = 2.0
"""Digits and signs of ASCII per letter above which it is a table."""
_SIGNS: Final = pattern(r"[!-@\[-`{-~]")
_SAMPLE: Final = 500


def refuse_other_formats(utf8: bytes) -> None:
    """Pass unless ``utf8`` is a document of another kind than page or text.

    Raises:
        NotAnArticle: it is; the message names the kind and says what to do.
    """
    root = _ROOT.match(utf8)
    if root is not None:
        what, do = _XML[root[1]]
        raise NotAnArticle(f"This is {what}, and no article. {do}.")
    if utf8[:_SAMPLE].lstrip()[:1] in _BRACKETS and _is_json(utf8.strip()):
        raise NotAnArticle(
            "This is JSON, and no article. Take the page or the text out of it; "
            "'newsclean clean --field' reads a field of JSON lines."
        )


def refuse_wordless(texts: Iterable[str]) -> None:
    """Pass if one of ``texts`` is made of letters, of whatever script.

    Raises:
        NotAnArticle: all are made of digits, brackets or blanks.
    """
    if not any(_has_words(text[:_SAMPLE]) for text in texts):
        raise NotAnArticle("There are next to no words in it. Check that it is a page or a text.")


def _has_words(sample: str) -> bool:
    letters = sum(map(str.isalpha, sample))
    return letters > max(
        _FEWEST_LETTERS,
        _LEAST_LETTERS * len(sample),
        len(_SIGNS.findall(sample)) / _MOST_SIGNS,
    )


def _is_json(text: bytes) -> bool:
    if _BRACKETS.get(text[:1]) != text[-1:] or text.startswith(_DEEPEST):
        return False
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True
