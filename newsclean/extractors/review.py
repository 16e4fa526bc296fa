"""Verdicts on a page looked over again with what is known of its host.

A block that no other page holds is never dropped here; one that was dropped can come back.
"""

from collections.abc import Sequence
from typing import Final

from newsclean.extractors.base import Reason
from newsclean.extractors.page_view import PageView
from newsclean.extractors.rules import fold_line
from newsclean.extractors.site import LEAST_SIZE, Known, Site, print_of
from newsclean.extractors.skeleton import Element, HtmlBlock, Skeleton

__all__ = ["review"]

_TEMPLATE_ALIKE: Final = frozenset({"heading", "cell"})
"""Kinds whose texts repeat although they are the story's: "Conclusion", "Price"."""

_DOUBTFUL: Final = frozenset({"outside", "card"})
"""Rules that go by place alone: on them, the place of the story on other pages may speak."""

_ABOVE: Final = frozenset({"outside", "head", "links", "region/aside", "region/hidden"})
"""Rules by which standfirsts are lost."""

STANDFIRST_SIZE: Final = 40
"""Letters from which on a line above the story can be its standfirst."""

TITLE_START: Final = 40
"""Characters of a headline by which it is known; sites' names stand behind it."""


def review(page: PageView, reasons: Sequence[Reason | None], site: Site) -> list[Reason | None]:
    """The reasons, with repeated blocks dropped and the story's own places given back."""
    blocks = page.skeleton.blocks
    known = site.known(block.text for block in blocks if reasons[block.number] is None)
    reviewed = list(reasons)
    _return_story(page.skeleton, reviewed, site, known)
    _return_standfirst(page, reviewed, site, known)
    for block in blocks:
        if reviewed[block.number] is None and _can_repeat(block):
            reviewed[block.number] = known.reason(print_of(block.text))
    # A page on which no paragraph is left is a notice, a wall, or a copy.
    left = any(reviewed[block.number] is None for block in page.skeleton.good)
    return reviewed if left else list(reasons)


def _can_repeat(block: HtmlBlock) -> bool:
    return block.size >= LEAST_SIZE and block.kind not in _TEMPLATE_ALIKE


def _return_story(
    skeleton: Skeleton, reasons: list[Reason | None], site: Site, known: Known
) -> None:
    """Prose that was dropped for its place, and stands where other pages have their story."""
    for block in skeleton.good:
        reason = reasons[block.number]
        if reason is None or reason.rule not in _DOUBTFUL or known.reason(print_of(block.text)):
            continue
        if _path(skeleton, block) in site.story:
            reasons[block.number] = None


def _return_standfirst(
    page: PageView, reasons: list[Reason | None], site: Site, known: Known
) -> None:
    """A line above the story that stands where other pages have their standfirst."""
    skeleton = page.skeleton
    first = next((b.number for b in skeleton.good if reasons[b.number] is None), 0)
    kept = {block.text for block in skeleton.blocks if reasons[block.number] is None}
    for block in skeleton.blocks[:first]:
        reason = reasons[block.number]
        if reason is None or reason.rule not in _ABOVE or block.size < STANDFIRST_SIZE:
            continue
        if block.text in kept or _path(skeleton, block) not in site.standfirst:
            continue
        if known.reason(print_of(block.text)) is None and not _holds_title(block, page):
            reasons[block.number] = None
            kept.add(block.text)


def _holds_title(block: HtmlBlock, page: PageView) -> bool:
    """Whether a line holds the headline: the page's summary of itself for machines does."""
    line = fold_line(block.text)
    return any(title[:TITLE_START] in line for title in page.view.titles)


def _path(skeleton: Skeleton, block: HtmlBlock) -> str:
    """The block's path as ledgers show that of kept blocks: three elements with a name each."""
    around = skeleton.ancestors(block.element)[:3]
    return " > ".join(_step(skeleton.elements[index]) for index in reversed(around))


def _step(element: Element) -> str:
    names = element.names.split(maxsplit=1)
    return f"{element.tag}.{names[0]}" if names else element.tag
