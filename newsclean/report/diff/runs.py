"""The articles of two runs, paired: the same bytes first, else the same address."""

from collections import defaultdict, deque
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from newsclean.report.records import Record, Unread, opened_lines, read_line

if TYPE_CHECKING:
    from newsclean.models import Article

__all__ = ["Pair", "pairs"]


class Pair(NamedTuple):
    """What two runs made of one input. One of them may have made nothing."""

    old: Record | None
    new: Record | None


class _Place(NamedTuple):
    offset: int
    line: int


def pairs(old: Path, new: Path) -> "Iterator[Pair | Unread]":
    """Every input of either run once, in the order of the new one; the rest of the old one last.

    Of the old file the places are held in memory, not the articles: files may be large.

    Raises:
        InputMissing: a file cannot be read.
        SchemaError: a file is no JSON.
    """
    with opened_lines(old) as before, opened_lines(new) as after:
        places = _Places(before)
        for number, line in enumerate(after, 1):
            record = read_line(line, number) if line.strip() else None
            if isinstance(record, Record):
                yield Pair(places.take(record.article), record)
            elif record is not None:
                yield record
        for rest in places.rest():
            yield Pair(rest, None)


class _Places:
    """Where the articles of a run stand in its file, by the keys they can be known by."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._left: dict[int, _Place] = {}
        self._by_key: dict[str, deque[_Place]] = defaultdict(deque)
        offset = 0
        for number, line in enumerate(file, 1):
            record = read_line(line, number) if line.strip() else None
            if isinstance(record, Record):
                place = self._left[offset] = _Place(offset, number)
                for key in _keys(record.article):
                    self._by_key[key].append(place)
            offset += len(line)

    def take(self, article: "Article") -> Record | None:
        """The article of the same input, once."""
        for key in _keys(article):
            waiting = self._by_key.get(key, ())
            for place in waiting:
                if self._left.pop(place.offset, None):
                    return self._read(place)
        return None

    def rest(self) -> Iterator[Record]:
        """What nobody has taken."""
        for place in self._left.values():
            yield self._read(place)

    def _read(self, place: _Place) -> Record:
        self._file.seek(place.offset)
        record = read_line(self._file.readline(), place.line)
        assert isinstance(record, Record)  # noqa: S101  # it was one a moment ago
        return record


def _keys(article: "Article") -> tuple[str, ...]:
    """What an input is known by, the surest first: its bytes, then its addresses."""
    addresses = (article.url_requested, article.url, article.url_canonical)
    return (article.provenance.sha256, *dict.fromkeys(filter(None, addresses)))
