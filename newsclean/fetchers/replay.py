"""Pages played back from a web archive."""

import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Final

from newsclean.errors import InputError, InputMissing, Unreachable
from newsclean.fetchers.record import LARGEST, Record, fields_in, length_in
from newsclean.fetchers.warc import REQUESTED
from newsclean.page import Page

__all__ = ["ReplayFetcher"]

_STEP: Final = 1 << 16
_GZIP: Final = b"\x1f\x8b"


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
        for url in (record.url, record.first(REQUESTED)):
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
            return next(_records(file)).page(url)


def _records(file: IO[bytes]) -> Iterator[Record]:
    """The records from here on. A last one that was cut off, by a crash, is left out."""
    packed = file.read(2) == _GZIP
    file.seek(-2, 1)
    for place, data in _members(file) if packed else _plain(file):
        head, _, block = data.partition(b"\r\n\r\n")
        version, _, lines = head.decode("utf-8", "replace").partition("\r\n")
        if not version.startswith("WARC/"):
            raise ValueError(version[:20])
        fields = fields_in(lines)
        length = length_in(fields)
        yield Record(place, fields, block[:length])


def _members(file: IO[bytes]) -> Iterator[tuple[int, bytes]]:
    """Records that are each a gzip member of its own, as the standard recommends (Annex D)."""
    place, data = file.tell(), file.read(_STEP)
    while data:
        inflater = zlib.decompressobj(zlib.MAX_WBITS | 16)
        record = bytearray()
        while not inflater.eof:
            piece = inflater.decompress(data, _STEP)
            if len(record) < LARGEST:
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
        length = length_in(fields_in(head.decode("utf-8", "replace")))
        block = file.read(min(length, LARGEST))
        if len(block) < min(length, LARGEST):
            return
        yield place, bytes(head) + block
        file.seek(length - len(block) + len(b"\r\n\r\n"), 1)
        place = file.tell()
