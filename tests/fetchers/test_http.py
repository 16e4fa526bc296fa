"""The HTTP fetcher on a server that misbehaves."""

import gzip
import socket
import time
import zlib
from datetime import UTC, datetime, timedelta

import pytest

from newsclean.errors import (
    BrokenResponse,
    FetchTimeout,
    HTTPStatusError,
    ResponseTooLarge,
    TooManyRedirects,
    Unreachable,
)
from newsclean.fetchers.base import Fetcher
from newsclean.fetchers.guard import Guard
from newsclean.fetchers.policy import FetchPolicy
from tests.fetchers.conftest import MakeFetcher
from tests.fetchers.site import Site, response

HTML = b"<title>Bridge opens</title>" + b"<p>The bridge is open, the mayor said.</p>" * 20


@pytest.fixture
def fetcher(http: MakeFetcher) -> Fetcher:
    return http(FetchPolicy(timeout_s=4, max_bytes=1_000_000, seconds_between_pages=0))


def test_a_page_records_its_journey(site: Site, fetcher: Fetcher) -> None:
    site.answers["/old"] = response(301, b"", "Location: /new#top")
    site.answers["/new"] = response(200, HTML, "X-Paper: The Caf\xe9")
    before = datetime.now(UTC)
    page = fetcher.fetch(site.url("/old"))
    assert (page.url_requested, page.url) == (site.url("/old"), site.url("/new"))
    assert page.redirects == (site.url("/old"),)
    assert page.status == 200
    assert page.header("x-paper") == "The Café"
    assert page.fetched_at is not None
    assert before <= page.fetched_at <= before + timedelta(seconds=10)


def test_the_request_says_who_asks(site: Site, http: MakeFetcher) -> None:
    site.answers["/"] = response(200, HTML)
    policy = FetchPolicy(contact="https://lab.example/bot", headers=(("Accept-Language", "de"),))
    http(policy).fetch(site.url("/"))
    request = site.requests[-1].lower()
    assert "user-agent: newsclean/" in request
    assert "(+https://lab.example/bot)" in request
    assert "accept-language: de" in request
    assert f"host: 127.0.0.1:{site.port}" in request


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip", gzip.compress(HTML)),
        ("x-gzip", gzip.compress(HTML)),
        ("GZIP", gzip.compress(HTML)),
        ("gzip", gzip.compress(HTML[:99]) + gzip.compress(HTML[99:])),
        ("gzip", gzip.compress(HTML) + b"\0rubbish behind the end"),
        ("deflate", zlib.compress(HTML)),
        ("deflate", zlib.compress(HTML)[2:-4]),
        ("identity", HTML),
        ("gzip, deflate", zlib.compress(gzip.compress(HTML))),
    ],
)
def test_a_packed_body_is_unpacked(
    encoding: str, body: bytes, site: Site, fetcher: Fetcher
) -> None:
    site.answers["/"] = response(200, body, f"Content-Encoding: {encoding}")
    assert fetcher.fetch(site.url("/")).body == HTML


@pytest.mark.parametrize(
    "answer",
    [
        response(200, HTML, "Content-Encoding: gzip"),
        response(200, HTML, "Content-Encoding: rot13"),
        response(200, gzip.compress(HTML)[:-20], "Content-Encoding: gzip"),
        response(200, HTML, f"Content-Encoding: {', '.join(['gzip'] * 9)}"),
        response(206, HTML),
        response(302, HTML),
        b"SSH-2.0-OpenSSH_9.6\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZZ\r\n" + HTML,
        b"HTTP/1.1 200 OK\r\nX-Big: " + b"a" * 300_000,
    ],
)
def test_a_damaged_answer_is_never_sold_as_a_page(
    answer: bytes, site: Site, fetcher: Fetcher
) -> None:
    site.answers["/"] = answer
    with pytest.raises(BrokenResponse, match=r"127\.0\.0\.1"):
        fetcher.fetch(site.url("/"))
    assert len(site.pages()) == 1


def test_a_body_shorter_than_announced_is_asked_for_again_and_then_an_error(
    site: Site, fetcher: Fetcher
) -> None:
    site.answers["/"] = response(200, HTML)[:-100]
    with pytest.raises(Unreachable, match="before the page was complete"):
        fetcher.fetch(site.url("/"))
    assert len(site.pages()) == 3


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "gzip, gzip", "br"])
def test_a_decompression_bomb_is_stopped_at_the_limit(
    encoding: str, site: Site, fetcher: Fetcher
) -> None:
    bomb = bytes(50_000_000)
    if encoding == "br":
        brotli = pytest.importorskip("brotli", minversion="1.2")
        packed = brotli.compress(bomb, quality=1)
    else:
        packed = zlib.compress(bomb) if encoding == "deflate" else gzip.compress(bomb, 1)
        packed = gzip.compress(packed) if encoding == "gzip, gzip" else packed
    site.answers["/"] = response(200, packed, f"Content-Encoding: {encoding}")
    with pytest.raises(ResponseTooLarge, match="1 MB"):
        fetcher.fetch(site.url("/"))


def test_a_bomb_is_known_by_its_ratio_long_before_a_generous_limit(
    site: Site, http: MakeFetcher
) -> None:
    bomb = gzip.compress(bytes(60_000_000))
    site.answers["/"] = response(200, bomb, "Content-Encoding: gzip")
    with pytest.raises(ResponseTooLarge, match="trap"):
        http(FetchPolicy(max_bytes=10**9)).fetch(site.url("/"))


