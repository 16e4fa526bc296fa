"""Pages kept on disk, and what becomes of them when the server has news, none, or a fault."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from newsclean.errors import HTTPStatusError, InputError, Unreachable
from newsclean.fetchers.cache import CachingFetcher, OfflineFetcher, PageStore
from newsclean.fetchers.guard import Guard
from newsclean.fetchers.http import HttpFetcher
from newsclean.fetchers.policy import FetchPolicy
from newsclean.page import Page
from tests.fetchers.site import Site, response

BODY = b"<p>The bridge is open."
VALIDATORS = ('ETag: "v1"', "Last-Modified: Tue, 03 Mar 2026 08:00:00 GMT")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[PageStore]:
    with PageStore(tmp_path / "pages.db") as store:
        yield store


@pytest.fixture
def fetcher(store: PageStore) -> Iterator[CachingFetcher]:
    policy = FetchPolicy(seconds_between_pages=0, retries=0)
    with HttpFetcher(policy, guard=Guard.allowing("127.0.0.1")) as http:
        yield CachingFetcher(http, store)


def test_a_page_is_kept_with_all_that_is_known_of_it(
    site: Site, fetcher: CachingFetcher, store: PageStore
) -> None:
    site.answers |= {"/a": response(301, b"", "Location: /b"), "/b": response(200, BODY)}
    page = fetcher.fetch(site.url("/a"))
    assert store.get(site.url("/a")) == page
    assert OfflineFetcher(store).fetch(site.url("/a")) == page


def test_a_page_that_did_not_change_is_confirmed_and_not_sent_again(
    site: Site, fetcher: CachingFetcher
) -> None:
    site.answers["/"] = [response(200, BODY, *VALIDATORS), response(304)]
    first, second = fetcher.fetch(site.url("/")), fetcher.fetch(site.url("/"))
    request = site.requests[-1].lower()
    assert 'if-none-match: "v1"' in request
    assert "if-modified-since: tue, 03 mar 2026 08:00:00 gmt" in request
    assert (second.body, second.status, second.headers) == (BODY, 200, first.headers)
    assert first.fetched_at is not None
    assert second.fetched_at is not None
    assert second.fetched_at > first.fetched_at


def test_a_page_that_changed_replaces_the_kept_one(
    site: Site, fetcher: CachingFetcher, store: PageStore
) -> None:
    site.answers["/"] = [response(200, BODY, *VALIDATORS), response(200, b"<p>Closed again.")]
    fetcher.fetch(site.url("/"))
    assert fetcher.fetch(site.url("/")).body == b"<p>Closed again."
    kept = store.get(site.url("/"))
    assert kept is not None
    assert kept.body == b"<p>Closed again."


@pytest.mark.parametrize("fault", [response(503), b"", b"rubbish\r\n\r\n"])
def test_a_kept_page_stands_in_for_a_fault_and_says_so(
    fault: bytes, site: Site, fetcher: CachingFetcher, store: PageStore
) -> None:
    site.answers["/"] = [response(200, BODY), fault]
    first, second = fetcher.fetch(site.url("/")), fetcher.fetch(site.url("/"))
    assert second.body == BODY
    assert second.fetched_at == first.fetched_at
    assert "fetching it anew failed" in second.notes[0]
    assert store.get(site.url("/")) == first


def test_a_page_taken_down_is_not_brought_back(site: Site, fetcher: CachingFetcher) -> None:
    site.answers["/"] = [response(200, BODY), response(410)]
    fetcher.fetch(site.url("/"))
    with pytest.raises(HTTPStatusError, match="taken down"):
        fetcher.fetch(site.url("/"))


def test_a_confirmation_that_nobody_asked_for_is_an_error(
    site: Site, fetcher: CachingFetcher
) -> None:
    site.answers["/"] = response(304)
    with pytest.raises(HTTPStatusError, match="304"):
        fetcher.fetch(site.url("/"))


def test_a_page_that_was_never_fetched_cannot_be_had_offline(store: PageStore) -> None:
    with pytest.raises(Unreachable, match="while online"):
        OfflineFetcher(store).fetch("https://news.example/")


def test_kept_pages_outlive_the_process(tmp_path: Path) -> None:
    page = Page(body=BODY, url_requested="https://news.example/", url="https://news.example/")
    with PageStore(tmp_path / "pages.db") as store:
        store.put(page)
    with PageStore(tmp_path / "pages.db") as store:
        assert store.get("https://news.example/") == page


def test_a_file_that_is_no_cache_is_refused(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("bread, milk" * 100)
    with pytest.raises(InputError, match="cannot be used"):
        PageStore(tmp_path / "notes.txt")
