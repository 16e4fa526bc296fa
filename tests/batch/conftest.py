"""A site with stories, and runs over its addresses."""

import asyncio
import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from newsclean.batch.effort import Effort
from newsclean.batch.events import BatchEvent, BatchWatcher, log
from newsclean.batch.inputs import Addresses, AddressList
from newsclean.batch.plan import BatchPlan
from newsclean.batch.report import BatchReport
from newsclean.batch.run import Batch
from newsclean.batch.streams import PageStream
from newsclean.fetchers.guard import Guard
from newsclean.fetchers.policy import FetchPolicy
from tests.fetchers.site import Site, response, serving

Run: TypeAlias = Callable[..., BatchReport]

STORY = """<!doctype html><html lang="en"><head><title>Ferry {number} is late</title></head><body>
<article><h1>Ferry {number} is late</h1>
<p>Ferry number {number} came in two hours after its time on Monday, because the fog lay on the
river until noon and the pilot would not leave the bank before he saw the other one.</p>
<p>Passengers waited in the shed, where the harbour clerk made tea for all of them and read aloud
from the log of the year in which the river froze and nobody crossed for nine weeks.</p>
</article></body></html>"""


def story(number: int) -> bytes:
    return response(200, STORY.format(number=number).encode())


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as site:
        for number in range(10):
            site.answers[f"/{number}"] = story(number)
        yield site


@pytest.fixture
def addresses(site: Site, tmp_path: Path) -> Path:
    """Ten stories and two pages that are not there."""
    path = tmp_path / "urls.txt"
    paths = [*(f"/{number}" for number in range(10)), "/gone", "/lost"]
    path.write_text("\n".join(map(site.url, paths)))
    return path


def plan_of(output: Path, **changes: Any) -> BatchPlan:
    settings: dict[str, Any] = {
        "output": output,
        "effort": Effort(concurrency=4, workers=0),
        "policy": FetchPolicy(timeout_s=5, seconds_between_pages=0, retries=0),
        "guard": Guard.allowing("127.0.0.1"),
    }
    return BatchPlan(**settings | changes)


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "articles.jsonl"


@pytest.fixture
def run_over(output: Path) -> Run:
    """A run over inputs of any kind, to its end or until some were recorded."""

    def runner(
        *sources: Addresses | PageStream,
        watch: BatchWatcher = log,
        retry: str | None = None,
        stop_after: int | None = None,
        **changes: Any,
    ) -> BatchReport:
        with Batch(plan_of(**{"output": output} | changes)) as batch:
            if retry is not None:
                batch.retry(None if retry == "failed" else retry)
            recorded = 0

            def stopping(event: BatchEvent) -> None:
                nonlocal recorded
                watch(event)
                recorded += event.kind == "recorded"
                if recorded == stop_after:
                    batch.stop()

            return asyncio.run(batch.run(sources, watch=stopping))

    return runner


@pytest.fixture
def run(run_over: Run) -> Run:
    """A run over files of addresses."""

    def runner(*names: Path, **changes: Any) -> BatchReport:
        return run_over(*(AddressList(name=str(name)) for name in names), **changes)

    return runner


def records(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_bytes().splitlines()]


def asked(path: Path) -> list[str]:
    """The addresses of all records, sorted."""
    return sorted(record["url_requested"] for record in records(path))


def lines_of(path: Path) -> Sequence[str]:
    return path.read_text().splitlines()
