"""The head of an HTML document: what machines read of an article."""

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING

from newsclean.renderers.inline import safe_url

if TYPE_CHECKING:
    from newsclean.models import Article

__all__ = ["head"]


def head(article: "Article") -> Iterator[str]:
    """The lines of the ``<head>`` element."""
    yield '<head>\n<meta charset="utf-8">'
    if article.title:
        yield f"<title>{escape(article.title)}</title>"
    for key, name, value in _metas(article):
        if value:
            yield f'<meta {key}="{name}" content="{escape(value)}">'
    for rel, href in (("canonical", article.url_canonical), ("license", article.license)):
        if url := safe_url(href):
            yield f'<link rel="{rel}" href="{escape(url)}">'
    yield "</head>"


def _metas(article: "Article") -> Iterator[tuple[str, str, str | None]]:
    yield "property", "og:type", "article"
    yield "property", "og:title", article.title
    yield "property", "og:url", safe_url(article.url)
    yield "property", "og:site_name", article.site_name
    yield "property", "og:image", safe_url(article.lead_image.url if article.lead_image else None)
    yield "name", "description", article.description
    yield "name", "publisher", article.publisher
    yield "name", "copyright", article.copyright_notice
    yield "property", "article:published_time", article.published.iso if article.published else None
    yield "property", "article:modified_time", article.modified.iso if article.modified else None
    yield "property", "article:section", article.section
    for author in article.authors:
        yield "name", "author", author.name
    for tag in article.tags:
        yield "property", "article:tag", tag
