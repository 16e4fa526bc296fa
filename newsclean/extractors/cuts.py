"""What is cut off a kept block: the dateline before the story, a promotion glued behind it."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from newsclean.extractors.assemble import Cut
from newsclean.extractors.base import Reason
from newsclean.extractors.dateline import DatelineCut, cut_dateline
from newsclean.extractors.skeleton import HtmlBlock
from newsclean.models import Dateline

if TYPE_CHECKING:
    from newsclean.rules.ruleset import RuleSet

__all__ = ["Opening", "Tail", "cuts_of", "dateline_of", "opening_of", "tails_of"]


class Opening(NamedTuple):
    """The paragraph that opens with a dateline."""

    block: HtmlBlock
    cut: DatelineCut


class Tail(NamedTuple):
    """A promotional line glued to the end of a paragraph."""

    block: HtmlBlock
    start: int
    reason: Reason


def opening_of(kept: Sequence[HtmlBlock]) -> Opening | None:
    """The dateline of the first real paragraph; a standfirst may stand before it."""
    paragraphs = [b for b in kept if b.kind == "paragraph"][:4]
    for number, block in enumerate(paragraphs[:2]):
        cut = cut_dateline(block.text, [b.text for b in paragraphs[number + 1 :]])
        if cut is not None:
            return Opening(block, cut)
    return None


def tails_of(kept: Sequence[HtmlBlock], rules: "RuleSet") -> tuple[Tail, ...]:
    """Promotional lines glued to the ends of paragraphs."""
    found = []
    for block in kept:
        match = rules.tail(block.text) if block.kind == "paragraph" else None
        if match is not None:
            reason = Reason(match.rule, f"a {match.kind} line glued to the paragraph", match.field)
            found.append(Tail(block, match.start, reason))
    return tuple(found)


def cuts_of(opening: Opening | None, tails: Iterable[Tail]) -> dict[int, Cut]:
    """For the blocks that lose something, by number, the stretch that stays."""
    cuts = {tail.block.number: Cut(0, tail.start) for tail in tails}
    if opening is not None:
        number = opening.block.number
        end = cuts[number].end if number in cuts else len(opening.block.text)
        cuts[number] = Cut(opening.cut.end, end)
    return cuts


def dateline_of(opening: Opening | None) -> Dateline | None:
    """The dateline as the Article keeps it."""
    if opening is None:
        return None
    cut = opening.cut
    return Dateline(raw=cut.raw, place=cut.place, agency=cut.agency)
