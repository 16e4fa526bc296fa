"""Adapter between newsclean and the extraction benchmark's score.py: one default rendering."""

from functools import cache

from newsclean.errors import NewscleanError, NotAnArticle
from newsclean.models import Article
from newsclean.page import Page
from newsclean.pipeline import Cleaner

__all__ = ["body_only", "clean_text", "extract"]


@cache
def _cleaner() -> Cleaner:
    return Cleaner()


def _row(article: Article) -> dict[str, object]:
    return {
        "text": article.text,
        "title": article.title,
        "authors": [author.name for author in article.authors],
        "published": article.published.iso if article.published else None,
        "language": article.language,
    }


def extract(html: bytes, url: str | None = None) -> dict[str, object]:
    """The whole way from bytes to an Article, as ``newsclean.extract`` goes it."""
    try:
        return _row(_cleaner().page(Page.of(html, url=url)).article)
    except NotAnArticle:
        return {}


def clean_text(text: str, url: str | None = None) -> dict[str, object]:
    """The whole way from a text dump to an Article, as ``newsclean.clean`` goes it."""
    try:
        return _row(_cleaner().text(text, url=url).article)
    except NewscleanError:
        return {}


def body_only(html: bytes, url: str | None = None) -> dict[str, object]:
    """Parse and body alone, typed blocks and ledger included: what the body path costs."""
    from newsclean.document import parse
    from newsclean.extractors.dom import DomExtractor

    cleaner = _cleaner()
    try:
        extraction = DomExtractor().extract(parse(Page.of(html, url=url)), cleaner.rules)
    except NotAnArticle:
        return {}
    return {"text": "\n\n".join(block.text for block in extraction.body if block.kind != "figure")}
