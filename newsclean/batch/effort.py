"""How much is done at once, and for how long."""

import os
from dataclasses import dataclass, field

__all__ = ["Effort"]


def _cores() -> int:
    return os.cpu_count() or 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Effort:
    """How much is done at once, and for how long."""

    concurrency: int = 50
    """Pages between their address and their record at any moment. As many may have to be fetched
    again when a run is killed, and no more."""
    per_host: int = 1
    """Pages of one host that are under way at once."""
    workers: int = field(default_factory=_cores)
    """Processes that read pages; 0 reads them in this one, where no deadline can be kept."""
    deadline_s: float = 30.0
    """Seconds that reading one page may take."""
