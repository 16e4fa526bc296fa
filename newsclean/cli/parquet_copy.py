"""The copy of a Parquet table, a few rows at a time; what was in it keeps its types."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any, Final

import click

from newsclean.batch.tables import parquet_file
from newsclean.cli.copying import Columns, Copy, unreadable
from newsclean.cli.tables import Row
from newsclean.sinks.arrow import arrow_schema, pyarrow

__all__ = ["parquet_copy"]

_ROWS: Final = 500
"""Rows in a row group of the copy, which are held in memory with their articles."""


@contextmanager
def parquet_copy(name: str, output: Path | None, columns: Columns) -> Iterator[Copy]:
    """Open a table and its copy.

    Raises:
        InputError: there is no such file, it is no Parquet, or has no such column.
        MissingExtra: pyarrow is not installed.
        click.UsageError: the copy has no place: standard output takes no Parquet.
    """
    if output is None:
        raise click.UsageError("Standard output takes no Parquet; name a file with --output.")
    try:
        with parquet_file(name, columns.field) as file:
            schema = _schema(file.schema_arrow, columns)
            with pyarrow().parquet.ParquetWriter(output, schema, compression="zstd") as out:
                yield _copy(file, out, columns)
    except FileNotFoundError as error:
        raise unreadable(name, error) from error


def _copy(file: Any, out: Any, columns: Columns) -> Copy:
    """The rows batch by batch: one is through when the first row of the next is asked for."""
    told: list[tuple[Any, str | None]] = []

    def rows() -> Iterator[Row]:
        numbers = count(1)
        for batch in file.iter_batches(batch_size=_ROWS):
            for text, url in zip(_texts(batch, columns.field), _texts(batch, "url"), strict=True):
                yield Row(next(numbers), text, url, _cells)
            out.write_batch(_widened(batch, told, out.schema))
            told.clear()

    return Copy(rows(), told.append)


def _cells(article: Any, problem: str | None) -> tuple[Any, str | None]:
    return article, problem


def _texts(batch: Any, name: str) -> list[str | None]:
    """The texts of a column; ``None`` where there is something else, or nothing."""
    if name not in batch.schema.names:
        return [None] * batch.num_rows
    cells = (cell.as_py() for cell in batch.column(name))
    return [cell if isinstance(cell, str) else None for cell in cells]


def _schema(schema: Any, columns: Columns) -> Any:
    """The schema of the copy: what was there, the articles, the problems."""
    pa = pyarrow()
    article = pa.struct(list(arrow_schema())) if columns.objects else pa.string()
    added = {columns.to: article, f"{columns.to}_problem": pa.string()}
    kept = [field for field in schema if field.name not in added]
    new = [pa.field(name, kind) for name, kind in added.items()]
    return pa.schema([*kept, *new], metadata=schema.metadata)


def _widened(batch: Any, told: Sequence[tuple[Any, str | None]], schema: Any) -> Any:
    """A batch with the articles and problems of its rows behind what it held."""
    pa = pyarrow()
    *kept, article, problem = schema
    articles, problems = zip(*told, strict=True)
    held = [batch.column(field.name) for field in kept]
    new = [pa.array(articles, article.type), pa.array(problems, problem.type)]
    return pa.RecordBatch.from_arrays([*held, *new], schema=schema)
