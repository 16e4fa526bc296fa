"""Dates as the press prints them, in some eighty languages and six calendars."""

from newsclean.dates.machine import parse_machine_date
from newsclean.dates.parse import DateLine, looks_like_date_line, parse_date, parse_date_line
from newsclean.dates.relative import is_relative, parse_relative

__all__ = [
    "DateLine",
    "is_relative",
    "looks_like_date_line",
    "parse_date",
    "parse_date_line",
    "parse_machine_date",
    "parse_relative",
]
