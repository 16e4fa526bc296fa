"""Where a scheduler's tickets come from: a queue by host or by number, or whoever brings them."""

from collections import deque
from collections.abc import Sequence
from typing import Final

from newsclean.batch.queue import Queue
from newsclean.batch.ticket import Ticket

__all__ = ["ByHost", "ByNumber", "Fed"]

_SLICE: Final = 16
"""Tickets of a host that are in memory at once."""


class ByHost:
    """Tickets of a queue, host by host.

    Those in somebody's hands still wait in the queue, so that a killed run loses none; here is
    known which they are.
    """

    def __init__(self, queue: Queue) -> None:
        self.may_grow = False
        self._queue = queue
        self._reached: dict[str, int] = {}
        self._hosts = queue.hosts()
        self._dry = False
        self._out: set[int] = set()

    def more_of(self, host: str) -> Sequence[Ticket]:
        """The next tickets of a host; none when it has no more, or is not open."""
        return self._from(host, self._reached[host]) if host in self._reached else ()

    def others(self, count: int) -> Sequence[Ticket]:
        """Tickets of up to ``count`` hosts that are not open."""
        found: list[Ticket] = []
        if self._dry:
            return found
        for _ in range(2):  # to the end of the hosts, and once more from the first
            for _, host in self._hosts:
                if host not in self._reached:
                    opened = self._from(host, 0)
                    found += opened
                    count -= bool(opened)
                if count <= 0:
                    return found
            self._hosts = self._queue.hosts()
        self._dry = not found
        return found

    def crossed_off(self, numbers: Sequence[int]) -> None:
        """These tickets wait in the queue no more."""
        self._out.difference_update(numbers)

    def grown(self) -> None:
        """The queue was added to."""
        self._dry = False

    def _from(self, host: str, reached: int) -> list[Ticket]:
        while found := self._queue.slice(host, reached, _SLICE):
            reached = self._reached[host] = found[-1].number
            free = [each for each in found if each.number not in self._out]
            if free:
                self._out.update(each.number for each in free)
                return free
        self._reached.pop(host, None)
        return []


class ByNumber:
    """Tickets of a queue, in the order in which they were asked for."""

    def __init__(self, queue: Queue) -> None:
        self.may_grow = False
        self._queue = queue
        self._reached = 0

    def more_of(self, host: str) -> Sequence[Ticket]:
        """None: what comes next is of any host."""
        del host
        return ()

    def others(self, count: int) -> Sequence[Ticket]:
        """The next ``count`` tickets."""
        found = self._queue.in_order(self._reached, count)
        if found:
            self._reached = found[-1].number
        return found

    def crossed_off(self, numbers: Sequence[int]) -> None:
        """Nothing is handed out twice."""

    def grown(self) -> None:
        """The queue was added to."""


class Fed:
    """Tickets that somebody brings, one after the other, and that are gone when they are done."""

    def __init__(self) -> None:
        self.may_grow = True
        self._tickets: deque[Ticket] = deque()

    def feed(self, ticket: Ticket) -> None:
        """Bring a ticket."""
        self._tickets.append(ticket)

    def more_of(self, host: str) -> Sequence[Ticket]:
        """None: nobody knows what comes next."""
        del host
        return ()

    def others(self, count: int) -> Sequence[Ticket]:
        """All tickets there are: whoever brings them sees to it that they are not too many."""
        del count
        tickets = list(self._tickets)
        self._tickets.clear()
        return tickets
