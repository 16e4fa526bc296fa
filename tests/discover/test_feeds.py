import json

import pytest
from hypothesis import given, strategies as st

from newsclean.discover.feeds import read_feed
from newsclean.discover.lead import Lead
from newsclean.page import Page
from tests.discover.site import SITE, item, rss

RSS = rss(
    item(
        "/1",
        "<title>Ferry &amp;amp; tolls: a &lt;b&gt;long&lt;/b&gt; story</title>"
        "<pubDate>Sat, 03 May 2031 08:20:00 +0200</pubDate><dc:creator>Ada Marrow</dc:creator>"
        "<dc:creator>Jan Oster</dc:creator><category>Harbour</category><category>Trade</category>",
    )
)
RDF = (
    '<rdf:RDF xmlns:rdf="r"><channel><title>Gazette</title></channel><item rdf:about="x">'
    f"<title>Ferry</title><link>{SITE}/1</link><dc:date>2031-05-03</dc:date></item></rdf:RDF>"
)
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Gazette</title><entry>
<title type="html">Ferry</title><link rel="self" href="{SITE}/1.atom"/><link href="{SITE}/1"/>
<id>tag:gazette.example,2031:1</id><updated>2031-05-04T00:00:00Z</updated>
<published>2031-05-03T06:20:00Z</published><author><name>Ada Marrow</name></author>
<source><title>Another</title><author><name>Nobody</name></author></source>
<category term="Harbour" label="x"/></entry></feed>"""
JSON = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "items": [
            {
                "id": "1",
                "url": f"{SITE}/1",
                "title": "Ferry",
                "date_published": "2031-05-03T08:20:00+02:00",
                "authors": [{"name": "Ada Marrow"}, {"name": 7}, "x"],
                "tags": ["Harbour", 3],
            },
            {"title": "no address"},
            "no item",
        ],
    }
)


def only(text: str) -> Lead:
    (lead,) = read_feed(Page.of(text, url=f"{SITE}/feed")).leads
    return lead


def test_rss_gives_title_date_authors_and_categories() -> None:
    lead = only(RSS)
    assert lead.url == f"{SITE}/1"
    assert lead.title == "Ferry & tolls: a long story"
    assert lead.published is not None
    assert lead.published.iso == "2031-05-03T08:20:00+02:00"
    assert lead.authors == ("Ada Marrow", "Jan Oster")
    assert lead.sections == ("Harbour", "Trade")
    assert (lead.source, lead.found_on) == ("feed", f"{SITE}/feed")


@pytest.mark.parametrize("text", [RDF, ATOM, JSON])
def test_every_kind_of_feed_gives_address_title_and_day(text: str) -> None:
    lead = only(text)
    assert (lead.url, lead.title) == (f"{SITE}/1", "Ferry")
    assert lead.published is not None
    assert lead.published.iso.startswith("2031-05-03")


@pytest.mark.parametrize("text", [ATOM, JSON])
def test_authors_and_sections_are_those_of_the_entry(text: str) -> None:
    assert only(text).authors == ("Ada Marrow",)
    assert only(text).sections == ("Harbour",)


@pytest.mark.parametrize(
    ("inner", "address"),
    [
        ("<link>/2</link>", "/2"),
        ("<guid>https://gazette.example/2</guid>", f"{SITE}/2"),
        ('<guid isPermaLink="false">4711</guid><link>/2</link>', "/2"),
        ("<link>https://proxy.example/x</link><feedburner:origLink>/2</feedburner:origLink>", "/2"),
    ],
)
def test_the_address_is_where_the_entry_really_is(inner: str, address: str) -> None:
    assert only(rss(f"<item>{inner}</item>")).url == address


def test_a_mailbox_is_no_name_but_may_hold_one() -> None:
    authors = "<author>a@gazette.example (Ada Marrow)</author><author>b@gazette.example</author>"
    assert only(rss(item("/1", authors))).authors == ("Ada Marrow",)


@pytest.mark.parametrize(
    "text",
    ["<html><body>Not found</body></html>", "{}", "{", "[1]", '{"items": 3}', "", "{" * 99_999],
)
def test_what_is_no_feed_is_told(text: str) -> None:
    feed = read_feed(Page.of(text))
    assert (feed.leads, feed.is_feed) == ((), False)
    assert feed.trouble


def test_a_feed_that_breaks_off_gives_what_it_had() -> None:
    feed = read_feed(Page.of(RSS.partition("</channel>")[0] + "<item><li"))
    assert len(feed.leads) == 1
    assert feed.trouble is not None


@given(
    st.recursive(
        st.none() | st.integers() | st.text(),
        lambda x: (
            st.lists(x)
            | st.dictionaries(
                st.sampled_from(["items", "url", "authors", "author", "tags", "title", "name"]), x
            )
        ),
        max_leaves=9,
    )
)
def test_no_json_breaks_the_reading(data: object) -> None:
    read_feed(Page.of(json.dumps({"items": data})))
    read_feed(Page.of(json.dumps({"items": [data]})))
