"""Pages that exist only once their scripts have run: a real browser, on a leash.

The browser has no network of its own. Whatever it asks for is handed to ``AsyncHttpFetcher`` and
given back to it, so that the guard, the limits and the manners hold for every script and frame
of a page as they do for the page. What slips past the hand-over meets a proxy that is not there.
"""

import asyncio
import os
import shutil
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from importlib import import_module
from typing import Any, Final, Self

from newsclean.errors import FetchError, FetchTimeout, MissingExtra, Unreachable
from newsclean.fetchers.events import Watcher, log
from newsclean.fetchers.guard import Guard
from newsclean.fetchers.http import AsyncHttpFetcher
from newsclean.fetchers.policy import FetchPolicy
from newsclean.page import Page

__all__ = ["AsyncBrowserFetcher", "BrowserFetcher"]

_EXECUTABLES: Final = ("chromium", "chromium-browser", "google-chrome", "chrome")
_NO_NETWORK: Final = {"server": "http://127.0.0.1:9", "bypass": "<-loopback>"}
_ARGUMENTS: Final = (
    "--disable-dev-shm-usage",
    # WebRTC talks past the proxy: a page could knock at any door by naming it a STUN server. The
    # flag lost its "force-" at some version; one that is not known is ignored.
    "--webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
)
_WITHOUT_WEBRTC: Final = "delete window.RTCPeerConnection; delete window.webkitRTCPeerConnection"
_NOT_NEEDED: Final = frozenset({"image", "media", "font", "stylesheet", "websocket", "eventsource"})
_MOST_PARTS: Final = 200
_STEP_S: Final = 0.2
_STILL_STEPS: Final = 3
_GOODBYE_S: Final = 5.0
_OF_THE_WIRE: Final = frozenset(
    {"content-encoding", "content-length", "transfer-encoding", "connection", "set-cookie"}
)
_NOTE: Final = "The page was rendered by a browser; its scripts may have added to it."


class AsyncBrowserFetcher:
    """Fetches a page over HTTP, runs its scripts in Chromium, and gives what became of it.

    One browser for all pages, a fresh profile for each. Use it as an asynchronous context manager.
    """

    def __init__(
        self,
        policy: FetchPolicy | None = None,
        *,
        guard: Guard | None = None,
        proxy: str | None = None,
        watch: Watcher = log,
        executable: str | None = None,
    ) -> None:
        """Start nothing yet.

        Args:
            policy: limits and manners, as for HTTP; ``timeout_s`` is for loading and again for
                rendering.
            guard: who may be connected to, by the page and by its scripts.
            proxy: address of an HTTP proxy, as for ``HttpFetcher``.
            watch: called with every event on the way to a page and to its parts.
            executable: path of Chromium; the one on the search path if left out.
        """
        self._policy = policy or FetchPolicy()
        self._executable = executable
        # The parts of a page belong to one visit: they do not wait for each other.
        at_once = replace(self._policy, seconds_between_pages=0.0, retries=0)
        self._pages = AsyncHttpFetcher(self._policy, guard=guard, proxy=proxy, watch=watch)
        self._parts = AsyncHttpFetcher(at_once, guard=guard, proxy=proxy, watch=watch)
        self._playwright: Any = None
        self._browser: Any = None

    async def fetch(self, url: str) -> Page:
        """The page at ``url`` after its scripts have run.

        Raises:
            FetchError: no page could be had, or it did not come to rest in time.
            MissingExtra: playwright or Chromium is not installed.
        """
        return await self.render(await self._pages.fetch(url))

    async def render(self, page: Page) -> Page:
        """``page``, had over HTTP, after its scripts have run.

        Raises:
            FetchError: it did not come to rest in time.
            MissingExtra: playwright or Chromium is not installed.
        """
        await self._launch()
        context = await self._browser.new_context(
            user_agent=self._policy.agent, service_workers="block", accept_downloads=False
        )
        try:
            async with asyncio.timeout(self._policy.timeout_s):
                return await self._rendered(page, context)
        except TimeoutError:
            raise FetchTimeout(
                f"{page.url} did not come to rest within {self._policy.timeout_s:g} s of "
                "rendering. Raise timeout_s, or fetch it without a browser.",
                url=page.url_requested or "",
            ) from None
        finally:
            await self._dismiss(context)

    async def _rendered(self, page: Page, context: Any) -> Page:
        visit = _Visit(page, self._parts)
        await context.route("**/*", visit.answer)
        await context.add_init_script(_WITHOUT_WEBRTC)
        tab = await context.new_page()
        try:
            await tab.goto(page.url, wait_until="domcontentloaded", timeout=0)
            await _come_to_rest(tab)
            html, url = await tab.content(), tab.url
        except import_module("playwright.async_api").Error as error:
            raise Unreachable(
                f"The browser could not render {page.url}: {str(error).splitlines()[0]}.",
                url=page.url_requested or "",
                may_pass=False,
            ) from error
        body = html.encode("utf-8", "replace")
        return replace(page, body=body, charset="utf-8", url=url, notes=(*page.notes, _NOTE))

    async def _launch(self) -> None:
        if self._browser is not None and self._browser.is_connected():
            return
        if self._playwright is None:
            self._playwright = await _playwright().start()
        self._browser = await self._playwright.chromium.launch(
            executable_path=self._executable or _chromium(),
            proxy=_NO_NETWORK,
            args=list(_ARGUMENTS),
            chromium_sandbox=os.name != "posix" or os.geteuid() != 0,  # root cannot have one
        )

    async def _dismiss(self, context: Any) -> None:
        """Close the profile; a browser that is too busy to do so is let go with it."""
        try:
            async with asyncio.timeout(_GOODBYE_S):
                await context.close()
        except TimeoutError:
            await self._browser.close()

    async def aclose(self) -> None:
        """Close the browser and the connections."""
        if self._browser is not None:
            await self._browser.close()
        if self._playwright is not None:
            await self._playwright.stop()
        await self._pages.aclose()
        await self._parts.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()


