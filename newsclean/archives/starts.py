"""Where in a damaged archive the next record begins."""

import re
import zlib
from collections.abc import Iterator
from typing import IO, Final

from newsclean.fetchers.record import fields_in, length_in

__all__ = ["end_of", "is_blank", "next_start", "starts_here"]

_STEP: Final = 1 << 20
_GZIP: Final = b"\x1f\x8b\x08"
_WARC: Final = b"WARC/1."
_VERSION: Final = re.compile(rb"WARC/1\.[01]\r?\n")
_HEAD: Final = 512
"""Bytes of a packed record that are enough to unpack its first few."""


def next_start(file: IO[bytes], after: int) -> int | None:
    """The place of the first record that begins behind ``after``; ``None`` when there is none."""
    return next((place for place in _candidates(file, after + 1) if starts_here(file, place)), None)


def starts_here(file: IO[bytes], place: int) -> bool:
    """Whether a record begins at ``place``, packed or not. A packed one is a gzip member."""
    file.seek(place)
    head = file.read(_HEAD)
    if head.startswith(_GZIP):
        try:
            head = zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(head, _HEAD)
        except zlib.error:
            return False
    return _VERSION.match(head) is not None


def end_of(file: IO[bytes], place: int) -> int | None:
    """Where the record at ``place`` ends; behind the end of the file if that does not hold it all.

    ``None`` where it cannot be told from outside: of records that are packed together.
    """
    file.seek(place)
    is_packed = file.read(len(_GZIP)) == _GZIP
    file.seek(place)
    return _end_of_member(file) if is_packed else _end_of_record(file)


def is_blank(file: IO[bytes], place: int) -> bool:
    """Whether nothing of meaning follows from ``place`` on."""
    file.seek(place)
    return not file.read(_STEP).strip(b"\r\n\0")


def _end_of_member(file: IO[bytes]) -> int | None:
    inflater = zlib.decompressobj(zlib.MAX_WBITS | 16)
    data = b""
    while not inflater.eof:
        data = inflater.unconsumed_tail or file.read(_STEP)
        if not data:
            return file.tell() + 1
        try:
            inflater.decompress(data, _STEP)
        except zlib.error:
            return None
    return file.tell() - len(inflater.unused_data)


def _end_of_record(file: IO[bytes]) -> int | None:
    place = file.tell()
    head, blank, _ = file.read(_STEP).partition(b"\r\n\r\n")
    try:
        length = length_in(fields_in(head.decode("utf-8", "replace")))
    except ValueError:
        return None
    return place + len(head) + len(blank) + length if blank else file.tell() + 1


def _candidates(file: IO[bytes], place: int) -> Iterator[int]:
    """Places from ``place`` on where the bytes look as if a record began."""
    longest = max(map(len, (_GZIP, _WARC)))
    while True:
        file.seek(place)
        data = file.read(_STEP)
        yield from sorted(place + found for mark in (_GZIP, _WARC) for found in _all(data, mark))
        if len(data) < _STEP:
            return
        place += len(data) - longest + 1


def _all(data: bytes, mark: bytes) -> Iterator[int]:
    found = data.find(mark)
    while found >= 0:
        yield found
        found = data.find(mark, found + 1)
