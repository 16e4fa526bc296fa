"""What came of a run, in numbers."""

from dataclasses import dataclass

from newsclean.batch.journal import Journal

__all__ = ["BatchReport", "HostReport", "Problem", "report_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class HostReport:
    """What came of the pages of one host."""

    host: str
    """Its name."""
    articles: int
    """Pages that gave an Article."""
    failed: int
    """Pages that did not."""


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

    @property
    def total(self) -> int:
        """All inputs."""
        return self.articles + self.failed + self.waiting


_REASONS = """
    SELECT reason, count(*) FROM done GROUP BY reason ORDER BY count(*) DESC, reason
"""
_HOSTS = """
    SELECT host.name, count(*) - count(reason), count(reason) FROM done
    JOIN page ON page.id = done.page JOIN host ON host.id = page.host
    GROUP BY host.id ORDER BY count(reason) DESC, count(*) DESC, host.name LIMIT ?
"""
_PROBLEMS = """
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
    )


def hosts_of(journal: Journal, most: int = 100) -> tuple[HostReport, ...]:
    """The hosts of a run, those with most failures first."""
    rows = journal.db.execute(_HOSTS, (most,))
    return tuple(HostReport(host=name, articles=good, failed=bad) for name, good, bad in rows)


def problems_of(journal: Journal, most: int = 100) -> tuple[Problem, ...]:
    """The first lines of the inputs that could not be used."""
    rows = journal.db.execute(_PROBLEMS, (most,))
    return tuple(Problem(source=source, line=line, why=why) for source, line, why in rows)


def _count(journal: Journal, table: str) -> int:
    return int(journal.db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608
