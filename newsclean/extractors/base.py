"""What an extractor takes and gives, and the small block protocol its rules are written against."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, Protocol

from newsclean.ledger import Ledger
from newsclean.models import Block, Dateline, Image, Note, Related

if TYPE_CHECKING:
    from newsclean.document import Document
    from newsclean.extractors.shape import Shape
    from newsclean.finding import Finding
    from newsclean.rules.ruleset import RuleSet

__all__ = ["Extraction", "Extractor", "Reason", "Rule", "SourceBlock", "TextExtractor"]


class SourceBlock(Protocol):
    """A block of the input as a rule sees it: an HTML block or a line of a dump."""

    @property
    def text(self) -> str:
        """White space collapsed, on one line."""

    @property
    def kind(self) -> str:
        """What it is: ``paragraph``, ``heading``, ``list-item``, ``cell``, ``caption`` …."""

    @property
    def link_share(self) -> float | None:
        """Share of the characters that are links, 0 to 1; ``None`` in plain text."""

    @property
    def words(self) -> int:
        """Words of the text; characters / 2 in scripts without spaces."""


class Reason(NamedTuple):
    """Why a rule speaks against a block (or wants it elsewhere)."""

    rule: str
    """Id of the rule."""
    text: str
    """One clause with the evidence."""
    field: str | None = None
    """The field the block belongs to, when it is to be moved and not dropped."""


Rule = Callable[..., Reason | None]
"""A pure function of a block and its page; ``None`` when it has nothing to say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """What an extractor makes of a document or a dump."""

    extractor: str
    """Name of the extractor."""
    ledger: Ledger
    """Every input block with its verdict."""
    body: tuple[Block, ...]
    """The kept blocks, typed."""
    findings: "tuple[Finding, ...]" = ()
    """What moved blocks say of title, authors, dates, tags …"""
    dateline: Dateline | None = None
    """Cut off the first paragraph."""
    notes: tuple[Note, ...] = ()
    """Corrections and the like, moved out of the body."""
    related: tuple[Related, ...] = ()
    """Other stories named by read-also lines."""
    wire_credits: tuple[str, ...] = ()
    """Agencies named by credit lines."""
    images: tuple[Image, ...] = ()
    """Pictures that the body's figures point to, by index."""
    truncated: bool | None = None
    """True when the text ends in a paywall or "continue reading"."""
    confidence: float | None = None
    """0 to 1, of a dump; of a page the normalizer tells it from the shape."""
    shape: "Shape | None" = None
    """What the page looks like beside its story; ``None`` for dumps."""
    warnings: tuple[str, ...] = ()
    """What a careful reader should know."""


class Extractor(Protocol):
    """Anything that finds the article's blocks in a parsed document."""

    @property
    def name(self) -> str:
        """Short name for provenance."""

    def extract(self, document: "Document", rules: "RuleSet") -> Extraction:
        """The article's blocks.

        Raises:
            NotAnArticle: the document holds no article text.
        """


class TextExtractor(Protocol):
    """Anything that finds the article's blocks in a plain-text dump."""

    @property
    def name(self) -> str:
        """Short name for provenance."""

    def extract(self, text: str, rules: "RuleSet") -> Extraction:
        """The article's blocks.

        Raises:
            NotAnArticle: the text holds no article.
        """
