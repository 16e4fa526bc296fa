"""Where an element stands: near the article's headline, or among teasers and comments."""

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from newsclean.patterns import pattern

if TYPE_CHECKING:
    from newsclean.document import Document, Node

__all__ = ["Near", "Surroundings", "class_of", "headline_of", "surroundings_of", "text_of"]

_MOST_HEADINGS: Final = 40
_SHORTEST: Final = 8
_CLIMB: Final = 12
_BEFORE: Final = 12
_AFTER: Final = 40
_ASIDE_TAGS: Final = frozenset({"aside", "footer", "nav", "li", "blockquote", "figure"})
_ASIDE = pattern(
    r"comment|related|recommend|sidebar|teaser|footer|most-?read|popular|trending|newsletter|"
    r"promo|more-?(?:from|stories|news)|read-?(?:also|more|next)|latest|widget|carousel|tweet|"
    r"card(?:s|-list|-grid)|listing|archive|further|similar|mehr-zum",
    re.IGNORECASE,
)
_NO_ALNUM = pattern(r"[\W_]+")
_PAGE_TAGS: Final = frozenset({"body", "html", "main"})


class Near(NamedTuple):
    """An element by the headline."""

    node: "Node"
    tag: str
    said: str
    """Its class and id, on one line."""


class Surroundings:
    """What stands around the headline."""

    def __init__(self, elements: tuple[Near, ...], holders: frozenset[int]) -> None:
        self.elements = elements
        """Labelled elements after it in page order, then those before it, the nearest first."""
        self._holders = holders
        self._known: dict[int, bool] = {}  # neighbours share nearly all of their way up

    def stands_aside(self, node: "Node") -> bool:
        """Whether the element stands in a region that is not the article's own."""
        passed: list[int] = []
        verdict: bool | None = None
        climbed: Node | None = node
        while climbed is not None and verdict is None and len(passed) < _CLIMB:
            verdict = self._verdict(climbed)
            passed.append(climbed.mem_id)
            climbed = climbed.parent
        self._known.update(dict.fromkeys(passed, bool(verdict)))
        return bool(verdict)

    def _verdict(self, node: "Node") -> bool | None:
        """Whether this element settles it, and how; ``None`` leaves it to its parent.

        What holds the headline is the article's whatever its class says.
        """
        number = node.mem_id
        if number in self._holders:
            return False
        if number in self._known:
            return self._known[number]
        tag = node.tag
        if tag in _PAGE_TAGS:
            return False
        return True if tag in _ASIDE_TAGS or _ASIDE.search(class_of(node)) else None


def surroundings_of(document: "Document") -> Surroundings:
    """The labelled elements that may speak of the article: what is farther off speaks of others."""
    nodes = document.labelled
    headline = document.once(headline_of)
    number = headline.mem_id if headline is not None else None
    start = next((i for i, node in enumerate(nodes) if node.mem_id == number), 0)
    order = [*range(start, min(start + _AFTER, len(nodes)))]
    order += reversed(range(max(0, start - _BEFORE), start))
    holders = _holders(headline) if headline is not None else frozenset()
    tagged = ((nodes[i], nodes[i].tag or "") for i in order)
    near = (Near(node, tag, class_of(node)) for node, tag in tagged if tag != "h1")
    return Surroundings(tuple(near), holders)


def headline_of(document: "Document") -> "Node | None":
    """The heading that the window's title names, else the first ``<h1>``.

    A logo is often an ``<h1>`` as well, and old blogs put the headline into an ``<h2>``.
    """
    title = _folded(document.head.title or "")
    headings = [node for node in document.labelled if node.tag == "h1"]
    first = headings[0] if headings else None
    if len(headings) == 1 and _is_logo(_folded(headings[0].text()), title, document):
        headings = []
    if len(headings) == 1 or not title:
        return first
    named = (node for node in headings or document.css("h2,h3")[:_MOST_HEADINGS])
    return next((node for node in named if _names(title, _folded(node.text()))), first)


def _is_logo(heading: str, title: str, document: "Document") -> bool:
    """Whether it names the site: the window's title holds it and the page's own title apart."""
    own = _folded(document.head.meta("og:title") or "")
    return bool(own) and own in title and own not in heading and heading not in own


def _names(title: str, heading: str) -> bool:
    return len(heading) >= _SHORTEST and heading in title and len(heading) * 3 >= len(title)


def _folded(text: str) -> str:
    return _NO_ALNUM.sub("", text[:500].casefold())


def class_of(node: "Node") -> str:
    """The element's class and id, on one line."""
    attributes = node.attributes
    return f"{attributes.get('class') or ''} {attributes.get('id') or ''}"


def text_of(node: "Node") -> str:
    """The element's text, its parts parted by spaces, on one line."""
    return " ".join(node.text(separator=" ").split())


def _holders(node: "Node") -> frozenset[int]:
    found: list[int] = []
    climbed = node.parent
    while climbed is not None and len(found) < _CLIMB * 8:
        found.append(climbed.mem_id)
        climbed = climbed.parent
    return frozenset(found)
