"""A fetcher of your own: pages that another program has put into a database.

Anything with a ``fetch`` from address to ``Page`` will do. Nothing is inherited or registered.
"""

import sqlite3

import newsclean

ADDRESS = "https://gazette.example/tide"
PAGE = """<html lang="en"><body><article><h1>Tide comes an hour late</h1>
<p>The tide came an hour late on Monday, and nobody at the harbour could say why it had.</p>
<p>The pilot blamed the moon, the harbour office blamed the clock, and both were photographed.</p>
</article></body></html>"""


class StoreFetcher:
    """Pages from a table of addresses and bodies."""

    store = sqlite3.connect(":memory:")

    def fetch(self, url: str) -> newsclean.Page:
        """The page stored under ``url``, or the error that a batch knows how to pass over."""
        row = self.store.execute("select body from pages where url = ?", (url,)).fetchone()
        if row is None:
            raise newsclean.HTTPStatusError(f"{url} is not in the store.", url=url, status=404)
        return newsclean.Page(body=row[0], url=url, url_requested=url, status=200)


def main() -> None:
    """Fill a store, fetch what is there and what is not."""
    fetcher = StoreFetcher()
    fetcher.store.execute("create table pages (url primary key, body)")
    fetcher.store.execute("insert into pages values (?, ?)", (ADDRESS, PAGE.encode()))
    for address in (ADDRESS, f"{ADDRESS}-again"):
        try:
            print(newsclean.fetch(address, fetcher=fetcher).title)
        except newsclean.FetchError as error:
            print(f"{type(error).__name__}: {error}")


if __name__ == "__main__":
    main()
