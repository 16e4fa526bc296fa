import gzip
from datetime import UTC, datetime

import pytest

from newsclean.discover import Wish, discover
from newsclean.errors import HTTPStatusError
from newsclean.fetchers.memory import MemoryFetcher
from tests.discover.site import SITE, found, index, item, news, paths, rss, urlset

STORY = "/harbour/council-buys-back-ferry"
FEED_LINK = '<link rel="alternate" type="application/rss+xml" href="/rss">'


def test_sitemaps_come_first_then_feeds_then_links_and_no_story_twice() -> None:
    leads, troubles = found(
        {
            "/": f"{FEED_LINK}<a href='{STORY}-a'>A</a><a href='{STORY}-b'>B</a>"
            f"<a href='{STORY}-c'>C</a><a href='/harbour'>Harbour</a>",
            "/robots.txt": "Sitemap: /news.xml",
            "/news.xml": urlset(news(f"{STORY}-a")),
            "/rss": rss(item(f"{STORY}-a?utm_source=rss"), item(f"{STORY}-b/")),
        }
    )
    assert paths(leads) == [f"{STORY}-a", f"{STORY}-b/", f"{STORY}-c"]
    assert [lead.source for lead in leads] == ["news-sitemap", "feed", "link"]
    assert troubles == []


def test_a_news_sitemap_tells_title_date_language_and_keywords() -> None:
    pages = {"/robots.txt": "sitemap:/n.xml", "/n.xml": urlset(news("/1", "A &amp; B"))}
    ((lead,), _) = found(pages)
    assert lead.to_dict() == {
        "url": f"{SITE}/1",
        "source": "news-sitemap",
        "found_on": f"{SITE}/n.xml",
        "title": "A & B",
        "published": "2031-05-03T08:20:00+02:00",
        "authors": [],
        "sections": ["Harbour", "Ferries"],
        "language": "en",
    }


def test_news_and_feeds_are_believed_and_plain_sitemaps_and_pages_are_judged() -> None:
    leads, _ = found(
        {
            "/": f"{FEED_LINK}<a href='/d'>D</a>",
            "/robots.txt": "Sitemap: /s.xml",
            "/s.xml": urlset(news("/a"), "/b", "/tag/ferries", STORY),
            "/rss": rss(item("/c"), item("/"), item("/sound.mp3")),
        }
    )
    assert paths(leads) == ["/a", STORY, "/c"]


def test_packed_sitemaps_and_lists_of_plain_lines_are_read() -> None:
    pages: dict[str, bytes | str] = {
        "/robots.txt": "Sitemap: /s.xml.gz\nSitemap: /s.txt",
        "/s.xml.gz": gzip.compress(gzip.compress(urlset(f"{STORY}-a").encode())),
        "/s.txt": f"{SITE}{STORY}-b\n{SITE}{STORY}-c\n",
    }
    leads, troubles = found(pages)
    assert sorted(paths(leads)) == [f"{STORY}-a", f"{STORY}-b", f"{STORY}-c"]
    assert troubles == []


def test_an_index_is_followed_news_first_then_the_newest_and_three_deep() -> None:
    leads, _ = found(
        {
            "/robots.txt": "Sitemap: /1.xml",
            "/1.xml": index("/tags.xml", "/old.xml@2031-01-01", "/new.xml@2031-05-01", "/news.xml"),
            "/tags.xml": urlset(f"{STORY}-tags"),
            "/old.xml": urlset(f"{STORY}-old"),
            "/new.xml": urlset(f"{STORY}-new"),
            "/news.xml": index("/3.xml", "/1.xml", "/news.xml"),
            "/3.xml": index("/4.xml"),
            "/4.xml": urlset(f"{STORY}-four"),
        }
    )
    assert paths(leads) == [f"{STORY}-{name}" for name in ("new", "old", "tags")]


def test_sitemaps_of_months_before_the_wish_are_not_asked_for() -> None:
    wish = Wish(since=datetime(2031, 5, 2, tzinfo=UTC))
    leads, troubles = found(
        {
            "/robots.txt": "Sitemap: /i.xml",
            "/i.xml": index("/s-2031-04.xml", "/s-2031-05.xml", "/x.xml@2031-04-30"),
            "/s-2031-05.xml": urlset(
                f"<url><loc>{STORY}-a</loc><lastmod>2031-05-01</lastmod></url>",
                f"<url><loc>{STORY}-b</loc><lastmod>2031-05-02</lastmod></url>",
                f"{STORY}-undated",
                f"/2031/05/01{STORY}",
                f"/2031/05/03{STORY}",
            ),
        },
        wish,
    )
    assert paths(leads) == [f"{STORY}-b", f"/2031/05/03{STORY}"]
    assert troubles == []


