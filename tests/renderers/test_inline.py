import pytest
from hypothesis import given, strategies as st

from newsclean.models import Span
from newsclean.renderers.inline import marked, safe_url


def show(text: str, *spans: Span) -> str:
    return marked(text, spans, lambda span: (f"<{span.kind}>", f"</{span.kind}>"), str.upper)


def strong(start: int, end: int) -> Span:
    return Span(start=start, end=end, kind="strong")


def emphasis(start: int, end: int) -> Span:
    return Span(start=start, end=end, kind="emphasis")


def test_text_without_spans_is_only_escaped() -> None:
    assert show("plain") == "PLAIN"


def test_a_span_inside_another_nests() -> None:
    text = show("one two three", strong(0, 13), emphasis(4, 7))
    assert text == "<strong>ONE <emphasis>TWO</emphasis> THREE</strong>"


def test_two_spans_over_the_same_words_close_in_the_right_order() -> None:
    assert show("word", strong(0, 4), emphasis(0, 4)) == (
        "<strong><emphasis>WORD</emphasis></strong>"
    )


def test_a_span_that_crosses_another_is_cut_at_its_end() -> None:
    assert show("abcdef", strong(0, 4), emphasis(2, 6)) == (
        "<strong>AB<emphasis>CD</emphasis></strong>EF"
    )


def test_neighbouring_spans_do_not_nest() -> None:
    assert show("abcd", strong(0, 2), emphasis(2, 4)) == (
        "<strong>AB</strong><emphasis>CD</emphasis>"
    )


def test_white_space_at_the_edges_of_a_span_stays_outside_its_marks() -> None:
    assert show("a bold b", strong(1, 7)) == "A <strong>BOLD</strong> B"


@pytest.mark.parametrize("span", [strong(3, 3), strong(1, 2), strong(9, 12), strong(-4, 0)])
def test_a_span_that_marks_no_word_is_left_out(span: Span) -> None:
    assert show("a b", span) == "A B"


@given(
    st.text(max_size=40),
    st.lists(st.builds(strong, st.integers(-5, 50), st.integers(-5, 50)), max_size=12),
)
def test_any_spans_leave_every_character_of_the_text(text: str, spans: list[Span]) -> None:
    assert marked(text, spans, lambda _: ("", ""), str) == text


@pytest.mark.parametrize(
    "url",
    [
        None,
        "javascript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "https://a.example/ b",
        "https://a.example/>x",
        "/relative",
    ],
)
def test_an_address_that_no_reader_should_follow_is_no_address(url: str | None) -> None:
    assert safe_url(url) is None


def test_web_and_mail_addresses_are_safe() -> None:
    assert safe_url("HTTPS://a.example/x?y=1&z=2") == "HTTPS://a.example/x?y=1&z=2"
    assert safe_url("mailto:desk@a.example") == "mailto:desk@a.example"
