"""What speaks against a block, going by the story's run through the page."""

from collections.abc import Callable
from typing import Final

from newsclean.dates import looks_like_date_line
from newsclean.extractors.base import Reason
from newsclean.extractors.course import Course
from newsclean.extractors.skeleton import HtmlBlock, is_good

__all__ = ["COURSE_RULES", "goes_on"]

LABEL_SIZE: Final = 50
"""Letters below which a line without a stop is a label."""

LABEL_WORDS: Final = 5
"""Words up to which a longer one is."""

PARTS: Final = frozenset(":;/|·•©@")
"""Signs between a role and a name, or between two entries of a line."""

CARD_SHARE: Final = 0.7
"""Share of the story in its own make from which on a box inside it is another story's."""

HEAD_BLOCKS: Final = 15
"""Blocks above the story that may belong to its head."""

DATE_LINE_SIZE: Final = 100
"""Letters above which a line says more than a date."""

ONE_MAKE: Final = 0.95
"""Share of the story in holders of its own make from which on another make is evidence."""


def goes_on(block: HtmlBlock, course: Course) -> bool:
    """Whether a line without a stop, right behind the story, goes on with it: it begins in small.

    Labels, credits and names begin in capitals, are linked or bold, or have a sign between parts.
    """
    if block.number != course.last + 1 or block.number not in course.own:
        return False
    if block.links or block.bold_size or block.words <= LABEL_WORDS:
        return False
    return block.text[0].islower() and PARTS.isdisjoint(block.text)


def short(block: HtmlBlock, course: Course) -> Reason | None:
    """A few words that are no sentence, no heading, no list entry and not among the paragraphs."""
    if block.kind not in ("paragraph", "quote") or block.ends_sentence:
        return None
    if block.size >= LABEL_SIZE and block.words > LABEL_WORDS:
        return None
    if block.number in course.own and (course.inside(block) or goes_on(block, course)):
        return None
    return Reason("short", f"{block.words} words and no full stop")


def card(block: HtmlBlock, course: Course) -> Reason | None:
    """Text that shares a small box with a linked headline: the teaser of another story."""
    if block.number in course.own or block.number < course.first or block.kind == "heading":
        return None
    if block.number not in course.carded:
        return None
    if course.share < CARD_SHARE and block.number < course.last:
        return None
    return Reason("card", "shares a small box with a linked headline")


def aside(block: HtmlBlock, course: Course) -> Reason | None:
    """A paragraph of another make than all others, between or behind them."""
    if block.kind not in ("paragraph", "quote") or block.number < course.first:
        return None
    if block.number in course.own:
        return None
    others = course.total - (block.size if is_good(block) else 0)  # it is no witness for itself
    if not course.share or course.share * course.total < ONE_MAKE * others:
        return None
    return Reason("aside", "marked up unlike the story around it")


def date_line(block: HtmlBlock, course: Course) -> Reason | None:
    """A date alone on its line, above the story."""
    if not course.first - HEAD_BLOCKS <= block.number < course.first:
        return None
    if block.size > DATE_LINE_SIZE:
        return None
    if not looks_like_date_line(block.text):
        return None
    return Reason("date-line", "a date alone on its line", field="published")


COURSE_RULES: Final[tuple[Callable[[HtmlBlock, Course], Reason | None], ...]] = (
    date_line,
    short,
    card,
    aside,
)
"""Asked of the blocks that are left, once the story's run through the page is known."""
