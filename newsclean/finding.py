"""What one source says about one field, before anybody decides."""

from typing import Literal, NamedTuple

__all__ = ["FieldName", "Finding", "PictureFacts"]

FieldName = Literal[
    "title",
    "description",
    "authors",
    "published",
    "modified",
    "section",
    "breadcrumbs",
    "tags",
    "language",
    "site_name",
    "publisher",
    "url_canonical",
    "lead_image",
    "kind",
    "is_accessible_for_free",
    "license",
    "copyright_notice",
    "live_entries",
    "body_text",
]
"""Fields a source can speak about; ``body_text`` is JSON-LD's articleBody, a confirmer only."""


class PictureFacts(NamedTuple):
    """What came with the address of a picture, unparsed."""

    width: str | None = None
    height: str | None = None
    alt: str | None = None
    caption: str | None = None
    credit: str | None = None


class Finding(NamedTuple):
    """A raw value with its address. Sources find; the normalizer decides."""

    field: FieldName
    """Which field it is about."""
    raw: str
    """The value as the page has it, unparsed."""
    source: str
    """Name of the source: ``json-ld``, ``opengraph``, ``meta`` …"""
    locator: str
    """Where in the source."""
    url: str | None = None
    """An address that came with the value (an author's page)."""
    kind: str | None = None
    """A type that came with the value (``Person``, ``Organization``)."""
    heading: str | None = None
    """A headline that came with the value (of an entry of a live page)."""
    at: str | None = None
    """A date that came with the value, unparsed."""
    picture: PictureFacts | None = None
    """What came with the address of a picture."""
