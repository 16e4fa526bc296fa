"""What is too large or takes too long is stopped by a typed error; what is too finely cut, read."""

import threading
import time
from collections.abc import Iterator

import pytest

from newsclean import Cleaner, ExtractionTimeout, InputTooLarge, Limits, Page
from newsclean.document import parse
from newsclean.errors import NewscleanError
from newsclean.extractors.segment import segment
from newsclean.limits import Deadline, check_time, time_for, watched
from newsclean.metadata.htmldate import HTMLDATE
from tests.quality.layouts import LAYOUTS, dump
from tests.quality.story import STORIES

STORY = STORIES[0]
PAGE = LAYOUTS["semantic"](STORY)
ENDLESS = PAGE.replace("</h1>", "</h1>" + "<p>A boat left the harbour at noon.</p>" * 30_000)
ENDLESS_DUMP = "The ferry left at noon with forty people on board.\n\n" * 100_000


class Clock:
    """Goes on by one second whenever somebody looks at it."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        self.now += 1
        return self.now


def test_an_input_larger_than_the_limit_is_refused_with_both_sizes() -> None:
    cleaner = Cleaner(limits=Limits(bytes=1_000_000))

    with pytest.raises(InputTooLarge, match=r"1\.2 MB, and the limit is 1 MB"):
        cleaner.page(Page(body=b"x" * 1_200_000))
    with pytest.raises(InputTooLarge):
        cleaner.text("é" * 600_000)


def test_an_input_as_large_as_the_limit_is_read() -> None:
    body = PAGE.encode()

    assert Cleaner(limits=Limits(bytes=len(body))).page(Page(body=body)).article.title


def test_an_endless_page_is_stopped_in_time() -> None:
    cleaner = Cleaner(limits=Limits(seconds=0.05))
    started = time.process_time()

    with pytest.raises(ExtractionTimeout, match=r"within 0\.05 seconds"):
        cleaner.page(Page.of(ENDLESS))

    assert time.process_time() - started < 2


def test_an_endless_dump_is_stopped_in_time() -> None:
    cleaner = Cleaner(limits=Limits(seconds=0.05))
    started = time.process_time()

    with pytest.raises(ExtractionTimeout):
        cleaner.text(ENDLESS_DUMP)

    assert time.process_time() - started < 2


def test_a_limit_that_is_not_reached_changes_nothing() -> None:
    hurried = Cleaner(limits=Limits(seconds=600))

    assert hurried.page(Page.of(PAGE)) == Cleaner().page(Page.of(PAGE))
    assert hurried.text(dump(STORY)) == Cleaner().text(dump(STORY))


def test_a_limit_is_over_with_its_input_even_if_that_failed() -> None:
    for bad in (b"", b"\x89PNG\r\n\x1a\n", b"<p>x"):
        with pytest.raises(NewscleanError):
            Cleaner(limits=Limits(seconds=0.001)).page(Page(body=bad))
    time.sleep(0.002)

    check_time()


def test_a_limit_holds_in_its_own_thread_alone() -> None:
    seen: list[bool] = []

    with Limits(seconds=0).in_force():
        other = threading.Thread(target=lambda: seen.append(time_for(3600)))
        other.start()
        other.join()
        with pytest.raises(ExtractionTimeout):
            check_time()

    assert seen == [True]


def test_without_a_limit_a_loop_goes_over_the_very_same_object() -> None:
    items = [1, 2, 3]

    assert watched(items) is items


def test_a_loop_is_stopped_in_the_middle() -> None:
    def slow() -> Iterator[int]:
        for number in range(1_000_000):
            time.sleep(0.0001)
            yield number

    with Limits(seconds=0.02).in_force(), pytest.raises(ExtractionTimeout):
        assert [number for number in watched(slow())] == []  # noqa: C416  it must be gone through


def test_a_step_that_cannot_be_stopped_is_begun_only_with_time_for_it() -> None:
    deadline = Deadline(10, Clock())

    assert deadline.allows(5)
    assert not deadline.allows(50)


def test_a_page_of_too_many_blocks_is_read_coarsely_and_whole() -> None:
    words = [f"w{number}" for number in range(3000)]
    page = "".join(f"<p>{word}</p>" for word in words)

    with Limits(blocks=100).in_force():
        blocks = segment(parse(Page.of(page))).blocks

    assert " ".join(block.text for block in blocks).split() == words
    assert [block.number for block in blocks] == list(range(len(blocks)))
    assert len(blocks) < 140


def test_a_dump_of_too_many_lines_is_read_coarsely_and_whole() -> None:
    text = dump(STORY) + "\n" + "\n".join(f"w{number}" for number in range(5000))

    ledger = Cleaner(limits=Limits(blocks=100)).text(text).ledger

    assert " ".join(ledger.source()).split() == text.split()
    assert len(ledger.entries) < 150


def test_a_line_of_too_many_sentences_is_cut_so_often_and_no_more() -> None:
    text = "The ferry left at noon. " * 2000

    ledger = Cleaner(limits=Limits(blocks=50)).text(text).ledger

    assert "".join(ledger.source()) == text
    assert len(ledger.entries) < 60


def test_what_could_keep_another_library_busy_is_not_handed_to_it() -> None:
    titles = parse(Page.of("<title>3 May 2024</title>" * 20_000))
    large = parse(Page.of(PAGE + "<!--" + "-x" * 800_000 + "-->"))
    plain = parse(Page.of("<title>x</title><p class=date>2024-05-03</p>"))

    assert titles.for_others() is large.for_others() is None
    assert list(HTMLDATE.find(titles)) == []
    assert [found.raw for found in HTMLDATE.find(plain)] == ["2024-05-03"]


def test_another_library_is_not_asked_when_time_is_short() -> None:
    page = parse(Page.of(PAGE * 20))

    with Limits(seconds=0.001).in_force():
        assert page.for_others() is None
    assert page.for_others() is not None


@pytest.mark.parametrize("address", ["http://[", "http://[::1", "https://[bad]/x", "//["])
def test_an_address_that_is_none_is_left_out_and_told(address: str) -> None:
    article = Cleaner().page(Page.of(PAGE, url=address)).article

    assert article.url is article.url_requested is None
    assert f"{address!r} is no address, and was left out." in article.provenance.warnings
