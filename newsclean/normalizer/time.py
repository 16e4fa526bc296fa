"""Findings to timestamps, with the checks a date must pass."""

from collections.abc import Sequence
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
    if chosen.value is None or _is_whole(chosen.value):
        return chosen
    stamps = [stamp for stamp in map(read, findings) if isinstance(stamp, Timestamp)]
    return replace(chosen, value=_local(_sharpened(chosen.value, stamps), stamps))


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


def _is_whole(stamp: Timestamp) -> bool:
    """Whether no other source could add to it."""
    return stamp.precision in ("minute", "second") and stamp.tz != "utc"


def _sharpened(best: Timestamp, stamps: Sequence[Timestamp]) -> Timestamp:
    """The same day with the time of day, where a less trusted source has it."""
    if best.precision in ("minute", "second"):
        return best
    finer = (s for s in stamps if s.iso.startswith(best.iso) and _finer(s, best))
    return next(finer, best)


def _local(best: Timestamp, stamps: Sequence[Timestamp]) -> Timestamp:
    """The same instant on the newsroom's own clock, where a source states its offset.

    Just after midnight in Vienna it is still yesterday in UTC.
    """
    instant = best.utc() if best.tz == "utc" else None
    if instant is None:
        return best
    return next((s for s in stamps if s.tz == "offset" and s.utc() == instant), best)


def _finer(stamp: Timestamp, than: Timestamp) -> bool:
    return _FINENESS.index(stamp.precision) > _FINENESS.index(than.precision)


def _day_of(stamp: Timestamp) -> str:
    return stamp.iso[:10]
