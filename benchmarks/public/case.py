"""A page of a benchmark with what it should give."""

import gzip
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

__all__ = ["BenchmarkSet", "Case", "Published", "page_bytes"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A page; what the benchmark does not annotate is ``None``, or empty where it is a tuple."""

    id: str
    """Its name in the benchmark."""
    page: Path
    """The stored page, gzip or plain."""
    url: str | None = None
    """Its address."""
    english: bool = False
    """Whether ROUGE may count Latin letters and digits alone."""
    paragraphs: tuple[str, ...] | None = None
    """The body."""
    optional: frozenset[int] = frozenset()
    """Numbers of paragraphs that may be there or not."""
    must: tuple[str, ...] = ()
    """Pieces that belong into the text."""
    must_not: tuple[str, ...] = ()
    """Pieces that do not."""
    title: str | None = None
    """The headline."""
    authors: tuple[str, ...] | None = None
    """The byline; empty where it is known that there is none."""
    published: str | None = None
    """The day, ISO 8601."""


class Published(NamedTuple):
    """A figure that a benchmark publishes, and the texts it was counted on."""

    system: str
    """The system, as the benchmark names it."""
    measure: str
    """``shingle f1``, ``rouge f1`` …"""
    value: float
    """The figure, 0 to 1."""
    texts: Mapping[str, str]
    """What that system extracted, by page."""


class BenchmarkSet(NamedTuple):
    """A benchmark: how its checkout is known and read."""

    name: str
    """As it is called."""
    source: str
    """Its repository."""
    mark: str
    """A file or folder that every checkout has."""
    read: Callable[[Path], Iterable[Case]]
    """The pages of the checkout at a path."""
    published: Callable[[Path], Iterable[Published]] = lambda _: ()
    """Published figures that can be counted again from the checkout alone."""


def page_bytes(case: Case) -> bytes:
    """The page as it is stored."""
    data = case.page.read_bytes()
    return gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data
