"""Pages played back from a web archive."""

import zlib
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Final, NamedTuple

from newsclean.errors import InputError, InputMissing, Unreachable
from newsclean.fetchers.body import Body
from newsclean.fetchers.warc import CHARSET, ORIGINAL, PASSED, REQUESTED
from newsclean.page import Page

__all__ = ["ReplayFetcher"]

_LARGEST: Final = 20_000_000
"""Most bytes read of one record; what is beyond is passed over."""
_STEP: Final = 1 << 16
_GZIP: Final = b"\x1f\x8b"

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


class ReplayFetcher:
    """Gives the pages of a WARC file, its own or another tool's, and asks nobody."""

    def __init__(self, path: str | Path) -> None:
        """Read where in the file each page stands. Of several for one address, the last counts.

        Raises:
            InputMissing: the file cannot be read.
            InputError: it is no WARC file.
        """
        self._path = Path(path)
        self._places: dict[str, int] = {}
        try:
            with self._path.open("rb") as file:
                for record in _records(file):
                    self._index(record)
        except OSError as error:
            raise InputMissing(f"{path} cannot be read: {error.strerror}.") from error
        except (ValueError, zlib.error):
            raise InputError(f"{path} is no WARC file, or a damaged one.") from None

    def _index(self, record: Record) -> None:
        if record.first("WARC-Type") != "response":
            return
        for name in ("WARC-Target-URI", REQUESTED):
            url = (record.first(name) or "").strip("<>")  # some writers still put them, as in 1.0
            if url:
                self._places[url] = record.place

    @property
    def urls(self) -> tuple[str, ...]:
        """Addresses that can be fetched, in the order of the file."""
        return tuple(self._places)

    def fetch(self, url: str) -> Page:
        """The page archived for ``url``.

        Raises:
            Unreachable: there is none.
            BrokenResponse: the record is damaged.
        """
        place = self._places.get(url)
        if place is None:
            raise Unreachable(
                f"{url} is not in {self._path.name}, which holds {len(self._places)} addresses.",
                url=url,
                may_pass=False,
            )
        with self._path.open("rb") as file:
            file.seek(place)
            return _page(url, next(_records(file)))


def _records(file: IO[bytes]) -> Iterator[Record]:
    """The records from here on. A last one that was cut off, by a crash, is left out."""
    packed = file.read(2) == _GZIP
    file.seek(-2, 1)
    for place, data in _members(file) if packed else _plain(file):
        head, _, block = data.partition(b"\r\n\r\n")
        version, _, lines = head.decode("utf-8", "replace").partition("\r\n")
        if not version.startswith("WARC/"):
            raise ValueError(version[:20])
        fields = _fields(lines)
        length = int(dict(fields).get("content-length", "0"))
        yield Record(place, fields, block[:length])


def _members(file: IO[bytes]) -> Iterator[tuple[int, bytes]]:
    """Records that are each a gzip member of its own, as the standard recommends (Annex D)."""
    place, data = file.tell(), file.read(_STEP)
    while data:
        inflater = zlib.decompressobj(zlib.MAX_WBITS | 16)
        record = bytearray()
        while not inflater.eof:
            piece = inflater.decompress(data, _STEP)
            if len(record) < _LARGEST:
                record += piece
            data = inflater.unconsumed_tail or (b"" if inflater.eof else file.read(_STEP))
            if not data and not inflater.eof:
                return
        yield place, bytes(record)
        rest = inflater.unused_data
        place = file.tell() - len(rest)
        data = rest or file.read(_STEP)


def _plain(file: IO[bytes]) -> Iterator[tuple[int, bytes]]:
    place = file.tell()
    while line := file.readline(_STEP):
        head = bytearray(line)
        while line not in {b"", b"\r\n"}:
            line = file.readline(_STEP)
            head += line
        length = int(dict(_fields(head.decode("utf-8", "replace"))).get("content-length", "0"))
        block = file.read(min(length, _LARGEST))
        if len(block) < min(length, _LARGEST):
            return
        yield place, bytes(head) + block
        file.seek(length - len(block) + len(b"\r\n\r\n"), 1)
        place = file.tell()


def _fields(lines: str) -> Fields:
    split = (line.partition(":") for line in lines.splitlines())
    return tuple((name.strip().lower(), value.strip()) for name, colon, value in split if colon)


def _page(url: str, record: Record) -> Page:
    head, _, body = record.block.partition(b"\r\n\r\n")
    status, _, lines = head.decode("latin-1").partition("\r\n")
    headers = _fields(lines)
    is_ours = record.first(REQUESTED) is not None
    return Page(
        body=body if is_ours else _unpacked(url, headers, body),
        url_requested=record.first(REQUESTED) or url,
        url=(record.first("WARC-Target-URI") or url).strip("<>"),
        status=_status(status),
        headers=_as_sent(headers) if is_ours else headers,
        redirects=tuple(value for name, value in record.fields if name == PASSED.lower()),
        fetched_at=_moment(record.first("WARC-Date")),
        charset=record.first(CHARSET),
    )


def _as_sent(headers: Fields) -> Fields:
    """The headers of the response, without what the writer changed and added for the archive."""
    return tuple((name.removeprefix(ORIGINAL), value) for name, value in headers[:-1])


def _unpacked(url: str, headers: Fields, data: bytes) -> bytes:
    """The document in a message that another tool stored as it came over the wire."""
    told = dict(headers)
    if "chunked" in told.get("transfer-encoding", "").lower():
        data = _dechunked(data)
    body = Body(url, told.get("content-encoding", ""), max_bytes=_LARGEST)
    body.feed(data)
    return body.finish()


def _dechunked(data: bytes) -> bytes:
    """The chunks joined. Some tools keep the header though they undid the chunks."""
    pieces, rest = [], data
    with suppress(ValueError):
        while size := int(rest.partition(b"\r\n")[0].partition(b";")[0], 16):
            start = rest.index(b"\r\n") + 2
            pieces.append(rest[start : start + size])
            rest = rest[start + size + 2 :]
    return b"".join(pieces) or data


def _status(line: str) -> int | None:
    words = line.split()
    return int(words[1]) if len(words) > 1 and words[1].isdecimal() else None


def _moment(date: str | None) -> datetime | None:
    try:
        moment = datetime.fromisoformat(date or "")
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
