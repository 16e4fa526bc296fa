"""Spans over plain text as properly nested marks, for formats that have such marks."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from newsclean.models import Span

__all__ = ["Marks", "marked", "safe_url"]

Marks = Callable[["Span"], tuple[str, str] | None]
"""What opens and closes a span in a format; ``None`` when the format leaves it unmarked."""

_SAFE_SCHEMES = ("http://", "https://", "mailto:")


class _Stretch(NamedTuple):
    start: int
    end: int
    opening: str
    closing: str


def safe_url(url: str | None) -> str | None:
    """``url`` when a reader may follow it: a page can link to ``javascript:`` and ``data:``."""
    if url is None or any(c <= " " or c in '<>"\\' for c in url):
        return None
    return url if url.lower().startswith(_SAFE_SCHEMES) else None


def marked(text: str, spans: "Sequence[Span]", marks: Marks, escape: Callable[[str], str]) -> str:
    """``text`` escaped, with the marks of its spans; a span that crosses another is cut there."""
    if not spans:
        return escape(text)
    cuts: list[tuple[int, int, int, int, str]] = []
    for order, stretch in enumerate(_nested(_stretches(text, spans, marks))):
        # At one place inner marks close first, then outer ones, then outer ones open.
        cuts.append((stretch.start, 1, -stretch.end, order, stretch.opening))
        cuts.append((stretch.end, 0, -stretch.start, -order, stretch.closing))
    out: list[str] = []
    done = 0
    for place, *_, mark in sorted(cuts):
        out += (escape(text[done:place]), mark)
        done = place
    return "".join((*out, escape(text[done:])))


def _stretches(text: str, spans: "Sequence[Span]", marks: Marks) -> Iterator[_Stretch]:
    """The spans that have marks, without white space at their edges: ``** so **`` marks nothing."""
    for span in spans:
        start, end = max(0, span.start), min(len(text), span.end)
        piece = text[start:end]
        pair = marks(span) if piece.strip() else None
        if pair is not None:
            start += len(piece) - len(piece.lstrip())
            yield _Stretch(start, start + len(piece.strip()), *pair)


def _nested(stretches: Iterator[_Stretch]) -> Iterator[_Stretch]:
    """The stretches with the outer before the inner, each cut at the end of what it lies in."""
    ends: list[int] = []
    for stretch in sorted(stretches, key=lambda s: (s.start, -s.end)):
        while ends and ends[-1] <= stretch.start:
            ends.pop()
        end = min(stretch.end, ends[-1]) if ends else stretch.end
        ends.append(end)
        yield stretch._replace(end=end)
