import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TypeAlias

import pytest
from click.testing import CliRunner, Result

from newsclean.cli.app import app

Run: TypeAlias = Callable[..., Result]

ROOF = (
    "The bell tower of Ossing has a new roof. Carpenters laid the last of four thousand shingles "
    "on Friday, eleven weeks after a gust had opened the old ones like a tin."
)
BELLS = (
    "The bells were silent for all that time. They are to ring again on Sunday, first one by one "
    "and then together, so that the frame can be watched while it takes the load."
)
FAIR = (
    "Half of the cost was met by a fair in the churchyard, where the old shingles were sold as "
    "bird tables and, to one visitor from abroad, as a very small fence."
)

PAGE = f"""<!doctype html><html lang="en"><head><title>Bell tower repaired - Gazette</title>
<meta property="og:site_name" content="Gazette"></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Bell tower repaired</h1>
<p>{ROOF}</p>
<p>{BELLS}</p>
<p>READ ALSO: <a href="/mill">Old mill finds a tenant</a></p>
<p>{FAIR} It was the <a href="/fair">third fair</a> of the year.</p>
</article><footer>© 2026 Gazette. All rights reserved.</footer></body></html>"""

DUMP = f"""Bell Tower Repaired After Eleven Weeks of Silence

Sun Mar 15 2026
icon-facebook icon-twitter icon-whatsapp

OSSING: {ROOF}

{BELLS}

READ ALSO: Old Mill Finds a Tenant

{FAIR}

icon-facebook icon-twitter icon-whatsapp
"""


@pytest.fixture
def run() -> Run:
    """Runs the program inside this process, with standard input and output that are no terminal."""

    def runner(*arguments: str | Path, stdin: str | bytes | None = None) -> Result:
        return CliRunner().invoke(
            app, list(map(str, arguments)), input=stdin, prog_name="newsclean"
        )

    return runner


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.html"
    path.write_text(PAGE, "utf-8")
    return path


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    path = tmp_path / "dump.txt"
    path.write_text(DUMP, "utf-8")
    return path


class _Site(BaseHTTPRequestHandler):
    """``/story`` is a page, ``/dump`` a text, ``/status/404`` an error."""

    def do_GET(self) -> None:
        bodies = {"/story": ("text/html", PAGE), "/dump": ("text/plain", DUMP)}
        kind, text = bodies.get(self.path, ("text/html", "<h1>Sorry</h1>"))
        status = int(self.path[8:]) if self.path.startswith("/status/") else 200
        self.send_response(404 if self.path == "/robots.txt" else status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # its name there
        del format, args


@pytest.fixture
def site() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Site) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()
