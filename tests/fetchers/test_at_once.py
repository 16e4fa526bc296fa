"""Many pages at once: how many of a host, with how many connections."""

import asyncio
import socket
import threading
from collections.abc import Callable
from contextlib import ExitStack

import pytest

from newsclean.fetchers import http
from newsclean.fetchers.guard import Guard
from newsclean.fetchers.http import AsyncHttpFetcher
from newsclean.fetchers.policy import FetchPolicy
from tests.fetchers.site import Handler, Site, response, serving

PAGE = response(200, b"<p>A page.</p>")
QUICK = FetchPolicy(timeout_s=5, seconds_between_pages=0, obey_robots=False)


def meeting(guests: int) -> tuple[Handler, Callable[[], int]]:
    """An answer that waits for ``guests`` requests to be there at once, and how many ever were."""
    door = threading.Barrier(guests)
    met = 0

    def answer(line: socket.socket, request: str) -> None:
        nonlocal met
        del request
        door.wait(5)
        met += 1
        line.sendall(PAGE)

    return answer, lambda: met


def test_as_many_pages_of_a_host_are_under_way_as_was_said(site: Site) -> None:
    site.answers["/a"], met = meeting(2)

    async def fetch_two() -> None:
        async with AsyncHttpFetcher(QUICK, guard=Guard.allowing("127.0.0.1"), per_host=2) as web:
            await asyncio.gather(web.fetch(site.url("/a")), web.fetch(site.url("/a?2")))

    asyncio.run(fetch_two())
    assert met() == 2


def test_two_at_once_keep_the_pause_between_their_starts(site: Site) -> None:
    site.answers["/a"] = PAGE
    policy = FetchPolicy(timeout_s=5, seconds_between_pages=0.2, obey_robots=False)
    guard = Guard.allowing("127.0.0.1")
    rests = []

    async def fetch_three() -> None:
        async with AsyncHttpFetcher(policy, guard=guard, per_host=3) as web:
            pages = [asyncio.create_task(web.fetch(site.url(f"/a?{n}"))) for n in range(3)]
            await pages[0]
            rests.append(web.rest("127.0.0.1"))
            await asyncio.gather(*pages)

    asyncio.run(fetch_three())
    assert rests[0] > 0.4  # the turns of the other two are taken


def test_connections_to_hosts_of_long_ago_are_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http, "_MOST_ORIGINS", 2)
    kept: list[str] = []

    async def fetch_from(sites: list[Site]) -> None:
        async with AsyncHttpFetcher(QUICK, guard=Guard.allowing("127.0.0.1")) as web:
            for site in sites:
                site.answers["/"] = PAGE
                await web.fetch(site.url("/"))
            kept.extend(web._transport._lanes)  # noqa: SLF001  # the leak is what is tested

    with ExitStack() as stack:
        sites = [stack.enter_context(serving()) for _ in range(4)]
        asyncio.run(fetch_from(sites))
    assert kept == [f"http://127.0.0.1:{site.port}" for site in sites[2:]]
