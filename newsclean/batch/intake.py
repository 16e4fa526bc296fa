"""Addresses on their way from the inputs into the queue."""

import asyncio
from collections.abc import Callable
from itertools import islice
from typing import Final

from newsclean.batch.arriving import Arriving
from newsclean.batch.events import BatchEvent, BatchEventKind, BatchWatcher
from newsclean.batch.inputs import Addresses, Line, Refused
from newsclean.batch.queue import Queue

__all__ = ["Intake"]

_AT_ONCE: Final = 10_000
"""Lines that are in memory."""
_FIRST_CHUNK: Final = 10_000
_LARGEST_CHUNK: Final = 1_000_000
"""Addresses taken in at once. The more there are, the more: each time walks the whole index."""


class Intake:
    """Takes the addresses of some inputs into a queue, each once."""

    def __init__(self, queue: Queue, watch: BatchWatcher) -> None:
        self._queue = queue
        self._watch = watch

    async def take(self, source: Addresses) -> None:
        """Take in a whole input, as fast as can be.

        Raises:
            InputError: it cannot be read.
        """
        number, after = self._queue.source(source.name, source.mark)
        lines = source.lines(after)
        held, size = 0, _FIRST_CHUNK
        while chunk := list(islice(lines, _AT_ONCE)):
            after = chunk[-1].line
            held += self._hold(source, number, chunk)
            if held >= size:
                self._take_held(source, number, after)
                held, size = 0, min(2 * size, _LARGEST_CHUNK)
            await asyncio.sleep(0)  # whoever wants to stop the run is heard
        self._take_held(source, number, after)

    async def follow(self, source: Addresses, grown: Callable[[], None]) -> None:
        """Take in an input as it comes from another program; ``grown`` is called with each piece.

        Raises:
            InputError: it cannot be read.
        """
        number, after = self._queue.source(source.name, source.mark)
        async for chunk in Arriving(source.lines(after)).chunks():
            self._hold(source, number, chunk)
            self._take_held(source, number, chunk[-1].line)
            grown()

    def _hold(self, source: Addresses, number: int, chunk: list[Line]) -> int:
        asked = [line for line in chunk if not isinstance(line, Refused)]
        for line in chunk:
            if isinstance(line, Refused) and self._queue.refuse(number, line.line, line.why):
                self._tell("refused", source, line.line, line.why)
        self._queue.hold(asked)
        return len(asked)

    def _take_held(self, source: Addresses, number: int, reached: int) -> None:
        taken, repeated, told = self._queue.take_held(number, reached)
        for each in told:
            why = f"{each.url} stands in line {each.first_line}."
            self._tell("duplicate", source, each.line, why)
        if repeated > len(told):
            rest = repeated - len(told)
            self._watch(BatchEvent(kind="duplicate", name=source.name, count=rest))
        self._watch(BatchEvent(kind="taken", name=source.name, count=taken))

    def _tell(self, kind: BatchEventKind, source: Addresses, line: int, why: str) -> None:
        self._watch(BatchEvent(kind=kind, name=source.name, line=line, detail=why))