def test_only_sections_wanted_come_and_their_pages_are_looked_through() -> None:
    leads, _ = found(
        {
            "/": f"{FEED_LINK}<a href='/sport/the-river-race-is-on'>Race</a>",
            "/harbour/": f"<a href='{STORY}'>Ferry</a>",
            "/rss": rss(item("/1", "<category>Harbour</category>"), item("/2")),
        },
        Wish(sections=("harbour",)),
    )
    assert paths(leads) == ["/1", STORY]


def test_it_stops_when_there_are_enough() -> None:
    leads, _ = found(
        {"/robots.txt": "Sitemap: /n.xml", "/n.xml": urlset(*(news(f"/{n}") for n in range(9)))},
        Wish(most=3),
    )
    assert len(leads) == 3


def test_where_nothing_is_named_the_usual_places_are_tried_in_silence() -> None:
    leads, troubles = found(
        {"/": "<p>Hello", "/sitemap.xml": urlset(f"{STORY}-a"), "/rss.xml": rss(item("/b"))}
    )
    assert paths(leads) == [f"{STORY}-a", "/b"]
    assert troubles == []


def test_other_sites_are_left_out_whoever_names_them() -> None:
    leads, _ = found(
        {
            "/": f"{FEED_LINK}<a href='https://other.example{STORY}'>x</a>"
            f"<a href='https://sport.gazette.example{STORY}'>y</a><a href='http://[::1'>z</a>",
            "/robots.txt": "Sitemap: /n.xml\nSitemap: http://[::1/n.xml",
            "/n.xml": urlset("<url><loc>https://other.example/1</loc><news:news/></url>"),
            "/rss": rss("<item><link>javascript:alert(1)</link></item><item><link>http://[</link>"),
        }
    )
    assert paths(leads) == [f"https://sport.gazette.example{STORY}"]


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        (gzip.compress(urlset(STORY).encode())[:40], "ends in the middle"),
        (gzip.compress(b"<urlset>" + b" " * 60_000_000), "trap"),
        (urlset(STORY).replace("<urlset", "<!DOCTYPE x [<!ENTITY a 'b'>]><urlset"), "entities"),
        ("<html><body>We have moved</body></html>", "no sitemap"),
        ("", "empty"),
    ],
)
def test_a_bad_list_is_told_and_the_rest_goes_on(page: bytes | str, reason: str) -> None:
    leads, (trouble, *more) = found(
        {"/": f"<a href='{STORY}'>Ferry</a>", "/robots.txt": "Sitemap: /s.xml", "/s.xml": page}
    )
    assert paths(leads)[-1] == STORY
    assert reason in trouble.reason
    assert trouble.url == f"{SITE}/s.xml"
    assert more == []


def test_a_list_that_is_named_and_missing_is_told() -> None:
    _, troubles = found({"/": FEED_LINK, "/robots.txt": "Sitemap: /s.xml"})
    assert [trouble.url for trouble in troubles] == [f"{SITE}/s.xml", f"{SITE}/rss"]


def test_no_more_than_fifty_sitemaps_are_read() -> None:
    pages = {f"/{n}.xml": urlset(f"{STORY}-{n}") for n in range(60)}
    pages["/robots.txt"] = "Sitemap: /i.xml"
    pages["/i.xml"] = index(*(f"/{n}.xml" for n in range(60)))
    leads, troubles = found(pages)
    assert len(leads) == 49
    assert "11 more sitemaps" in troubles[0].reason


def test_a_site_that_cannot_be_had_is_an_error_unless_its_lists_can() -> None:
    with pytest.raises(HTTPStatusError):
        list(discover(f"{SITE}/", MemoryFetcher({})))
    leads, _ = found({"/robots.txt": "Sitemap: /n.xml", "/n.xml": urlset(news("/1"))})
    assert paths(leads) == ["/1"]


def test_links_have_the_longest_text_of_those_to_one_story() -> None:
    page = f"<a href='{STORY}'><img></a><a href='{STORY}#c'>12</a><a href='{STORY}'> The\nferry</a>"
    ((lead,), _) = found({"/": page})
    assert (lead.title, lead.found_on) == ("The ferry", f"{SITE}/")
