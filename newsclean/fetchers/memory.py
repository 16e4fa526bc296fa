"""Pages that are already there: for tests, and for pipelines that fetch by other means."""

from collections.abc import Mapping

from newsclean.errors import HTTPStatusError
from newsclean.page import Page

__all__ = ["MemoryFetcher"]


class MemoryFetcher:
    """Gives pages from a mapping of address to page, bytes or text."""

    def __init__(self, pages: Mapping[str, Page | bytes | str]) -> None:
        self._pages = pages

    def fetch(self, url: str) -> Page:
        """The page under ``url``.

        Raises:
            HTTPStatusError: there is none, as if a server had answered 404.
        """
        page = self._pages.get(url)
        if page is None:
            raise HTTPStatusError(
                f"{url} is not among the {len(self._pages)} pages in memory. Add it to the "
                "mapping that MemoryFetcher was given.",
                url=url,
                status=404,
            )
        return page if isinstance(page, Page) else Page.of(page, url=url)
