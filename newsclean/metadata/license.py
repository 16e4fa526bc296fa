"""The licence a page links to."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newsclean.finding import Finding

if TYPE_CHECKING:
    from newsclean.document import Document

__all__ = ["LICENSE", "License"]


class License:
    """``rel=license`` in the head."""

    name = "license"

    def find(self, document: "Document") -> Iterator[Finding]:
        """The address of the licence."""
        for link in document.head.links:
            if "license" in link.rel.split() and link.href:
                yield Finding("license", link.href[:1000], self.name, "link[rel=license]")


LICENSE = License()
