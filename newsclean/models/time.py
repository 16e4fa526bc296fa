"""A moment as far as the source tells it: no invented midnight, no invented zone."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, Literal

__all__ = ["Precision", "Timestamp", "Zone"]

Precision = Literal["year", "month", "day", "minute", "second"]
Zone = Literal["offset", "utc", "unknown"]

_DAYS: Final = {"year": 366, "month": 31, "day": 1}
"""Days that a date of this precision may mean."""
_FURTHEST_BEHIND: Final = timedelta(hours=12)


@dataclass(frozen=True, slots=True, kw_only=True)
class Timestamp:
    """A date or time with the precision and the zone its source states."""

    iso: str
    """ISO 8601, cut to the precision: ``2023``, ``2023-11``, ``2023-11-19``,
    ``2023-11-19T08:30``, ``2023-11-19T08:30:00+05:00``."""
    precision: Precision
    """The smallest unit the source states."""
    tz: Zone = "unknown"
    """``offset`` or ``utc`` where the source states one, else ``unknown``."""
    raw: str | None = None
    """The text it was read from."""

    def date(self) -> date | None:
        """The calendar day as written; ``None`` when only year or month is known."""
        if self.precision in ("year", "month"):
            return None
        return date.fromisoformat(self.iso[:10])

    def utc(self) -> datetime | None:
        """The instant in UTC; ``None`` unless time of day and zone are both known."""
        if self.tz == "unknown" or self.precision not in ("minute", "second"):
            return None
        return datetime.fromisoformat(self.iso).astimezone(UTC)

    def latest(self) -> datetime:
        """The last moment that may be meant, in UTC.

        A date lasts until its end; a clock of no stated zone may be up to twelve hours behind.
        """
        moment = self.utc()
        if moment is not None:
            return moment
        if self.precision in _DAYS:
            first = datetime.fromisoformat(f"{self.iso}-01-01"[:10])
            return datetime.combine(first, time.max, UTC) + timedelta(_DAYS[self.precision] - 1)
        return datetime.fromisoformat(self.iso).replace(tzinfo=UTC) + _FURTHEST_BEHIND
