"""Who is asked next: one line for each host, and none of them is hurried."""

import asyncio
import heapq
import time
from collections import deque
from collections.abc import Callable, Sequence
from typing import Final, Protocol

from newsclean.batch.ticket import Ticket

__all__ = ["Scheduler", "Supply"]

_OPEN_HOSTS: Final = 1000
"""Hosts that stand in line at once; the others wait in the supply."""


class Supply(Protocol):
    """Where tickets come from, in slices: all of them at once would not fit into memory."""

    def more_of(self, host: str) -> Sequence[Ticket]:
        """The next tickets of a host that stands in line; none closes it."""

    def others(self, count: int) -> Sequence[Ticket]:
        """Tickets of up to ``count`` further hosts; none when there are none for now."""

    @property
    def may_grow(self) -> bool:
        """Whether there may be more later though there are none now."""


class _Line:
    """The tickets of one host."""

    __slots__ = ("busy", "due", "freed", "met", "tickets", "turn")

    def __init__(self) -> None:
        self.tickets: deque[Ticket] = deque()
        self.busy = 0
        self.due = 0.0
        self.turn = 0
        self.met = False
        self.freed = False


class Scheduler:
    """Hands tickets to workers that ask for them.

    A host is asked by at most ``per_host`` workers, and not before it is due again. The first page
    of a host goes alone, so that its robots.txt is asked for once. Whoever takes a ticket gives it
    back with ``finished``.
    """

    def __init__(
        self,
        supply: Supply,
        *,
        per_host: int = 1,
        pause_s: float = 0.0,
        in_order: bool = False,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Take nothing yet.

        Args:
            supply: where tickets come from.
            per_host: pages of one host that may be under way at once.
            pause_s: seconds between the starts of two pages of one host.
            in_order: hand tickets out as they are supplied, and none before an earlier one.
            clock: seconds of a clock that never goes back.
        """
        self._supply = supply
        self._per_host = per_host
        self._pause = pause_s
        self._in_order = in_order
        self._clock = clock
        self._lines: dict[str, _Line] = {}
        self._due: list[tuple[float, int, str]] = []
        self._turns = 0
        self._held = 0
        self._out = 0
        self._idle: deque[asyncio.Future[Ticket | None]] = deque()
        self._timer: asyncio.TimerHandle | None = None
        self._stopped = False

    async def take(self) -> Ticket | None:
        """The next ticket, as soon as its host may be asked; ``None`` when there are no more."""
        waiting: asyncio.Future[Ticket | None] = asyncio.get_running_loop().create_future()
        self._idle.append(waiting)
        self._hand_out()
        return await waiting

    def finished(self, ticket: Ticket, *, rest_s: float | None = None) -> None:
        """A ticket is done with; its host may be asked again in ``rest_s`` seconds.

        Without ``rest_s`` the pause since its last page is all.
        """
        self._out -= 1
        line = self._lines[ticket.host]
        line.busy -= 1
        line.met = True
        if rest_s is not None and not line.freed:
            line.due = self._clock() + rest_s
        self._stand(ticket.host, line)
        self._hand_out()

    def free(self, host: str) -> None:
        """A host is not going to be asked any more: its tickets need not wait for each other."""
        line = self._lines.get(host)
        if line is not None:
            line.freed = line.met = True
            line.due = 0.0
            self._stand(host, line)

    def grown(self) -> None:
        """The supply has more, or will have no more."""
        self._hand_out()

    def stop(self) -> None:
        """Hand out nothing more."""
        self._stopped = True
        self._hand_out()

    @property
    def hosts_in_line(self) -> int:
        """Hosts that stand in line."""
        return len(self._lines)

    def _hand_out(self) -> None:
        while self._idle:
            if self._idle[0].cancelled():
                self._idle.popleft()
                continue
            ticket = None if self._stopped else self._next()
            if ticket is None and not self._stopped and not self._at_end():
                self._wake_later()
                return
            self._idle.popleft().set_result(ticket)

    def _next(self) -> Ticket | None:
        if not self._is_due():
            self._open_hosts()
        while self._is_due():
            _, turn, host = heapq.heappop(self._due)
            line = self._lines.get(host)
            if line is not None and line.turn == turn:  # and it did not move since
                return self._taken(host, line)
        return None

    def _is_due(self) -> bool:
        return bool(self._due) and self._due[0][0] <= self._clock()

    def _taken(self, host: str, line: _Line) -> Ticket:
        ticket = line.tickets.popleft()
        self._held -= 1
        self._out += 1
        line.busy += 1
        line.turn = 0
        line.due = self._clock() + (0 if line.freed else self._pause)
        self._stand(host, line)
        return ticket

    def _stand(self, host: str, line: _Line) -> None:
        """Put a host where it belongs: in line for its next page, or out of it."""
        if not line.tickets and not self._stopped:
            more = self._supply.more_of(host)
            line.tickets.extend(more)
            self._held += len(more)
        room = self._per_host if line.met else 1
        if line.tickets and (line.busy < room or line.freed):
            self._turns += 1
            line.turn = self._turns
            heapq.heappush(self._due, (line.due, line.turn, host))

    def _open_hosts(self) -> None:
        if self._in_order and self._held:
            return
        room = _OPEN_HOSTS - len(self._lines)
        if room <= len(self._idle):
            self._forget_rested()
            room = _OPEN_HOSTS - len(self._lines)
        if room <= 0:
            return
        for ticket in self._supply.others(min(room, len(self._idle))):
            line = self._lines.setdefault(ticket.host, _Line())
            line.tickets.append(ticket)
            self._held += 1
            if not line.turn:
                self._stand(ticket.host, line)

    def _forget_rested(self) -> None:
        """Let go of hosts that have nothing left and may be asked at once when they have more."""
        now = self._clock()
        empty = [host for host, line in self._lines.items() if not (line.tickets or line.busy)]
        for host in empty:
            if self._lines[host].due <= now:
                del self._lines[host]

    def _at_end(self) -> bool:
        return not (self._held or self._out or self._supply.may_grow)

    def _wake_later(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._due:
            wait = max(0.0, self._due[0][0] - self._clock())
            self._timer = asyncio.get_running_loop().call_later(wait, self._hand_out)
