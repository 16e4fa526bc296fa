"""Measures the shape of a page whose blocks were judged."""

from collections.abc import Sequence
from typing import Final

from newsclean.extractors.base import Reason
from newsclean.extractors.shape import Shape
from newsclean.extractors.skeleton import GOOD_SIZE, HtmlBlock
from newsclean.extractors.wall import wall_behind

__all__ = ["shape_of"]

LINKED: Final = 0.5
"""Share of link letters from which on a line is a link."""

TEASER_SIZES: Final = (25, 150)
"""Letters of a linked line that may be the headline of another story."""

_ITEMS: Final = frozenset({"list-item", "cell"})


def shape_of(blocks: Sequence[HtmlBlock], reasons: Sequence[Reason | None]) -> Shape:
    """The shape of a page whose blocks were judged."""
    letters = prose = kept = kept_prose = sentences = run = longest = items = 0.0
    paragraphs = kept_blocks = headings = all_headings = linked_headings = lines = teasers = 0
    shortest, tallest = TEASER_SIZES
    for block, reason in zip(blocks, reasons, strict=True):
        size = block.size
        letters += size
        heading = block.kind == "heading"
        all_headings += heading
        if block.link_size > LINKED * len(block.text):
            lines += 1
            linked_headings += heading
            teasers += shortest < size < tallest
        good = size >= GOOD_SIZE and block.link_size < LINKED * len(block.text)
        if good:
            prose += size
        if reason is not None:
            run = 0.0 if good else run
            continue
        kept += size
        kept_blocks += 1
        headings += heading
        if block.kind in _ITEMS:
            items += size
        if block.ends_sentence:
            sentences += size
            if good:
                paragraphs += 1
                kept_prose += size
                run += size
                longest = max(longest, run)
    return Shape(
        letters,
        prose,
        kept,
        kept_prose,
        sentences,
        longest,
        paragraphs,
        kept_blocks,
        headings,
        items,
        all_headings,
        linked_headings,
        lines,
        teasers,
        wall_behind([reason and reason.rule for reason in reasons]),
    )
