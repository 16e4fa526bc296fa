"""What a page links to: the feeds it names, and the stories in its text and menus."""

from collections.abc import Iterator
from typing import Final

from newsclean.discover.lead import Lead
from newsclean.document import Document

__all__ = ["feeds_of", "links_of"]

_FEED_TYPES: Final = ("application/rss+xml", "application/atom+xml", "application/feed+json")
_NO_STORIES: Final = ("comment", "kommentar")
_MOST_LINKS: Final = 5000
_LONGEST_TITLE: Final = 300


def feeds_of(document: Document) -> tuple[str, ...]:
    """Addresses of the feeds that the page names as its own, those of comments left out."""
    found = (
        document.resolve(node.attributes.get("href") or "")
        for node in document.css("link[rel~=alternate][type]")
        if (node.attributes.get("type") or "").partition(";")[0].strip().lower() in _FEED_TYPES
    )
    return tuple(
        dict.fromkeys(url for url in found if url and not any(word in url for word in _NO_STORIES))
    )


def links_of(document: Document) -> Iterator[Lead]:
    """Every address the page links to, once, with the longest text of its links."""
    titles: dict[str, str] = {}
    for node in document.css("a[href]")[:_MOST_LINKS]:
        url = document.resolve(node.attributes.get("href") or "")
        if url:
            url = url.partition("#")[0]
            text = " ".join(node.text().split())[:_LONGEST_TITLE]
            titles[url] = max(titles.get(url, ""), text, key=len)
    for url, title in titles.items():
        yield Lead(url=url, source="link", found_on=document.url or "", title=title or None)
