"""A printed date to a ``Timestamp``: in any language of the tables, or not at all."""

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from newsclean.dates.calendars import CALENDARS, PRESS_YEARS, gregorian_year, guess_calendar
from newsclean.dates.clock import Clock, cut_clock
from newsclean.dates.eastern import western_digits
from newsclean.dates.folding import fold
from newsclean.dates.labels import split_at_labels
from newsclean.dates.words import CALENDAR_OF_TAG, tag_words
from newsclean.models.time import Timestamp
from newsclean.patterns import pattern

__all__ = ["MAX_LINE", "DateLine", "looks_like_date_line", "parse_date", "parse_date_line"]

MAX_LINE: Final = 200
"""Longer lines are no date lines; in code points."""

_STRAY_WORDS: Final = 3
"""Words a date line may hold beside the date: a weekday in a language we lack, "Uhr", a city."""

_GAP = r"[ .,/\-'’()]{0,5}"
_DAY = r"(?<![\d.GPHEB])(?P<d>\d{1,2})(?!\d)"
_YEAR = r"(?<!\d)(?P<y>\d{4})(?!\d)"
_SHORT_YEAR = r"'?(?P<y>\d{4}|\d\d)(?![\d.:h])"
_NAME = r"(?P<calendar>[GPHEB])(?P<m>\d\d)"
_PART = r"(?P<m>\d{1,2})"
_CUT = r" ?[./\-] ?"


class _Shape(NamedTuple):
    """One way to print a date, as a pattern over tagged words."""

    pattern: re.Pattern[str]
    ordered: bool = True
    """False where day and month can be confused."""


_SHAPES: Final = tuple(
    _Shape(pattern(source), ordered)
    for source, ordered in (
        (rf"{_YEAR}{_CUT}{_PART}{_CUT}(?P<d>\d{{1,2}})(?!\d)", True),
        (rf"{_DAY}{_GAP}{_NAME}{_GAP}{_YEAR}", True),
        (rf"{_NAME}{_GAP}{_DAY}{_GAP}(?:\| ?)?{_GAP}{_YEAR}", True),
        (rf"{_YEAR}{_GAP}{_NAME}{_GAP}(?P<d>\d{{1,2}})(?!\d)", True),
        (rf"{_YEAR}{_GAP}{_DAY}{_GAP}{_NAME}", True),
        (rf"{_DAY}{_GAP}{_NAME}{_GAP}{_SHORT_YEAR}", True),
        (rf"{_DAY} ?\. ?{_PART} ?\. ?(?P<y>\d{{4}}|\d\d)(?![\d:])", True),
        (rf"{_DAY}{_CUT}{_PART}{_CUT}(?P<y>\d{{4}}|\d\d)(?![\d:])", False),
        (r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<m>[01]\d)(?P<d>[0-3]\d)(?!\d)", True),
    )
)
_DAY_IN_DIGITS = pattern(r"\d(?!\d*[%$€£])|[〇一二三四五六七八九十]日")
_MERIDIEM = pattern(r"\b([ap])\. ?m\b\.?")
_MONTH_ALONE = pattern(
    rf"[^\dx]*?(?:{_NAME}{_GAP}{_YEAR}|(?P<y2>\d{{4}})[./\-](?P<m2>\d{{1,2}})|(?P<y3>\d{{4}}))[^\dx]*"
)

_MONTH_FIRST: Final = frozenset({"en-us", "en-ph", "en-bz", "es-us", "fil", "tl", "en-pr", "es-pr"})


class DateLine(NamedTuple):
    """The dates of one printed line."""

    published: Timestamp | None
    modified: Timestamp | None


def parse_date(
    text: str, *, languages: Iterable[str] = (), day_first: bool | None = None
) -> Timestamp | None:
    """The date printed in ``text``, in whatever calendar and digits; ``None`` when none is sure.

    Words around it are passed over, so ask ``looks_like_date_line`` first where prose may come.
    Of two labelled dates it is the one of publication.

    Args:
        text: A date, or a short line with one in it. Longer than ``MAX_LINE`` gives ``None``.
        languages: BCP 47 tags. They settle names two languages share (``listopad``), and with
            their region the order of ``03/04/2023``.
        day_first: The order of ``03/04/2023`` where the caller knows it. Without either, a date
            that can be read both ways is passed over.
    """
    line = parse_date_line(text, languages=languages, day_first=day_first)
    return line.published or line.modified


def parse_date_line(
    text: str, *, languages: Iterable[str] = (), day_first: bool | None = None
) -> DateLine:
    """The dates of publication and change in a short line; a date without label was published."""
    if len(text) > MAX_LINE:
        return DateLine(None, None)
    return _read_line(text, tuple(languages), day_first)


