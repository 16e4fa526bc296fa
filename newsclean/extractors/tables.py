"""Kept cells to a table, or to paragraphs where the table was only layout."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from newsclean.extractors.skeleton import HtmlBlock, Skeleton
from newsclean.models import Paragraph, Table

if TYPE_CHECKING:
    from newsclean.document import Node

__all__ = ["table_of"]

_CELLS: Final = ("td", "th")

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
        texts.setdefault(_around(skeleton, cell.element, _CELLS), []).append(cell.text)
    # An empty cell stands in the tree alone: the skeleton has no elements that hold nothing.
    places: dict[int, int] = {}
    lines: list[Node] = []
    for index in range(table + 1, len(elements)):
        element = elements[index]
        if element.first_block >= skeleton.last_block[table]:
            break
        if element.tag in _CELLS:
            places[element.node.mem_id] = index
        elif element.tag == "tr":
            lines.append(element.node)
    rows = [_row(line, places, texts) for line in lines]
    kept = [(row, header) for row, header in rows if any(row)]
    return tuple(row for row, _ in kept), bool(kept) and kept[0][1]


def _row(
    line: "Node", places: dict[int, int], texts: dict[int, list[str]]
) -> tuple[tuple[str, ...], bool]:
    """Texts of a row's cells, and whether all of several cells are headings."""
    cells = [node for node in line.iter() if node.tag in _CELLS]
    row = tuple(" ".join(texts.get(places.get(cell.mem_id, -1), ())) for cell in cells)
    return row, len(cells) > 1 and all(cell.tag == "th" for cell in cells)


def _around(skeleton: Skeleton, element: int, tags: tuple[str, ...]) -> int:
    """The nearest element of one of these tags around ``element``, itself included; else -1."""
    while element >= 0 and skeleton.elements[element].tag not in tags:
        element = skeleton.elements[element].parent
    return element
