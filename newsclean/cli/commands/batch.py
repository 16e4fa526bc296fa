"""``newsclean batch``: many pages, in runs that survive a kill."""

import asyncio
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newsclean.cli.alarms import tell_changed_sites
from newsclean.cli.effort import Manner, manner_options
from newsclean.cli.failures import INTERRUPTED, say
from newsclean.cli.json_log import json_log_at, json_log_option
from newsclean.cli.knowledge import Knowledge, knowledge_options
from newsclean.cli.naming import Naming, naming_options
from newsclean.cli.options import examples
from newsclean.cli.place import Place, place_options
from newsclean.cli.run_view import Lines, bar, conclude
from newsclean.cli.signals import stopping_on_signals

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclean.batch.events import BatchEvent, BatchWatcher
    from newsclean.batch.inputs import Addresses
    from newsclean.batch.report import BatchReport
    from newsclean.batch.run import Batch
    from newsclean.batch.streams import PageStream

__all__ = ["batch"]


@click.command(
    epilog=examples(
        "newsclean batch urls.txt -o articles.jsonl",
        "newsclean batch urls.txt -o articles.jsonl --retry failed",
        "newsclean batch stories.csv --field link -o articles.jsonl.gz",
        "newsclean batch CC-NEWS-20260315.warc.gz -o articles.parquet",
        "cat urls.txt | newsclean batch - -o articles.jsonl --json-log run.log",
    )
)
@click.argument("inputs", metavar="[FILE|FOLDER|-]...", nargs=-1, required=True)
@place_options
@naming_options
@click.option(
    "--retry",
    metavar="REASON",
    help="Do failed inputs again: those of one reason (FetchTimeout ...), or all: failed.",
)
@json_log_option
@knowledge_options
@manner_options
def batch(
    inputs: tuple[str, ...],
    place: Place,
    naming: Naming,
    retry: str | None,
    json_log: Path | None,
    knowledge: Knowledge,
    manner: Manner,
) -> int:
    """Get many articles, in runs that survive a kill.

    Takes files of addresses (one a line, or in a column of a .jsonl, .csv, .tsv or .parquet
    table) or standard input (-), folders of saved pages, web archives (.warc, .warc.gz) and,
    with --html, tables that hold the pages. Each page gives one record: an Article, or a
    Failure that says why there is none.

    The same command again goes on where it stopped, whatever stopped it: nothing is lost
    and nothing recorded twice. Ctrl-C finishes the pages under way; a second one ends at
    once. What a run knows is in a journal beside its output (PATH.journal).
    """
    from newsclean.batch.plan import BatchPlan
    from newsclean.batch.run import Batch
    from newsclean.fetchers.guard import Guard

    plan = BatchPlan(
        **place._asdict(),
        in_order=manner.in_order,
        cleaner=knowledge.cleaner(),
        effort=manner.effort,
        policy=manner.policy,
        guard=Guard.allowing(*manner.allow),
        proxy=manner.proxy,
    )
    sources = [naming.source(name) for name in inputs]
    with Batch(plan) as run:
        if retry is not None:
            run.retry(None if retry == "failed" else retry)
        code = _ended(run, _watched(run, sources, json_log))
    tell_changed_sites(plan.output, knowledge)
    return code


def _watched(
    run: "Batch", sources: "Sequence[Addresses | PageStream]", json_log: Path | None
) -> bool:
    """Do the run while somebody watches. Whether it was let run to its end."""
    lines = Lines()
    stopped = False

    def stop() -> None:
        nonlocal stopped
        stopped = True
        say("finishing the pages under way; once more ends at once.")
        run.stop()

    async def working(watch: "BatchWatcher") -> "BatchReport":
        with stopping_on_signals(stop):
            return await run.run(sources, watch=watch)

    with ExitStack() as opened:
        log = opened.enter_context(json_log_at(json_log))
        watchers: list[BatchWatcher] = [lines.watch]
        if log is not None:
            watchers.append(log.watch)
        if sys.stderr.isatty():
            watchers.append(opened.enter_context(bar(lambda: run.hosts_in_line)))

        def watch(event: "BatchEvent") -> None:
            for each in watchers:
                each(event)

        try:
            report = asyncio.run(working(watch))
        except asyncio.CancelledError:
            raise KeyboardInterrupt from None
        if log is not None:
            log.conclude(report)
    conclude(report, lines.repeated)
    return not stopped


def _ended(run: "Batch", to_its_end: bool) -> int:  # noqa: FBT001
    report = run.report()
    if not to_its_end and report.waiting:
        say("stopped. The same command goes on from here.")
        return INTERRUPTED
    return int(bool(report.failed) and not report.articles)
