"""Dates a reader sees: ``<time>`` and elements whose class speaks of a date."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from newsclean.finding import FieldName, Finding
from newsclean.metadata.region import class_of, near_headline, stands_aside, text_of

if TYPE_CHECKING:
    from newsclean.document import Document, Node

__all__ = ["TIME", "VisibleTime"]

_DATE_CLASS = re.compile(r"date|publish|time(?!line)", re.IGNORECASE)
_MODIFIED = re.compile(r"modif|updat|edited|aktualis|actualiz|changed", re.IGNORECASE)
_LONGEST: Final = 150
_MOST: Final = 8


class VisibleTime:
    """``<time>`` elements first, then date lines, both from the headline onwards."""

    name = "time"

    def find(self, document: "Document") -> Iterator[Finding]:
        """One finding a date; ``modified`` where class or label say so."""
        nodes = [node for node in near_headline(document) if not _is_bare(node)]
        tags = [node for node in nodes if node.tag == "time"]
        lines = [
            node for node in nodes if node.tag != "time" and _DATE_CLASS.search(class_of(node))
        ]
        found = 0
        for node in (*tags, *lines):
            raw = _stated(node) if not stands_aside(node) else ""
            if raw and found < _MOST:
                found += 1
                yield Finding(_field(node), raw, self.name, _locator(node))


def _is_bare(node: "Node") -> bool:
    return node.tag == "h1"


def _stated(node: "Node") -> str:
    """The machine's date of a ``<time>``, else the printed text where it is short."""
    stated = node.attributes.get("datetime")
    if stated and stated.strip():
        return stated.strip()[:_LONGEST]
    text = text_of(node)
    return text if len(text) <= _LONGEST and any(map(str.isdigit, text)) else ""


def _field(node: "Node") -> FieldName:
    parent = node.parent
    said = class_of(node) + (class_of(parent) if parent is not None else "")
    if _MODIFIED.search(said) and not re.search("publi", said, re.IGNORECASE):
        return "modified"
    return "modified" if _MODIFIED.search(text_of(node)[:_LONGEST]) else "published"


def _locator(node: "Node") -> str:
    said = class_of(node).strip()
    return f"{node.tag}.{said}"[:100] if said else str(node.tag)


TIME = VisibleTime()
