"""The extractor of HTML pages: segment, find regions and container, judge, assemble."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NamedTuple

from newsclean.errors import NotAnArticle
from newsclean.extractors.account import account
from newsclean.extractors.assemble import Layout, assemble
from newsclean.extractors.base import Extraction, Reason
from newsclean.extractors.block_rules import PHRASE_SIZE
from newsclean.extractors.container import find_container
from newsclean.extractors.course import OUTSIDE
from newsclean.extractors.cuts import Tail, cuts_of, dateline_of, opening_of, tails_of
from newsclean.extractors.facts import Moved, gather_facts
from newsclean.extractors.figures import picture_boxes, pictures
from newsclean.extractors.headings import unmarked_headings
from newsclean.extractors.judge import judge
from newsclean.extractors.page_view import PageView
from newsclean.extractors.regions import Regions
from newsclean.extractors.rescue import agree, weak
from newsclean.extractors.review import review
from newsclean.extractors.rules import View, fold_line, hint
from newsclean.extractors.scripted import scripted_story
from newsclean.extractors.segment import segment
from newsclean.extractors.shaping import shape_of
from newsclean.extractors.site import REPEATED
from newsclean.extractors.skeleton import HtmlBlock
from newsclean.extractors.standfirst import standfirsts
from newsclean.extractors.trafilatura import second_opinion

if TYPE_CHECKING:
    from newsclean.document import Document
    from newsclean.extractors.site import Site
    from newsclean.rules.ruleset import RuleSet

__all__ = ["DomExtractor", "Judged", "judged"]

SCRIPTED: Final = 2.0
"""How many times our text a story in a script must hold to be taken instead."""


_SCRIPTED: Final = "The markup holds no story; the text was read from a script of the page."
_ASKED: Final = "Little of the page looked like a story; trafilatura was asked as well."
_UNSEEN: Final = "The text is unseen until a script of the page shows it."


class Judged(NamedTuple):
    """A page with one reason per block."""

    page: PageView
    reasons: Sequence[Reason | None]
    """For each block why it is not in the body; ``None`` for the kept ones."""

    @property
    def kept(self) -> list[HtmlBlock]:
        """Blocks that make up the body."""
        return [b for b in self.page.skeleton.blocks if self.reasons[b.number] is None]


@dataclass(frozen=True, slots=True)
class DomExtractor:
    """Finds the article's blocks in the parsed tree, by structure first and words second."""

    name: str = "dom"
    """Name for provenance."""
    site: "Site | None" = None
    """What other pages of the host have shown."""

    def extract(self, document: "Document", rules: "RuleSet") -> Extraction:
        """The article's blocks.

        Raises:
            NotAnArticle: the document holds no article text.
        """
        verdict = judged(document, rules, self.site)
        blocks = verdict.page.skeleton.blocks
        if not weak(blocks, verdict.reasons):
            return _extraction(self.name, document, verdict, rules)
        return (
            self._from_scripts(document, verdict, rules)
            or self._with_second_opinion(document, verdict, rules)
            or self._as_it_is(document, verdict, rules)
        )

    def _from_scripts(
        self, document: "Document", verdict: Judged, rules: "RuleSet"
    ) -> Extraction | None:
        """The story that stands in a script only, judged like any other page."""
        story = None if rules.omits("scripted") else scripted_story(document)
        if story is None:
            return None
        written = judged(story, rules)
        if sum(b.size for b in written.kept) < SCRIPTED * sum(b.size for b in verdict.kept) + 1:
            return None
        extraction = _extraction(f"{self.name}+scripts", story, written, rules)
        shown = account(verdict.page.skeleton, _none_kept(verdict.reasons), None, ())
        return replace(
            extraction,
            ledger=shown.followed_by(extraction.ledger, where="script"),
            warnings=(_SCRIPTED, *extraction.warnings),
        )

    def _with_second_opinion(
        self, document: "Document", verdict: Judged, rules: "RuleSet"
    ) -> Extraction | None:
        """Our blocks chosen by what trafilatura keeps, where that is clearly more."""
        other = None if rules.omits("rescue") else second_opinion(document)
        agreed = agree(verdict.page.skeleton.blocks, verdict.reasons, other) if other else None
        if agreed is None:
            return None
        extraction = _extraction(
            f"{self.name}+trafilatura", document, Judged(verdict.page, agreed), rules
        )
        return replace(
            extraction,
            warnings=(_ASKED, *extraction.warnings),
        )

    def _as_it_is(self, document: "Document", verdict: Judged, rules: "RuleSet") -> Extraction:
        if not verdict.kept:
            raise NotAnArticle(
                "No article text was found on the page. If it is built by scripts, "
                "fetch it with a browser and hand in the finished HTML."
            )
        return _extraction(self.name, document, verdict, rules)


