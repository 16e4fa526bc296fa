"""Inline marks over a block's plain text."""

from dataclasses import dataclass
from typing import Literal

__all__ = ["Span", "SpanKind"]

SpanKind = Literal["link", "strong", "emphasis", "code"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of a block's text that carries a link or an emphasis."""

    start: int
    """Offset of the first character, in code points of the block's ``text``."""
    end: int
    """Offset after the last character, in code points."""
    kind: SpanKind
    """What the stretch is."""
    href: str | None = None
    """Absolute target of a link; ``None`` for emphasis."""
