"""A response body as it comes in: unpacked, counted, and stopped when it is too much."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Final

from newsclean.errors import BrokenResponse, ResponseTooLarge
from newsclean.fetchers.inflate import BadEncoding, Decoder, decoder_for

__all__ = ["Body"]

_MOST_ENCODINGS: Final = 5
"""Nobody packs a page more than twice; a chain of sixty is an attack (CVE-2025-66418)."""

_SUSPECT_BYTES: Final = 4_000_000
_BOMB_RATIO: Final = 100
"""Markup shrinks to a fifth or a twentieth. What is large and shrinks to less than a hundredth was
made to fill a memory, and is dropped before it reaches the limit: a decoder's own window comes on
top of what it has unpacked, 16 MB of it with brotli."""


class Body:
    """Takes the bytes from the wire and gives the document, within ``max_bytes`` of each."""

    def __init__(self, url: str, encodings: str, *, max_bytes: int, cut: bool = False) -> None:
        """Start with nothing read.

        Args:
            url: where it comes from, for messages.
            encodings: value of ``Content-Encoding``; empty when there is none.
            max_bytes: the limit, both as sent and as unpacked.
            cut: be content with the first ``max_bytes`` instead of raising.
        """
        self._url = url
        self._max = max_bytes
        self._cut = cut
        self._sent = self._unpacked = 0
        self._document = BytesIO()  # gives its bytes away without a second copy
        self._decoders = self._chain(encodings)

    def _chain(self, encodings: str) -> tuple[Decoder, ...]:
        names = [name.strip().lower() for name in encodings.split(",")]
        names = [name for name in names if name not in {"", "identity", "none"}]
        if len(names) > _MOST_ENCODINGS:
            raise BrokenResponse(
                f"{self._url} sent a body packed {len(names)} times over, which no honest server "
                "does. It was not unpacked.",
                url=self._url,
            )
        try:
            return tuple(decoder_for(name) for name in reversed(names))
        except BadEncoding as error:
            raise self._broken(str(error)) from None

    def feed(self, data: bytes) -> bool:
        """Take a piece from the wire; ``False`` when no more is wanted.

        Raises:
            ResponseTooLarge: the limit is passed.
            BrokenResponse: the bytes are not in the encoding that the server named.
        """
        self._sent += len(data)
        try:
            for piece in _through(self._decoders, data):
                self._unpacked += len(piece)
                self._document.write(piece)
                if self._unpacked > self._max or self._is_bomb:
                    return self._full()
        except BadEncoding as error:
            raise self._broken(str(error)) from None
        return self._sent <= self._max or self._full()

    def finish(self) -> bytes:
        """The whole document.

        Raises:
            BrokenResponse: it was cut short.
        """
        body = self._document.getvalue()
        if self._sent and not self._cut and not all(decoder.ended for decoder in self._decoders):
            raise self._broken("the body ends in the middle")
        return body[: self._max]

    @property
    def _is_bomb(self) -> bool:
        return self._unpacked > max(_SUSPECT_BYTES, _BOMB_RATIO * self._sent)

    def _full(self) -> bool:
        if self._cut:
            return False
        is_bomb = self._is_bomb
        self._document.close()
        if is_bomb:
            raise ResponseTooLarge(
                f"{self._url} sent {self._sent} bytes that unpack to more than {_BOMB_RATIO} times "
                "as many, which is no page but a trap. It was not unpacked further.",
                url=self._url,
            )
        raise ResponseTooLarge(
            f"{self._url} sent more than {self._max / 1e6:g} MB, which no article needs. "
            "Raise max_bytes in the FetchPolicy if this page is meant to be that large.",
            url=self._url,
        )

    def _broken(self, what: str) -> BrokenResponse:
        return BrokenResponse(
            f"The answer of {self._url} is damaged: {what}. Try again later.", url=self._url
        )


def _through(decoders: Iterable[Decoder], data: bytes) -> Iterator[bytes]:
    pieces: Iterator[bytes] = iter((data,))
    for decoder in decoders:
        pieces = _unpacked(decoder, pieces)
    return (piece for piece in pieces if piece)


def _unpacked(decoder: Decoder, pieces: Iterator[bytes]) -> Iterator[bytes]:
    for piece in pieces:
        yield from decoder.feed(piece)
