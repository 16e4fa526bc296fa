"""The lead between headline and story: how it is told, and how it is taken back."""

from collections.abc import Sequence
from typing import Final

from newsclean.extractors.base import Reason
from newsclean.extractors.block_rules import PHRASE_SIZE
from newsclean.extractors.course import is_kin
from newsclean.extractors.page_view import PageView
from newsclean.extractors.regions import name_words
from newsclean.extractors.rules import FOLDING_SLACK, fold_line, is_title
from newsclean.extractors.skeleton import HtmlBlock

__all__ = ["is_headline", "return_lead", "return_standfirst", "standfirsts"]

STANDFIRST_REACH: Final = 40
"""Blocks between a headline and its story at most."""

STANDFIRST_PLACE: Final = 3
"""Blocks from the top among which a standfirst is looked for."""

LINKED_LEAD: Final = 0.3
"""Share of link letters above which a text is no lead."""

STANDFIRST_SIZE: Final = 40
"""Letters below which a named lead is a kicker or a label."""

STANDFIRST_WORDS: Final = frozenset(
    "standfirst lead lede leadin preamble intro introduction subtitle subtitulo subhead "
    "subheadline subheading summary dek deck abstract chapo chapeau sapo bajada entradilla "
    "sottotitolo occhiello ingress vorspann anriss teasertext headertext description excerpt "
    "underline tagline".split()
)
"""Words that publishing systems of many languages name a standfirst by."""

NOT_STANDFIRST: Final = frozenset(
    "caption credit byline author authors image photo picture figure gallery video meta date "
    "time share social newsletter related comment comments breadcrumb breadcrumbs hidden".split()
)
"""Words that speak against it."""


def standfirsts(kept: Sequence[HtmlBlock], page: PageView) -> frozenset[int]:
    """Numbers of the kept blocks that are standfirsts: named so, or equal to the summary."""
    return frozenset(
        block.number
        for block in kept[:STANDFIRST_PLACE]
        if block.kind != "heading"
        and (fold_line(block.text) == page.description or is_standfirst(block, page))
    )


def is_headline(block: HtmlBlock, page: PageView) -> bool:
    """Whether a block is the page's headline."""
    if block.kind == "heading" and block.level == 1:
        return True
    return block.size < PHRASE_SIZE and is_title(block.text, page.view.titles)


def is_standfirst(block: HtmlBlock, page: PageView) -> bool:
    """Whether the three nearest elements name a block a lead, and none names it anything else."""
    if block.size < STANDFIRST_SIZE or block.link_share > LINKED_LEAD or block.kind == "caption":
        return False
    words: set[str] = set()
    for index in page.skeleton.ancestors(block.element)[:3]:
        words.update(name_words(page.skeleton.elements[index].names))
    return not STANDFIRST_WORDS.isdisjoint(words) and NOT_STANDFIRST.isdisjoint(words)


def return_standfirst(page: PageView, reasons: list[Reason | None]) -> None:
    """What stands between headline and story and is named a lead, whatever wraps it."""
    blocks = page.skeleton.blocks
    first = next((b.number for b in page.skeleton.good if reasons[b.number] is None), 0)
    near = blocks[max(0, first - STANDFIRST_REACH) : first]
    headline_at = min((b.number for b in near if is_headline(b, page)), default=first)
    for block in blocks[headline_at + 1 : first]:
        reason = reasons[block.number]
        if reason is not None and (
            is_standfirst(block, page) or is_kin(block, reason, page.regions)
        ):
            reasons[block.number] = None


def return_lead(page: PageView, reasons: list[Reason | None]) -> None:
    """The paragraph that equals the page's own summary is the lead, wherever it stands."""
    if len(page.description) < STANDFIRST_SIZE:
        return
    first = next((i for i, r in enumerate(reasons) if r is None), len(reasons))
    for block in page.skeleton.blocks[:first]:
        if (
            abs(len(block.text) - len(page.description)) > FOLDING_SLACK
            or block.link_share > LINKED_LEAD
        ):
            continue
        if fold_line(block.text) == page.description:
            reasons[block.number] = None
            return
