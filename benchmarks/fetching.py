"""What a guarded fetch costs and withstands: CPU beside httpx, bombs, slow servers. Loopback only.

python benchmarks/fetching.py cpu | bombs | deadline
"""

import gzip
import resource
import socket
import subprocess
import sys
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import import_module
from itertools import count
from threading import Thread
from typing import Final

import httpx

from newsclean.errors import NewscleanError
from newsclean.fetchers.guard import Guard
from newsclean.fetchers.http import HttpFetcher
from newsclean.fetchers.inflate import accepted_encodings
from newsclean.fetchers.policy import FetchPolicy

GUARD: Final = Guard.allowing("127.0.0.1")
PAGE: Final = b"<p>The minister said no and the council said yes, at length.</p>" * 1800
ROUNDS: Final = 7
FETCHES: Final = 150
BOMB_BYTES: Final = 1_000_000_000
TIMEOUT_S: Final = 3.0


def cpu() -> None:
    """Processor time of a fetch beside that of a plain get, in turns; the client's share only."""
    with in_another_process("page") as url, httpx.Client() as plain:
        fetcher = HttpFetcher(FetchPolicy(seconds_between_pages=0), guard=GUARD)
        work: tuple[Callable[[], object], ...] = (
            lambda: plain.get(url).content,
            lambda: fetcher.fetch(url).body,
        )
        times = [[spent(each) for each in work] for _ in range(ROUNDS + 1)][1:]
        bare, guarded = (min(column) for column in zip(*times, strict=True))
        print(f"guarded fetch / plain httpx get: {guarded / bare:.2f}")
        fetcher.close()


def spent(work: Callable[[], object]) -> float:
    began = time.process_time()
    for _ in range(FETCHES):
        work()
    return time.process_time() - began


def bombs() -> None:
    """How far the process grows while it refuses what unpacks to a gigabyte."""
    for coding in ("gzip", "deflate", "br", "zstd", "gzip, gzip"):
        if all(part.strip() in accepted_encodings() for part in coding.split(",")):
            with in_another_process("bomb", coding) as url:
                print(f"{coding}: {told(['grown', url])}")


def grown(url: str) -> None:
    with HttpFetcher(guard=GUARD) as fetcher:
        before = peak_mb()
        try:
            fetcher.fetch(url)
        except NewscleanError as error:
            print(f"{type(error).__name__}, growth {peak_mb() - before:.1f} MB")


def peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def deadline() -> None:
    """How long a fetch may take at most, beside the limit it was given."""
    for kind in ("drip", "headers", "silence"):
        with in_another_process(kind) as url, HttpFetcher(policy(), guard=GUARD) as fetcher:
            began = time.monotonic()
            try:
                fetcher.fetch(url)
            except NewscleanError as error:
                took = time.monotonic() - began
                print(f"{kind}: {type(error).__name__} after {took:.2f} s of {TIMEOUT_S:g} s")


def policy() -> FetchPolicy:
    return FetchPolicy(timeout_s=TIMEOUT_S, obey_robots=False)


@contextmanager
def in_another_process(*what: str) -> Iterator[str]:
    """A server whose processor time and memory are not the client's."""
    command = [sys.executable, __file__, "serve", *what]
    # Clients hang up on most of it, as they should; the server's complaints are of no interest.
    with subprocess.Popen(  # noqa: S603  ourselves
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        assert server.stdout is not None  # noqa: S101  asked for above
        try:
            yield f"http://127.0.0.1:{server.stdout.readline().strip()}/story"
        finally:
            server.terminate()


def serve(what: str, coding: str = "gzip") -> None:
    body = packed(coding) if what == "bomb" else gzip.compress(PAGE)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            answer: Callable[[socket.socket], None] | None = SLOW.get(what)
            if answer is not None:
                answer(self.connection)
                return
            is_page = self.path == "/story"
            self.send_response(200 if is_page else 404)
            self.send_header("Content-Length", str(len(body) if is_page else 0))
            if is_page:
                self.send_header("Content-Encoding", coding)
            self.end_headers()
            self.wfile.write(body if is_page else b"")

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  its name there
            del format, args

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        print(server.server_port, flush=True)
        Thread(target=server.serve_forever).run()


def drip(line: socket.socket) -> None:
    line.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")
    for _ in count():
        line.sendall(b"x")
        time.sleep(0.5)


def headers(line: socket.socket) -> None:
    line.sendall(b"HTTP/1.1 200 OK\r\n")
    for number in count():
        line.sendall(f"X-{number}: y\r\n".encode())
        time.sleep(0.2)


def silence(line: socket.socket) -> None:
    del line
    time.sleep(60)


SLOW: Final[dict[str, Callable[[socket.socket], None]]] = {
    "drip": drip,
    "headers": headers,
    "silence": silence,
}


def packed(coding: str) -> bytes:
    zeros = (bytes(1_000_000) for _ in range(BOMB_BYTES // 1_000_000))
    if coding == "br":
        packer = import_module("brotli").Compressor(quality=1)
        return b"".join([*map(packer.process, zeros), packer.finish()])
    if coding == "zstd":
        frame = import_module("zstandard").ZstdCompressor().compressobj()
        return b"".join([*map(frame.compress, zeros), frame.flush()])
    deflater = zlib.compressobj(wbits=15 if coding == "deflate" else 31)
    once = b"".join([*map(deflater.compress, zeros), deflater.flush()])
    return gzip.compress(once) if coding == "gzip, gzip" else once


def told(arguments: list[str]) -> str:
    command = [sys.executable, __file__, *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()  # noqa: S603  ourselves


if __name__ == "__main__":
    name, *rest = sys.argv[1:] or ["cpu"]
    {f.__name__: f for f in (cpu, bombs, deadline, grown, serve)}[name](*rest)
