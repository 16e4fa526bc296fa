"""Pages made to exhaust the parser are bounded before it; ordinary pages pass untouched."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import given, strategies as st
from selectolax.lexbor import LexborHTMLParser

from newsclean.document import Node, parse
from newsclean.nesting import bound_nesting
from newsclean.page import Page

STORY = b"<p>The ferry left the harbour at noon with forty people aboard.</p>"


def body_of(html: bytes) -> Node:
    body = parse(Page(body=html)).body
    assert body is not None
    return body


def elements(html: bytes) -> Iterator[Node]:
    return body_of(html).traverse()


def depth_of(html: bytes) -> int:
    """Levels below ``<body>`` of its deepest element, found without recursion."""
    deepest, level = 0, [(body_of(html), 0)]
    while level:
        node, depth = level.pop()
        deepest = max(deepest, depth)
        level.extend((child, depth + 1) for child in node.iter())
    return deepest


def text_of(html: bytes) -> str:
    return " ".join(body_of(html).text(separator=" ").split())


def test_an_ordinary_page_comes_back_uncopied() -> None:
    page = b"<!doctype html><title>Ferry</title><main>" + STORY * 500 + b"</main>"

    assert bound_nesting(page) is page


def test_a_long_page_of_sound_markup_is_read_but_not_changed() -> None:
    row = b"<tr><td>1<td><b>2</b></tr><ul><li>x<li>y</ul><p>z<div><br><img src=a></div>"

    assert bound_nesting(row * 1000) == row * 1000


@pytest.mark.parametrize("tag", ["div", "span", "x-panel", "blockquote", "b", "svg", "button"])
@pytest.mark.parametrize("closed", [True, False])
def test_elements_without_end_are_flattened_and_keep_their_text(tag: str, *, closed: bool) -> None:
    opened, ended = f"<{tag}>".encode(), f"</{tag}>".encode() * closed
    page = STORY + opened * 3000 + b"deep words" + ended * 3000 + b"<p>the end</p>"

    assert depth_of(page) < 600
    assert text_of(page).endswith("deep words the end")


def test_five_hundred_levels_are_left_alone() -> None:
    page = b"<div>" * 500 + STORY + b"</div>" * 500

    assert bound_nesting(page) == page


@pytest.mark.parametrize(
    "unit",
    [
        b"<div></span>",
        b"<div></x>",
        b"<div><!-- </div> -->",
        b"<div title='</div>'>",
        b"<div><script></div></script>",
        b"<div><table><tr><td></div>",
        b"<table><tr><td><table></td>",
        b"<span><div></span>",
        b"<DIV></p>",
        b'<div ="></div>',
    ],
)
def test_false_end_tags_do_not_hide_depth(unit: bytes) -> None:
    assert depth_of(unit * 2000 + STORY) < 2100 // 2


@pytest.mark.parametrize("count", [300, 4000])
def test_formatting_left_open_is_not_opened_again_and_again(count: int) -> None:
    bold = b"".join(b"<b %d>" % number for number in range(count))
    italic = b"".join(b"<i %d>" % number for number in range(count))

    page = STORY + bold + italic + b"x</b>" * count + b"<p>the end</p>"

    assert sum(1 for _ in elements(page)) < 12 * count
    assert text_of(page).endswith("the end")


def test_a_word_in_formatting_stays_in_it() -> None:
    page = (b"<p>a <b>bold</b> and <i>leaning</i> word</p>") * 400

    assert bound_nesting(page) == page


def test_attributes_beyond_reason_are_cut() -> None:
    many = b" ".join(b"a%d=1" % number for number in range(20_000))
    page = b"<div class=story " + many + b">" + STORY + b"</div>"

    first = next(node for node in elements(page) if node.tag == "div")

    assert len(first.attributes) <= 512
    assert first.attributes["class"] == "story"
    assert "forty people" in text_of(page)


def test_invented_tag_names_are_bounded() -> None:
    page = b"".join(b"<t%d>x</t%d>" % (number, number) for number in range(3000)) + STORY

    tags = {node.tag for node in elements(page)}

    assert len(tags) < 1100
    assert text_of(page).startswith("x x")


def test_one_long_attribute_is_kept() -> None:
    page = b"<img src='data:image/png;base64," + b"QUJD" * 10_000 + b"'>" + STORY

    assert bound_nesting(page) is page


def test_tags_in_scripts_and_comments_are_no_tags() -> None:
    script = b"<script>" + b"document.write('<div>');" * 600 + b"</script>"
    page = script + b"<!--" + b"<div>" * 600 + b"-->" + STORY

    assert bound_nesting(page) == page


@pytest.mark.parametrize(
    "unit",
    ["<br>", "<p>", "<div>", "<b>x</b>", "<!--c-->", "<td>1", "<script>1</script>", "</p>"],
)
def test_behind_a_hundred_thousand_tags_there_are_none(unit: str) -> None:
    page = STORY + unit.encode() * 200_000 + b"<p>the <em>end</em></p>"

    bounded = bound_nesting(page)

    assert sum(1 for _ in elements(bounded)) <= 101_000
    assert text_of(bounded).split()[-2:] == ["the", "end"]
    assert "forty people" in text_of(bounded)


def test_what_no_tag_is_read_in_any_more_no_reader_is_shown() -> None:
    rest = b"<p hidden>order<script>if (a<b) order()</script><!-- <p>order --><style>order</style>"
    page = STORY + b"<br>" * 100_000 + rest + b"<p>words"

    shown = [node for node in elements(page) if node.tag == "div" and "hidden" in node.attributes]

    assert [node.text().split() for node in shown] == [["order", "words"]]


SOUP = (
    "<div> </div> <p> </p> <b> </b> <i> </i> <a> </a> <table> <tr> <td> </table> <ul> <li>"
    " </ul> <br> <span> </span> word <!--c--> <select> <option> </select> <h2> </h2> <svg> </svg>"
    " <form> </form> <button> </button> text"
)


@given(st.lists(st.sampled_from(SOUP.split()), min_size=1, max_size=40))
def test_no_word_is_lost_or_moved_whatever_the_soup(soup: list[str]) -> None:
    page = "".join(soup).encode() * 40

    assert words(bound_nesting(page)) == words(page)


def words(html: bytes) -> list[str]:
    body = LexborHTMLParser(html).body
    return re.findall(r"word|text", body.text() if body else "")
