"""A site to fetch from, and both HTTP fetchers to fetch with."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from typing import TypeAlias

import pytest

from newsclean.fetchers import retries
from newsclean.fetchers.base import Fetcher
from newsclean.fetchers.guard import Guard
from newsclean.fetchers.http import AsyncHttpFetcher, HttpFetcher
from newsclean.fetchers.policy import FetchPolicy
from tests.fetchers.site import Blocking, Site, serving

MakeFetcher: TypeAlias = Callable[..., Fetcher]


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as site:
        yield site


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retries, "_FIRST_PAUSE_S", 0.01)


@pytest.fixture(params=["sync", "async"])
def http(request: pytest.FixtureRequest) -> Iterator[MakeFetcher]:
    """Makes an HTTP fetcher of either kind; by default one that may ask loopback."""
    with ExitStack() as stack:

        def make(
            policy: FetchPolicy | None = None,
            guard: Guard | None = None,
            proxy: str | None = None,
        ) -> Fetcher:
            policy = policy or FetchPolicy(timeout_s=5, max_bytes=1_000_000)
            guard = guard or Guard.allowing("127.0.0.1")
            if request.param == "sync":
                return stack.enter_context(HttpFetcher(policy, guard=guard, proxy=proxy))
            waiting = AsyncHttpFetcher(policy, guard=guard, proxy=proxy)
            return stack.enter_context(closing(Blocking(waiting)))

        yield make
