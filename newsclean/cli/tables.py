"""Tables with a column of dumps: JSON lines and CSV, read a row at a time, written row for row."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, NamedTuple

import click

from newsclean.errors import InputError

__all__ = ["PARQUET", "TABLES", "Row", "Table", "table_for"]

PARQUET: Final = ".parquet"
"""Ending of the tables that are no text; ``parquet_copy`` reads them."""
_FORMULA: Final = tuple("=+-@\t\r\n＝＋－＠")
_LONGEST_CELL: Final = 20_000_000


class Row(NamedTuple):
    """One row of a table, on its way through."""

    number: int
    """Its place among the rows, from 1."""
    text: str | None
    """The dump; ``None`` when the row has none."""
    url: str | None
    """The address in a column of that name."""
    line: Callable[[Any, str | None], Any]
    """The row as its copy takes it, with an article and a problem added: a line of text."""

    def dump(self) -> str:
        """The dump.

        Raises:
            InputError: the row is broken or has no such column.
        """
        if self.text is None:
            raise InputError("The row is broken, or has no text in the named field.")
        return self.text


class Table(NamedTuple):
    """A table being read."""

    head: str
    """What stands before the rows of the output."""
    rows: Iterator[Row]
    """The rows, as they are read."""


def _json_lines(lines: Iterable[str], field: str, to: str) -> Table:
    """One JSON object a line; a line that is none keeps its place."""
    return Table("", _json_rows(lines, field, to))


def _json_rows(lines: Iterable[str], field: str, to: str) -> Iterator[Row]:
    filled = (line for line in lines if line.strip())
    for number, line in enumerate(filled, 1):
        record = _record(line)

        def written(article: Any, problem: str | None, record: dict[str, Any] = record) -> str:
            told = {to: article} if problem is None else {to: None, f"{to}_problem": problem}
            kept = {key: value for key, value in record.items() if key != f"{to}_problem"}
            return json.dumps({**kept, **told}, ensure_ascii=False) + "\n"

        yield Row(number, _text(record.get(field)), _text(record.get("url")), written)


def _record(line: str) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return record if isinstance(record, dict) else {}


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _separated(delimiter: str) -> Callable[[Iterable[str], str, str], Table]:
    def read(lines: Iterable[str], field: str, to: str) -> Table:
        csv.field_size_limit(_LONGEST_CELL)
        cells = csv.reader(lines, delimiter=delimiter)
        head = next(cells, [])
        if field not in head:
            known = ", ".join(head) or "none"
            raise InputError(f"There is no column {field!r}; the columns are: {known}.")
        added = (to, f"{to}_problem")
        kept = [number for number, name in enumerate(head) if name not in added]
        top = _joined([*(head[number] for number in kept), *added], delimiter)
        return Table(top, _csv_rows(cells, head, kept, field, delimiter))

    return read


def _csv_rows(
    cells: Iterable[list[str]], head: list[str], kept: list[int], field: str, delimiter: str
) -> Iterator[Row]:
    """The rows; ``kept`` numbers the columns that the copy keeps.

    Cells beyond the head have no name: they stay behind the others.
    """
    place = {name: number for number, name in enumerate(head)}
    for number, row in enumerate(filter(None, cells), 1):

        def written(article: Any, problem: str | None, row: list[str] = row) -> str:
            whole = row + [""] * (len(head) - len(row))
            cell = article if isinstance(article, str) else json.dumps(article, ensure_ascii=False)
            told = ("" if article is None else inert(cell), inert(problem or ""))
            named = [whole[number] for number in kept]
            return _joined([*named, *told, *whole[len(head) :]], delimiter)

        url = _cell(row, place.get("url")) or None
        yield Row(number, _cell(row, place[field]), url, written)


def inert(cell: str) -> str:
    """``cell`` so that no spreadsheet takes it for a formula: a page must not compute anything.

    An apostrophe before it is what OWASP advises; the columns that came in are left as they are.
    """
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) else cell


def _cell(row: list[str], place: int | None) -> str | None:
    return row[place] if place is not None and place < len(row) else None


def _joined(cells: list[str], delimiter: str) -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\n").writerow(cells)
    return out.getvalue()


TABLES: Final[dict[str, Callable[[Iterable[str], str, str], Table]]] = {
    ".jsonl": _json_lines,
    ".ndjson": _json_lines,
    ".csv": _separated(","),
    ".tsv": _separated("\t"),
}
"""Ending of a file of text to the reader of its rows."""


def table_for(suffix: str) -> Callable[[Iterable[str], str, str], Table]:
    """The reader for files of that ending; standard input has none and is JSON lines.

    Raises:
        click.UsageError: no reader knows it.
    """
    reader = TABLES.get(suffix.lower() or ".jsonl")
    if reader is None:
        known = ", ".join((*TABLES, PARQUET))
        raise click.UsageError(f"--field reads {known} files, and no {suffix}.")
    return reader
