"""Adapter between newsclean and the extraction benchmark's score.py: one default rendering."""

from functools import cache

from newsclean.errors import NewscleanError, NotAnArticle
from newsclean.models import Article
from newsclean.page import Page
from newsclean.pipeline import Cleaner

__all__ = ["body_only", "clean_text", "extract", "htmldate_alone"]


_PAGE = (
    b"<html lang=en><title>Ferry runs again</title><body><article><h1>Ferry runs again</h1>"
    b"<p>By Ann Oar, 3 May 2024</p><p>The ferry across the sound runs again after a winter in the "
    b"yard, and the first boat left on time on Friday morning with nine cars aboard.</p></article>"
)


@cache
def _cleaner() -> Cleaner:
    """The cleaner, its tables read: what a first page costs is start-up and no cost per page."""
    cleaner = Cleaner()
    cleaner.page(Page.of(_PAGE))
    return cleaner


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


def htmldate_alone(html: bytes, url: str | None = None) -> dict[str, object]:
    """What htmldate by itself says of a page's date, asked for the original one."""
    from htmldate import find_date

    from newsclean.encoding import decode

    text = decode(Page.of(html, url=url)).utf8.decode("utf-8", "replace")
    try:
        return {"published": find_date(text, original_date=True, url=url)}
    except ValueError:  # it raises them on pages it cannot parse
        return {}


_cleaner()
