"""The Article: what newsclean makes of a page or a text dump."""

import hashlib
import reprlib
from collections.abc import Container, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from newsclean.errors import SchemaError
from newsclean.models.blocks import Block, Standfirst
from newsclean.models.codec import from_plain, to_plain
from newsclean.models.dateline import Dateline
from newsclean.models.media import Image
from newsclean.models.notes import LiveEntry, Note, Related
from newsclean.models.people import Author
from newsclean.models.provenance import Provenance
from newsclean.models.time import Timestamp
from newsclean.patterns import pattern

__all__ = ["SCHEMA_VERSION", "TEXT_KINDS", "Article", "ArticleKind"]

SCHEMA_VERSION: Final = "1.0"
"""Version of the JSON layout. A new major number means an old reader must refuse."""

ArticleKind = Literal[
    "article",
    "live",
    "gallery",
    "video",
    "opinion",
    "press-release",
    "listing",
    "webpage",
    "unknown",
]

TEXT_KINDS: Final = frozenset(
    {"standfirst", "paragraph", "heading", "quote", "list", "table", "preformatted"}
)
"""Block kinds that ``Article.text`` renders: no captions, fact boxes or embeds."""

WORDS_PER_MINUTE: Final = 238
"""Silent reading of English non-fiction; M. Brysbaert, J. Memory and Language 109 (2019)."""

_WORD = pattern(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]|\w+(?:[’'-]\w+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A news article: frozen, typed, and honest about what is not known.

    A scalar is ``None`` when there is no evidence, a collection is never ``None``, a string is
    never empty. ``provenance.not_examined`` names the fields nobody looked for.
    """

    provenance: Provenance
    """How this article was made and where each field comes from."""
    schema_version: str = SCHEMA_VERSION
    """Version of this layout."""
    kind: ArticleKind = "unknown"
    """What sort of page it is."""

    url_requested: str | None = None
    """The address that was asked for."""
    url: str | None = None
    """The address that answered, after redirects."""
    url_canonical: str | None = None
    """The address the page declares as its own, checked to be on the same site."""
    site_name: str | None = None
    """The publication's name as the page gives it."""
    publisher: str | None = None
    """The publishing organization."""

    title: str | None = None
    """Headline without the site's name, NFC, on one line."""
    description: str | None = None
    """The publisher's summary for machines."""
    dateline: Dateline | None = None
    """Place, agency and date that opened the first paragraph."""
    body: tuple[Block, ...] = ()
    """The article's blocks in document order."""
    notes: tuple[Note, ...] = ()
    """Corrections, updates, editor's notes, disclosures."""
    live_entries: tuple[LiveEntry, ...] = ()
    """Entries of a live page, in page order."""
    related: tuple[Related, ...] = ()
    """Other stories the page points to from within or right after the text."""

    authors: tuple[Author, ...] = ()
    """Byline, in printed order."""
    wire_credits: tuple[str, ...] = ()
    """Agencies that contributed."""

    published: Timestamp | None = None
    """When it was first published."""
    modified: Timestamp | None = None
    """When it was last changed."""

    section: str | None = None
    """The publisher's section."""
    breadcrumbs: tuple[str, ...] = ()
    """Section path, outermost first."""
    tags: tuple[str, ...] = ()
    """The publisher's keywords, each once."""
    language: str | None = None
    """BCP 47 tag of the body."""

    images: tuple[Image, ...] = ()
    """Pictures of the article, in page order."""
    lead_image: Image | None = None
    """The picture the publisher puts first."""

    is_accessible_for_free: bool | None = None
    """The publisher's own claim; ``None`` when it makes none."""
    truncated: bool | None = None
    """Whether the text looks cut off (a paywall teaser); ``None`` when there is no sign."""
    license: str | None = None
    """Licence address or text."""
    copyright_notice: str | None = None
    """Copyright line."""

    @property
    def text(self) -> str:
        """The body as plain text: blocks of ``TEXT_KINDS``, parted by blank lines."""
        return self.render_text()

    def render_text(self, kinds: Container[str] = TEXT_KINDS) -> str:
        """The body as plain text with the block kinds you choose."""
        return "\n\n".join(b.text for b in self.body if b.kind in kinds and b.text)

    @property
    def standfirst(self) -> str | None:
        """The first standfirst block's text."""
        return next((b.text for b in self.body if isinstance(b, Standfirst)), None)

    @property
    def word_count(self) -> int:
        """Words of ``text``; in scripts without spaces each character counts as one."""
        return sum(1 for _ in _WORD.finditer(self.text))

    @property
    def reading_time_s(self) -> int:
        """Reading time of ``text`` in seconds, at ``WORDS_PER_MINUTE``."""
        return round(self.word_count * 60 / WORDS_PER_MINUTE)

    @property
    def content_hash(self) -> str:
        """SHA-256 of title and text, case and white space folded: equal for equal stories."""
        folded = " ".join(f"{self.title or ''}\n{self.text}".casefold().split())
        return hashlib.sha256(folded.encode("utf-8", "surrogatepass")).hexdigest()

    def to_dict(self) -> dict[str, Any]:
        """Plain dicts, lists, strings, numbers: ready for JSON, and back by ``from_dict``."""
        plain: dict[str, Any] = to_plain(self)
        return plain

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> "Article":
        """The Article that ``to_dict`` made ``data`` from.

        Raises:
            SchemaError: ``data`` is of another major schema version or does not fit the layout.
        """
        _check_version(data)
        # What stands here afterwards is of this release's layout, whatever minor version was read.
        return from_plain(cls, {**data, "schema_version": SCHEMA_VERSION}, "article")


def _check_version(data: Any) -> None:
    version = data.get("schema_version") if isinstance(data, Mapping) else None
    if not isinstance(version, str) or version.split(".")[0] != SCHEMA_VERSION.split(".")[0]:
        raise SchemaError(
            f"schema_version is {reprlib.repr(version)}; this release reads {SCHEMA_VERSION}. "
            "Read the data with the release that wrote it."
        )
