"""The headline, and what is cut off it."""

import pytest

from newsclean.finding import Finding
from newsclean.normalizer.said import by_field
from newsclean.normalizer.title import choose_title

OG = ("opengraph", "og:title")
H1 = ("headline", "h1[0]")
LD = ("json-ld", "NewsArticle.headline")
WINDOW = ("window-title", "title")


def title_of(*said: tuple[tuple[str, str], str], sites: tuple[str, ...] = ()) -> str | None:
    findings = [Finding("title", raw, source, where) for (source, where), raw in said]
    return choose_title(by_field(findings), sites).value


@pytest.mark.parametrize(
    ("raw", "title"),
    [
        ("Harbour reopens - The Tide", "Harbour reopens"),
        ("Harbour reopens | The Tide", "Harbour reopens"),
        ("The Tide: Harbour reopens", "Harbour reopens"),
        ("Harbour reopens – at last – The Tide", "Harbour reopens – at last"),
    ],
)
def test_the_sites_name_goes(raw: str, title: str) -> None:
    assert title_of((OG, raw), sites=("The Tide",)) == title


def test_a_suffix_goes_when_the_headline_ends_before_it() -> None:
    assert title_of((WINDOW, "Harbour reopens - Tide Online"), (H1, "Harbour reopens")) == (
        "Harbour reopens"
    )


def test_a_dash_without_evidence_stays() -> None:
    assert title_of((OG, "Harbour reopens - at last")) == "Harbour reopens - at last"


def test_the_headline_that_two_places_share_wins() -> None:
    said = ((OG, "You will not believe this harbour"), (H1, "Harbour reopens"))
    assert title_of(*said, (LD, "Harbour reopens")) == "Harbour reopens"


def test_the_sites_name_is_no_headline() -> None:
    findings = by_field([Finding("title", "The Tide", *H1), Finding("title", "Harbour", *WINDOW)])
    chosen = choose_title(findings, ["The Tide"])
    assert chosen.value == "Harbour"
    assert chosen.source is not None
    assert [other.reason for other in chosen.source.others] == ["the site's name"]


def test_entities_and_soft_hyphens_are_undone() -> None:
    assert title_of((OG, "Har\u00adbour &amp;amp; quay\u00a0reopen")) == "Harbour & quay reopen"


def test_nobody_says_anything() -> None:
    assert title_of() is None


def test_a_record_with_the_sites_name_does_not_keep_it_when_a_reader_sees_the_headline_alone() -> (
    None
):
    said = ((LD, "Harbour reopens - The Tide"), (OG, "Harbour reopens - The Tide"))
    assert title_of(*said, (H1, "Harbour reopens"), sites=("The Tide",)) == "Harbour reopens"


def test_a_headline_that_ends_in_the_sites_name_keeps_it_when_all_show_it() -> None:
    said = ((LD, "Ten years of: The Tide"), (H1, "Ten years of: The Tide"))
    assert title_of(*said, sites=("The Tide",)) == "Ten years of: The Tide"


def test_a_name_of_the_site_goes_from_behind_two_leading_bars_and_no_more() -> None:
    assert title_of((OG, "The Tide - News - Harbour reopens"), sites=("The Tide",)) == (
        "News - Harbour reopens"
    )
    assert title_of((OG, "A - B - The Tide - Harbour reopens"), sites=("A - B - The Tide",)) == (
        "A - B - The Tide - Harbour reopens"
    )


@pytest.mark.parametrize("nothing", ["Home", "ab", "untitled", ""])
def test_what_is_no_headline_is_passed_over_with_the_reason(nothing: str) -> None:
    findings = [Finding("title", nothing, *H1), Finding("title", "Harbour reopens", *OG)]
    chosen = choose_title(by_field(findings), ())
    assert chosen.value == "Harbour reopens"
    assert chosen.source is not None
    assert [other.reason for other in chosen.source.others] == ["no headline"]
