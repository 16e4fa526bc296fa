"""A date printed by the headline, in an element that nothing marks as a date."""

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Final

from newsclean.dates import looks_like_date_line
from newsclean.finding import Finding
from newsclean.metadata.region import headline_of

if TYPE_CHECKING:
    from newsclean.document import Document, Node

__all__ = ["PRINTED_DATE", "PrintedDate"]

_CLIMB: Final = 4
_BEFORE: Final = 10
_AFTER: Final = 20
_MOST_NODES: Final = 800
_SHORTEST: Final = 6
_LONGEST: Final = 90
_MOST: Final = 2


class PrintedDate:
    """Date lines among the texts just after the headline, then just before it."""

    name = "printed"

    def find(self, document: "Document") -> Iterator[Finding]:
        """The nearest date lines."""
        headline = headline_of(document)
        if headline is None:
            return
        found = 0
        for text in _texts_around(headline):
            if looks_like_date_line(text):
                yield Finding("published", text, self.name, "text by the headline")
                found += 1
                if found == _MOST:
                    return


def _texts_around(headline: "Node") -> Iterator[str]:
    """Short texts after the headline in page order, then those before it, the nearest first."""
    before: list[str] = []
    after: list[str] = []
    texts = before
    nodes = _holder(headline).traverse(include_text=True)
    for node in islice(nodes, _MOST_NODES):
        if node.mem_id == headline.mem_id:
            texts = after
        elif node.tag == "-text":
            text = " ".join((node.text_content or "").split())
            if text:
                texts.append(text)
        if len(after) > _AFTER:
            break
    yield from filter(_may_be_date, (*after, *reversed(before[-_BEFORE:])))


def _may_be_date(text: str) -> bool:
    return _SHORTEST <= len(text) <= _LONGEST and any(map(str.isdigit, text))


def _holder(node: "Node") -> "Node":
    for _ in range(_CLIMB):
        parent = node.parent
        if parent is None or parent.tag in ("body", "html"):
            break
        node = parent
    return node


PRINTED_DATE = PrintedDate()
