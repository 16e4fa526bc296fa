"""The way through a WARC file: record by record, and over whatever is damaged."""

from typing import IO, TYPE_CHECKING, NamedTuple, TypeVar

from newsclean.archives.starts import end_of, is_blank, next_start, starts_here
from newsclean.errors import InputError, MissingExtra

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from fastwarc.warc import ArchiveIterator, WarcRecord

__all__ = ["Hole", "walk"]

T = TypeVar("T")


class Hole(NamedTuple):
    """Bytes in which no record could be read."""

    start: int
    end: int


def walk(
    file: IO[bytes], name: str, read: "Callable[[WarcRecord], Iterator[T]]", *, after: int | None
) -> "Iterator[T | Hole]":
    """What ``read`` makes of each record behind the one at ``after``, with the holes between them.

    Raises:
        InputError: no record begins anywhere in the file, or none at ``after``.
        MissingExtra: fastwarc is not installed.
    """
    place: int | None = _checked(file, name, after)
    hole: int | None = None  # where one began that is not yet told
    last = -1  # the record that was reached
    while place is not None:
        start, is_done, gave = place, False, False  # done with that record; whether it gave a page
        try:
            for record in _records(file, start):
                if hole is not None:
                    yield Hole(min(hole, record.stream_pos), record.stream_pos)
                    hole = None
                last, is_done, gave = record.stream_pos, False, False
                for found in read(record) if last != after else ():
                    yield found
                    gave = True
                is_done = True
            hole, place = _rest(file, last, gave=gave)
        except OSError:  # fastwarc's word for anything it cannot read
            if is_done:
                hole = end_of(file, last) or last + 1
            elif hole is None:
                hole = max(last, start)
            place = next_start(file, max(last, start))
    if last < 0:
        raise InputError(f"{name} is no WARC file: no record of an archive begins in it.")
    if hole is not None:
        yield Hole(hole, file.seek(0, 2))


def _checked(file: IO[bytes], name: str, after: int | None) -> int:
    if after is None or starts_here(file, after):
        return after or 0
    raise InputError(
        f"No record begins at byte {after} of {name}, so nothing can go on behind it. The file is "
        "another one now, or its records are packed together: read it from the start."
    )


def _records(file: IO[bytes], place: int) -> "ArchiveIterator":
    try:
        from fastwarc.warc import ArchiveIterator
    except ImportError:
        raise MissingExtra(
            "Reading web archives needs fastwarc: pip install 'newsclean[warc]'."
        ) from None
    file.seek(place)
    return ArchiveIterator(file, parse_http=False)


def _rest(file: IO[bytes], last: int, *, gave: bool) -> tuple[int | None, int | None]:
    """What follows the record at ``last``: where a hole begins, and where to go on.

    Asked for where the reader found its end, which it takes for one too easily: a file that is
    cut off within the head of a record ends without a word.
    """
    end = end_of(file, last) if last >= 0 else None
    if end is None:
        return None, None
    if end > file.seek(0, 2):  # it claims more than there is: what it claims may hold others
        return None if gave else last, next_start(file, last)
    return (None, None) if is_blank(file, end) else (end, next_start(file, end))
