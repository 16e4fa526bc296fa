"""Whatever comes in, only typed errors come out."""

from contextlib import suppress
from datetime import UTC, datetime

from hypothesis import given, strategies as st

from newsclean.encoding import decode, decode_text
from newsclean.errors import BadURL, FetchError, NotText
from newsclean.fetchers.body import Body
from newsclean.fetchers.refresh import refresh_target
from newsclean.fetchers.retries import retry_after
from newsclean.fetchers.rights import reservations
from newsclean.fetchers.robots import Robots
from newsclean.fetchers.target import Target
from newsclean.page import Page

anything = st.characters()  # lone surrogates included: a command line can hold them
urls = st.one_of(
    st.text(anything),
    st.text(anything).map("https://".__add__),
    st.text("/:@[]#?%.x1", max_size=30),
)


@given(urls)
def test_an_address_is_a_target_or_a_bad_url(url: str) -> None:
    with suppress(BadURL):
        target = Target.of(url)
        assert Target.of(target.url).url == target.url
        assert target.authority.encode()


@given(urls)
def test_a_redirect_is_a_target_or_a_bad_url(reference: str) -> None:
    with suppress(BadURL):
        assert Target.of("https://news.example/a/b").join(reference).scheme in {"http", "https"}


@given(st.binary(), st.text())
def test_bytes_are_decoded_to_utf8_or_refused(data: bytes, declared: str) -> None:
    page = Page(body=data, headers=(("content-type", f"text/html; charset={declared}"),))
    with suppress(NotText):
        assert decode(page).utf8.decode().encode() == decode(page).utf8
    with suppress(NotText):
        assert decode_text(data).utf8.decode() is not None


@given(st.binary())
def test_any_bytes_can_be_searched_for_statements(data: bytes) -> None:
    assert reservations(Page(body=b"<meta " + data)) is not None
    assert refresh_target(b"<meta http-equiv=refresh " + data) != ""
    assert Robots.parse(b"User-agent: *\n" + data, "newsclean").crawl_delay >= 0


@given(st.binary(), st.sampled_from(["gzip", "deflate", "gzip, deflate", "zz", "identity"]))
def test_a_body_is_unpacked_or_refused(data: bytes, encoding: str) -> None:
    with suppress(FetchError):
        body = Body("https://news.example/", encoding, max_bytes=1000)
        body.feed(data)
        assert len(body.finish()) <= 1000


@given(st.text())
def test_any_retry_after_is_a_pause_or_nothing(value: str) -> None:
    pause = retry_after(value, datetime(2026, 3, 3, tzinfo=UTC))
    assert pause is None or pause >= 0
