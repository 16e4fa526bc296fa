"""Repairs undo damage and never touch words, quotes or spelling."""

import importlib.util
import sys

import pytest

from newsclean.errors import MissingExtra
from newsclean.extractors.repair import REPAIRS, mend, mended_by, mojibake, needed
from newsclean.extractors.text import LineExtractor
from newsclean.rules.load import default_rules

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


def test_the_repairs_of_a_line_are_told_in_the_order_they_were_done() -> None:
    assert mended_by("Port&nbsp;Vell &lt;b&gt;bridge&lt;/b&gt;", REPAIRS) == ("entities", "tags")
    assert mended_by("The  ferry", REPAIRS) == ()


def test_the_ledger_names_the_repairs_of_a_kept_line() -> None:
    dump = (
        "The ferry turned back in high seas, and nobody on board was hurt.\n"
        "The har\u00adbour &amp; the strait were closed until the morning after."
    )
    clean, damaged = LineExtractor().extract(dump, default_rules()).ledger.entries
    assert "mended" not in clean.verdict.reason
    assert damaged.verdict.reason.endswith("; mended: entities, soft hyphens")


def test_mojibake_without_its_package_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ftfy", None)
    with pytest.raises(MissingExtra, match=r"newsclean\[ftfy\]"):
        mojibake()


@pytest.mark.skipif(importlib.util.find_spec("ftfy") is None, reason="needs the extra ftfy")
def test_mojibake_is_mended_where_it_is_asked_for() -> None:
    repairs = (mojibake(), *REPAIRS)
    damaged = "The cafÃ© closed, and thatâ€™s all."
    assert mend(damaged, needed(damaged, repairs)) == "The café closed, and that’s all."
    sound = "Ça va à l’été — naïve façade, Ärger, 5 € and “curly” quotes."
    assert mend(sound, needed(sound, repairs)) == sound
