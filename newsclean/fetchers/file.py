"""Pages from files and from standard input."""

import sys
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urlsplit

from newsclean.errors import InputMissing, InputTooLarge
from newsclean.page import Page

__all__ = ["FileFetcher"]

_STDIN = "-"


class FileFetcher:
    """Reads pages from disk: a path, a ``file://`` address, or ``-`` for standard input."""

    def __init__(self, *, max_bytes: int = 20_000_000, stdin: BinaryIO | None = None) -> None:
        """Read nothing yet.

        Args:
            max_bytes: largest file accepted.
            stdin: what ``-`` reads; the process's standard input if left out.
        """
        self._max = max_bytes
        self._stdin = stdin

    def fetch(self, url: str) -> Page:
        """The page in the file ``url``.

        Raises:
            InputMissing: there is no such file, it is a folder, or it cannot be read.
            InputTooLarge: it holds more than ``max_bytes``.
        """
        if url == _STDIN:
            return Page(body=self._capped(self._stdin or sys.stdin.buffer, "Standard input"))
        try:
            path = _path(url)
            with path.open("rb") as file:
                return Page(body=self._capped(file, str(path)), url_requested=url)
        except (OSError, ValueError) as error:
            raise InputMissing(_explained(url, error)) from error

    def _capped(self, file: BinaryIO, name: str) -> bytes:
        body = file.read(self._max + 1)
        if len(body) > self._max:
            raise InputTooLarge(
                f"{name} holds more than {self._max / 1e6:g} MB. "
                "Split it, or give FileFetcher a larger max_bytes."
            )
        return body


def _path(url: str) -> Path:
    parts = urlsplit(url)
    if parts.scheme != "file":
        return Path(url)
    # Imported here: it brings the whole of http.client with it.
    from urllib.request import url2pathname

    return Path(url2pathname(parts.path))


def _explained(url: str, error: OSError | ValueError) -> str:
    name = repr(url[:200])
    if isinstance(error, FileNotFoundError):
        return f"There is no file {name}. Check the path."
    if isinstance(error, IsADirectoryError):
        return f"{name} is a folder. Name the files in it."
    if isinstance(error, PermissionError):
        return f"You may not read {name}. Check its permissions."
    return f"{name} cannot be read: {getattr(error, 'strerror', None) or error}."
