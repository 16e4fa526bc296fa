"""The byline a reader sees: ``rel=author``, and elements whose class says so."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from newsclean.bylines import parse_byline
from newsclean.finding import Finding
from newsclean.metadata.region import class_of, near_headline, stands_aside, text_of

if TYPE_CHECKING:
    from newsclean.document import Document, Node

__all__ = ["BYLINE", "VisibleByline"]

_CLASS = re.compile(
    r"(?<![a-z])(?:author|byline|autor|writer)(?!-?(?:bio|box|image|img|desc))", re.IGNORECASE
)
_NO_NAME = re.compile(
    r"bio(?:graphy)?\b|avatar|image|photo|picture|social|follow|descri|comment|role|title|date|"
    r"time|email|twitter",
    re.IGNORECASE,
)
_LONGEST: Final = 160
_MOST_AUTHORS: Final = 12


class VisibleByline:
    """The first byline near the headline, with its fellows of the same class."""

    name = "byline"

    def find(self, document: "Document") -> Iterator[Finding]:
        """One finding a name element, or the byline as a whole."""
        first: Node | None = None
        for node in near_headline(document):
            if not _is_byline(node) or stands_aside(node):
                continue
            if first is None:
                first = node
                yield from self._findings(node)
            elif node.attributes == first.attributes and node.parent != first:
                yield from self._findings(node)

    def _findings(self, node: "Node") -> Iterator[Finding]:
        links = [a for a in node.css('a[rel~="author"],[class*="name"]') if text_of(a)]
        for part in links[:_MOST_AUTHORS] or [node]:
            locator = f"{node.tag}.{class_of(node).strip() or 'rel=author'}"[:100]
            yield Finding("authors", text_of(part), self.name, locator, url=_address(part))


def _is_byline(node: "Node") -> bool:
    said = class_of(node)
    by_rel = "author" in (node.attributes.get("rel") or "").lower().split()
    if node.tag == "h1" or not (by_rel or _CLASS.search(said)) or _NO_NAME.search(said):
        return False
    text = text_of(node)
    return 0 < len(text) <= _LONGEST and bool(parse_byline(text).authors)


def _address(node: "Node") -> str | None:
    link = node if node.tag == "a" else node.css_first("a[href]")
    return link.attributes.get("href") if link is not None else None


BYLINE = VisibleByline()
