"""The Article as one likes to read it in a terminal; plain text where there is none."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from newsclean.renderers.terminal import Passage, Run, printed

if TYPE_CHECKING:
    from newsclean.models import (
        Article,
        Block,
        Embed,
        FactBox,
        Figure,
        Heading,
        ListBlock,
        LiveEntry,
        Paragraph,
        Preformatted,
        Quote,
        Standfirst,
        Table,
        Timestamp,
    )

__all__ = ["LOSES", "render"]

LOSES: Final = (
    "schema_version",
    "provenance",
    "kind",
    "url_requested",
    "url",
    "url_canonical",
    "publisher",
    "description",
    "dateline.place",
    "dateline.agency",
    "dateline.date",
    "body.*.spans",
    "notes.at",
    "live_entries.at.raw",
    "live_entries.body.*.spans",
    "authors.kind",
    "authors.role",
    "authors.url",
    "authors.raw",
    "published.raw",
    "modified",
    "section",
    "breadcrumbs",
    "tags",
    "language",
    "images",
    "lead_image",
    "is_accessible_for_free",
    "truncated",
    "license",
    "copyright_notice",
)
"""What the text does not carry; see ``Format.loses``."""

_BULLETS: Final = ("•", "◦", "▪")
_GAP: Final = Passage(())
_BAR: Final = "│ "


def render(article: "Article") -> str:
    """Headline, byline, text, notes and related stories; coloured when printed to a terminal.

    Escape sequences and controls in the page's own text are taken out.
    """
    return printed(_parted(_parts(article)))


def _parted(parts: Iterator[Sequence[Passage]]) -> Iterator[Passage]:
    """The parts with an empty line between two."""
    for number, part in enumerate(part for part in parts if part):
        if number:
            yield _GAP
        yield from part


def _parts(article: "Article") -> Iterator[Sequence[Passage]]:
    yield _head(article)
    yield from _body(article)
    for entry in article.live_entries:
        yield from _live_entry(entry)
    yield [Passage([Run(note.text, "italic")]) for note in article.notes]
    yield [_plain(agency, "dim") for agency in article.wire_credits]
    yield _related(article)


def _head(article: "Article") -> list[Passage]:
    facts = (
        ", ".join(author.name for author in article.authors),
        _moment(article.published),
        article.site_name,
    )
    under = " · ".join(filter(None, facts))
    title = [_plain(article.title, "bold")] if article.title else []
    return [*title, _plain(under, "dim")] if under else title


def _moment(at: "Timestamp | None") -> str:
    """``2026-03-14 08:30 +01:00``: ISO 8601, opened up for the eye."""
    if at is None:
        return ""
    day, _, clock = at.iso.partition("T")
    zone = clock[8:] if at.precision == "second" else clock[5:]
    return " ".join(filter(None, (day, clock[:5], "UTC" if at.tz == "utc" else zone)))


def _body(article: "Article") -> Iterator[Sequence[Passage]]:
    """The blocks, with the dateline back where it was printed: before the first paragraph."""
    waiting = article.dateline
    for block in article.body:
        passages = _BLOCKS[block.kind](block)
        if waiting and block.kind == "paragraph":
            passages = [Passage([Run(f"{waiting.raw} ", "dim"), *passages[0].runs])]
            waiting = None
        yield passages


def _live_entry(entry: "LiveEntry") -> Iterator[Sequence[Passage]]:
    moment = Run(f"{_moment(entry.at)}  " if entry.at else "", "dim")
    yield [Passage([moment, Run(entry.title or "", "bold")])]
    yield from _blocks(entry.body)


def _related(article: "Article") -> list[Passage]:
    return [
        Passage([Run(story.title), Run(f"  {story.url}" if story.url else "", "dim")], "→ ")
        for story in article.related
    ]


def _blocks(blocks: "Sequence[Block]") -> Iterator[list[Passage]]:
    return (_BLOCKS[block.kind](block) for block in blocks)


def _plain(text: str, style: str = "") -> Passage:
    return Passage([Run(text, style)])


def _paragraph(block: "Paragraph") -> list[Passage]:
    return [_plain(block.text)]


def _standfirst(block: "Standfirst") -> list[Passage]:
    return [_plain(block.text, "italic")]


def _heading(block: "Heading") -> list[Passage]:
    return [_plain(block.text, "bold")]


def _quote(block: "Quote") -> list[Passage]:
    passages = [Passage([Run(block.text)], _BAR, _BAR)]
    if block.attribution:
        passages.append(Passage([Run(f"— {block.attribution}", "dim")], _BAR, _BAR))
    return passages


def _list(block: "ListBlock") -> list[Passage]:
    passages = []
    for number, item in enumerate(block.items, start=1):
        bullet = f"{number}." if block.ordered else _BULLETS[min(item.depth, 2)]
        passages.append(Passage([Run(item.text)], f"{'  ' * min(item.depth, 4)}{bullet} "))
    return passages


def _table(block: "Table") -> list[Passage]:
    """One row a line, cells parted by bars: a grid would break in a narrow window."""
    caption = [_plain(block.caption, "dim")] if block.caption else []
    header = [_plain(" │ ".join(block.header), "bold")] if block.header else []
    return [*caption, *header, *(_plain(" │ ".join(row)) for row in block.rows)]


def _figure(block: "Figure") -> list[Passage]:
    credit = f"({block.credit})" if block.credit else None
    words = " ".join(filter(None, (block.caption, credit)))
    return [Passage([Run(words, "dim italic")], "▣ ")] if words else []


def _fact_box(block: "FactBox") -> list[Passage]:
    inside = [passage for passages in _blocks(block.blocks) for passage in passages]
    title = [_plain(block.title, "bold")] if block.title else []
    return [
        passage._replace(first=f"┃ {passage.first}", rest="┃ " + " " * len(passage.first))
        for passage in (*title, *inside)
    ]


def _embed(block: "Embed") -> list[Passage]:
    source = " ".join(filter(None, (block.provider, block.url)))
    words = [Passage([Run(block.text)], _BAR, _BAR)] if block.text else []
    return [*words, Passage([Run(source, "dim")], _BAR, _BAR)] if source else words


def _preformatted(block: "Preformatted") -> list[Passage]:
    return [Passage([Run(line)], "  ") for line in block.text.split("\n")]


_BLOCKS: Final[dict[str, Callable[..., list[Passage]]]] = {
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
