"""Many addresses: workers pull them, fetch them, have them read, and hand in what they became."""

import asyncio
from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from newsclean.batch.hosts import Hosts
from newsclean.batch.pool import Readers
from newsclean.batch.scheduler import Scheduler
from newsclean.batch.ticket import Ticket
from newsclean.errors import ExtractionFailed, FetchError, InputMissing, InputTooLarge
from newsclean.failure import Failure
from newsclean.fetchers.base import AsyncFetcher
from newsclean.page import Page

__all__ = ["Crawl", "Receiver"]

R = TypeVar("R")
R_contra = TypeVar("R_contra", contravariant=True)


class Receiver(Protocol[R_contra]):
    """Takes outcomes."""

    def expect(self, ticket: Ticket) -> None:
        """A ticket was given out; its outcome will follow."""

    async def hand_in(self, ticket: Ticket, outcome: R_contra) -> None:
        """Take an outcome. Whoever hands it in goes on when this returns."""


class Crawl(Generic[R]):
    """One run over the tickets of a scheduler. ``R`` is what a page becomes."""

    def __init__(
        self,
        scheduler: Scheduler,
        fetcher: AsyncFetcher,
        pool: Readers[Page, R],
        *,
        failed: Callable[[Failure], R],
        desk: "Receiver[R]",
    ) -> None:
        """Start nothing yet.

        Args:
            scheduler: gives the tickets.
            fetcher: gets the pages.
            pool: reads them.
            failed: makes of a failure what ``pool`` makes of a page.
            desk: is handed every outcome.
        """
        self._scheduler = scheduler
        self._fetcher = fetcher
        self._pool = pool
        self._failed = failed
        self._desk = desk
        self._hosts = Hosts()

    async def run(self, workers: int) -> None:
        """Work until the scheduler has no more tickets, with so many pages between two ends.

        Raises:
            OutputError: an outcome could not be handed in.
            InputError: no process can be started to read pages.
        """
        crowd = [asyncio.create_task(self._work()) for _ in range(workers)]
        try:
            await asyncio.gather(*crowd)
        finally:
            for each in crowd:
                each.cancel()
            await asyncio.gather(*crowd, return_exceptions=True)

    async def _work(self) -> None:
        while (ticket := await self._scheduler.take()) is not None:
            self._desk.expect(ticket)
            await self._desk.hand_in(ticket, await self._outcome(ticket))

    async def _outcome(self, ticket: Ticket) -> R:
        try:
            return await self._pool.run(await self._page(ticket))
        except (FetchError, ExtractionFailed, InputMissing, InputTooLarge) as error:
            return self._failed(Failure.of(error, ticket.url))

    async def _page(self, ticket: Ticket) -> Page:
        """The page; the host is free for the next one when it is there."""
        try:
            self._hosts.refuse_if_given_up(ticket.host, ticket.url)
            page = await self._fetcher.fetch(ticket.url)
        except FetchError as error:
            if self._hosts.failed(ticket.host, error):
                self._scheduler.free(ticket.host)
            raise
        else:
            self._hosts.answered(ticket.host)
            return page
        finally:
            self._scheduler.finished(ticket, rest_s=self._rest(ticket.host))

    def _rest(self, host: str) -> float | None:
        rest = getattr(self._fetcher, "rest", None)
        return None if rest is None else rest(host)
