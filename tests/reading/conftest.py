"""A site on loopback, and both ways to read an article from it."""

import asyncio
from collections.abc import Callable, Iterator
from typing import TypeAlias

import pytest

from newsclean.fetchers.guard import Guard
from newsclean.fetchers.http import AsyncHttpFetcher, HttpFetcher
from newsclean.fetchers.policy import FetchPolicy
from newsclean.pipeline import Cleaner, Result
from newsclean.reading import aread, read
from tests.fetchers.site import Site, response, serving

Read: TypeAlias = Callable[[str], Result]

POLICY = FetchPolicy(timeout_s=5, seconds_between_pages=0, retries=0)
GUARD = Guard.allowing("127.0.0.1")


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as site:
        yield site


@pytest.fixture(params=["sync", "async"])
def reads(request: pytest.FixtureRequest) -> Read:
    """Reads the article at an address, in either way."""

    def blocking(url: str) -> Result:
        with HttpFetcher(POLICY, guard=GUARD) as fetcher:
            return read(url, fetcher, Cleaner().page)

    async def waiting(url: str) -> Result:
        async with AsyncHttpFetcher(POLICY, guard=GUARD) as fetcher:
            return await aread(url, fetcher, Cleaner().page)

    return blocking if request.param == "sync" else lambda url: asyncio.run(waiting(url))


def sentence(topic: str, number: int) -> str:
    return (
        f"Paragraph {number} about the {topic} tells how the keepers of the lighthouse counted the "
        f"{topic} that night, wrote the figure into a book and went to bed before the fog lifted."
    )


def story(
    topic: str, *, head: str = "", foot: str = "", date: str | None = "2026-03-01T10:00:00Z"
) -> bytes:
    """A page of four paragraphs on a topic."""
    body = "".join(f"<p>{sentence(topic, number)}</p>" for number in range(4))
    dated = f'<meta property="article:published_time" content="{date}">' if date else ""
    return response(
        200,
        f"<!doctype html><html><head><title>Night count</title>{dated}{head}</head><body>"
        f"<article><h1>Night count</h1>{body}</article>{foot}</body></html>".encode(),
    )
