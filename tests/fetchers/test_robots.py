"""robots.txt: what it allows, and what a host that has none allows."""

import time

import pytest

from newsclean.errors import Disallowed
from newsclean.fetchers.policy import FetchPolicy
from newsclean.fetchers.robots import Robots
from tests.fetchers.conftest import MakeFetcher
from tests.fetchers.site import Site, response

PAGE = response(200, b"<p>The bridge is open.")


def robots_allow(text: str | bytes, path: str = "/story") -> bool:
    body = text if isinstance(text, bytes) else text.encode()
    return Robots.parse(body, "newsclean").allows(f"https://news.example{path}")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "User-agent: *\nAllow: /\n",
        "User-agent: *\nDisallow:\n",
        "User-agent: *\nDisallow: /\nAllow: /story\n",
        "User-agent: otherbot\nDisallow: /\n",
        "User-agent: *\nDisallow: /\n\nUser-agent: NewsClean/2.0\nAllow: /\n",
        "<!doctype html><title>No such page</title>",
        bytes(range(256)) * 100,
    ],
)
def test_these_files_let_us_in(text: str | bytes) -> None:
    assert robots_allow(text)


@pytest.mark.parametrize(
    "text",
    [
        "User-agent: *\nDisallow: /\n",
        "\ufeffUser-agent: *\nDisallow: /st\n",
        "User-agent: *\rDisallow: /\r",
        "USER-AGENT: *\nDISALLOW: /STORY\nDisallow: /story\n",
        "User-agent: *\nDisallow: /*ory$\n",
        "User-agent: otherbot\nUser-agent: newsclean\nDisallow: /\n",
        "User-agent: *\nAllow: /\n\nuser agent : newsclean\nDisallow: /story # please\n",
    ],
)
def test_these_files_keep_us_out(text: str) -> None:
    assert not robots_allow(text)


@pytest.mark.parametrize(
    "text",
    [
        "User-agent: *\nDisallow: /" + "*a" * 3000 + "$\n",
        "".join(f"User-agent: bot{n}\n" for n in range(15_000))
        + "".join(f"Disallow: /{n}\n" for n in range(15_000)),
    ],
)
def test_a_file_made_to_exhaust_its_reader_is_read_in_time(text: str) -> None:
    start = time.process_time()
    assert robots_allow(text, "/" + "a" * 200)
    assert time.process_time() - start < 2


def test_the_pace_asked_for_is_read() -> None:
    assert Robots.parse(b"User-agent: *\nCrawl-delay: 2.5", "newsclean").crawl_delay == 2.5
    assert Robots.parse(b"User-agent: *\nCrawl-delay: soon", "newsclean").crawl_delay == 0


def test_a_page_that_robots_forbids_is_not_asked_for(site: Site, http: MakeFetcher) -> None:
    site.answers |= {"/robots.txt": response(200, b"User-agent: *\nDisallow: /"), "/": PAGE}
    with pytest.raises(Disallowed, match="obey_robots"):
        http().fetch(site.url("/"))
    assert site.pages() == []


def test_a_redirect_into_a_forbidden_place_is_not_followed(site: Site, http: MakeFetcher) -> None:
    site.answers |= {
        "/robots.txt": response(200, b"User-agent: *\nDisallow: /private"),
        "/": response(302, b"", "Location: /private"),
        "/private": PAGE,
    }
    with pytest.raises(Disallowed):
        http().fetch(site.url("/"))
    assert site.pages() == ["/"]


def test_the_file_is_asked_for_once_per_host(site: Site, http: MakeFetcher) -> None:
    site.answers |= {"/robots.txt": response(404), "/a": PAGE, "/b": PAGE}
    fetcher = http(FetchPolicy(seconds_between_pages=0))
    fetcher.fetch(site.url("/a"))
    fetcher.fetch(site.url("/b"))
    assert [r.split()[1] for r in site.requests] == ["/robots.txt", "/a", "/b"]


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_a_host_without_the_file_allows_everything(
    status: int, site: Site, http: MakeFetcher
) -> None:
    site.answers |= {"/robots.txt": response(status, b"no"), "/": PAGE}
    assert http().fetch(site.url("/")).status == 200


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_host_out_of_order_allows_nothing(status: int, site: Site, http: MakeFetcher) -> None:
    site.answers |= {"/robots.txt": response(status, b"no"), "/": PAGE}
    with pytest.raises(Disallowed, match=f"answered {status}"):
        http().fetch(site.url("/"))


def test_a_file_that_never_comes_counts_as_a_refusal(site: Site, http: MakeFetcher) -> None:
    def silent(*_: object) -> None:
        time.sleep(2)

    site.answers |= {"/robots.txt": silent, "/": PAGE}
    with pytest.raises(Disallowed, match="in time"):
        http(FetchPolicy(timeout_s=0.3)).fetch(site.url("/"))


def test_the_file_is_followed_through_redirects_but_not_in_circles(
    site: Site, http: MakeFetcher
) -> None:
    site.answers |= {
        "/robots.txt": response(301, b"", "Location: /rules"),
        "/rules": response(200, b"User-agent: *\nDisallow: /"),
        "/": PAGE,
    }
    with pytest.raises(Disallowed):
        http().fetch(site.url("/"))
    site.answers["/robots.txt"] = response(301, b"", "Location: /robots.txt")
    assert http().fetch(site.url("/")).status == 200


def test_an_endless_file_is_read_up_to_the_limit(site: Site, http: MakeFetcher) -> None:
    def endless(line: object, _request: str) -> None:
        line.sendall(b"HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /private\n")  # type: ignore[attr-defined]
        while True:
            line.sendall(b"Disallow: /x\n" * 5000)  # type: ignore[attr-defined]

    site.answers |= {"/robots.txt": endless, "/": PAGE}
    assert http().fetch(site.url("/")).status == 200


def test_whoever_has_permission_can_fetch_nevertheless(site: Site, http: MakeFetcher) -> None:
    site.answers |= {"/robots.txt": response(200, b"User-agent: *\nDisallow: /"), "/": PAGE}
    assert http(FetchPolicy(obey_robots=False)).fetch(site.url("/")).status == 200
    assert site.pages() == ["/"]
