"""``fetch_many`` and ``extract_many``: iterators that no bad page ends."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, wait
from typing import Any, Final, TypeAlias

from newsclean.batch.background import Background
from newsclean.batch.effort import Effort
from newsclean.batch.errand import Errand
from newsclean.batch.pool import Readers, readers
from newsclean.batch.tasks import Read, name_of
from newsclean.errors import ExtractionFailed, InputError
from newsclean.failure import Failure
from newsclean.fetchers.base import AsyncFetcher, Fetcher
from newsclean.models import Article
from newsclean.page import Page
from newsclean.pipeline import Cleaner

__all__ = ["Record", "extract_many", "fetch_many"]

Outcome: TypeAlias = Article | Failure

Record: TypeAlias = Page | str | bytes | Mapping[str, Any]
"""HTML in hand: a ``Page``, text or bytes, or a mapping with ``html`` and perhaps ``url``."""

_AHEAD: Final = 4
"""Records handed over ahead for each process."""


def fetch_many(
    urls: Iterable[str],
    *,
    fetcher: AsyncFetcher | Fetcher | None = None,
    cleaner: Cleaner | None = None,
    effort: Effort | None = None,
    in_order: bool = False,
) -> Iterator[Outcome]:
    """What each address becomes: an Article, or the Failure that stands for it.

    Hosts are asked side by side, each at its own pace. Addresses are taken from ``urls`` some way
    ahead of the results, so it may be endless. Nothing is kept: for a run that survives the end of
    its process there is ``newsclean batch``.

    Args:
        urls: the addresses; one that stands there twice is fetched twice.
        fetcher: gets the pages; ``AsyncHttpFetcher`` with its defaults if left out.
        cleaner: reads the pages; sent to other processes, so its parts must be importable there.
        effort: how much is done at once.
        in_order: whether results come in the order of the addresses, or as they are done.

    Raises:
        InputError: the cleaner cannot be used by other processes.
    """
    with Errand(Read(cleaner or Cleaner()), fetcher, effort or Effort()) as errand:
        yield from errand.outcomes(urls, in_order=in_order)


def extract_many(
    records: Iterable[Record],
    *,
    cleaner: Cleaner | None = None,
    effort: Effort | None = None,
    in_order: bool = True,
) -> Iterator[Outcome]:
    """What each record becomes: an Article, or the Failure that stands for it.

    Records are read in several processes, and taken from ``records`` a few ahead of the results.

    Args:
        records: HTML in hand.
        cleaner: reads the pages; sent to other processes, so its parts must be importable there.
        effort: how many processes, and how long a page may take; ``Effort(workers=0)`` reads in
            this process, as is best inside of engines that have processes of their own.
        in_order: whether results come in the order of the records, or as they are done.

    Raises:
        InputError: the cleaner cannot be used by other processes, or a record is of no known kind.
    """
    effort = effort or Effort()
    task = Read(cleaner or Cleaner())
    if effort.workers == 0:
        yield from (task(_page(record)) for record in records)
        return
    pool = readers(task, workers=effort.workers, deadline_s=effort.deadline_s)
    with Background() as background:
        pending: deque[Future[Outcome]] = deque()
        try:
            for record in records:
                pending.append(background.start(_outcome(pool, _page(record))))
                if len(pending) >= _AHEAD * effort.workers:
                    yield _next(pending, in_order=in_order)
            while pending:
                yield _next(pending, in_order=in_order)
        finally:
            background.start(pool.aclose()).result()


def _next(pending: "deque[Future[Outcome]]", *, in_order: bool) -> Outcome:
    if in_order:
        return pending.popleft().result()
    done = wait(pending, return_when=FIRST_COMPLETED).done.pop()
    pending.remove(done)
    return done.result()


async def _outcome(pool: Readers[Page, Outcome], page: Page) -> Outcome:
    try:
        return await pool.run(page)
    except ExtractionFailed as error:
        return Failure.of(error, name_of(page))


def _page(record: Record) -> Page:
    match record:
        case Page():
            return record
        case str() | bytes():
            return Page.of(record)
        case {"html": str() | bytes() as html}:
            return Page.of(html, url=record.get("url"))
    raise InputError(
        f"A record of type {type(record).__name__} is neither a Page, nor HTML as text or bytes, "
        "nor a mapping with 'html'."
    )
