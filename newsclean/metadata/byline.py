"""The byline a reader sees: ``rel=author``, and elements whose class says so."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from newsclean.bylines import parse_byline
from newsclean.finding import Finding
from newsclean.metadata.region import Near, surroundings_of, text_of
from newsclean.patterns import pattern

if TYPE_CHECKING:
    from newsclean.document import Document, Node

__all__ = ["BYLINE", "VisibleByline"]

_CLASS = pattern(
    r"(?<![a-z])(?:author|byline|autor|writer)(?!-?(?:bio|box|image|img|desc))", re.IGNORECASE
)
_NO_NAME = pattern(
    r"bio(?:graphy)?\b|meta-prep|prefix|label|avatar|image|photo|picture|social|follow|descri|comment|role|title|date|"
    r"time|email|twitter",
    re.IGNORECASE,
)
_AUTHOR_PAGE = pattern(r"/(?:authors?|autor(?:en)?|auteurs?|profile|staff|by)/[^/]")
_LONGEST: Final = 160
_MOST_AUTHORS: Final = 12


class VisibleByline:
    """The first byline near the headline, with its fellows of the same class."""

    name = "byline"

    def find(self, document: "Document") -> Iterator[Finding]:
        """One finding a name element, or the byline as a whole."""
        around = document.once(surroundings_of)
        first: Near | None = None
        for near in around.elements:
            if first is None:
                if _is_byline(near) and not around.stands_aside(near.node):
                    first = near
                    yield from self._findings(near)
            elif near.said == first.said and _are_fellows(near, first) and _is_byline(near):
                yield from self._findings(near)

    def _findings(self, near: Near) -> Iterator[Finding]:
        node = near.node
        links = [a for a in node.css('a[rel~="author"],[class*="name"]') if text_of(a)]
        for part in links[:_MOST_AUTHORS] or [node]:
            locator = f"{node.tag}.{near.said.strip() or 'rel=author'}"[:100]
            yield Finding("authors", text_of(part), self.name, locator, url=_address(part))


def _are_fellows(one: Near, other: Near) -> bool:
    """Whether both stand in one list of names: the same parent, or parents side by side."""
    mine, theirs = one.node.parent, other.node.parent
    if mine is None or theirs is None or mine.mem_id == other.node.mem_id:
        return False
    if mine.mem_id == theirs.mem_id:
        return True
    above, beside = mine.parent, theirs.parent
    return above is not None and beside is not None and above.mem_id == beside.mem_id


def _is_byline(near: Near) -> bool:
    if not _CLASS.search(near.said) and not (near.tag == "a" and _links_to_author(near)):
        return False
    if _NO_NAME.search(near.said):
        return False
    text = text_of(near.node)
    return 0 < len(text) <= _LONGEST and bool(parse_byline(text).authors)


def _links_to_author(near: Near) -> bool:
    """Whether it is a link to the page of an author."""
    attributes = near.node.attributes
    href = attributes.get("href") or ""
    return "author" in (attributes.get("rel") or "") or _AUTHOR_PAGE.search(href) is not None


def _address(node: "Node") -> str | None:
    link = node if node.tag == "a" else node.css_first("a[href]")
    return link.attributes.get("href") if link is not None else None


BYLINE = VisibleByline()
