"""A browser is used for pages that show nothing without one, and for no others."""

import asyncio
from dataclasses import replace

import pytest

from newsclean.fetchers.memory import MemoryFetcher
from newsclean.page import Page
from newsclean.reading import AsyncRenderingFetcher, RenderingFetcher

URL = "https://tide.example/story"
TEXT = (
    "The pilot boat came back at noon. Its crew had seen nothing of the buoy. They will go out "
    "again when the wind turns. Until then the channel stays closed to ships with deep keels. "
    "The harbour master has put a note on the door. Nobody has read it yet, he says. "
) * 2
SCRIPT = '<script src="/app.js"></script>'
SHELL = f'<div id="root"></div><noscript>Please enable JavaScript.</noscript>{SCRIPT}'
STORY_IN_DATA = SHELL + f'<script type="application/ld+json">{{"articleBody": "{TEXT}"}}</script>'


class Stage:
    """A browser that writes down what it was shown."""

    def __init__(self) -> None:
        self.shown: list[str | None] = []

    def render(self, page: Page) -> Page:
        self.shown.append(page.url)
        return replace(page, body=b"rendered")


class AsyncStage:
    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    async def render(self, page: Page) -> Page:
        return self._stage.render(page)


class Waiting:
    def __init__(self, fetcher: MemoryFetcher) -> None:
        self._fetcher = fetcher

    async def fetch(self, url: str) -> Page:
        return self._fetcher.fetch(url)


@pytest.mark.parametrize(
    ("html", "rendered"),
    [
        (SHELL, True),
        (f"<div id='app'></div>{SCRIPT}", True),
        (STORY_IN_DATA, False),
        (f"<div id='app'><p>{TEXT}</p></div>{SCRIPT}", False),
        ("<p>A short note and no more.</p>", False),
        ("", False),
    ],
)
def test_only_empty_pages_are_rendered(html: str, rendered: bool) -> None:  # noqa: FBT001
    pages = MemoryFetcher({URL: html})
    stage, other = Stage(), Stage()

    page = RenderingFetcher(pages, stage).fetch(URL)
    again = asyncio.run(AsyncRenderingFetcher(Waiting(pages), AsyncStage(other)).fetch(URL))

    assert page == again
    assert (page.body == b"rendered") is rendered
    assert stage.shown == other.shown == ([URL] if rendered else [])
