"""Through a proxy, where the guard cannot see."""

import pytest

from newsclean.errors import AddressRefused
from newsclean.fetchers.guard import Guard
from tests.fetchers.conftest import MakeFetcher
from tests.fetchers.site import Site, response

PAGE = response(200, b"<p>The bridge is open.")


def test_a_proxy_on_ones_own_network_is_asked_and_looks_names_up_itself(
    site: Site, http: MakeFetcher
) -> None:
    site.answers["http://news.invalid/story"] = PAGE
    page = http(guard=Guard.public(), proxy=site.url("/")).fetch("http://news.invalid/story")
    assert page.body == b"<p>The bridge is open."


@pytest.mark.parametrize(
    "host", ["169.254.169.254", "[::1]", "2130706433", "0x7f000001", "127.1", "[64:ff9b::a00:1]"]
)
def test_a_private_address_written_out_is_not_passed_to_the_proxy(
    host: str, site: Site, http: MakeFetcher
) -> None:
    with pytest.raises(AddressRefused):
        http(guard=Guard.public(), proxy=site.url("/")).fetch(f"http://{host}/")
    assert site.requests == []


def test_proxies_in_the_environment_are_left_alone(
    site: Site, http: MakeFetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1/")
    site.answers["/"] = PAGE
    assert http().fetch(site.url("/")).status == 200
