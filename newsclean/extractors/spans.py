"""Inline marks of a block to spans over its collapsed text."""

from collections.abc import Callable
from typing import Final

from newsclean.extractors.skeleton import HtmlBlock
from newsclean.models import Span, SpanKind

__all__ = ["Resolve", "spans_of"]

Resolve = Callable[[str], str | None]
"""Makes an address absolute; ``None`` for one that leads nowhere (``javascript:``, ``#``)."""

_KINDS: Final[dict[str, SpanKind]] = {
    "link": "link",
    "strong": "strong",
    "emphasis": "emphasis",
    "code": "code",
}


def spans_of(block: HtmlBlock, resolve: Resolve) -> tuple[Span, ...]:
    """Links and emphasis of ``block`` as offsets into ``block.text``."""
    if not block.marks:
        return ()
    offsets = _offsets(block.pieces)
    length = len(block.text)
    opened: list[tuple[str, int, str | None]] = []
    spans: list[Span] = []
    for piece, kind, node in block.marks:
        at = min(offsets[piece], length)
        if node is not None:
            href = node.attributes.get("href") if kind == "link" else None
            opened.append((kind, at, href))
            continue
        begun = next((entry for entry in reversed(opened) if entry[0] == kind), None)
        if begun is not None:
            opened.remove(begun)
            spans.extend(_span(begun, at, block.text, resolve))
    return tuple(sorted(spans, key=lambda span: (span.start, -span.end)))


def _span(
    begun: tuple[str, int, str | None], end: int, text: str, resolve: Resolve
) -> tuple[Span, ...]:
    kind, start, href = begun
    while start < end and text[start] == " ":
        start += 1
    while end > start and text[end - 1] == " ":
        end -= 1
    if kind not in _KINDS or start >= end:
        return ()
    if kind != "link":
        return (Span(start=start, end=end, kind=_KINDS[kind]),)
    target = resolve(href) if href else None
    return (Span(start=start, end=end, kind="link", href=target),) if target else ()


def _offsets(pieces: tuple[str, ...]) -> list[int]:
    """Where each piece begins in the collapsed text, and where the last one ends."""
    offsets = []
    length = 0
    space = True  # a leading space is dropped
    for piece in pieces:
        words = piece.split()
        pending = bool(words) and not space and (piece[0].isspace() or length == 0)
        # A space between two pieces belongs to the gap: the next piece begins after it.
        offsets.append(length + (1 if pending and length else 0))
        if not words:
            if piece and not space:
                length += 1
                space = True
            continue
        length += (1 if pending else 0) + len(" ".join(words))
        space = piece[-1].isspace()
        if space:
            length += 1
    offsets.append(length)
    return offsets
