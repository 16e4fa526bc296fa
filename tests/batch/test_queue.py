"""The queue: what is taken in, what was known, and what little of it is in memory."""

from collections.abc import Iterator

import pytest

from newsclean.batch import queue as queue_module
from newsclean.batch.journal import Journal
from newsclean.batch.queue import Asked, Queue
from newsclean.batch.supplies import ByHost, ByNumber


@pytest.fixture
def queue() -> Iterator[Queue]:
    with Journal(None) as journal:
        yield Queue(journal)


def take(queue: Queue, *urls: str, source: str = "list", after: int = 0) -> tuple[int, int]:
    """How many were taken, and how many were known."""
    number, _ = queue.source(source, None)
    queue.hold([Asked(line, url) for line, url in enumerate(urls, after + 1)])
    intook = queue.take_held(number, after + len(urls))
    return intook.taken, intook.repeated


def test_an_address_is_taken_once_in_one_list_and_in_another(queue: Queue) -> None:
    a, b = "http://a.example/1", "http://b.example/1"

    assert take(queue, a, b, a) == (2, 1)
    assert take(queue, b, a, source="other") == (0, 2)
    assert queue.total == 2


def test_a_list_read_again_holds_no_duplicates(queue: Queue) -> None:
    urls = [f"http://a.example/{n}" for n in range(5)]
    take(queue, *urls)

    assert take(queue, *urls, "http://a.example/new") == (1, 0)


def test_two_addresses_with_one_hash_are_both_taken(
    queue: Queue, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queue_module, "_hash", lambda _: 7)

    assert take(queue, "http://a.example/1", "http://a.example/2") == (2, 0)
    assert [ticket.url for ticket in ByNumber(queue).others(9)] == [
        "http://a.example/1",
        "http://a.example/2",
    ]


def test_hosts_are_handed_out_in_slices_and_every_ticket_once(queue: Queue) -> None:
    urls = [f"http://host{n % 3}.example/{n}" for n in range(150)]
    take(queue, *urls)
    supply = ByHost(queue)

    tickets = list(supply.others(2))
    assert {ticket.host for ticket in tickets} == {"host0.example", "host1.example"}
    assert len(tickets) == 32
    tickets += supply.others(5)
    for host in ("host0.example", "host1.example", "host2.example"):
        while more := supply.more_of(host):
            tickets += more
    assert list(supply.others(5)) == []
    assert sorted(ticket.url for ticket in tickets) == sorted(urls)


def test_addresses_added_later_are_handed_out_and_those_under_way_are_not(queue: Queue) -> None:
    take(queue, "http://a.example/1", "http://a.example/2")
    supply = ByHost(queue)
    assert len(supply.others(1)) == 2
    assert list(supply.more_of("a.example")) == []

    take(queue, "http://a.example/3", after=2)
    supply.grown()

    assert [ticket.url for ticket in supply.others(1)] == ["http://a.example/3"]
