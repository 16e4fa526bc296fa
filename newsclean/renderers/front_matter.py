"""YAML front matter: what is known of an article beside its text."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from newsclean.patterns import pattern

if TYPE_CHECKING:
    from newsclean.models import Article, Image, Related

__all__ = ["front_matter"]

_NOT_IN_YAML: Final = pattern(r"[\x7f-\x9f\ud800-\udfff\ufeff]")


def front_matter(article: "Article") -> str:
    """What is known beside the text. JSON values are YAML values, so nothing needs guessing."""
    lines = [f"{key}: {_yaml(value)}" for key, value in _facts(article) if value not in (None, [])]
    return "\n".join(("---", *lines, "---"))


def _facts(article: "Article") -> Iterator[tuple[str, Any]]:
    yield "title", article.title
    yield "authors", [author.name for author in article.authors]
    yield "published", article.published and article.published.iso
    yield "modified", article.modified and article.modified.iso
    yield "site", article.site_name
    yield "publisher", article.publisher
    yield "url", article.url
    yield "canonical", article.url_canonical
    yield "section", article.section
    yield "breadcrumbs", list(article.breadcrumbs)
    yield "tags", list(article.tags)
    yield "language", article.language
    yield "description", article.description
    yield "dateline", article.dateline and article.dateline.raw
    yield "wire_credits", list(article.wire_credits)
    yield "image", article.lead_image and article.lead_image.url
    yield "images", [_known(image) for image in article.images]
    yield "notes", [{"kind": note.kind, "text": note.text} for note in article.notes]
    yield "related", [_known(related) for related in article.related]
    yield "free", article.is_accessible_for_free
    yield "truncated", article.truncated
    yield "license", article.license
    yield "copyright", article.copyright_notice


def _known(value: "Image | Related") -> dict[str, Any]:
    from newsclean.models.codec import to_plain

    return {key: entry for key, entry in to_plain(value).items() if entry is not None}


def _yaml(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return _NOT_IN_YAML.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
