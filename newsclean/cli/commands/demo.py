"""``newsclean demo``: the whole way at work, without the internet."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from newsclean.cli.cleaning import read_page
from newsclean.cli.failures import say
from newsclean.cli.options import examples, format_option
from newsclean.cli.output import Output

if TYPE_CHECKING:
    from http.server import BaseHTTPRequestHandler

    from newsclean.page import Page

__all__ = ["demo"]

_PAGES: Final = {"ferries": "ferries.html", "marche": "marche.html", "seals": "seals.txt"}
_FOLDER: Final = Path(__file__).parent.parent.parent / "data" / "demo"
_HOST: Final = "127.0.0.1"


@click.command(
    epilog=examples(
        "newsclean demo",
        "newsclean demo marche -f json",
        "newsclean demo seals -f text",
    )
)
@click.argument("page", type=click.Choice(list(_PAGES)), default="ferries")
@format_option
def demo(page: str, format_name: str | None) -> None:
    """See it work on example pages, without the internet.

    Serves the pages on this machine, fetches one over HTTP and prints its article. PAGE is
    ferries (a full news page, the default), marche (a French page without metadata) or seals
    (a text dump).
    """
    from newsclean.pipeline import Cleaner

    chosen = Output.chosen(format_name, None, [page])
    with _served() as root:
        address = f"{root}/{_PAGES[page]}"
        say(f"serving {len(_PAGES)} example pages at {root}, fetching {address}")
        result = read_page(Cleaner(), _fetched(address), address)
    chosen.write([chosen.text_of(result, _shortest(_FOLDER / _PAGES[page]))])


def _shortest(path: Path) -> str:
    return min(str(path), os.path.relpath(path), key=len)


def _fetched(address: str) -> "Page":
    from newsclean.fetchers.guard import Guard
    from newsclean.fetchers.http import HttpFetcher
    from newsclean.fetchers.policy import FetchPolicy

    # Our own server has no robots.txt to read; everything else is as for any address.
    policy = FetchPolicy(obey_robots=False, retries=0)
    with HttpFetcher(policy, guard=Guard.allowing(_HOST)) as fetcher:
        return fetcher.fetch(address)


@contextmanager
def _served() -> Iterator[str]:
    """A server for the example pages on a free port; its address."""
    from http.server import ThreadingHTTPServer

    with ThreadingHTTPServer((_HOST, 0), _handler()) as server:
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        try:
            yield f"http://{_HOST}:{server.server_port}"
        finally:
            server.shutdown()


def _handler() -> "type[BaseHTTPRequestHandler]":
    from http.server import BaseHTTPRequestHandler

    class Handler(BaseHTTPRequestHandler):
        """Serves the example pages and nothing else of this machine."""

        def do_GET(self) -> None:
            name = self.path.lstrip("/")
            if name not in _PAGES.values():
                self.send_error(404)
                return
            body = (_FOLDER / name).read_bytes()
            kind = "text/html" if name.endswith(".html") else "text/plain"
            self.send_response(200)
            self.send_header("Content-Type", f"{kind}; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name there
            """Keep quiet: what happens is told by the command."""

    return Handler
