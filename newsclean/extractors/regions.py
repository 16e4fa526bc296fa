"""Which parts of a page call themselves something other than the article, and are believed."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from newsclean.extractors.skeleton import Element, HtmlBlock, Skeleton

if TYPE_CHECKING:
    from newsclean.rules.ruleset import RegionToken

__all__ = ["Flag", "find_regions", "is_good"]

GOOD_SIZE: Final = 80
"""Letters from which on a block is likely prose."""

GOOD_LINK_SHARE: Final = 0.35

AMNESTY: Final[Mapping[str, float]] = {
    "certain": 0.97,
    "strong": 0.8,
    "medium": 0.5,
    "form": 0.3,
    "weak": 0.12,
}
"""Share of the page's good text above which a flag of that level is disbelieved."""

POOLED: Final = frozenset({"medium", "weak"})
"""Levels of flag that are disbelieved when many small regions together hold the text."""

POOL: Final = 0.5
"""Share of the page's good text above which they are."""

_RANKS: Final = tuple(AMNESTY)

_TAGS: Final = {
    "nav": ("strong", "site-chrome"),
    "footer": ("strong", "site-chrome"),
    "dialog": ("strong", "page-tools"),
    "menu": ("strong", "site-chrome"),
    "search": ("strong", "page-tools"),
    "form": ("form", "page-tools"),
    "aside": ("weak", "aside"),
    "figure": ("weak", "photo-credit"),
    "header": ("weak", "site-chrome"),
    "address": ("weak", "author-bio"),
}
_WORD: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_VARIANT: Final = re.compile(r"\S*:\S*")
_NAMES_LIMIT: Final = 400
"""Characters of class and id that are read; longer ones are utility soup."""

_NEVER: Final = frozenset({"body", "html", "main", "article"})
"""Elements whose class describes the page or its theme, not a region in it."""


class Flag(NamedTuple):
    """What an element says it is."""

    level: str
    """``certain`` … ``weak``: a key of ``AMNESTY``."""
    kind: str
    """``share``, ``related``, ``comments`` …"""
    word: str
    """The tag or name that says so."""


def find_regions(
    skeleton: Skeleton, tokens: "Mapping[str, RegionToken]"
) -> tuple[Flag | None, ...]:
    """For each element the believed flag it stands under, its own or an ancestor's."""
    good = good_text(skeleton)
    total = good[0] if good else 0.0
    flags = [
        _flag(element, tokens)
        if element.names or element.hidden or element.tag in _TAGS
        else None
        for element in skeleton.elements
    ]
    for index, flag in enumerate(flags):
        if flag is not None and good[index] > AMNESTY[flag.level] * total > 0:
            flags[index] = None
    regions = _inherited(skeleton, flags)
    common = _too_common(skeleton, regions, total)
    if common:
        flags = [None if flag and flag.word in common else flag for flag in flags]
        regions = _inherited(skeleton, flags)
    return regions


def _inherited(skeleton: Skeleton, flags: Sequence[Flag | None]) -> tuple[Flag | None, ...]:
    """Each element's outermost flag."""
    regions: list[Flag | None] = []
    for element, flag in zip(skeleton.elements, flags, strict=True):
        outer = regions[element.parent] if element.parent >= 0 else None
        regions.append(outer if outer is not None else flag)
    return tuple(regions)


def _too_common(
    skeleton: Skeleton, regions: Sequence[Flag | None], total: float
) -> frozenset[str]:
    """Words whose regions hold most of the page's prose, each of them a little.

    Page builders wrap every paragraph in an element of its own, and give it one of these names.
    """
    held: dict[str, float] = {}
    for block in skeleton.blocks:
        flag = regions[block.element]
        if flag is None or flag.level not in POOLED or not is_good(block):
            continue
        if block.ends_sentence and not block.links:
            held[flag.word] = held.get(flag.word, 0.0) + block.size
    return frozenset(word for word, size in held.items() if size > POOL * total)


def is_good(block: HtmlBlock) -> bool:
    """Whether a block is long and unlinked enough to count as prose."""
    return block.size >= GOOD_SIZE and block.link_size < GOOD_LINK_SHARE * len(block.text)


def good_text(skeleton: Skeleton) -> list[float]:
    """For each element the letters of the good blocks inside it."""
    held = [0.0] * len(skeleton.elements)
    for block in skeleton.blocks:
        if is_good(block):
            held[block.element] += block.size
    for index in range(len(held) - 1, 0, -1):
        held[skeleton.elements[index].parent] += held[index]
    return held


def _flag(element: Element, tokens: "Mapping[str, RegionToken]") -> Flag | None:
    if element.hidden:
        return Flag("strong", "hidden", "hidden")
    by_tag = _TAGS.get(element.tag)
    if by_tag is not None and by_tag[0] != "weak":
        return Flag(*by_tag, element.tag)
    if element.names and element.tag not in _NEVER:
        found = tokens.keys() & name_words(element.names)
        if found:
            best = min((tokens[word] for word in found), key=_rank)
            return Flag(best.level, best.kind, best.token)
    return Flag(*by_tag, element.tag) if by_tag is not None else None


def _rank(token: "RegionToken") -> tuple[int, str]:
    return _RANKS.index(token.level), token.token


@lru_cache(maxsize=8192)
def name_words(names: str) -> frozenset[str]:
    """Words of class and id names in lower case, and neighbours joined: ``fact``, ``box``, ``fact-box``."""
    plain = _VARIANT.sub(" ", names[:_NAMES_LIMIT]) if ":" in names else names[:_NAMES_LIMIT]
    words = [word.lower() for word in _WORD.findall(plain)]
    return frozenset((*words, *map("-".join, pairwise(words))))