def test_a_bomb_on_a_redirect_is_not_touched(site: Site, fetcher: Fetcher) -> None:
    site.answers["/"] = response(
        302, gzip.compress(bytes(9_000_000)), "Content-Encoding: gzip", "Location: /page"
    )
    site.answers["/page"] = response(200, HTML)
    assert fetcher.fetch(site.url("/")).body == HTML


def test_a_plain_body_without_end_is_stopped_at_the_limit(site: Site, fetcher: Fetcher) -> None:
    def endless(line: socket.socket, _request: str) -> None:
        line.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
        while True:
            line.sendall(b"word " * 10_000)

    site.answers["/"] = endless
    with pytest.raises(ResponseTooLarge):
        fetcher.fetch(site.url("/"))


@pytest.mark.parametrize(
    ("head", "drop"),
    [
        (b"", b""),
        (b"HTTP/1.1 200 OK\r\nX-Slow: ", b"a"),
        (b"HTTP/1.1 200 OK\r\n", b"X-A: b\r\n"),
        (b"", b"HTTP/1.1 103 Early Hints\r\n\r\n"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n", b"a"),
    ],
)
def test_a_server_that_drips_is_left_at_the_deadline(
    head: bytes, drop: bytes, site: Site, http: MakeFetcher
) -> None:
    def drip(line: socket.socket, _request: str) -> None:
        line.sendall(head)
        for _ in range(100):
            time.sleep(0.05)
            line.sendall(drop)

    site.answers["/"] = drip
    policy = FetchPolicy(timeout_s=0.3, obey_robots=False)
    start = time.monotonic()
    with pytest.raises(FetchTimeout, match="timeout_s"):
        http(policy).fetch(site.url("/"))
    assert time.monotonic() - start < 1.3


@pytest.mark.parametrize(
    ("status", "advice"),
    [
        (404, "Check the address"),
        (403, "refuses"),
        (410, "taken down"),
        (999, "refuses"),
        (204, "no page"),
    ],
)
def test_a_status_that_brings_no_page_is_an_error_that_says_what_to_do(
    status: int, advice: str, site: Site, fetcher: Fetcher
) -> None:
    site.answers["/"] = response(status, b"" if status == 204 else HTML)
    with pytest.raises(HTTPStatusError, match=rf"{status}.*{advice}") as caught:
        fetcher.fetch(site.url("/"))
    assert caught.value.status == status
    assert len(site.pages()) == 1


def test_a_fault_that_passes_is_tried_again(site: Site, fetcher: Fetcher) -> None:
    site.answers["/"] = [response(503), b"", response(200, HTML)]
    assert fetcher.fetch(site.url("/")).body == HTML


def test_a_fault_that_stays_is_given_up(site: Site, fetcher: Fetcher) -> None:
    site.answers["/"] = response(503)
    with pytest.raises(HTTPStatusError, match="try again later"):
        fetcher.fetch(site.url("/"))
    assert len(site.pages()) == 3


def test_a_retry_after_beyond_the_deadline_is_not_slept_through(
    site: Site, fetcher: Fetcher
) -> None:
    site.answers["/"] = response(429, b"", "Retry-After: 999999999999")
    with pytest.raises(HTTPStatusError, match="429"):
        fetcher.fetch(site.url("/"))
    assert len(site.pages()) == 1


def test_redirects_are_followed_so_far_and_no_farther(site: Site, fetcher: Fetcher) -> None:
    for hop in range(9):
        site.answers[f"/{hop}"] = response(302, b"", f"Location: /{hop + 1}")
    site.answers["/9"] = response(200, HTML)
    assert len(fetcher.fetch(site.url("/4")).redirects) == 5
    with pytest.raises(TooManyRedirects, match="more than 5"):
        fetcher.fetch(site.url("/3"))


def test_a_site_that_redirects_to_itself_to_set_a_cookie_gets_the_cookie(
    site: Site, fetcher: Fetcher
) -> None:
    def gate(line: socket.socket, request: str) -> None:
        seen = "cookie: seen=1" in request.lower()
        again = response(302, b"", "Set-Cookie: seen=1; Path=/; HttpOnly", "Location: /")
        line.sendall(response(200, HTML) if seen else again)

    site.answers["/"] = gate
    assert fetcher.fetch(site.url("/")).body == HTML
    assert "cookie" not in site.requests[0].lower()


def test_cookies_and_credentials_do_not_cross_to_another_origin(
    site: Site, http: MakeFetcher
) -> None:
    other = site.url("/there", "localhost")
    site.answers["/"] = response(302, b"", "Set-Cookie: id=7", f"Location: {other}")
    site.answers["/there"] = response(200, HTML)
    fetcher = http(guard=Guard.allowing("127.0.0.1", "localhost", "::1"))
    page = fetcher.fetch(site.url("/").replace("//", "//ada:pw@"))
    asked = [request.lower() for request in site.requests if "robots" not in request]
    assert "authorization: basic" in asked[0]
    assert "cookie" not in asked[1]
    assert "authorization" not in asked[1]
    assert "pw" not in f"{page.url}{page.redirects}"


def test_a_host_that_does_not_exist_is_said_to(fetcher: Fetcher) -> None:
    with pytest.raises(Unreachable, match=r"There is no host news\.invalid"):
        fetcher.fetch("http://news.invalid/")


def test_a_closed_port_is_unreachable(fetcher: Fetcher) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(Unreachable, match="could not be reached"):
        fetcher.fetch(f"http://127.0.0.1:{port}/")
