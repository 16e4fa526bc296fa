"""The pages of a WARC file, in the order of the file, over whatever is damaged in it."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import replace
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final, NamedTuple, TypeAlias

from newsclean.archives.damage import Damage
from newsclean.archives.selection import Selection
from newsclean.archives.starts import end_of, is_blank, next_start, starts_here
from newsclean.errors import EmptyInput, FetchError, InputError, InputMissing, MissingExtra
from newsclean.fetchers.record import LARGEST, Record
from newsclean.models.provenance import ArchiveRecord
from newsclean.page import Page

if TYPE_CHECKING:
    from fastwarc.warc import ArchiveIterator, WarcRecord

__all__ = ["iter_warc"]

_EVERYTHING: Final = Selection()
_KINDS: Final = frozenset({"response", "resource"})
_ANSWERED: Final = frozenset({200, 203})
"""What is no answer of the page itself, such as a redirect or an error, is passed over."""


class _Hole(NamedTuple):
    """Bytes in which no record could be read."""

    start: int
    end: int


_Found: TypeAlias = "Record | Damage | _Hole"


def iter_warc(
    source: str | Path | IO[bytes],
    *,
    only: Selection = _EVERYTHING,
    after: int | None = None,
    name: str | None = None,
) -> Iterator[Page | Damage]:
    """The pages of a WARC file (``.warc``, ``.warc.gz``, ``.warc.zst``; CC-NEWS and others).

    Each page tells in ``page.archive`` which record it was. What is damaged is given in its
    place as ``Damage``, and the rest goes on behind it.

    Args:
        source: the file, or one opened for reading that can be sought in.
        only: the pages wanted; HTML from every host and time if left out.
        after: the offset of the last record that an earlier run was done with; begin behind it.
        name: what pages and damage call the file; its path if left out.

    Raises:
        InputMissing: the file cannot be opened or read.
        EmptyInput: it is empty.
        InputError: no record of an archive begins anywhere in it, or none at ``after``.
        MissingExtra: fastwarc is not installed.
    """
    name = name or str(getattr(source, "name", source))
    with _opened(source, name) as file:
        for found in _walk(file, name, only, after):
            match found:
                case Record():
                    yield _page(name, found)
                case _Hole(start, end):
                    yield Damage(file=name, offset=start, reason=_lost(start, end))
                case _:
                    yield found


@contextmanager
def _opened(source: str | Path | IO[bytes], name: str) -> Iterator[IO[bytes]]:
    try:
        with _file(source) as file:
            if not file.read(1):
                raise EmptyInput(f"{name} is empty. Check that it was downloaded whole.")
            yield file
    except OSError as error:
        raise InputMissing(f"{name} cannot be read: {error.strerror or error}.") from error


def _file(source: str | Path | IO[bytes]) -> AbstractContextManager[IO[bytes]]:
    return Path(source).open("rb") if isinstance(source, str | Path) else nullcontext(source)


def _walk(file: IO[bytes], name: str, only: Selection, after: int | None) -> Iterator[_Found]:
    """The wanted records behind ``after``, and every place where one could not be read."""
    place: int | None = _start(file, name, after)
    hole: int | None = None
    seen = -1
    while place is not None:
        is_whole = gave = False
        try:
            for entry in _entries(file, place):
                if hole is not None:
                    yield _Hole(min(hole, entry.stream_pos), entry.stream_pos)
                    hole = None
                seen, is_whole, gave = entry.stream_pos, False, False
                for found in _wanted(entry, name, only) if seen != after else ():
                    yield found
                    gave = True
                is_whole = True
            hole, place = _tail(file, seen, gave=gave)
        except OSError:
            broken = max(seen, place or 0)
            hole = _behind(file, seen) if is_whole else broken if hole is None else hole
            place = next_start(file, broken)
    if seen < 0:
        raise InputError(f"{name} is no WARC file: no record of an archive begins in it.")
    if hole is not None:
        yield _Hole(hole, file.seek(0, 2))


def _start(file: IO[bytes], name: str, after: int | None) -> int:
    if after is None or starts_here(file, after):
        return after or 0
    raise InputError(
        f"No record begins at byte {after} of {name}, so nothing can go on behind it. The file is "
        "another one now, or its records are packed together: read it from the start."
    )


def _behind(file: IO[bytes], place: int) -> int:
    """Where the record at ``place`` ends; where nobody can tell, just behind its beginning."""
    return end_of(file, place) or place + 1


def _tail(file: IO[bytes], last: int, *, gave: bool) -> tuple[int | None, int | None]:
    """What follows the last record that was read: a hole, and a place to go on from."""
    end = end_of(file, last) if last >= 0 else None
    if end is None:
        return None, None
    if end > file.seek(0, 2):  # it claims more than there is: the rest may hold others
        return None if gave else last, next_start(file, last)
    return (None, None) if is_blank(file, end) else (end, next_start(file, end))


def _entries(file: IO[bytes], place: int) -> "ArchiveIterator":
    try:
        from fastwarc.warc import ArchiveIterator
    except ImportError:
        raise MissingExtra(
            "Reading web archives needs fastwarc: pip install 'newsclean[warc]'."
        ) from None
    file.seek(place)
    return ArchiveIterator(file, parse_http=False)


def _wanted(entry: "WarcRecord", name: str, only: Selection) -> Iterator[Record | Damage]:
    """The record, read, if it holds a page that is wanted."""
    fields = tuple((key.lower(), value) for key, value in entry.headers.to_tuples())
    record = Record(entry.stream_pos, fields, b"")
    url = record.url
    if record.first("WARC-Type") not in _KINDS or url is None:
        return
    if not (only.wants_address(url) and only.wants_moment(record.date)):
        return
    length = entry.content_length
    if length > LARGEST:
        yield _damage(name, record, f"{url} takes {length} bytes, which no article needs.")
        return
    record = record._replace(block=entry.reader.read(LARGEST))
    if len(record.block) < length:
        reason = f"the file ends after {len(record.block)} of the {length} bytes of {url}."
        yield _damage(name, record, reason)
    elif _is_answer(record) and only.wants_type(dict(record.headers).get("content-type")):
        yield record


def _is_answer(record: Record) -> bool:
    return record.first("WARC-Type") == "resource" or record.status in _ANSWERED


def _page(name: str, record: Record) -> Page | Damage:
    try:
        page = record.page(record.url or "")
    except FetchError as error:
        return _damage(name, record, str(error))
    return _with_origin(page, name, record)


def _with_origin(page: Page, name: str, record: Record) -> Page:
    origin = ArchiveRecord(
        file=name,
        offset=record.place,
        record_id=(record.first("WARC-Record-ID") or "").strip("<>") or None,
        digest=record.first("WARC-Payload-Digest"),
        date=record.date.isoformat() if record.date else None,
    )
    return replace(page, archive=origin)


def _damage(name: str, record: Record, reason: str) -> Damage:
    return Damage(file=name, offset=record.place, reason=reason, url=record.url)


def _lost(start: int, end: int) -> str:
    if start == end:
        return "the record before this one claims to reach further than to here."
    return f"{end - start} bytes up to byte {end} hold no record that can be read."
