"""The pages of a WARC file, in the order of the file."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

from newsclean.archives.damage import Damage
from newsclean.archives.selection import Selection
from newsclean.archives.walk import Hole, walk
from newsclean.errors import EmptyInput, FetchError, InputMissing
from newsclean.fetchers.record import LARGEST, Record
from newsclean.models.provenance import ArchiveRecord
from newsclean.page import Page

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

__all__ = ["iter_warc"]

_EVERYTHING: Final = Selection()
_KINDS: Final = frozenset({"response", "resource"})
_ANSWERED: Final = frozenset({200, 203})
"""What is no answer of the page itself, such as a redirect or an error, is passed over."""


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
    reader = _Reader(name, only)
    with _opened(source, name) as file:
        for found in walk(file, name, reader.read, after=after):
            yield reader.damaged(found) if isinstance(found, Hole) else found


@contextmanager
def _opened(source: str | Path | IO[bytes], name: str) -> Iterator[IO[bytes]]:
    try:
        with _file(source) as file:
            _refuse_empty(file, name)
            yield file
    except OSError as error:
        raise InputMissing(f"{name} cannot be read: {error.strerror or error}.") from error


def _refuse_empty(file: IO[bytes], name: str) -> None:
    if not file.read(1):
        raise EmptyInput(f"{name} is empty. Check that it was downloaded whole.")


def _file(source: str | Path | IO[bytes]) -> AbstractContextManager[IO[bytes]]:
    return Path(source).open("rb") if isinstance(source, str | Path) else nullcontext(source)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Makes pages of records."""

    name: str
    """What the file is called."""
    only: Selection
    """The pages wanted."""

    def read(self, entry: "WarcRecord") -> Iterator[Page | Damage]:
        """The page in a record, if there is one and it is wanted."""
        fields = tuple((key.lower(), value) for key, value in entry.headers.to_tuples())
        record = Record(entry.stream_pos, fields, b"")
        if not self._is_wanted(record):
            return
        length = entry.content_length
        if length > LARGEST:
            yield self._lost(record, f"{record.url} takes {length} bytes, which no article needs.")
            return
        record = record._replace(block=entry.reader.read(LARGEST))
        if len(record.block) < length:
            had = f"{len(record.block)} of the {length} bytes of {record.url}"
            yield self._lost(record, f"the file ends after {had}.")
        elif self._is_answer(record):
            yield self._page(record)

    def damaged(self, hole: Hole) -> Damage:
        """The word for bytes that hold no record."""
        start, end = hole
        reason = f"{end - start} bytes up to byte {end} hold no record that can be read."
        if start == end:
            reason = "the record before this one claims to reach further than to here."
        return Damage(file=self.name, offset=start, reason=reason)

    def _is_wanted(self, record: Record) -> bool:
        """As far as can be told before its content is read."""
        return (
            record.first("WARC-Type") in _KINDS
            and record.url is not None
            and self.only.wants_address(record.url)
            and self.only.wants_moment(record.date)
        )

    def _is_answer(self, record: Record) -> bool:
        is_resource = record.first("WARC-Type") == "resource"
        content_type = dict(record.headers).get("content-type")
        return (is_resource or record.status in _ANSWERED) and self.only.wants_type(content_type)

    def _page(self, record: Record) -> Page | Damage:
        try:
            page = record.page(record.url or "")
        except FetchError as error:
            return self._lost(record, str(error))
        origin = ArchiveRecord(
            file=self.name,
            offset=record.place,
            record_id=(record.first("WARC-Record-ID") or "").strip("<>") or None,
            digest=record.first("WARC-Payload-Digest"),
            date=record.date.isoformat() if record.date else None,
        )
        return replace(page, archive=origin)

    def _lost(self, record: Record, reason: str) -> Damage:
        return Damage(file=self.name, offset=record.place, reason=reason, url=record.url)
