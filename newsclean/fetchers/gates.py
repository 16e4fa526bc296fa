"""One at a time at each host."""

import asyncio
import threading
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

__all__ = ["AsyncGates", "Gates"]


class Gates:
    """A lock for each host that somebody is at or waits for."""

    def __init__(self) -> None:
        self._locks: dict[str, threading.Lock] = {}
        self._users: Counter[str] = Counter()
        self._door = threading.Lock()

    @contextmanager
    def at(self, host: str) -> Iterator[None]:
        """Wait for one's turn, then be the only one at the host."""
        with self._door:
            self._users[host] += 1
            lock = self._locks.setdefault(host, threading.Lock())
        try:
            with lock:
                yield
        finally:
            with self._door:
                self._leave(host)

    def _leave(self, host: str) -> None:
        self._users[host] -= 1
        if not self._users[host]:  # so that a million hosts do not leave a million locks
            del self._users[host], self._locks[host]


class AsyncGates:
    """The same for the tasks of one event loop."""

    def __init__(self) -> None:
        self._locks: dict[str, asyncio.Lock] = {}
        self._users: Counter[str] = Counter()

    @asynccontextmanager
    async def at(self, host: str) -> AsyncIterator[None]:
        """Wait for one's turn, then be the only one at the host."""
        self._users[host] += 1
        lock = self._locks.setdefault(host, asyncio.Lock())
        try:
            async with lock:
                yield
        finally:
            self._users[host] -= 1
            if not self._users[host]:
                del self._users[host], self._locks[host]
