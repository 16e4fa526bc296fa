"""Where an article and each of its fields come from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

__all__ = [
    "ArchiveRecord",
    "Candidate",
    "FieldSource",
    "InputKind",
    "PageRole",
    "Provenance",
    "SourcePage",
]

InputKind = Literal["html", "text"]
PageRole = Literal["asked", "continuation", "canonical", "amp", "print"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A value that another source gave for a field and that was not chosen."""

    source: str
    """Name of the source, such as ``opengraph``."""
    raw: str
    """What it said."""
    reason: str | None = None
    """Why it was passed over; ``None`` when it merely came second."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldSource:
    """Which source a field's value came from, and who else spoke."""

    source: str
    """Name of the source: ``json-ld``, ``opengraph``, ``meta``, ``html``, ``text``, ``url`` …"""
    locator: str
    """Where in the source: a JSON path, a meta name, a selector, ``line 3``."""
    raw: str
    """The value as found."""
    confidence: float
    """0 to 1; higher when independent sources agree."""
    others: tuple[Candidate, ...] = ()
    """The losers, best first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePage:
    """One of several pages that an article was put together from."""

    role: PageRole
    """``asked`` for; its ``continuation``; or a version of it that holds more of the story."""
    sha256: str
    """Hash of the page's bytes, in hex."""
    url: str | None = None
    """The address that answered."""
    fetched_at: str | None = None
    """When it was fetched, ISO 8601 in UTC."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveRecord:
    """The record of a web archive (WARC) that a page was taken from: enough to find it again."""

    file: str
    """The archive, as it was named."""
    offset: int
    """Where the record begins, in bytes from the start of the file."""
    record_id: str | None = None
    """``WARC-Record-ID``, without its angle brackets."""
    digest: str | None = None
    """``WARC-Payload-Digest`` as the archive states it, with its algorithm; not checked."""
    date: str | None = None
    """``WARC-Date``: when the page was captured, ISO 8601 in UTC."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """How this article was made: enough to repeat it and to doubt it."""

    input: InputKind
    """What was handed in."""
    sha256: str
    """Hash of the input bytes, in hex."""
    extractor: str
    """Name of the extractor that gave the body."""
    version: str
    """Version of newsclean."""
    ruleset: str
    """Version of the rules: a short hash of their data."""
    confidence: float | None = None
    """0 to 1: how sure the extractor is of the body; ``None`` if it does not say."""
    fetched_at: str | None = None
    """When the page was fetched, ISO 8601 in UTC; ``None`` when it was handed in."""
    status: int | None = None
    """HTTP status."""
    content_type: str | None = None
    """Content-Type as the server sent it."""
    charset: str | None = None
    """Encoding the bytes were read in; ``None`` when text was handed in."""
    charset_source: str | None = None
    """Why that encoding: ``bom``, ``http``, ``meta``, ``utf-8``, ``detected``, ``fallback``."""
    redirects: tuple[str, ...] = ()
    """Addresses passed on the way to the final URL."""
    pages: tuple[SourcePage, ...] = ()
    """The pages the article was put together from, in order; empty where a single one was read."""
    archive: ArchiveRecord | None = None
    """The record of a web archive that the page was taken from; ``None`` for every other page."""
    reservations: tuple[str, ...] = ()
    """Uses by machines that the publisher reserves, each with where it says so:
    ``tdm-reservation (http)``, ``noai (meta)``."""
    fields: Mapping[str, FieldSource] = field(default_factory=dict)
    """For each field that has a value from the page: its source."""
    not_examined: tuple[str, ...] = ()
    """Fields nobody looked for in this kind of input."""
    warnings: tuple[str, ...] = ()
    """What a careful reader should know, one sentence each."""
