"""A table that can be sorted, with its numbers set as numbers."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from newsclean.report.markup import Content, Markup, tag

__all__ = ["Column", "table"]


class Column(NamedTuple):
    """A column of a table."""

    title: str
    """What stands above it."""
    number: bool = False
    """Whether it holds numbers, which stand at the right and are sorted as such."""


def table(columns: Sequence[Column], rows: Iterable[Sequence[Content]]) -> Markup:
    """A table whose first column names the row; wide ones scroll in their place."""
    head = tag("tr", *map(_heading, columns))
    body = (tag("tr", *map(_cell, columns, row, range(len(columns)))) for row in rows)
    whole = tag("table", tag("thead", head), tag("tbody", *body))
    return tag("div", whole, class_="scroll")


def _heading(column: Column) -> Markup:
    sorter = tag("button", column.title, type="button", class_="sorter", disabled=True)
    return tag("th", sorter, scope="col", class_="number" if column.number else None)


def _cell(column: Column, value: Content, place: int) -> Markup:
    if column.number and isinstance(value, int):
        return tag("td", f"{value:,}" if value else "·", class_="number", data_sort=value)
    return tag("td", value, dir="auto") if place else tag("th", value, scope="row")
