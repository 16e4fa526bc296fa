"""The day a dateline names, with the year it leaves to the date of publication."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from newsclean.dates import parse_date
from newsclean.extractors.dateline import cut_dateline
from newsclean.models import Dateline, Timestamp

__all__ = ["with_day"]

_AHEAD: Final = timedelta(days=1)
"""Where the story was filed, the day may have begun already."""
_BEFORE: Final = timedelta(days=31)
"""A dateline that lies further back names another day than the printed one seems to."""


def with_day(dateline: Dateline | None, published: Timestamp | None) -> Dateline | None:
    """``dateline`` with its day: ``Nov 22`` is that of the year before the date of publication."""
    if dateline is None or dateline.date is not None:
        return dateline
    cut = cut_dateline(f"{dateline.raw} …")
    if cut is None or cut.date is None:
        return dateline
    return replace(dateline, date=parse_date(cut.date) or _completed(cut.date, published))


def _completed(printed: str, published: Timestamp | None) -> Timestamp | None:
    """A day without a year, or without month and year, as the last such day before publication."""
    told = published.date() if published is not None else None
    if told is None:
        return None
    for whole in _wholes(printed, told):
        stamp = parse_date(whole)
        day = stamp.date() if stamp is not None else None
        if stamp is not None and day is not None and told - _BEFORE <= day <= told + _AHEAD:
            return replace(stamp, raw=printed)
    return None


def _wholes(printed: str, told: date) -> Iterator[str]:
    """``printed`` with the years and months it may mean."""
    number = printed.rstrip("日.")
    if not number.isdigit():
        yield from (f"{printed} {year}" for year in (told.year, told.year - 1))
        yield from (f"{year}年{printed}" for year in (told.year, told.year - 1))
        return
    last = told.replace(day=1) - timedelta(days=1)
    yield from (f"{month:%Y-%m}-{int(number):02}" for month in (told, last))
