"""What one input may cost: its bytes, the seconds it takes, the blocks it is cut into."""

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Final, TypeVar

from newsclean.errors import ExtractionTimeout, InputTooLarge

__all__ = ["Deadline", "Limits", "check_time", "most_blocks", "time_for", "watched"]

T = TypeVar("T")

_STRIDE: Final = 64
"""Items of a loop between two looks at the clock."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one input may cost. ``Cleaner(limits=Limits(seconds=5))`` sets it."""

    bytes: int = 20_000_000
    """Largest input read, in bytes; a larger one is an ``InputTooLarge``."""
    seconds: float | None = None
    """Longest time for one input; after it ``ExtractionTimeout``. ``None`` for no limit, so that
    the same bytes give the same article on every machine."""
    blocks: int = 20_000
    """Blocks of a page, or lines of a dump, after which the rest is gathered into large ones. No
    text is lost, and no news page comes near it."""

    def admit(self, size: int) -> None:
        """Pass if an input of that many bytes may come in.

        Raises:
            InputTooLarge: it may not.
        """
        if size > self.bytes:
            raise InputTooLarge(
                f"The input holds {size / 1e6:.1f} MB, and the limit is {self.bytes / 1e6:g} MB. "
                "Split it, or raise the limit: Cleaner(limits=Limits(bytes=…))."
            )

    @contextmanager
    def in_force(self) -> Iterator[None]:
        """Hold everything inside to these limits, in this thread or task alone."""
        allowed = _Allowance(self, Deadline(self.seconds) if self.seconds is not None else None)
        token = _ALLOWANCE.set(allowed)
        try:
            yield
        finally:
            _ALLOWANCE.reset(token)


class Deadline:
    """The moment by which an extraction must be over."""

    def __init__(self, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._seconds = seconds
        self._clock = clock
        self._at = clock() + seconds

    def check(self) -> None:
        """Pass while there is time.

        Raises:
            ExtractionTimeout: there is none left.
        """
        if self._clock() > self._at:
            raise ExtractionTimeout(
                f"The input could not be read within {self._seconds:g} seconds. "
                "Raise the limit, Cleaner(limits=Limits(seconds=…)), or leave this one out."
            )

    def allows(self, seconds: float) -> bool:
        """Whether a step that takes so long and cannot be stopped would still be over in time."""
        return self._clock() + seconds <= self._at


@dataclass(frozen=True, slots=True)
class _Allowance:
    limits: Limits
    deadline: Deadline | None


_ALLOWANCE: Final[ContextVar[_Allowance]] = ContextVar(
    "newsclean.limits",
    default=_Allowance(Limits(), None),  # noqa: B039  it is frozen
)
"""The limits in force around the running code, as an argument of every function would be."""


def check_time() -> None:
    """Pass while there is time, or no limit to it: asked between two stages.

    Raises:
        ExtractionTimeout: there is none left.
    """
    limit = _ALLOWANCE.get().deadline
    if limit is not None:
        limit.check()


def time_for(seconds: float) -> bool:
    """Whether there is time for a step that takes so long and cannot be stopped."""
    limit = _ALLOWANCE.get().deadline
    return limit is None or limit.allows(seconds)


def most_blocks() -> int:
    """Blocks after which a page is read coarsely."""
    return _ALLOWANCE.get().limits.blocks


def watched(items: Iterable[T]) -> Iterable[T]:
    """``items``, with a look at the clock now and then. Without a deadline, the very same object.

    Raises:
        ExtractionTimeout: the deadline passes while they are gone through.
    """
    limit = _ALLOWANCE.get().deadline
    return items if limit is None else _until(limit, items)


def _until(limit: Deadline, items: Iterable[T]) -> Iterator[T]:
    for number, item in enumerate(items):
        if not number % _STRIDE:
            limit.check()
        yield item
