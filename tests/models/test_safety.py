"""Unsafe characters go, text and spans stay together, and safe values are not copied."""

import pytest
from hypothesis import given, strategies as st

from newsclean.models import Article, Paragraph, Provenance, Span
from newsclean.models.safety import made_safe
from tests.strategies import articles


@given(articles)
def test_a_safe_article_is_handed_back_itself(article: Article) -> None:
    safe = made_safe(article)

    assert safe == article or made_safe(safe) is safe


def test_a_span_moves_with_its_words() -> None:
    link = Span(start=5, end=10, kind="link", href="/x")
    block = Paragraph(text="a\x00b\x1b li\x07nk.", spans=(link, Span(start=1, end=2, kind="code")))

    safe = made_safe(block)

    assert safe.text == "ab link."
    (moved,) = safe.spans
    assert safe.text[moved.start : moved.end] == "link"


@pytest.mark.parametrize(
    "text",
    [
        "no\u00a0break, soft\u00adhyphen",
        "می\u200cخواهم",
        "👩\u200d🚀",
        "\u2067עברית\u2069 and more",
        "two\nlines\tand a tab",
    ],
)
def test_characters_that_texts_need_stay(text: str) -> None:
    assert made_safe(text) is text


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("\u202egnorw", "gnorw"),
        ("end\u202c", "end"),
        ("\u2067a\u202c", "a"),
        ("\x9b31m red", "31m red"),
        ("x\ufffey", "xy"),
        ("half \ud83d pair", "half  pair"),
    ],
    ids=ascii,
)
def test_characters_that_do_harm_go(text: str, safe: str) -> None:
    assert made_safe(text) == safe


@given(st.text(st.characters(exclude_categories=())))
def test_what_is_safe_can_be_written_and_stays_safe(text: str) -> None:
    safe = made_safe(text)

    safe.encode("utf-8")
    assert made_safe(safe) is safe


def test_provenance_is_made_safe_too() -> None:
    provenance = Provenance(
        input="text", sha256="0", extractor="e", version="1", ruleset="1", warnings=("a\0b",)
    )

    assert made_safe(Article(provenance=provenance)).provenance.warnings == ("ab",)
