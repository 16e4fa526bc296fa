"""A crawl for somebody who iterates: addresses go in as outcomes come out."""

import asyncio
import inspect
from collections.abc import AsyncIterator, Iterable, Iterator
from concurrent.futures import Future
from contextlib import asynccontextmanager
from queue import Empty, SimpleQueue
from typing import Final, Self, TypeAlias

from newsclean.batch.background import Background
from newsclean.batch.crawl import Crawl
from newsclean.batch.effort import Effort
from newsclean.batch.pool import readers
from newsclean.batch.scheduler import Scheduler
from newsclean.batch.supplies import Fed
from newsclean.batch.tasks import Read
from newsclean.batch.ticket import Ticket, host_of
from newsclean.failure import Failure
from newsclean.fetchers.base import AsyncFetcher, Fetcher
from newsclean.models import Article
from newsclean.page import Page

__all__ = ["Errand"]

Outcome: TypeAlias = Article | Failure

_LOOKAHEAD: Final = 20
"""Addresses under way or in line for each page that may be fetched at once, so that there are
hosts enough to choose from."""


class Errand:
    """A crawl in the background. A context manager: what is under way at its end is dropped."""

    def __init__(self, read: Read, fetcher: AsyncFetcher | Fetcher | None, effort: Effort) -> None:
        """Begin nothing yet. The arguments are those of ``fetch_many``."""
        self._effort = effort
        self._fetcher = fetcher
        self._pool = readers(read, workers=effort.workers, deadline_s=effort.deadline_s)
        self._supply = Fed()
        self._scheduler = Scheduler(self._supply, per_host=effort.per_host)
        self._outcomes: SimpleQueue[tuple[int, Outcome] | None] = SimpleQueue()
        self._early: dict[int, Outcome] = {}
        self._background = Background()
        self._crawl: Future[None] = Future()

    def outcomes(self, urls: Iterable[str], *, in_order: bool) -> Iterator[Outcome]:
        """The outcomes of addresses."""
        found = self._found(urls)
        if not in_order:
            yield from (outcome for _, outcome in found)
            return
        due = 1
        for number, outcome in found:
            self._early[number] = outcome
            while due in self._early:
                yield self._early.pop(due)
                due += 1

    def expect(self, ticket: Ticket) -> None:
        """Nothing depends on what was given out."""

    async def hand_in(self, ticket: Ticket, outcome: Outcome) -> None:
        """Take an outcome, for whoever iterates."""
        self._outcomes.put((ticket.number, outcome))

    def __enter__(self) -> Self:
        self._background.__enter__()
        self._crawl = self._background.start(self._run())
        self._crawl.add_done_callback(lambda _: self._outcomes.put(None))
        return self

    def __exit__(self, *_: object) -> None:
        self._background.__exit__()

    def _found(self, urls: Iterable[str]) -> Iterator[tuple[int, Outcome]]:
        most = _LOOKAHEAD * self._effort.concurrency
        given = taken = 0
        for given, url in enumerate(urls, 1):
            self._background.call(self._feed, Ticket(given, url, host_of(url)))
            while ready := self._next(wait=given - taken + len(self._early) >= most):
                taken += 1
                yield ready
        self._background.call(self._end)
        while taken < given and (ready := self._next(wait=True)):
            taken += 1
            yield ready

    def _next(self, *, wait: bool) -> tuple[int, Outcome] | None:
        """The next outcome; ``None`` when there is none yet, or the crawl is over."""
        try:
            ready = self._outcomes.get(block=wait)
        except Empty:
            return None
        if ready is None:
            self._crawl.result()  # it ended before its time: raises why
        return ready

    def _feed(self, ticket: Ticket) -> None:
        self._supply.feed(ticket)
        self._scheduler.grown()

    def _end(self) -> None:
        self._supply.may_grow = False
        self._scheduler.grown()

    async def _run(self) -> None:
        async with self._pool, self._opened_fetcher() as fetcher:
            crawl = Crawl(self._scheduler, fetcher, self._pool, failed=_as_it_is, desk=self)
            await crawl.run(self._effort.concurrency)

    @asynccontextmanager
    async def _opened_fetcher(self) -> AsyncIterator[AsyncFetcher]:
        if self._fetcher is not None:
            yield _awaitable(self._fetcher)
            return
        from newsclean.fetchers.http import AsyncHttpFetcher

        async with AsyncHttpFetcher(per_host=self._effort.per_host) as fetcher:
            yield fetcher


def _as_it_is(failure: Failure) -> Outcome:
    return failure


def _awaitable(fetcher: AsyncFetcher | Fetcher) -> AsyncFetcher:
    if inspect.iscoroutinefunction(fetcher.fetch):
        awaitable: AsyncFetcher = fetcher  # type: ignore[assignment]  # its fetch is awaited
        return awaitable
    return _Threaded(fetcher)  # type: ignore[arg-type]  # its fetch is not


class _Threaded:
    """A fetcher that blocks, in threads."""

    def __init__(self, fetcher: Fetcher) -> None:
        self._fetcher = fetcher

    async def fetch(self, url: str) -> Page:
        return await asyncio.to_thread(self._fetcher.fetch, url)
