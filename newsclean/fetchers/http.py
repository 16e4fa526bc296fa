"""Pages over HTTP: the drivers of a plan. The only place that knows httpx."""

import time
from collections.abc import Iterator
from contextlib import closing
from types import TracebackType
from typing import Self

import httpcore
import httpx

from newsclean.errors import FetchError
from newsclean.fetchers.commands import Command, Head, Plan, Read, Send, Wait
from newsclean.fetchers.failures import NETWORK_FAILURES, failure
from newsclean.fetchers.guard import Guard
from newsclean.fetchers.journey import Journey
from newsclean.fetchers.network import GuardedBackend
from newsclean.fetchers.policy import FetchPolicy
from newsclean.page import Page

__all__ = ["HttpFetcher"]


class HttpFetcher:
    """Fetches pages over HTTP, one after another or from many threads.

    Keeps connections open between pages: use it as a context manager, or call ``close``.
    """

    def __init__(self, policy: FetchPolicy | None = None, *, guard: Guard | None = None) -> None:
        """Open nothing yet.

        Args:
            policy: limits and manners; the defaults if left out.
            guard: who may be connected to; only the public internet if left out.
        """
        self._journey = Journey(policy or FetchPolicy())
        self._transport = _Transport(guard or Guard.public())

    def fetch(self, url: str) -> Page:
        """The page at ``url``.

        Raises:
            FetchError: no page could be had; the message says why and what to do.
        """
        with closing(_Driver(self._transport)) as driver:
            return driver.run(self._journey.page(url))

    def close(self) -> None:
        """Close the connections kept open."""
        self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


class _Driver:
    """Carries out the commands of one plan."""

    def __init__(self, transport: httpx.BaseTransport) -> None:
        self._transport = transport
        self._response: httpx.Response | None = None
        self._url = ""

    def run(self, plan: Plan[Page]) -> Page:
        """What the plan returns."""
        step = plan.send
        try:
            command = next(plan)
            while True:
                try:
                    reply = self._obey(command)
                except FetchError as error:
                    command = plan.throw(error)
                else:
                    command = step(reply)
        except StopIteration as end:
            page: Page = end.value
            return page

    def close(self) -> None:
        """Drop the response at hand, read or not."""
        if self._response is not None:
            self._response.close()
            self._response = None

    def _obey(self, command: Command) -> Head | None:
        try:
            match command:
                case Send():
                    return self._send(command)
                case Read(body):
                    assert self._response is not None  # noqa: S101  # a plan sends first
                    for piece in self._response.iter_raw():
                        if not body.feed(piece):
                            break
                case Wait(seconds):
                    time.sleep(seconds)
        except NETWORK_FAILURES as error:
            raise failure(error, self._url) from error
        return None

    def _send(self, command: Send) -> Head:
        self.close()
        self._url = command.url
        self._response = self._transport.handle_request(_request(command))
        return Head(self._response.status_code, _headers(self._response))


class _Transport(httpx.BaseTransport):
    """httpx's own transport takes no network backend, so this one stands in for it."""

    def __init__(self, guard: Guard) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=httpx.create_ssl_context(trust_env=False),
            max_connections=100,
            keepalive_expiry=30,
            network_backend=GuardedBackend(guard),
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        answer = self._pool.handle_request(_core_request(request))
        return httpx.Response(
            answer.status,
            headers=answer.headers,
            stream=_Stream(answer),
            extensions=answer.extensions,
        )

    def close(self) -> None:
        self._pool.close()


class _Stream(httpx.SyncByteStream):
    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        return self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()


def _request(command: Send) -> httpx.Request:
    deadline = command.deadline
    limits = dict.fromkeys(("connect", "read", "write"), deadline) | {"pool": deadline.left()}
    return httpx.Request(
        "GET", command.url, headers=command.headers, extensions={"timeout": limits}
    )


def _core_request(request: httpx.Request) -> httpcore.Request:
    url = request.url
    return httpcore.Request(
        request.method,
        httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
        headers=request.headers.raw,
        content=request.stream,
        extensions=request.extensions,
    )


def _headers(response: httpx.Response) -> tuple[tuple[str, str], ...]:
    return tuple(
        (name.decode("latin-1").lower(), value.decode("latin-1"))
        for name, value in response.headers.raw
    )
