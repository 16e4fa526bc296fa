"""Title and body as plain text, parted by blank lines."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from newsclean.models import Article

__all__ = ["LOSES", "render"]

LOSES: Final = (
    "schema_version",
    "provenance",
    "kind",
    "url_requested",
    "url",
    "url_canonical",
    "site_name",
    "publisher",
    "description",
    "dateline",
    "body.*.spans",
    "body.quote.attribution",
    "body.table.caption",
    "body.figure",
    "body.fact_box",
    "body.embed",
    "notes",
    "live_entries",
    "related",
    "authors",
    "wire_credits",
    "published",
    "modified",
    "section",
    "breadcrumbs",
    "tags",
    "language",
    "images",
    "lead_image",
    "is_accessible_for_free",
    "truncated",
    "license",
    "copyright_notice",
)
"""What the text does not carry; see ``Format.loses``."""


def render(article: "Article") -> str:
    """Headline, then the body as ``Article.text`` has it: no captions, fact boxes or embeds."""
    return "\n\n".join(filter(None, (article.title, article.text)))
