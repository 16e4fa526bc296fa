"""The time of day and the zone in a line."""

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from newsclean.patterns import pattern

__all__ = ["ZONES", "Clock", "cut_clock", "offset_text"]

ZONES: Final[Mapping[str, int]] = {
    "z": 0,
    "utc": 0,
    "gmt": 0,
    "wet": 0,
    "west": 60,
    "cet": 60,
    "mez": 60,
    "cest": 120,
    "mesz": 120,
    "eet": 120,
    "sast": 120,
    "cat": 120,
    "wat": 60,
    "eest": 180,
    "msk": 180,
    "мск": 180,
    "eat": 180,
    "pkt": 300,
    "npt": 345,
    "wib": 420,
    "wita": 480,
    "hkt": 480,
    "sgt": 480,
    "myt": 480,
    "wit": 540,
    "jst": 540,
    "kst": 540,
    "awst": 480,
    "aest": 600,
    "aedt": 660,
    "nzst": 720,
    "nzdt": 780,
    "est": -300,
    "edt": -240,
    "cdt": -300,
    "mdt": -360,
    "pdt": -420,
    "pst": -480,
}
"""Zone abbreviations with one meaning in news, in minutes east of UTC.

Left out because several countries use them: IST, BST, CST, MST, AST. ``ET`` and ``PT`` name two
offsets, by the season.
"""

_OFFSET_LIMIT: Final = 14 * 60
_ZONE = (
    r"[ (]{0,2}(?:(?:utc|gmt)?(?P<sign>[+\-−])(?P<zh>\d\d):?(?P<zm>\d\d)\b"
    r"|(?:utc|gmt) ?(?P<sign2>[+\-−]) ?(?P<zh2>\d{1,2})\b(?!:)|(?P<abbr>[a-zмск]{1,4})\b)?\)?"
)
_HALF = r"(?P<half>오전|오후|午前|午後|上午|下午)? ?"
_MERIDIEM = r"(?: ?(?P<meridiem>[ap])\.?m\b\.?)?"
_SURE = pattern(
    _HALF
    + r"(?<![\d.:])(?P<h>\d{1,2})(?::| ?[h時时点點시] ?)(?P<m>\d\d)[분分]?"
    + r"(?::(?P<s>\d\d)(?:[.,]\d{1,9})?)?(?![\d:])"
    + _MERIDIEM
    + _ZONE
)
_DOTTED = pattern(
    _HALF + r"(?<![\d.:])(?P<h>\d{1,2})\.(?P<m>\d\d)(?P<s>(?!))?(?![\d.])"
    + _MERIDIEM + _ZONE
)  # fmt: skip
_AFTERNOON: Final = frozenset({"오후", "午後", "下午"})


class Clock(NamedTuple):
    """A time of day: ``offset`` in minutes east of UTC, ``None`` where no zone stands."""

    hour: int
    minute: int
    second: int | None = None
    offset: int | None = None

    @property
    def exists(self) -> bool:
        """Whether a clock can show it."""
        return self.hour < 24 and self.minute < 60 and (self.second or 0) < 60  # noqa: PLR2004 - a clock's limits

    @property
    def iso(self) -> str:
        """``08:30``, ``08:30:00+05:00``."""
        second = "" if self.second is None else f":{self.second:02}"
        zone = "" if self.offset is None else offset_text(self.offset)
        return f"{self.hour:02}:{self.minute:02}{second}{zone}"


def offset_text(minutes: int) -> str:
    """``+05:30`` for 330."""
    hours, rest = divmod(abs(minutes), 60)
    return f"{'-' if minutes < 0 else '+'}{hours:02}:{rest:02}"


def cut_clock(line: str, *, dotted: bool = False) -> tuple[Clock | None, str]:
    """The first time of day in a folded ``line``, and the line with a gap in its place.

    ``8:30`` and ``8h30`` are sure; ``8.30``, with ``dotted``, may be a date as well.
    """
    for match in (_DOTTED if dotted else _SURE).finditer(line):
        clock = _read(match)
        if clock is not None:
            return clock, f"{line[: match.start()]} | {line[_end(match) :]}"
    return None, line


def _read(match: re.Match[str]) -> Clock | None:
    hour, minute, second = int(match["h"]), int(match["m"]), match["s"]
    afternoon = match["meridiem"] == "p" or match["half"] in _AFTERNOON
    if match["meridiem"] or match["half"]:
        hour = hour % 12 + 12 * afternoon if hour <= 12 else hour  # noqa: PLR2004 - a 12-hour clock
    clock = Clock(hour, minute, int(second) if second else None, _offset(match))
    return clock if clock.exists else None


def _offset(match: re.Match[str]) -> int | None:
    sign = match["sign"] or match["sign2"]
    if sign is None:
        return ZONES.get(match["abbr"] or "")
    minutes = int(match["zh"] or match["zh2"]) * 60 + int(match["zm"] or 0)
    if minutes > _OFFSET_LIMIT:
        return None
    return minutes if sign == "+" else -minutes


def _end(match: re.Match[str]) -> int:
    """Where the time ends: a word after it that is no zone belongs to the rest."""
    return match.start("abbr") if match["abbr"] and match["abbr"] not in ZONES else match.end()
