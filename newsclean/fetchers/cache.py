"""Pages kept on disk: asked for again only if they changed, and there when the network is not."""

import json
import sqlite3
import threading
import zlib
from datetime import datetime
from pathlib import Path
from typing import Any, Final, Protocol, Self

from newsclean.errors import InputError, Unreachable
from newsclean.page import Page

__all__ = ["CachingFetcher", "OfflineFetcher", "PageStore", "Revalidating"]

_SCHEMA: Final = """
    CREATE TABLE IF NOT EXISTS page (
        requested TEXT PRIMARY KEY,
        url TEXT, status INTEGER, headers TEXT NOT NULL, redirects TEXT NOT NULL,
        fetched_at TEXT, charset TEXT, body BLOB NOT NULL
    ) WITHOUT ROWID
"""
_GET: Final = """
    SELECT requested, url, status, headers, redirects, fetched_at, charset, body
    FROM page WHERE requested = ?
"""
_PUT: Final = "INSERT OR REPLACE INTO page VALUES (?, ?, ?, ?, ?, ?, ?, ?)"


class PageStore:
    """A file of pages by the address they were asked for at. Threads may share one."""

    def __init__(self, path: str | Path) -> None:
        """Open the file, or make it.

        Raises:
            InputError: it cannot be opened, or is no file of this kind.
        """
        self._lock = threading.Lock()
        try:
            self._db = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
            self._db.execute("PRAGMA journal_mode = WAL")
            self._db.execute("PRAGMA synchronous = NORMAL")  # whole after a crash, if not newest
            self._db.execute(_SCHEMA)
        except sqlite3.Error as error:
            raise InputError(
                f"{path} cannot be used as a page cache: {error}. Name another file, or delete it."
            ) from error

    def get(self, url: str) -> Page | None:
        """The page kept for ``url``; ``None`` when there is none."""
        with self._lock:
            row = self._db.execute(_GET, (url,)).fetchone()
        return _page(row) if row else None

    def put(self, page: Page) -> None:
        """Keep the page under the address it was asked for at, in place of an older one."""
        with self._lock:
            self._db.execute(_PUT, _row(page))

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class Revalidating(Protocol):
    """A fetcher that can ask whether a page it once gave has changed."""

    def fetch(self, url: str, *, known: Page | None = None) -> Page:
        """The page at ``url``; ``known`` itself, freshly dated, if the server confirms it."""


class CachingFetcher:
    """Asks the server only whether a kept page has changed, and keeps what it gets.

    When the server fails, the kept page stands in for the new one, with a note that says so.
    """

    def __init__(self, fetcher: Revalidating, store: PageStore) -> None:
        self._fetcher = fetcher
        self._store = store

    def fetch(self, url: str) -> Page:
        """The page at ``url``.

        Raises:
            FetchError: it could neither be had nor was kept.
        """
        known = self._store.get(url)
        page = self._fetcher.fetch(url, known=known)
        if known is None or page.fetched_at != known.fetched_at:  # and none that stands in
            self._store.put(page)
        return page


class OfflineFetcher:
    """Gives kept pages and never asks anybody."""

    def __init__(self, store: PageStore) -> None:
        self._store = store

    def fetch(self, url: str) -> Page:
        """The page kept for ``url``.

        Raises:
            Unreachable: there is none.
        """
        page = self._store.get(url)
        if page is None:
            raise Unreachable(
                f"{url} is not in the cache. Fetch it once while online.", url=url, may_pass=False
            )
        return page


def _row(page: Page) -> tuple[Any, ...]:
    return (
        page.url_requested,
        page.url,
        page.status,
        json.dumps(page.headers),
        json.dumps(page.redirects),
        page.fetched_at.isoformat() if page.fetched_at else None,
        page.charset,
        zlib.compress(page.body),
    )


def _page(row: tuple[Any, ...]) -> Page:
    requested, url, status, headers, redirects, fetched_at, charset, body = row
    return Page(
        body=zlib.decompress(body),
        url_requested=requested,
        url=url,
        status=status,
        headers=tuple((name, value) for name, value in json.loads(headers)),
        redirects=tuple(json.loads(redirects)),
        fetched_at=datetime.fromisoformat(fetched_at) if fetched_at else None,
        charset=charset,
    )
