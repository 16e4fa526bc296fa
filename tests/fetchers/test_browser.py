"""A real browser on pages of our own; left out where there is none."""

import shutil
import socket
import time
from collections.abc import Iterator
from importlib.util import find_spec

import pytest

from newsclean.errors import FetchTimeout, HTTPStatusError, MissingExtra
from newsclean.fetchers import browser
from newsclean.fetchers.browser import BrowserFetcher
from newsclean.fetchers.guard import Guard
from newsclean.fetchers.policy import FetchPolicy
from tests.fetchers.site import Site, response, serving

STORY = "The bridge over the Teal was opened on Tuesday, the mayor said."
SCRIPTED = b"""<!doctype html><title>Bridge</title><div id=root>Loading</div>
<script src="/app.js"></script><img src="/photo.jpg"><link rel=stylesheet href="/style.css">"""
APP = b"""fetch('/story.json').then(r => r.json()).then(story => {
  document.getElementById('root').innerHTML = '<article><p>' + story.text + '</p></article>' })"""


def has_browser() -> bool:
    executables = browser._EXECUTABLES  # noqa: SLF001  # the same names
    return find_spec("playwright") is not None and any(map(shutil.which, executables))


needs_browser = pytest.mark.skipif(not has_browser(), reason="needs playwright and Chromium")


@pytest.fixture(scope="module")
def fetcher() -> Iterator[BrowserFetcher]:
    policy = FetchPolicy(timeout_s=15, seconds_between_pages=0)
    with BrowserFetcher(policy, guard=Guard.allowing("127.0.0.1")) as fetcher:
        yield fetcher


@pytest.fixture
def scripted(site: Site) -> Site:
    site.answers |= {
        "/": response(200, SCRIPTED),
        "/app.js": response(200, APP, kind="text/javascript"),
        "/story.json": response(200, f'{{"text": "{STORY}"}}'.encode(), kind="application/json"),
    }
    return site


@needs_browser
def test_the_text_that_scripts_bring_is_there(scripted: Site, fetcher: BrowserFetcher) -> None:
    page = fetcher.fetch(scripted.url("/"))
    assert STORY.encode() in page.body
    assert (page.status, page.charset) == (200, "utf-8")
    assert "rendered by a browser" in page.notes[0]


@needs_browser
def test_pictures_and_styles_are_not_asked_for(scripted: Site, fetcher: BrowserFetcher) -> None:
    fetcher.fetch(scripted.url("/"))
    assert scripted.pages() == ["/", "/app.js", "/story.json"]


@needs_browser
def test_scripts_run_at_the_address_that_redirects_led_to(
    scripted: Site, fetcher: BrowserFetcher
) -> None:
    scripted.answers["/old"] = response(301, b"", "Location: /")
    page = fetcher.fetch(scripted.url("/old"))
    assert STORY.encode() in page.body
    assert (page.url, page.redirects) == (scripted.url("/"), (scripted.url("/old"),))


@needs_browser
def test_a_script_cannot_reach_what_the_guard_does_not_allow(
    site: Site, fetcher: BrowserFetcher
) -> None:
    with (
        serving("127.0.0.2") as private,
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as datagrams,
    ):
        datagrams.bind(("127.0.0.2", private.port))
        datagrams.setblocking(False)  # noqa: FBT003  # positional only
        secret, stun = private.url("/secret", "127.0.0.2"), f"stun:127.0.0.2:{private.port}"
        private.answers["/secret"] = response(200, b"<p>Secret.")
        site.answers["/"] = response(
            200,
            f"""<p>Open.</p><iframe src="{secret}"></iframe><script>
            fetch('{secret}'); fetch('{secret}', {{method: 'POST', mode: 'no-cors'}});
            new WebSocket('{secret.replace("http", "ws")}');
            navigator.sendBeacon('{secret}', 'x'); new Image().src = '{secret}';
            const peer = new RTCPeerConnection({{iceServers: [{{urls: '{stun}'}}]}});
            peer.createDataChannel('x'); peer.createOffer().then(o => peer.setLocalDescription(o));
            </script>""".encode(),
        )
        page = fetcher.fetch(site.url("/"))
        assert b"Open." in page.body
        assert private.requests == []
        with pytest.raises(BlockingIOError):
            datagrams.recv(1)
    assert site.pages() == ["/"]


@needs_browser
def test_a_page_cannot_act_on_a_site_only_read_it(site: Site, fetcher: BrowserFetcher) -> None:
    site.answers["/"] = response(
        200,
        b"<p>Open.</p><script>fetch('/vote', {method: 'POST'});"
        b"new WebSocket(location.href.replace('http', 'ws') + 'socket');"
        b"navigator.sendBeacon('/beacon', 'x')</script>",
    )
    fetcher.fetch(site.url("/"))
    assert site.pages() == ["/"]


@needs_browser
def test_a_page_that_never_rests_is_left_and_the_next_one_rendered(scripted: Site) -> None:
    scripted.answers["/busy"] = response(
        200, b"<p>x<script>setTimeout(() => { while (true) {} }, 100)</script>"
    )
    policy = FetchPolicy(timeout_s=3, seconds_between_pages=0)
    start = time.monotonic()
    with BrowserFetcher(policy, guard=Guard.allowing("127.0.0.1")) as fetcher:
        with pytest.raises(FetchTimeout, match="come to rest"):
            fetcher.fetch(scripted.url("/busy"))
        assert time.monotonic() - start < 15
        assert STORY.encode() in fetcher.fetch(scripted.url("/")).body


@needs_browser
def test_a_page_that_is_not_there_is_the_same_error_as_without_a_browser(
    site: Site, fetcher: BrowserFetcher
) -> None:
    with pytest.raises(HTTPStatusError, match="404"):
        fetcher.fetch(site.url("/absent"))


def test_without_a_browser_the_error_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, scripted: Site
) -> None:
    monkeypatch.setattr(browser, "import_module", _absent)
    with (
        BrowserFetcher(guard=Guard.allowing("127.0.0.1")) as fetcher,
        pytest.raises(MissingExtra, match=r"newsclean\[browser\]"),
    ):
        fetcher.fetch(scripted.url("/"))


def _absent(name: str) -> None:
    raise ImportError(name)
