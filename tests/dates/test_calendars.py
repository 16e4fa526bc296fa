"""Days of other calendars, against dates known from elsewhere."""

from datetime import date

import pytest

from newsclean.dates.calendars import CALENDARS, MONTHS_OF_CALENDARS, guess_calendar
from newsclean.dates.months import MONTH_NAMES
from newsclean.dates.weekdays import WEEKDAY_NAMES


@pytest.mark.parametrize(
    ("calendar", "day", "gregorian"),
    [
        ("persian", (1357, 11, 22), date(1979, 2, 11)),
        ("persian", (1399, 12, 30), date(2021, 3, 20)),
        ("persian", (1402, 8, 28), date(2023, 11, 19)),
        ("hijri", (1445, 5, 5), date(2023, 11, 19)),
        ("hijri", (1444, 10, 1), date(2023, 4, 21)),
        ("ethiopian", (2016, 1, 1), date(2023, 9, 12)),
        ("ethiopian", (2016, 3, 9), date(2023, 11, 19)),
        ("bengali", (1430, 1, 1), date(2023, 4, 14)),
        ("bengali", (1430, 11, 8), date(2024, 2, 21)),
        ("bengali", (1430, 12, 12), date(2024, 3, 26)),
        ("bengali", (1425, 11, 9), date(2019, 2, 21)),
    ],
)
def test_a_day_is_found_in_its_calendar(
    calendar: str, day: tuple[int, int, int], gregorian: date
) -> None:
    assert CALENDARS[calendar](*day) == gregorian


@pytest.mark.parametrize(
    ("calendar", "day"),
    [
        ("persian", (1400, 12, 30)),
        ("persian", (99, 1, 1)),
        ("hijri", (1445, 13, 1)),
        ("hijri", (1300, 1, 1)),
        ("ethiopian", (2016, 13, 6)),
        ("bengali", (1431, 11, 30)),
        ("bengali", (1300, 1, 1)),
        ("gregorian", (2023, 2, 29)),
    ],
)
def test_a_day_that_does_not_exist_is_none(calendar: str, day: tuple[int, int, int]) -> None:
    assert CALENDARS[calendar](*day) is None


def test_persian_and_hijri_years_of_the_press_do_not_overlap() -> None:
    assert [guess_calendar(y) for y in (1402, 1445, 2023)] == ["persian", "hijri", "gregorian"]


def test_every_row_has_all_its_months_and_days() -> None:
    assert {row.count("|") for row in MONTH_NAMES.values()} == {11}
    assert {row.count("|") for row in WEEKDAY_NAMES.values()} == {6}
    assert all(len(row.split("|")) >= 12 for rows in MONTHS_OF_CALENDARS.values() for row in rows)
