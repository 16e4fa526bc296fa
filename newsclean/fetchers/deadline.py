"""The moment by which an exchange must be over."""

import time
from collections.abc import Callable

__all__ = ["Deadline"]


class Deadline:
    """A point in time.

    It is passed along where the HTTP library expects the seconds for one operation, because a
    server that sends a byte a second keeps within any limit on one operation.
    """

    def __init__(self, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._at = clock() + seconds

    def left(self) -> float:
        """Seconds left; 0 when it has passed."""
        return max(0.0, self._at - self._clock())
