"""Kept blocks to the typed blocks of an article's body."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from newsclean.extractors.figures import Picture
from newsclean.extractors.segment import LINE_BREAK
from newsclean.extractors.skeleton import HtmlBlock, Skeleton
from newsclean.extractors.spans import Resolve, spans_of
from newsclean.extractors.tables import table_of
from newsclean.models import (
    Block,
    Embed,
    FactBox,
    Figure,
    Heading,
    Image,
    ListBlock,
    ListItem,
    Paragraph,
    Preformatted,
    Quote,
    Span,
    Standfirst,
)

__all__ = ["Body", "Cut", "Layout", "assemble"]

_ROOTS: Final = {
    "list-item": ("ul", "ol", "dl"),
    "cell": ("table",),
    "quote": ("blockquote",),
    "embed": ("blockquote",),
}
"""For kinds that come in groups, the elements that hold a group."""

_LOOSE_ITEM: Final = 400
"""Letters of a list item above which its paragraphs stand on their own: a list used as layout."""

ATTRIBUTION_SIZE: Final = 120
"""Letters above which the last line of a quotation is its own."""

_DASHES: Final = "—–-―"


class Body(NamedTuple):
    """Typed blocks, and the images their figures point to."""

    blocks: tuple[Block, ...]
    images: tuple[Image, ...]


class Cut(NamedTuple):
    """The stretch of a kept block that the body gets: a dateline or a glued tail is cut off."""

    start: int
    end: int


class Layout(NamedTuple):
    """What is to be assembled."""

    kept: Sequence[HtmlBlock]
    cuts: Mapping[int, Cut]
    """For the few blocks that lose a stretch, by block number."""
    standfirsts: frozenset[int]
    """Numbers of the blocks that are standfirsts."""
    headings: frozenset[int]
    """Numbers of the paragraphs that are headings."""
    boxes: Mapping[int, int]
    """For the blocks that stand in a fact box, by number: the box's element."""
    pictures: Sequence[Picture]


def assemble(skeleton: Skeleton, layout: Layout, resolve: Resolve) -> Body:
    """Group the kept blocks into lists, tables and quotes, and set the pictures between them."""
    maker = _Maker(skeleton, layout, resolve)
    blocks: list[Block] = []
    waiting = list(enumerate(layout.pictures))
    for box, members in groupby(layout.kept, key=lambda block: layout.boxes.get(block.number)):
        if box is not None:
            blocks.append(maker.box_of(list(members)))
            continue
        for group, run in maker.groups(members):
            while waiting and waiting[0][1].before <= run[0].number:
                blocks.append(_figure(*waiting.pop(0)))
            blocks.extend(maker.make(group, run))
    blocks.extend(_figure(*entry) for entry in waiting)
    return Body(tuple(blocks), tuple(picture.image for picture in layout.pictures))


def _group(skeleton: Skeleton, block: HtmlBlock) -> tuple[str, int]:
    """Kind and holder of the group a block belongs to; a lone block is its own group."""
    roots = _ROOTS.get(block.kind)
    if roots is None:
        return block.kind, -1 - block.number
    holder = -1
    for index in skeleton.ancestors(block.element):
        if skeleton.elements[index].tag in roots:
            holder = index
            if block.kind != "list-item":
                break
        elif holder >= 0 and skeleton.elements[index].tag in ("td", "article", "blockquote"):
            break
    return (block.kind, holder) if holder >= 0 else ("paragraph", -1 - block.number)


