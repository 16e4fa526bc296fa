"""A second opinion on weak pages, given back as verdicts on our own blocks."""

from collections.abc import Sequence
from typing import Final

from newsclean.extractors.base import Reason
from newsclean.extractors.skeleton import HtmlBlock, is_good
from newsclean.patterns import pattern

__all__ = ["agree", "kept_share", "weak"]

WEAK_SHARE: Final = 0.3
"""Share of the page's good text kept below which a page counts as weak."""

WEAK_SIZE: Final = 250
"""Letters kept below which a page counts as weak."""

GRAM: Final = 4
"""Words of a shingle."""

AGREEMENT: Final = 0.7
"""Share of a block's shingles that must stand in the other text."""

BETTER: Final = 1.5
"""How much more good text the other answer must hold to be taken."""

_WORD: Final = pattern(r"\w+")


def kept_share(blocks: Sequence[HtmlBlock], reasons: Sequence[Reason | None]) -> float:
    """Share of the page's good text that is kept, 0 to 1; 0 when there is none."""
    good = [block for block in blocks if is_good(block)]
    total = sum(block.size for block in good)
    kept = sum(block.size for block in good if reasons[block.number] is None)
    return kept / total if total else 0.0


def weak(blocks: Sequence[HtmlBlock], reasons: Sequence[Reason | None]) -> bool:
    """Whether an answer is so small beside its page that a second opinion is worth its cost."""
    kept = sum(block.size for block in blocks if reasons[block.number] is None)
    return kept < WEAK_SIZE or kept_share(blocks, reasons) < WEAK_SHARE


def agree(
    blocks: Sequence[HtmlBlock], reasons: Sequence[Reason | None], other: str
) -> list[Reason | None] | None:
    """Reasons that keep the blocks standing in ``other``; ``None`` when ours keep enough of them.

    The other extractor's text is a label only: blocks stay ours, typed and in order.
    """
    theirs = _shingles(other)
    standing = [block.number for block in blocks if _stands(block, theirs)]
    ours = sum(b.size for b in blocks if reasons[b.number] is None)
    found = set(standing)
    if sum(b.size for b in blocks if b.number in found and is_good(b)) < BETTER * max(ours, 1):
        return None
    elsewhere = Reason("rescue", "not in the text a second extractor found on this weak page")
    return [
        None if block.number in found else (reasons[block.number] or elsewhere) for block in blocks
    ]


def _stands(block: HtmlBlock, theirs: frozenset[tuple[str, ...]]) -> bool:
    grams = _shingles(block.text)
    return bool(grams) and len(grams & theirs) >= AGREEMENT * len(grams)


def _shingles(text: str) -> frozenset[tuple[str, ...]]:
    words = _WORD.findall(text)
    return frozenset(
        tuple(words[start : start + GRAM]) for start in range(max(0, len(words) - GRAM + 1))
    )
