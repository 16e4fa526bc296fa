from datetime import UTC, datetime

import pytest

from newsclean.dates import parse_machine_date
from newsclean.discover.lead import Lead, LeadSource
from newsclean.discover.wish import Wish

NOON = datetime(2031, 5, 3, 12, tzinfo=UTC)


def lead(date: str | None, source: LeadSource = "feed", url: str = "https://a.example/x") -> Lead:
    stamp = parse_machine_date(date) if date else None
    return Lead(url=url, source=source, found_on="https://a.example/", published=stamp)


@pytest.mark.parametrize(
    ("date", "is_new"),
    [
        ("2031-05-03T12:00:00Z", True),
        ("2031-05-03T11:59:59Z", False),
        ("2031-05-03T11:59:59-05:00", True),
        ("2031-05-03T01:00:00", True),  # its clock may be twelve hours behind
        ("2031-05-02T23:00:00", False),
        ("2031-05-03", True),
        ("2031-05-01", False),
        (None, True),
    ],
)
def test_a_story_is_new_if_it_may_be(date: str | None, is_new: bool) -> None:  # noqa: FBT001
    assert Wish(since=NOON).wants(lead(date)) is is_new


def test_what_a_plain_sitemap_does_not_date_is_not_new() -> None:
    assert not Wish(since=NOON).wants(lead(None, "sitemap"))
    assert Wish().wants(lead(None, "sitemap"))


@pytest.mark.parametrize(
    ("section", "is_wanted"),
    [("world", True), ("/World/", True), ("world/asia", True), ("asia", True), ("wor", False)],
)
def test_a_section_is_whole_folders_of_the_address(section: str, is_wanted: bool) -> None:  # noqa: FBT001
    story = lead(None, url="https://a.example/world/asia/the-ferry")
    assert Wish(sections=("sport", section)).wants(story) is is_wanted


@pytest.mark.parametrize(
    ("date", "last"),
    [("2031-05-03", "2031-05-03T23:59:59"), ("2031-05-03T01:00", "2031-05-03T13:00")],
)
def test_a_rough_date_lasts_until_its_end(date: str, last: str) -> None:
    stamp = lead(date).published
    assert stamp is not None
    assert stamp.latest().isoformat().startswith(last)
