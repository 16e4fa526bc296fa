"""What a metadata source is: one method from document to findings."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol

from newsclean.finding import Finding

if TYPE_CHECKING:
    from newsclean.document import Document

__all__ = ["Source"]


class Source(Protocol):
    """One place of a page that speaks about the article. It reports and never decides."""

    @property
    def name(self) -> str:
        """The name findings carry."""

    def find(self, document: "Document") -> Iterable[Finding]:
        """What this place says, raw; nothing when it is silent. Never raises on odd content."""
