"""Parquet: a folder of parts with nested columns; failures as lines beside them.

Parquet cannot be added to, so articles gather in a file of lines first, which can be cut back, and
are packed when they are many. A run that is killed finds them there.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Final

from newsclean.failure import Failure
from newsclean.models import Article
from newsclean.renderers import ndjson
from newsclean.sinks.arrow import arrow_schema, pyarrow, row_of
from newsclean.sinks.base import Entry, Outcome
from newsclean.sinks.files import refused, sync
from newsclean.sinks.lines import CODECS, FAILURES, FileSink, line_of
from newsclean.sinks.partition import partition_of

__all__ = ["ParquetPen", "ParquetSink", "write_parquet"]

_GATHERED: Final = "_gathered.jsonl"
"""Readers of Parquet folders pass over names that begin with an underscore."""
_RIPE: Final = 128_000_000
"""Bytes of lines that make a part: some ten thousand articles."""
_ROWS: Final = 1_000
"""Articles in a row group, which is what a reader holds in memory."""


@dataclass(frozen=True, slots=True)
class ParquetPen:
    """Writes an Article as a line to be packed, a Failure as a line."""

    by: str | None = None

    def __call__(self, outcome: Outcome) -> Entry:
        """The record of an outcome."""
        if isinstance(outcome, Failure):
            return Entry(FAILURES, line_of(outcome))
        part = partition_of(outcome, self.by)
        return Entry(f"{part}/{_GATHERED}" if part else _GATHERED, line_of(outcome))


class ParquetSink(FileSink):
    """A folder of Parquet files."""

    def __init__(self, path: Path, *, by: str | None = None) -> None:
        """Write below ``path``.

        Raises:
            MissingExtra: pyarrow is not installed.
        """
        pyarrow()
        super().__init__(path, CODECS[""])
        self.pen = ParquetPen(by)

    def ripe(self, file: str, *, last: bool) -> bool:
        """Whether so many articles have gathered that they make a part."""
        if not file.endswith(_GATHERED):
            return False
        return self.size(file) >= (1 if last else _RIPE)

    def pack(self, file: str, number: int) -> None:
        """Write what has gathered as part ``number``, in place of an unfinished one."""
        gathered = self._files.path(file)
        part = gathered.with_name(f"part-{number:05}.parquet")
        new = part.with_name(f".{part.name}.new")
        try:
            with gathered.open(encoding="utf-8", newline="\n") as lines:
                write_parquet(map(ndjson.read, lines), new)
            sync(new)
            new.replace(part)
        except OSError as error:
            raise refused(part, error) from error

    def close(self) -> None:
        """Leave no empty file behind."""
        for gathered in self._files.root.rglob(_GATHERED):
            if not gathered.stat().st_size:
                gathered.unlink()


def write_parquet(articles: Iterator[Article], path: Path) -> None:
    """Write one file of Parquet, a row group at a time."""
    pa: Any = pyarrow()
    schema = arrow_schema()
    with pa.parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        while rows := [row_of(article) for article in islice(articles, _ROWS)]:
            writer.write_table(pa.Table.from_pylist(rows, schema=schema))
