"""Dates a reader sees: ``<time>`` and elements whose class speaks of a date."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from newsclean.finding import FieldName, Finding
from newsclean.metadata.region import Near, class_of, surroundings_of, text_of
from newsclean.patterns import pattern

if TYPE_CHECKING:
    from newsclean.document import Document, Node

__all__ = ["TIME", "VisibleTime"]

_DATE_CLASS = pattern(r"date|publish|time(?!line)", re.IGNORECASE)
_MODIFIED = pattern(r"modif|updat|edited|aktualis|actualiz|changed", re.IGNORECASE)
# "date updated" is how the hAtom format marks the one date of a post.
_PUBLISHED = pattern(r"publi|(?:entry|post|meta|article)-date|\bdate\b", re.IGNORECASE)
_LONGEST: Final = 150
_MOST: Final = 8


class VisibleTime:
    """``<time>`` elements first, then date lines, both from the headline onwards."""

    name = "time"

    def find(self, document: "Document") -> Iterator[Finding]:
        """One finding a date; ``modified`` where class or label say so."""
        around = surroundings_of(document)
        tags = (near for near in around.elements if near.tag == "time")
        lines = (n for n in around.elements if n.tag != "time" and _DATE_CLASS.search(n.said))
        found = 0
        for near in (*tags, *lines):
            raw = _stated(near.node)
            if raw and not around.stands_aside(near.node):
                yield Finding(_field(near), raw, self.name, f"{near.tag}.{near.said.strip()}"[:100])
                found += 1
                if found == _MOST:
                    return


def _stated(node: "Node") -> str:
    """The machine's date of a ``<time>``, else the printed text where it is short."""
    stated = node.attributes.get("datetime")
    if stated and stated.strip():
        return stated.strip()[:_LONGEST]
    text = text_of(node)
    return text if len(text) <= _LONGEST and any(map(str.isdigit, text)) else ""


def _field(near: Near) -> FieldName:
    parent = near.node.parent
    said = f"{near.said} {class_of(parent) if parent is not None else ''}"
    if _MODIFIED.search(said) and not _PUBLISHED.search(near.said):
        return "modified"
    label = near.node.prev
    before = text_of(label)[-_LONGEST:] if label is not None else ""
    return "modified" if _MODIFIED.search(f"{before} {text_of(near.node)}") else "published"


TIME = VisibleTime()
