"""Entries of a live page."""

from newsclean.finding import Finding
from newsclean.normalizer.live import choose_live_entries
from newsclean.normalizer.said import by_field


def entry(raw: str, heading: str | None = None, at: str | None = None) -> Finding:
    return Finding("live_entries", raw, "json-ld", "liveBlogUpdate[0]", heading=heading, at=at)


def test_an_entry_keeps_its_paragraphs_its_headline_and_its_time() -> None:
    said = entry(
        "<p>The boat has left.</p><p>It is late.</p>", "Boat &amp; crew", "2024-05-03T10:00Z"
    )
    choice = choose_live_entries(by_field([said]), ("en",))
    assert choice.value is not None
    (live,) = choice.value
    assert [block.text for block in live.body] == ["The boat has left.", "It is late."]
    assert live.title == "Boat & crew"
    assert live.at is not None
    assert (live.at.iso, live.at.tz) == ("2024-05-03T10:00+00:00", "utc")


def test_an_entry_told_twice_is_one_and_an_empty_one_is_none() -> None:
    said = [entry("The boat has left."), entry("The boat has left."), entry("<p> </p>")]
    choice = choose_live_entries(by_field(said), ())
    assert choice.value is not None
    assert len(choice.value) == 1
    assert choose_live_entries(by_field([entry(" ")]), ()).value is None


def test_a_date_that_cannot_be_read_is_left_out() -> None:
    choice = choose_live_entries(by_field([entry("The boat has left.", at="soon")]), ())
    assert choice.value is not None
    assert choice.value[0].at is None
