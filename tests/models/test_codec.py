"""Articles go to plain data and come back the same; what does not fit is refused by its path."""

import json
from typing import Any

import pytest
from hypothesis import given, strategies as st

from newsclean.errors import SchemaError
from newsclean.models import (
    SCHEMA_VERSION,
    Article,
    FieldSource,
    Heading,
    Paragraph,
    Provenance,
    Span,
)
from tests.strategies import articles


@pytest.fixture
def article() -> Article:
    return Article(
        provenance=Provenance(
            input="html",
            sha256="0" * 64,
            extractor="test",
            version="1",
            ruleset="1",
            fields={"title": FieldSource(source="html", locator="h1", raw="A", confidence=1.0)},
        ),
        title="A bridge opens",
        body=(
            Heading(text="Why now", level=3),
            Paragraph(text="See here.", spans=(Span(start=4, end=8, kind="link", href="/x"),)),
        ),
    )


@given(articles)
def test_an_article_comes_back_from_its_dict_the_same(article: Article) -> None:
    assert Article.from_dict(article.to_dict()) == article


@given(articles)
def test_an_article_comes_back_from_json_text_the_same(article: Article) -> None:
    line = json.dumps(article.to_dict(), allow_nan=False, ensure_ascii=False)

    assert Article.from_dict(json.loads(line.encode())) == article


@given(articles, st.dictionaries(st.text(), st.integers()))
def test_keys_of_a_newer_minor_version_are_ignored(
    article: Article, unknown: dict[str, int]
) -> None:
    newer = {f"new-{key}": value for key, value in unknown.items()}
    data = article.to_dict() | newer | {"schema_version": "1.99"}
    data["provenance"] |= newer
    data["body"] = [block | newer for block in data["body"]]

    assert Article.from_dict(data) == article


def test_an_article_read_from_a_newer_minor_version_says_its_own(article: Article) -> None:
    data = article.to_dict() | {"schema_version": "1.99"}

    assert Article.from_dict(data).schema_version == SCHEMA_VERSION


def test_missing_keys_take_their_defaults(article: Article) -> None:
    data = article.to_dict()
    for key in [key for key, value in data.items() if not value]:
        del data[key]
    del data["body"][0]["spans"]

    assert Article.from_dict(data) == article


@pytest.mark.parametrize("version", ["2.0", "0.9", "", None, 1.0, ["1.0"], {}])
def test_another_major_version_is_refused(article: Article, version: object) -> None:
    with pytest.raises(SchemaError, match=r"schema_version is .* this release reads 1"):
        Article.from_dict(article.to_dict() | {"schema_version": version})


@pytest.mark.parametrize("data", [None, [], "article", 3, {}])
def test_what_is_no_object_of_ours_is_refused(data: Any) -> None:
    with pytest.raises(SchemaError, match="schema_version"):
        Article.from_dict(data)


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (["title"], 3, r"article\.title: 3 stands where a string belongs"),
        (["title"], "\ud800", r"article\.title: the string holds a lone surrogate"),
        (["kind"], "novel", r"article\.kind: 'novel' stands where one of 'article'"),
        (["kind"], ["article"], r"article\.kind: \['article'\] stands where one of"),
        (["body"], "text", r"article\.body: 'text' stands where an array belongs"),
        (["body", 1], None, r"article\.body\[1\]: None stands where an object"),
        (["body", 1, "kind"], "poem", r"article\.body\[1\]: .* whose kind is one of"),
        (["body", 1, "kind"], [], r"article\.body\[1\]: .* whose kind is one of"),
        (["body", 0, "level"], True, r"article\.body\[0\]\.level: True .* an integer"),
        (["body", 0, "level"], 2.0, r"article\.body\[0\]\.level: 2\.0 .* an integer"),
        (["body", 1, "spans", 0, "start"], "4", r"article\.body\[1\]\.spans\[0\]\.start: '4'"),
        (["truncated"], 1, r"article\.truncated: 1 stands where true or false"),
        (["provenance"], [], r"article\.provenance: \[\] stands where an object"),
        (["provenance", "fields"], [], r"article\.provenance\.fields: \[\] .* an object"),
        (["provenance", "fields", "title"], 1, r"article\.provenance\.fields\['title'\]: 1"),
        (
            ["provenance", "fields", "title", "confidence"],
            float("nan"),
            r"fields\['title'\]\.confidence: nan stands where a finite number",
        ),
        (["provenance", "confidence"], 10**400, r"confidence: 1000.* a finite number"),
        (["provenance", "confidence"], "1", r"confidence: '1' stands where a number"),
    ],
)
def test_a_value_that_does_not_fit_is_named_by_its_path(
    article: Article, path: list[Any], value: object, message: str
) -> None:
    data = article.to_dict()
    inner: Any = data
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value

    with pytest.raises(SchemaError, match=message):
        Article.from_dict(data)


def test_a_missing_required_key_is_named(article: Article) -> None:
    data = article.to_dict()
    del data["body"][1]["text"]

    with pytest.raises(SchemaError, match=r"article\.body\[1\]: the key 'text' is missing"):
        Article.from_dict(data)


def test_a_key_that_is_no_string_is_refused(article: Article) -> None:
    data = article.to_dict()
    data["provenance"]["fields"] = {7: data["provenance"]["fields"]["title"]}

    with pytest.raises(SchemaError, match=r"fields\[7\]: 7 stands where a string"):
        Article.from_dict(data)


def test_a_whole_number_is_a_confidence_too(article: Article) -> None:
    data = article.to_dict()
    data["provenance"]["confidence"] = 1

    confidence = Article.from_dict(data).provenance.confidence

    assert isinstance(confidence, float)


def test_boxes_nested_without_end_are_refused(article: Article) -> None:
    box: dict[str, Any] = {"kind": "fact_box", "blocks": []}
    for _ in range(5_000):
        box = {"kind": "fact_box", "blocks": [box]}

    with pytest.raises(SchemaError, match="nested too deep"):
        Article.from_dict(article.to_dict() | {"body": [box]})


def test_a_huge_wrong_value_makes_a_short_message(article: Article) -> None:
    with pytest.raises(SchemaError) as caught:
        Article.from_dict(article.to_dict() | {"body": "x" * 1_000_000})

    assert len(str(caught.value)) < 200
