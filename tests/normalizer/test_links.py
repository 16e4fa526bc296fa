"""Addresses: whole, clean, on the same site."""

import pytest

from newsclean.finding import Finding
from newsclean.normalizer.links import absolute, canonical_url, site_of, without_tracking
from newsclean.normalizer.said import by_field

HERE = "https://www.tide.example/news/1?utm_source=x"


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("/a", "https://www.tide.example/a"),
        ("//cdn.example/a.jpg", "https://cdn.example/a.jpg"),
        ("https://tide.example/ä?b=1", "https://tide.example/ä?b=1"),
        ("javascript:alert(1)", None),
        ("http://[::1", None),
        ("http://a:99999999/", None),
        ("http://user:pw@tide.example/", None),
        ("", None),
        ("x" * 200_000, None),
    ],
)
def test_an_address_is_absolute_or_nothing(address: str, found: str | None) -> None:
    assert absolute(address, HERE) == found


def test_tracking_goes_and_the_rest_stays() -> None:
    assert without_tracking("https://t.example/a?id=7&utm_source=x&fbclid=y#top") == (
        "https://t.example/a?id=7"
    )


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        ("https://tide.example/news/1?utm_medium=a", "https://tide.example/news/1"),
        ("https://amp.tide.example/news/1", "https://amp.tide.example/news/1"),
        ("https://other.example/news/1", None),
        ("https://www.tide.example/", None),
    ],
)
def test_a_canonical_address_is_of_the_same_site(raw: str, found: str | None) -> None:
    said = by_field([Finding("url_canonical", raw, "url", "link[rel=canonical]")])
    assert canonical_url(said, HERE).value == found


def test_the_site_of_a_british_host_has_three_labels() -> None:
    assert site_of("news.tide.co.uk") == "tide.co.uk"
    assert site_of("news.tide.de") == "tide.de"


def test_a_version_for_phones_or_printers_is_no_canonical_while_another_address_is_named() -> None:
    twin = Finding("url_canonical", "/news/1?outputType=amp", "url", "link[rel=canonical]")
    own = Finding("url_canonical", "/news/1", "opengraph", "og:url")
    both, alone = by_field([twin, own]), by_field([twin])
    assert canonical_url(both, HERE).value == "https://www.tide.example/news/1"
    assert canonical_url(alone, HERE).value == "https://www.tide.example/news/1?outputType=amp"
