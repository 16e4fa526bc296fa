"""Pages that only send their reader on."""

import time

import pytest

from newsclean.fetchers.refresh import refresh_target
from tests.fetchers.conftest import MakeFetcher
from tests.fetchers.site import Site, response


@pytest.mark.parametrize(
    "meta",
    [
        '<meta http-equiv="refresh" content="0; url=/story?a=1&amp;b=2">',
        "<META CONTENT='1;URL=\"/story?a=1&amp;b=2\"' HTTP-EQUIV=Refresh>",
        '<meta http-equiv="refresh" content="0.5, /story?a=1&b=2" />',
    ],
)
def test_a_reader_is_sent_on(meta: str) -> None:
    assert refresh_target(f"<head>{meta}</head>moving".encode()) == "/story?a=1&b=2"


@pytest.mark.parametrize(
    "page",
    [
        '<meta http-equiv="refresh" content="900; url=/front">',
        '<meta http-equiv="refresh" content="60">',
        '<!-- <meta http-equiv="refresh" content="0; url=/x"> -->',
        '<noscript><meta http-equiv="refresh" content="0; url=/no-scripts"></noscript>',
        '<meta name="description" content="0; url=/x: how a refresh works">',
        '<meta http-equiv="refresh" content="0; url=/x">' + "<p>A whole article.</p>" * 500,
        "<p>Refreshing news from the bridge.",
    ],
)
def test_a_page_is_a_page(page: str) -> None:
    assert refresh_target(page.encode()) is None


@pytest.mark.parametrize("hostile", ["<!--" * 2000, "<script" * 1000, "<meta " * 1300])
def test_hostile_markup_is_read_in_time(hostile: str) -> None:
    start = time.process_time()
    assert refresh_target(f"refresh{hostile}"[:8192].encode()) is None
    assert time.process_time() - start < 1


def test_the_fetcher_follows_and_records_it(site: Site, http: MakeFetcher) -> None:
    moving = b'<meta http-equiv="refresh" content="0; url=/story">'
    site.answers |= {"/": response(200, moving), "/story": response(200, b"<p>Open.")}
    page = http().fetch(site.url("/"))
    assert (page.body, page.redirects) == (b"<p>Open.", (site.url("/"),))


@pytest.mark.parametrize("target", ["file:///etc/hosts", "javascript:go()", "/"])
def test_where_it_leads_nowhere_the_page_itself_is_taken(
    target: str, site: Site, http: MakeFetcher
) -> None:
    moving = f'<meta http-equiv="refresh" content="0; url={target}">'.encode()
    site.answers["/"] = response(200, moving)
    assert http().fetch(site.url("/")).body == moving
