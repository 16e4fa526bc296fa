"""Headings that the page marks up as paragraphs."""

from collections.abc import Sequence
from typing import Final

from newsclean.extractors.skeleton import HtmlBlock

__all__ = ["unmarked_headings"]

WORDS: Final = 14
"""Words above which a line is no heading."""

BOLD: Final = 0.9
"""Share of bold letters from which on a line is set as a heading."""

CAPITALS: Final = 0.65
"""Share of capital initials from which on a line is written as a heading. Scripts without case
have none, so there only bold type tells."""

_CONTINUES: Final = (":", ",", ";", "-", "–", "—")


def unmarked_headings(kept: Sequence[HtmlBlock]) -> frozenset[int]:
    """Numbers of the paragraphs among ``kept`` that are headings of what follows them."""
    return frozenset(
        block.number
        for before, block, after in zip(kept, kept[1:], kept[2:], strict=False)
        if block.kind == "paragraph"
        and before.kind != "heading"
        and after.kind != "heading"
        and len(after.text) > len(block.text)
        and _set_apart(block)
    )


def _set_apart(block: HtmlBlock) -> bool:
    words = block.text.split()
    if len(words) > WORDS or block.ends_sentence or block.text.endswith(_CONTINUES):
        return False
    if block.bold_size >= BOLD * len(block.text):
        return True
    return sum(word[0].isupper() for word in words) > CAPITALS * len(words)
