"""What happened on the way to a page, for those who want to watch."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

__all__ = ["Event", "EventKind", "Watcher", "log"]

EventKind: TypeAlias = Literal[
    "robots",  # a host's robots.txt was asked for, and what came of it
    "waited",  # for the host's turn, or before another attempt
    "answered",  # a response began: status, and seconds since the request
    "redirected",  # to where
    "retried",  # after which failure
    "unchanged",  # the server confirmed the stored page
    "stale",  # the stored page stands in for a failure
    "fetched",  # the page is there: bytes, seconds
    "failed",  # with which error
]

_LOGGER = logging.getLogger("newsclean.fetchers")


@dataclass(frozen=True, slots=True)
class Event:
    """One step of a fetch."""

    kind: EventKind
    """What sort of step."""
    url: str
    """The address it is about."""
    detail: str
    """What a person would like to know of it, in a few words."""
    seconds: float
    """How long it took; 0 where that means nothing."""


Watcher: TypeAlias = Callable[[Event], None]
"""Called with every event, in order, from the thread that fetches. Must not raise."""


def log(event: Event) -> None:
    """The default watcher: writes to the logger ``newsclean.fetchers``, silent unless set up."""
    _LOGGER.debug("%s %s %s (%.2f s)", event.kind, event.url, event.detail, event.seconds)
