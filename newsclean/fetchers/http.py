"""Pages over HTTP: the drivers that carry out a plan. The only place that knows httpx."""

import asyncio
import ssl
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, ExitStack
from functools import cache
from typing import Self

import httpcore
import httpx

from newsclean.errors import BadURL, FetchError
from newsclean.fetchers.commands import Command, Enter, Head, Plan, Read, Send, Wait
from newsclean.fetchers.events import Watcher, log
from newsclean.fetchers.failures import NETWORK_FAILURES, failure
from newsclean.fetchers.gates import AsyncGates, Gates
from newsclean.fetchers.guard import Guard
from newsclean.fetchers.journey import Journey
from newsclean.fetchers.network import AsyncGuardedBackend, GuardedBackend
from newsclean.fetchers.policy import FetchPolicy
from newsclean.page import Page

__all__ = ["AsyncHttpFetcher", "HttpFetcher"]


class HttpFetcher:
    """Fetches pages over HTTP, one after another or from many threads.

    Keeps connections open between pages: use it as a context manager, or call ``close``.
    """

    def __init__(
        self,
        policy: FetchPolicy | None = None,
        *,
        guard: Guard | None = None,
        watch: Watcher = log,
    ) -> None:
        """Open nothing yet.

        Args:
            policy: limits and manners; the defaults if left out.
            guard: who may be connected to; only the public internet if left out.
            watch: called with every event on the way to a page.
        """
        self._journey = Journey(policy or FetchPolicy(), watch)
        self._transport = _Transport(guard or Guard.public())
        self._gates = Gates()

    def fetch(self, url: str) -> Page:
        """The page at ``url``.

        Raises:
            FetchError: no page could be had; the message says why and what to do.
        """
        with _Driver(self._transport, self._gates) as driver:
            return driver.run(self._journey.page(url))

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
        watch: Watcher = log,
    ) -> None:
        """Open nothing yet. The arguments are those of ``HttpFetcher``."""
        self._journey = Journey(policy or FetchPolicy(), watch)
        self._transport = _AsyncTransport(guard or Guard.public())
        self._gates = AsyncGates()

    async def fetch(self, url: str) -> Page:
        """The page at ``url``.

        Raises:
            FetchError: no page could be had; the message says why and what to do.
        """
        async with _AsyncDriver(self._transport, self._gates) as driver:
            return await driver.run(self._journey.page(url))

    async def aclose(self) -> None:
        """Close the connections kept open."""
        await self._transport.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()


class _Driver:
    """Carries out the commands of one plan."""

    def __init__(self, transport: httpx.BaseTransport, gates: Gates) -> None:
        self._transport = transport
        self._gates = gates
        self._place = ExitStack()
        self._response = httpx.Response(0)
        self._url = ""

    def run(self, plan: Plan[Page]) -> Page:
        """What the plan returns."""
        try:
            command = next(plan)
            while True:
                try:
                    reply = self._obey(command)
                except FetchError as error:
                    command = plan.throw(error)
                else:
                    command = plan.send(reply)
        except StopIteration as end:
            page: Page = end.value
            return page

    def _obey(self, command: Command) -> Head | None:
        try:
            match command:
                case Send():
                    return self._send(command)
                case Read(body):
                    for piece in self._response.iter_raw():
                        if not body.feed(piece):
                            break
                case Wait(seconds):
                    self._response.close()
                    time.sleep(seconds)
                case Enter(host):
                    self._response.close()
                    self._place.close()
                    self._place.enter_context(self._gates.at(host))
        except NETWORK_FAILURES as error:
            raise failure(error, self._url) from error
        return None

    def _send(self, command: Send) -> Head:
        self._response.close()
        self._url = command.url
        self._response = self._transport.handle_request(_request(command))
        return _head(self._response)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._response.close()
        self._place.close()


class _AsyncDriver:
    """The same with ``await``."""

    def __init__(self, transport: httpx.AsyncBaseTransport, gates: AsyncGates) -> None:
        self._transport = transport
        self._gates = gates
        self._place = AsyncExitStack()
        self._response = httpx.Response(0)
        self._url = ""

    async def run(self, plan: Plan[Page]) -> Page:
        """What the plan returns."""
        try:
            command = next(plan)
            while True:
                try:
                    reply = await self._obey(command)
                except FetchError as error:
                    command = plan.throw(error)
                else:
                    command = plan.send(reply)
        except StopIteration as end:
            page: Page = end.value
            return page

    async def _obey(self, command: Command) -> Head | None:
        try:
            match command:
                case Send():
                    return await self._send(command)
                case Read(body):
                    async for piece in self._response.aiter_raw():
                        if not body.feed(piece):
                            break
                case Wait(seconds):
                    await self._response.aclose()
                    await asyncio.sleep(seconds)
                case Enter(host):
                    await self._response.aclose()
                    await self._place.aclose()
                    await self._place.enter_async_context(self._gates.at(host))
        except NETWORK_FAILURES as error:
            raise failure(error, self._url) from error
        return None

    async def _send(self, command: Send) -> Head:
        await self._response.aclose()
        self._url = command.url
        self._response = await self._transport.handle_async_request(_request(command))
        return _head(self._response)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._response.aclose()
        await self._place.aclose()


class _Transport(httpx.BaseTransport):
    """httpx's own transport takes no network backend, so this one stands in for it."""

    def __init__(self, guard: Guard) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=_certificates(),
            max_connections=100,
            keepalive_expiry=30.0,
            network_backend=GuardedBackend(guard),
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        answer = self._pool.handle_request(_core_request(request))
        return httpx.Response(answer.status, headers=answer.headers, stream=_Stream(answer))

    def close(self) -> None:
        self._pool.close()


class _AsyncTransport(httpx.AsyncBaseTransport):
    def __init__(self, guard: Guard) -> None:
        self._pool = httpcore.AsyncConnectionPool(
            ssl_context=_certificates(),
            max_connections=100,
            keepalive_expiry=30.0,
            network_backend=AsyncGuardedBackend(guard),
        )

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        answer = await self._pool.handle_async_request(_core_request(request))
        return httpx.Response(answer.status, headers=answer.headers, stream=_AsyncStream(answer))

    async def aclose(self) -> None:
        await self._pool.aclose()


class _Stream(httpx.SyncByteStream):
    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        return self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()


class _AsyncStream(httpx.AsyncByteStream):
    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self._answer.aiter_stream()

    async def aclose(self) -> None:
        await self._answer.aclose()


@cache
def _certificates() -> ssl.SSLContext:
    """Read once for all fetchers: the bundle takes longer to load than a page to fetch."""
    return httpx.create_ssl_context(trust_env=False)


def _request(command: Send) -> httpx.Request:
    deadline = command.deadline
    limits = dict.fromkeys(("connect", "read", "write"), deadline) | {"pool": deadline.left()}
    try:
        return httpx.Request(
            "GET", command.url, headers=command.headers, extensions={"timeout": limits}
        )
    except httpx.InvalidURL as error:
        raise BadURL(
            f"{command.url[:200]} is no valid address: {error}.", url=command.url
        ) from None


def _core_request(request: httpx.Request) -> httpcore.Request:
    url = request.url
    return httpcore.Request(
        request.method,
        httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
        headers=request.headers.raw,
        content=request.stream,
        extensions=request.extensions,
    )


def _head(response: httpx.Response) -> Head:
    return Head(
        response.status_code,
        tuple(
            (name.decode("latin-1").lower(), value.decode("latin-1"))
            for name, value in response.headers.raw
        ),
    )
