"""The extractor of HTML pages: segment, find regions and container, judge, assemble."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from newsclean.errors import NotAnArticle
from newsclean.extractors.assemble import Cut, Layout, assemble
from newsclean.extractors.base import Extraction, Reason
from newsclean.extractors.container import find_container
from newsclean.extractors.dateline import DatelineCut, cut_dateline
from newsclean.extractors.facts import Moved, gather_facts
from newsclean.extractors.figures import picture_boxes, pictures
from newsclean.extractors.headings import unmarked_headings
from newsclean.extractors.judge import PageView, judge
from newsclean.extractors.regions import Regions
from newsclean.extractors.rules import View, fold_line
from newsclean.extractors.segment import segment
from newsclean.extractors.skeleton import HtmlBlock
from newsclean.ledger import Ledger, LedgerEntry, Verdict
from newsclean.models import Dateline

if TYPE_CHECKING:
    from newsclean.document import Document
    from newsclean.rules.ruleset import RuleSet

__all__ = ["DomExtractor", "Judged", "judged"]

_KEPT: Final = Verdict("kept", "body", "stands in the article")


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

    def extract(self, document: "Document", rules: "RuleSet") -> Extraction:
        """The article's blocks.

        Raises:
            NotAnArticle: the document holds no article text.
        """
        verdict = judged(document, rules)
        kept = verdict.kept
        if not kept:
            raise NotAnArticle(
                "No article text was found on the page. If it is built by scripts, "
                "fetch it with a browser and hand in the finished HTML."
            )
        return _extraction(self.name, document, verdict, rules)


def judged(document: "Document", rules: "RuleSet") -> Judged:
    """Every block of the document with the reason that keeps it out of the body, if any."""
    skeleton = segment(document)
    regions = Regions(skeleton, rules.regions)
    container = find_container(skeleton, regions)
    page = PageView(
        skeleton=skeleton,
        regions=regions,
        boxes=picture_boxes(skeleton),
        start=skeleton.elements[container].first_block if skeleton.elements else 0,
        end=skeleton.last_block[container] if skeleton.elements else 0,
        view=View(rules.match, _titles(document)),
        description=fold_line(document.head.meta("og:description", "description") or ""),
    )
    return Judged(page, judge(page))


def _titles(document: "Document") -> frozenset[str]:
    head = document.head
    named = (head.meta("og:title"), head.meta("twitter:title"), head.title)
    return frozenset(fold_line(title) for title in named if title)


def _extraction(
    name: str, document: "Document", verdict: Judged, rules: "RuleSet"
) -> Extraction:
    page, reasons = verdict
    skeleton = page.skeleton
    kept = verdict.kept
    opening = _opening(kept)
    tails = _tails(kept, rules)
    cuts = _cuts(opening, tails)
    boxes = _boxes(verdict)
    layout = Layout(
        sorted([*kept, *(skeleton.blocks[number] for number in boxes)]),
        cuts,
        page.standfirsts(kept),
        unmarked_headings(kept),
        boxes,
        pictures(
            skeleton,
            page.regions,
            range(min(page.start, kept[0].number), kept[-1].number + 2),
            document.resolve,
        ),
    )
    body = assemble(skeleton, layout, document.resolve)
    facts = gather_facts(_moved(verdict, document), rules, "html")
    return Extraction(
        extractor=name,
        ledger=_ledger(verdict, opening, tails),
        body=body.blocks,
        images=body.images,
        findings=facts.findings,
        notes=facts.notes,
        related=facts.related,
        wire_credits=facts.wire_credits,
        dateline=_dateline(opening),
    )


def _boxes(verdict: Judged) -> dict[int, int]:
    """Blocks of fact boxes inside the story, each with the box's element."""
    page = verdict.page
    numbers = [block.number for block in verdict.kept]
    return {
        block.number: _box_around(page, block.element)
        for block in page.skeleton.blocks[numbers[0] : numbers[-1]]
        if (reason := verdict.reasons[block.number]) is not None and reason.field == "fact_box"
    }


def _box_around(page: PageView, element: int) -> int:
    """The outermost element of the region around ``element``."""
    flag = page.regions[element]
    parent = page.skeleton.elements[element].parent
    while parent >= 0 and page.regions[parent] is flag:
        element, parent = parent, page.skeleton.elements[parent].parent
    return element


