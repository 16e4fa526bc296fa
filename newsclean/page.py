"""A page as it arrived: bytes and HTTP facts, nothing parsed."""

import hashlib
from dataclasses import dataclass, field, replace
from datetime import datetime
from urllib.parse import urlsplit

from newsclean.models.provenance import ArchiveRecord

__all__ = ["Page"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Bytes with what is known of their journey."""

    body: bytes = field(repr=False)  # whoever logs a page would log all of it
    """The document, content encodings (gzip …) undone, charset untouched."""
    url_requested: str | None = None
    """The address that was asked for; ``None`` when the bytes were handed in without one."""
    url: str | None = None
    """The address that answered."""
    status: int | None = None
    """HTTP status; ``None`` when nothing was fetched."""
    headers: tuple[tuple[str, str], ...] = ()
    """Response headers in order, names in lower case."""
    redirects: tuple[str, ...] = ()
    """Addresses passed on the way, in order, without the final one."""
    fetched_at: datetime | None = None
    """When the response arrived; aware, in UTC."""
    charset: str | None = None
    """Encoding known for certain, because newsclean itself made the bytes from text."""
    archive: ArchiveRecord | None = None
    """The record of a web archive it was taken from; ``None`` when it came another way."""
    notes: tuple[str, ...] = ()
    """What a careful reader should know of how it was fetched, one sentence each."""

    @classmethod
    def of(cls, html: str | bytes, *, url: str | None = None) -> "Page":
        """A page from HTML in hand."""
        if isinstance(html, str):
            body = html.encode("utf-8", "replace")
            return cls(body=body, url_requested=url, url=url, charset="utf-8")
        return cls(body=html, url_requested=url, url=url)

    def with_sound_addresses(self) -> "Page":
        """The page without addresses that are none (``http://[``), and a note where one went."""
        broken = [url for url in (self.url_requested, self.url) if url and not _is_sound(url)]
        if not broken:
            return self
        return replace(
            self,
            url_requested=None if self.url_requested in broken else self.url_requested,
            url=None if self.url in broken else self.url,
            notes=(*self.notes, f"{broken[0][:200]!r} is no address, and was left out."),
        )

    def header(self, name: str) -> str | None:
        """The first header of that name; ``name`` in lower case."""
        return next((value for key, value in self.headers if key == name), None)

    @property
    def sha256(self) -> str:
        """Hash of the body, in hex."""
        return hashlib.sha256(self.body).hexdigest()


def _is_sound(url: str) -> bool:
    """Whether ``url`` can be taken apart; what can, may still lead nowhere."""
    try:
        urlsplit(url)
    except ValueError:
        return False
    return True
