"""Lists that are gzip files: sitemaps are published so, whatever their headers say."""

from dataclasses import replace
from typing import Final

from newsclean.fetchers.body import Body
from newsclean.page import Page

__all__ = ["unpacked"]

_GZIP: Final = b"\x1f\x8b"
_MOST_BYTES: Final = 52_428_800
"""The largest sitemap there may be by its standard, in bytes."""
_MOST_LAYERS: Final = 2
"""A ``.gz`` that its server packs once more."""


def unpacked(page: Page) -> Page:
    """``page`` with a body that is no gzip file.

    Raises:
        BrokenResponse: the body is cut short or damaged.
        ResponseTooLarge: it unpacks to more than a sitemap may hold, or is a bomb.
    """
    for _ in range(_MOST_LAYERS):
        if not page.body.startswith(_GZIP):
            return page
        body = Body(page.url or "the sitemap", "gzip", max_bytes=_MOST_BYTES)
        body.feed(page.body)
        page = replace(page, body=body.finish(), charset=None)
    return page
