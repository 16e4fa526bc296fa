"""Pages over HTTP. The only place that knows httpx."""

import ssl
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import Final, Self

import httpcore
import httpx

from newsclean.errors import BadURL
from newsclean.fetchers.commands import Head, Send
from newsclean.fetchers.drivers import Answer, AsyncAnswer, AsyncDriver, Driver
from newsclean.fetchers.events import Watcher, log
from newsclean.fetchers.gates import AsyncGates, Gates
from newsclean.fetchers.guard import Guard
from newsclean.fetchers.journey import Journey
from newsclean.fetchers.network import AsyncGuardedBackend, GuardedBackend
from newsclean.fetchers.policy import FetchPolicy
from newsclean.page import Page

__all__ = ["AsyncHttpFetcher", "HttpFetcher"]

_MOST_CONNECTIONS: Final = 100
_MOST_ORIGINS: Final = 100
"""Origins whose connections an asynchronous fetcher keeps open, beside those in use."""
_IDLE_S: Final = 30.0
"""How long a connection is kept open for the next page of its host."""


class HttpFetcher:
    """Fetches pages over HTTP, one after another or from many threads.

    Keeps connections open between pages: use it as a context manager, or call ``close``.
    """

    def __init__(
        self,
        policy: FetchPolicy | None = None,
        *,
        guard: Guard | None = None,
        proxy: str | None = None,
        watch: Watcher = log,
    ) -> None:
        """Open nothing yet.

        Args:
            policy: limits and manners; the defaults if left out.
            guard: who may be connected to; only the public internet if left out.
            proxy: address of an HTTP proxy. Proxies named in the environment are not used. The
                guard cannot see where a proxy connects to: it then judges only addresses that
                are written out in a URL, and keeping the rest out is up to the proxy.
            watch: called with every event on the way to a page.
        """
        self._journey = Journey(policy or FetchPolicy(), watch)
        self._transport = _Transport(_Route(guard or Guard.public(), proxy))
        self._gates = Gates()

    def fetch(self, url: str, *, known: Page | None = None) -> Page:
        """The page at ``url``; ``known``, had from there before, if it did not change.

        Raises:
            FetchError: no page could be had; the message says why and what to do.
        """
        with Driver(self._transport.send, self._gates) as driver:
            return driver.run(self._journey.page(url, known))

    def close(self) -> None:
        """Close the connections kept open."""
        self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncHttpFetcher:
    """The same for asyncio: fetches pages from many tasks of one event loop.

    Use it as an asynchronous context manager, or call ``aclose``.
    """

    def __init__(
        self,
        policy: FetchPolicy | None = None,
        *,
        guard: Guard | None = None,
        proxy: str | None = None,
        watch: Watcher = log,
        per_host: int = 1,
    ) -> None:
        """Open nothing yet. The arguments are those of ``HttpFetcher``, and one more.

        Args:
            policy: limits and manners; the defaults if left out.
            guard: who may be connected to; only the public internet if left out.
            proxy: address of an HTTP proxy.
            watch: called with every event on the way to a page.
            per_host: pages of one host that may be under way at once.
        """
        self._journey = Journey(policy or FetchPolicy(), watch)
        self._transport = _AsyncTransport(_Route(guard or Guard.public(), proxy))
        self._gates = AsyncGates(per_host)

    async def fetch(self, url: str, *, known: Page | None = None) -> Page:
        """The page at ``url``; ``known``, had from there before, if it did not change.

        Raises:
            FetchError: no page could be had; the message says why and what to do.
        """
        async with AsyncDriver(self._transport.send, self._gates) as driver:
            return await driver.run(self._journey.page(url, known))

    def rest(self, host: str) -> float:
        """Seconds for which a host wants to be left alone, as far as is known by now."""
        return self._journey.manners.pace.wait(host)

    async def aclose(self) -> None:
        """Close the connections kept open."""
        await self._transport.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()


@dataclass(frozen=True, slots=True)
class _Route:
    """How requests reach their hosts."""

    guard: Guard
    proxy: str | None

    @property
    def doorkeeper(self) -> Guard:
        """The guard at the door: it has to let us through to the proxy."""
        return self.guard.and_host(httpx.URL(self.proxy).host) if self.proxy else self.guard

    @property
    def via(self) -> httpcore.Proxy | None:
        """The proxy as the pool wants it."""
        return httpcore.Proxy(self.proxy) if self.proxy else None

    def request(self, command: Send) -> httpcore.Request:
        """The request to send, if its host may be asked."""
        request = _request(command)
        if self.proxy:
            self.guard.vet_literal(request.url.host.decode("ascii", "replace"))
        return request


