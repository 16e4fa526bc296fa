"""Threads and processes give the same article as a plain call: there is no state to share."""

import multiprocessing
import os
import pickle
import subprocess
import sys
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor

import pytest

from newsclean import Article, Cleaner, EmptyInput, Page, errors, extract
from tests.quality.layouts import LAYOUTS
from tests.quality.story import STORIES

PAGES = [layout(story) for story in STORIES for layout in LAYOUTS.values()]


@pytest.fixture(scope="module")
def expected() -> list[Article]:
    return [extract(page) for page in PAGES]


def in_threads() -> Executor:
    return ThreadPoolExecutor(4)


def in_spawned_processes() -> Executor:
    return ProcessPoolExecutor(2, multiprocessing.get_context("spawn"))


@pytest.mark.parametrize("pool", [in_threads, in_spawned_processes])
def test_a_pool_of_workers_gives_the_same_articles(
    pool: type[Executor], expected: list[Article]
) -> None:
    with pool() as workers:
        assert list(workers.map(extract, PAGES, chunksize=10)) == expected


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
def test_a_fork_after_the_first_article_gives_the_same() -> None:
    program = (
        "import os, sys\n"
        "from newsclean import extract\n"
        "page = sys.stdin.read()\n"
        "before = extract(page)\n"
        "child = os.fork()\n"
        "if child == 0:\n"
        "    os._exit(0 if extract(page) == before else 1)\n"
        "sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))\n"
    )

    subprocess.run([sys.executable, "-c", program], input=PAGES[0], text=True, check=True)  # noqa: S603  our own interpreter and program


def test_articles_and_results_travel_between_processes(expected: list[Article]) -> None:
    result = Cleaner().page(Page.of(PAGES[0]))

    assert pickle.loads(pickle.dumps(expected)) == expected  # noqa: S301  our own bytes
    assert pickle.loads(pickle.dumps(result)) == result  # noqa: S301  our own bytes


def test_a_cleaner_travels_between_processes(expected: list[Article]) -> None:
    cleaner = pickle.loads(pickle.dumps(Cleaner()))  # noqa: S301  our own bytes

    assert cleaner.page(Page.of(PAGES[0])).article == expected[0]


def test_the_order_of_pages_does_not_matter(expected: list[Article]) -> None:
    assert [extract(page) for page in reversed(PAGES)] == expected[::-1]


@pytest.mark.parametrize("name", errors.__all__)
def test_every_error_travels_between_processes(name: str) -> None:
    kind = getattr(errors, name)
    facts = {"url": "https://a.example/", "status": 404}
    wanted = ("url", "status") if issubclass(kind, errors.HTTPStatusError) else ("url",)
    given = {key: facts[key] for key in wanted} if issubclass(kind, errors.FetchError) else {}
    error = kind("It did not work.", **given)

    copy = pickle.loads(pickle.dumps(error))  # noqa: S301  our own bytes

    assert (type(copy), str(copy), vars(copy)) == (type(error), str(error), vars(error))


def test_an_error_in_a_worker_arrives_as_itself() -> None:
    with in_threads() as workers, pytest.raises(EmptyInput):
        workers.submit(extract, " ").result()
