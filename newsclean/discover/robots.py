"""The sitemaps that a robots.txt names."""

import re
from itertools import islice
from typing import Final

from newsclean.fetchers.robots import ROBOTS_BYTES
from newsclean.normalizer.links import absolute
from newsclean.page import Page
from newsclean.patterns import pattern

__all__ = ["sitemaps_in"]

_LINE = pattern(r"^[ \t]*site-?map[ \t]*:[ \t]*(\S{1,2000})", re.IGNORECASE | re.MULTILINE)
_MOST: Final = 200


def sitemaps_in(page: Page) -> tuple[str, ...]:
    """Addresses of sitemaps in the order of the file, each once. Anything can be read."""
    text = page.body[:ROBOTS_BYTES].decode("utf-8", "replace")
    found = (absolute(match[1], page.url) for match in islice(_LINE.finditer(text), _MOST))
    return tuple(dict.fromkeys(filter(None, found)))
