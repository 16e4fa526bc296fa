"""JSON-LD as pages really write it."""

import json

import pytest

from newsclean.document import parse
from newsclean.finding import Finding
from newsclean.metadata.jsonld import JSON_LD
from newsclean.metadata.jsonld.loose import load
from newsclean.page import Page

OWN = {"@type": "NewsArticle", "headline": "Harbour reopens", "url": "https://p.example/news/1"}
OTHER = {
    "@type": "NewsArticle",
    "headline": "Mayor resigns",
    "url": "https://p.example/news/2",
    "author": "Bo Ek",
    "datePublished": "2023-01-01",
}


def found(*records: object, head: str = "", url: str | None = None) -> list[Finding]:
    scripts = "".join(
        f'<script type="application/ld+json">{json.dumps(record)}</script>' for record in records
    )
    page = Page.of(f"<head>{head}{scripts}</head><h1>Harbour reopens</h1>", url=url)
    return list(JSON_LD.find(parse(page)))


def said(findings: list[Finding], field: str) -> list[str]:
    return [finding.raw for finding in findings if finding.field == field]


def test_authors_keep_their_order_kind_and_address() -> None:
    people = [{"@type": "Person", "name": "Ann Lee", "url": "/ann"}, {"name": "Bo Ek"}]
    first, second = (f for f in found({**OWN, "author": people}) if f.field == "authors")
    assert (first.raw, first.kind, first.url) == ("Ann Lee", "Person", "/ann")
    assert (second.raw, second.locator) == ("Bo Ek", "NewsArticle.author[1].name")


def test_a_reference_leads_to_the_person_it_names() -> None:
    graph = {
        "@graph": [
            {**OWN, "author": {"@id": "#ann"}},
            {"@id": "#ann", "@type": "Person", "name": "Ann Lee"},
        ]
    }
    assert said(found(graph), "authors") == ["Ann Lee"]


def test_references_in_a_circle_end() -> None:
    graph = {
        "@graph": [
            {**OWN, "@id": "#a", "author": {"@id": "#b"}},
            {"@id": "#b", "@type": "Person", "name": {"@id": "#b"}, "worksFor": {"@id": "#a"}},
        ]
    }
    assert said(found(graph), "title")[0] == "Harbour reopens"


def test_of_several_articles_the_one_at_this_address_speaks() -> None:
    findings = found(OTHER, OWN, url="https://p.example/news/1?utm_source=x")
    assert said(findings, "title") == ["Harbour reopens"]


def test_of_several_articles_the_one_with_this_headline_speaks() -> None:
    findings = found({**OTHER, "url": None}, {**OWN, "url": None})
    assert said(findings, "title") == ["Harbour reopens"]
    assert said(findings, "authors") == []


def test_breadcrumbs_and_the_site_stand_beside_the_article() -> None:
    crumbs = {
        "@type": "BreadcrumbList",
        "itemListElement": [{"name": "News"}, {"item": {"name": "Local"}}],
    }
    findings = found(OWN, crumbs, {"@type": "WebSite", "name": "The Example"})
    assert said(findings, "breadcrumbs") == ["News", "Local"]
    assert said(findings, "site_name") == ["The Example"]


@pytest.mark.parametrize(
    "text",
    [
        '{"a": "one\ntwo"}',
        '{"a": "one two",}',
        '<!-- {"a": "one two"} -->',
        '//<![CDATA[\n{"a": "one two"}\n//]]>',
        '\ufeff{"a": "one two"};',
        r'{"a": "one\ two"}',
    ],
)
def test_breakage_with_one_reading_is_repaired(text: str) -> None:
    value = load(text)
    assert isinstance(value, dict)
    assert value["a"].replace("\n", " ").replace("\\", "") == "one two"


@pytest.mark.parametrize("text", ["", "{", '{"a": 1 "b": 2}', "[" * 200_000, "{'a': 1}"])
def test_other_breakage_is_nothing(text: str) -> None:
    assert load(text) is None


def test_a_comma_inside_a_text_is_no_breakage() -> None:
    assert load('{"a": "one, }", "b": [1, ],}') == {"a": "one, }", "b": [1]}


def test_a_lone_surrogate_becomes_a_question_mark() -> None:
    script = (
        '<script type="application/ld+json">{"@type":"Article","headline":"\\ud800 x"}</script>'
    )
    findings = list(JSON_LD.find(parse(Page.of(script))))
    assert said(findings, "title") == ["? x"]


def test_entries_of_a_live_page_come_with_headline_and_date() -> None:
    entry = {
        "@type": "BlogPosting",
        "headline": "Boat leaves",
        "datePublished": "2024-05-03T10:00Z",
        "articleBody": "The boat has left.",
    }
    live = {**OWN, "@type": "LiveBlogPosting", "liveBlogUpdate": [entry, "x", 7, {"@id": "#no"}]}
    entries = [finding for finding in found(live) if finding.field == "live_entries"]
    assert [(e.raw, e.heading, e.at) for e in entries] == [
        ("The boat has left.", "Boat leaves", "2024-05-03T10:00Z")
    ]
