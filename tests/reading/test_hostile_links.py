"""Links are written by strangers: none of them breaks the reading of a page."""

from hypothesis import given, strategies as st

from newsclean.document import parse
from newsclean.page import Page
from newsclean.reading.links import following_page, twins

PIECES = st.sampled_from(
    (
        *("http://", "//", "[::1", ":99999", "@", "javascript:", "data:,", "tide.example"),
        *("story", "/2", "/page-2", ".html", "2" * 99, "?page=2", "&page=%ff", "#"),
        *("\\", "%", " ", "\t", "é", "\u2028"),
    )
)
ADDRESSES = st.lists(PIECES, max_size=8).map("".join)


@given(href=ADDRESSES, url=ADDRESSES)
def test_any_link_on_any_page_is_followed_or_left(href: str, url: str) -> None:
    html = f'<link rel=next href="{href}"><link rel=canonical href="{href}"><a href="{href}">2</a>'
    page = Page.of(html, url=url)

    for found in (following_page(page, page, 2), *(address for _, address in twins(parse(page)))):
        assert found is None or found.startswith(("http://", "https://"))
