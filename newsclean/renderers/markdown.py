"""CommonMark with tables, and what is known of the article as YAML front matter."""

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from newsclean.patterns import pattern
from newsclean.renderers.front_matter import front_matter
from newsclean.renderers.inline import marked, safe_url
from newsclean.renderers.pictures import picture_of

if TYPE_CHECKING:
    from newsclean.models import (
        Article,
        Block,
        Embed,
        FactBox,
        Figure,
        Heading,
        Image,
        ListBlock,
        LiveEntry,
        Paragraph,
        Preformatted,
        Quote,
        Span,
        Standfirst,
        Table,
    )

__all__ = ["LOSES", "render"]

LOSES: Final = (
    "schema_version",
    "provenance",
    "kind",
    "url_requested",
    "authors.kind",
    "authors.role",
    "authors.url",
    "authors.raw",
    "published.raw",
    "modified.raw",
    "dateline.place",
    "dateline.agency",
    "dateline.date",
    "body.standfirst.spans",
    "notes.at",
    "live_entries.at.raw",
    "live_entries.body.standfirst.spans",
    "lead_image.alt",
    "lead_image.caption",
    "lead_image.credit",
)
"""What the text does not carry; see ``Format.loses``."""

_SPECIAL: Final = pattern(r"[\\`*_\[\]<>&~|]")
_LINE_START: Final = pattern(r"^([ \t]*)([#+=-]|\d{1,9}[.)](?=\s|$))", re.MULTILINE)
_FENCES: Final = pattern(r"^`{3,}", re.MULTILINE)
_SHALLOWEST: Final = 2
"""The title is the only heading of level 1."""

_SPAN_MARKS: Final = {"strong": ("**", "**"), "emphasis": ("*", "*")}


def render(article: "Article") -> str:
    """Front matter, headline, body, then the entries of a live page."""
    parts = [front_matter(article)]
    if article.title:
        parts.append(f"# {_escape(article.title)}")
    parts += _blocks(article.body, article.images)
    for entry in article.live_entries:
        parts += _live_entry(entry, article.images)
    return "\n\n".join(parts)


def _blocks(blocks: "Sequence[Block]", images: "Sequence[Image]") -> list[str]:
    return [text for block in blocks if (text := _BLOCKS[block.kind](block, images))]


def _live_entry(entry: "LiveEntry", images: "Sequence[Image]") -> list[str]:
    head = " · ".join(filter(None, (entry.at.iso if entry.at else None, entry.title)))
    return (
        [f"## {_escape(head)}", *_blocks(entry.body, images)]
        if head
        else _blocks(entry.body, images)
    )


def _paragraph(block: "Paragraph", _: "Sequence[Image]") -> str:
    # Two spaces before the break keep the lines of a verse apart.
    return _inline(block.text, block.spans).replace("\n", "  \n")


def _standfirst(block: "Standfirst", _: "Sequence[Image]") -> str:
    return f"**{_escape(block.text.strip())}**"


def _heading(block: "Heading", _: "Sequence[Image]") -> str:
    level = min(6, max(_SHALLOWEST, block.level))
    return f"{'#' * level} {_inline(block.text, block.spans)}"


def _quote(block: "Quote", _: "Sequence[Image]") -> str:
    lines = _inline(block.text, block.spans)
    return _quoted(f"{lines}\n\n— {_escape(block.attribution)}" if block.attribution else lines)


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))


def _list(block: "ListBlock", _: "Sequence[Image]") -> str:
    # A number needs four columns of indent below it, a dash two; four serve both.
    mark = "1." if block.ordered else "-"
    return "\n".join(
        f"{'    ' * min(item.depth, 8)}{mark} {_inline(item.text, item.spans)}"
        for item in block.items
    )


def _table(block: "Table", _: "Sequence[Image]") -> str:
    width = max(map(len, (block.header, *block.rows)))
    header, *rows = (_row(cells, width) for cells in (block.header, *block.rows))
    table = "\n".join((header, "|" + " --- |" * width, *rows))
    return f"{table}\n\n*{_escape(block.caption)}*" if block.caption else table


def _row(cells: Sequence[str], width: int) -> str:
    padded = (*cells, *[""] * (width - len(cells)))
    return "".join(f"| {_escape(' '.join(cell.split()))} " for cell in padded) + "|"


def _figure(block: "Figure", images: "Sequence[Image]") -> str:
    image = picture_of(block, images)
    url = safe_url(image.url) if image else None
    picture = f"![{_escape((image and image.alt) or '')}](<{url}>)" if url else None
    credit = f"({_escape(block.credit)})" if block.credit else None
    words = " ".join(filter(None, (block.caption and _escape(block.caption), credit)))
    return "\n\n".join(filter(None, (picture, words and f"*{words}*")))


def _fact_box(block: "FactBox", images: "Sequence[Image]") -> str:
    parts = _blocks(block.blocks, images)
    if block.title:
        parts.insert(0, f"**{_escape(block.title)}**")
    return _quoted("\n\n".join(parts))


def _embed(block: "Embed", _: "Sequence[Image]") -> str:
    url = safe_url(block.url)
    name = _escape(block.provider or url or "")
    link = f"[{name}](<{url}>)" if url else name
    return _quoted("\n\n".join(filter(None, (_escape(block.text), link))))


def _preformatted(block: "Preformatted", _: "Sequence[Image]") -> str:
    longest = max(map(len, _FENCES.findall(block.text)), default=2)
    fence = "`" * (longest + 1)
    return f"{fence}\n{block.text}\n{fence}"


_BLOCKS: Final[dict[str, Callable[..., str]]] = {
    "standfirst": _standfirst,
    "paragraph": _paragraph,
    "heading": _heading,
    "quote": _quote,
    "list": _list,
    "table": _table,
    "figure": _figure,
    "fact_box": _fact_box,
    "embed": _embed,
    "preformatted": _preformatted,
}


def _inline(text: str, spans: "Sequence[Span]") -> str:
    return _at_line_start(marked(text, spans, _marks, _escape_inside))


def _marks(span: "Span") -> tuple[str, str] | None:
    if span.kind == "link":
        url = safe_url(span.href)
        return ("[", f"](<{url}>)") if url else None
    # Code cannot hold escapes, and news has next to none: its words stay as plain text.
    return _SPAN_MARKS.get(span.kind)


def _escape(text: str) -> str:
    return _at_line_start(_escape_inside(text))


def _escape_inside(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text)


def _at_line_start(text: str) -> str:
    """``text`` with the signs disarmed that make a heading, a list or a rule of a line."""
    return _LINE_START.sub(_disarm, text)


def _disarm(match: re.Match[str]) -> str:
    sign = match[2]
    return f"{match[1]}{sign[:-1]}\\{sign[-1]}"
