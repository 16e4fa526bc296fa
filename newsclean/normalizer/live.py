"""Entries of a live page."""

from collections.abc import Sequence
from typing import Final

from newsclean.dates import parse_machine_date
from newsclean.finding import Finding
from newsclean.models.blocks import Paragraph
from newsclean.models.notes import LiveEntry
from newsclean.models.provenance import FieldSource
from newsclean.normalizer.choice import Choice
from newsclean.normalizer.said import Said
from newsclean.normalizer.text import clean_line, clean_passages
from newsclean.normalizer.trust import trust_in

__all__ = ["choose_live_entries"]

_LONGEST_RAW: Final = 300


def choose_live_entries(said: Said, languages: tuple[str, ...]) -> Choice[tuple[LiveEntry, ...]]:
    """The entries of the most trusted source that lists any, each once, in its order."""
    findings = said.get("live_entries", ())
    fellows = [f for f in findings if f.source == findings[0].source]
    entries = tuple(dict.fromkeys(_entry(finding, languages) for finding in fellows))
    entries = tuple(entry for entry in entries if entry.body or entry.title)
    return Choice(entries, _source_of(fellows)) if entries else Choice()


def _entry(finding: Finding, languages: tuple[str, ...]) -> LiveEntry:
    return LiveEntry(
        body=tuple(Paragraph(text=text) for text in clean_passages(finding.raw)),
        title=clean_line(finding.heading or "") or None,
        at=parse_machine_date(finding.at, languages=languages) if finding.at else None,
    )


def _source_of(fellows: Sequence[Finding]) -> FieldSource:
    first = fellows[0]
    return FieldSource(
        source=first.source,
        locator=first.locator,
        raw=(first.heading or first.raw)[:_LONGEST_RAW],
        confidence=trust_in(first),
    )
