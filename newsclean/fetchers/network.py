"""Connections that go where the guard allows and end when the deadline passes.

The name is looked up once, every address is vetted, and the connection goes to a vetted address:
a second look-up could give another answer (DNS rebinding). The HTTP library above sees streams
like any others.
"""

import asyncio
import ipaddress
import queue
import socket
import ssl
import threading
from collections.abc import Iterable, Iterator
from typing import Any

import httpcore

from newsclean.fetchers.deadline import Deadline
from newsclean.fetchers.guard import Guard

__all__ = ["AsyncGuardedBackend", "GuardedBackend", "HostNotFound"]


class HostNotFound(Exception):  # noqa: N818  # becomes Unreachable, which knows the URL
    """The name has no address."""


class GuardedBackend(httpcore.NetworkBackend):
    """Opens connections for a synchronous pool."""

    def __init__(self, guard: Guard) -> None:
        self._guard = guard
        self._inner = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | Deadline | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """A stream to the first vetted address of ``host`` that answers."""
        addresses = _look_up(host, port, _seconds(timeout))
        self._guard.vet(host, addresses)
        for address, is_last in _with_last(addresses):
            try:
                stream = self._inner.connect_tcp(
                    address, port, _share(timeout, is_last), local_address, socket_options
                )
                return _Stream(stream)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                if is_last:
                    raise
        raise HostNotFound(host)


class AsyncGuardedBackend(httpcore.AsyncNetworkBackend):
    """Opens connections for an asynchronous pool."""

    def __init__(self, guard: Guard) -> None:
        self._guard = guard
        self._inner = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | Deadline | None = None,  # noqa: ASYNC109  # the library's signature
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """A stream to the first vetted address of ``host`` that answers."""
        addresses = await _look_up_async(host, port, _seconds(timeout))
        self._guard.vet(host, addresses)
        for address, is_last in _with_last(addresses):
            try:
                stream = await self._inner.connect_tcp(
                    address, port, _share(timeout, is_last), local_address, socket_options
                )
                return _AsyncStream(stream)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                if is_last:
                    raise
        raise HostNotFound(host)


class _Stream(httpcore.NetworkStream):
    def __init__(self, inner: httpcore.NetworkStream) -> None:
        self._inner = inner

    def read(self, max_bytes: int, timeout: float | Deadline | None = None) -> bytes:
        return self._inner.read(max_bytes, _seconds(timeout))

    def write(self, buffer: bytes, timeout: float | Deadline | None = None) -> None:
        self._inner.write(buffer, _seconds(timeout))

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | Deadline | None = None,
    ) -> httpcore.NetworkStream:
        return _Stream(self._inner.start_tls(ssl_context, server_hostname, _seconds(timeout)))

    def close(self) -> None:
        self._inner.close()

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


class _AsyncStream(httpcore.AsyncNetworkStream):
    def __init__(self, inner: httpcore.AsyncNetworkStream) -> None:
        self._inner = inner

    # The time limits of the four methods are part of the library's signature.
    async def read(self, max_bytes: int, timeout: float | Deadline | None = None) -> bytes:  # noqa: ASYNC109
        return await self._inner.read(max_bytes, _seconds(timeout))

    async def write(self, buffer: bytes, timeout: float | Deadline | None = None) -> None:  # noqa: ASYNC109
        await self._inner.write(buffer, _seconds(timeout))

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | Deadline | None = None,  # noqa: ASYNC109
    ) -> httpcore.AsyncNetworkStream:
        inner = await self._inner.start_tls(ssl_context, server_hostname, _seconds(timeout))
        return _AsyncStream(inner)

    async def aclose(self) -> None:
        await self._inner.aclose()

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


def _seconds(timeout: float | Deadline | None) -> float | None:
    """What is left for one operation. A deadline that has passed ends it before it begins."""
    if not isinstance(timeout, Deadline):
        return timeout
    left = timeout.left()
    if left <= 0:
        raise httpcore.ReadTimeout("the deadline has passed")
    return left


def _share(timeout: float | Deadline | None, is_last: bool) -> float | None:  # noqa: FBT001
    """Half of the time left, so that one dead address of several does not eat it all."""
    left = _seconds(timeout)
    return left if is_last or left is None else left / 2


def _with_last(addresses: list[str]) -> Iterator[tuple[str, bool]]:
    return ((address, position == len(addresses)) for position, address in enumerate(addresses, 1))


def _look_up(host: str, port: int, seconds: float | None) -> list[str]:
    """All addresses of a name. In a thread, since the system's look-up takes no time limit."""
    literal = _literal(host)
    if literal:
        return [literal]
    answers: queue.SimpleQueue[list[str] | Exception] = queue.SimpleQueue()
    threading.Thread(target=_ask, args=(host, port, answers), daemon=True).start()
    try:
        answer = answers.get(timeout=seconds)
    except queue.Empty:
        raise httpcore.ConnectTimeout("the name look-up takes too long") from None
    if isinstance(answer, Exception):
        raise HostNotFound(host) from answer
    return answer


def _ask(host: str, port: int, answers: "queue.SimpleQueue[list[str] | Exception]") -> None:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        answers.put(_addresses(found))
    except (OSError, UnicodeError) as error:  # UnicodeError: a label too long for the resolver
        answers.put(error)


async def _look_up_async(host: str, port: int, seconds: float | None) -> list[str]:
    literal = _literal(host)
    if literal:
        return [literal]
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(seconds):
            found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except TimeoutError:
        raise httpcore.ConnectTimeout("the name look-up takes too long") from None
    except (OSError, UnicodeError) as error:
        raise HostNotFound(host) from error
    return _addresses(found)


def _addresses(found: Iterable[tuple[Any, ...]]) -> list[str]:
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def _literal(host: str) -> str | None:
    try:
        return str(ipaddress.ip_address(host))
    except ValueError:
        return None
