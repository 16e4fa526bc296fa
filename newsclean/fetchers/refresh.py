"""Redirects that a page carries in itself: ``<meta http-equiv="refresh">``."""

import html
import re
from typing import Final

from newsclean.patterns import pattern

__all__ = ["refresh_target"]

_LARGEST_PAGE: Final = 8192
"""A page that only sends its reader on is small; a large one that renews itself is a front page."""
_LONGEST_DELAY_S: Final = 5

# What a browser with scripts would not act on: comments, and <noscript>, where sites send readers
# without scripts to a page that asks them to switch scripts on.
_INERT = pattern(r"(?is)<!--.*?-->|<(noscript|script|style|template)\b.*?</\1")
_META = pattern(r"<meta\s([^>]{0,2000})>", re.IGNORECASE)
_IS_REFRESH = pattern(r"http-equiv\s*=\s*[\"']?\s*refresh\b", re.IGNORECASE)
_CONTENT = pattern(r"content\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE)
_DIRECTIVE = pattern(r"(?is)\s*(\d{1,5})[\d.]*\s*[;,\s]\s*(?:url\s*=)?\s*(.+)")


def refresh_target(body: bytes) -> str | None:
    """The reference that a small page sends its reader on to at once; ``None`` if it does not.

    HTML Standard, §4.2.5.3, but for pages that only renew themselves after a while.
    """
    if len(body) > _LARGEST_PAGE or b"refresh" not in body.lower():
        return None
    text = _INERT.sub("", body.decode("utf-8", "replace"))
    for meta in _META.finditer(text):
        content = _CONTENT.search(meta[1])
        if content is None or not _IS_REFRESH.search(meta[1]):
            continue
        directive = _DIRECTIVE.fullmatch(html.unescape(next(filter(None, content.groups()), "")))
        if directive and int(directive[1]) <= _LONGEST_DELAY_S:
            return directive[2].strip().strip("\"'") or None
    return None
