"""What a publisher says about machines using a page."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from newsclean.fetchers.policy import PRODUCT
from newsclean.page import Page
from newsclean.patterns import pattern

__all__ = ["Reservation", "reservations"]

_HEAD_BYTES: Final = 65_536
_META = pattern(rb"<meta\s([^>]{0,1000})>", re.IGNORECASE)
_NAME = pattern(rb"name\s*=\s*[\"']?\s*([\w.-]{1,40})", re.IGNORECASE)
_CONTENT = pattern(rb"content\s*=\s*[\"']?([^\"'>]{0,300})", re.IGNORECASE)

_AI_WORDS: Final = frozenset({"noai", "noml", "notrain"})
_ADDRESSEES: Final = frozenset({"robots", PRODUCT})


class Reservation(NamedTuple):
    """One statement that reserves a use."""

    signal: str
    """``tdm-reservation`` (text and data mining, W3C TDMRep) or an AI word such as ``noai``."""
    where: str
    """``http`` or ``meta``."""

    def __str__(self) -> str:
        return f"{self.signal} ({self.where})"


def reservations(page: Page) -> tuple[Reservation, ...]:
    """Uses of the page that its publisher reserves, each once, as far as the page itself says."""
    found = [*_in_headers(page), *_in_metas(page.body[:_HEAD_BYTES])]
    return tuple(dict.fromkeys(found))


def _in_headers(page: Page) -> Iterator[Reservation]:
    for name, value in page.headers:
        if name == "tdm-reservation" and value.strip() == "1":
            yield Reservation("tdm-reservation", "http")
        elif name == "x-robots-tag":
            # "noai" is for all, "somebot: noai" for that bot alone.
            addressee, colon, words = value.rpartition(":")
            if not colon or addressee.strip().lower() in _ADDRESSEES:
                yield from (Reservation(word, "http") for word in _ai_words(words))


def _in_metas(head: bytes) -> Iterator[Reservation]:
    for meta in _META.finditer(head):
        name, content = _NAME.search(meta[1]), _CONTENT.search(meta[1])
        if name is None or content is None:
            continue
        key, value = (
            name[1].decode("ascii", "replace").lower(),
            content[1].decode("ascii", "replace"),
        )
        if key == "tdm-reservation" and value.strip() == "1":
            yield Reservation("tdm-reservation", "meta")
        elif key in _ADDRESSEES:
            yield from (Reservation(word, "meta") for word in _ai_words(value))


def _ai_words(directives: str) -> Iterator[str]:
    words = (word.strip().lower() for word in directives.split(","))
    return (word for word in words if word in _AI_WORDS)
