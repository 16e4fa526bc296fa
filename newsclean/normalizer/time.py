"""Findings to timestamps, with the checks a date must pass."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from typing import Final, NamedTuple

from newsclean.dates import is_relative, parse_date_line, parse_machine_date, parse_relative
from newsclean.finding import FieldName, Finding
from newsclean.models.time import Timestamp
from newsclean.normalizer.choice import Choice, Refusal, choose
from newsclean.normalizer.said import Said
from newsclean.patterns import pattern

__all__ = ["choose_time"]

_OLDEST: Final = date(1990, 1, 1)
"""News stood on no web page before."""
_AHEAD: Final = timedelta(days=2)
"""The clock of a page in another zone may be a day ahead of ours, and embargoes another."""
_PRINTED: Final = frozenset({"html", "text", "time", "printed"})
_ISO_DAY: Final = pattern(r"\d{4}-\d\d-\d\d(?!\d)")
_FINENESS: Final = ("year", "month", "day", "minute", "second")
_EASTERNMOST: Final = timedelta(hours=14)
_WESTERNMOST: Final = timedelta(hours=-12)
_ZONE_STEP: Final = timedelta(minutes=15)
"""Zones are whole quarters of an hour apart."""


class _Dated(NamedTuple):
    """A finding with the moment it tells."""

    finding: Finding
    stamp: Timestamp


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
        if stamp is not None:
            return _checked(stamp, fetched_at)
        return _from_now(finding, fetched_at)

    findings = _changes_last(said.get(field, ()), field)
    chosen = choose(findings, read, key=_day_of)
    if chosen.value is None or _is_whole(chosen.value):
        return chosen
    read_again = ((finding, read(finding)) for finding in findings)
    dated = [_Dated(f, stamp) for f, stamp in read_again if isinstance(stamp, Timestamp)]
    return replace(chosen, value=_local(_sharpened(chosen.value, dated), dated))


def _changes_last(findings: Sequence[Finding], field: FieldName) -> Sequence[Finding]:
    """``findings``, of the printed ones those behind that tell the date of a change alone."""
    if field == "modified" or not findings or findings[0].source not in _PRINTED:
        return findings
    printed = iter(sorted((f for f in findings if f.source in _PRINTED), key=_tells_change))
    return [next(printed) if f.source in _PRINTED else f for f in findings]


def _tells_change(finding: Finding) -> bool:
    line = parse_date_line(finding.raw, day_first=True)
    return line.published is None and line.modified is not None


def _parse(finding: Finding, field: FieldName, languages: tuple[str, ...]) -> Timestamp | None:
    if finding.source in _PRINTED and _ISO_DAY.match(finding.raw) is None:
        line = parse_date_line(finding.raw, languages=languages)
        labelled = line.modified if field == "modified" else line.published
        if labelled is not None:
            return labelled
        if field == "modified" and line.published is not None:
            return line.published
    return parse_machine_date(finding.raw, languages=languages)


def _from_now(finding: Finding, fetched_at: datetime | None) -> Timestamp | Refusal:
    """The moment that "3 minutes ago" meant when the page was fetched."""
    if finding.source not in _PRINTED or not is_relative(finding.raw):
        return Refusal("no date in it")
    if fetched_at is None:
        return Refusal("counted from the time of fetching, which nobody told")
    return parse_relative(finding.raw, fetched_at) or Refusal("no date in it")


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
    return _is_timed(stamp) and stamp.tz != "utc"


def _is_timed(stamp: Timestamp) -> bool:
    return stamp.precision in ("minute", "second")


def _sharpened(best: Timestamp, dated: Sequence[_Dated]) -> Timestamp:
    """The same day with the time of day, where a less trusted source has it."""
    if _is_timed(best):
        return best
    finer = (s for _, s in dated if s.iso.startswith(best.iso) and _finer(s, best))
    return next(finer, best)


def _local(best: Timestamp, dated: Sequence[_Dated]) -> Timestamp:
    """The same instant on the newsroom's own clock, where the page shows that clock.

    Just after midnight in Vienna it is still yesterday in UTC. A source may state the offset, or
    the same minute and second some quarters of an hour apart; else address and printed date may
    agree on the day before or after.
    """
    instant = best.utc() if best.tz == "utc" else None
    if instant is None:
        return best
    stated = (s for _, s in dated if s.tz == "offset" and s.utc() == instant)
    found = next(stated, None)
    if found is not None:
        return found
    offset = next(filter(None, (_offset_shown(s, instant) for _, s in dated)), None)
    if offset is not None:
        moment = instant.astimezone(timezone(offset))
        iso = moment.isoformat(timespec="seconds" if best.precision == "second" else "minutes")
        return replace(best, iso=iso, tz="offset")
    return _on_newsroom_day(best, instant, dated)


def _offset_shown(stamp: Timestamp, instant: datetime) -> timedelta | None:
    """How far a clock without a zone is from ``instant``; ``None`` when it shows another moment."""
    if stamp.tz != "unknown" or not _is_timed(stamp):
        return None
    shown = datetime.fromisoformat(stamp.iso)
    told = instant.replace(tzinfo=None)
    if stamp.precision == "minute":
        told = told.replace(second=0)
    offset = shown - told
    step = _ZONE_STEP if stamp.precision == "second" else _ZONE_STEP * 2
    fits = _WESTERNMOST <= offset <= _EASTERNMOST and not offset % step
    return offset if offset and fits else None


def _on_newsroom_day(best: Timestamp, instant: datetime, dated: Sequence[_Dated]) -> Timestamp:
    """The day that both the address and a printed date name, where some zone was then on it."""
    named = {s.date() for f, s in dated if f.source == "url"}
    printed = {s.date() for f, s in dated if f.source in _PRINTED and s.precision == "day"}
    days = {(instant + zone).date() for zone in (_WESTERNMOST, _EASTERNMOST)} - {instant.date()}
    common = named & printed & days
    if len(common) != 1 or None in common:
        return best
    return Timestamp(iso=str(*common), precision="day", raw=best.raw)


def _finer(stamp: Timestamp, than: Timestamp) -> bool:
    return _FINENESS.index(stamp.precision) > _FINENESS.index(than.precision)


def _day_of(stamp: Timestamp) -> str:
    return stamp.iso[:10]
