"""One record of a web archive (WARC, ISO 28500:2017), and the page in it."""

from contextlib import suppress
from datetime import UTC, datetime
from typing import Final, NamedTuple

from newsclean.fetchers.body import Body
from newsclean.fetchers.warc import CHARSET, ORIGINAL, PASSED, REQUESTED
from newsclean.page import Page

__all__ = ["LARGEST", "Fields", "Record", "fields_in", "length_in"]

LARGEST: Final = 20_000_000
"""Most bytes of one record that are read."""
_PROBE: Final = 100
_BEFORE_MARKUP: Final = b" \t\r\n\xef\xbb\xbf"

Fields = tuple[tuple[str, str], ...]


class Record(NamedTuple):
    """One record of an archive."""

    place: int
    """Where in the file it begins, in bytes."""
    fields: Fields
    """Its named fields, the names in lower case."""
    block: bytes
    """Its content: for a response, the HTTP message."""

    def first(self, name: str) -> str | None:
        """The first field of that name, in any case."""
        return next((value for key, value in self.fields if key == name.lower()), None)

    @property
    def url(self) -> str | None:
        """The address the record is about."""
        # Some writers still put the angle brackets of version 1.0 around it.
        return (self.first("WARC-Target-URI") or "").strip("<>") or None

    @property
    def date(self) -> datetime | None:
        """When it was captured; aware."""
        try:
            moment = datetime.fromisoformat(self.first("WARC-Date") or "")
        except ValueError:
            return None
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)

    @property
    def headers(self) -> Fields:
        """The headers of the response; of a resource, which has none, what its record tells."""
        if not self._is_message:
            return (("content-type", self.first("Content-Type") or ""),)
        return fields_in(self._head.partition("\r\n")[2])

    @property
    def status(self) -> int | None:
        """The HTTP status; ``None`` when there is none or it is no number."""
        words = self._head.partition("\r\n")[0].split() if self._is_message else []
        return int(words[1]) if len(words) > 1 and words[1].isdecimal() else None

    def page(self, url: str) -> Page:
        """The page in a response or a resource, as it answered ``url``.

        Raises:
            BrokenResponse: its body cannot be unpacked.
            ResponseTooLarge: its body unpacks to more than ``LARGEST``.
        """
        headers = self.headers
        body = self.block.partition(b"\r\n\r\n")[2] if self._is_message else self.block
        is_ours = self.first(REQUESTED) is not None
        return Page(
            body=body if is_ours else _unpacked(url, headers, body),
            url_requested=self.first(REQUESTED) or url,
            url=self.url or url,
            status=self.status,
            headers=_as_sent(headers) if is_ours else headers,
            redirects=tuple(value for name, value in self.fields if name == PASSED.lower()),
            fetched_at=self.date,
            charset=self.first(CHARSET),
        )

    @property
    def _is_message(self) -> bool:
        return self.first("WARC-Type") != "resource"

    @property
    def _head(self) -> str:
        return self.block.partition(b"\r\n\r\n")[0].decode("latin-1")


def length_in(fields: Fields) -> int:
    """The length of the content that the fields announce, in bytes.

    Raises:
        ValueError: what they say is no length.
    """
    length = int(dict(fields).get("content-length", "0"))
    if length < 0:
        raise ValueError(length)
    return length


def fields_in(lines: str) -> Fields:
    """Named fields from their lines; the names in lower case."""
    split = (line.partition(":") for line in lines.splitlines())
    return tuple((name.strip().lower(), value.strip()) for name, colon, value in split if colon)


def _as_sent(headers: Fields) -> Fields:
    """The headers of the response, without what the writer changed and added for the archive."""
    return tuple((name.removeprefix(ORIGINAL), value) for name, value in headers[:-1])


def _unpacked(url: str, headers: Fields, data: bytes) -> bytes:
    """The document in a message that another tool stored as it came over the wire."""
    told = dict(headers)
    if "chunked" in told.get("transfer-encoding", "").lower():
        data = _dechunked(data)
    if data[:_PROBE].lstrip(_BEFORE_MARKUP).startswith(b"<"):
        return data  # some tools unpack the body and keep the header that says it is packed
    body = Body(url, told.get("content-encoding", ""), max_bytes=LARGEST)
    body.feed(data)
    return body.finish()


def _dechunked(data: bytes) -> bytes:
    """The chunks joined. Some tools keep the header though they undid the chunks."""
    pieces, rest = [], data
    with suppress(ValueError):
        while (size := int(rest.partition(b"\r\n")[0].partition(b";")[0], 16)) > 0:
            start = rest.index(b"\r\n") + 2
            pieces.append(rest[start : start + size])
            rest = rest[start + size + 2 :]
    return b"".join(pieces) or data
