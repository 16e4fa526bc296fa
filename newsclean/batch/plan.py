"""What a run is to do, and how."""

import os
from dataclasses import dataclass, field
from pathlib import Path

from newsclean.fetchers.guard import Guard
from newsclean.fetchers.policy import FetchPolicy
from newsclean.pipeline import Cleaner

__all__ = ["BatchPlan", "Effort"]


def _cores() -> int:
    return os.cpu_count() or 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Effort:
    """How much is done at once, and for how long."""

    concurrency: int = 50
    """Pages between the queue and the output at any moment. As many may have to be fetched again
    when a run is killed, and no more."""
    per_host: int = 1
    """Pages of one host that are under way at once."""
    workers: int = field(default_factory=_cores)
    """Processes that read pages; 0 reads them in this one, where no deadline can be kept."""
    deadline_s: float = 30.0
    """Seconds that reading one page may take."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchPlan:
    """Everything about a run but its inputs."""

    output: Path
    """A file or folder; its ending says of which kind."""
    format_name: str | None = None
    """One of ``SINKS``, where the ending of ``output`` does not say it."""
    by: str | None = None
    """One of ``PARTITIONS``: parts of the output, each with files of its own."""
    in_order: bool = False
    """Write records in the order of the inputs; else as they are done, which is faster."""
    effort: Effort = Effort()
    """How much is done at once."""
    cleaner: Cleaner = field(default_factory=Cleaner)
    """Reads the pages; it is sent to other processes, so its parts must be importable there."""
    policy: FetchPolicy = field(default_factory=FetchPolicy)
    """Limits and manners of fetching."""
    guard: Guard = field(default_factory=Guard)
    """Who may be connected to."""
    proxy: str | None = None
    """Address of an HTTP proxy."""

    @property
    def journal(self) -> Path:
        """The journal of the run, beside its output."""
        return self.output.with_name(f"{self.output.name}.journal")
