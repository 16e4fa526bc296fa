"""A run over many inputs as somebody sees it: a bar while it goes on, a few lines at its end."""

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from newsclean.cli.failures import say

if TYPE_CHECKING:
    from newsclean.batch.events import BatchEvent, BatchWatcher
    from newsclean.batch.report import BatchReport

__all__ = ["Lines", "bar", "conclude", "summary"]

_MOST_TOLD: Final = 10
"""Lines of the inputs that are complained of one by one."""


class Lines:
    """Tells of the inputs' lines that are no use; from some number on, only how many they are."""

    def __init__(self) -> None:
        self._told: Counter[str] = Counter()

    def watch(self, event: "BatchEvent") -> None:
        """Tell of an event, if it is about a line."""
        if event.kind not in {"refused", "duplicate"}:
            return
        self._told[event.kind] += event.count
        if self._told[event.kind] <= _MOST_TOLD and event.line is not None:
            say(f"{event.name}, line {event.line}: {event.detail}")

    @property
    def repeated(self) -> int:
        """Lines that repeat others."""
        return self._told["duplicate"]


@contextmanager
def bar(hosts: Callable[[], int]) -> Iterator["BatchWatcher"]:
    """A bar on the terminal, fed with events; ``hosts`` says how many hosts stand in line."""
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    speed = TextColumn("{task.fields[speed]} · {task.fields[failed]} failed · {task.fields[hosts]}")
    columns = (BarColumn(), MofNCompleteColumn(), speed, TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("newsclean", total=0, speed="", failed=0, hosts="")
        total = failed = 0

        def watch(event: "BatchEvent") -> None:
            nonlocal total, failed
            if event.kind in {"continued", "taken"}:
                total += event.count
                progress.update(task, total=total)
            if event.kind == "continued":
                progress.advance(task, event.count)
            if event.kind == "recorded":
                failed += event.detail is not None
                pace = progress.tasks[0].speed or 0
                told = {"speed": f"{pace:.1f}/s", "failed": failed, "hosts": f"{hosts()} hosts"}
                progress.update(task, advance=1, **told)  # type: ignore[arg-type]  # fields of any type

        yield watch


def summary(report: "BatchReport", repeated: int) -> str:
    """What came of a run, in one line."""
    counts = {
        "articles": report.articles,
        "failed": report.failed,
        "still to do": report.waiting,
        "lines without an address": report.refused,
        "addresses repeated": repeated,
    }
    told = ", ".join(f"{number:,} {what}" for what, number in counts.items() if number)
    reasons = ", ".join(f"{reason} {number:,}" for reason, number in report.reasons)
    return f"{report.output}: {told or 'nothing to do'}" + (f" ({reasons})" if reasons else "")


def conclude(report: "BatchReport", repeated: int) -> None:
    """Say what came of a run: one line, and on a terminal the reasons below it."""
    line = summary(report, repeated)
    if not sys.stderr.isatty() or not report.reasons:
        say(f"{line}.")
        return
    say(f"{line.partition(' (')[0]}.")
    width = max(len(reason) for reason, _ in report.reasons)
    for reason, number in report.reasons:
        sys.stderr.write(f"  {reason:<{width}}  {number:>9,}\n")
    sys.stderr.write("  --retry failed does them again; --retry NAME those of one reason.\n")
