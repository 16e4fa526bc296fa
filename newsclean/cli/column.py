"""Clean a column of dumps in a table, and write the table anew with the articles beside it."""

import io
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TextIO

import click

from newsclean.cli.batch import Batch
from newsclean.cli.inputs import STDIN
from newsclean.cli.tables import Row, table_for
from newsclean.errors import InputMissing
from newsclean.renderers import FORMATS

if TYPE_CHECKING:
    from newsclean.pipeline import Cleaner

__all__ = ["Column"]

_AS_OBJECT = ("json", "ndjson")


class Column(NamedTuple):
    """Which column is cleaned, and how its articles are written."""

    field: str
    """Name of the column with the dumps."""
    to: str
    """Name of the column for the articles; one of that name is replaced."""
    format_name: str
    """One of ``FORMATS``; the JSON formats stand in JSON lines as objects."""

    def clean(self, name: str, target: Path | None, cleaner: "Cleaner") -> int:
        """Clean a table and write its copy; the exit code. A row that fails keeps its place.

        Raises:
            InputError: there is no such file, or no such column in it.
            click.UsageError: the file is no table that could be read.
        """
        reader = table_for("" if name == STDIN else Path(name).suffix)
        output = target or _beside(name)
        if output is not None and output.exists() and output.samefile(name):
            raise click.UsageError(f"{output} is the input, and inputs are never overwritten.")
        batch = Batch(total=None, watched=output is None and sys.stdout.isatty())
        with ExitStack() as opened:
            table = reader(opened.enter_context(_opened(name)), self.field, self.to)
            out = opened.enter_context(output.open("w", encoding="utf-8")) if output else None
            put = out.write if out else _print
            put(table.head)
            for line in self._lines(table.rows, batch, name, cleaner):
                put(line)
        return batch.end()

    def _lines(
        self, rows: Iterable[Row], batch: Batch, name: str, cleaner: "Cleaner"
    ) -> Iterator[str]:
        with batch.going(rows) as going:
            for row in going:
                try:
                    article = self._article(row, cleaner)
                except Exception as error:  # noqa: BLE001 - told, counted, and on to the next
                    yield row.line(None, batch.failed(f"{name}, row {row.number}", error))
                else:
                    yield row.line(article, None)

    def _article(self, row: Row, cleaner: "Cleaner") -> Any:
        article = cleaner.text(row.dump(), url=row.url).article
        if self.format_name in _AS_OBJECT:
            return article.to_dict()
        return FORMATS[self.format_name].render(article)


def _beside(name: str) -> Path | None:
    """``data.clean.jsonl`` for ``data.jsonl``; standard output for standard input."""
    path = Path(name)
    return None if name == STDIN else path.with_name(f"{path.stem}.clean{path.suffix}")


def _opened(name: str) -> TextIO:
    if name == STDIN:
        return io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", errors="replace")
    try:
        # Marks at the start of a file (BOM) are no part of the first column's name.
        return Path(name).open(encoding="utf-8-sig", errors="replace", newline="")
    except OSError as error:
        raise InputMissing(f"{name!r} cannot be read: {error.strerror}. Check the path.") from error


def _print(line: str) -> None:
    click.echo(line.encode("utf-8", "replace"), nl=False)
