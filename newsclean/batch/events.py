"""What happens in a run, for those who watch."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

__all__ = ["BatchEvent", "BatchEventKind", "BatchWatcher", "log"]

BatchEventKind: TypeAlias = Literal[
    "continued",  # inputs that an earlier run did already: how many
    "taken",  # addresses were taken in from an input: how many
    "refused",  # a line of an input is no use: why
    "duplicate",  # a line of an input repeats an earlier one: which
    "recorded",  # an input is done: the reason if it failed
    "stopping",  # no more inputs are begun: how many are under way
]

_LOGGER = logging.getLogger("newsclean.batch")


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchEvent:
    """One step of a run."""

    kind: BatchEventKind
    """What sort of step."""
    name: str
    """The address, or the input it is about."""
    line: int | None = None
    """Line of the input."""
    count: int = 1
    """How many it is about."""
    detail: str | None = None
    """Why; a reason, or a sentence."""


BatchWatcher: TypeAlias = Callable[[BatchEvent], None]
"""Called with every event, in order, from the thread that runs the batch. Must not raise."""


def log(event: BatchEvent) -> None:
    """The default watcher: writes to the logger ``newsclean.batch``, silent unless set up."""
    _LOGGER.debug("%s %s %s %s", event.kind, event.name, event.line, event.detail)
