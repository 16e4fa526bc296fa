"""The Open Graph protocol: ``og:`` and ``article:`` properties."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from newsclean.finding import FieldName, Finding
from newsclean.metadata.base import read_metas

if TYPE_CHECKING:
    from newsclean.document import Document

__all__ = ["OPENGRAPH", "OpenGraph"]

_PROPERTIES: Final[dict[str, FieldName]] = {
    "og:title": "title",
    "og:description": "description",
    "og:site_name": "site_name",
    "og:locale": "language",
    "og:url": "url_canonical",
    "og:image": "lead_image",
    "og:image:url": "lead_image",
    "og:image:secure_url": "lead_image",
    "og:type": "kind",
    "article:published_time": "published",
    "article:published": "published",
    "og:article:published_time": "published",
    "og:published_time": "published",
    "og:pubdate": "published",
    "article:modified_time": "modified",
    "article:modified": "modified",
    "og:article:modified_time": "modified",
    "og:updated_time": "modified",
    "og:modified_time": "modified",
    "article:author": "authors",
    "og:article:author": "authors",
    "article:author:name": "authors",
    "article:section": "section",
    "og:article:section": "section",
    "article:tag": "tags",
    "og:article:tag": "tags",
    "article:content_tier": "is_accessible_for_free",
}
"""Property to field, the surest first."""


class OpenGraph:
    """What the page tells social networks."""

    name = "opengraph"

    def find(self, document: "Document") -> Iterator[Finding]:
        """One finding a property."""
        return read_metas(document, _PROPERTIES, self.name)


OPENGRAPH = OpenGraph()