class _Maker:
    """Makes typed blocks of one page's groups."""

    def __init__(self, skeleton: Skeleton, layout: Layout, resolve: Resolve) -> None:
        self.skeleton = skeleton
        self.layout = layout
        self.resolve = resolve

    def groups(
        self, blocks: Iterable[HtmlBlock]
    ) -> Iterator[tuple[tuple[str, int], list[HtmlBlock]]]:
        """Runs of blocks that make one typed block together (or are each one alone)."""
        for group, members in groupby(blocks, key=lambda block: _group(self.skeleton, block)):
            yield group, list(members)

    def box_of(self, blocks: list[HtmlBlock]) -> FactBox:
        """A fact box; a heading at its top is its title."""
        title = blocks[0].text if blocks[0].kind == "heading" and len(blocks) > 1 else None
        inner = blocks[1:] if title else blocks
        typed = (made for group, run in self.groups(inner) for made in self.make(group, run))
        return FactBox(title=title, blocks=tuple(typed))

    def make(self, group: tuple[str, int], run: list[HtmlBlock]) -> Iterator[Block]:
        """The typed blocks of a group."""
        kind, holder = group
        if kind == "list-item":
            yield from self.list_of(holder, run)
        elif kind == "cell":
            yield from table_of(self.skeleton, holder, run)
        elif kind == "quote":
            yield self.quote_of(run)
        elif kind == "embed":
            yield self.embed_of(run)
        else:
            yield from map(self.single, run)

    def single(self, block: HtmlBlock) -> Block:
        """A block that stands alone."""
        if block.kind == "preformatted":
            return Preformatted(text="".join(block.pieces).replace(LINE_BREAK, "\n").strip("\n"))
        text, spans = self.inline(block)
        if block.kind == "heading":
            return Heading(text=text, level=block.level, spans=spans)
        if block.number in self.layout.headings:
            return Heading(text=text, spans=spans)
        if block.number in self.layout.standfirsts:
            return Standfirst(text=text, spans=spans)
        return Paragraph(text=text, spans=spans)

    def inline(self, block: HtmlBlock) -> tuple[str, tuple[Span, ...]]:
        """A block's text and spans, less what was cut off."""
        spans = spans_of(block, self.resolve)
        cut = self.layout.cuts.get(block.number)
        if cut is None:
            return block.text, spans
        return block.text[cut.start : cut.end].rstrip(), tuple(_shifted(spans, cut))

    def list_of(self, holder: int, run: list[HtmlBlock]) -> Iterator[Block]:
        """A list; or, where its items are long texts of several blocks, those blocks."""
        items = [
            list(members)
            for _, members in groupby(run, key=lambda block: self.item_of(block.element))
        ]
        if any(len(i) > 1 and sum(len(b.text) for b in i) > _LOOSE_ITEM for i in items):
            yield from map(self.single, run)
            return
        yield ListBlock(
            items=tuple(self.entry(item) for item in items),
            ordered=self.skeleton.elements[holder].tag == "ol",
        )

    def entry(self, blocks: list[HtmlBlock]) -> ListItem:
        """One list item; several blocks in it become one line."""
        first = blocks[0]
        return ListItem(
            text=" ".join(block.text for block in blocks),
            depth=first.level,
            spans=spans_of(first, self.resolve),
        )

    def item_of(self, element: int) -> int:
        """The ``<li>`` (or ``<dt>``, ``<dd>``) around an element."""
        elements = self.skeleton.elements
        while element >= 0 and elements[element].tag not in ("li", "dt", "dd"):
            element = elements[element].parent
        return element

    def quote_of(self, run: list[HtmlBlock]) -> Quote:
        """A quotation; a last line set apart by a dash or ``<cite>`` is its attribution."""
        attribution = None
        if len(run) > 1 and _is_attribution(run[-1]):
            attribution = run.pop().text.lstrip(_DASHES + " ") or None
        spans = spans_of(run[0], self.resolve) if len(run) == 1 else ()
        return Quote(text="\n".join(b.text for b in run), attribution=attribution, spans=spans)

    def embed_of(self, run: list[HtmlBlock]) -> Embed:
        """A post of a social network, with the words the page carries for it."""
        links = [node for block in run for node in self.skeleton.links_of(block)]
        address = links[-1].attributes.get("href") if links else None
        url = self.resolve(address) if address else None
        text = "\n".join(block.text for block in run)
        return Embed(provider=urlsplit(url).hostname if url else None, url=url, text=text)


def _shifted(spans: Sequence[Span], cut: Cut) -> Iterator[Span]:
    for span in spans:
        if span.start >= cut.start and span.end <= cut.end:
            yield replace(span, start=span.start - cut.start, end=span.end - cut.start)


def _is_attribution(block: HtmlBlock) -> bool:
    cited = bool(block.marks) and block.marks[0][:2] == (0, "cite")
    return len(block.text) < ATTRIBUTION_SIZE and (cited or block.text[0] in _DASHES)


def _figure(index: int, picture: Picture) -> Figure:
    image = picture.image
    return Figure(image=index, caption=image.caption, credit=image.credit)
