"""``newsclean fetch``: where pages come from is chosen by options, and each does what it says."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsclean.cli.web import Web
from newsclean.fetchers import browser
from newsclean.page import Page
from tests.cli.conftest import PAGE, ROOF, Run
from tests.fetchers.site import Site, response, serving

HERE = ("--allow", "127.0.0.1", "--pause", "0")
SHELL = '<div id="root"></div><script src="/app.js"></script>'


@pytest.fixture
def pages() -> Iterator[Site]:
    with serving() as site:
        site.answers["/story"] = response(200, PAGE.encode(), 'ETag: "1"')
        yield site


def test_what_was_kept_can_be_read_offline(run: Run, pages: Site, tmp_path: Path) -> None:
    address, cache = pages.url("/story"), tmp_path / "pages.db"
    run("fetch", address, "--cache", cache, *HERE)
    asked = len(pages.requests)

    result = run("fetch", address, "--cache", cache, "--offline", "-f", "text")

    assert ROOF in result.stdout
    assert len(pages.requests) == asked


def test_a_kept_page_is_asked_for_only_if_it_changed(run: Run, pages: Site, tmp_path: Path) -> None:
    command = ("fetch", pages.url("/story"), "--cache", tmp_path / "pages.db", *HERE)
    run(*command)
    run(*command)
    assert 'if-none-match: "1"' in pages.requests[-1].lower()


def test_an_archived_run_is_replayed_without_the_site(run: Run, tmp_path: Path) -> None:
    archive = tmp_path / "run.warc.gz"
    with serving() as site:
        site.answers["/story"] = response(200, PAGE.encode())
        address = site.url("/story")
        first = run("fetch", address, "--save-warc", archive, *HERE)

    again = run("fetch", address, "--replay", archive)

    assert again.exit_code == 0
    assert json.loads(again.stdout)["body"] == json.loads(first.stdout)["body"]


def test_every_page_of_an_article_is_archived(run: Run, pages: Site, tmp_path: Path) -> None:
    archive = tmp_path / "run.warc.gz"
    date = '<meta property="article:published_time" content="2026-03-01"><link rel=next href='
    pages.answers["/story"] = response(200, f"{date}/story/2>{PAGE}".encode())
    pages.answers["/story/2"] = response(200, PAGE.replace("bell", "clock").encode())
    address = pages.url("/story")
    run("fetch", address, "--save-warc", archive, *HERE)

    again = run("fetch", address, "--replay", archive)

    assert [page["url"] for page in json.loads(again.stdout)["provenance"]["pages"]] == [
        address,
        f"{address}/2",
    ]


def test_verbose_tells_every_step_on_standard_error(run: Run, pages: Site) -> None:
    result = run("fetch", pages.url("/story"), "-v", *HERE)
    steps = [line[10:].split()[0] for line in result.stderr.splitlines()]
    assert steps[0] == "robots"
    assert steps[-1] == "fetched"
    assert pages.url("/story") in result.stderr
    assert json.loads(result.stdout)["title"] == "Bell tower repaired"


def test_without_it_nothing_is_told(run: Run, pages: Site) -> None:
    assert run("fetch", pages.url("/story"), *HERE).stderr == ""


def test_the_site_is_told_whom_to_write_to(run: Run, pages: Site) -> None:
    run("fetch", pages.url("/story"), "--contact", "https://corpus.example/about", *HERE)
    assert "(+https://corpus.example/about)" in pages.requests[-1]


def test_robots_are_kept_to_unless_told_otherwise(run: Run, pages: Site) -> None:
    pages.answers["/robots.txt"] = response(200, b"User-agent: *\nDisallow: /", kind="text/plain")
    assert run("fetch", pages.url("/story"), *HERE).exit_code == 11
    assert run("fetch", pages.url("/story"), "--no-robots", *HERE).exit_code == 0


def test_a_proxy_is_asked_in_the_sites_place(run: Run, pages: Site) -> None:
    proxy = pages.url("")
    run("fetch", "http://harbour.example/story", "--proxy", proxy, *HERE)
    assert pages.requests[-1].startswith("GET http://harbour.example/story ")


@pytest.mark.parametrize(
    ("render", "path", "shown"),
    [
        ("auto", "/shell", ["/shell"]),
        ("auto", "/story", []),
        ("always", "/story", ["/story"]),
        ("never", "/shell", []),
    ],
)
def test_a_browser_is_used_as_render_says(
    run: Run,
    pages: Site,
    monkeypatch: pytest.MonkeyPatch,
    render: str,
    path: str,
    shown: list[str],
) -> None:
    rendered: list[str | None] = []

    def render_page(_: object, page: Page) -> Page:
        rendered.append(page.url)
        return Page.of(PAGE, url=page.url)

    monkeypatch.setattr(browser.BrowserFetcher, "render", render_page)
    pages.answers["/shell"] = response(200, SHELL.encode())

    result = run("fetch", pages.url(path), "--render", render, *HERE)

    assert rendered == list(map(pages.url, shown))
    assert (result.exit_code == 0) is (render != "never")


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--offline",), "--offline needs --cache"),
        (("--replay", "a.warc", "--cache", "b.db"), "name one of them"),
        (("--replay", "a.warc", "--render", "auto"), "ask the network for more"),
        (("--replay", "a.warc", "--save-warc", "a.warc"), "never overwritten"),
    ],
)
def test_options_that_contradict_each_other_are_refused(
    run: Run, options: tuple[str, ...], says: str
) -> None:
    result = run("fetch", "https://harbour.example/story", *options)
    assert (result.exit_code, says in result.stderr) == (2, True)


def test_an_address_that_is_not_in_the_archive_is_said_to_be_missing(
    run: Run, pages: Site, tmp_path: Path
) -> None:
    archive = tmp_path / "run.warc.gz"
    run("fetch", pages.url("/story"), "--save-warc", archive, *HERE)
    result = run("fetch", "https://harbour.example/other", "--replay", archive)
    assert (result.exit_code, "is not in run.warc.gz" in result.stderr) == (5, True)


def test_the_command_takes_every_fact_about_the_web(run: Run) -> None:
    page = " ".join(run("fetch", "--help").stdout.split())
    assert [n for n in Web._fields if f"--{n.replace('_', '-')}" not in page] == []
