"""What publishers say about machines."""

import pytest

from newsclean.errors import Disallowed
from newsclean.fetchers.policy import FetchPolicy
from newsclean.fetchers.rights import Reservation, reservations
from newsclean.page import Page
from tests.fetchers.conftest import MakeFetcher
from tests.fetchers.site import Site, response


def said_in_header(name: str, value: str) -> tuple[Reservation, ...]:
    return reservations(Page(body=b"", headers=((name, value),)))


def said_in_page(html: str) -> tuple[Reservation, ...]:
    return reservations(Page.of(html))


def test_reservations_in_headers_are_read() -> None:
    assert said_in_header("tdm-reservation", "1") == (Reservation("tdm-reservation", "http"),)
    assert said_in_header("x-robots-tag", "noindex, NoAI, noimageai") == (
        Reservation("noai", "http"),
    )
    assert said_in_header("x-robots-tag", "newsclean: noai") == (Reservation("noai", "http"),)


def test_reservations_in_the_page_are_read() -> None:
    html = '<meta name="tdm-reservation" content="1"><meta content="noai" name=robots>'
    assert said_in_page(html) == (
        Reservation("tdm-reservation", "meta"),
        Reservation("noai", "meta"),
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("tdm-reservation", "0"),
        ("x-robots-tag", "noindex, nofollow"),
        ("x-robots-tag", "otherbot: noai"),
        ("x-other", "noai"),
    ],
)
def test_these_headers_reserve_nothing(name: str, value: str) -> None:
    assert said_in_header(name, value) == ()


def test_a_page_about_noai_reserves_nothing() -> None:
    assert said_in_page('<meta name="description" content="noai"><p>noai') == ()


def test_a_reservation_is_obeyed_when_the_user_asks(site: Site, http: MakeFetcher) -> None:
    site.answers["/"] = response(200, b"<p>Open.", "TDM-Reservation: 1")
    assert http().fetch(site.url("/")).status == 200
    with pytest.raises(Disallowed, match=r"reserves its use by machines \(tdm-reservation\)"):
        http(FetchPolicy(obey_reservations=True)).fetch(site.url("/"))
