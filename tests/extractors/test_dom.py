"""The whole way from a page to typed blocks and a ledger."""

import pytest
from hypothesis import given, strategies as st

from newsclean.errors import NotAnArticle
from newsclean.extractors.base import Extraction
from newsclean.extractors.segment import segment
from newsclean.models import Block, FactBox, ListBlock, ListItem
from tests.extractors.invented import OTHER, STORY, document_of, extract, in_paragraphs

NAMES = (
    "share-bar newsletter sidebar comments related fact-box byline lead image caption text zz "
    "author-bio promo hidden factbox intro date"
).split()
TAGS = (
    "div section p ul ol li table tr td th blockquote figure figcaption aside header footer nav h1 "
    "h2 h3 pre form button span a b em cite x-card article main dl dt br"
).split()
TEXTS = (
    *STORY,
    *OTHER,
    "Read also: Onions go overboard at the ferry steps",
    f"TERN POINT (AFP) — {STORY[0]}",
    f"{STORY[1]} READ MORE: Onions go overboard at the ferry steps",
    "By Ada Keeper",
    "4 May 2031",
    "Coast",
    "— Ada Keeper",
    " ",
    "\n",
    "&nbsp;",
    "灯塔在星期五重新点亮，距离那场冬季风暴已经过去十一年，当时风暴打碎了灯具，最后一位看守人也离开了。",
    "ca&shy;fé",
)


def leaves() -> st.SearchStrategy[str]:
    return st.sampled_from([*TEXTS, "<br>", "<br><br>", "<img src=/a.jpg>", "<hr>"])


def wrapped(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(
        "<{0} class='{1}' href='/b'>{2}</{0}>".format,
        st.sampled_from(TAGS),
        st.sampled_from(NAMES),
        st.lists(inner, max_size=6).map("".join),
    )


TREES = st.recursive(leaves(), wrapped, max_leaves=40)
PAGES = st.lists(TREES, min_size=1, max_size=6).map("".join) | st.builds(
    "<article>{}{}{}</article>".format, st.just(in_paragraphs(STORY)), TREES, TREES
)


def outcome(body: str) -> Extraction | None:
    try:
        return extract(body)
    except NotAnArticle:
        return None


def texts_of(block: Block) -> list[Block | ListItem]:
    """A block with everything inside it that has text and spans of its own."""
    if isinstance(block, FactBox):
        return [part for inner in block.blocks for part in texts_of(inner)]
    return list(block.items) if isinstance(block, ListBlock) else [block]


@given(PAGES)
def test_every_block_of_the_page_is_accounted_for_once_and_in_order(body: str) -> None:
    extraction = outcome(body)
    if extraction is not None:
        texts = [block.text for block in segment(document_of(body)).blocks]
        assert extraction.ledger.accounts_for(texts)


@given(PAGES)
def test_what_is_kept_stands_in_the_body(body: str) -> None:
    extraction = outcome(body)
    if extraction is None:
        return
    written = "".join("".join(_words(block)) for block in extraction.body)
    for entry in extraction.ledger.kept:
        if entry.text.strip("—–-― "):
            assert _plain(entry.text) in written


def _words(block: Block) -> list[str]:
    """All text of a block, white space left out: cells and items are joined in several ways."""
    parts = [block.text, getattr(block, "attribution", None), getattr(block, "title", None)]
    return [_plain(part) for part in parts if part]


def _plain(text: str) -> str:
    return "".join(text.split()).lstrip("—–-―")


@given(PAGES)
def test_the_same_page_gives_the_same_answer(body: str) -> None:
    assert outcome(body) == outcome(body)


@given(PAGES)
def test_spans_lie_within_their_text(body: str) -> None:
    extraction = outcome(body)
    for block in extraction.body if extraction is not None else ():
        for part in texts_of(block):
            for span in getattr(part, "spans", ()):
                assert 0 <= span.start < span.end <= len(part.text)
                assert part.text[span.start : span.end].strip() == part.text[span.start : span.end]


@pytest.mark.parametrize(
    "body",
    ["", "<div></div>", "<img src=/a.jpg>", "<nav><a href=/>Coast</a></nav>", "<script>x</script>"],
)
def test_a_page_without_text_is_not_an_article(body: str) -> None:
    with pytest.raises(NotAnArticle, match="browser"):
        extract(body)


def test_a_page_that_is_all_story_has_the_shape_of_one() -> None:
    shape = extract(in_paragraphs(STORY)).shape
    assert shape is not None
    assert shape.kept == shape.letters == shape.run


def test_a_page_with_other_stories_on_it_keeps_a_part_of_its_letters() -> None:
    body = (
        f"<article>{in_paragraphs(STORY)}</article><div class=related>{in_paragraphs(OTHER)}</div>"
    )
    shape = extract(body).shape
    assert shape is not None
    assert shape.kept == shape.run < shape.prose <= shape.letters


def test_a_related_line_brings_its_address() -> None:
    middle = '<p>READ ALSO: <a href="/onions">Onions overboard</a></p>'
    body = f"<article>{in_paragraphs(STORY[:4])}{middle}{in_paragraphs(STORY[4:])}</article>"
    (related,) = extract(body).related
    assert (related.title, related.url) == (
        "Onions overboard",
        "https://dune-courier.example/onions",
    )


def test_a_weak_page_is_given_as_the_second_opinion_has_it() -> None:
    # A name that we believe up to four fifths of the text, and that trafilatura does not know.
    body = f"""<article class=page><div class=autocomplete>{in_paragraphs(STORY[:3])}</div>
    {in_paragraphs(STORY[3:4])}</article>"""
    extraction = extract(body)
    assert extraction.extractor == "dom+trafilatura"
    assert [block.text for block in extraction.body] == list(STORY[:4])
    assert extraction.ledger.accounts_for(STORY[:4])
    assert extraction.warnings


def test_a_headline_glued_to_a_paragraph_reaches_the_related_stories() -> None:
    glued = f"{STORY[1]} READ MORE: Onions go overboard at the ferry steps"

    extraction = extract(in_paragraphs([STORY[0], glued, *STORY[2:]]))

    assert [story.title for story in extraction.related] == [
        "Onions go overboard at the ferry steps"
    ]
    assert STORY[1] in [block.text for block in extraction.body]


def test_a_kept_block_with_one_sign_against_it_is_marked_as_suspect() -> None:
    line = "Read more books in winter, the keeper had written on the wall."
    body = f"<article>{in_paragraphs(STORY[:4])}<p>{line}</p>{in_paragraphs(STORY[4:])}</article>"
    (suspect,) = extract(body).ledger.suspects
    assert suspect.text == line
    assert suspect.verdict.outcome == "kept"
    assert "related" in suspect.verdict.rule
