"""Reasons and cuts to a ledger that accounts for every block of a page."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from newsclean.extractors.base import Reason
from newsclean.extractors.cuts import Opening, Tail
from newsclean.extractors.skeleton import Skeleton
from newsclean.ledger import Ledger, LedgerEntry, Verdict

__all__ = ["account"]

_KEPT: Final = Verdict("kept", "body", "stands in the article")
_REVEALED: Final = Verdict(
    "kept", "revealed", "unseen until a script shows it, and most of the page's text"
)


def account(
    skeleton: Skeleton,
    reasons: Sequence[Reason | None],
    opening: Opening | None,
    tails: Iterable[Tail],
    revealed: Callable[[int], bool] = lambda _: False,
    doubts: Mapping[int, Reason] = MappingProxyType({}),
) -> Ledger:
    """The ledger: one entry a block, more where a block was cut.

    ``revealed`` tells of an element whether a script must have shown it before one can read it;
    ``doubts`` are the single signs against kept blocks, by their numbers.
    """
    paths: dict[int, str] = {}
    fates: dict[Reason | None, Verdict] = {}  # most of a page goes for a few reasons
    pieces = _pieces(opening, tails)
    entries: list[LedgerEntry] = []
    for block, reason in zip(skeleton.blocks, reasons, strict=True):
        where = paths.get(block.element)
        if where is None:
            where = paths[block.element] = skeleton.path(block.element)
        if block.number in pieces:
            entries.extend(
                LedgerEntry(block.number, text, block.kind, where, fate)
                for text, fate in pieces[block.number]
            )
            continue
        fate = fates.get(reason)
        if fate is None:
            fate = fates[reason] = _verdict(reason) if reason else _KEPT
        if fate is _KEPT and block.number in doubts:
            doubt = doubts[block.number]
            fate = Verdict("kept", doubt.rule, doubt.text, suspect=True)
        elif fate is _KEPT and revealed(block.element):
            fate = _REVEALED
        entries.append(LedgerEntry(block.number, block.text, block.kind, where, fate))
    return Ledger(tuple(entries))


def _pieces(opening: Opening | None, tails: Iterable[Tail]) -> dict[int, list[tuple[str, Verdict]]]:
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
