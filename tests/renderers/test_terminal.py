import re
from dataclasses import replace

import pytest

from newsclean.models import Article, Dateline, FactBox, ListBlock, ListItem, Paragraph, Quote
from newsclean.renderers.pretty import render
from newsclean.renderers.terminal import Passage, Run, harmless, printed


@pytest.mark.parametrize(
    "dirty",
    [
        "\x1b[31mred\x1b[0m",
        "\x9b31mred",
        "\x1b]0;title\x07red",
        "\x1b]52;c;aGVsbG8=\x1b\\red",
        "\x1bPq#0\x1b\\red",
        "r\x08e\x00d\x7f",
        "\u202ered\u202c",
    ],
)
def test_a_page_cannot_command_the_terminal(dirty: str) -> None:
    assert harmless(dirty) == "red"


def test_an_unfinished_sequence_leaves_no_escape_character() -> None:
    assert not re.search(r"[\x00-\x08\x1b\x9b]", harmless("\x1b" * 50 + "]0;never closed \x9b"))


def test_harmless_text_stays_as_it_is() -> None:
    text = "tab\tand\nline, \u200fעברית, café, 🚢"
    assert harmless(text) == text


def test_lines_are_never_wider_than_one_reads_well(
    full_article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    long = replace(full_article, body=(Paragraph(text="word " * 100),))
    assert max(map(len, render(long).splitlines())) in range(80, 89)


def test_a_narrow_window_narrows_the_text(
    full_article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    long = replace(full_article, body=(Paragraph(text="word " * 100),), related=())
    assert max(map(len, render(long).splitlines())) <= 40


def test_wide_characters_wrap_by_the_cells_they_take(
    bare_article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    text = render(replace(bare_article, body=(Paragraph(text="港" * 50),)))
    assert [len(line) for line in text.splitlines()] == [20, 20, 10]


def test_output_that_is_no_terminal_gets_no_colours(full_article: Article) -> None:
    assert "\x1b" not in render(full_article)


def test_a_terminal_gets_colours_unless_it_asks_for_none(
    full_article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[1m" in render(full_article)
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[3" not in render(full_article).replace("\x1b[3m", "")


def test_the_dateline_stands_where_it_was_printed(bare_article: Article) -> None:
    body = (Paragraph(text="Crews met."),)
    article = replace(bare_article, dateline=Dateline(raw="LOWPORT —"), body=body)
    assert render(article) == "LOWPORT — Crews met."


def test_lists_quotes_and_boxes_keep_their_marks_on_wrapped_lines(
    bare_article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "24")
    items = (ListItem(text="one two three four five six"), ListItem(text="in", depth=1))
    body = (ListBlock(items=items), Quote(text="one two three four five six"))
    assert render(replace(bare_article, body=body)).splitlines() == [
        "• one two three four",
        "  five six",
        "  ◦ in",
        "",
        "│ one two three four",
        "│ five six",
    ]
    box = FactBox(title="Box", blocks=(ListBlock(items=items[:1]),))
    assert render(replace(bare_article, body=(box,))).splitlines() == [
        "┃ Box",
        "┃ • one two three four",
        "┃   five six",
    ]


def test_unwrapped_passages_stay_on_one_line() -> None:
    assert printed([Passage([Run("word " * 60)], "- ")], wrap=False) == "- " + "word " * 59 + "word"
