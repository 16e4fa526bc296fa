import json
import pkgutil
from dataclasses import replace

import pytest

from newsclean import renderers
from newsclean.errors import SchemaError
from newsclean.models import Article, Heading, Paragraph, Preformatted, Span, Table
from newsclean.renderers import FORMATS
from newsclean.renderers.json import read

SERVE_THE_FORMATS = {"pictures", "base", "front_matter", "head", "inline", "terminal"}
HOSTILE = "<script>alert(1)</script> & \x1b[31mred\x1b]0;owned\x07 \u202egnol \ud83d `tick` *star*"


def with_body(article: Article, *texts: str) -> Article:
    return replace(article, body=tuple(Paragraph(text=text) for text in texts))


def test_the_list_of_formats_and_the_folder_agree() -> None:
    modules = {module.name for module in pkgutil.iter_modules(renderers.__path__)}
    assert set(FORMATS) == modules - SERVE_THE_FORMATS


@pytest.mark.parametrize("name", FORMATS)
def test_no_format_ends_in_a_line_break(name: str, full_article: Article) -> None:
    text = FORMATS[name].render(full_article)
    assert text == text.rstrip("\n")


@pytest.mark.parametrize("name", FORMATS)
def test_an_article_of_which_nothing_is_known_shows_no_none(
    name: str, bare_article: Article
) -> None:
    assert "None" not in FORMATS[name].render(bare_article)


@pytest.mark.parametrize("name", FORMATS)
def test_hostile_text_breaks_no_format(name: str, bare_article: Article) -> None:
    article = replace(with_body(bare_article, HOSTILE), title=HOSTILE)
    assert FORMATS[name].render(article)


def test_half_a_surrogate_pair_still_makes_json_one_can_write(bare_article: Article) -> None:
    article = replace(bare_article, title="half \ud83d")
    text = FORMATS["json"].render(article)
    assert text.encode()
    assert read(text).title == "half \ufffd"


def test_ndjson_is_one_line_by_every_count(bare_article: Article) -> None:
    article = replace(bare_article, title="a\u2028b\u2029c\x85d\ne")
    text = FORMATS["ndjson"].render(article)
    assert len(text.splitlines()) == 1
    assert Article.from_dict(json.loads(text)) == article


@pytest.mark.parametrize(
    "text", ["", "no json", "[]", "{}", "[" * 100_000, '{"schema_version": 1}']
)
def test_text_that_is_no_article_is_a_schema_error(text: str) -> None:
    with pytest.raises(SchemaError):
        read(text)


def test_text_is_headline_and_body_parted_by_blank_lines(bare_article: Article) -> None:
    article = replace(with_body(bare_article, "One.", "Two."), title="Head")
    assert FORMATS["text"].render(article) == "Head\n\nOne.\n\nTwo."


def test_html_escapes_all_text_and_follows_no_script_address(bare_article: Article) -> None:
    link = Span(start=0, end=4, kind="link", href="javascript:alert(1)")
    body = (Paragraph(text="Read <b>this</b>", spans=(link,)),)
    text = FORMATS["html"].render(replace(bare_article, title='"><script>', body=body))
    assert "<script" not in text
    assert "javascript:" not in text
    assert "<p>Read &lt;b&gt;this&lt;/b&gt;</p>" in text


def test_jsonld_can_stand_inside_a_script_element(bare_article: Article) -> None:
    article = with_body(bare_article, "</script><script>alert(1)")
    text = FORMATS["jsonld"].render(article)
    assert "<" not in text
    assert json.loads(text)["articleBody"] == "</script><script>alert(1)"


def test_jsonld_has_no_null_and_no_empty_list(bare_article: Article, full_article: Article) -> None:
    assert json.loads(FORMATS["jsonld"].render(bare_article)) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
    }
    assert "null" not in FORMATS["jsonld"].render(full_article)


@pytest.mark.parametrize(
    ("kind", "schema_type"),
    [("opinion", "OpinionNewsArticle"), ("live", "LiveBlogPosting"), ("video", "NewsArticle")],
)
def test_jsonld_names_the_kind_where_schema_org_has_one(
    kind: str, schema_type: str, bare_article: Article
) -> None:
    article = Article.from_dict({**bare_article.to_dict(), "kind": kind})
    assert json.loads(FORMATS["jsonld"].render(article))["@type"] == schema_type


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("# no heading", "\\# no heading"),
        ("- no item", "\\- no item"),
        ("1939. A year.", "1939\\. A year."),
        ("a * b _ c [d] <e> `f`", "a \\* b \\_ c \\[d\\] \\<e\\> \\`f\\`"),
        ("--- no rule", "\\--- no rule"),
        ("5.5 per cent", "5.5 per cent"),
        ("a-b 3-1", "a-b 3-1"),
    ],
)
def test_markdown_takes_the_magic_out_of_plain_text(
    text: str, shown: str, bare_article: Article
) -> None:
    assert FORMATS["markdown"].render(with_body(bare_article, text)).endswith(f"\n\n{shown}")


def test_markdown_front_matter_is_json_values_a_yaml_reader_takes(full_article: Article) -> None:
    _, front, _ = FORMATS["markdown"].render(full_article).split("---\n", 2)
    facts = {
        key: json.loads(value) for key, _, value in (x.partition(": ") for x in front.splitlines())
    }
    assert facts["authors"] == ["Mara Quill"]
    assert facts["published"] == "2026-03-14"
    assert facts["free"] is True
    assert facts["truncated"] is False


def test_markdown_never_uses_the_level_of_the_title_for_a_subheading(bare_article: Article) -> None:
    article = replace(bare_article, title="T", body=(Heading(text="S", level=1),))
    assert FORMATS["markdown"].render(article).endswith("# T\n\n## S")


def test_markdown_fences_outlast_fences_in_the_text(bare_article: Article) -> None:
    article = replace(bare_article, body=(Preformatted(text="```\nx\n```"),))
    assert "````\n```\nx\n```\n````" in FORMATS["markdown"].render(article)


def test_a_ragged_table_gets_all_its_cells(bare_article: Article) -> None:
    article = replace(bare_article, body=(Table(rows=(("a",), ("b", "c|d"))),))
    assert (
        FORMATS["markdown"]
        .render(article)
        .endswith("|  |  |\n| --- | --- |\n| a |  |\n| b | c\\|d |")
    )
