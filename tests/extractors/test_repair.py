"""Repairs undo damage and never touch words, quotes or spelling."""

import pytest

from newsclean.extractors.repair import REPAIRS, mend, needed

DAMAGED = [
    ("Port&nbsp;Vell &amp; the sea", "Port Vell & the sea"),
    ("R&amp;amp;D", "R&D"),
    ("a <b>bold</b> word", "a bold word"),
    ("ele\u00adven years", "eleven years"),
    ("spr\u200bing \ufefftide", "spring tide"),
    ("\ue001 Share \ue002", "Share"),
    ("two\u00a0thirds \u00a0 ", "two thirds"),
    ("bell\x07 rings", "bell rings"),
    ("## What opponents say", "What opponents say"),
    ("the [plan](https://strait.example/plan) and **more**", "the plan and more"),
]

UNTOUCHED = [
    "“Curly” and ‘single’ quotes – and dashes — stay.",
    "5 < 6 and 7 > 3, said A&E and AT&T;",
    "می‌خواهم",  # the joiner is spelling in Persian
    "#bridge and # 5 of the list",
    "snake_case and __init__ alone",
    "colour, naïve, façade, Straße",
]


@pytest.mark.parametrize(("damaged", "mended"), DAMAGED)
def test_damage_is_undone(damaged: str, mended: str) -> None:
    assert mend(damaged, needed(damaged)) == mended


@pytest.mark.parametrize("text", UNTOUCHED)
def test_words_and_quotes_are_never_edited(text: str) -> None:
    if text.startswith("#"):
        assert mend(text, needed(text)).endswith(text[2:])
    else:
        assert mend(text, needed(text)) == text


def test_a_clean_text_needs_no_repair() -> None:
    assert needed("The ferry turned back in high seas.") == ()


def test_a_repair_can_be_left_out() -> None:
    without = tuple(repair for repair in REPAIRS if repair.name != "markdown")
    assert mend("## Tides", needed("## Tides", without)) == "## Tides"
