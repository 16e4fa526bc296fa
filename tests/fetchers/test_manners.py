"""One page at a time at a host, at its pace."""

import asyncio
import time
from concurrent.futures import ThreadPoolExecutor
from threading import Lock
from typing import Any

import pytest

from newsclean.errors import Disallowed, HTTPStatusError
from newsclean.fetchers.gates import AsyncGates, Gates
from newsclean.fetchers.guard import Guard
from newsclean.fetchers.http import AsyncHttpFetcher, HttpFetcher
from newsclean.fetchers.pace import Pace
from newsclean.fetchers.policy import FetchPolicy
from tests.fetchers.conftest import MakeFetcher
from tests.fetchers.site import Site, response

PAGE = response(200, b"<p>The bridge is open.")
LOOPBACK = Guard.allowing("127.0.0.1")


class Busy:
    """Counts how many requests are being answered at once."""

    def __init__(self) -> None:
        self.most = self._now = 0
        self._lock = Lock()

    def __call__(self, line: Any, _request: str) -> None:
        with self._lock:
            self._now += 1
            self.most = max(self.most, self._now)
        time.sleep(0.03)
        with self._lock:
            self._now -= 1
        line.sendall(PAGE)


def test_two_pages_of_a_host_start_apart(site: Site, http: MakeFetcher) -> None:
    site.answers |= {"/": PAGE}
    fetcher = http(FetchPolicy(seconds_between_pages=0.3))
    start = time.monotonic()
    fetcher.fetch(site.url("/"))
    assert time.monotonic() - start < 0.25
    fetcher.fetch(site.url("/"))
    assert time.monotonic() - start >= 0.3


def test_a_redirect_within_the_host_does_not_wait(site: Site, http: MakeFetcher) -> None:
    site.answers |= {"/a": response(301, b"", "Location: /b"), "/b": PAGE}
    start = time.monotonic()
    http(FetchPolicy(seconds_between_pages=2)).fetch(site.url("/a"))
    assert time.monotonic() - start < 1


def test_the_pace_that_robots_asks_for_is_kept(site: Site, http: MakeFetcher) -> None:
    site.answers |= {"/robots.txt": response(200, b"User-agent: *\nCrawl-delay: 0.4"), "/": PAGE}
    fetcher = http(FetchPolicy(seconds_between_pages=0))
    start = time.monotonic()
    fetcher.fetch(site.url("/"))
    fetcher.fetch(site.url("/"))
    assert time.monotonic() - start >= 0.4


def test_a_host_that_asks_for_a_day_between_pages_is_not_asked(
    site: Site, http: MakeFetcher
) -> None:
    site.answers |= {"/robots.txt": response(200, b"User-agent: *\nCrawl-delay: 86400"), "/": PAGE}
    with pytest.raises(Disallowed, match="86400 s between two pages"):
        http().fetch(site.url("/"))


def test_a_host_that_asked_to_be_left_alone_is_left_alone(site: Site, http: MakeFetcher) -> None:
    site.answers |= {"/": response(429, b"", "Retry-After: 3600"), "/other": PAGE}
    fetcher = http()
    with pytest.raises(HTTPStatusError):
        fetcher.fetch(site.url("/"))
    with pytest.raises(Disallowed, match="left alone"):
        fetcher.fetch(site.url("/other"))
    assert site.pages() == ["/"]


def test_waiting_for_ones_turn_does_not_count_as_the_pages_time(site: Site) -> None:
    site.answers |= {"/": PAGE}
    policy = FetchPolicy(timeout_s=0.4, seconds_between_pages=0.3)
    with HttpFetcher(policy, guard=LOOPBACK) as fetcher, ThreadPoolExecutor(4) as threads:
        pages = list(threads.map(fetcher.fetch, [site.url("/")] * 4))
    assert [page.status for page in pages] == [200] * 4


def test_threads_ask_a_host_one_after_another(site: Site) -> None:
    site.answers["/"] = busy = Busy()
    policy = FetchPolicy(seconds_between_pages=0)
    with HttpFetcher(policy, guard=LOOPBACK) as fetcher, ThreadPoolExecutor(6) as threads:
        list(threads.map(fetcher.fetch, [site.url("/")] * 6))
    assert busy.most == 1


def test_tasks_ask_a_host_one_after_another(site: Site) -> None:
    site.answers["/"] = busy = Busy()

    async def fetch_all() -> None:
        policy = FetchPolicy(seconds_between_pages=0)
        async with AsyncHttpFetcher(policy, guard=LOOPBACK) as fetcher:
            await asyncio.gather(*(fetcher.fetch(site.url("/")) for _ in range(6)))

    asyncio.run(fetch_all())
    assert busy.most == 1


def test_a_cancelled_task_leaves_the_host_to_the_next(site: Site) -> None:
    site.answers |= {"/slow": lambda *_: time.sleep(1), "/": PAGE}

    async def cancel_then_fetch() -> int | None:
        policy = FetchPolicy(seconds_between_pages=0)
        async with AsyncHttpFetcher(policy, guard=LOOPBACK) as fetcher:
            slow = asyncio.create_task(fetcher.fetch(site.url("/slow")))
            await asyncio.sleep(0.1)
            slow.cancel()
            return (await fetcher.fetch(site.url("/"))).status

    assert asyncio.run(cancel_then_fetch()) == 200


def test_gates_keep_nothing_of_hosts_that_nobody_is_at() -> None:
    gates, async_gates = Gates(), AsyncGates()
    with gates.at("a"), gates.at("b"):
        pass

    async def pass_through() -> None:
        async with async_gates.at("a"):
            pass

    asyncio.run(pass_through())
    assert not gates._locks  # noqa: SLF001  # the leak is what is tested
    assert not async_gates._places  # noqa: SLF001


def test_the_pace_forgets_hosts_whose_rest_is_over() -> None:
    now = 0.0
    pace = Pace(lambda: now)
    for host in range(10_000):
        pace.rest(str(host), 1)
    now = 2.0
    pace.rest("another", 5)
    assert pace.wait("another") == 5
    assert len(pace._next) == 1  # noqa: SLF001  # the leak is what is tested
