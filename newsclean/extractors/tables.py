"""Kept cells to a table, or to paragraphs where the table was only layout."""

from collections.abc import Sequence
from typing import Final

from newsclean.extractors.skeleton import HtmlBlock, Skeleton
from newsclean.models import Paragraph, Table

__all__ = ["table_of"]

COLUMNS: Final = 2
"""Columns a table has at least."""

LAYOUT_SIZE: Final = 160
"""Mean letters a cell from which on a table is taken for page layout."""


def table_of(
    skeleton: Skeleton, table: int, cells: Sequence[HtmlBlock]
) -> tuple[Table | Paragraph, ...]:
    """The ``<table>`` element number ``table`` with the kept ``cells`` inside it."""
    rows, header = _rows(skeleton, table, cells)
    columns = max(map(len, rows), default=0)
    mean = sum(len(cell.text) for cell in cells) / len(cells)
    if columns < COLUMNS or mean > LAYOUT_SIZE:
        return tuple(Paragraph(text=cell.text) for cell in cells)
    if header and len(rows) > 1:
        return (Table(rows=rows[1:], header=rows[0]),)
    return (Table(rows=rows),)


def _rows(
    skeleton: Skeleton, table: int, cells: Sequence[HtmlBlock]
) -> tuple[tuple[tuple[str, ...], ...], bool]:
    """Rows of cell texts (an empty cell is an empty string), and whether the first is a header."""
    elements = skeleton.elements
    texts: dict[int, list[str]] = {}
    for cell in cells:
        texts.setdefault(_around(skeleton, cell.element, ("td", "th")), []).append(cell.text)
    rows: dict[int, list[str]] = {}
    headings: dict[int, int] = {}
    last = skeleton.last_block[table]
    for index in range(table + 1, len(elements)):
        element = elements[index]
        if element.first_block > last:
            break
        if element.tag in ("td", "th") and elements[element.parent].tag == "tr":
            rows.setdefault(element.parent, []).append(" ".join(texts.get(index, ())))
            headings[element.parent] = headings.get(element.parent, 0) + (element.tag == "th")
    kept = [row for row in rows if any(rows[row])]
    header = bool(kept) and headings[kept[0]] == len(rows[kept[0]]) > 1
    return tuple(tuple(rows[row]) for row in kept), header


def _around(skeleton: Skeleton, element: int, tags: tuple[str, ...]) -> int:
    """The nearest element of one of these tags around ``element``, itself included; else -1."""
    while element >= 0 and skeleton.elements[element].tag not in tags:
        element = skeleton.elements[element].parent
    return element
