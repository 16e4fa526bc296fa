"""The Open Graph protocol: ``og:`` and ``article:`` properties."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from newsclean.finding import FieldName, Finding, PictureFacts
from newsclean.metadata.base import LONGEST_VALUE, read_metas

if TYPE_CHECKING:
    from newsclean.document import Document, Meta

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

_ADDRESSES: Final = ("og:image", "og:image:url", "og:image:secure_url")
_FACTS: Final = {"og:image:width": "width", "og:image:height": "height", "og:image:alt": "alt"}
_MOST_PICTURES: Final = 50


class OpenGraph:
    """What the page tells social networks."""

    name = "opengraph"

    def find(self, document: "Document") -> Iterator[Finding]:
        """One finding a property; a picture's bears its size and alternative text."""
        pictures = _pictures(document.head.metas)
        for finding in read_metas(document, _PROPERTIES, self.name):
            yield finding._replace(picture=pictures.get(finding.raw)) if pictures else finding


def _pictures(metas: "Sequence[Meta]") -> dict[str, PictureFacts]:
    """Address to what is said of the picture: a property belongs to the ``og:image`` before it.

    Those before the first are the first's.
    """
    groups: list[dict[str, str]] = [{}]
    for name, content in metas:
        if name in _ADDRESSES and name in groups[-1]:
            groups.append({})
        if name in _ADDRESSES or name in _FACTS:
            groups[-1].setdefault(name, content[:LONGEST_VALUE])
        if len(groups) > _MOST_PICTURES:
            break
    return {
        group[name]: PictureFacts(**facts)
        for group in groups
        if (facts := {fact: group[name] for name, fact in _FACTS.items() if name in group})
        for name in _ADDRESSES
        if name in group
    }


OPENGRAPH = OpenGraph()
