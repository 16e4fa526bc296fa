"""Lists of addresses: one a line, or in a column of a table, read a line at a time."""

import csv
import gzip
import io
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, NamedTuple, TextIO, TypeAlias

from newsclean.batch.queue import Asked
from newsclean.errors import BadURL, InputError, InputMissing
from newsclean.fetchers.target import Target

__all__ = ["AddressList", "Line", "Refused"]

STDIN: Final = "-"


class Refused(NamedTuple):
    """A line that gives no address."""

    line: int
    """Its number, from 1."""
    why: str
    """What is wrong with it."""


Line: TypeAlias = Asked | Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressList:
    """A file of addresses, or standard input."""

    name: str
    """Path, or ``-`` for standard input."""
    field: str = "url"
    """Column or key that holds the address, in a table."""

    def check(self) -> None:
        """Pass if it is there.

        Raises:
            InputMissing: it is not, or it is a folder.
        """
        if self.mark is not None and Path(self.name).is_dir():
            raise InputMissing(f"{self.name!r} is a folder. Name the files in it.")

    @property
    def mark(self) -> str | None:
        """Changes when the file does; ``None`` when nobody can know."""
        if self.name == STDIN:
            return None
        try:
            facts = Path(self.name).stat()
        except OSError as error:
            raise _missing(self.name, error) from error
        return f"{facts.st_size}:{facts.st_mtime_ns}:{self.field}"

    @property
    def is_stream(self) -> bool:
        """Whether addresses may come at any pace, from another program."""
        return self.name == STDIN

    def lines(self, after: int = 0) -> Iterator[Line]:
        """Addresses and lines that are none, from line ``after`` + 1 on, without the empty ones.

        Raises:
            InputMissing: the file cannot be read.
            InputError: it has no such column.
        """
        try:
            with self._opened() as text:
                read = _READERS.get(self._ending, _plain)
                for number, url in read(text, self.field):
                    if number > after and url != "":
                        yield _line(number, url)
        except OSError as error:
            raise _missing(self.name, error) from error

    def _opened(self) -> TextIO:
        if self.name == STDIN:
            return io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", errors="replace")
        opener: Any = gzip.open if self.name.endswith(".gz") else open
        text: TextIO = opener(self.name, "rt", encoding="utf-8-sig", errors="replace", newline="")
        return text

    @property
    def _ending(self) -> str:
        return Path(self.name.removesuffix(".gz")).suffix.lower()


Rows: TypeAlias = Iterator[tuple[int, str | None]]


def _plain(lines: Iterable[str], field: str) -> Rows:
    """One address a line, or a JSON object; a line that begins with ``#`` is a remark."""
    for number, line in enumerate(lines, 1):
        text = line.strip()
        if text.startswith("{"):
            yield number, _value(text, field)
        else:
            yield number, "" if text.startswith("#") else text


def _json(lines: Iterable[str], field: str) -> Rows:
    for number, line in enumerate(lines, 1):
        yield number, _value(line, field) if line.strip() else ""


def _value(line: str, field: str) -> str | None:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        return None
    value = record.get(field) if isinstance(record, dict) else None
    return value.strip() if isinstance(value, str) else None


def _separated(delimiter: str) -> Callable[[Iterable[str], str], Rows]:
    def rows(lines: Iterable[str], field: str) -> Rows:
        table = csv.reader(lines, delimiter=delimiter)
        head = next(table, [])
        if field not in head:
            known = ", ".join(head) or "none"
            raise InputError(
                f"There is no column {field!r}; the columns are: {known}. Name one with --field."
            )
        place = head.index(field)
        for row in table:
            if row:
                yield table.line_num, row[place].strip() if place < len(row) else None

    return rows


_READERS: Final[dict[str, Callable[[Iterable[str], str], Rows]]] = {
    ".jsonl": _json,
    ".ndjson": _json,
    ".csv": _separated(","),
    ".tsv": _separated("\t"),
}
"""Ending of a file to the reader of its rows; any other is one address a line."""


def _line(number: int, url: str | None) -> Line:
    if url is None:
        return Refused(number, "There is no address in it.")
    try:
        Target.of(url)
        return Asked(number, url.partition("#")[0])
    except BadURL as error:
        return Refused(number, str(error))


def _missing(name: str, error: OSError) -> InputMissing:
    return InputMissing(f"{name!r} cannot be read: {error.strerror or error}. Check the path.")
