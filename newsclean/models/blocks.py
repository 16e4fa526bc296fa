"""The typed blocks that make up an article's body, in document order."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from newsclean.models.spans import Span

__all__ = [
    "Block",
    "Embed",
    "FactBox",
    "Figure",
    "Heading",
    "ListBlock",
    "ListItem",
    "Paragraph",
    "Preformatted",
    "Quote",
    "Standfirst",
    "Table",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standfirst:
    """The summary between headline and body, set apart by the publisher."""

    text: str
    """Plain text on one line."""
    spans: tuple[Span, ...] = ()
    """Links and emphasis in ``text``."""
    kind: Literal["standfirst"] = "standfirst"
    """Tag of this block in JSON."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Running text."""

    text: str
    """Plain text on one line; forced line breaks (verse, addresses) stay as ``\\n``."""
    spans: tuple[Span, ...] = ()
    """Links and emphasis in ``text``."""
    kind: Literal["paragraph"] = "paragraph"
    """Tag of this block in JSON."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A subheading inside the body. The article's title is never one of these."""

    text: str
    """Plain text on one line."""
    level: int = 2
    """1 to 6 as in HTML; 2 where the input (plain text) does not tell."""
    spans: tuple[Span, ...] = ()
    """Links and emphasis in ``text``."""
    kind: Literal["heading"] = "heading"
    """Tag of this block in JSON."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A block quotation."""

    text: str
    """Plain text of the quotation, without its attribution."""
    attribution: str | None = None
    """Who is quoted, where the page sets it apart (``<cite>``, a footer)."""
    spans: tuple[Span, ...] = ()
    """Links and emphasis in ``text``."""
    kind: Literal["quote"] = "quote"
    """Tag of this block in JSON."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListItem:
    """One entry of a list."""

    text: str
    """Plain text on one line, without bullet or number."""
    depth: int = 0
    """Nesting level; 0 is the outermost list."""
    spans: tuple[Span, ...] = ()
    """Links and emphasis in ``text``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListBlock:
    """A list with all its items, nested ones included in reading order."""

    items: tuple[ListItem, ...]
    """The entries, never empty."""
    ordered: bool = False
    """True for a numbered list."""
    kind: Literal["list"] = "list"
    """Tag of this block in JSON."""

    @property
    def text(self) -> str:
        """The items' texts, one a line."""
        return "\n".join(item.text for item in self.items)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of plain-text cells."""

    rows: tuple[tuple[str, ...], ...]
    """Body rows; an empty cell is an empty string here, and only here."""
    header: tuple[str, ...] = ()
    """Cells of the header row, where there is one."""
    caption: str | None = None
    """The table's own caption."""
    kind: Literal["table"] = "table"
    """Tag of this block in JSON."""

    @property
    def text(self) -> str:
        """Header and rows, one a line, cells parted by a space."""
        lines = (self.header, *self.rows) if self.header else self.rows
        return "\n".join(" ".join(filter(None, row)) for row in lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """An image or video standing in the body, with what is printed under it."""

    image: int | None = None
    """Index into ``Article.images``; ``None`` where the source names no image address."""
    caption: str | None = None
    """Caption as printed, without the credit where that is set apart."""
    credit: str | None = None
    """Photographer or agency."""
    kind: Literal["figure"] = "figure"
    """Tag of this block in JSON."""

    @property
    def text(self) -> str:
        """The caption, or an empty string."""
        return self.caption or ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Embed:
    """Content of another provider shown inside the article."""

    provider: str | None = None
    """Host or service, such as ``youtube.com``."""
    url: str | None = None
    """Address of what is embedded."""
    text: str = ""
    """Text the page itself carries for it, such as the words of a post; may be empty."""
    kind: Literal["embed"] = "embed"
    """Tag of this block in JSON."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preformatted:
    """Text whose white space matters: code, scores, verse."""

    text: str
    """The text with its line breaks and indents."""
    kind: Literal["preformatted"] = "preformatted"
    """Tag of this block in JSON."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FactBox:
    """A boxed aside of the publisher's own: background, numbers, how-to."""

    blocks: "tuple[Block, ...]"
    """What the box holds; boxes do not nest."""
    title: str | None = None
    """The box's heading."""
    kind: Literal["fact_box"] = "fact_box"
    """Tag of this block in JSON."""

    @property
    def text(self) -> str:
        """Title and blocks, one a line."""
        parts = [self.title] if self.title else []
        return "\n".join(parts + [block.text for block in self.blocks])


Block: TypeAlias = (
    Standfirst
    | Paragraph
    | Heading
    | Quote
    | ListBlock
    | Table
    | Figure
    | FactBox
    | Embed
    | Preformatted
)
"""Any block of an article's body; ``kind`` tells which."""
