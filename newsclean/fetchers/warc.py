"""Web archives (WARC 1.1, ISO 28500:2017): every run can be written down, for ``replay``."""

import gzip
import uuid
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Final, Self

from newsclean.errors import InputError
from newsclean.fetchers.base import Fetcher
from newsclean.page import Page

__all__ = [
    "CHARSET",
    "ORIGINAL",
    "PASSED",
    "REQUESTED",
    "RecordingFetcher",
    "WarcWriter",
]

REQUESTED: Final = "X-Newsclean-Requested-URI"
PASSED: Final = "X-Newsclean-Redirect"
CHARSET: Final = "X-Newsclean-Charset"
_AS_SENT: Final = frozenset({"content-encoding", "transfer-encoding", "content-length"})
"""Headers that describe the bytes on the wire; the archive holds the document unpacked."""
ORIGINAL: Final = "x-archive-orig-"

Fields = tuple[tuple[str, str], ...]


class WarcWriter:
    """Appends pages to a ``.warc.gz`` file, each a record that is written in one piece."""

    def __init__(self, path: str | Path) -> None:
        """Open the file, or make it.

        Raises:
            InputError: it cannot be written.
        """
        try:
            # Unbuffered: a record is in the file whole or, after a crash, not at all.
            self._file: IO[bytes] = Path(path).open("ab", buffering=0)  # noqa: SIM115  # see close
        except OSError as error:
            raise InputError(f"{path} cannot be written: {error.strerror}.") from error
        if self._file.tell() == 0:
            block = b"software: newsclean\r\nformat: WARC File Format 1.1\r\n"
            self._append("warcinfo", "application/warc-fields", block)

    def write(self, page: Page) -> None:
        """Add the page and the journey that led to it."""
        fields = [("WARC-Target-URI", page.url or page.url_requested or "urn:newsclean:input")]
        fields += [(REQUESTED, page.url_requested)] if page.url_requested else []
        fields += [(PASSED, url) for url in page.redirects]
        fields += [(CHARSET, page.charset)] if page.charset else []
        fields += [("WARC-Payload-Digest", f"sha256:{page.sha256}")]
        moment = page.fetched_at or datetime.now(UTC)
        kind = "application/http;msgtype=response"
        self._append("response", kind, _http_message(page), tuple(fields), moment)

    def _append(
        self,
        record_type: str,
        content_type: str,
        block: bytes,
        fields: Fields = (),
        moment: datetime | None = None,
    ) -> None:
        date = (moment or datetime.now(UTC)).astimezone(UTC).replace(tzinfo=None)
        head = (
            ("WARC-Type", record_type),
            ("WARC-Record-ID", f"<urn:uuid:{uuid.uuid4()}>"),
            ("WARC-Date", f"{date.isoformat()}Z"),
            *fields,
            ("Content-Type", content_type),
            ("Content-Length", str(len(block))),
        )
        record = f"WARC/1.1\r\n{_lines(head)}\r\n".encode() + block + b"\r\n\r\n"
        self._file.write(gzip.compress(record))

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class RecordingFetcher:
    """Any fetcher, with every page it gives written down."""

    def __init__(self, fetcher: Fetcher, writer: WarcWriter) -> None:
        self._fetcher = fetcher
        self._writer = writer

    def fetch(self, url: str) -> Page:
        """The page at ``url``, as the inner fetcher gives it.

        Raises:
            FetchError: see the inner fetcher.
        """
        page = self._fetcher.fetch(url)
        self._writer.write(page)
        return page


def _http_message(page: Page) -> bytes:
    headers = [
        (ORIGINAL + name if name in _AS_SENT else name, value) for name, value in page.headers
    ]
    headers.append(("content-length", str(len(page.body))))
    head = f"HTTP/1.1 {page.status or 200} \r\n{_lines(tuple(headers))}\r\n"
    return head.encode("latin-1", "replace") + page.body


def _lines(fields: Fields) -> str:
    # A line break in a value would begin a field of its own.
    return "".join(f"{name}: {' '.join(value.splitlines())}\r\n" for name, value in fields)
