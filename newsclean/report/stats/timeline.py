"""Articles along time: by day, by month where that is too long, else by year; no gap left out."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from typing import Final

__all__ = ["MOST", "timeline"]

MOST: Final = 62
"""Columns that a chart can show: two months of days."""

_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_MONTH: Final = re.compile(r"\d{4}-\d{2}")
_YEAR: Final = re.compile(r"\d{4}")


def timeline(days: Mapping[str, int]) -> list[tuple[str, int]]:
    """Periods in order with their counts, those without an article among them.

    Of an article whose month alone is known, its month is counted where months are, else nothing.
    """
    for pattern, following in ((_DAY, _next_day), (_MONTH, _next_month), (_YEAR, _next_year)):
        counts: Counter[str] = Counter()
        for moment, number in days.items():
            found = pattern.match(moment)
            if found:
                counts[found[0]] += number
        if not counts:
            continue
        periods = list(_from_to(min(counts), max(counts), following))
        if len(periods) <= MOST or pattern is _YEAR:
            return [(period, counts[period]) for period in periods]
    return []


def _from_to(first: str, last: str, following: Callable[[str], str]) -> Iterator[str]:
    period = first
    for _ in range(10_000):
        yield period
        if period >= last:
            return
        period = following(period)


def _next_day(day: str) -> str:
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()


def _next_month(month: str) -> str:
    year, number = map(int, month.split("-"))
    return f"{year + number // 12:04}-{number % 12 + 1:02}"


def _next_year(year: str) -> str:
    return f"{int(year) + 1:04}"
