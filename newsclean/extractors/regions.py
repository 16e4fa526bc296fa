"""Which parts of a page call themselves something other than the article, and are believed."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from newsclean.extractors.skeleton import Element, HtmlBlock, Skeleton

if TYPE_CHECKING:
    from newsclean.rules.ruleset import RegionToken

__all__ = ["Flag", "find_regions", "is_good"]

GOOD_SIZE: Final = 80
"""Letters from which on a block is likely prose."""

GOOD_LINK_SHARE: Final = 0.35

AMNESTY: Final[Mapping[str, float]] = {"strong": 0.8, "form": 0.3, "medium": 0.5, "weak": 0.12}
"""Share of the page's good text above which a flag of that level is disbelieved."""

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
    """``strong``, ``form``, ``medium`` or ``weak``: key of ``AMNESTY``."""
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
    regions: list[Flag | None] = []
    for element, held in zip(skeleton.elements, good, strict=True):
        inherited = regions[element.parent] if element.parent >= 0 else None
        if inherited is not None:
            regions.append(inherited)
            continue
        flag = _flag(element, tokens)
        if flag is not None and total and held > AMNESTY[flag.level] * total:
            flag = None
        regions.append(flag)
    return tuple(regions)


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
        found = [tokens[word] for word in name_words(element.names) if word in tokens]
        if found:
            best = min(found, key=_rank)
            return Flag(best.level, best.kind, best.token)
    return Flag(*by_tag, element.tag) if by_tag is not None else None


def _rank(token: "RegionToken") -> int:
    return ("strong", "form", "medium", "weak").index(token.level)


@lru_cache(maxsize=4096)
def name_words(names: str) -> Sequence[str]:
    """The words of class and id names, in lower case: ``articleBody nav-top`` has four."""
    plain = _VARIANT.sub(" ", names[:_NAMES_LIMIT]) if ":" in names else names[:_NAMES_LIMIT]
    return tuple(word.lower() for word in _WORD.findall(plain))
