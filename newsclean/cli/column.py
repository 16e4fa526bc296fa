"""Clean a column of dumps in a table, and write the table anew with the articles beside it."""

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeVar

import click

from newsclean.cli.batch import Batch
from newsclean.cli.copying import Columns, Copying
from newsclean.cli.inputs import STDIN
from newsclean.cli.options import packed
from newsclean.cli.tables import PARQUET, Row, table_for
from newsclean.cli.text_copy import text_copy
from newsclean.renderers import FORMATS

if TYPE_CHECKING:
    from newsclean.models import Article
    from newsclean.pipeline import Cleaner

__all__ = ["Column", "column_options"]

F = TypeVar("F", bound=Callable[..., Any])

_AS_OBJECT: Final = ("json", "ndjson")


class Column(NamedTuple):
    """Which column is cleaned."""

    field: str
    """Name of the column with the dumps; empty where the input is no table."""
    to: str
    """Name of the column for the articles."""

    def clean(self, name: str, target: Path | None, format_name: str, cleaner: "Cleaner") -> int:
        """Clean a table and write its copy; the exit code. A row that fails keeps its place.

        ``format_name`` is one of ``FORMATS``; the JSON formats stand in JSON lines and Parquet
        as objects.

        Raises:
            InputError: there is no such file, or no such column in it.
            MissingExtra: it is Parquet, and pyarrow is not installed.
            click.UsageError: the file is no table that could be read.
        """
        copying = _copying_of(name)
        output = target or _beside(name)
        if output is not None and output.exists() and output.samefile(name):
            raise click.UsageError(f"{output} is the input, and inputs are never overwritten.")
        batch = Batch(total=None, watched=output is None and sys.stdout.isatty())
        columns = Columns(self.field, self.to, format_name in _AS_OBJECT)
        form = _form(name, format_name)

        def cleaned(row: Row) -> Any:
            return form(cleaner.text(row.dump(), url=row.url).article)

        with copying(name, output, columns) as copy:
            for line in _lines(copy.rows, cleaned, batch, name):
                copy.put(line)
        return batch.end()


def _lines(
    rows: Iterable[Row], cleaned: Callable[[Row], Any], batch: Batch, name: str
) -> Iterator[Any]:
    with batch.going(rows) as going:
        for row in going:
            try:
                article = cleaned(row)
            except Exception as error:  # noqa: BLE001 - told, counted, and on to the next
                yield row.line(None, batch.failed(f"{name}, row {row.number}", error))
            else:
                yield row.line(article, None)


def _form(name: str, format_name: str) -> Callable[["Article"], Any]:
    """What makes the value of a cell from an article."""
    if format_name not in _AS_OBJECT:
        return FORMATS[format_name].render
    if Path(name).suffix.lower() == PARQUET:
        from newsclean.sinks.arrow import row_of

        return row_of
    return _to_dict


def _copying_of(name: str) -> Copying:
    """How a table of that name is copied; standard input has no ending and is JSON lines."""
    suffix = "" if name == STDIN else Path(name).suffix
    if suffix.lower() == PARQUET:
        from newsclean.cli.parquet_copy import parquet_copy

        return parquet_copy
    return text_copy(table_for(suffix))


def _to_dict(article: "Article") -> dict[str, Any]:
    return article.to_dict()


def _beside(name: str) -> Path | None:
    """``data.clean.jsonl`` for ``data.jsonl``; standard output for standard input."""
    path = Path(name)
    return None if name == STDIN else path.with_name(f"{path.stem}.clean{path.suffix}")


column_options: Final[Callable[[F], F]] = packed(
    Column,
    Column._fields,
    "column",
    (
        click.option(
            "--field",
            metavar="NAME",
            default="",
            help="Clean this field of a table (.jsonl, .csv, .tsv; .parquet needs "
            "newsclean[parquet]) and write a copy with the articles beside it: data.clean.jsonl, "
            "or --output. A row that fails keeps its place.",
        ),
        click.option(
            "--to",
            metavar="NAME",
            default="article",
            show_default=True,
            help="With --field: the field for the articles.",
        ),
    ),
)
"""``--field`` and ``--to``: the command gets them as ``column``."""
