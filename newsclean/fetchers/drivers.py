"""What carries out the commands of a plan: one driver that blocks, one for asyncio."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, ExitStack
from typing import Protocol, Self

from newsclean.errors import FetchError
from newsclean.fetchers.commands import Command, Enter, Head, Plan, Read, Send, Wait
from newsclean.fetchers.failures import NETWORK_FAILURES, failure
from newsclean.fetchers.gates import AsyncGates, Gates
from newsclean.page import Page

__all__ = ["Answer", "AsyncAnswer", "AsyncDriver", "Driver"]


class Answer(Protocol):
    """A response whose head is there and whose body may be read."""

    head: Head

    def pieces(self) -> Iterator[bytes]:
        """The body as it comes over the wire."""

    def close(self) -> None:
        """Read no further."""


class AsyncAnswer(Protocol):
    """The same with ``await``."""

    head: Head

    def pieces(self) -> AsyncIterator[bytes]:
        """The body as it comes over the wire."""

    async def close(self) -> None:
        """Read no further."""


class Driver:
    """Carries out the commands of one plan."""

    def __init__(self, send: Callable[[Send], Answer], gates: Gates) -> None:
        self._send = send
        self._gates = gates
        self._place = ExitStack()
        self._answer: Answer | None = None
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
                case Send(url):
                    self._close()
                    self._url = url
                    self._answer = self._send(command)
                    return self._answer.head
                case Read(body) if self._answer:
                    for piece in self._answer.pieces():
                        if not body.feed(piece):
                            break
                case Wait(seconds):
                    self._close()
                    time.sleep(seconds)
                case Enter(host):
                    self._close()
                    self._place.close()
                    self._place.enter_context(self._gates.at(host))
        except NETWORK_FAILURES as error:
            raise failure(error, self._url) from error
        return None

    def _close(self) -> None:
        if self._answer is not None:
            self._answer.close()
            self._answer = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._close()
        self._place.close()


class AsyncDriver:
    """The same with ``await``."""

    def __init__(self, send: Callable[[Send], Awaitable[AsyncAnswer]], gates: AsyncGates) -> None:
        self._send = send
        self._gates = gates
        self._place = AsyncExitStack()
        self._answer: AsyncAnswer | None = None
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
                case Send(url):
                    await self._close()
                    self._url = url
                    self._answer = await self._send(command)
                    return self._answer.head
                case Read(body) if self._answer:
                    async for piece in self._answer.pieces():
                        if not body.feed(piece):
                            break
                case Wait(seconds):
                    await self._close()
                    await asyncio.sleep(seconds)
                case Enter(host):
                    await self._close()
                    await self._place.aclose()
                    await self._place.enter_async_context(self._gates.at(host))
        except NETWORK_FAILURES as error:
            raise failure(error, self._url) from error
        return None

    async def _close(self) -> None:
        if self._answer is not None:
            await self._answer.close()
            self._answer = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._close()
        await self._place.aclose()
