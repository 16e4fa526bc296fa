"""Archives made by hand, so that each can be damaged in its own way."""

import gzip
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from newsclean.archives import Damage, Selection, iter_warc
from newsclean.page import Page

Read: TypeAlias = Callable[..., list[Page | Damage]]
STORY = "<p>The lock keeper of Tarn has counted 4,000 barges. "


def record(
    number: int,
    text: str = STORY * 40,
    *,
    kind: str = "response",
    head: str = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8",
    host: str = "tarn.example",
    date: str = "2026-03-03T08:00:00Z",
    length: int | None = None,
) -> bytes:
    """One record; ``length`` is a false claim about it."""
    block = f"{head}\r\n\r\n{text}".encode() if head else text.encode()
    fields = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{number:04}>\r\n"
        f"WARC-Target-URI: https://{host}/{number}\r\nWARC-Date: {date}\r\n"
        f"WARC-Payload-Digest: sha1:{number}\r\nContent-Type: application/http\r\n"
        f"Content-Length: {len(block) if length is None else length}\r\n\r\n"
    )
    return fields.encode() + block + b"\r\n\r\n"


def packed(*records: bytes) -> bytes:
    return b"".join(map(gzip.compress, records))


def plain(*records: bytes) -> bytes:
    return b"".join(records)


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Writes an archive of these bytes and reads it to its end."""

    def reader(
        data: bytes, only: Selection | None = None, after: int | None = None
    ) -> list[Page | Damage]:
        path = tmp_path / "an.warc"
        path.write_bytes(data)
        return list(iter_warc(path, only=only or Selection(), after=after))

    return reader


def addresses(found: list[Page | Damage]) -> list[str | None]:
    """Where each page came from; for damage, a cross."""
    return [each.url if isinstance(each, Page) else "×" for each in found]
