"""Where an element stands: near the article's headline, or among teasers and comments."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from newsclean.document import Document, Node

__all__ = ["class_of", "near_headline", "stands_aside", "text_of"]

_CLIMB: Final = 12
_BEFORE: Final = 12
_AFTER: Final = 40
_ASIDE_TAGS: Final = frozenset({"aside", "footer", "nav", "li", "blockquote", "figure"})
_ASIDE = re.compile(
    r"comment|related|recommend|sidebar|teaser|footer|most-?read|popular|trending|newsletter|"
    r"promo|more-?(?:from|stories|news)|read-?(?:also|more|next)|latest|widget|carousel|tweet|"
    r"card(?:s|-list|-grid)|listing|archive|further|similar|mehr-zum",
    re.IGNORECASE,
)
_PAGE_TAGS: Final = frozenset({"body", "html", "main"})


def near_headline(document: "Document") -> Iterator["Node"]:
    """Labelled elements around the first ``<h1>``: those after it, then those just before.

    Bylines and dates stand by the headline; what is farther belongs to other stories.
    """
    nodes = document.labelled
    start = next((i for i, node in enumerate(nodes) if node.tag == "h1"), 0)
    yield from nodes[start : start + _AFTER]
    yield from reversed(nodes[max(0, start - _BEFORE) : start])


def stands_aside(node: "Node") -> bool:
    """Whether the element stands in a region that is not the article's own.

    An ancestor that holds the headline is the article's whatever its class says.
    """
    climbed: Node | None = node
    for _ in range(_CLIMB):
        if climbed is None or climbed.tag in _PAGE_TAGS:
            return False
        if climbed.css_first("h1") is not None:
            return False
        if climbed.tag in _ASIDE_TAGS or _ASIDE.search(class_of(climbed)):
            return True
        climbed = climbed.parent
    return False


def class_of(node: "Node") -> str:
    """The element's class and id, on one line."""
    attributes = node.attributes
    return f"{attributes.get('class') or ''} {attributes.get('id') or ''}"


def text_of(node: "Node") -> str:
    """The element's text, its parts parted by spaces, on one line."""
    return " ".join(node.text(separator=" ").split())
