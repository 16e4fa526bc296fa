"""Links and emphasis keep their place in the collapsed text."""

import pytest

from newsclean.extractors.spans import spans_of
from tests.extractors.invented import blocks_of, document_of


def marked(markup: str) -> list[tuple[str, str]]:
    """Kind and stretch of each span of the one block."""
    document = document_of(markup)
    (block,) = blocks_of(markup)
    return [(s.kind, block.text[s.start : s.end]) for s in spans_of(block, document.resolve)]


@pytest.mark.parametrize(
    ("markup", "stretch"),
    [
        ("<p><b>Tern</b> Point</p>", "Tern"),
        ("<p>\n  Tern\n  <b> Point </b>\n</p>", "Point"),
        ("<p>Tern<b> Point</b>er</p>", "Point"),
        ("<p>  <b>  Tern  Point </b>  light</p>", "Tern Point"),
        ("<p>light<b>house</b>s</p>", "house"),
        ("<p>a<br><b>b</b></p>", "b"),
        ("<p>ca&shy;fé<b>te&shy;ria</b></p>", "teria"),
        ("<p><span> a </span> <span> </span> <b>b</b></p>", "b"),
    ],
)
def test_an_emphasis_covers_its_words_and_nothing_else(markup: str, stretch: str) -> None:
    assert marked(markup) == [("strong", stretch)]


def test_a_link_carries_its_absolute_address() -> None:
    markup = "<p>See <a href='../pier?x=1#y'>the pier</a>.</p>"
    (span,) = spans_of(blocks_of(markup)[0], document_of(markup).resolve)
    assert span.href == "https://dune-courier.example/pier?x=1#y"


@pytest.mark.parametrize("href", ["#top", "javascript:void(0)", "mailto:a@b.example", "", "//["])
def test_a_link_that_leads_to_no_page_is_no_span(href: str) -> None:
    assert marked(f'<p>See <a href="{href}">the pier</a>.</p>') == []


def test_marks_in_each_other_are_told_outermost_first() -> None:
    assert marked("<p><a href=/x>See <em>the <b>pier</b></em></a></p>") == [
        ("link", "See the pier"),
        ("emphasis", "the pier"),
        ("strong", "pier"),
    ]


def test_an_emphasis_of_white_space_is_no_span() -> None:
    assert marked("<p>a<b> </b>b</p>") == []


def test_code_and_emphasis_have_kinds_of_their_own_and_cite_has_none() -> None:
    assert marked("<p><code>a</code> <i>b</i> <cite>c</cite></p>") == [
        ("code", "a"),
        ("emphasis", "b"),
    ]


def test_a_mark_that_is_open_across_two_blocks_ends_with_neither() -> None:
    first, second = blocks_of("<a href=/x>one<div>two</div></a>")
    resolve = document_of("").resolve
    assert spans_of(first, resolve) == spans_of(second, resolve) == ()
