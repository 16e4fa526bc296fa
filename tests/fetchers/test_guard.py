"""The guard: only the public internet, whatever the spelling."""

import socket
from typing import Any

import pytest

from newsclean.errors import AddressRefused
from newsclean.fetchers.guard import Guard, RefusedAddress
from newsclean.fetchers.http import HttpFetcher
from newsclean.fetchers.policy import FetchPolicy
from tests.fetchers.conftest import MakeFetcher
from tests.fetchers.site import Site, response

PRIVATE = [
    "127.0.0.1",
    "10.0.0.5",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",  # noqa: S104  # refused, not bound to
    "224.0.0.1",
    "255.255.255.255",
    "::1",
    "::",
    "fe80::1",
    "fc00::1",
    "fec0::1",
    "ff02::1",
    "::ffff:127.0.0.1",
    "::127.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b:1::1",
    "2002:7f00:1::1",
    "2001:0:4136:e378:8000:63bf:3fff:fdd2",
    "2a00:1450::5efe:10.0.0.1",
    "2001:db8::1",
]
PUBLIC = ["93.184.215.14", "2606:2800:21f:cb07::1", "64:ff9b::5db8:d70e", "::ffff:93.184.215.14"]


@pytest.mark.parametrize("address", PRIVATE)
def test_an_address_that_is_not_public_is_refused(address: str) -> None:
    with pytest.raises(RefusedAddress):
        Guard.public().vet("news.example", [address])


@pytest.mark.parametrize("address", PUBLIC)
def test_a_public_address_passes_also_through_a_gateway(address: str) -> None:
    Guard.public().vet("news.example", [address])


def test_one_private_address_among_public_ones_refuses_the_host() -> None:
    with pytest.raises(RefusedAddress):
        Guard.public().vet("news.example", ["93.184.215.14", "127.0.0.1"])


@pytest.mark.parametrize(
    ("place", "host", "address"),
    [
        ("127.0.0.1", "localhost", "127.0.0.1"),
        ("127.0.0.1", "localhost", "::ffff:127.0.0.1"),
        ("10.0.0.0/8", "cms", "10.20.30.40"),
        ("cms.intranet", "CMS.intranet.", "192.168.7.7"),
        ("[::1]", "localhost", "::1"),
    ],
)
def test_what_is_allowed_by_name_passes(place: str, host: str, address: str) -> None:
    Guard.allowing(place).vet(host, [address])


def test_allowing_one_place_opens_no_other() -> None:
    guard = Guard.allowing("127.0.0.1", "cms.intranet")
    with pytest.raises(RefusedAddress):
        guard.vet("other.intranet", ["192.168.7.7"])
    with pytest.raises(RefusedAddress):
        guard.vet("metadata", ["169.254.169.254"])


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "[::ffff:7f00:1]"])
def test_no_connection_is_made_to_a_private_host(host: str, site: Site, http: MakeFetcher) -> None:
    site.answers["/"] = response(200, b"<p>secret")
    with pytest.raises(AddressRefused, match="--allow"):
        http(guard=Guard.public()).fetch(site.url("/", host))
    assert site.requests == []


@pytest.mark.parametrize("host", ["2130706433", "0x7f000001", "127.1"])
def test_an_address_in_disguise_is_judged_by_what_the_system_makes_of_it(
    host: str, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    def look_up(host: str, port: int, **_: Any) -> list[tuple[Any, ...]]:
        address = socket.inet_ntoa(socket.inet_aton(host))
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    with HttpFetcher() as fetcher, pytest.raises(AddressRefused, match=r"127\.0\.0\.1"):
        fetcher.fetch(site.url("/", host))
    assert site.requests == []


def test_a_redirect_to_a_private_host_is_refused_before_it_is_asked(
    site: Site, http: MakeFetcher
) -> None:
    site.answers["/"] = response(302, b"", f"Location: {site.url('/secret', 'localhost')}")
    by_name_alone = Guard(hosts=frozenset({"127.0.0.1"}))
    with pytest.raises(AddressRefused):
        http(guard=by_name_alone).fetch(site.url("/"))
    assert site.pages() == ["/"]


def test_a_name_is_looked_up_once_so_that_a_second_answer_cannot_differ(
    site: Site, http: MakeFetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.answers["/"] = response(200, b"<p>bread")
    asked: list[str] = []

    def look_up(host: str, port: int, *_: Any, **__: Any) -> list[tuple[Any, ...]]:
        if host != "rebind.example":  # the vetted address on its way into the socket
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (host, port))]
        asked.append(host)
        address = "127.0.0.1" if len(asked) == 1 else "127.0.0.2"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    fetcher = http(FetchPolicy(obey_robots=False))
    assert fetcher.fetch(site.url("/", "rebind.example")).body == b"<p>bread"
    assert len(asked) == 1
