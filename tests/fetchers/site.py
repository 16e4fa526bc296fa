"""A small HTTP server on loopback that answers as each test says, byte for byte."""

import asyncio
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field

from newsclean.fetchers.http import AsyncHttpFetcher
from newsclean.page import Page

Handler = Callable[[socket.socket, str], None]


@dataclass
class Site:
    """Answers raw bytes by path; what was asked is in ``requests``."""

    port: int
    answers: dict[str, "bytes | list[bytes] | Handler"] = field(default_factory=dict)
    requests: list[str] = field(default_factory=list)

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def pages(self) -> list[str]:
        """Paths asked for, robots.txt left out."""
        paths = [request.split(" ")[1] for request in self.requests]
        return [path for path in paths if path != "/robots.txt"]

    def answer(self, line: socket.socket, request: str) -> None:
        path = request.split(" ")[1].partition("?")[0]
        answer = self.answers.get(path, response(404, b"no such page"))
        if isinstance(answer, list):  # one after another; the last for ever
            answer = answer.pop(0) if len(answer) > 1 else answer[0]
        if callable(answer):
            answer(line, request)
        else:
            line.sendall(answer)


class Blocking:
    """The asynchronous fetcher behind the synchronous protocol, so that both share their tests."""

    def __init__(self, fetcher: AsyncHttpFetcher) -> None:
        self._fetcher = fetcher
        self._runner = asyncio.Runner()

    def fetch(self, url: str) -> Page:
        return self._runner.run(self._fetcher.fetch(url))

    def close(self) -> None:
        self._runner.run(self._fetcher.aclose())
        self._runner.close()


def response(status: int, body: bytes = b"", *headers: str, kind: str = "text/html") -> bytes:
    lines = [f"HTTP/1.1 {status} X", f"Content-Type: {kind}", f"Content-Length: {len(body)}"]
    return "\r\n".join([*lines, "Connection: close", *headers, "", ""]).encode("latin-1") + body


@contextmanager
def serving(address: str = "127.0.0.1") -> Iterator[Site]:
    """A site that answers until the block ends."""
    with closing(socket.create_server((address, 0))) as listener:
        site = Site(listener.getsockname()[1])
        thread = threading.Thread(target=_serve, args=(listener, site), daemon=True)
        thread.start()
        yield site
        listener.shutdown(socket.SHUT_RDWR)
        thread.join()


def _serve(listener: socket.socket, site: Site) -> None:
    while True:
        try:
            line, _ = listener.accept()
        except OSError:
            return
        threading.Thread(target=_serve_one, args=(line, site), daemon=True).start()


def _serve_one(line: socket.socket, site: Site) -> None:
    with line:
        data = b""
        try:
            while b"\r\n\r\n" not in data:
                piece = line.recv(65536)
                if not piece:
                    return
                data += piece
            request = data.decode("latin-1")
            site.requests.append(request)
            site.answer(line, request)
        except OSError:
            pass  # the client hung up, as it should in half of the tests
