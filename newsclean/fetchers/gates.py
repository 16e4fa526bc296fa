"""One at a time at each host, or a few."""

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
    """The same for the tasks of one event loop, of which several may be let in at once."""

    def __init__(self, at_once: int = 1) -> None:
        self._at_once = at_once
        self._places: dict[str, asyncio.Semaphore] = {}
        self._users: Counter[str] = Counter()

    @asynccontextmanager
    async def at(self, host: str) -> AsyncIterator[None]:
        """Wait for one's turn, then be one of the few at the host."""
        self._users[host] += 1
        places = self._places.setdefault(host, asyncio.Semaphore(self._at_once))
        try:
            async with places:
                yield
        finally:
            self._users[host] -= 1
            if not self._users[host]:
                del self._users[host], self._places[host]
