"""Inputs that bring their pages with them: web archives, and tables with a column of HTML."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple, Protocol

from newsclean.archives import Damage, Selection, iter_warc
from newsclean.batch.inputs import file_mark
from newsclean.batch.tables import missing, rows_of
from newsclean.page import Page

__all__ = ["Brought", "PageStream", "PageTable", "WarcFile"]


class Brought(NamedTuple):
    """A page, or why there is none in its place."""

    position: int
    """Reading can go on behind it; never falls from one to the next. -1: from the start."""
    name: str
    """What it is called in a failure."""
    page: Page | None
    """The page."""
    why: str | None = None
    """What is wrong, where there is no page."""
    line: int = 0
    """Row or byte at which it is wrong."""


class PageStream(Protocol):
    """Pages in an order that does not change."""

    @property
    def name(self) -> str:
        """What it is called."""

    @property
    def mark(self) -> str:
        """Changes when the input does; then nothing can go on in it.

        Raises:
            InputMissing: it is not there.
        """

    def pages(self, after: int | None) -> Iterator[Brought]:
        """The pages behind position ``after``, or all.

        Raises:
            InputError: it cannot be read.
        """


@dataclass(frozen=True, slots=True, kw_only=True)
class WarcFile:
    """A web archive. Positions are the offsets of its records."""

    name: str
    """Path of the file."""
    only: Selection = field(default_factory=Selection)
    """The pages wanted."""

    @property
    def mark(self) -> str:
        """Changes when the file does."""
        return file_mark(self.name)

    def pages(self, after: int | None) -> Iterator[Brought]:
        """The pages behind the record at ``after``, or all.

        Raises:
            InputError: it cannot be read, or is no archive.
            MissingExtra: fastwarc is not installed.
        """
        reached = -1 if after is None else after
        for found in iter_warc(self.name, only=self.only, after=after):
            if isinstance(found, Damage):
                yield Brought(reached, self.name, None, found.reason, found.offset)
                continue
            reached = found.archive.offset if found.archive else reached
            yield Brought(reached, found.url_requested or f"{self.name}:{reached}", found)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageTable:
    """A table with a column of HTML, or of text dumps. Positions are its rows."""

    name: str
    """Path of the file."""
    html: str
    """Column that holds the pages."""
    url: str = "url"
    """Column that holds their addresses; it may be absent."""

    @property
    def mark(self) -> str:
        """Changes when the file does."""
        return f"{file_mark(self.name)}:{self.html}"

    def pages(self, after: int | None) -> Iterator[Brought]:
        """The pages behind row ``after``, or all.

        Raises:
            InputMissing: the file cannot be read.
            InputError: it has no such column.
        """
        number = 0
        try:
            for number, row in rows_of(self.name, self.html):
                if number > (after or 0):
                    yield self._brought(number, row or {})
        except EOFError:
            yield Brought(number, self.name, None, "The file is cut short here.", number + 1)
        except OSError as error:
            raise missing(self.name, error) from error

    def _brought(self, number: int, row: Mapping[str, Any]) -> Brought:
        html, url = row.get(self.html), row.get(self.url)
        if not isinstance(html, str | bytes):
            why = f"There is no page in column {self.html!r}."
            return Brought(number, self.name, None, why, number)
        known = url if isinstance(url, str) and url else None
        name = known or f"{self.name}:{number}"
        return Brought(number, name, replace(Page.of(html, url=known), url_requested=name))
