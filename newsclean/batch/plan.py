"""What a run is to do, and how."""

from dataclasses import dataclass, field
from pathlib import Path

from newsclean.batch.effort import Effort
from newsclean.fetchers.guard import Guard
from newsclean.fetchers.policy import FetchPolicy
from newsclean.pipeline import Cleaner

__all__ = ["BatchPlan"]


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
    effort: Effort = field(default_factory=Effort)
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
