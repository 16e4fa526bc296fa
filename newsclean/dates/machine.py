"""Dates written for machines: ISO 8601, RFC 2822, seconds since 1970."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import lru_cache
from typing import Final

from newsclean.dates.calendars import gregorian
from newsclean.dates.clock import Clock
from newsclean.dates.parse import parse_date, stamp
from newsclean.models.time import Timestamp
from newsclean.patterns import pattern

__all__ = ["parse_machine_date"]

_LONGEST: Final = 100
_ISO = pattern(
    r"(?P<y>\d{4})-?(?P<m>\d\d)-?(?P<d>\d\d)"
    r"(?:[Tt_ ]+(?P<h>\d\d):?(?P<min>\d\d)(?::?(?P<s>\d\d)(?:[.,:]\d{1,9})?)?"
    r"\s?(?P<zone>[Zz]|UTC|GMT|[+\-−]\d\d(?::?\d\d)?)?)?",
    re.ASCII,
)
_EPOCH = pattern(r"(1[0-9]{9}|[5-9][0-9]{8})(?:\d{3})?", re.ASCII)
_MINUTES_A_DAY: Final = 24 * 60


def parse_machine_date(value: str, *, languages: Iterable[str] = ()) -> Timestamp | None:
    """The moment in an attribute or a JSON value; ``None`` when it is no date.

    What is not ISO is read as a printed date, for pages put those into machine fields too.
    """
    return _read(value.strip(), tuple(languages))


@lru_cache(maxsize=128)
def _read(value: str, languages: tuple[str, ...]) -> Timestamp | None:
    if not value or len(value) > _LONGEST:
        return None
    match = _ISO.fullmatch(value)
    if match is not None:
        return _from_iso(match, value)
    if _EPOCH.fullmatch(value):
        return _from_epoch(value)
    return parse_date(value, languages=languages)


def _from_iso(match: re.Match[str], raw: str) -> Timestamp | None:
    day = gregorian(int(match["y"]), int(match["m"]), int(match["d"]))
    return None if day is None else stamp(day, _clock(match), raw)


def _clock(match: re.Match[str]) -> Clock | None:
    """The time of day; ``None`` when there is none, or no such time."""
    if match["h"] is None:
        return None
    clock = Clock(
        int(match["h"]),
        int(match["min"]),
        int(match["s"]) if match["s"] else None,
        _offset(match["zone"]),
    )
    return clock if clock.exists else None


def _offset(zone: str | None) -> int | None:
    if zone is None or zone[0] not in "+-−":
        return None if zone is None else 0
    digits = zone[1:].replace(":", "").ljust(4, "0")
    minutes = int(digits[:2]) * 60 + int(digits[2:])
    if minutes >= _MINUTES_A_DAY:
        return None
    return minutes if zone[0] == "+" else -minutes


def _from_epoch(value: str) -> Timestamp:
    moment = datetime.fromtimestamp(int(value[: 9 if value[0] in "56789" else 10]), UTC)
    clock = Clock(moment.hour, moment.minute, moment.second, 0)
    return stamp(moment.date(), clock, value)
