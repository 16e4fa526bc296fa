"""Every source is listed, named, and deaf to nonsense."""

import importlib
import json
import pkgutil

import pytest

import newsclean.metadata
from newsclean.document import Document, parse
from newsclean.metadata import SOURCES
from newsclean.metadata.gather import LAST_RESORTS, gather
from newsclean.page import Page

HEADLINE = "Harbour reopens after the storm"
WRONG = [None, 0, -1, 1.5, True, "", " ", [], {}, [[["x"]]], [None], {"@id": "#a"}, {"name": None}]
KEYS = ("author", "datePublished", "headline", "image", "keywords", "publisher", "@type", "@id")


def document(html: str, url: str | None = None) -> Document:
    return parse(Page.of(html, url=url))


def test_folder_and_list_agree() -> None:
    offered = {
        value
        for module in pkgutil.iter_modules(newsclean.metadata.__path__)
        for value in vars(importlib.import_module(f"newsclean.metadata.{module.name}")).values()
        if not isinstance(value, type) and hasattr(value, "find") and hasattr(value, "name")
    }
    assert offered == {*SOURCES, *(resort for resort, _ in LAST_RESORTS)}


def test_no_two_sources_share_a_name() -> None:
    names = [source.name for source in (*SOURCES, *(resort for resort, _ in LAST_RESORTS))]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.name)
def test_a_page_that_says_nothing_gives_nothing(source: newsclean.metadata.Source) -> None:
    assert list(source.find(document("<p>Some words.</p>"))) == []


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("value", WRONG, ids=repr)
def test_json_ld_of_a_wrong_type_does_no_harm(key: str, value: object) -> None:
    record = {"@type": "NewsArticle", "headline": HEADLINE, "author": "Ann Lee", key: value}
    script = f'<script type="application/ld+json">{json.dumps(record)}</script>'
    findings = gather(document(f"<head>{script}</head><h1>{HEADLINE}</h1>"), SOURCES)
    assert all(isinstance(found.raw, str) and found.raw for found in findings)


@pytest.mark.parametrize(
    "html",
    [
        f"<h1>{'By Ann ' * 20_000}</h1>",
        f"<h1>T</h1><p class=byline>By {'Ann ' * 20_000}</p>",
        f"<h1>T</h1><time datetime='{'2026-03-' * 5000}'>x</time>",
        f"<meta name=author content='{'A, ' * 30_000}'>",
        "<div itemprop=author itemscope>" * 300,
    ],
    ids=["h1", "byline", "time", "meta", "nested microdata"],
)
def test_a_hostile_page_gives_bounded_values(html: str) -> None:
    assert all(len(found.raw) <= 4000 for found in gather(document(html), SOURCES))


def test_the_last_resort_is_asked_only_when_no_date_is_found() -> None:
    dated = document("<h1>T</h1><time datetime=2023-11-19>Sunday</time>")
    assert "htmldate" not in {found.source for found in gather(dated, SOURCES)}
