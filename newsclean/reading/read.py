"""The two ways to carry out a plan of reading: one that blocks, one for asyncio."""

from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from newsclean.errors import FetchError
from newsclean.pipeline import Cleaner
from newsclean.reading.plan import article_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsclean.fetchers.base import AsyncFetcher, Fetcher
    from newsclean.models import Article
    from newsclean.page import Page
    from newsclean.pipeline import Result

__all__ = ["Clean", "afetch", "aread", "fetch", "read"]

Clean: TypeAlias = "Callable[[Page], Result]"
"""Makes a result of one page, as ``Cleaner.page`` does."""


def fetch(
    url: str, *, fetcher: "Fetcher | None" = None, cleaner: Cleaner | None = None
) -> "Article":
    """The article at an address, over HTTP unless ``fetcher`` knows another way.

    An article that is spread over several pages is fetched whole and joined; one that its page
    only points to (its AMP or print version) is fetched from there. Other pages cost one request.

    Raises:
        FetchError: no page could be had.
        NotText: what came is no text.
        NotAnArticle: the page holds no article text.
    """
    clean = (cleaner or Cleaner()).page
    if fetcher is not None:
        return read(url, fetcher, clean).article
    from newsclean.fetchers.http import HttpFetcher

    with HttpFetcher() as own:
        return read(url, own, clean).article


async def afetch(
    url: str, *, fetcher: "AsyncFetcher | None" = None, cleaner: Cleaner | None = None
) -> "Article":
    """The asynchronous twin of ``fetch``; only the fetching waits, the rest is computed at once.

    Raises:
        FetchError: no page could be had.
        NotText: what came is no text.
        NotAnArticle: the page holds no article text.
    """
    clean = (cleaner or Cleaner()).page
    if fetcher is not None:
        return (await aread(url, fetcher, clean)).article
    from newsclean.fetchers.http import AsyncHttpFetcher

    async with AsyncHttpFetcher() as own:
        return (await aread(url, own, clean)).article


def read(url: str, fetcher: "Fetcher", clean: Clean) -> "Result":
    """The article at ``url`` with its ledger; ``clean`` makes a result of each page.

    Raises:
        FetchError: no page could be had.
        InputError, NotAnArticle: see ``clean``.
    """
    plan = article_at(url, clean)
    answer = partial(next, plan)
    try:
        while True:
            wanted = answer()
            try:
                page = fetcher.fetch(wanted)
            except FetchError as error:
                answer = partial(plan.throw, error)
            else:
                answer = partial(plan.send, page)
    except StopIteration as end:
        result: Result = end.value
        return result


async def aread(url: str, fetcher: "AsyncFetcher", clean: Clean) -> "Result":
    """The asynchronous twin of ``read``.

    Raises:
        FetchError: no page could be had.
        InputError, NotAnArticle: see ``clean``.
    """
    plan = article_at(url, clean)
    answer = partial(next, plan)
    try:
        while True:
            wanted = answer()
            try:
                page = await fetcher.fetch(wanted)
            except FetchError as error:
                answer = partial(plan.throw, error)
            else:
                answer = partial(plan.send, page)
    except StopIteration as end:
        result: Result = end.value
        return result
