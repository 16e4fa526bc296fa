"""Files beside the web: a folder's pages go the same way as everybody else's."""

from newsclean.fetchers.base import AsyncFetcher
from newsclean.fetchers.file import FileFetcher
from newsclean.page import Page

__all__ = ["FilesToo"]


class FilesToo:
    """Reads ``file:`` addresses from disk and leaves the others to another fetcher.

    They come from folders that somebody named: a list of addresses that holds one is refused.
    """

    def __init__(self, web: AsyncFetcher) -> None:
        self._web = web
        self._files = FileFetcher()

    async def fetch(self, url: str) -> Page:
        """The page.

        Raises:
            InputError: the file is not there any more, or is too large.
            FetchError: no page could be had.
        """
        return self._files.fetch(url) if _is_file(url) else await self._web.fetch(url)

    def rest(self, host: str) -> float | None:
        """Seconds for which a host wants to be left alone; files never do."""
        if not host:
            return 0.0
        rest = getattr(self._web, "rest", None)
        return None if rest is None else float(rest(host))


def _is_file(url: str) -> bool:
    return url.startswith("file:")