def looks_like_date_line(text: str) -> bool:
    """Whether ``text`` is a date, with a label, a weekday or a time, and hardly a word more."""
    if len(text) > MAX_LINE // 2 or _DAY_IN_DIGITS.search(text) is None:
        return False
    line = _plain(text)
    unknown = sum(tag_words(piece).unknown for _, piece in split_at_labels(line))
    found = parse_date(text, day_first=True)
    return unknown <= _STRAY_WORDS and found is not None and found.date() is not None


@lru_cache(maxsize=256)
def _read_line(text: str, languages: tuple[str, ...], day_first: bool | None) -> DateLine:  # noqa: FBT001 - positional for the cache
    if day_first is None:
        day_first = _order_of(languages)
    found: dict[str, Timestamp] = {}
    for role, piece in split_at_labels(_plain(text)):
        stamp = _read_piece(piece, text, languages, day_first=day_first)
        if stamp is not None:
            found.setdefault(role or "published", stamp)
    return DateLine(found.get("published"), found.get("modified"))


def _plain(text: str) -> str:
    return western_digits(_MERIDIEM.sub(r"\1m", fold(text)))


def _read_piece(
    piece: str, raw: str, languages: tuple[str, ...], *, day_first: bool | None
) -> Timestamp | None:
    clock, rest = cut_clock(piece)
    tagged = tag_words(rest, languages)
    for shape in _SHAPES:
        for match in shape.pattern.finditer(tagged.text):
            order = True if shape.ordered else day_first
            day = _day_of(match, tagged.weekdays, day_first=order)
            if day is not None:
                # Only without the date can "15.59" be taken for a time of day.
                after = f"{tagged.text[: match.start()]} {tagged.text[match.end() :]}"
                return stamp(day, clock or cut_clock(after, dotted=True)[0], raw)
    return _month_or_year(tagged.text, raw)


def stamp(day: date, clock: Clock | None, raw: str) -> Timestamp:
    """The day, with the time of day and the zone as far as they are known."""
    if clock is None:
        return Timestamp(iso=day.isoformat(), precision="day", raw=raw)
    return Timestamp(
        iso=f"{day.isoformat()}T{clock.iso}",
        precision="minute" if clock.second is None else "second",
        tz="unknown" if clock.offset is None else "offset" if clock.offset else "utc",
        raw=raw,
    )


def _day_of(
    match: re.Match[str], weekdays: tuple[frozenset[int], ...], *, day_first: bool | None
) -> date | None:
    """The one day that the digits can mean; ``None`` when there are two or none."""
    month, day = int(match["m"]), int(match["d"])
    readings = {True: {(month, day)}, False: {(day, month)}, None: {(month, day), (day, month)}}
    possible = _days(match, readings[day_first])
    if not possible:  # "11/19/2023" on a page whose language puts the day first
        possible = _days(match, readings[None])
    fitting = {d for d in possible if _fits(d, weekdays)}
    return fitting.pop() if len(fitting) == 1 else None


def _days(match: re.Match[str], readings: set[tuple[int, int]]) -> set[date]:
    year = _year(match["y"])
    tag = match.groupdict().get("calendar")
    to_gregorian = CALENDARS[CALENDAR_OF_TAG[tag] if tag else guess_calendar(year)]
    found = {to_gregorian(gregorian_year(year), month, day) for month, day in readings}
    return {day for day in found if day is not None}


def _fits(day: date, weekdays: tuple[frozenset[int], ...]) -> bool:
    return not weekdays or any(day.weekday() in possible for possible in weekdays)


def _year(digits: str) -> int:
    """Two digits are a year of the last century or of this one."""
    year = int(digits)
    if len(digits) == 4:  # noqa: PLR2004 - a full year
        return year
    return 2000 + year if year < 70 else 1900 + year  # noqa: PLR2004 - the turn POSIX makes


def _order_of(languages: tuple[str, ...]) -> bool | None:
    """Whether the day comes first, where the languages tell. Bare ``en`` does not."""
    tags = [language.lower().replace("_", "-") for language in languages]
    if any(tag in _MONTH_FIRST for tag in tags):
        return False
    return True if any(tag != "en" for tag in tags) else None


def _month_or_year(line: str, raw: str) -> Timestamp | None:
    """``November 2023`` or ``2023``, where nothing else stands in the line."""
    match = _MONTH_ALONE.fullmatch(line.strip())
    if match is None:
        return None
    year, month = int(match["y"] or match["y2"] or match["y3"]), match["m"] or match["m2"]
    if match["calendar"] not in (None, "G") or gregorian_year(year) not in PRESS_YEARS:
        return None  # months of other calendars straddle two of ours
    if month is None:
        return Timestamp(iso=f"{gregorian_year(year):04}", precision="year", raw=raw)
    if not 1 <= int(month) <= 12:  # noqa: PLR2004 - months of a year
        return None
    return Timestamp(iso=f"{gregorian_year(year):04}-{int(month):02}", precision="month", raw=raw)
