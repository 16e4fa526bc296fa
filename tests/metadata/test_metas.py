"""What stands in ``<meta>``."""

from newsclean.document import parse
from newsclean.finding import Finding
from newsclean.metadata.base import Source
from newsclean.metadata.meta import META
from newsclean.metadata.opengraph import OPENGRAPH
from newsclean.metadata.page_language import PAGE_LANGUAGE
from newsclean.page import Page


def found(source: Source, html: str) -> list[Finding]:
    return list(source.find(parse(Page.of(html))))


def test_open_graph_speaks_with_its_property_as_locator() -> None:
    (finding,) = found(OPENGRAPH, "<meta property='og:title' content='Harbour reopens'>")
    assert finding == Finding("title", "Harbour reopens", "opengraph", "og:title")


def test_the_surer_property_comes_first_whatever_the_pages_order() -> None:
    html = (
        "<meta name=date content=2023-11-20><meta name=parsely-pub-date content=2023-11-19>"
        "<meta name=other content=x>"
    )
    assert [finding.raw for finding in found(META, html)] == ["2023-11-19", "2023-11-20"]


def test_every_tag_is_kept() -> None:
    html = "<meta property='article:tag' content=Ports><meta property='article:tag' content=Storms>"
    assert [finding.raw for finding in found(OPENGRAPH, html)] == ["Ports", "Storms"]


def test_a_labelled_pair_names_the_author() -> None:
    html = (
        "<meta name='twitter:label1' content='Written by'><meta name='twitter:data1' content='Ann'>"
        "<meta name='twitter:label2' content='Reading time'>"
        "<meta name='twitter:data2' content='3 minutes'>"
    )
    assert [(f.field, f.raw) for f in found(META, html)] == [("authors", "Ann")]


def test_the_language_is_asked_of_the_page_and_of_the_header() -> None:
    page = Page(body=b"<html lang=en-GB><p>x", headers=(("content-language", "en"),))
    assert [f.raw for f in PAGE_LANGUAGE.find(parse(page))] == ["en-GB", "en"]
