"""Where outcomes are handed in: what has come together by the next turn is recorded at once."""

import asyncio
from collections import deque
from collections.abc import Callable, Sequence

from newsclean.batch.recorder import Recorded
from newsclean.batch.tasks import Written
from newsclean.batch.ticket import Ticket

__all__ = ["Desk"]


class Desk:
    """Gathers outcomes and has them recorded, in the order of the tickets if that is wanted."""

    def __init__(
        self, record: Callable[[Sequence[Recorded]], None], *, in_order: bool = False
    ) -> None:
        """Wait for outcomes.

        Args:
            record: records some; what it raises reaches those who handed them in.
            in_order: whether an outcome waits for those of earlier tickets, see ``expect``.
        """
        self._record = record
        self._in_order = in_order
        self._expected: deque[int] = deque()
        self._ready: dict[int, tuple[Recorded, asyncio.Future[None]]] = {}
        self._called = False

    def expect(self, ticket: Ticket) -> None:
        """A ticket was given out: in order, later ones wait for its outcome."""
        if self._in_order:
            self._expected.append(ticket.number)

    async def hand_in(self, ticket: Ticket, outcome: Written) -> None:
        """Have an outcome recorded, and return when it is.

        Raises:
            OutputError: it could not be.
        """
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        entry = outcome.entry
        record = Recorded(ticket.number, entry.file, entry.data, ticket.url, outcome.reason)
        self._ready[ticket.number] = (record, done)
        if not self._called:
            self._called = True
            asyncio.get_running_loop().call_soon(self._flush)
        await done

    def _flush(self) -> None:
        self._called = False
        due = [self._ready.pop(number) for number in self._numbers()]
        if not due:
            return
        problem: Exception | None = None
        try:
            self._record([record for record, _ in due])
        except Exception as error:  # noqa: BLE001  # whatever it is, it reaches those who wait
            problem = error
        for _, done in due:
            if done.cancelled():
                continue
            if problem is None:
                done.set_result(None)
            else:
                done.set_exception(problem)

    def _numbers(self) -> list[int]:
        if not self._in_order:
            return list(self._ready)
        ready = []
        while self._expected and self._expected[0] in self._ready:
            ready.append(self._expected.popleft())
        return ready
