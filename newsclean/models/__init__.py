"""The Article and what it is made of: frozen values, no behaviour that needs the network."""

from newsclean.models.article import SCHEMA_VERSION, TEXT_KINDS, Article, ArticleKind
from newsclean.models.blocks import (
    Block,
    Embed,
    FactBox,
    Figure,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Preformatted,
    Quote,
    Standfirst,
    Table,
)
from newsclean.models.dateline import Dateline
from newsclean.models.media import Image
from newsclean.models.notes import LiveEntry, Note, NoteKind, Related
from newsclean.models.people import Author, AuthorKind
from newsclean.models.provenance import (
    ArchiveRecord,
    Candidate,
    FieldSource,
    InputKind,
    PageRole,
    Provenance,
    SourcePage,
)
from newsclean.models.spans import Span, SpanKind
from newsclean.models.time import Precision, Timestamp, Zone

__all__ = [
    "SCHEMA_VERSION",
    "TEXT_KINDS",
    "ArchiveRecord",
    "Article",
    "ArticleKind",
    "Author",
    "AuthorKind",
    "Block",
    "Candidate",
    "Dateline",
    "Embed",
    "FactBox",
    "FieldSource",
    "Figure",
    "Heading",
    "Image",
    "InputKind",
    "ListBlock",
    "ListItem",
    "LiveEntry",
    "Note",
    "NoteKind",
    "PageRole",
    "Paragraph",
    "Precision",
    "Preformatted",
    "Provenance",
    "Quote",
    "Related",
    "SourcePage",
    "Span",
    "SpanKind",
    "Standfirst",
    "Table",
    "Timestamp",
    "Zone",
]
