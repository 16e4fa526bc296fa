"""What came of a run, in numbers."""

from dataclasses import dataclass
from typing import Final

from newsclean.batch.journal import Journal

__all__ = ["BatchReport", "HostReport", "Problem", "report_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class HostReport:
    """A host some of whose pages failed."""

    host: str
    """Its name."""
    failed: int
    """How many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A line of an input that could not be used."""

    source: str
    """Name of the input."""
    line: int
    """Number of the line, from 1."""
    why: str
    """What is wrong with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchReport:
    """What came of a run and of those it continues. A value: further reports are made from it."""

    output: str
    """Where the records are."""
    articles: int
    """Inputs that gave an Article."""
    failed: int
    """Inputs that did not, each with a record that says why."""
    waiting: int
    """Inputs that are still to be done: the run was stopped."""
    refused: int
    """Lines of the inputs that are no address."""
    reasons: tuple[tuple[str, int], ...] = ()
    """Names of errors and how many inputs failed for each, the most frequent first."""
    hosts: tuple[HostReport, ...] = ()
    """Hosts with failures, those with most first; no more than a hundred."""
    problems: tuple[Problem, ...] = ()
    """The first hundred lines that could not be used."""

    @property
    def total(self) -> int:
        """All inputs."""
        return self.articles + self.failed + self.waiting


_MOST: Final = 100

_REASONS: Final = """
    SELECT reason, count(*) FROM done GROUP BY reason ORDER BY count(*) DESC, reason
"""
_HOSTS: Final = """
    SELECT host.name, count(*) FROM done JOIN page ON page.id = done.page
    JOIN host ON host.id = page.host WHERE reason IS NOT NULL
    GROUP BY host.id ORDER BY count(*) DESC, host.name LIMIT ?
"""
_PROBLEMS: Final = """
    SELECT source.name, line, why FROM refused JOIN source ON source.id = refused.source
    ORDER BY source.id, line LIMIT ?
"""


def report_of(journal: Journal, output: str) -> BatchReport:
    """The numbers of a run, as its journal has them."""
    reasons = dict(journal.db.execute(_REASONS))
    articles = reasons.pop(None, 0)
    return BatchReport(
        output=output,
        articles=articles,
        failed=sum(reasons.values()),
        waiting=_count(journal, "waiting"),
        refused=_count(journal, "refused"),
        reasons=tuple(reasons.items()),
        hosts=_hosts(journal),
        problems=_problems(journal),
    )


def _hosts(journal: Journal) -> tuple[HostReport, ...]:
    rows = journal.db.execute(_HOSTS, (_MOST,))
    return tuple(HostReport(host=name, failed=failed) for name, failed in rows)


def _problems(journal: Journal) -> tuple[Problem, ...]:
    rows = journal.db.execute(_PROBLEMS, (_MOST,))
    return tuple(Problem(source=source, line=line, why=why) for source, line, why in rows)


def _count(journal: Journal, table: str) -> int:
    return int(journal.db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608
