"""A run from its plan to its report: opened, continued where it stopped, ended in good order."""

import asyncio
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from typing import Self, TypeGuard

from newsclean.batch.crawl import Crawl
from newsclean.batch.desk import Desk
from newsclean.batch.events import BatchEvent, BatchEventKind, BatchWatcher, log
from newsclean.batch.files import FilesToo
from newsclean.batch.inputs import Addresses
from newsclean.batch.intake import Intake
from newsclean.batch.journal import Journal
from newsclean.batch.passage import Passage
from newsclean.batch.plan import BatchPlan
from newsclean.batch.pool import Readers, readers
from newsclean.batch.queue import Queue
from newsclean.batch.recorder import Recorded, Recorder
from newsclean.batch.report import BatchReport, report_of
from newsclean.batch.scheduler import Scheduler
from newsclean.batch.streams import PageStream
from newsclean.batch.supplies import ByHost, ByNumber
from newsclean.batch.tasks import Read, Write, Written
from newsclean.errors import NewscleanError, OutputError
from newsclean.fetchers.http import AsyncHttpFetcher
from newsclean.page import Page
from newsclean.sinks import Sink, sink_at
from newsclean.sinks.files import refused

__all__ = ["Batch"]


class Batch:
    """One run. A context manager: the output belongs to it until it is closed."""

    def __init__(self, plan: BatchPlan) -> None:
        """Take hold of the output, and bring it in order if an earlier run was killed.

        Raises:
            OutputInUse: another run is at work on it.
            OutputError: it cannot be written, or was not made by a run.
            InputError: it was begun with other settings.
            MissingExtra: its kind needs a package that is not there.
        """
        self._plan = plan
        self._watch: BatchWatcher = log
        self._scheduler: Scheduler | None = None
        self._stopped = False
        with ExitStack() as opened:
            self._journal = opened.enter_context(_journal(plan))
            sink = _sink(plan, self._journal)
            self._queue = Queue(self._journal)
            self._recorder = Recorder(self._journal, self._queue, sink)
            self._pen = sink.pen
            self._opened = opened.pop_all()

    def retry(self, reason: str | None = None) -> int:
        """Have failed inputs done again, those of one reason or all. How many."""
        return self._recorder.retry(reason)

    async def run(
        self, sources: Sequence[Addresses | PageStream], *, watch: BatchWatcher = log
    ) -> BatchReport:
        """Do all that is to be done, or as much of it as there is time for until ``stop``.

        Args:
            sources: where the addresses or the pages are.
            watch: called with every event of the run.

        Raises:
            InputError: an input cannot be read, or none of the processes can be started.
            OutputError: the disk is full, or the output cannot be written for another reason.
        """
        self._watch = watch
        self._tell("continued", self._queue.finished)
        plan, task = self._plan, Write(Read(self._plan.cleaner), self._pen)
        workers, deadline_s = plan.effort.workers, plan.effort.deadline_s
        try:
            async with readers(task, workers=workers, deadline_s=deadline_s) as pool:
                await self._pass(pool, task, [s for s in sources if _brings(s)])
                await self._crawl(pool, task, [s for s in sources if _names(s)])
        finally:
            self._recorder.finish()
        return self.report()

    def stop(self) -> None:
        """Begin nothing more; what is under way is done to its end."""
        if self._stopped:
            return
        self._stopped = True
        if self._scheduler is not None:
            self._scheduler.stop()
        self._watch(BatchEvent(kind="stopping", name=str(self._plan.output)))

    @property
    def hosts_in_line(self) -> int:
        """Hosts with pages that wait for their turn, as far as they are in memory."""
        return self._scheduler.hosts_in_line if self._scheduler else 0

    def report(self) -> BatchReport:
        """What has come of the run so far, and of those it continues."""
        return report_of(self._journal, str(self._plan.output))

    async def _pass(
        self, pool: Readers[Page, Written], task: Write, streams: Sequence[PageStream]
    ) -> None:
        passage = Passage(self._queue, self._recorder, pool, task, self._watch)
        for stream in streams:
            ahead = self._plan.effort.concurrency
            await passage.take(stream, ahead=ahead, stopped=lambda: self._stopped)

    async def _crawl(
        self, pool: Readers[Page, Written], task: Write, sources: Sequence[Addresses]
    ) -> None:
        plan, effort = self._plan, self._plan.effort
        intake = Intake(self._queue, self._watch)
        for source in sources:
            if not (source.is_stream or self._stopped):
                await intake.take(source)
        supply = (ByNumber if plan.in_order else ByHost)(self._queue)
        arriving = [source for source in sources if source.is_stream]
        supply.may_grow = bool(arriving)
        self._scheduler = scheduler = Scheduler(
            supply,
            per_host=effort.per_host,
            pause_s=plan.policy.seconds_between_pages,
            in_order=plan.in_order,
        )
        if self._stopped:
            scheduler.stop()

        def record(records: Sequence[Recorded]) -> None:
            self._recorder.record(records)
            supply.crossed_off([each.number for each in records])
            for each in records:
                self._watch(BatchEvent(kind="recorded", name=each.name, detail=each.reason))

        def grown() -> None:
            supply.grown()
            scheduler.grown()

        async def follow() -> None:
            try:
                for source in arriving:
                    await intake.follow(source, grown)
            finally:
                supply.may_grow = False
                grown()

        desk = Desk(record, in_order=plan.in_order)
        web = AsyncHttpFetcher(
            plan.policy, guard=plan.guard, proxy=plan.proxy, per_host=effort.per_host
        )
        async with web:
            crawl = Crawl(scheduler, FilesToo(web), pool, failed=task.of, desk=desk)
            following = asyncio.create_task(follow())
            try:
                await crawl.run(effort.concurrency)
            finally:
                following.cancel()  # if it was stopped, nobody waits for standard input any more
            with suppress(asyncio.CancelledError):
                await following

    def _tell(self, kind: BatchEventKind, count: int) -> None:
        self._watch(BatchEvent(kind=kind, name=str(self._plan.output), count=count))

    def close(self) -> None:
        """Let go of the output."""
        self._opened.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _names(source: Addresses | PageStream) -> TypeGuard[Addresses]:
    """Whether an input names its pages."""
    return hasattr(source, "lines")


def _brings(source: Addresses | PageStream) -> TypeGuard[PageStream]:
    """Whether an input brings its pages along."""
    return hasattr(source, "pages")


def _journal(plan: BatchPlan) -> Journal:
    if plan.output.exists() and not plan.journal.exists():
        raise OutputError(
            f"{plan.output} is there already, and no journal beside it says how to go on. Name "
            "another output, or delete it."
        )
    try:
        plan.output.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise refused(plan.output, error) from error
    return Journal(plan.journal)


def _sink(plan: BatchPlan, journal: Journal) -> Sink:
    """The sink. When a run that never was cannot have it, no journal of it is left behind."""
    known = True
    try:
        known = journal.agree({"format": plan.format_name or plan.output.suffix, "by": plan.by})
        return sink_at(plan.output, plan.format_name, by=plan.by)
    except NewscleanError:
        journal.close()
        if not known:
            plan.journal.unlink()
        raise
