"""Where a page holds no story but names a version that does, that one is read."""

import pytest

from newsclean.errors import NotAnArticle, PageMissing
from tests.fetchers.site import Site, response
from tests.reading.conftest import Read, sentence, story

SHELL = (
    "<html><head><title>Night count</title>{}</head><body><div id=root></div>"
    "<script src=/app.js></script>{}</body></html>"
)


def shell(head: str = "", foot: str = "") -> bytes:
    return response(200, SHELL.format(head, foot).encode())


@pytest.mark.parametrize(
    ("role", "head", "foot"),
    [
        ("amp", '<link rel="amphtml" href="/version">', ""),
        ("canonical", '<link rel="canonical" href="/version">', ""),
        ("print", '<link rel="alternate" media="print" href="/version">', ""),
        ("print", "", '<a href="/version?print=1">Print</a>'),
    ],
)
def test_a_story_that_stands_in_another_version_is_read_there(
    site: Site, reads: Read, role: str, head: str, foot: str
) -> None:
    site.answers["/story"] = shell(head, foot)
    site.answers["/version"] = story("gulls")

    article = reads(site.url("/story")).article

    assert sentence("gulls", 3) in article.text
    assert (article.url_requested, article.provenance.pages[0].role) == (
        site.url("/story"),
        "asked",
    )
    assert article.provenance.pages[1].role == role
    assert f"this is its {role} version" in article.provenance.warnings[0]


def test_a_version_on_another_site_is_not_asked(site: Site, reads: Read) -> None:
    site.answers["/story"] = shell('<link rel="amphtml" href="http://cache.example/story">')

    with pytest.raises(NotAnArticle):
        reads(site.url("/story"))
    assert site.pages() == ["/story"]


def test_versions_that_do_not_help_leave_the_first_refusal(site: Site, reads: Read) -> None:
    site.answers["/story"] = shell(
        '<link rel="amphtml" href="/gone"><link rel="canonical" href="/story?utm_source=a">'
    )

    with pytest.raises(NotAnArticle, match="/story is built by scripts"):
        reads(site.url("/story"))
    assert site.pages() == ["/story", "/gone"]


def test_a_missing_page_is_not_looked_for_elsewhere(site: Site, reads: Read) -> None:
    title = "<title>Page not found</title><link rel=canonical href=/404>"
    site.answers["/story"] = response(200, f"{title}<h1>Page not found</h1><p>Sorry.</p>".encode())

    with pytest.raises(PageMissing):
        reads(site.url("/story"))
    assert site.pages() == ["/story"]
