"""Feeds, sitemaps, JSON and rows of numbers are refused by name; stories about them are not."""

import json

import pytest

from newsclean import Cleaner, NotAnArticle, Page, clean, extract

SENTENCE = "The ferry left the harbour at noon on Monday with forty people aboard, the mayor said. "
STORY = f"<title>Ferry</title><h1>Ferry leaves</h1><p>{SENTENCE * 3}</p><p>{SENTENCE * 2}</p>"
ITEM = f"<item><title>Ferry</title><description>&lt;p>{SENTENCE}</description></item>"


@pytest.mark.parametrize(
    ("document", "kind"),
    [
        (f"<?xml version='1.0'?>\n<rss version='2.0'><channel>{ITEM * 9}</channel></rss>", "feed"),
        (f"<feed xmlns='http://www.w3.org/2005/Atom'><entry>{SENTENCE * 9}</entry></feed>", "feed"),
        (f"<!-- made today -->\n<rdf:RDF xmlns='x'>{ITEM * 9}</rdf:RDF>", "feed"),
        ("<?xml version='1.0'?><urlset><url><loc>https://a.example/b</loc></urlset>", "sitemap"),
        ("\n <sitemapindex ><sitemap><loc>https://a.example/b</loc></sitemapindex>", "sitemap"),
        ("<opml version='1.0'><body><outline text='a'/></body></opml>", "list of feeds"),
        (f"<svg xmlns='http://www.w3.org/2000/svg'><text>{SENTENCE * 9}</text></svg>", "drawing"),
        (json.dumps({"title": "Ferry", "body": [SENTENCE] * 9}), "JSON"),
        (json.dumps([SENTENCE] * 9), "JSON"),
    ],
)
def test_a_document_of_another_kind_is_refused_by_its_name(document: str, kind: str) -> None:
    with pytest.raises(NotAnArticle, match=kind):
        extract(document)
    with pytest.raises(NotAnArticle, match=kind):
        Cleaner().text(document.encode())


@pytest.mark.parametrize(
    "wordless", ["[" * 5000, "a,b,c\n1,2,3\n" * 500, "17 : 4\n" * 900, "• – " * 900]
)
def test_brackets_and_numbers_are_no_article(wordless: str) -> None:
    with pytest.raises(NotAnArticle):
        extract(wordless)


@pytest.mark.parametrize(
    "start",
    [
        "<?xml version='1.0' encoding='utf-8'?><html><body>",
        "<!DOCTYPE html><!-- a feed: <rss> --><html>",
        "[Updated] ",
        "{",
        "<p>[</p>",
    ],
)
def test_a_page_that_begins_a_little_like_one_is_read(start: str) -> None:
    assert "forty people" in extract(start + STORY).text


def test_a_page_that_begins_with_many_comments_costs_no_more_for_it() -> None:
    assert SENTENCE.strip() in extract("<!-- x -->" * 190 + STORY).text


@pytest.mark.parametrize("odd", ["1." * 9000, "&" * 9000, "a" + "\u0301" * 9000, "👩‍🚀" * 900])
def test_one_long_row_of_signs_does_not_outweigh_the_words_beside_it(odd: str) -> None:
    assert "forty people" in extract(STORY.replace("<p>", f"<p>{odd}</p><p>", 1)).text


def test_a_story_about_feeds_is_read() -> None:
    assert (
        "<rss>"
        in extract(STORY.replace("The ferry", "A feed begins with &lt;rss>. The ferry")).text
    )


def test_a_dump_that_begins_with_a_bracket_is_read() -> None:
    dump = f"[Reporting by A. Oar]\n\nFerry leaves\n\n{SENTENCE * 2}\n\n{SENTENCE * 3}\n\n[Ends]"

    assert "forty people" in clean(dump).text


@pytest.mark.parametrize(
    "words",
    [
        "渡轮星期一中午带着四十人离开港口市长说",
        "เรือข้ามฟากออกจากท่าเมื่อเที่ยงวันจันทร์",
        "غادرت العبارة الميناء ظهر يوم الاثنين",
        "নৌকাটি সোমবার দুপুরে বন্দর ছেড়ে গেছে।",
    ],
)
def test_words_of_any_script_are_words(words: str) -> None:
    article = Cleaner().page(Page.of(f"<h1>x</h1><p>{words * 12}</p><p>{words * 9}</p>")).article

    assert words in article.text
