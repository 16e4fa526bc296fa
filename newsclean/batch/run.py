"""A run from its plan to its report: opened, continued where it stopped, ended in good order."""

import asyncio
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from typing import Self

from newsclean.batch.crawl import Crawl
from newsclean.batch.desk import Desk
from newsclean.batch.events import BatchEvent, BatchEventKind, BatchWatcher, log
from newsclean.batch.inputs import AddressList
from newsclean.batch.intake import Intake
from newsclean.batch.journal import Journal
from newsclean.batch.plan import BatchPlan
from newsclean.batch.pool import readers
from newsclean.batch.queue import Queue
from newsclean.batch.recorder import Recorded, Recorder
from newsclean.batch.report import BatchReport, report_of
from newsclean.batch.scheduler import Scheduler
from newsclean.batch.supplies import ByHost, ByNumber
from newsclean.batch.tasks import Read, Write
from newsclean.errors import NewscleanError, OutputError
from newsclean.fetchers.http import AsyncHttpFetcher
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
        self, sources: Sequence[AddressList], *, watch: BatchWatcher = log
    ) -> BatchReport:
        """Do all that is to be done, or as much of it as there is time for until ``stop``.

        Args:
            sources: where the addresses are.
            watch: called with every event of the run.

        Raises:
            InputError: an input cannot be read.
            OutputError: the disk is full, or the output cannot be written for another reason.
        """
        self._watch = watch
        intake = Intake(self._queue, watch)
        self._tell("continued", self._queue.finished)
        try:
            for source in sources:
                if not (source.is_stream or self._stopped):
                    await intake.take(source)
            await self._crawl(intake, [source for source in sources if source.is_stream])
        finally:
            self._recorder.finish()
        return self.report()

    def stop(self) -> None:
        """Begin nothing more; what is under way is done to its end."""
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

    async def _crawl(self, intake: Intake, streams: Sequence[AddressList]) -> None:
        plan, effort = self._plan, self._plan.effort
        supply = (ByNumber if plan.in_order else ByHost)(self._queue)
        supply.may_grow = bool(streams)
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
                for stream in streams:
                    await intake.follow(stream, grown)
            finally:
                supply.may_grow = False
                grown()

        task = Write(Read(plan.cleaner), self._pen)
        desk = Desk(record, in_order=plan.in_order)
        fetcher = AsyncHttpFetcher(
            plan.policy, guard=plan.guard, proxy=plan.proxy, per_host=effort.per_host
        )
        pool = readers(task, workers=effort.workers, deadline_s=effort.deadline_s)
        async with fetcher, pool:
            crawl = Crawl(scheduler, fetcher, pool, failed=task.of, desk=desk)
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
    known = journal.agree({"format": plan.format_name or plan.output.suffix, "by": plan.by})
    try:
        return sink_at(plan.output, plan.format_name, by=plan.by)
    except NewscleanError:
        if not known:
            journal.close()
            plan.journal.unlink()
        raise
