"""The measures do what the benchmarks say they do."""

from pathlib import Path

import pytest

from benchmarks.public.case import Case
from benchmarks.public.interval import figure
from benchmarks.public.metrics import score, shingle_scores
from benchmarks.public.peers import Found
from benchmarks.public.rouge import rouge_lsum

NOWHERE = Path("nowhere")


def test_shingles_count_runs_of_four_words_as_often_as_they_stand() -> None:
    scores = shingle_scores("a b c d e", "a b c d x")

    assert scores == {"shingle precision": 0.5, "shingle recall": 0.5, "exact": 0.0}
    assert shingle_scores("a b c d a b c d", "a b c d")["shingle recall"] == 0.2


def test_a_short_text_is_one_run() -> None:
    assert shingle_scores("a b", "a b")["exact"] == 1.0
    assert shingle_scores("a b", "a b")["shingle recall"] == 1.0


def test_an_empty_side_does_not_count_for_that_mean() -> None:
    assert shingle_scores("a b", "") == {"shingle recall": 0.0, "exact": 0.0}
    assert shingle_scores("", "a") == {"shingle precision": 0.0, "exact": 0.0}


def test_rouge_joins_what_several_sentences_have_in_common() -> None:
    # Of five words four are found: "w1 w2" in one sentence and "w3 w5"'s "w3", "w5" in the other.
    reference = "w1 w2 w3 w4 w5"
    candidate = "w1 w2 w6 w7 w8. W1 w3 w8 w9 w5."

    assert rouge_lsum(reference, candidate, english=True) == pytest.approx(2 * 4 / 15)


def test_rouge_counts_a_word_no_more_often_than_it_stands() -> None:
    assert rouge_lsum("tick tick tick", "tick", english=True) == pytest.approx(0.5)


def test_rouge_of_the_same_text_is_one_and_of_nothing_none() -> None:
    assert rouge_lsum("Dr. Moor came. He left!", "Dr. Moor came. He left!", english=True) == 1
    assert rouge_lsum("A word.", "", english=True) == 0
    assert rouge_lsum("水車が回る。", "水車が止まる。", english=False) == pytest.approx(8 / 11)


def test_the_best_choice_of_optional_paragraphs_counts() -> None:
    case = Case(id="x", page=NOWHERE, paragraphs=("one two three four", "five"), optional={1})  # type: ignore[arg-type]

    assert score(case, Found("one two three four"))["exact"] == 1
    assert score(case, Found("one two three four\nfive"))["exact"] == 1


def test_pieces_are_found_whatever_white_space_is_between() -> None:
    case = Case(id="x", page=NOWHERE, must=("four men", "gone"), must_not=("Home News",))

    assert score(case, Found("by four\n men. Home  News")) == {
        "pieces there": 1,
        "pieces wrong": 1,
        "pieces missed": 1,
    }


def test_fields_are_compared_as_people_would() -> None:
    case = Case(
        id="x",
        page=NOWHERE,
        title="“Mill” turns",
        authors=("Ida Brenn and Jo Lund",),
        published="2026-03-02",
    )
    found = Found("", '"mill" turns', ("By Jo Lund", "Ida Brenn"), "2026-03-02T08:00:00+01:00")

    assert score(case, found) == {"title": 1.0, "authors": 1.0, "date": 1.0}
    assert score(case, Found()) == {"title": 0.0, "authors": 0.0, "date": 0.0}


def test_no_author_found_where_there_is_none_is_right() -> None:
    assert score(Case(id="x", page=NOWHERE, authors=()), Found())["authors"] == 1.0


def test_an_interval_holds_its_value_and_is_the_same_each_time() -> None:
    pages = [0.0, 1.0] * 50
    first = figure(pages, lambda drawn: sum(drawn) / len(drawn))

    assert first.low < first.value == 0.5 < first.high
    assert first.low > 0.35
    assert first == figure(pages, lambda drawn: sum(drawn) / len(drawn))
