"""Addresses: what may be asked."""

import pytest

from newsclean.errors import BadURL
from newsclean.fetchers.target import Target


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("", "empty"),
        ("example.com/story", "Did you mean https://example.com/story"),
        ("localhost:8000/x", "Did you mean https://"),
        ("ftp://example.com/x", "only http and https"),
        ("file:///etc/hosts", "only http and https"),
        ("data:text/html,<p>x", "only http and https"),
        ("javascript:alert(1)", "only http and https"),
        ("http://[::1", "no valid address"),
        ("http://example.com:99999/", "no valid address"),
        ("http:///story", "names no host"),
        ("http://a..b/", "no valid host"),
        ("http://exa mple.com/", "no valid host"),
        (f"http://{'a' * 64}.com/", "too long"),
        ("http://example.com/a\r\nX-Injected: 1", "control character"),
        ("http://example.com/a\0b", "control character"),
        ("http://ada:\udce9@example.com/", "broken one"),
        (f"http://example.com/{'a' * 9000}", "characters"),
    ],
)
def test_what_is_no_web_address_is_refused_with_a_reason(url: str, says: str) -> None:
    with pytest.raises(BadURL, match=says):
        Target.of(url)


def test_fragment_and_credentials_are_not_part_of_what_is_recorded() -> None:
    target = Target.of(" HTTPS://ada:s3cret@Example.com/story?id=1#comments ")
    assert target.url == "https://Example.com/story?id=1"
    assert target.authorization == "Basic YWRhOnMzY3JldA=="


def test_a_password_never_stands_in_a_message() -> None:
    with pytest.raises(BadURL) as caught:
        Target.of("ftp://ada:s3cret@example.com/")
    assert "s3cret" not in str(caught.value)


@pytest.mark.parametrize(
    ("reference", "url"),
    [
        ("/b", "https://example.com/b"),
        ("../b", "https://example.com/b"),
        ("//other.example/b", "https://other.example/b"),
        ("?page=2", "https://example.com/a/b?page=2"),
        ("http://example.com:8080/b#top", "http://example.com:8080/b"),
    ],
)
def test_a_redirect_is_resolved_against_the_page_it_came_from(reference: str, url: str) -> None:
    assert Target.of("https://example.com/a/b").join(reference).url == url


def test_credentials_stay_with_their_origin() -> None:
    target = Target.of("https://ada:pw@example.com/")
    assert target.join("/b").authorization is not None
    assert target.join("http://example.com/b").authorization is None
    assert target.join("https://example.com.evil.test/").authorization is None
    assert target.join("https://eve:pw@other.example/").authorization is None


@pytest.mark.parametrize("reference", ["file:///etc/hosts", "javascript:alert(1)", "http://[::1"])
def test_a_redirect_off_the_web_is_refused(reference: str) -> None:
    with pytest.raises(BadURL, match="redirects"):
        Target.of("https://example.com/").join(reference)
