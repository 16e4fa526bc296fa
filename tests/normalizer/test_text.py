"""Text as it should have been written."""

import pytest

from newsclean.normalizer.text import LONGEST_LINE, clean_line, clean_passages, fold


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("Ships &amp; boats", "Ships & boats"),
        ("Ships &amp;amp; boats", "Ships & boats"),
        ("5 &lt; 6", "5 < 6"),
        ("a <b>bold</b> word", "a bold word"),
        ("AT&T", "AT&T"),
        ("two\n lines\tin  one", "two lines in one"),
        ("soft\u00adhyphen and\u200b nothing", "softhyphen and nothing"),
        ("e\u0301te\u0301", "été"),
        ("no\u200cbreak", "no\u200cbreak"),
        ("", ""),
    ],
)
def test_a_line_is_cleaned(raw: str, clean: str) -> None:
    assert clean_line(raw) == clean


def test_a_long_line_is_cut() -> None:
    assert len(clean_line("a" * (LONGEST_LINE + 1))) == LONGEST_LINE


def test_tags_and_line_breaks_part_passages() -> None:
    assert clean_passages("<p>One &amp; two</p><p>three<br>four\n\n five</p>") == (
        "One & two",
        "three",
        "four",
        "five",
    )


def test_folding_keeps_letters_and_digits_alone() -> None:
    assert fold("“Mill” No. 7 – Straße") == fold("mill no 7 STRASSE") == "millno7strasse"
    assert fold("Ｍill") == "mill"
