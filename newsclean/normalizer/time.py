"""Findings to timestamps, with the checks a date must pass."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Final

from newsclean.dates import parse_date_line, parse_machine_date
from newsclean.finding import FieldName, Finding
from newsclean.models.time import Timestamp
from newsclean.normalizer.choice import Choice, Refusal, choose
from newsclean.normalizer.said import Said

__all__ = ["choose_time"]

_OLDEST: Final = date(1990, 1, 1)
"""News stood on no web page before."""
_AHEAD: Final = timedelta(days=2)
"""The clock of a page in another zone may be a day ahead of ours, and embargoes another."""
_PRINTED: Final = frozenset({"html", "text", "time", "printed"})
_FINENESS: Final = ("year", "month", "day", "minute", "second")


def choose_time(
    said: Said,
    field: FieldName,
    *,
    languages: tuple[str, ...],
    fetched_at: datetime | None,
) -> Choice[Timestamp]:
    """The date of ``field``: the most trusted, as precisely as a source of the same day has it."""

    def read(finding: Finding) -> Timestamp | Refusal:
        stamp = _parse(finding, field, languages)
        return _checked(stamp, fetched_at) if stamp is not None else Refusal("no date in it")

    findings = said.get(field, ())
    chosen = choose(findings, read, key=_day_of)
    if chosen.value is None or chosen.value.precision in ("minute", "second"):
        return chosen
    return _sharpened(chosen, findings, read)


def _parse(finding: Finding, field: FieldName, languages: tuple[str, ...]) -> Timestamp | None:
    if finding.source in _PRINTED:
        line = parse_date_line(finding.raw, languages=languages)
        labelled = line.modified if field == "modified" else line.published
        if labelled is not None:
            return labelled
        if field == "modified" and line.published is not None:
            return line.published
    return parse_machine_date(finding.raw, languages=languages)


def _checked(stamp: Timestamp, fetched_at: datetime | None) -> Timestamp | Refusal:
    year = int(stamp.iso[:4])
    if year < _OLDEST.year:
        return Refusal("before 1990")
    day = stamp.date()
    if day is not None and fetched_at is not None and day > fetched_at.date() + _AHEAD:
        return Refusal("after the page was fetched")
    return stamp


def _sharpened(
    chosen: Choice[Timestamp],
    findings: Sequence[Finding],
    read: Callable[[Finding], Timestamp | Refusal],
) -> Choice[Timestamp]:
    """The time of day from a less trusted source, when it names the same day."""
    best = chosen.value
    if best is None:
        return chosen
    for finding in findings:
        stamp = read(finding)
        if isinstance(stamp, Timestamp) and stamp.iso.startswith(best.iso) and _finer(stamp, best):
            return replace(chosen, value=stamp)
    return chosen


def _finer(stamp: Timestamp, than: Timestamp) -> bool:
    return _FINENESS.index(stamp.precision) > _FINENESS.index(than.precision)


def _day_of(stamp: Timestamp) -> str:
    return stamp.iso[:10]
