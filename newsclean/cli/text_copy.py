"""The copy of a table that is text: JSON lines, CSV, TSV."""

import io
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TextIO

import click

from newsclean.cli.copying import Columns, Copy, Copying, unreadable
from newsclean.cli.inputs import STDIN
from newsclean.cli.tables import Table

__all__ = ["text_copy"]


def text_copy(reader: Callable[[Iterable[str], str, str], Table]) -> Copying:
    """The copying of tables that ``reader`` reads, a row at a time."""

    @contextmanager
    def copying(name: str, output: Path | None, columns: Columns) -> Iterator[Copy]:
        with ExitStack() as opened:
            table = reader(opened.enter_context(_opened(name)), columns.field, columns.to)
            out = opened.enter_context(output.open("w", encoding="utf-8")) if output else None
            write = out.write if out else _print
            write(table.head)
            yield Copy(table.rows, write)

    return copying


def _opened(name: str) -> TextIO:
    if name == STDIN:
        return io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", errors="replace")
    try:
        # Marks at the start of a file (BOM) are no part of the first column's name.
        return Path(name).open(encoding="utf-8-sig", errors="replace", newline="")
    except OSError as error:
        raise unreadable(name, error) from error


def _print(line: str) -> None:
    click.echo(line.encode("utf-8", "replace"), nl=False)
