"""A real crawl of a site on loopback."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from newsclean.errors import EmptyInput, NotAnArticle
from tests.cli.conftest import PAGE
from tests.fetchers.site import Site, response, serving

pytest.importorskip("scrapy", reason="Scrapy is not installed: pip install '.[scrapy]'")

from scrapy.http import HtmlResponse, Request

from newsclean.integrations.scrapy import article_of, page_of

FRONT = b"".join(b"<a href='/%s'>x</a>" % name for name in (b"old", b"direct", b"empty", b"nav"))


class Crawl(NamedTuple):
    items: list[dict[str, Any]]
    stats: dict[str, int]
    log: str


@pytest.fixture(scope="module")
def crawl(tmp_path_factory: pytest.TempPathFactory) -> Crawl:
    output = tmp_path_factory.mktemp("crawl") / "items.jsonl"
    spider = Path(__file__).with_name("spider.py")
    with serving() as site:
        _furnish(site)
        run = subprocess.run(  # noqa: S603  our own interpreter, our own spider
            [sys.executable, spider, site.url("/"), output],
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        )
    items = [json.loads(line) for line in output.read_text("utf-8").splitlines()]
    stats = json.loads(Path(f"{output}.stats").read_text("utf-8"))
    return Crawl(items, stats, run.stderr)


def _furnish(site: Site) -> None:
    page = PAGE.encode()
    site.answers |= {
        "/": response(200, FRONT),
        "/old": response(301, b"", "Location: /story"),
        "/story": response(200, page, kind="text/html; charset=utf-8"),
        "/direct": response(200, page),
        "/empty": response(200, b" "),
        "/nav": response(200, b"<nav><a href='/'>Home</a></nav>"),
    }


def test_pages_become_articles_and_other_items_pass(crawl: Crawl) -> None:
    (article,) = [item for item in crawl.items if "schema_version" in item]
    others = {key: value for item in crawl.items if item != article for key, value in item.items()}
    assert others.keys() == {"front", "direct"}
    assert others["direct"] == "Bell tower repaired"
    assert article["title"] == "Bell tower repaired"
    assert article["url"].endswith("/story")
    assert article["url_requested"].endswith("/old")
    assert article["provenance"]["status"] == 200


def test_pages_without_an_article_are_dropped_with_a_reason_and_counted(crawl: Crawl) -> None:
    assert crawl.stats["newsclean/articles"] == 1
    assert crawl.stats["newsclean/failed/EmptyInput"] == 1
    assert crawl.stats["newsclean/failed/NotAnArticle"] == 1
    assert crawl.stats["item_dropped_count"] == 2
    assert crawl.stats["item_scraped_count"] == len(crawl.items) == 3
    assert "/nav: " in crawl.log
    assert "Home" not in crawl.log


def test_a_response_gives_its_page_and_article() -> None:
    url = "https://gazette.example/story"
    request = Request(url, meta={"redirect_urls": ["https://gazette.example/old"]})
    headers = {"Content-Type": "text/html; charset=windows-1252", "Set-Cookie": ["a=1", "b=2"]}
    answer = HtmlResponse(url, body=PAGE.encode("cp1252"), headers=headers, request=request)
    page = page_of(answer)
    assert page.redirects == ("https://gazette.example/old",)
    assert page.header("content-type") == "text/html; charset=windows-1252"
    assert [value for name, value in page.headers if name == "set-cookie"] == ["a=1", "b=2"]
    assert article_of(answer).provenance.charset == "windows-1252"
    with pytest.raises(EmptyInput):
        article_of(HtmlResponse(url, body=b""))
    with pytest.raises(NotAnArticle):
        article_of(HtmlResponse(url, body=b"<nav><a href='/'>Home</a></nav>"))
