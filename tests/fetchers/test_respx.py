"""Whoever tests with respx can do so with these fetchers as with httpx itself."""

import asyncio

import httpx
import pytest
import respx

from newsclean.errors import BrokenResponse, FetchTimeout, Unreachable
from newsclean.fetchers.http import AsyncHttpFetcher, HttpFetcher
from newsclean.fetchers.policy import FetchPolicy

URL = "https://news.example/story"
POLICY = FetchPolicy(retries=0)


@pytest.fixture(autouse=True)
def _robots(respx_mock: respx.MockRouter) -> None:
    respx_mock.get("https://news.example/robots.txt").respond(404)


def test_a_mocked_page_is_fetched(respx_mock: respx.MockRouter) -> None:
    route = respx_mock.get(URL).respond(200, html="<p>The bridge is open.")
    with HttpFetcher(POLICY) as fetcher:
        page = fetcher.fetch(URL)
    assert page.body == b"<p>The bridge is open."
    assert route.calls.last.request.headers["user-agent"].startswith("newsclean/")


def test_a_mocked_page_is_fetched_by_the_asynchronous_twin(respx_mock: respx.MockRouter) -> None:
    respx_mock.get(URL).respond(200, html="<p>The bridge is open.")

    async def fetch() -> bytes:
        async with AsyncHttpFetcher(POLICY) as fetcher:
            return (await fetcher.fetch(URL)).body

    assert asyncio.run(fetch()) == b"<p>The bridge is open."


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (httpx.ConnectError("refused"), Unreachable),
        (httpx.ReadTimeout("silent"), FetchTimeout),
        (httpx.RemoteProtocolError("illegal header"), BrokenResponse),
    ],
)
def test_mocked_faults_become_typed_errors(
    fault: Exception, error: type[Exception], respx_mock: respx.MockRouter
) -> None:
    respx_mock.get(URL).mock(side_effect=fault)
    with HttpFetcher(POLICY) as fetcher, pytest.raises(error):
        fetcher.fetch(URL)
