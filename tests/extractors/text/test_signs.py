"""Signs measure every line in view, whatever stands in it, with a number the table has."""

import json
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

import newsclean
from newsclean.extractors.repair import REPAIRS
from newsclean.extractors.text.joining import join_pieces
from newsclean.extractors.text.signs import HIGHEST, SIGNS
from newsclean.extractors.text.signs.neighbours import around, shifted
from newsclean.extractors.text.source import read_pieces
from newsclean.extractors.text.surroundings import look_around
from newsclean.extractors.text.weights import load_table
from newsclean.rules.load import default_rules

LINES = st.sampled_from(
    [
        "The ferry turned back in high seas, and nobody on board was hurt that night.",
        "READ ALSO: Council delays the vote again",
        "* Home",
        "Leave a comment",
        "All rights reserved.",
        "第一次检查的结果预计将在五月公布，部长承诺全文发表。",
        "word " * 300 + "ends.",
        "x",
    ]
)
TABLE = Path(newsclean.__file__).parent / "data" / "line-weights.json"


@given(st.lists(LINES | st.text(max_size=40), max_size=200))
def test_every_sign_has_a_measure_for_every_line(lines: list[str]) -> None:
    passages = join_pieces(read_pieces("\n".join(lines), REPAIRS))
    view = look_around(passages, default_rules())
    for sign in SIGNS:
        measures = sign.measure(view)
        assert len(measures) == len(view.passages), sign.name
        assert all(0 <= measure <= HIGHEST for measure in measures), sign.name


@pytest.mark.parametrize("name", ["lines", "broken", "sentences"])
def test_the_table_weighs_the_signs_there_are(name: str) -> None:
    stored = json.loads(TABLE.read_bytes())[name]
    for part in ("prose", "other"):
        assert set(stored[part]) == {"bias", *(sign.name for sign in SIGNS)}
    assert {len(column) for column in load_table(name).columns} == {2 * (HIGHEST + 1)}


def test_no_two_signs_bear_the_same_name() -> None:
    assert len({sign.name for sign in SIGNS}) == len(SIGNS)


def test_sums_around_a_line_end_at_the_edges_of_the_text() -> None:
    sums = [0, 1, 3, 6, 10]  # of 1, 2, 3, 4
    assert around(sums, 1, 1) == [3, 6, 9, 7]
    assert around(sums, 2, 0) == [1, 3, 6, 9]
    assert around(sums, 16, 16) == [10, 10, 10, 10]


def test_a_neighbour_that_is_not_there_has_a_measure_of_its_own() -> None:
    assert shifted([5, 6, 7], 1) == [6, 7, 126]
    assert shifted([5, 6, 7], -2) == [126, 126, 5]
    assert shifted([], 1) == []
