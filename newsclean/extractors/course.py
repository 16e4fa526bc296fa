"""How a page marks up the run of its story, and where that run begins and ends.

Publishing systems write all paragraphs of a story into holders of one make: the same tag, the same
class names. Asides, fact boxes and promotions between them come from other templates. Measured on
development pages of news sites whose story is nine tenths of one make: of the paragraphs of another
make between its first and last paragraph, one in ten belongs to the story.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from newsclean.extractors.base import Reason
from newsclean.extractors.regions import Regions, name_words
from newsclean.extractors.skeleton import HtmlBlock, Skeleton, is_good

__all__ = ["INNER", "OUTSIDE", "Course", "find_course", "is_kin"]

OUTSIDE: Final = Reason("outside", "outside the element that holds the article")
"""The one reason of all blocks outside the container."""

LEAST: Final = 0.15
"""Share of the kept good text from which on a make of holder is the story's."""

CARDED: Final = 0.5
"""Share of the kept good text that must stand before the cards for them to be no part of it."""

CARD_BLOCKS: Final = 5
"""Blocks in the box of a teaser: label, headline, text, author, date."""

CARD_DEPTH: Final = 4
"""Elements around a linked headline that may be its box."""

LINKED_HEADLINE: Final = 0.5
"""Share of link letters from which on a dropped line counts as a linked headline."""

INNER: Final = frozenset(
    "li ul ol dl dt dd td th tr tbody thead table blockquote p pre h1 h2 h3 h4 h5 h6".split()
)
"""Elements that are part of a text; what holds the text stands around them."""

_NAMES: Final = 6
"""Class words of an element that count for its make."""

Make = tuple[str, tuple[str, ...], str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Course:
    """The story's run through the page."""

    own: frozenset[int]
    """Numbers of the blocks whose holder is of the story's make."""
    first: int
    """Number of the first good block of that make."""
    last: int
    """Number of the last good block of that make."""
    kin: tuple[int, ...]
    """Numbers of good blocks outside the container that are of the make most of the story is."""
    carded: frozenset[int]
    """Numbers of the blocks that share a small box with a linked headline."""
    total: float
    """Letters of the kept good text."""
    share: float
    """Share of the kept good text that is of that make, 0 to 1."""

    def inside(self, block: HtmlBlock) -> bool:
        """Whether a block stands between the run's first and last paragraph."""
        return self.first <= block.number <= self.last


def find_course(skeleton: Skeleton, reasons: Sequence[Reason | None]) -> Course:
    """The run of the blocks that nothing speaks against so far."""
    makes = _Makes(skeleton)
    text: dict[Make, float] = {}
    carded = _carded(skeleton, reasons)
    kept = _before_cards([b for b in skeleton.good if reasons[b.number] is None], carded)
    for block in kept:
        make = makes[block.element]
        text[make] = text.get(make, 0.0) + block.size
    total = sum(text.values()) or 1.0
    story = {make for make, size in text.items() if size > LEAST * total}
    near = [b for b in skeleton.blocks if reasons[b.number] is not OUTSIDE]
    own = frozenset(b.number for b in near if makes[b.element] in story)
    run = [block.number for block in kept if block.number in own]
    if not run:
        return Course(frozenset(), 0, len(skeleton.blocks), (), frozenset(), 0.0, 0.0)
    share = sum(text[make] for make in story) / total
    main = max(story, key=lambda make: text[make])
    named = bool(main[1] or main[3])
    kin = tuple(
        b.number
        for b in skeleton.good
        if named and reasons[b.number] is OUTSIDE and makes[b.element] == main
    )
    return Course(own, run[0], run[-1], kin, carded, total, share)


def _before_cards(kept: list[HtmlBlock], carded: frozenset[int]) -> list[HtmlBlock]:
    """The kept text without a run of cards at its end, unless most of it stands in cards."""
    last = max((b.number for b in kept if b.number not in carded), default=-1)
    free = [block for block in kept if block.number <= last]
    return free if sum(b.size for b in free) > CARDED * sum(b.size for b in kept) else kept


def _carded(skeleton: Skeleton, reasons: Sequence[Reason | None]) -> frozenset[int]:
    """Blocks in a box of at most ``CARD_BLOCKS`` with a linked line."""
    found: set[int] = set()
    last = skeleton.last_block
    for block in skeleton.blocks:
        reason = reasons[block.number]
        if reason is None or block.kind == "cell" or block.link_share < LINKED_HEADLINE:
            continue
        if reason.rule.startswith("region/") or reason is OUTSIDE:
            continue  # what a box of its own name holds says nothing of the boxes around it
        box = block.element
        for index in skeleton.ancestors(block.element)[:CARD_DEPTH]:
            if last[index] - skeleton.elements[index].first_block > CARD_BLOCKS:
                break
            box = index
        found.update(range(skeleton.elements[box].first_block, last[box]))
    return frozenset(found)


class _Makes:
    """Makes of the holders of one page, worked out for the elements that are asked for."""

    def __init__(self, skeleton: Skeleton) -> None:
        self.elements = skeleton.elements
        self.known: dict[int, Make] = {}

    def __getitem__(self, index: int) -> Make:
        make = self.known.get(index)
        if make is None:
            make = self.known[index] = self.work_out(index)
        return make

    def work_out(self, index: int) -> Make:
        """The make of the holder around an element, itself included."""
        elements = self.elements
        while elements[index].tag in INNER and elements[index].parent >= 0:
            index = elements[index].parent
        element = elements[index]
        if element.parent < 0:
            return element.tag, _class_words(element.names), "", ()
        around = elements[element.parent]
        return element.tag, _class_words(element.names), around.tag, _class_words(around.names)


@lru_cache(maxsize=8192)
def _class_words(names: str) -> tuple[str, ...]:
    return tuple(sorted(word for word in name_words(names) if "-" not in word)[:_NAMES])


def is_kin(block: HtmlBlock, reason: Reason | None, regions: Regions) -> bool:
    """Whether a block outside the container is the story's, going by the make of its holder."""
    return (
        reason is OUTSIDE
        and is_good(block)
        and block.ends_sentence
        and regions[block.element] is None
    )
