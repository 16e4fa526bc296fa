"""What a page looks like beside its story, in numbers."""

import math
from typing import Final, NamedTuple

from newsclean.odds import Signs

__all__ = ["Shape", "story_signs"]


class Shape(NamedTuple):
    """A page and the story found on it. Sizes are in letters."""

    letters: float
    """All text of the page."""
    prose: float
    """Its prose: long blocks with few links."""
    kept: float
    """What the body keeps of the text."""
    kept_prose: float
    """What the body keeps of the prose."""
    sentences: float
    """Kept blocks that end with a stop."""
    run: float
    """The longest run of paragraphs with nothing but headings and short lines between them."""
    paragraphs: int
    """How many kept paragraphs are long and end with a stop."""
    blocks: int
    """How many blocks the body keeps."""
    headings: int
    """How many of them are headings."""
    items: float
    """What the body keeps in lists and tables."""
    all_headings: int
    """Headings on the page."""
    linked_headings: int
    """Of these, how many are links."""
    linked_lines: int
    """Lines of the page that are links."""
    teasers: int
    """Of these, how many are as long as a headline."""
    wall: int | None = None
    """Blocks from the last kept one to a line that asks to subscribe; ``None`` if none is near."""


def story_signs(shape: Shape) -> Signs:
    """What a shape says of the story: shares as they are, sizes and counts as logarithms."""
    kept = shape.kept or 1.0
    return {
        "kept": math.log1p(shape.kept),
        "scant": float(shape.run < SCANT),
        "share": shape.kept / (shape.letters or 1.0),
        "prose_share": shape.kept_prose / (shape.prose or 1.0),
        "sentence_share": shape.sentences / kept,
        "run_share": shape.run / kept,
        "item_share": shape.items / kept,
        "heading_share": shape.headings / (shape.blocks or 1),
        "paragraphs": math.log1p(shape.paragraphs),
        "paragraph_size": math.log1p(shape.kept_prose / (shape.paragraphs or 1)),
        "all_headings": math.log1p(shape.all_headings),
        "linked_headings": math.log1p(shape.linked_headings),
        "linked_lines": math.log1p(shape.linked_lines),
        "teasers": math.log1p(shape.teasers),
    }


SCANT: Final = 700
"""Letters of the longest run of paragraphs below which there is hardly a story."""
