"""What the plan of a fetch asks the outside world to do, and what it gets back.

The plan is a generator. It yields commands, is sent a ``Head`` for every ``Send``, has the
``FetchError`` of a failed command thrown into it, and returns the page. It does no input or
output itself, so that the synchronous and the asynchronous fetcher are thin drivers of the same
decisions, and the decisions can be tested without a network.
"""

from collections.abc import Generator
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

from newsclean.fetchers.body import Body
from newsclean.fetchers.deadline import Deadline

__all__ = ["Command", "Enter", "Head", "Plan", "Read", "Send", "Wait", "sent"]

Headers: TypeAlias = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Send:
    """Send a GET request and wait for the head of the response. Closes the one before."""

    url: str
    headers: Headers
    deadline: Deadline


@dataclass(frozen=True, slots=True)
class Read:
    """Feed the body of the response at hand to ``body``, until it ends or wants no more."""

    body: Body


@dataclass(frozen=True, slots=True)
class Wait:
    """Sleep for that many seconds."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Enter:
    """Wait until nobody else is at this host, then be the one. Leaves the host before."""

    host: str


@dataclass(frozen=True, slots=True)
class Head:
    """Status and headers of a response; the names in lower case."""

    status: int
    headers: Headers

    def first(self, name: str) -> str | None:
        """The first header of that name."""
        return next((value for key, value in self.headers if key == name), None)

    def every(self, name: str) -> str:
        """All headers of that name, joined by commas (RFC 9110, 5.3)."""
        return ", ".join(value for key, value in self.headers if key == name)


Command: TypeAlias = Send | Read | Wait | Enter
Result = TypeVar("Result")
Plan: TypeAlias = Generator[Command, Head | None, Result]


def sent(send: Send) -> Plan[Head]:
    """Send and return the head of the response."""
    head = yield send
    if head is None:
        raise AssertionError("a driver answers every Send with a Head")
    return head
