"""Date line and byline by the headline, in elements that nothing marks as such."""

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Final

from newsclean.bylines import is_lead, looks_like_byline
from newsclean.dates import looks_like_date_line
from newsclean.finding import Finding
from newsclean.metadata.region import headline_of

if TYPE_CHECKING:
    from newsclean.document import Document, Node

__all__ = ["PRINTED_LINES", "PrintedLines"]

_CLIMB: Final = 4
_BEFORE: Final = 10
_AFTER: Final = 20
_MOST_NODES: Final = 800
_SHORTEST: Final = 6
_LONGEST: Final = 90
_MOST_DATES: Final = 2


class PrintedLines:
    """Lines among the texts just after the headline, then just before it."""

    name = "printed"

    def find(self, document: "Document") -> Iterator[Finding]:
        """The nearest date lines, and the first byline."""
        headline = document.once(headline_of)
        if headline is None:
            return
        before, after = _texts_around(headline)
        near = [text for text in (*after, *reversed(before)) if _SHORTEST <= len(text) <= _LONGEST]
        dates = (text for text in near if any(map(str.isdigit, text)))
        found = islice(filter(looks_like_date_line, dates), _MOST_DATES)
        for text in sorted(found, key=_holds_other_words):
            yield Finding("published", text, self.name, "date line by the headline")
        for text in islice(filter(looks_like_byline, _joined(after)), 1):
            yield Finding("authors", text, self.name, "byline by the headline")


def _holds_other_words(text: str) -> bool:
    """Whether more than a date stands in it: "Races of 11 and 12 July 2020" tells of an event."""
    return sum(map(str.isalpha, text)) > _LONGEST // 3


def _texts_around(headline: "Node") -> tuple[list[str], list[str]]:
    """The texts before the headline and those after it, in page order."""
    before: list[str] = []
    after: list[str] = []
    texts = before
    for node in islice(_holder(headline).traverse(include_text=True), _MOST_NODES):
        if node.mem_id == headline.mem_id:
            texts = after
        elif node.tag == "-text":
            text = " ".join((node.text_content or "").split())
            if text:
                texts.append(text)
        if len(after) > _AFTER:
            break
    return before[-_BEFORE:], after


def _joined(texts: Sequence[str]) -> Iterator[str]:
    """The texts, an opening such as ``By`` joined with the linked name that follows it."""
    for text, following in pairwise((*texts, "")):
        if is_lead(text):
            yield f"{text} {following}"
        elif len(text) <= _LONGEST:
            yield text


def _holder(node: "Node") -> "Node":
    for _ in range(_CLIMB):
        parent = node.parent
        if parent is None or parent.tag in ("body", "html"):
            break
        node = parent
    return node


PRINTED_LINES = PrintedLines()