class _Transport:
    """Sends requests through a pool of guarded connections.

    httpx's own transport takes no network backend, so its pool is driven here.
    """

    def __init__(self, route: _Route) -> None:
        self._route = route
        self._pool = httpcore.ConnectionPool(
            ssl_context=_certificates(),
            max_connections=_MOST_CONNECTIONS,
            keepalive_expiry=_IDLE_S,
            network_backend=GuardedBackend(route.doorkeeper),
            proxy=route.via,
        )

    def send(self, command: Send) -> Answer:
        with _mocked_faults():
            return _Answer(self._pool.handle_request(self._route.request(command)))

    def close(self) -> None:
        self._pool.close()


class _AsyncTransport:
    """Keeps a pool for each origin: one for all would look at every connection for every request.

    Beyond a number of origins, those that were not asked for longest lose their connections.
    """

    def __init__(self, route: _Route) -> None:
        self._route = route
        self._lanes: dict[str, _Lane] = {}  # the one used last stands last

    async def send(self, command: Send) -> AsyncAnswer:
        with _mocked_faults():
            request = self._route.request(command)
            origin = "" if self._route.proxy else str(request.url.origin)
            lane = self._lanes.pop(origin) if origin in self._lanes else _Lane(self._pool())
            self._lanes[origin] = lane
            await self._close_idle()
            return await lane.send(request)

    async def close(self) -> None:
        while self._lanes:
            await self._lanes.popitem()[1].pool.aclose()

    async def _close_idle(self) -> None:
        surplus = len(self._lanes) - _MOST_ORIGINS
        idle = [origin for origin, lane in self._lanes.items() if not lane.users]
        for origin in idle[: max(0, surplus)]:
            await self._lanes.pop(origin).pool.aclose()

    def _pool(self) -> httpcore.AsyncConnectionPool:
        return httpcore.AsyncConnectionPool(
            ssl_context=_certificates(),
            max_connections=_MOST_CONNECTIONS,
            keepalive_expiry=_IDLE_S,
            network_backend=AsyncGuardedBackend(self._route.doorkeeper),
            proxy=self._route.via,
        )


class _Lane:
    """The connections to one origin, and how many answers are being read from them."""

    def __init__(self, pool: httpcore.AsyncConnectionPool) -> None:
        self.pool = pool
        self.users = 0

    async def send(self, request: httpcore.Request) -> AsyncAnswer:
        self.users += 1
        try:
            return _AsyncAnswer(await self.pool.handle_async_request(request), self._left)
        except BaseException:
            self._left()
            raise

    def _left(self) -> None:
        self.users -= 1


class _Answer:
    def __init__(self, response: httpcore.Response) -> None:
        self.head = _head(response)
        self._response = response

    def pieces(self) -> Iterator[bytes]:
        return self._response.iter_stream()

    def close(self) -> None:
        self._response.close()


class _AsyncAnswer:
    def __init__(self, response: httpcore.Response, closed: Callable[[], None]) -> None:
        self.head = _head(response)
        self._response = response
        self._closed = closed

    def pieces(self) -> AsyncIterator[bytes]:
        return self._response.aiter_stream()

    async def close(self) -> None:
        self._closed()
        await self._response.aclose()


@contextmanager
def _mocked_faults() -> Iterator[None]:
    """Turn httpx's errors, which respx raises in the pool's place, into those of the pool."""
    try:
        yield
    except httpx.TransportError as error:
        raise getattr(httpcore, type(error).__name__)(str(error)) from error


@cache
def _certificates() -> ssl.SSLContext:
    """Read once for all fetchers: the bundle takes longer to load than a page to fetch."""
    return httpx.create_ssl_context(trust_env=False)


def _request(command: Send) -> httpcore.Request:
    try:
        url = httpx.URL(command.url)  # for its handling of international host names and paths
    except httpx.InvalidURL as error:
        message = f"{command.url[:200]} is no valid address: {error}."
        raise BadURL(message, url=command.url) from None
    deadline = command.deadline
    limits = dict.fromkeys(("connect", "read", "write"), deadline) | {"pool": deadline.left()}
    return httpcore.Request(
        "GET",
        httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
        headers=[(name.encode(), value.encode()) for name, value in command.headers],
        extensions={"timeout": limits},
    )


def _head(response: httpcore.Response) -> Head:
    headers = (
        (name.decode("latin-1"), value.decode("latin-1")) for name, value in response.headers
    )
    return Head(response.status, tuple((name.lower(), value) for name, value in headers))
