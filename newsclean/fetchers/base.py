"""What a fetcher is: one method from address to page."""

from typing import Protocol

from newsclean.page import Page

__all__ = ["AsyncFetcher", "Fetcher"]


class Fetcher(Protocol):
    """Anything that turns an address into a page."""

    def fetch(self, url: str) -> Page:
        """The page at ``url``.

        Raises:
            FetchError: no page could be had; the message says why and what to do.
        """


class AsyncFetcher(Protocol):
    """The asynchronous twin of ``Fetcher``."""

    async def fetch(self, url: str) -> Page:
        """The page at ``url``.

        Raises:
            FetchError: no page could be had; the message says why and what to do.
        """
