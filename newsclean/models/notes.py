"""What an editor adds to a story: notes, entries of a live page, links to other stories."""

from dataclasses import dataclass
from typing import Literal

from newsclean.models.blocks import Block
from newsclean.models.time import Timestamp

__all__ = ["LiveEntry", "Note", "NoteKind", "Related"]

NoteKind = Literal["correction", "update", "editor", "disclosure"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A correction, an update, an editor's note or a disclosure, kept out of the body."""

    kind: NoteKind
    """Which of the four."""
    text: str
    """As printed, label included."""
    at: Timestamp | None = None
    """The moment the note names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveEntry:
    """One entry of a live page."""

    body: tuple[Block, ...]
    """What the entry says."""
    title: str | None = None
    """Its headline."""
    at: Timestamp | None = None
    """When it was posted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """A link to another story, as "read also" lines and related lists give it."""

    title: str
    """Headline of the other story, without the label before it."""
    url: str | None = None
    """Absolute address; ``None`` in plain text."""
