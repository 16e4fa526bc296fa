"""What a metadata source is: one method from document to findings."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Final, Protocol

from newsclean.finding import FieldName, Finding

if TYPE_CHECKING:
    from newsclean.document import Document

__all__ = ["LONGEST_VALUE", "Source", "read_metas"]

LONGEST_VALUE: Final = 4000
"""Code points of a value that are read; a longer one is cut."""
_MOST_METAS: Final = 200


class Source(Protocol):
    """One place of a page that speaks about the article. It reports and never decides."""

    @property
    def name(self) -> str:
        """The name findings carry."""

    def find(self, document: "Document") -> Iterable[Finding]:
        """What this place says, raw; nothing when it is silent. Never raises on odd content."""


def read_metas(
    document: "Document", table: Mapping[str, FieldName], source: str
) -> Iterator[Finding]:
    """A finding for each ``<meta>`` whose name stands in ``table``, in the table's order."""
    found: dict[str, list[str]] = {}
    for name, content in document.head.metas[:_MOST_METAS]:
        if name in table:
            found.setdefault(name, []).append(content[:LONGEST_VALUE])
    for name in sorted(found, key=list(table).index):
        for content in found[name]:
            yield Finding(table[name], content, source, name)
