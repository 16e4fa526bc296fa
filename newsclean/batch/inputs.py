"""What addresses are taken from: lists, tables, standard input, folders of saved pages."""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, NamedTuple, Protocol, TypeAlias

from newsclean.batch.queue import Asked
from newsclean.batch.tables import STDIN, TABLES, ending_of, json_row, missing, opened, rows_of
from newsclean.batch.ticket import is_plain
from newsclean.errors import BadURL, InputMissing
from newsclean.fetchers.target import Target

__all__ = ["AddressList", "Addresses", "Folder", "Line", "Refused"]

_PAGES: Final = (".html", ".htm", ".xhtml", ".txt", ".text", ".md")
"""Endings of the files that are taken from a folder."""


class Refused(NamedTuple):
    """A line that gives no address."""

    line: int
    """Its number, from 1."""
    why: str
    """What is wrong with it."""


Line: TypeAlias = Asked | Refused


class Addresses(Protocol):
    """An input that names pages."""

    @property
    def name(self) -> str:
        """What it is called."""

    @property
    def is_stream(self) -> bool:
        """Whether addresses may come at any pace, from another program."""

    @property
    def mark(self) -> str | None:
        """Changes when the input does; ``None`` when nobody can know.

        Raises:
            InputMissing: it is not there.
        """

    def lines(self, after: int = 0) -> Iterator[Line]:
        """Addresses, and lines that are none, from line ``after`` + 1 on.

        Raises:
            InputError: it cannot be read.
        """


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressList:
    """A file of addresses, one a line or in a column; or standard input."""

    name: str
    """Path, or ``-`` for standard input."""
    field: str = "url"
    """Column or key that holds the address, in a table."""

    @property
    def is_stream(self) -> bool:
        """Whether addresses may come at any pace, from another program."""
        return self.name == STDIN

    @property
    def mark(self) -> str | None:
        """Changes when the file does; ``None`` for standard input.

        Raises:
            InputMissing: there is no such file.
        """
        return None if self.is_stream else f"{file_mark(self.name)}:{self.field}"

    def lines(self, after: int = 0) -> Iterator[Line]:
        """Addresses and lines that are none, from line ``after`` + 1 on, without the empty ones.

        Raises:
            InputMissing: the file cannot be read.
            InputError: it has no such column.
        """
        number = after
        try:
            for number, url in self._addresses():
                if number > after and url != "":
                    yield _line(number, url)
        except EOFError:
            yield Refused(number + 1, "The file is cut short: its compression breaks off here.")
        except OSError as error:
            raise missing(self.name, error) from error

    def _addresses(self) -> Iterator[tuple[int, str | None]]:
        if ending_of(self.name) in {*TABLES, ".parquet"}:
            for number, row in rows_of(self.name, self.field):
                yield number, _text(row, self.field)
            return
        with opened(self.name) as text:
            yield from self._plain(text)

    def _plain(self, lines: Iterable[str]) -> Iterator[tuple[int, str | None]]:
        """One address a line, or a JSON object; a line that begins with ``#`` is a remark."""
        for number, line in enumerate(lines, 1):
            text = line.strip()
            if text.startswith("{"):
                yield number, _text(json_row(text), self.field)
            else:
                yield number, "" if text.startswith("#") else text


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """A folder of saved pages and dumps, with all folders in it."""

    name: str
    """Path of the folder."""
    is_stream: bool = False
    """Never."""
    mark: str | None = None
    """Nobody can know whether it changed: it is looked through every time."""

    def lines(self, after: int = 0) -> Iterator[Line]:
        """The files, by their ``file:`` addresses."""
        for number, path in enumerate(self._files(), 1):
            if number > after:
                yield Asked(number, path.absolute().as_uri())

    def _files(self) -> Iterator[Path]:
        for folder, folders, files in os.walk(self.name):
            folders.sort()
            for file in sorted(files):
                if file.lower().endswith(_PAGES):
                    yield Path(folder, file)


def file_mark(name: str) -> str:
    """Changes when a file does.

    Raises:
        InputMissing: there is no such file.
    """
    try:
        facts = Path(name).stat()
    except OSError as error:
        raise missing(name, error) from error
    if not Path(name).is_file():
        raise InputMissing(f"{name!r} is no file that could be read.")
    return f"{facts.st_size}:{facts.st_mtime_ns}"


def _text(row: Mapping[str, Any] | None, field: str) -> str | None:
    value = row.get(field) if row is not None else None
    return value.strip() if isinstance(value, str) else None


def _line(number: int, url: str | None) -> Line:
    if url is None:
        return Refused(number, "There is no address in it.")
    try:
        if not is_plain(url):
            Target.of(url)
        return Asked(number, url.partition("#")[0])
    except BadURL as error:
        return Refused(number, str(error))
