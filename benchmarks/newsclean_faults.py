"""Adapter between newsclean and a fault bench: bytes and an address in, plain values out."""

from newsclean import Cleaner, NewscleanError, Page

__all__ = ["TYPED", "extract"]

TYPED = (NewscleanError,)
"""What may be raised."""

_CLEANER = Cleaner()


def extract(html: bytes, url: str | None = None) -> dict[str, object]:
    """The whole Article, and beside it what benches look at."""
    article = _CLEANER.page(Page.of(html, url=url)).article
    return {"text": article.text, "title": article.title, "article": article.to_dict()}