def judged(document: "Document", rules: "RuleSet", site: "Site | None" = None) -> Judged:
    """Every block of the document with the reason that keeps it out of the body, if any."""
    skeleton = segment(document)
    regions = Regions(skeleton, rules.regions)
    container = 0 if rules.omits(OUTSIDE.rule) else find_container(skeleton, regions)
    page = PageView(
        skeleton=skeleton,
        regions=regions,
        boxes=picture_boxes(skeleton),
        start=skeleton.elements[container].first_block if skeleton.elements else 0,
        end=skeleton.last_block[container] if skeleton.elements else 0,
        view=View(rules.match, _titles(document)),
        description=fold_line(document.head.meta("og:description", "description") or ""),
        omits=rules.omits,
    )
    reasons = judge(page)
    if site is not None and not rules.omits(REPEATED):
        reasons = review(page, reasons, site)
    return Judged(page, reasons)


def _titles(document: "Document") -> frozenset[str]:
    head = document.head
    named = (head.meta("og:title"), head.meta("twitter:title"), head.title)
    return frozenset(fold_line(title) for title in named if title)


def _none_kept(reasons: Sequence[Reason | None]) -> list[Reason]:
    elsewhere = Reason("scripted", "the story of this page stands in a script")
    return [reason or elsewhere for reason in reasons]


def _extraction(name: str, document: "Document", verdict: Judged, rules: "RuleSet") -> Extraction:
    page, reasons = verdict
    skeleton = page.skeleton
    kept = verdict.kept
    opening = None if rules.omits("dateline") else opening_of(kept)
    tails = tails_of(kept, rules)
    cuts = cuts_of(opening, tails)
    boxes = _boxes(verdict)
    layout = Layout(
        sorted([*kept, *(skeleton.blocks[number] for number in boxes)]),
        cuts,
        standfirsts(kept, page),
        unmarked_headings(kept),
        boxes,
        pictures(
            page,
            range(min(page.start, kept[0].number), kept[-1].number + 2),
            document.resolve,
        ),
    )
    body = assemble(skeleton, layout, document.resolve)
    facts = gather_facts(_moved(verdict, tails, document), rules, "html")
    return Extraction(
        extractor=name,
        ledger=account(
            skeleton,
            _boxed(reasons, boxes),
            opening,
            tails,
            page.regions.revealed,
            _doubts(kept, page.view),
        ),
        body=body.blocks,
        images=body.images,
        findings=facts.findings,
        notes=facts.notes,
        related=facts.related,
        wire_credits=facts.wire_credits,
        shape=shape_of(skeleton.blocks, reasons),
        dateline=dateline_of(opening),
        warnings=(_UNSEEN,) if any(page.regions.revealed(b.element) for b in kept) else (),
    )


def _doubts(kept: Iterable[HtmlBlock], view: View) -> dict[int, Reason]:
    """Kept blocks with a single sign against them: two are needed to remove prose."""
    short = (block for block in kept if block.size <= PHRASE_SIZE)
    return {block.number: sign for block in short if (sign := hint(block, view)) is not None}


def _boxes(verdict: Judged) -> dict[int, int]:
    """Blocks of fact boxes inside the story, each with the box's element."""
    page = verdict.page
    numbers = [block.number for block in verdict.kept]
    return {
        block.number: _box_around(page, block.element)
        for block in page.skeleton.blocks[numbers[0] : numbers[-1]]
        if (reason := verdict.reasons[block.number]) is not None and reason.field == "fact_box"
    }


def _boxed(reasons: Sequence[Reason | None], boxes: dict[int, int]) -> list[Reason | None]:
    """The reasons, with fact boxes that stand before or behind the story as left out of it."""
    return [
        reason._replace(field=None)
        if reason is not None and reason.field == "fact_box" and number not in boxes
        else reason
        for number, reason in enumerate(reasons)
    ]


def _box_around(page: PageView, element: int) -> int:
    """The outermost element of the region around ``element``."""
    flag = page.regions[element]
    parent = page.skeleton.elements[element].parent
    while parent >= 0 and page.regions[parent] is flag:
        element, parent = parent, page.skeleton.elements[parent].parent
    return element


def _moved(verdict: Judged, tails: Iterable[Tail], document: "Document") -> Iterable[Moved]:
    """Blocks that belong to a field, with the address of their first link; then glued tails."""
    skeleton = verdict.page.skeleton
    for block, reason in zip(skeleton.blocks, verdict.reasons, strict=True):
        if reason is None or reason.field in (None, "fact_box"):
            continue
        if reason.rule.startswith("head/"):
            continue  # the metadata sources read those for themselves, with the markup around them
        links = skeleton.links_of(block)
        href = links[0].attributes.get("href") if links else None
        where = skeleton.path(block.element)
        yield Moved(reason.field, block.text, where, document.resolve(href) if href else None)
    for tail in tails:
        if tail.reason.field is not None:
            where = skeleton.path(tail.block.element)
            yield Moved(tail.reason.field, tail.block.text[tail.start :], where)
