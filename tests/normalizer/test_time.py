"""Which date is believed."""

from datetime import UTC, datetime

from newsclean.finding import FieldName, Finding
from newsclean.models import Timestamp
from newsclean.normalizer.choice import Choice
from newsclean.normalizer.said import by_field
from newsclean.normalizer.time import choose_time

FETCHED = datetime(2023, 11, 25, tzinfo=UTC)


def said(raw: str, source: str, where: str = "x", field: FieldName = "published") -> Finding:
    return Finding(field, raw, source, where)


def chosen(*findings: Finding, languages: tuple[str, ...] = ("en-GB",)) -> Choice[Timestamp]:
    return choose_time(by_field(findings), "published", languages=languages, fetched_at=FETCHED)


def iso(*findings: Finding) -> str | None:
    stamp = chosen(*findings).value
    return stamp.iso if stamp is not None else None


def test_a_stated_offset_stays() -> None:
    assert iso(said("2023-11-19T08:30:00+05:00", "json-ld")) == "2023-11-19T08:30:00+05:00"


def test_a_day_gets_the_time_that_another_source_has_for_it() -> None:
    assert iso(said("2023-11-19", "meta"), said("19 Nov 2023, 08:30", "time")) == (
        "2023-11-19T08:30"
    )


def test_a_day_gets_no_time_from_another_day() -> None:
    assert iso(said("2023-11-19", "meta"), said("20 Nov 2023, 08:30", "time")) == "2023-11-19"


def test_the_same_instant_is_given_on_the_newsrooms_clock() -> None:
    found = iso(said("2023-11-18T22:04:00Z", "json-ld"), said("2023-11-19T00:04:00+02:00", "meta"))
    assert found == "2023-11-19T00:04:00+02:00"


def test_a_date_after_the_fetch_is_passed_over_with_its_reason() -> None:
    found = chosen(said("2023-12-24", "json-ld"), said("2023-11-19", "url"))
    assert found.value is not None
    assert found.value.iso == "2023-11-19"
    assert found.source is not None
    assert [other.reason for other in found.source.others] == ["after the page was fetched"]


def test_a_date_before_the_web_is_passed_over() -> None:
    assert iso(said("1970-01-01T00:00:00Z", "json-ld")) is None


def test_of_a_line_with_both_dates_each_field_takes_its_own() -> None:
    line = "Published 19 Nov 2023, updated 20 Nov 2023"
    assert iso(said(line, "time")) == "2023-11-19"


def test_two_readings_without_a_country_are_none() -> None:
    assert chosen(said("03/04/2023", "time"), languages=("en",)).value is None


def test_agreement_raises_confidence() -> None:
    alone = chosen(said("2023-11-19", "meta")).source
    agreed = chosen(said("2023-11-19", "meta"), said("2023-11-19", "url")).source
    assert alone is not None
    assert agreed is not None
    assert agreed.confidence > alone.confidence


def test_an_instant_is_told_on_the_clock_that_the_page_shows() -> None:
    instant = said("2023-11-09T01:49:09Z", "json-ld", "A.datePublished")
    assert iso(instant, said("2023-11-08 17:49:09", "time")) == "2023-11-08T17:49:09-08:00"
    assert iso(instant, said("Nov. 8, 2023, 5:49 p.m.", "time")) == "2023-11-08T17:49:09-08:00"


def test_another_moment_of_the_same_day_tells_no_zone() -> None:
    instant = said("2023-11-09T01:49:09Z", "json-ld", "A.datePublished")
    assert iso(instant, said("2023-11-08 17:52:30", "time")) == "2023-11-09T01:49:09+00:00"


def test_address_and_printed_date_together_tell_the_newsrooms_day() -> None:
    instant = said("2023-11-09T01:49:09Z", "json-ld", "A.datePublished")
    address, printed = said("2023-11-08", "url"), said("8 November 2023", "time")
    assert iso(instant, address, printed) == "2023-11-08"
    assert iso(instant, address) == iso(instant, printed) == "2023-11-09T01:49:09+00:00"


def test_minutes_ago_count_from_the_time_of_fetching() -> None:
    ago = said("Updated 3 minutes ago", "time")
    assert iso(ago) == "2023-11-24T23:57+00:00"


def test_minutes_ago_are_no_date_when_nobody_knows_when_the_page_was_fetched() -> None:
    ago = by_field([said("3 minutes ago", "time"), said("2023-11-19", "htmldate")])
    choice = choose_time(ago, "published", languages=("en",), fetched_at=None)
    assert choice.value is not None
    assert choice.value.iso == "2023-11-19"
    assert choice.source is not None
    assert choice.source.others[0].reason == "counted from the time of fetching, which nobody told"


def test_a_line_about_a_change_comes_after_one_without_a_label() -> None:
    assert iso(said("Updated 20 Nov 2023", "time"), said("19 Nov 2023", "printed")) == "2023-11-19"
    assert iso(said("Updated 20 Nov 2023", "time")) == "2023-11-20"


def modified(*findings: Finding) -> str | None:
    stamp = choose_time(
        by_field(findings), "modified", languages=("en-GB",), fetched_at=FETCHED
    ).value
    return stamp.iso if stamp is not None else None


def test_a_printed_line_that_tells_of_a_change_alone_gives_way_to_one_that_does_not() -> None:
    changed = said("Updated 20 Nov 2023", "time")
    first = said("19 Nov 2023", "time")
    assert iso(changed, first) == "2023-11-19"
    assert iso(first, changed) == "2023-11-19"
    assert (
        iso(said("Published 19 Nov 2023, updated 20 Nov 2023", "time"), said("18 Nov 2023", "time"))
        == "2023-11-19"
    )


def test_the_change_is_read_off_the_printed_line_that_has_it() -> None:
    line = "Published 19 Nov 2023, updated 20 Nov 2023"
    assert modified(said(line, "time", field="modified")) == "2023-11-20"
    assert modified(said("21 Nov 2023", "time", field="modified")) == "2023-11-21"


def test_a_printed_day_in_iso_form_is_read_by_machine_rules() -> None:
    assert iso(said("2023-11-19T08:30:00+05:00", "time")) == "2023-11-19T08:30:00+05:00"
    assert iso(said("Published 19 Nov 2023, 08:30, updated 20 Nov 2023, 09:00", "time")) == (
        "2023-11-19T08:30"
    )


def test_a_stated_offset_of_another_instant_is_not_taken() -> None:
    instant = "2023-11-18T12:04:00Z"
    found = iso(
        said(instant, "json-ld"),
        said(instant, "opengraph"),
        said("2023-11-18T15:30:00+02:00", "time"),
    )
    assert found == "2023-11-18T12:04:00+00:00"


def test_two_days_after_the_fetch_may_be_a_clock_and_three_are_not() -> None:
    assert iso(said("2023-11-27", "json-ld")) == "2023-11-27"
    assert iso(said("2023-11-28", "json-ld")) is None
