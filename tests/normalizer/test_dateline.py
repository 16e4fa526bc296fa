"""The day in a dateline has no year of its own: the date of publication lends it one."""

import pytest

from newsclean.models import Dateline, Timestamp
from newsclean.normalizer.dateline import with_day

PUBLISHED = Timestamp(iso="2023-11-23T08:30", precision="minute")

DAYS = [
    ("PUTRAJAYA, Nov 22 —", "2023-11-22"),
    ("BERLIN, 19. November (Reuters) -", "2023-11-19"),
    ("MADRID, 19 (EUROPA PRESS) -", "2023-11-19"),
    ("ROMA, 19 NOV -", "2023-11-19"),
    ("МОСКВА, 19 ноя — РИА Новости.", "2023-11-19"),
    ("新华社北京11月19日电", "2023-11-19"),
    ("（中央社記者張三台北19日電）", "2023-11-19"),
    ("OSLO, 24 November 2023 —", "2023-11-24"),
]


@pytest.mark.parametrize(("raw", "day"), DAYS)
def test_the_day_is_the_last_such_day_before_publication(raw: str, day: str) -> None:
    dated = with_day(Dateline(raw=raw), PUBLISHED)
    assert dated is not None
    assert dated.date is not None
    assert (dated.date.iso, dated.date.precision) == (day, "day")
    assert dated.date.raw
    assert dated.date.raw in raw


@pytest.mark.parametrize("raw", ["TEHRAN:", "Berlin (dpa) -", "ROMA, 19 MAR -", "ROMA, 31 NOV -"])
def test_a_dateline_without_a_likely_day_names_none(raw: str) -> None:
    dated = with_day(Dateline(raw=raw), PUBLISHED)
    assert dated is not None
    assert dated.date is None


def test_without_a_date_of_publication_no_year_is_invented() -> None:
    assert with_day(Dateline(raw="ROMA, 19 NOV -"), None) == Dateline(raw="ROMA, 19 NOV -")


def test_in_january_a_day_of_december_is_of_the_year_before() -> None:
    dated = with_day(Dateline(raw="ROMA, 30 DEC -"), Timestamp(iso="2024-01-02", precision="day"))
    assert dated is not None
    assert dated.date is not None
    assert dated.date.iso == "2023-12-30"
