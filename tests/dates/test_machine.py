"""Dates in attributes and JSON."""

import pytest

from newsclean.dates import parse_machine_date


@pytest.mark.parametrize(
    ("value", "iso", "precision", "tz"),
    [
        ("2023-11-19", "2023-11-19", "day", "unknown"),
        ("2023-11", "2023-11", "month", "unknown"),
        ("2023", "2023", "year", "unknown"),
        ("20231119", "2023-11-19", "day", "unknown"),
        ("2023-11-19T08:30", "2023-11-19T08:30", "minute", "unknown"),
        ("2023-11-19 08:30:15", "2023-11-19T08:30:15", "second", "unknown"),
        ("2023-11-19T08:30:15.123456789Z", "2023-11-19T08:30:15+00:00", "second", "utc"),
        ("2023-11-19T08:30:15+0530", "2023-11-19T08:30:15+05:30", "second", "offset"),
        ("2023-11-19T08:30:15-03", "2023-11-19T08:30:15-03:00", "second", "offset"),
        ("20231119T083015Z", "2023-11-19T08:30:15+00:00", "second", "utc"),
        ("1700382600", "2023-11-19T08:30:00+00:00", "second", "utc"),
        ("1700382600000", "2023-11-19T08:30:00+00:00", "second", "utc"),
        ("Sun, 19 Nov 2023 08:30:00 GMT", "2023-11-19T08:30:00+00:00", "second", "utc"),
    ],
)
def test_a_machine_date_keeps_its_precision_and_zone(
    value: str, iso: str, precision: str, tz: str
) -> None:
    found = parse_machine_date(value)
    assert found is not None
    assert (found.iso, found.precision, found.tz) == (iso, precision, tz)


@pytest.mark.parametrize(
    "value",
    ["", "now", "0000-00-00", "2026-02-30", "10000-01-01", "-0044-03-15", "1e400", "9" * 30, "\0"],
)
def test_what_is_no_date_is_none(value: str) -> None:
    assert parse_machine_date(value) is None


def test_a_time_or_zone_that_no_clock_shows_is_left_out() -> None:
    odd_time = parse_machine_date("2026-01-01T25:61:61Z")
    odd_zone = parse_machine_date("2026-01-01T08:00:00+99:99")
    assert odd_time is not None
    assert odd_zone is not None
    assert (odd_time.iso, odd_time.precision) == ("2026-01-01", "day")
    assert (odd_zone.iso, odd_zone.tz) == ("2026-01-01T08:00:00", "unknown")
