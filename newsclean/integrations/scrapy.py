"""Scrapy: from a response to its article, in a callback or in an item pipeline."""

from datetime import UTC, datetime
from typing import Any, Final, Self

from newsclean.errors import MissingExtra, NewscleanError
from newsclean.models import Article
from newsclean.page import Page
from newsclean.pipeline import Cleaner

try:
    from scrapy.crawler import Crawler
    from scrapy.exceptions import DropItem
    from scrapy.http import Response
    from scrapy.utils.defer import deferred_to_future
    from twisted.internet.threads import deferToThread
except ImportError as error:
    raise MissingExtra("This runs inside Scrapy: pip install 'newsclean[scrapy]'.") from error

__all__ = ["ArticlePipeline", "article_of", "page_of"]

_STATS: Final = "newsclean"


def page_of(response: Response) -> Page:
    """The page in a response; yield it from a callback for ``ArticlePipeline`` to work on."""
    headers = (
        (name.decode("latin-1").lower(), value.decode("latin-1"))
        for name, values in response.headers.items()
        for value in values
    )
    passed = tuple(response.meta.get("redirect_urls", ())) if response.request else ()
    return Page(
        body=response.body,
        url_requested=passed[0] if passed else response.url,
        url=response.url,
        status=response.status,
        headers=tuple(headers),
        redirects=passed,
        fetched_at=datetime.now(UTC),
    )


def article_of(response: Response, cleaner: Cleaner | None = None) -> Article:
    """The article in a response.

    Raises:
        EmptyInput: the response is empty.
        NotText: its bytes are no text.
        NotAnArticle: it holds no article text.
    """
    return (cleaner or Cleaner()).page(page_of(response)).article


class ArticlePipeline:
    """Turns items that are a ``Page`` into articles, as plain data; others pass as they are.

    The work is done in a thread, so that requests and responses go on meanwhile. A page without an
    article is dropped with the reason, and counted as ``newsclean/failed/<reason>`` in the stats.
    """

    def __init__(self, crawler: Crawler, cleaner: Cleaner | None = None) -> None:
        self._crawler = crawler
        self._cleaner = cleaner or Cleaner()

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """The pipeline as Scrapy makes it."""
        return cls(crawler)

    async def process_item(self, item: Any) -> Any:
        """The article of a page, as ``Article.to_dict`` gives it.

        Raises:
            DropItem: the page holds none.
        """
        if not isinstance(item, Page):
            return item
        try:
            result = await deferred_to_future(deferToThread(self._cleaner.page, item))
        except NewscleanError as error:
            self._count(f"failed/{type(error).__name__}")
            raise DropItem(f"{item.url}: {error}") from error
        self._count("articles")
        return result.article.to_dict()

    def _count(self, what: str) -> None:
        if self._crawler.stats is not None:
            self._crawler.stats.inc_value(f"{_STATS}/{what}")
