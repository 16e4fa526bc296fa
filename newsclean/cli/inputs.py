"""What the words on a command line stand for: addresses, files, folders, standard input."""

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final, Self

import click

from newsclean.cli.web import Web
from newsclean.errors import InputMissing
from newsclean.patterns import pattern

if TYPE_CHECKING:
    from newsclean.fetchers.base import Fetcher
    from newsclean.page import Page
    from newsclean.pipeline import Result

__all__ = ["STDIN", "Reader", "is_address", "named_inputs"]

STDIN: Final = "-"
_ADDRESS: Final = pattern(r"[a-z][a-z0-9+.-]{0,20}://", re.IGNORECASE)
_LIKE_AN_ADDRESS: Final = pattern(r"(?:[a-z0-9-]+\.)+[a-z]{2,24}(?:[/:?]|$)", re.IGNORECASE)
_SUFFIXES: Final = frozenset({".html", ".htm", ".xhtml", ".txt", ".text", ".md"})
"""Files taken from a folder."""
_WEB: Final = Web()


def is_address(name: str) -> bool:
    """Whether ``name`` is a URL, good or bad, and no path."""
    return _ADDRESS.match(name) is not None and not name.startswith("file://")


def named_inputs(names: Sequence[str]) -> list[str]:
    """The inputs, folders replaced by the files in them; standard input when none is named.

    Raises:
        InputMissing: a folder holds no file that could be read.
        click.UsageError: nothing is named, and standard input is a keyboard.
    """
    if not names and sys.stdin.isatty():
        raise click.UsageError("Name what to read, or - for standard input.")
    if list(names).count(STDIN) > 1:
        raise click.UsageError("Standard input (-) can be read only once.")
    return [found for name in names or (STDIN,) for found in _expanded(name)]


def _expanded(name: str) -> Iterator[str]:
    if name == STDIN or is_address(name) or not Path(name).is_dir():
        yield name
        return
    files = sorted(path for path in Path(name).rglob("*") if _is_wanted(path, Path(name)))
    if not files:
        raise InputMissing(
            f"The folder {name!r} holds no {', '.join(sorted(_SUFFIXES))} file. Check the path."
        )
    yield from map(str, files)


def _is_wanted(path: Path, folder: Path) -> bool:
    """Whether a file in ``folder`` is one to read: what programs hide there (``.venv``) is not."""
    hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
    return path.suffix.lower() in _SUFFIXES and not hidden


class Reader:
    """Gets the page behind an input: over HTTP for an address, from disk otherwise.

    A context manager: connections are kept open from page to page, and closed at its end.
    """

    def __init__(self, *, url: str | None = None, web: Web = _WEB) -> None:
        """Open nothing yet.

        Args:
            url: the address that files came from.
            web: how addresses are fetched.
        """
        self._url = url
        self._options = web
        self._opened = ExitStack()

    def read(self, name: str) -> "Page":
        """The bytes of an input, with what is known of their journey.

        Raises:
            InputError: there is no such file, or it cannot be read.
            FetchError: no page could be had from the address.
        """
        if is_address(name):
            return self._web.fetch(name)
        return replace(self._file(name), url=self._url, url_requested=self._url)

    def article(self, name: str, clean: "Callable[[Page], Result]") -> "Result":
        """What ``clean`` makes of an input; of an address, over as many pages as it takes.

        Raises:
            NewscleanError: see ``read`` and ``clean``.
        """
        if not is_address(name):
            return clean(self.read(name))
        from newsclean.reading import read

        return read(name, self._web, clean)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *raised: object) -> None:
        self._opened.close()

    def _file(self, name: str) -> "Page":
        from newsclean.fetchers.file import FileFetcher

        try:
            return FileFetcher().fetch(name)
        except InputMissing as error:
            if not _LIKE_AN_ADDRESS.match(name) or Path(name).suffix.lower() in _SUFFIXES:
                raise
            hint = f"If {name!r} is an address, write https:// before it."
            raise InputMissing(f"{error} {hint}") from error

    @cached_property
    def _web(self) -> "Fetcher":
        return self._options.opened(self._opened)
