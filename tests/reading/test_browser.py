"""A page that scripts build, fetched by Chromium, comes out as the article a reader sees."""

import json
import shutil
from importlib.util import find_spec
from pathlib import Path

import pytest
from click.testing import CliRunner

from newsclean.cli.app import app
from tests.fetchers.site import Site, response

FOLDER = Path(__file__).parent / "script_page"
KINDS = {"index.html": "text/html", "app.js": "text/javascript", "story.json": "application/json"}
HAS_BROWSER = find_spec("playwright") is not None and shutil.which("chromium") is not None


@pytest.fixture
def address(site: Site) -> str:
    for name, kind in KINDS.items():
        path = "/story" if name == "index.html" else f"/{name}"
        site.answers[path] = response(200, (FOLDER / name).read_bytes(), kind=kind)
    return site.url("/story")


@pytest.mark.skipif(not HAS_BROWSER, reason="needs playwright and Chromium")
def test_the_article_is_the_story_that_the_scripts_brought(address: str, site: Site) -> None:
    told = json.loads((FOLDER / "story.json").read_text("utf-8"))
    options = ("--render", "auto", "--allow", "127.0.0.1", "--pause", "0")

    article = json.loads(CliRunner().invoke(app, ["fetch", address, *options]).stdout)

    assert article["title"] == told["title"]
    assert [author["name"] for author in article["authors"]] == [told["author"]]
    assert article["published"]["iso"] == told["date"]
    assert [block["text"] for block in article["body"]] == told["paragraphs"]
    assert site.pages().count("/story") == 1


def test_without_a_browser_the_refusal_names_the_way(address: str) -> None:
    options = ("--allow", "127.0.0.1", "--pause", "0")
    result = CliRunner().invoke(app, ["fetch", address, *options])
    assert result.exit_code == 7
    assert "--render auto" in result.stderr
