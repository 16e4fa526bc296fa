"""Articles of several pages come as one, and nothing else is taken for their continuation."""

import socket

import pytest

from newsclean.models import Figure
from newsclean.reading.plan import MOST_PAGES
from tests.fetchers.site import Handler, Site, response
from tests.reading.conftest import Read, sentence, story


def test_an_ordinary_page_costs_one_request(site: Site, reads: Read) -> None:
    head = '<link rel="amphtml" href="/story.amp"><link rel="canonical" href="/story">'
    site.answers["/story"] = story("gulls", head=head, foot='<a rel="next" href="/other">Next</a>')

    found = reads(site.url("/story")).article

    assert site.pages() == ["/story"]
    assert found.provenance.pages == ()


@pytest.mark.parametrize(
    "pattern",
    ["/story?page={}", "/story/{}", "/story/page/{}/", "/story-{}", "/story,seite-{}"],
)
def test_pages_that_follow_are_joined(site: Site, reads: Read, pattern: str) -> None:
    second, third = (pattern.format(number) for number in (2, 3))
    site.answers["/story"] = _by_query(
        {
            "/story": story("gulls", head=f'<link rel="next" href="{second}">'),
            second: story("ships", foot=f'<a href="/story">1</a> 2 <a href="{third}">3</a>'),
            third: story("stars"),
        }
    )
    for path in (second, third):
        site.answers[path] = site.answers["/story"]

    result = reads(site.url("/story"))

    article = result.article
    assert [sentence(topic, 3) in article.text for topic in ("gulls", "ships", "stars")] == [
        True
    ] * 3
    assert article.text.index("gulls") < article.text.index("ships") < article.text.index("stars")
    assert [page.role for page in article.provenance.pages] == ["asked"] + ["continuation"] * 2
    assert [page.url for page in article.provenance.pages] == [
        site.url(path) for path in ("/story", second, third)
    ]
    assert site.pages() == ["/story", second, third]


def test_the_ledger_accounts_for_every_page(site: Site, reads: Read) -> None:
    site.answers["/story"] = story("gulls", head='<link rel="next" href="/story/2">')
    site.answers["/story/2"] = story("ships")

    ledger = reads(site.url("/story")).ledger

    kept = [entry.text for entry in ledger.kept]
    assert kept == [sentence(topic, n) for topic in ("gulls", "ships") for n in range(4)]
    assert {entry.where for entry in ledger.kept[4:]} == {"page 2"}
    assert ledger.accounts_for(ledger.source())


def test_what_each_page_repeats_stands_once(site: Site, reads: Read) -> None:
    intro = sentence("gulls", 0)
    again = story("ships", head="").replace(b"<article>", f"<article><p>{intro}</p>".encode(), 1)
    site.answers["/story"] = story("gulls", head='<link rel="next" href="/story/2">')
    body = again.partition(b"\r\n\r\n")[2]
    site.answers["/story/2"] = response(200, body)

    result = reads(site.url("/story"))

    assert result.article.text.count(intro) == 1
    (entry,) = [e for e in result.ledger.entries if e.verdict.rule == "repeated"]
    assert entry.text == intro
    assert entry.verdict.outcome == "removed"


def test_pictures_of_later_pages_keep_their_captions(site: Site, reads: Read) -> None:
    for path, topic, head in (
        ("/story", "gulls", '<link rel="next" href="/story/2">'),
        ("/story/2", "ships", ""),
    ):
        picture = (
            f'<figure><img src="/{topic}.jpg" width="800" height="500">'
            f"<figcaption>The {topic} at dawn</figcaption></figure>"
        )
        body = story(topic, head=head).partition(b"\r\n\r\n")[2]
        text = f"<p>{sentence(topic, 1)}</p>".encode()
        site.answers[path] = response(200, body.replace(text, text + picture.encode()))

    article = reads(site.url("/story")).article

    figures = [block for block in article.body if isinstance(block, Figure)]
    assert [article.images[figure.image or 0].url for figure in figures] == [
        site.url("/gulls.jpg"),
        site.url("/ships.jpg"),
    ]


@pytest.mark.parametrize(
    "link",
    [
        '<link rel="next" href="/another-story">',  # the next article, as blogs have it
        '<link rel="next" href="/story-of-2">',
        '<link rel="next" href="http://elsewhere.example/story/2">',
        '<link rel="next" href="/story/3">',
        '<link rel="next" href="/2026/03/02">',
        '<link rel="next" href="http://[::1">',
        '<link rel="next" href="javascript:next(2)">',
    ],
)
def test_a_link_to_something_else_is_not_followed(site: Site, reads: Read, link: str) -> None:
    site.answers["/story"] = story("gulls", head=link)

    reads(site.url("/story"))

    assert site.pages() == ["/story"]


def test_stories_with_numbers_for_names_are_stories_of_their_own(site: Site, reads: Read) -> None:
    site.answers["/news/1"] = story("gulls", head='<link rel="next" href="/news/2">')

    reads(site.url("/news/1"))

    assert site.pages() == ["/news/1"]


def test_pages_of_comments_below_the_same_story_add_nothing(site: Site, reads: Read) -> None:
    link = '<link rel="next" href="/story/2">'
    site.answers["/story"] = story("gulls", head=link)
    site.answers["/story/2"] = story("gulls", foot="<p>I have seen gulls too. Many of them.</p>")

    article = reads(site.url("/story")).article

    assert article.text.count(sentence("gulls", 2)) == 1
    assert article.provenance.pages == ()


def test_a_story_of_another_day_is_another_story(site: Site, reads: Read) -> None:
    site.answers["/story"] = story("gulls", head='<link rel="next" href="/story-2">')
    site.answers["/story-2"] = story("ships", date="2026-05-05T10:00:00Z")

    assert "ships" not in reads(site.url("/story")).article.text


def test_a_section_front_is_not_paged_through(site: Site, reads: Read) -> None:
    link = '<link rel="next" href="/section/2">'
    site.answers["/section"] = story("gulls", head=link, date=None)

    reads(site.url("/section"))

    assert site.pages() == ["/section"]


def test_a_page_that_cannot_be_had_is_told_and_the_rest_kept(site: Site, reads: Read) -> None:
    site.answers["/story"] = story("gulls", head='<link rel="next" href="/story/2">')
    site.answers["/story/2"] = response(500)

    article = reads(site.url("/story")).article

    assert sentence("gulls", 3) in article.text
    assert article.truncated is True
    assert article.provenance.warnings[0].startswith("Page 2 of the article is missing: ")


def test_an_endless_article_ends(site: Site, reads: Read) -> None:
    for number in range(1, 40):
        path = "/story" if number == 1 else f"/story/{number}"
        link = f'<link rel="next" href="/story/{number + 1}">'
        site.answers[path] = story(f"birds of kind {number}", head=link)

    article = reads(site.url("/story")).article

    assert len(site.pages()) == MOST_PAGES == len(article.provenance.pages)
    assert article.provenance.warnings[0].startswith("Only the first 20 pages")


def _by_query(pages: dict[str, bytes]) -> Handler:
    def answer(line: socket.socket, request: str) -> None:
        line.sendall(pages[request.split(" ")[1]])

    return answer
