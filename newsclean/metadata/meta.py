"""``<meta name=…>``: what pages tell search engines, libraries and analytics."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from newsclean.finding import FieldName, Finding, PictureFacts
from newsclean.metadata.base import LONGEST_VALUE, read_metas

if TYPE_CHECKING:
    from newsclean.document import Document

__all__ = ["META", "MetaTags"]

_NAMES: Final[dict[str, FieldName]] = {
    "twitter:title": "title",
    "parsely-title": "title",
    "sailthru.title": "title",
    "cxenseparse:title": "title",
    "dc.title": "title",
    "dcterms.title": "title",
    "citation_title": "title",
    "title": "title",
    "description": "description",
    "twitter:description": "description",
    "sailthru.description": "description",
    "dc.description": "description",
    "dcterms.abstract": "description",
    "author": "authors",
    "authors": "authors",
    "parsely-author": "authors",
    "sailthru.author": "authors",
    "cxenseparse:author": "authors",
    "dc.creator": "authors",
    "dcterms.creator": "authors",
    "dc.contributor": "authors",
    "citation_author": "authors",
    "byl": "authors",
    "article_author": "authors",
    "parsely-pub-date": "published",
    "sailthru.date": "published",
    "cxenseparse:recs:publishtime": "published",
    "datepublished": "published",
    "date.published": "published",
    "publish-date": "published",
    "publish_date": "published",
    "publication_date": "published",
    "published-date": "published",
    "published_date": "published",
    "published_at": "published",
    "pubdate": "published",
    "originalpublicationdate": "published",
    "article_date_original": "published",
    "article.published": "published",
    "published_time_telegram": "published",
    "bt:pubdate": "published",
    "rbpubdate": "published",
    "ptime": "published",
    "citation_publication_date": "published",
    "citation_date": "published",
    "citation_online_date": "published",
    "dc.date.issued": "published",
    "dcterms.issued": "published",
    "dcterms.available": "published",
    "dc.date.created": "published",
    "dcterms.created": "published",
    "dc.date": "published",
    "dcterms.date": "published",
    "date": "published",
    "date.created": "published",
    "created": "published",
    "creation_date": "published",
    "displaydate": "published",
    "timestamp": "published",
    "analyticsattributes.articledate": "published",
    "gentime": "published",
    "last-modified": "modified",
    "lastmod": "modified",
    "lastmodified": "modified",
    "last_modified": "modified",
    "datemodified": "modified",
    "date.modified": "modified",
    "dcterms.modified": "modified",
    "dc.date.modified": "modified",
    "modified_time": "modified",
    "utime": "modified",
    "parsely-section": "section",
    "section": "section",
    "cxenseparse:recs:category": "section",
    "category": "section",
    "dc.type.articlesection": "section",
    "parsely-tags": "tags",
    "sailthru.tags": "tags",
    "news_keywords": "tags",
    "keywords": "tags",
    "mrf:tags": "tags",
    "dc.subject": "tags",
    "content-language": "language",
    "language": "language",
    "dc.language": "language",
    "dcterms.language": "language",
    "application-name": "site_name",
    "apple-mobile-web-app-title": "site_name",
    "publisher": "publisher",
    "dc.publisher": "publisher",
    "dcterms.publisher": "publisher",
    "citation_publisher": "publisher",
    "twitter:image": "lead_image",
    "twitter:image:src": "lead_image",
    "sailthru.image.full": "lead_image",
    "parsely-image-url": "lead_image",
    "thumbnail": "lead_image",
    "copyright": "copyright_notice",
    "dc.rights": "copyright_notice",
    "dcterms.rights": "copyright_notice",
    "dcterms.license": "license",
}
"""Name to field, the surest first."""

_WRITTEN_BY: Final = (
    "written by|verfasst von|geschrieben von|écrit par|escrito por|scritto da|geschreven door|"
    "napisane przez|skriven av|skrevet av|yazan|автор|написано|ditulis oleh|por|von|author"
)
_BYLINE_LABELS: Final = frozenset(_WRITTEN_BY.split("|"))
"""``twitter:label1`` before an author's name, as a common blog plug-in writes it."""

_CARDS: Final = frozenset({"twitter:image", "twitter:image:src"})
"""Names of the picture that ``twitter:image:alt`` is about."""


class MetaTags:
    """Names that are no Open Graph property."""

    name = "meta"

    def find(self, document: "Document") -> Iterator[Finding]:
        """One finding a name, and the author of a labelled pair."""
        head = document.head
        alt = head.meta("twitter:image:alt")
        picture = PictureFacts(alt=alt[:LONGEST_VALUE]) if alt else None
        for finding in read_metas(document, _NAMES, self.name):
            yield finding._replace(picture=picture) if finding.locator in _CARDS else finding
        for number in ("1", "2"):
            label = head.meta(f"twitter:label{number}")
            value = head.meta(f"twitter:data{number}")
            if value and label and label.casefold().strip(" :") in _BYLINE_LABELS:
                yield Finding("authors", value[:500], self.name, f"twitter:data{number}")


META = MetaTags()
