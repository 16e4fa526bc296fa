"""How long the stages take: a cleaner whose parts are timed, put together like any other."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsclean.document import Document
    from newsclean.extractors.base import Extraction, Extractor, TextExtractor
    from newsclean.finding import Finding
    from newsclean.metadata.base import Source
    from newsclean.pipeline import Cleaner
    from newsclean.rules.ruleset import RuleSet

__all__ = ["REST", "Lap", "Stopwatch"]

REST: Final = "everything else"
"""Decoding, parsing, choosing fields: what stands between the timed parts. With a profile the
extraction too, for its extractor is made when the site is known."""


class Lap(NamedTuple):
    """What one stage took."""

    stage: str
    """Its name: ``reading``, ``extractor dom``, ``metadata json-ld`` …"""
    seconds: float
    """Wall-clock time, summed when the stage ran more than once."""


class Stopwatch:
    """Sums up the time of stages. One for each input."""

    def __init__(self) -> None:
        self._sums: dict[str, float] = {}

    @contextmanager
    def timing(self, stage: str) -> Iterator[None]:
        """Add the time of the block below to ``stage``."""
        start = time.perf_counter()
        try:
            yield
        finally:
            self._sums[stage] = self._sums.get(stage, 0.0) + time.perf_counter() - start

    @contextmanager
    def whole(self) -> Iterator[None]:
        """Like ``timing`` around all stages: what none of them took is told as ``REST``."""
        before = sum(self._sums.values())
        start = time.perf_counter()
        try:
            yield
        finally:
            passed = time.perf_counter() - start
            named = sum(self._sums.values()) - before
            self._sums[REST] = self._sums.get(REST, 0.0) + max(0.0, passed - named)

    @property
    def laps(self) -> tuple[Lap, ...]:
        """The stages in the order they were first run."""
        return tuple(Lap(stage, seconds) for stage, seconds in self._sums.items())

    def on(self, cleaner: "Cleaner") -> "Cleaner":
        """The same cleaner with its extractors and sources timed."""
        from newsclean.metadata import SOURCES

        pages, texts = self._extractors(cleaner)
        return replace(
            cleaner,
            extractor=pages and _TimedExtractor(pages, self),
            text_extractor=texts and _TimedLines(texts, self),
            sources=tuple(_TimedSource(s, self) for s in cleaner.sources or SOURCES),
        )

    @staticmethod
    def _extractors(cleaner: "Cleaner") -> "tuple[Extractor | None, TextExtractor | None]":
        """Those in force, as far as they are known before the input is."""
        if cleaner.profile is not None:  # the cleaner makes one for each site
            return cleaner.extractor, cleaner.text_extractor
        from newsclean.extractors.dom import DomExtractor
        from newsclean.extractors.text.extractor import LineExtractor

        return cleaner.extractor or DomExtractor(), cleaner.text_extractor or LineExtractor()


@dataclass(frozen=True, slots=True)
class _TimedExtractor:
    inner: "Extractor"
    watch: Stopwatch

    @property
    def name(self) -> str:
        return self.inner.name

    def extract(self, document: "Document", rules: "RuleSet") -> "Extraction":
        with self.watch.timing(f"extractor {self.name}"):
            return self.inner.extract(document, rules)


@dataclass(frozen=True, slots=True)
class _TimedLines:
    inner: "TextExtractor"
    watch: Stopwatch

    @property
    def name(self) -> str:
        return self.inner.name

    def extract(self, text: str, rules: "RuleSet") -> "Extraction":
        with self.watch.timing(f"extractor {self.name}"):
            return self.inner.extract(text, rules)


@dataclass(frozen=True, slots=True)
class _TimedSource:
    inner: "Source"
    watch: Stopwatch

    @property
    def name(self) -> str:
        return self.inner.name

    def find(self, document: "Document") -> "Iterable[Finding]":
        with self.watch.timing(f"metadata {self.name}"):
            return tuple(self.inner.find(document))
