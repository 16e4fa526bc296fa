from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings

from newsclean import Article, Timestamp
from newsclean.report.records import Record, Unread
from newsclean.report.stats.tally import FIELDS, Tally, tally
from newsclean.report.stats.timeline import MOST, timeline
from tests.report.runs import articles_of, results
from tests.strategies import articles

STORIES = articles_of()


def test_articles_are_counted_by_what_they_are() -> None:
    counts = tally(map(Record, STORIES))
    assert (counts.articles, counts.words) == (3, sum(a.word_count for a in STORIES))
    assert counts.hosts == {"gazette.example": 2, "courier.example": 1}
    assert counts.languages == {"en": 3}
    assert counts.lengths == {50: 3}
    assert counts.missing["authors"] == 3
    assert counts.missing["title"] == 0
    assert counts.sources["title from opengraph"] == 3
    assert counts.blocks["paragraph"] == 9


def test_rules_are_counted_where_there_are_ledgers() -> None:
    made = results()
    counts = tally([Record(made[0].article, made[0].ledger), Record(made[1].article)])
    assert counts.ledgers == 1
    assert counts.rules.total() == counts.outcomes.total() == len(made[0].ledger.entries)


def test_failures_are_counted_by_reason() -> None:
    counts = tally([Unread("NotAnArticle", "No text."), Unread("NotAnArticle", "None.")])
    assert (counts.articles, counts.failures) == (0, {"NotAnArticle": 2})


@pytest.mark.parametrize(
    ("sure", "start"), [(0.0, 0.0), (0.09, 0.0), (0.1, 0.1), (0.95, 0.9), (1.0, 0.9)]
)
def test_confidence_falls_into_tenths(sure: float, start: float) -> None:
    story = replace(STORIES[0], provenance=replace(STORIES[0].provenance, confidence=sure))
    assert tally([Record(story)]).confidences == {start: 1}


def test_a_field_nobody_looked_for_is_told_from_one_that_was_not_there() -> None:
    provenance = replace(STORIES[0].provenance, not_examined=("section", "title"))
    counts = tally([Record(replace(STORIES[0], provenance=provenance))])
    assert counts.unexamined == {"section": 1}


def test_every_field_that_is_counted_is_one_of_the_article() -> None:
    assert set(FIELDS) <= set(STORIES[0].to_dict())


@settings(max_examples=15)
@given(articles)
def test_the_tallies_of_two_parts_add_up_to_that_of_the_whole(article: Article) -> None:
    records: list[Record | Unread] = [Record(article), Record(STORIES[0]), Unread("x", "y")]
    assert tally(records[:1]) + tally(records[1:]) == tally(records)


def test_plain_data_has_the_largest_first_and_classes_in_order() -> None:
    counts = Tally(hosts=Counter(a=1, b=5), lengths=Counter({500: 9, 50: 1}))
    plain = counts.to_dict()
    assert list(plain["hosts"]) == ["b", "a"]
    assert list(plain["lengths"]) == ["50", "500"]


def test_days_stand_in_a_row_without_gaps() -> None:
    days = {"2026-02-27": 2, "2026-03-02": 1, "(none)": 7, "2026-03": 4}
    assert timeline(days) == [
        ("2026-02-27", 2), ("2026-02-28", 0), ("2026-03-01", 0), ("2026-03-02", 1),
    ]  # fmt: skip


def test_a_long_time_is_told_by_month_and_a_longer_one_by_year() -> None:
    assert timeline({"2025-11-30": 1, "2026-02-01": 2, "2026-02": 1}) == [
        ("2025-11", 1), ("2025-12", 0), ("2026-01", 0), ("2026-02", 3),
    ]  # fmt: skip
    years = timeline({"2011-01-01": 1, "2026-12-31": 1, "2020": 3})
    assert len(years) == 16
    assert ("2020", 3) in years


def test_a_date_that_is_far_off_does_not_make_a_chart_endless() -> None:
    assert len(timeline({"0001-01-01": 1, "9999-12-31": 1})) == 9999
    assert timeline({}) == []


def test_a_day_is_that_of_the_source() -> None:
    at = Timestamp(iso="2026-03-12T23:30:00-05:00", precision="second", tz="offset")
    assert tally([Record(replace(STORIES[0], published=at))]).days == {"2026-03-12": 1}


def test_a_chart_never_has_more_columns_than_fit_but_for_years() -> None:
    months = {f"20{n:02}-01-15": 1 for n in range(20, 26)}
    assert len(timeline(months)) <= MOST
