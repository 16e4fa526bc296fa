"""``newsclean discover`` against a site on loopback."""

import gzip
import json
from collections.abc import Iterator

import pytest

from tests.cli.conftest import Run
from tests.fetchers.site import Site, response, serving

STORY = "/harbour/council-buys-back-ferry"
NEWS = f"""<urlset xmlns:news="n"><url><loc>{STORY}</loc><news:news>
<news:title>Ferry\x1b[2J</news:title><news:publication_date>2031-05-03T08:20:00Z</news:publication_date></news:news></url></urlset>"""


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as site:
        site.answers["/"] = response(200, f"<a href='{STORY}-link'>The ferry</a>".encode())
        rules = b"User-agent: *\nDisallow: /closed\nSitemap: /closed.xml\nSitemap: /news.xml.gz\n"
        site.answers["/robots.txt"] = response(200, rules, kind="text/plain")
        site.answers["/news.xml.gz"] = response(200, gzip.compress(NEWS.encode()))
        yield site


def test_every_story_is_a_line_of_json_and_troubles_are_told_apart(run: Run, site: Site) -> None:
    result = run("discover", site.url("/"), "--allow", "127.0.0.1", "--pause", "0")
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert [line["url"] for line in lines] == [site.url(STORY), site.url(f"{STORY}-link")]
    assert lines[0]["published"] == "2031-05-03T08:20:00+00:00"
    assert "robots.txt" in result.stderr
    assert "/closed.xml" in result.stderr
    assert site.pages().count("/closed.xml") == 0
    assert result.exit_code == 0


def test_only_what_is_new_comes_and_only_as_many_as_wanted(run: Run, site: Site) -> None:
    options = ("--allow", "127.0.0.1", "--pause", "0")
    result = run("discover", site.url("/"), *options, "--since", "2031-05-04")
    assert [json.loads(line)["source"] for line in result.stdout.splitlines()] == ["link"]
    result = run("discover", site.url("/"), *options, "--max", "1")
    assert len(result.stdout.splitlines()) == 1


def test_a_site_that_is_not_public_is_not_asked(run: Run, site: Site) -> None:
    result = run("discover", site.url("/"))
    assert (result.exit_code, result.stdout, site.requests) == (11, "", [])


def test_a_site_without_stories_says_so(run: Run, site: Site) -> None:
    options = ("--allow", "127.0.0.1", "--pause", "0", "--section", "sport")
    result = run("discover", site.url("/"), *options)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "No story was found" in result.stderr


@pytest.mark.parametrize("when", ["soon", "2d ago", "-1d", "2031-13-01", ""])
def test_a_time_that_is_none_is_told(run: Run, when: str) -> None:
    result = run("discover", "gazette.invalid", "--since", when)
    assert result.exit_code == 2
    assert "neither a span" in result.stderr


@pytest.mark.parametrize(
    "when", ["90m", "12h", "2 d", "1W", "2031-03-01", "2031-03-01T08:00+02:00"]
)
def test_a_time_may_be_a_span_or_a_date(run: Run, site: Site, when: str) -> None:
    result = run("discover", site.url("/"), "--allow", "127.0.0.1", "--pause", "0", "--since", when)
    assert result.exit_code == 0
