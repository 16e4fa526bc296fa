"""Whose turn it is: hosts side by side, none hurried, none forgotten."""

import asyncio
from collections.abc import Iterable

import pytest

from newsclean.batch.scheduler import Scheduler
from newsclean.batch.supplies import Fed
from newsclean.batch.ticket import Ticket


class Clock:
    """Stands still until it is set."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def fed(hosts: Iterable[str]) -> Fed:
    supply = Fed()
    for number, host in enumerate(hosts, 1):
        supply.feed(Ticket(number, f"http://{host}/{number}", host))
    supply.may_grow = False
    return supply


async def taken_now(scheduler: Scheduler, count: int) -> list[Ticket | None]:
    """What so many workers are given at once; those that must wait are sent home."""
    waiting = [asyncio.create_task(scheduler.take()) for _ in range(count)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    given = [each.result() for each in waiting if each.done()]
    for each in waiting:
        each.cancel()
    await asyncio.gather(*waiting, return_exceptions=True)
    return given


def test_hosts_are_asked_side_by_side_and_each_once_at_a_time() -> None:
    async def run() -> None:
        scheduler = Scheduler(fed("aaabbc"))
        given = await taken_now(scheduler, 6)
        assert sorted(ticket.host for ticket in given if ticket) == ["a", "b", "c"]

        scheduler.finished(next(each for each in given if each and each.host == "a"))
        (more,) = await taken_now(scheduler, 6)
        assert more is not None
        assert more.host == "a"

    asyncio.run(run())


def test_a_host_rests_between_two_pages() -> None:
    async def run() -> None:
        clock = Clock()
        scheduler = Scheduler(fed("aaa"), pause_s=1.0, clock=clock)
        (first,) = await taken_now(scheduler, 3)
        assert first is not None
        scheduler.finished(first)
        assert await taken_now(scheduler, 3) == []

        clock.now += 1.01
        (second,) = await taken_now(scheduler, 3)
        assert second is not None
        scheduler.finished(second, rest_s=60)  # the host asked for more
        clock.now += 2
        assert await taken_now(scheduler, 3) == []

    asyncio.run(run())


def test_the_first_page_of_a_host_goes_alone_then_as_many_as_allowed() -> None:
    async def run() -> None:
        scheduler = Scheduler(fed("aaaaa"), per_host=3)
        (first,) = await taken_now(scheduler, 5)
        assert first is not None
        scheduler.finished(first)
        assert len(await taken_now(scheduler, 5)) == 3

    asyncio.run(run())


def test_a_host_that_is_given_up_lets_its_pages_go_at_once() -> None:
    async def run() -> None:
        scheduler = Scheduler(fed("aaaa"), pause_s=60)
        (first,) = await taken_now(scheduler, 5)
        assert first is not None
        scheduler.free("a")
        scheduler.finished(first, rest_s=60)
        assert len(await taken_now(scheduler, 3)) == 3

    asyncio.run(run())


def test_workers_go_home_when_all_is_done_or_when_told_to_stop() -> None:
    async def run() -> None:
        scheduler = Scheduler(fed("ab"))
        first, second, *_ = await taken_now(scheduler, 2)
        assert first is not None
        assert second is not None
        scheduler.finished(first)
        assert await taken_now(scheduler, 1) == []  # the other may yet come back
        scheduler.finished(second)
        assert await taken_now(scheduler, 2) == [None, None]

        stopped = Scheduler(fed("ab"))
        stopped.stop()
        assert await taken_now(stopped, 2) == [None, None]

    asyncio.run(run())


def test_in_order_no_ticket_overtakes_another() -> None:
    async def run() -> None:
        clock = Clock()
        supply = fed("aab")
        handed = supply.others

        def one_by_one(count: int) -> list[Ticket]:
            tickets = list(handed(count))
            for late in tickets[count:]:
                supply.feed(late)
            return tickets[:count]

        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(supply, "others", one_by_one)
            scheduler = Scheduler(supply, pause_s=1, in_order=True, clock=clock)
            (first,) = await taken_now(scheduler, 1)
            assert first is not None
            scheduler.finished(first)
            assert await taken_now(scheduler, 1) == []  # the second of a rests; b waits for it
            clock.now += 1.01
            (second,) = await taken_now(scheduler, 1)
            assert second is not None
            assert (first.number, second.number) == (1, 2)

    asyncio.run(run())
