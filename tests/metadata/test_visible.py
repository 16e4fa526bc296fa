"""What a reader sees: headline, byline, date."""

import pytest

from newsclean.document import parse
from newsclean.finding import Finding
from newsclean.metadata.base import Source
from newsclean.metadata.byline import BYLINE
from newsclean.metadata.headline import HEADLINE
from newsclean.metadata.microdata import MICRODATA
from newsclean.metadata.printed_lines import PRINTED_LINES
from newsclean.metadata.region import headline_of
from newsclean.metadata.time_tag import TIME
from newsclean.metadata.url import URL
from newsclean.page import Page


def found(source: Source, html: str, url: str | None = None) -> list[Finding]:
    return list(source.find(parse(Page.of(html, url=url))))


def pairs(findings: list[Finding]) -> list[tuple[str, str]]:
    return [(finding.field, finding.raw) for finding in findings]


def test_a_headline_over_several_elements_is_one_line() -> None:
    html = "<h1><span>Harbour</span>\n<b>reopens</b></h1>"
    assert pairs(found(HEADLINE, html)) == [("title", "Harbour reopens")]


def test_the_logo_is_not_taken_for_the_headline() -> None:
    html = "<title>Harbour reopens - Tide</title><h1>Tide</h1><h1>Harbour reopens</h1>"
    headline = headline_of(parse(Page.of(html)))
    assert headline is not None
    assert headline.text() == "Harbour reopens"


def test_an_old_blog_has_its_headline_in_an_h3() -> None:
    html = "<title>Tide: Harbour reopens</title><h2>Monday</h2><h3>Harbour reopens</h3>"
    headline = headline_of(parse(Page.of(html)))
    assert headline is not None
    assert headline.tag == "h3"


@pytest.mark.parametrize(
    "html",
    [
        "<h1>T</h1><p class=byline>By Ann Lee</p>",
        "<h1>T</h1><a rel=author href=/ann>Ann Lee</a>",
        "<h1>T</h1><a href=/author/ann-lee/>Ann Lee</a>",
        "<p class=article-author>Ann Lee</p><h1>T</h1>",
    ],
)
def test_a_byline_by_the_headline_is_found(html: str) -> None:
    assert [f.raw.removeprefix("By ") for f in found(BYLINE, html)] == ["Ann Lee"]


@pytest.mark.parametrize(
    "html",
    [
        "<article><h1>T</h1></article><div class=comments><p class=author>Bo Ek</p></div>",
        "<article><h1>T</h1></article><aside><a rel=author>Bo Ek</a></aside>",
        "<h1>T</h1><div class=author-bio>Bo Ek writes about boats.</div>",
        "<h1>T</h1><span class='meta-prep author'>Posted on</span>",
    ],
)
def test_who_comments_or_recommends_is_no_author(html: str) -> None:
    assert found(BYLINE, html) == []


def test_a_list_of_names_is_taken_whole() -> None:
    html = "<h1>T</h1><ul><li class=author>Ann Lee</li><li class=author>Bo Ek</li></ul>"
    # The items of a list stand aside unless they hold the headline, hence the plain elements.
    html = html.replace("li", "span").replace("ul", "div")
    assert [f.raw for f in found(BYLINE, html)] == ["Ann Lee", "Bo Ek"]


def test_a_time_says_whether_it_is_a_change() -> None:
    html = (
        "<h1>T</h1><span>Published <time datetime=2023-11-19>Sunday</time></span>"
        "<span class=updated-at><time datetime=2023-11-20>Monday</time></span>"
    )
    assert pairs(found(TIME, html)) == [("published", "2023-11-19"), ("modified", "2023-11-20")]


def test_the_one_date_of_an_hatom_post_is_its_publication() -> None:
    html = "<h1>T</h1><time class='entry-date updated' datetime=2023-11-19>Sunday</time>"
    assert pairs(found(TIME, html)) == [("published", "2023-11-19")]


def test_lines_without_markup_are_read_by_the_headline() -> None:
    html = "<div><h1>T</h1><p>By <a href=/x>Ann Lee</a></p><p>19 November 2023</p></div>"
    assert pairs(found(PRINTED_LINES, html)) == [
        ("published", "19 November 2023"),
        ("authors", "By Ann Lee"),
    ]


def test_a_sentence_with_a_date_is_no_date_line() -> None:
    html = "<h1>T</h1><p>On 19 November 2023 the council met to vote on the old harbour.</p>"
    assert found(PRINTED_LINES, html) == []


