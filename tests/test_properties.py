"""What holds of every input, whatever it is: pages and dumps put together by chance."""

import json
from functools import cache
from typing import Any

import jsonschema
from hypothesis import given, settings, strategies as st

from newsclean import Cleaner, NewscleanError, Page, Result, article_schema
from newsclean.document import parse
from newsclean.extractors.segment import segment
from newsclean.models import Article
from newsclean.renderers import FORMATS
from tests.quality.layouts import LAYOUTS, dump
from tests.quality.story import STORIES

few = settings(max_examples=15)  # each reads whole stories; the fuzzer goes on where these end
CLEANER = Cleaner()
PAGES = [layout(story) for story in STORIES[:6] for layout in LAYOUTS.values()]
DUMPS = [dump(story) for story in STORIES]
SCRAPS = (
    "<p>",
    "</p>",
    "<div hidden>",
    "</div>",
    "<span style='display:none'>order</span>",
    "<b>",
    "</b>",
    "<ul><li>one<li>two</ul>",
    "<table><tr><td>1<td>2</table>",
    "<figure><img src=a.jpg></figure>",
    "<!--",
    "-->",
    "<script>",
    "</script>",
    "<h2>Head</h2>",
    "<a href='//[x'>y</a>",
    "&#27;",
    "\u202e",
    "<time datetime=2024-13-99>x</time>",
    "<template>",
    "<aside>",
    "READ ALSO: Ice",
    "\n\n",
    "  ",
    "é",
)


@st.composite
def damaged(draw: st.DrawFn, sources: list[str]) -> str:
    """A whole input with scraps put into it and stretches taken out."""
    text = draw(st.sampled_from(sources))
    for _ in range(draw(st.integers(0, 6))):
        at = draw(st.integers(0, len(text)))
        scraps = draw(st.lists(st.sampled_from(SCRAPS), max_size=4))
        text = text[:at] + "".join(scraps) + text[at + draw(st.integers(0, 60)) :]
    return text


def read_page(html: str) -> Result | None:
    try:
        return CLEANER.page(Page.of(html))
    except NewscleanError:
        return None


def read_dump(text: str) -> Result | None:
    try:
        return CLEANER.text(text)
    except NewscleanError:
        return None


@cache
def validator() -> Any:
    return jsonschema.Draft202012Validator(article_schema())


@few
@given(damaged(PAGES))
def test_the_ledger_of_a_page_holds_every_block_of_it_once(html: str) -> None:
    result = read_page(html)

    if result is not None and "scripts" not in result.article.provenance.extractor:
        blocks = segment(parse(Page.of(html))).blocks
        assert result.ledger.accounts_for([block.text for block in blocks])


@few
@given(damaged(DUMPS))
def test_the_ledger_of_a_dump_holds_every_line_of_it_once(text: str) -> None:
    result = read_dump(text)

    if result is not None:
        assert result.ledger.accounts_for([line for line in text.splitlines() if line.split()])


@few
@given(damaged(PAGES), damaged(DUMPS))
def test_the_same_input_gives_the_same_result(html: str, text: str) -> None:
    assert read_page(html) == read_page(html)
    assert read_dump(text) == read_dump(text)


@few
@given(damaged(PAGES), damaged(DUMPS))
def test_every_article_is_what_its_schema_declares(html: str, text: str) -> None:
    for result in filter(None, (read_page(html), read_dump(text))):
        plain = json.loads(json.dumps(result.article.to_dict(), allow_nan=False))

        assert [error.message for error in validator().iter_errors(plain)] == []
        assert Article.from_dict(plain) == result.article


@few
@given(damaged(PAGES))
def test_every_format_can_be_written_of_every_article(html: str) -> None:
    result = read_page(html)

    if result is not None:
        for format_ in FORMATS.values():
            format_.render(result.article).encode("utf-8")


@few
@given(damaged(PAGES))
def test_a_body_is_made_of_kept_blocks_alone(html: str) -> None:
    result = read_page(html)

    if result is not None:
        kept = " ".join("".join(entry.text.split()) for entry in result.ledger.kept)
        for block in result.article.body:
            if block.kind in ("paragraph", "heading", "standfirst"):
                assert "".join(block.text.split()) in kept


JUNK = ("Share", "READ ALSO: Ice melts", "© 2024", "icon-x")


@few
@given(st.sampled_from(DUMPS), st.lists(st.sampled_from(JUNK), max_size=9))
def test_junk_below_a_dump_takes_nothing_from_it(text: str, junk: list[str]) -> None:
    plain, more = read_dump(text), read_dump("\n".join([text, *junk]))

    assert plain is not None
    assert more is not None
    kept = more.article.text.splitlines()
    assert [line for line in plain.article.text.splitlines() if line not in kept] == []
    assert not set(kept) & set(JUNK)