class BrowserFetcher:
    """The same without ``await``, for one thread. Use it as a context manager."""

    def __init__(
        self,
        policy: FetchPolicy | None = None,
        *,
        guard: Guard | None = None,
        proxy: str | None = None,
        watch: Watcher = log,
        executable: str | None = None,
    ) -> None:
        """Start nothing yet. The arguments are those of ``AsyncBrowserFetcher``."""
        self._fetcher = AsyncBrowserFetcher(
            policy, guard=guard, proxy=proxy, watch=watch, executable=executable
        )
        self._runner = asyncio.Runner()

    def fetch(self, url: str) -> Page:
        """The page at ``url`` after its scripts have run.

        Raises:
            FetchError: no page could be had, or it did not come to rest in time.
            MissingExtra: playwright or Chromium is not installed.
        """
        return self._runner.run(self._fetcher.fetch(url))

    def render(self, page: Page) -> Page:
        """``page``, had over HTTP, after its scripts have run.

        Raises:
            FetchError: it did not come to rest in time.
            MissingExtra: playwright or Chromium is not installed.
        """
        return self._runner.run(self._fetcher.render(page))

    def close(self) -> None:
        """Close the browser and the connections."""
        self._runner.run(self._fetcher.aclose())
        self._runner.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class _Visit:
    """Answers what the browser asks for while it shows one page."""

    def __init__(self, page: Page, parts: AsyncHttpFetcher) -> None:
        self._page = page
        self._parts = parts
        self._asked: Counter[str] = Counter()

    async def answer(self, route: Any) -> None:
        request = route.request
        if not self._wanted(request):
            await route.abort()
            return
        try:
            page = await self._part(request.url)
        except FetchError:
            await route.abort()
        else:
            await route.fulfill(status=200, headers=_headers(page), body=page.body)

    def _wanted(self, request: Any) -> bool:
        self._asked["all"] += 1
        readable = request.method == "GET" and request.resource_type not in _NOT_NEEDED
        return readable and self._asked["all"] <= _MOST_PARTS

    async def _part(self, url: str) -> Page:
        self._asked[url] += 1
        is_document = url == self._page.url and self._asked[url] == 1
        return self._page if is_document else await self._parts.fetch(url)


def _headers(page: Page) -> Mapping[str, str]:
    kept = {name: value for name, value in page.headers if name not in _OF_THE_WIRE}
    # The profile is empty and holds no secrets that a foreign origin could read.
    return {"access-control-allow-origin": "*", **kept}


async def _come_to_rest(tab: Any) -> None:
    """Wait until the text stops growing. A page with counters or advertisements never idles."""
    before, still = -1, 0
    while still < _STILL_STEPS:
        await asyncio.sleep(_STEP_S)
        size = await tab.evaluate("document.body ? document.body.textContent.length : 0")
        still = still + 1 if size == before else 0
        before = size


def _playwright() -> Any:
    try:
        return import_module("playwright.async_api").async_playwright()
    except ImportError:
        raise MissingExtra(
            "Rendering needs the package playwright: pip install 'newsclean[browser]'."
        ) from None


def _chromium() -> str:
    found = next(filter(None, map(shutil.which, _EXECUTABLES)), None)
    if found is None:
        raise MissingExtra(
            "Rendering needs Chromium. Install it (on Debian: apt install chromium), or name it: "
            "BrowserFetcher(executable=…)."
        )
    return found
