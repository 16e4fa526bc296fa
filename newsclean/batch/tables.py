"""Tables read a row at a time: JSON lines, CSV, TSV, Parquet; the first three also as ``.gz``."""

import csv
import gzip
import io
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import Any, Final, TextIO, TypeAlias

from newsclean.errors import InputError, InputMissing
from newsclean.sinks.arrow import pyarrow

__all__ = [
    "STDIN",
    "TABLES",
    "Rows",
    "ending_of",
    "json_row",
    "missing",
    "opened",
    "parquet_file",
    "rows_of",
]

STDIN: Final = "-"
_LONGEST_CELL: Final = 20_000_000

Rows: TypeAlias = Iterator[tuple[int, Mapping[str, Any] | None]]
"""Number of a line or row, from 1, and what stands in it; ``None`` where it is damaged."""


def rows_of(name: str, column: str) -> Rows:
    """The rows of a table.

    Raises:
        InputMissing: the file cannot be read.
        InputError: it is no such table, or has no such column.
        MissingExtra: it is Parquet, and pyarrow is not installed.
    """
    if ending_of(name) == ".parquet":
        yield from _parquet(name, column)
        return
    with opened(name) as text:
        yield from TABLES[ending_of(name)](text, column)


def opened(name: str) -> TextIO:
    """A file of text, unpacked if it ends in ``.gz``; or standard input."""
    if name == STDIN:
        return io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", errors="replace")
    opener: Any = gzip.open if name.endswith(".gz") else open
    text: TextIO = opener(name, "rt", encoding="utf-8-sig", errors="replace", newline="")
    return text


def ending_of(name: str) -> str:
    """Ending of a file's name, in lower case, without that of its compression."""
    return Path(name.removesuffix(".gz")).suffix.lower()


def missing(name: str, error: OSError) -> InputMissing:
    """What to say of a file that cannot be read."""
    return InputMissing(f"{name!r} cannot be read: {error.strerror or error}. Check the path.")


def json_row(line: str) -> Mapping[str, Any] | None:
    """The object on a line; ``None`` when there is none."""
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return record if isinstance(record, dict) else None


def _json_lines(lines: Iterable[str], column: str) -> Rows:
    del column  # each line has keys of its own
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield number, json_row(line)


def _separated(delimiter: str) -> Callable[[Iterable[str], str], Rows]:
    def rows(lines: Iterable[str], column: str) -> Rows:
        csv.field_size_limit(_LONGEST_CELL)
        table = csv.reader(lines, delimiter=delimiter)
        head = next(table, [])
        _check_column(column, head)
        while True:
            try:
                row = next(table, None)
            except csv.Error:
                yield table.line_num, None
                continue
            if row is None:
                return
            if row:
                yield table.line_num, dict(zip(head, row, strict=False))

    return rows


def _parquet(name: str, column: str) -> Rows:
    with parquet_file(name, column) as file:
        batches = file.iter_batches(batch_size=1000)
        rows = chain.from_iterable(batch.to_pylist() for batch in batches)
        yield from enumerate(rows, 1)


@contextmanager
def parquet_file(name: str, column: str) -> Iterator[Any]:
    """An open ``pyarrow.parquet.ParquetFile`` that has the column.

    Raises:
        InputError: it is no such file, is damaged, or has no such column.
        MissingExtra: pyarrow is not installed.
    """
    pa: Any = pyarrow()
    try:
        with pa.parquet.ParquetFile(name) as file:
            _check_column(column, file.schema_arrow.names)
            yield file
    except pa.ArrowInvalid as error:
        raise InputError(f"{name} is no Parquet file: {error}.") from error


def _check_column(column: str, columns: Iterable[str]) -> None:
    if column not in columns:
        known = ", ".join(columns) or "none"
        raise InputError(f"There is no column {column!r}; the columns are: {known}. Name another.")


TABLES: Final[dict[str, Callable[[Iterable[str], str], Rows]]] = {
    ".jsonl": _json_lines,
    ".ndjson": _json_lines,
    ".csv": _separated(","),
    ".tsv": _separated("\t"),
}
"""Ending of a file of text to the reader of its rows."""
