"""A case to look at, and a real browser to look with; tests that need one are left out without."""

import os
import shutil
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any, TypeAlias

import pytest

import newsclean
from newsclean import Cleaner, Page
from newsclean.fetchers.browser import _EXECUTABLES
from newsclean.pipeline import looks_like_html
from newsclean.report.explain.case import Case
from newsclean.report.explain.page import explain_parts
from newsclean.report.explain.stopwatch import Stopwatch

DEMO = Path(newsclean.__file__).parent / "data" / "demo"
CHROMIUM = next(filter(None, map(shutil.which, _EXECUTABLES)), None)
HAS_BROWSER = find_spec("playwright") is not None and CHROMIUM is not None
NO_NETWORK: Any = {"server": "http://127.0.0.1:9", "bypass": "<-loopback>"}

Look: TypeAlias = Callable[..., Any]
"""Opens a file in Chromium: ``look(html)`` gives the page of Playwright."""


def case_of(source: bytes, name: str = "story.html", url: str | None = None) -> Case:
    """What the command would explain, times included."""
    watch = Stopwatch()
    cleaner = watch.on(Cleaner())
    with watch.whole():
        html = looks_like_html(source)
        result = cleaner.page(Page.of(source, url=url)) if html else cleaner.text(source)
    return Case(name=name, result=result, laps=watch.laps)


def report_on(case: Case) -> str:
    """The report of a case that fits into one file."""
    (html,) = explain_parts(case)
    return html


@pytest.fixture(scope="module")
def ferries() -> Case:
    return case_of((DEMO / "ferries.html").read_bytes(), "ferries.html")


@pytest.fixture(scope="module")
def seals() -> Case:
    return case_of((DEMO / "seals.txt").read_bytes(), "seals.txt")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    if not HAS_BROWSER:
        pytest.skip("needs playwright and Chromium: pip install 'newsclean[browser]'")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM,
            proxy=NO_NETWORK,
            chromium_sandbox=os.name != "posix" or os.geteuid() != 0,
        )
        yield browser
        browser.close()


@pytest.fixture
def look(chromium: Any, tmp_path: Path) -> Iterator[Look]:
    """Opens HTML from a file; what is loaded, complained of or asked stands in ``page.heard``."""
    contexts = []

    def opened(html: str | Path, **options: Any) -> Any:
        file = html if isinstance(html, Path) else tmp_path / "opened.html"
        if isinstance(html, str):
            file.write_bytes(html.encode("utf-8", "replace"))
        context = chromium.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(5000)
        page.heard = heard = []
        page.on("request", lambda request: heard.append(request.url))
        page.on("console", lambda message: heard.append(message.text))
        page.on("pageerror", lambda error: heard.append(str(error)))
        page.on("dialog", lambda dialog: heard.append(dialog.message))
        page.goto(file.as_uri())
        heard.remove(file.as_uri())
        return page

    yield opened
    for context in contexts:
        context.close()
