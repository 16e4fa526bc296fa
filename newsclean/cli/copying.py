"""The copy of a table that is being made: rows come out of it, and go in with their articles."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from newsclean.cli.tables import Row
from newsclean.errors import InputMissing

__all__ = ["Columns", "Copy", "Copying", "unreadable"]


class Columns(NamedTuple):
    """The columns of a table that its copy needs to know."""

    field: str
    """That of the dumps."""
    to: str
    """That for the articles; one of that name is replaced."""
    objects: bool
    """Whether an article stands in its cell as an object and not as a text."""


class Copy(NamedTuple):
    """A table being copied, row for row."""

    rows: Iterator[Row]
    """The rows, as they are read; one is put before the next is asked for."""
    put: Callable[[Any], object]
    """Writes what ``Row.line`` made."""


Copying: TypeAlias = Callable[[str, Path | None, Columns], AbstractContextManager[Copy]]
"""Opens a table (standard input: ``-``) and its copy (standard output: ``None``).

Raises:
    InputError: there is no such file, or no such column in it.
    MissingExtra: the package for such tables is not installed.
"""


def unreadable(name: str, error: OSError) -> InputMissing:
    """What to say of a table that cannot be read."""
    return InputMissing(f"{name!r} cannot be read: {error.strerror or error}. Check the path.")
