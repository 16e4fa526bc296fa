"""When a host may be asked next."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

__all__ = ["Pace"]

_MANY_HOSTS: Final = 10_000


@dataclass(slots=True)
class Pace:
    """Remembers for each host the moment before which it is not to be asked.

    Only whoever is at the host (see ``commands.Enter``) changes it, so no lock is needed: between
    threads one is there at a time, and the tasks of a loop do not interrupt each other.
    """

    clock: Callable[[], float]
    """Seconds of a clock that never goes back."""
    _next: dict[str, float] = field(default_factory=dict)

    def wait(self, host: str) -> float:
        """Seconds until the host may be asked."""
        return max(0.0, self._next.get(host, 0.0) - self.clock())

    def rest(self, host: str, seconds: float) -> None:
        """Leave the host alone for that long from now, or longer if that was agreed before."""
        if len(self._next) >= _MANY_HOSTS:
            now = self.clock()
            self._next = {name: moment for name, moment in self._next.items() if moment > now}
        self._next[host] = max(self._next.get(host, 0.0), self.clock() + seconds)
