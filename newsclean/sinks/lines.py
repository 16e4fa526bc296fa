"""JSON lines: an Article or a Failure each, plain or compressed record by record."""

import gzip
import io
import json
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, Final, NamedTuple

from newsclean.errors import MissingExtra
from newsclean.failure import FAILURE
from newsclean.models import Article
from newsclean.renderers import ndjson
from newsclean.renderers.json import dump
from newsclean.sinks.base import Entry, Outcome, Pen
from newsclean.sinks.files import GrowingFiles, refused, sync
from newsclean.sinks.partition import partition_of

__all__ = ["CODECS", "FAILURES", "Codec", "FileSink", "LinePen", "LineSink", "line_of"]


FAILURES: Final = "failures.jsonl"
"""Where failures stand in an output that has no place for them among the articles."""


class Codec(NamedTuple):
    """A way to compress records, each so that it can be read without those around it."""

    pack: Callable[[bytes], bytes]
    """One record, packed."""
    opened: Callable[[Path], AbstractContextManager[BinaryIO]]
    """A file of them, to be read unpacked."""


def _gzip(record: bytes) -> bytes:
    return gzip.compress(record, 6, mtime=0)


def _open_gzip(path: Path) -> AbstractContextManager[BinaryIO]:
    reader: Any = gzip.open(path, "rb")  # noqa: SIM115  # handed on to be entered
    opened: AbstractContextManager[BinaryIO] = reader
    return opened


def _zstandard() -> Any:
    try:
        import zstandard
    except ImportError:
        raise MissingExtra(
            "Files ending in .zst need a further package: pip install 'newsclean[zstd]'."
        ) from None
    return zstandard


def _zstd(record: bytes) -> bytes:
    packed: bytes = _zstandard().ZstdCompressor().compress(record)
    return packed


def _open_zstd(path: Path) -> AbstractContextManager[BinaryIO]:
    packed = path.open("rb")
    unpacked = (
        _zstandard().ZstdDecompressor().stream_reader(packed, read_across_frames=True, closefd=True)
    )
    reader: Any = io.BufferedReader(unpacked)
    opened: AbstractContextManager[BinaryIO] = reader
    return opened


CODECS: Final[dict[str, Codec]] = {
    "": Codec(bytes, lambda path: path.open("rb")),
    ".gz": Codec(_gzip, _open_gzip),
    ".zst": Codec(_zstd, _open_zstd),
}
"""Ending of a file to its compression."""


def line_of(outcome: Outcome) -> bytes:
    """The outcome on one line of JSON, its line break included."""
    text = ndjson.render(outcome) if isinstance(outcome, Article) else dump(outcome.to_dict())
    return text.encode() + b"\n"


@dataclass(frozen=True, slots=True)
class LinePen:
    """Writes a record as a line."""

    by: str | None = None
    """What the output is parted by."""
    ending: str = ""
    """Which of ``CODECS`` packs it."""
    file: str = ""
    """Name of the file in each part; ``""`` when the output is a file itself."""

    def __call__(self, outcome: Outcome) -> Entry:
        """The record of an outcome."""
        part = partition_of(outcome, self.by)
        file = f"{part}/{self.file}" if part else self.file
        return Entry(file, CODECS[self.ending].pack(line_of(outcome)))


class FileSink:
    """What all sinks share that write files of lines, be it for their failures alone."""

    pen: Pen

    def __init__(self, root: Path, codec: Codec) -> None:
        self._files = GrowingFiles(root)
        self._codec = codec

    def append(self, file: str, records: Sequence[bytes]) -> list[int]:
        """Write records at the end of a file; where each of them ends."""
        return self._files.append(file, records)

    def size(self, file: str) -> int:
        """Bytes in a file; 0 when there is none."""
        return self._files.size(file)

    def cut(self, file: str, size: int) -> None:
        """Take back all of a file beyond ``size``."""
        self._files.cut(file, size)

    def without(self, file: str, reasons: frozenset[str]) -> int:
        """Write aside a file without its failures of some reasons; the size it will have."""
        new = self._files.aside(file)
        try:
            with self._codec.opened(self._files.path(file)) as old, new.open("wb") as out:
                for line in old:
                    if not _failed_for(reasons, line):
                        out.write(self._codec.pack(line))
            sync(new)
            return new.stat().st_size
        except OSError as error:
            raise refused(new, error) from error

    def swap(self, file: str) -> None:
        """Put in its place what ``without`` wrote aside, unless that was done before."""
        self._files.swap(file)

    def ripe(self, file: str, *, last: bool) -> bool:
        """Never: lines stay as they are."""
        del file, last
        return False

    def pack(self, file: str, number: int) -> None:
        """Nothing is left to do."""

    def settle(self) -> None:
        """Bring what was written to the disk itself."""
        self._files.settle()

    def close(self) -> None:
        """Nothing is held open."""


class LineSink(FileSink):
    """A file of lines; in parts, a folder of such files."""

    def __init__(self, path: Path, *, by: str | None = None) -> None:
        """Write to ``path``, whose ending says how lines are compressed.

        Raises:
            MissingExtra: the compression needs a package that is not there.
        """
        ending = path.suffix if path.suffix in CODECS else ""
        CODECS[ending].pack(b"")
        super().__init__(path, CODECS[ending])
        self.pen = LinePen(by, ending, f"articles.jsonl{ending}" if by else "")


def _failed_for(reasons: frozenset[str], line: bytes) -> bool:
    record = json.loads(line)
    return record["kind"] == FAILURE and record["reason"] in reasons
