"""Which parts of a page call themselves something other than the article, and are believed."""

from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from newsclean.extractors.skeleton import Element, Skeleton
from newsclean.patterns import pattern

if TYPE_CHECKING:
    from newsclean.rules.ruleset import RegionToken

__all__ = ["Flag", "Regions", "name_words"]

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
_WORD: Final = pattern(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_VARIANT: Final = pattern(r"\S*:\S*")
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


class Regions:
    """For each element of a page the believed flag it stands under, its own or an ancestor's.

    Worked out for the elements that are asked for.
    """

    def __init__(self, skeleton: Skeleton, tokens: "Mapping[str, RegionToken]") -> None:
        self._elements = skeleton.elements
        self._tokens = tokens
        self._good = good_text(skeleton)
        self._total = self._good[0] if self._good else 0.0
        self._common: frozenset[str] = frozenset()
        self._known: dict[int, Flag | None] = {-1: None}
        self._revealed: set[int] = set()
        self._common = self._too_common(skeleton)
        if self._common:
            self._known = {-1: None}

    def __getitem__(self, index: int) -> Flag | None:
        known = self._known
        unknown = []
        while index not in known:
            unknown.append(index)
            index = self._elements[index].parent
        flag = known[index]
        for inner in reversed(unknown):
            flag = known[inner] = flag if flag is not None else self._own(inner)
        return flag

    def revealed(self, index: int) -> bool:
        """Whether an element that was asked for stands unseen, and yet holds the page's story.

        A script shows it then. Most of the good text must be in it for that to be believed.
        """
        if not self._revealed:
            return False
        while index >= 0 and index not in self._revealed:
            index = self._elements[index].parent
        return index >= 0

    def _own(self, index: int) -> Flag | None:
        """What an element says of itself, if that is to be believed."""
        flag = _flag(self._elements[index], self._tokens)
        if flag is None or flag.word in self._common:
            return None
        if self._good[index] > AMNESTY[flag.level] * self._total > 0:
            if flag.kind == "hidden":
                self._revealed.add(index)
            return None
        return flag

    def _too_common(self, skeleton: Skeleton) -> frozenset[str]:
        """Words whose regions hold most of the page's prose, each of them a little.

        Page builders wrap every paragraph in an element of its own, with one of these names.
        """
        held: dict[str, float] = {}
        for block in skeleton.good:
            if block.links or not block.ends_sentence:
                continue
            flag = self[block.element]
            if flag is not None and flag.level in POOLED:
                held[flag.word] = held.get(flag.word, 0.0) + block.size
        return frozenset(word for word, size in held.items() if size > POOL * self._total)


def good_text(skeleton: Skeleton) -> list[float]:
    """For each element the letters of the good blocks inside it."""
    held = [0.0] * len(skeleton.elements)
    for block in skeleton.good:
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
    """Words of names in lower case, and neighbours joined: ``fact``, ``box``, ``fact-box``."""
    plain = _VARIANT.sub(" ", names[:_NAMES_LIMIT]) if ":" in names else names[:_NAMES_LIMIT]
    words = [word.lower() for word in _WORD.findall(plain)]
    return frozenset((*words, *map("-".join, pairwise(words))))