def test_microdata_of_a_comment_is_not_the_articles() -> None:
    html = (
        "<div itemscope itemtype=https://schema.org/NewsArticle>"
        "<span itemprop=author itemscope itemtype=https://schema.org/Person>"
        "<b itemprop=name>Ann Lee</b></span>"
        "<div itemscope itemtype=https://schema.org/Comment><i itemprop=author>Bo Ek</i></div>"
        "</div>"
    )
    (finding,) = found(MICRODATA, html)
    assert (finding.raw, finding.kind) == ("Ann Lee", "Person")


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://p.example/2023/11/19/harbour", "2023-11-19"),
        ("https://p.example/news/harbour-2023-11-19.html", "2023-11-19"),
        ("https://p.example/20231119/harbour", "2023-11-19"),
    ],
)
def test_a_full_date_in_the_address_is_found(url: str, day: str) -> None:
    assert pairs(found(URL, "<p>x</p>", url)) == [("published", day)]


@pytest.mark.parametrize(
    "url", ["https://p.example/2023/11/harbour", "https://p.example/id-20231999"]
)
def test_half_a_date_in_the_address_is_none(url: str) -> None:
    assert found(URL, "<p>x</p>", url) == []


def test_a_logo_in_the_only_h1_is_not_the_headline() -> None:
    html = (
        "<title>Tide: Harbour reopens</title><meta property=og:title content='Harbour reopens'>"
        "<h1>Tide</h1><h3>Harbour reopens</h3>"
    )
    headline = headline_of(parse(Page.of(html)))
    assert headline is not None
    assert headline.tag == "h3"
    alone = headline_of(parse(Page.of(html.replace("h3", "b"))))
    assert alone is not None
    assert alone.tag == "h1"


def test_behind_minutes_ago_no_date_of_another_story_is_taken() -> None:
    html = "<h1>T</h1><i class=date>26 minutes ago</i><i class=date>9 August 2020</i>"
    assert pairs(found(TIME, html)) == [("published", "26 minutes ago")]


def test_a_date_in_the_sidebar_is_believed_when_it_is_the_only_one() -> None:
    aside = "<h1>T</h1><aside class=sidebar><time datetime=2022-01-28>28 Jan</time></aside>"
    assert pairs(found(TIME, aside)) == [("published", "2022-01-28")]
    another = "<aside class=sidebar><time datetime=2022-01-30>30 Jan</time></aside>"
    assert found(TIME, aside + another) == []


@pytest.mark.parametrize("name", ["todays-date", "weather-date", "joinDate", "event-date"])
def test_a_date_that_is_not_the_texts_is_passed_over(name: str) -> None:
    assert found(TIME, f"<h1>T</h1><p class={name}>9 August 2020</p>") == []


def test_a_line_with_two_dates_speaks_for_both_fields() -> None:
    line = "Written: 2023-11-07 / Updated: 2023-11-08"
    html = f"<h1>T</h1><p class=date>{line}</p>"
    assert pairs(found(TIME, html)) == [("modified", line), ("published", line)]


@pytest.mark.parametrize(
    ("path", "raw"),
    [
        ("/2020-02/19/c_11.htm", "2020-02-19"),
        ("/2020/02/19/story", "2020-02-19"),
        ("/news/29-10-2021-harbour", "29-10-2021"),
    ],
)
def test_a_date_in_the_address_is_found(path: str, raw: str) -> None:
    assert pairs(found(URL, "<p>x", f"https://a.example{path}")) == [("published", raw)]


@pytest.mark.parametrize(
    ("path", "sections"),
    [
        ("/politics/2024/05/ferry-runs-again", ["politics"]),
        ("/en/us-news/ferry-runs-again", ["us news"]),
        ("/news/ferry-runs-again", []),
        ("/ferry-runs-again", []),
        ("/p/123", []),
    ],
)
def test_the_first_step_of_an_address_is_a_section_when_it_is_a_word_of_its_own(
    path: str, sections: list[str]
) -> None:
    findings = found(URL, "<p>x", f"https://a.example{path}")
    assert [f.raw for f in findings if f.field == "section"] == sections


def test_an_entry_of_a_live_page_keeps_its_headline_date_and_text_together() -> None:
    html = (
        "<h1>T</h1><div itemscope itemtype=https://schema.org/LiveBlogPosting>"
        "<div itemprop=liveBlogUpdate itemscope itemtype=https://schema.org/BlogPosting>"
        "<b itemprop=headline>Boat leaves</b>"
        "<time itemprop=datePublished datetime=2024-05-03T10:00Z></time>"
        "<p itemprop=articleBody>The boat has left.</p></div></div>"
    )
    (entry,) = found(MICRODATA, html)
    assert (entry.field, entry.raw) == ("live_entries", "The boat has left.")
    assert (entry.heading, entry.at) == ("Boat leaves", "2024-05-03T10:00Z")
