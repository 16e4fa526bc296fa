"""schema.org NewsArticle as JSON-LD, ready to stand in a ``<script>`` element."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final

from newsclean.renderers.json import dump

if TYPE_CHECKING:
    from newsclean.models import Article, Author, Image, LiveEntry, Timestamp

__all__ = ["LOSES", "render"]

LOSES: Final = (
    "schema_version",
    "provenance",
    "kind",
    "url_requested",
    "authors.kind",
    "authors.raw",
    "published.raw",
    "modified.raw",
    "dateline.place",
    "dateline.agency",
    "dateline.date",
    "body.*.spans",
    "body.quote.attribution",
    "body.figure",
    "body.table.caption",
    "body.fact_box",
    "body.embed",
    "notes.at",
    "live_entries.at.raw",
    "live_entries.body.*.spans",
    "related.title",
    "images.alt",
    "lead_image.alt",
    "lead_image.caption",
    "lead_image.credit",
    "truncated",
)
"""What the text does not carry; see ``Format.loses``."""

_TYPES: Final = {"live": "LiveBlogPosting", "opinion": "OpinionNewsArticle"}
_AUTHOR_TYPES: Final = {"person": "Person", "organization": "Organization", "unknown": "Person"}


def render(article: "Article") -> str:
    """One NewsArticle (LiveBlogPosting, OpinionNewsArticle) with what schema.org has terms for."""
    # Inside <script> only "</script" could do harm, and JSON has an escape for its first sign.
    return dump(_without_gaps(_news_article(article)), indent=2).replace("<", "\\u003c")


def _news_article(article: "Article") -> dict[str, Any]:
    return {
        "@context": "https://schema.org",
        "@type": _TYPES.get(article.kind, "NewsArticle"),
        "headline": article.title,
        "description": article.description,
        "author": [_author(author) for author in article.authors],
        "contributor": [_organization(name) for name in article.wire_credits],
        "datePublished": _iso(article.published),
        "dateModified": _iso(article.modified),
        "publisher": _organization(article.publisher),
        "isPartOf": {"@type": "WebSite", "name": article.site_name} if article.site_name else None,
        "url": article.url,
        "mainEntityOfPage": _web_page(article),
        "articleSection": article.section,
        "keywords": list(article.tags),
        "inLanguage": article.language,
        "dateline": article.dateline.raw if article.dateline else None,
        "articleBody": article.text or None,
        "wordCount": article.word_count or None,
        "correction": [note.text for note in article.notes],
        "liveBlogUpdate": [_posting(entry) for entry in article.live_entries],
        "image": [_image(image) for image in article.images],
        "thumbnailUrl": article.lead_image.url if article.lead_image else None,
        "isAccessibleForFree": article.is_accessible_for_free,
        "license": article.license,
        "copyrightNotice": article.copyright_notice,
    }


def _author(author: "Author") -> dict[str, Any]:
    kind = _AUTHOR_TYPES[author.kind]
    return {"@type": kind, "name": author.name, "jobTitle": author.role, "url": author.url}


def _organization(name: str | None) -> dict[str, str] | None:
    return {"@type": "Organization", "name": name} if name else None


def _web_page(article: "Article") -> dict[str, Any]:
    return {
        "@type": "WebPage",
        "@id": article.url_canonical or article.url,
        "breadcrumb": _breadcrumbs(article.breadcrumbs),
        "relatedLink": [related.url for related in article.related if related.url],
    }


def _breadcrumbs(names: Iterable[str]) -> dict[str, Any] | None:
    steps = [
        {"@type": "ListItem", "position": place, "name": name}
        for place, name in enumerate(names, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": steps} if steps else None


def _posting(entry: "LiveEntry") -> dict[str, Any]:
    return {
        "@type": "BlogPosting",
        "headline": entry.title,
        "datePublished": _iso(entry.at),
        "articleBody": "\n\n".join(block.text for block in entry.body if block.text) or None,
    }


def _image(image: "Image") -> dict[str, Any]:
    return {
        "@type": "ImageObject",
        "url": image.url,
        "caption": image.caption or image.alt,
        "creditText": image.credit,
        "width": image.width,
        "height": image.height,
    }


def _iso(at: "Timestamp | None") -> str | None:
    return at.iso if at else None


def _without_gaps(value: Any) -> Any:
    """``value`` without the keys nothing is known of: schema.org has no ``null``."""
    if isinstance(value, Mapping):
        cleaned = ((key, _without_gaps(entry)) for key, entry in value.items())
        return {key: entry for key, entry in cleaned if not _is_gap(entry)}
    return [_without_gaps(entry) for entry in value] if isinstance(value, list) else value


def _is_gap(value: Any) -> bool:
    return value is None or value == [] or (isinstance(value, dict) and value.keys() == {"@type"})
