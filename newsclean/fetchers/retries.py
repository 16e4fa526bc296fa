"""When to try again, and after how long."""

import random
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

__all__ = ["backoff", "retry_after"]

_FIRST_PAUSE_S: Final = 0.5


def backoff(attempt: int) -> float:
    """Seconds to wait after failed attempt number ``attempt`` (from 0): doubling, jittered."""
    # Jitter, so that many clients that failed together do not come back together.
    return _FIRST_PAUSE_S * float(2**attempt) * random.uniform(0.75, 1.25)  # noqa: S311  # no secret


def retry_after(value: str | None, now: datetime) -> float | None:
    """Seconds that a ``Retry-After`` header asks for; ``None`` when it says nothing usable."""
    value = (value or "").strip()
    if value.isdecimal() and value.isascii():
        return float(value[:12])
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, OverflowError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - now).total_seconds())
