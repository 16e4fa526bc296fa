"""Dates a reader sees: ``<time>`` and elements whose class speaks of a date."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from newsclean.dates import is_relative, parse_date_line
from newsclean.finding import FieldName, Finding
from newsclean.metadata.region import Near, class_of, surroundings_of, text_of
from newsclean.patterns import pattern

if TYPE_CHECKING:
    from newsclean.document import Document, Node

__all__ = ["TIME", "VisibleTime"]

_DATE_CLASS = pattern(r"date|publish|time(?!line)|datum|fecha", re.IGNORECASE)
_OTHER_DATE = pattern(
    r"today|current|weather|edition|expir|valid|event|join|archive|calendar|deadline|birth",
    re.IGNORECASE,
)
"""Classes of the day's own date in a page's head, and of dates that are not the text's."""
_MODIFIED = pattern(r"modif|updat|edited|aktualis|actualiz|changed", re.IGNORECASE)
# "date updated" is how the hAtom format marks the one date of a post.
_PUBLISHED = pattern(r"publi|(?:entry|post|meta|article)[-_]?date|\bdate\b", re.IGNORECASE)
_LONGEST: Final = 150
_MOST: Final = 8


class VisibleTime:
    """``<time>`` elements first, then date lines, both from the headline onwards.

    Where all of them stand aside, in a sidebar or a list, the one is believed that has no fellow.
    """

    name = "time"

    def find(self, document: "Document") -> Iterator[Finding]:
        """One finding a date; ``modified`` where class or label say so."""
        around = document.once(surroundings_of)
        tags = [near for near in around.elements if near.tag == "time"]
        lines = [n for n in around.elements if n.tag != "time" and _is_date_line(n)]
        found = 0
        for near in (*tags, *lines):
            raw = _stated(near.node)
            if raw and not around.stands_aside(near.node):
                yield from self._findings(near, raw)
                found += 1
                # What stands farther off than "3 minutes ago" is the date of another story.
                if found == _MOST or is_relative(raw):
                    return
        if not found:
            yield from self._alone(tags)

    def _findings(self, near: Near, raw: str) -> Iterator[Finding]:
        field, locator = _field(near), f"{near.tag}.{near.said.strip()}"[:100]
        yield Finding(field, raw, self.name, locator)
        # "Written 7 May, updated 8 May"
        if field == "modified" and all(parse_date_line(raw, day_first=True)):
            yield Finding("published", raw, self.name, locator)

    def _alone(self, tags: Sequence[Near]) -> Iterator[Finding]:
        stated = {raw[:10]: raw for near in tags if (raw := _stated(near.node))}
        for raw in stated.values() if len(stated) == 1 else ():
            yield Finding("published", raw, self.name, "time.alone")


def _is_date_line(near: Near) -> bool:
    return bool(_DATE_CLASS.search(near.said)) and not _OTHER_DATE.search(near.said)


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
