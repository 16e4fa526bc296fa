"""What holds for every fetcher."""

import pickle
from datetime import timedelta
from pathlib import Path

import pytest

from newsclean.errors import NewscleanError
from newsclean.fetchers.base import Fetcher
from newsclean.fetchers.file import FileFetcher
from newsclean.fetchers.guard import Guard
from newsclean.fetchers.http import HttpFetcher
from newsclean.fetchers.memory import MemoryFetcher
from newsclean.fetchers.policy import FetchPolicy
from tests.fetchers.site import Site, response

HTML = b"<!doctype html><title>Bridge opens</title><p>The bridge is open, the mayor said."
"""The page that every fetcher below can fetch."""

Known = tuple[Fetcher, str, str]
"""A fetcher, an address it knows, and one it does not know."""


def file(site: Site, folder: Path) -> Known:
    del site
    (folder / "page.html").write_bytes(HTML)
    return FileFetcher(), str(folder / "page.html"), str(folder / "absent.html")


def memory(site: Site, folder: Path) -> Known:
    del site, folder
    return (
        MemoryFetcher({"https://x.example/a": HTML}),
        "https://x.example/a",
        "https://x.example/b",
    )


def http(site: Site, folder: Path) -> Known:
    del folder
    site.answers["/a"] = response(200, HTML)
    fetcher = HttpFetcher(
        FetchPolicy(timeout_s=5, seconds_between_pages=0), guard=Guard.allowing("127.0.0.1")
    )
    return fetcher, site.url("/a"), site.url("/b")


@pytest.fixture(params=[file, memory, http])
def known(request: pytest.FixtureRequest, site: Site, tmp_path: Path) -> Known:
    known: Known = request.param(site, tmp_path)
    return known


def test_a_page_comes_with_its_bytes_untouched_and_the_address_asked_for(known: Known) -> None:
    fetcher, url, _ = known
    page = fetcher.fetch(url)
    assert page.body == HTML
    assert page.url_requested == url


def test_the_same_page_twice_is_the_same(known: Known) -> None:
    fetcher, url, _ = known
    first, second = fetcher.fetch(url), fetcher.fetch(url)
    assert (first.sha256, first.url) == (second.sha256, second.url)


def test_a_missing_page_is_a_typed_error_that_names_it_and_survives_pickling(known: Known) -> None:
    fetcher, _, missing = known
    with pytest.raises(NewscleanError) as caught:
        fetcher.fetch(missing)
    assert Path(missing).name in str(caught.value)
    again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301  # our own bytes
    assert (type(again), str(again)) == (type(caught.value), str(caught.value))


def test_header_names_are_in_lower_case_and_the_moment_is_in_utc(known: Known) -> None:
    page = known[0].fetch(known[1])
    assert all(name == name.lower() for name, _ in page.headers)
    assert page.fetched_at is None or page.fetched_at.utcoffset() == timedelta(0)
