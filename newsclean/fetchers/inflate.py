"""Content encodings undone in small steps, so that a bomb is noticed before it has gone off."""

import zlib
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from typing import Any, Final, Protocol

__all__ = ["BadEncoding", "Decoder", "accepted_encodings", "decoder_for"]

_STEP: Final = 65_536
"""Most bytes that come out of a decoder at once."""
_GZIP_MAGIC: Final = b"\x1f\x8b"


class BadEncoding(Exception):  # noqa: N818  # becomes BrokenResponse, which knows the URL
    """The bytes are not in the encoding that the server names, or we cannot read it."""


class Decoder(Protocol):
    """Undoes one content encoding."""

    def feed(self, data: bytes) -> Iterator[bytes]:
        """What ``data`` gives, in pieces of bounded size.

        Raises:
            BadEncoding: the bytes are not in this encoding.
        """

    @property
    def ended(self) -> bool:
        """Whether the encoded stream came to its proper end."""


class Zlib:
    """gzip and deflate. What follows a complete gzip stream is ignored, as browsers do."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._inner: Any = None
        self._head = b""

    def feed(self, data: bytes) -> Iterator[bytes]:
        """See ``Decoder``."""
        if self._inner is None:
            self._head += data
            if len(self._head) < 2:  # noqa: PLR2004  # the header that tells zlib from raw deflate
                return
            data, self._head = self._head, b""
            self._inner = zlib.decompressobj(self._window(data))
        while data:
            yield self._step(data)
            data = self._left_over()

    def _step(self, data: bytes) -> bytes:
        try:
            return bytes(self._inner.decompress(data, _STEP))
        except zlib.error as error:
            raise BadEncoding(f"the body is not in {self._name}: {error}") from None

    def _left_over(self) -> bytes:
        """What is still to be read. A gzip body may be of several members (RFC 1952, 2.2)."""
        if not self._inner.eof:
            return bytes(self._inner.unconsumed_tail)
        rest = bytes(self._inner.unused_data)
        if self._name == "gzip" and rest.startswith(_GZIP_MAGIC):
            self._inner = zlib.decompressobj(self._window(rest))
            return rest
        return b""

    def _window(self, head: bytes) -> int:
        if self._name == "gzip":
            return zlib.MAX_WBITS | 16
        # "deflate" means zlib (RFC 9110, 8.4.1.2), but some servers send the bare stream.
        is_zlib = head[0] & 0x0F == zlib.DEFLATED and int.from_bytes(head[:2]) % 31 == 0
        return zlib.MAX_WBITS if is_zlib else -zlib.MAX_WBITS

    @property
    def ended(self) -> bool:
        """See ``Decoder``."""
        return self._inner is not None and bool(self._inner.eof)


class Brotli:
    """Brotli, by a version of the ``brotli`` package whose decoder can be bounded (1.2)."""

    def __init__(self, module: Any) -> None:
        self._error = module.error
        self._inner = module.Decompressor()

    def feed(self, data: bytes) -> Iterator[bytes]:
        """See ``Decoder``."""
        try:
            while data or not self._inner.can_accept_more_data():
                yield self._inner.process(data, output_buffer_limit=_STEP)
                data = b""
        except self._error:
            raise BadEncoding("the body is not in br") from None

    @property
    def ended(self) -> bool:
        """See ``Decoder``."""
        return bool(self._inner.is_finished())


class Zstandard:
    """Zstandard, by the standard library of Python 3.14 or its backport."""

    def __init__(self, module: Any) -> None:
        self._error = module.ZstdError
        self._inner = module.ZstdDecompressor()

    def feed(self, data: bytes) -> Iterator[bytes]:
        """See ``Decoder``."""
        try:
            while not self._inner.eof and (data or not self._inner.needs_input):
                yield self._inner.decompress(data, _STEP)
                data = b""
        except self._error:
            raise BadEncoding("the body is not in zstd") from None

    @property
    def ended(self) -> bool:
        """See ``Decoder``."""
        return bool(self._inner.eof)


def _brotli() -> Decoder | None:
    module = _first_module("brotli")
    bounded = module is not None and hasattr(module.Decompressor, "can_accept_more_data")
    return Brotli(module) if bounded else None


def _zstandard() -> Decoder | None:
    module = _first_module("compression.zstd", "backports.zstd")
    return Zstandard(module) if module is not None else None


@cache  # Python does not remember that a module is missing
def _first_module(*names: str) -> Any:
    for name in names:
        try:
            return import_module(name)
        except ImportError:
            continue
    return None


_DECODERS: Final[dict[str, Callable[[], Decoder | None]]] = {
    "gzip": lambda: Zlib("gzip"),
    "x-gzip": lambda: Zlib("gzip"),
    "deflate": lambda: Zlib("deflate"),
    "br": _brotli,
    "zstd": _zstandard,
}


def decoder_for(encoding: str) -> Decoder:
    """A fresh decoder for a name from ``Content-Encoding``.

    Raises:
        BadEncoding: nobody knows it, or the package that reads it is not installed.
    """
    decoder = _DECODERS.get(encoding, lambda: None)()
    if decoder is None:
        raise BadEncoding(f"the body is packed in {encoding[:40]!r}, which cannot be read here")
    return decoder


@cache
def accepted_encodings() -> str:
    """Value of ``Accept-Encoding``: only what can be unpacked within bounds."""
    offered = (name for name in _DECODERS if not name.startswith("x-"))
    return ", ".join(name for name in offered if _DECODERS[name]() is not None)