class _Opening(NamedTuple):
    """The paragraph that opens with a dateline."""

    block: HtmlBlock
    cut: DatelineCut


class _Tail(NamedTuple):
    """A promotional line glued to the end of a paragraph."""

    block: HtmlBlock
    start: int
    reason: Reason


def _opening(kept: Sequence[HtmlBlock]) -> _Opening | None:
    """The dateline of the first real paragraph; a standfirst may stand before it."""
    paragraphs = [b for b in kept if b.kind == "paragraph"][:4]
    for number, block in enumerate(paragraphs[:2]):
        cut = cut_dateline(block.text, [b.text for b in paragraphs[number + 1 :]])
        if cut is not None:
            return _Opening(block, cut)
    return None


def _tails(kept: Sequence[HtmlBlock], rules: "RuleSet") -> tuple[_Tail, ...]:
    found = []
    for block in kept:
        match = rules.tail(block.text) if block.kind == "paragraph" else None
        if match is not None:
            reason = Reason(match.rule, f"a {match.kind} line glued to the paragraph", match.field)
            found.append(_Tail(block, match.start, reason))
    return tuple(found)


def _cuts(opening: _Opening | None, tails: Iterable[_Tail]) -> dict[int, Cut]:
    cuts = {tail.block.number: Cut(0, tail.start) for tail in tails}
    if opening is not None:
        number = opening.block.number
        end = cuts[number].end if number in cuts else len(opening.block.text)
        cuts[number] = Cut(opening.cut.end, end)
    return cuts


def _dateline(opening: _Opening | None) -> Dateline | None:
    if opening is None:
        return None
    cut = opening.cut
    return Dateline(raw=cut.raw, place=cut.place, agency=cut.agency)


def _moved(verdict: Judged, document: "Document") -> Iterable[Moved]:
    """Blocks that belong to a field, with the address of their first link."""
    skeleton = verdict.page.skeleton
    for block, reason in zip(skeleton.blocks, verdict.reasons, strict=True):
        if reason is None or reason.field in (None, "fact_box"):
            continue
        links = skeleton.links_of(block)
        href = links[0].attributes.get("href") if links else None
        where = skeleton.path(block.element)
        yield Moved(reason.field, block.text, where, document.resolve(href) if href else None)


def _ledger(verdict: Judged, opening: _Opening | None, tails: Iterable[_Tail]) -> Ledger:
    skeleton = verdict.page.skeleton
    paths: dict[int, str] = {}
    pieces = _pieces(opening, tails)
    entries: list[LedgerEntry] = []
    for block, reason in zip(skeleton.blocks, verdict.reasons, strict=True):
        where = paths.get(block.element)
        if where is None:
            where = paths[block.element] = skeleton.path(block.element)
        if block.number in pieces:
            entries.extend(
                LedgerEntry(block.number, text, block.kind, where, fate)
                for text, fate in pieces[block.number]
            )
            continue
        fate = _KEPT if reason is None else _verdict(reason)
        entries.append(LedgerEntry(block.number, block.text, block.kind, where, fate))
    return Ledger(tuple(entries))


def _pieces(
    opening: _Opening | None, tails: Iterable[_Tail]
) -> dict[int, list[tuple[str, Verdict]]]:
    """The blocks that were cut, as pieces that join to their texts."""
    found: dict[int, list[tuple[str, Verdict]]] = {}
    for tail in tails:
        text = tail.block.text
        found[tail.block.number] = [
            (text[: tail.start], _KEPT),
            (text[tail.start :], _verdict(tail.reason)),
        ]
    if opening is not None:
        end = opening.cut.end
        rest = found.get(opening.block.number, [(opening.block.text, _KEPT)])
        moved = Verdict("moved", "dateline", "place and agency before the story", "dateline")
        found[opening.block.number] = [
            (opening.block.text[:end], moved),
            (rest[0][0][end:], rest[0][1]),
            *rest[1:],
        ]
    return found


def _verdict(reason: Reason) -> Verdict:
    if reason.field is None:
        return Verdict("removed", reason.rule, reason.text)
    if reason.field == "fact_box":
        return Verdict("kept", reason.rule, reason.text)
    return Verdict("moved", reason.rule, reason.text, reason.field)
