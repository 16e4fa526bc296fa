"""Cells become a table, or paragraphs where the table was only layout."""

from newsclean.models import Paragraph, Table
from tests.extractors.invented import STORY, extract, in_paragraphs


def tables_in(markup: str) -> list[Table]:
    body = f"<article>{in_paragraphs(STORY[:4])}{markup}{in_paragraphs(STORY[4:])}</article>"
    return [block for block in extract(body).body if isinstance(block, Table)]


def test_a_first_row_of_headings_is_the_header() -> None:
    markup = """<table><thead><tr><th>Tower<th>Range</thead>
    <tr><td>Tern Point<td>19</tr><tr><td>Marl Head<td>12</tr></table>"""
    assert tables_in(markup) == [
        Table(header=("Tower", "Range"), rows=(("Tern Point", "19"), ("Marl Head", "12")))
    ]


def test_headings_of_rows_are_no_header() -> None:
    markup = "<table><tr><th>Tern Point<td>19<tr><th>Marl Head<td>12</table>"
    assert tables_in(markup) == [Table(rows=(("Tern Point", "19"), ("Marl Head", "12")))]


def test_an_empty_cell_keeps_its_place() -> None:
    markup = "<table><tr><td>a<td></td><td>b<tr><td>c<td>d<td>e</table>"
    assert tables_in(markup) == [Table(rows=(("a", "", "b"), ("c", "d", "e")))]


def test_several_lines_of_a_cell_are_one_text() -> None:
    markup = "<table><tr><td><p>a</p><p>b</p><td>c<tr><td>d<td>e</table>"
    assert tables_in(markup) == [Table(rows=(("a b", "c"), ("d", "e")))]


def test_an_empty_row_is_left_out() -> None:
    markup = "<table><tr><td>a<td>b<tr><td><td><tr><td>c<td>d</table>"
    assert tables_in(markup) == [Table(rows=(("a", "b"), ("c", "d")))]


def test_one_column_is_no_table() -> None:
    markup = "<table><tr><td>The lamp turned.<tr><td>The fog rose.</table>"
    body = f"<article>{in_paragraphs(STORY[:4])}{markup}{in_paragraphs(STORY[4:])}</article>"
    assert Paragraph(text="The fog rose.") in extract(body).body


def test_a_page_laid_out_as_a_table_comes_as_paragraphs() -> None:
    rows = "".join(f"<tr><td>{a}<td>{b}" for a, b in zip(STORY[::2], STORY[1::2], strict=True))
    long = rows.replace("<td>", f"<td>{STORY[0]} ")
    body = extract(f"<table>{long}</table>").body
    assert [type(block) for block in body] == [Paragraph] * 8


def test_a_table_in_a_cell_belongs_to_the_inner_table() -> None:
    inner = "<table><tr><td>a<td>b<tr><td>c<td>d</table>"
    (table,) = tables_in(f"<table><tr><td>{inner}</table>")
    assert table.rows == (("a", "b"), ("c", "d"))
