"""Blocks, regions and container to one reason per dropped block."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from typing import Final, TypeVar

from newsclean.dates import looks_like_date_line
from newsclean.extractors.base import Reason
from newsclean.extractors.block_rules import BLOCK_RULES
from newsclean.extractors.course import OUTSIDE, Course, find_course, is_kin
from newsclean.extractors.course_rules import COURSE_RULES, goes_on
from newsclean.extractors.page_view import PageView
from newsclean.extractors.regions import name_words
from newsclean.extractors.skeleton import HtmlBlock, Skeleton, is_good
from newsclean.extractors.standfirst import is_headline, return_lead, return_standfirst

__all__ = ["judge"]

_View = TypeVar("_View")


def judge(page: PageView) -> list[Reason | None]:
    """For each block the reason to drop or move it; ``None`` keeps it."""
    reasons = _by_block(page)
    course = find_course(page.skeleton, reasons)
    kin = [n for n in course.kin if is_kin(page.skeleton.blocks[n], reasons[n], page.regions)]
    if kin:
        page = replace(page, start=min(page.start, kin[0]), end=max(page.end, kin[-1] + 1))
        reasons = _by_block(page)
        course = find_course(page.skeleton, reasons)
    for block in page.skeleton.blocks:
        if reasons[block.number] is None:
            reasons[block.number] = _first_of(COURSE_RULES, block, course, page)
    return_headings(page, reasons, course)
    return_lists(page, reasons, course)
    drop_repeats(page, reasons)
    return_lead(page, reasons)
    return_standfirst(page, reasons)
    trim(page, reasons, course)
    drop_dangling_headings(page, reasons)
    name_head(page, reasons)
    return reasons


def _by_block(page: PageView) -> list[Reason | None]:
    """What ``BLOCK_RULES`` say of each block; outside of the container nobody needs asking."""
    blocks = page.skeleton.blocks
    reasons: list[Reason | None] = [OUTSIDE] * len(blocks)
    for block in blocks[page.start : page.end]:
        reasons[block.number] = _first_of(BLOCK_RULES, block, page, page)
    return reasons


def _first_of(
    rules: Sequence[Callable[[HtmlBlock, _View], Reason | None]],
    block: HtmlBlock,
    view: _View,
    page: PageView,
) -> Reason | None:
    for rule in rules:
        reason = rule(block, view)
        if reason is not None and not page.omits(reason.rule):
            return reason
    return None


def _in_force(reason: Reason | None, page: PageView) -> Reason | None:
    return None if reason is None or page.omits(reason.rule) else reason


def return_headings(page: PageView, reasons: list[Reason | None], course: Course) -> None:
    """A linked heading directly above a paragraph of the story, in the same holder, heads it."""
    skeleton = page.skeleton
    for block, after in pairwise(skeleton.blocks):
        reason = reasons[block.number]
        if reason is None or reason.rule != "links" or block.kind != "heading":
            continue
        if reasons[after.number] is not None or not is_good(after) or not course.inside(block):
            continue
        if block.number in course.own and _siblings(skeleton, block, after):
            reasons[block.number] = None


def return_lists(page: PageView, reasons: list[Reason | None], course: Course) -> None:
    """Linked entries of a list that belongs to the story: sources, or one with other entries.

    A list belongs to it that a line of the story announces with a colon, or half of which stays.
    """
    blocks = page.skeleton.blocks
    for is_list, group in groupby(blocks, key=lambda block: block.kind == "list-item"):
        if not is_list:
            continue
        entries = list(group)
        linked = [b for b in entries if _is_linked(reasons[b.number]) and b.number in course.own]
        if not linked or not course.inside(entries[0]):
            continue
        kept = sum(reasons[b.number] is None for b in entries)
        if 2 * kept >= len(entries) or _announced(blocks, reasons, entries[0].number):
            for block in linked:
                reasons[block.number] = None


def _is_linked(reason: Reason | None) -> bool:
    return reason is not None and reason.rule == "links"


def _announced(blocks: Sequence[HtmlBlock], reasons: Sequence[Reason | None], number: int) -> bool:
    """Whether the block before is kept and ends in a colon."""
    return number > 0 and reasons[number - 1] is None and blocks[number - 1].text.endswith(COLONS)


def _siblings(skeleton: Skeleton, one: HtmlBlock, other: HtmlBlock) -> bool:
    return skeleton.elements[one.element].parent == skeleton.elements[other.element].parent


def drop_repeats(page: PageView, reasons: list[Reason | None]) -> None:
    """The second copy of a block: responsive variants, pull quotes."""
    seen: set[str] = set()
    for block in page.skeleton.blocks:
        if reasons[block.number] is not None or block.size < REPEAT_SIZE:
            continue
        if block.text in seen:
            reasons[block.number] = _in_force(REPEATED, page)
        seen.add(block.text)


def trim(page: PageView, reasons: list[Reason | None], course: Course) -> None:
    """Short pieces before the first and after the last real paragraph.

    A table that ends the story stays: its cells are short, and stand in the story's own holder. So
    does a line that goes on with it.
    """
    blocks = page.skeleton.blocks
    good = [b.number for b in page.skeleton.good if reasons[b.number] is None]
    if not good:
        return
    for block in blocks[: good[0]]:
        if reasons[block.number] is None and block.kind != "heading" and not block.ends_sentence:
            reasons[block.number] = _in_force(ABOVE, page)
    for block in blocks[good[-1] + 1 :]:
        if goes_on(block, course) or (block.kind == "cell" and block.number in course.own):
            continue
        if reasons[block.number] is None and not block.ends_sentence:
            reasons[block.number] = _in_force(BELOW, page)


def drop_dangling_headings(page: PageView, reasons: list[Reason | None]) -> None:
    """A heading with nothing kept under it."""
    follows = 0
    for block in reversed(page.skeleton.blocks):
        if reasons[block.number] is not None:
            continue
        if block.kind != "heading":
            follows = 7
        elif follows == 0:
            reasons[block.number] = _in_force(DANGLING, page)


def name_head(page: PageView, reasons: list[Reason | None]) -> None:
    """Headline, byline and date above the story did not vanish: they went to their fields."""
    blocks = page.skeleton.blocks
    first = next((b.number for b in page.skeleton.good if reasons[b.number] is None), 0)
    for block in blocks[max(0, first - HEAD_BLOCKS) : first]:
        reason = reasons[block.number]
        if reason is None or reason.field is not None or block.size > HEAD_SIZE:
            continue
        reasons[block.number] = _in_force(_head_reason(block, page), page) or reason


def _head_reason(block: HtmlBlock, page: PageView) -> Reason | None:
    if is_headline(block, page):
        return Reason("head/title", "the page's headline", field="title")
    if block.kind == "caption":
        return Reason("caption", "stands under a picture", field="images")
    words = name_words(page.skeleton.elements[block.element].names)
    if not BYLINE_WORDS.isdisjoint(words):
        return Reason("head/byline", "names who wrote it, above the story", field="authors")
    if not DATE_WORDS.isdisjoint(words) or looks_like_date_line(block.text):
        return Reason("head/date", "tells when it was published, above the story", "published")
    return None


REPEATED: Final = Reason("repeat", "the same text stands above")
ABOVE: Final = Reason("head", "before the first real paragraph")
BELOW: Final = Reason("tail", "after the last real paragraph")
DANGLING: Final = Reason("dangling-heading", "nothing of the article under it")

COLONS: Final = (":", "：")
"""Signs that announce what follows."""

REPEAT_SIZE: Final = 25
"""Letters below which a copy may be a refrain, a name, a cell."""

HEAD_BLOCKS: Final = 15
"""Blocks above the story that may belong to its head."""

HEAD_SIZE: Final = 300
"""Letters above which a block is no part of a head."""

BYLINE_WORDS: Final = frozenset("author authors byline bylines autor autoren auteur".split())
"""Names of elements that hold a byline."""

DATE_WORDS: Final = frozenset("date dates datetime published timestamp time dateline".split())
"""Names of elements that hold a date."""
