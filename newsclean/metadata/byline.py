"""The byline a reader sees: ``rel=author``, and elements whose class says so."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from newsclean.bylines import parse_byline
from newsclean.finding import Finding
from newsclean.metadata.region import Near, surroundings_of, text_of

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
        around = surroundings_of(document)
        first: Near | None = None
        for near in around.elements:
            if first is None:
                if _is_byline(near) and not around.stands_aside(near.node):
                    first = near
                    yield from self._findings(near)
            elif near.said == first.said and near.node.parent != first.node and _is_byline(near):
                yield from self._findings(near)

    def _findings(self, near: Near) -> Iterator[Finding]:
        node = near.node
        links = [a for a in node.css('a[rel~="author"],[class*="name"]') if text_of(a)]
        for part in links[:_MOST_AUTHORS] or [node]:
            locator = f"{node.tag}.{near.said.strip() or 'rel=author'}"[:100]
            yield Finding("authors", text_of(part), self.name, locator, url=_address(part))


def _is_byline(near: Near) -> bool:
    if _NO_NAME.search(near.said):
        return False
    if not _CLASS.search(near.said) and "author" not in (near.node.attributes.get("rel") or ""):
        return False
    text = text_of(near.node)
    return 0 < len(text) <= _LONGEST and bool(parse_byline(text).authors)


def _address(node: "Node") -> str | None:
    link = node if node.tag == "a" else node.css_first("a[href]")
    return link.attributes.get("href") if link is not None else None


BYLINE = VisibleByline()
