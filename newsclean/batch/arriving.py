"""Values that a blocking iterator gives in its own time, brought into an event loop."""

import asyncio
import threading
from collections import deque
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from typing import Final, Generic, TypeVar

__all__ = ["Arriving"]

T = TypeVar("T")

_MOST: Final = 4_000
"""Values that wait to be taken; then the iterator is left alone."""


class Arriving(Generic[T]):
    """Reads an iterator in a thread of its own, which nobody waits for at the end."""

    def __init__(self, values: Iterator[T]) -> None:
        self._values = values
        self._waiting: deque[T] = deque()
        self._room = threading.Semaphore(_MOST)
        self._problem: Exception | None = None
        self._ended = False

    async def chunks(self) -> AsyncIterator[list[T]]:
        """All that has come since the last chunk, as soon as there is anything.

        Raises:
            Exception: what the iterator raised.
        """
        loop, news = asyncio.get_running_loop(), asyncio.Event()
        threading.Thread(target=self._read, args=(loop, news), daemon=True).start()
        while not (self._ended and not self._waiting):
            await news.wait()
            news.clear()
            chunk = [self._waiting.popleft() for _ in range(len(self._waiting))]
            if chunk:
                self._room.release(len(chunk))
                yield chunk
        if self._problem is not None:
            raise self._problem

    def _read(self, loop: asyncio.AbstractEventLoop, news: asyncio.Event) -> None:
        with suppress(RuntimeError):  # the loop was closed meanwhile
            try:
                for value in self._values:
                    self._room.acquire()
                    self._waiting.append(value)
                    loop.call_soon_threadsafe(news.set)
            except Exception as error:  # noqa: BLE001  # raised where the values are awaited
                self._problem = error
            self._ended = True
            loop.call_soon_threadsafe(news.set)
