"""A browser for the pages that need one, and for no others."""

from typing import TYPE_CHECKING, Protocol

from newsclean.document import parse
from newsclean.errors import InputError
from newsclean.extractors.standin import stand_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsclean.fetchers.base import AsyncFetcher, Fetcher
    from newsclean.page import Page

__all__ = ["AsyncBrowser", "AsyncRenderingFetcher", "Browser", "RenderingFetcher", "needs_scripts"]


class Browser(Protocol):
    """What runs the scripts of a page, as ``BrowserFetcher`` does."""

    def render(self, page: "Page") -> "Page":
        """``page`` after its scripts have run."""


class AsyncBrowser(Protocol):
    """What runs the scripts of a page, as ``AsyncBrowserFetcher`` does."""

    async def render(self, page: "Page") -> "Page":
        """``page`` after its scripts have run."""


class RenderingFetcher:
    """Any fetcher, with a browser for pages that are empty until their scripts have run.

    The browser is handed the page as it was fetched, and not started before the first such page.
    """

    def __init__(
        self,
        fetcher: "Fetcher",
        browser: Browser,
        *,
        when: "Callable[[Page], bool] | None" = None,
    ) -> None:
        """Open nothing. ``when`` tells which pages are rendered: ``needs_scripts`` if left out."""
        self._fetcher = fetcher
        self._browser = browser
        self._when = when or needs_scripts

    def fetch(self, url: str) -> "Page":
        """The page at ``url``, rendered if it has to be.

        Raises:
            FetchError: see the fetcher and the browser.
            MissingExtra: a browser is needed and none is installed.
        """
        page = self._fetcher.fetch(url)
        return self._browser.render(page) if self._when(page) else page


class AsyncRenderingFetcher:
    """The asynchronous twin of ``RenderingFetcher``."""

    def __init__(
        self,
        fetcher: "AsyncFetcher",
        browser: AsyncBrowser,
        *,
        when: "Callable[[Page], bool] | None" = None,
    ) -> None:
        """Open nothing. ``when`` tells which pages are rendered: ``needs_scripts`` if left out."""
        self._fetcher = fetcher
        self._browser = browser
        self._when = when or needs_scripts

    async def fetch(self, url: str) -> "Page":
        """The page at ``url``, rendered if it has to be.

        Raises:
            FetchError: see the fetcher and the browser.
            MissingExtra: a browser is needed and none is installed.
        """
        page = await self._fetcher.fetch(url)
        return await self._browser.render(page) if self._when(page) else page


def needs_scripts(page: "Page") -> bool:
    """Whether the page shows nothing without its scripts and holds its story in none of them."""
    try:
        found = stand_in(parse(page))
    except InputError:
        return False
    return found is not None and found.guise.name == "shell"
