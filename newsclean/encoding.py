"""Bytes to text: BOM, then HTTP, then meta, then strict UTF-8, then detection."""

from typing import NamedTuple

from newsclean.page import Page

__all__ = ["Decoded", "decode"]


class Decoded(NamedTuple):
    """The bytes as UTF-8, and which encoding they came in by whose word."""

    utf8: bytes
    charset: str
    source: str


def decode(page: Page) -> Decoded:
    """PLACEHOLDER."""
    return Decoded(page.body, "utf-8", "utf-8")
