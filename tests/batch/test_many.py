"""Iterators over many addresses and many pages."""

import itertools
from collections.abc import Iterator
from typing import Any

import pytest

from newsclean import (
    Article,
    AsyncHttpFetcher,
    Effort,
    Failure,
    FetchPolicy,
    Guard,
    InputError,
    MemoryFetcher,
    Page,
    extract_many,
    fetch_many,
)
from tests.batch.conftest import STORY
from tests.fetchers.site import Site

HERE = Effort(workers=0, concurrency=4)


def pages(count: int) -> list[str]:
    return [STORY.format(number=number) for number in range(count)]


def titles(outcomes: Iterator[Article | Failure]) -> list[str | None]:
    """Headlines, and reasons in their place."""
    return [each.title if isinstance(each, Article) else each.reason for each in outcomes]


def test_every_record_gives_one_outcome_in_its_place() -> None:
    records: list[Any] = [
        pages(1)[0],
        b"%PDF-1.4",
        "",
        Page.of(pages(2)[1]),
        {"html": pages(3)[2]},
    ]

    told = titles(extract_many(records, effort=HERE))

    assert told == [
        "Ferry 0 is late",
        "NotText",
        "EmptyInput",
        "Ferry 1 is late",
        "Ferry 2 is late",
    ]


def test_processes_give_what_this_one_gives() -> None:
    records = [{"html": page, "url": "http://a.example/x"} for page in [*pages(12), ""]]

    here = list(extract_many(records, effort=HERE))[:-1]
    there = list(extract_many(records, effort=Effort(workers=2)))

    assert there[:-1] == here
    assert isinstance(there[-1], Failure)
    assert there[-1].url_requested == "http://a.example/x"
    assert len(set(titles(extract_many(records, in_order=False)))) == 13


def test_records_are_taken_as_they_are_asked_for() -> None:
    taken = itertools.count(1)
    records = (page for page in itertools.cycle(pages(1)) if next(taken))

    outcomes = extract_many(records, effort=Effort(workers=1))
    next(outcomes)
    outcomes.close()  # type: ignore[attr-defined]  # a generator

    assert next(taken) < 20


def test_a_record_of_no_known_kind_is_told() -> None:
    with pytest.raises(InputError, match="type int"):
        list(extract_many([1], effort=HERE))  # type: ignore[list-item]


def test_every_address_gives_one_outcome(site: Site) -> None:
    urls = [site.url(path) for path in ("/1", "/gone", "/2")] + ["nonsense", site.url("/1")]
    web = AsyncHttpFetcher(FetchPolicy(seconds_between_pages=0), guard=Guard.allowing("127.0.0.1"))

    told = titles(fetch_many(urls, fetcher=web, effort=HERE, in_order=True))

    assert told == [
        "Ferry 1 is late",
        "HTTPStatusError",
        "Ferry 2 is late",
        "BadURL",
        "Ferry 1 is late",
    ]


def test_pages_from_elsewhere_do_as_well() -> None:
    stories = {f"http://a.example/{n}": page for n, page in enumerate(pages(30))}

    told = titles(fetch_many(stories, fetcher=MemoryFetcher(stories), effort=HERE))

    assert sorted(map(str, told)) == sorted(f"Ferry {n} is late" for n in range(30))


def test_endless_addresses_are_taken_only_some_way_ahead() -> None:
    taken = itertools.count(1)
    story = pages(1)[0]
    urls = (f"http://host{n % 7}.example/{n}" for n in itertools.count() if next(taken))

    class Everywhere:
        def fetch(self, url: str) -> Page:
            return Page.of(story, url=url)

    outcomes = fetch_many(urls, fetcher=Everywhere(), effort=HERE)
    first = [next(outcomes) for _ in range(20)]
    outcomes.close()  # type: ignore[attr-defined]  # a generator

    assert all(isinstance(each, Article) for each in first)
    assert next(taken) < 20 + 2 * 20 * 4
