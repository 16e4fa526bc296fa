"""Pages that an input brings along: read ahead in several processes, recorded in their order.

The order makes the journal small: all up to one position is recorded, and nothing behind it.
"""

import asyncio
from collections import deque
from collections.abc import Callable
from typing import NamedTuple

from newsclean.batch.events import BatchEvent, BatchWatcher
from newsclean.batch.pool import Readers
from newsclean.batch.queue import Passed, Queue
from newsclean.batch.recorder import Recorded, Recorder
from newsclean.batch.streams import Brought, PageStream
from newsclean.batch.tasks import Write, Written
from newsclean.errors import ExtractionFailed
from newsclean.failure import Failure
from newsclean.page import Page

__all__ = ["Passage"]


class _UnderWay(NamedTuple):
    brought: Brought
    answer: "asyncio.Task[Written]"


class Passage:
    """Takes one input after another through the processes and into the records."""

    def __init__(
        self,
        queue: Queue,
        recorder: Recorder,
        pool: Readers[Page, Written],
        task: Write,
        watch: BatchWatcher,
    ) -> None:
        self._queue = queue
        self._recorder = recorder
        self._pool = pool
        self._task = task
        self._watch = watch
        self._next_number = queue.next_number

    async def take(self, stream: PageStream, *, ahead: int, stopped: Callable[[], bool]) -> None:
        """Record all pages of an input that are not recorded yet, or those until it is stopped.

        Args:
            stream: the input.
            ahead: pages that are under way at once.
            stopped: asked before each page.

        Raises:
            InputError: it cannot be read, or has changed since.
            OutputError: the output cannot be written.
        """
        source, after = self._queue.stream(stream.name, stream.mark)
        under_way: deque[_UnderWay] = deque()
        for brought in stream.pages(after):
            if stopped():
                break
            if brought.page is None:
                self._refuse(source, stream, brought)
                continue
            answer = asyncio.create_task(self._outcome(brought, brought.page))
            under_way.append(_UnderWay(brought, answer))
            if len(under_way) >= ahead:
                await self._record(source, under_way)
        while under_way:
            await self._record(source, under_way)

    async def _outcome(self, brought: Brought, page: Page) -> Written:
        try:
            return await self._pool.run(page)
        except ExtractionFailed as error:
            return self._task.of(Failure.of(error, brought.name))

    async def _record(self, source: int, under_way: "deque[_UnderWay]") -> None:
        """Record the first page, when it is done, and those behind it that are done as well."""
        await under_way[0].answer
        records, passed = [], []
        while under_way and under_way[0].answer.done():
            brought, answer = under_way.popleft()
            number, self._next_number = self._next_number, self._next_number + 1
            entry, reason = answer.result()
            records.append(Recorded(number, entry.file, entry.data, brought.name, reason))
            passed.append(Passed(number, brought.position, brought.name))
        self._recorder.record(records, lambda db: self._queue.brought(db, source, passed))
        for each in records:
            self._watch(BatchEvent(kind="recorded", name=each.name, detail=each.reason))

    def _refuse(self, source: int, stream: PageStream, brought: Brought) -> None:
        if self._queue.refuse(source, brought.line, brought.why or ""):
            line, why = brought.line, brought.why
            self._watch(BatchEvent(kind="refused", name=stream.name, line=line, detail=why))
