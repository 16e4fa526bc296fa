"""From verdicts on passages to a ledger that accounts for every source line."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from newsclean.extractors.repair import Repair, mend, mended_by
from newsclean.extractors.text.passage import Passage
from newsclean.extractors.text.source import Piece
from newsclean.ledger import Ledger, LedgerEntry, Verdict

__all__ = ["JOINED", "Cut", "account", "where"]

JOINED: Final = "; joined to one paragraph from"
"""In the reasons of pieces that go on with the paragraph of the piece before."""


class Cut(NamedTuple):
    """A stretch at the start or the end of a passage that does not share its fate."""

    start: int
    """First character, in code points of the passage's text."""
    end: int
    """Character after the last."""
    verdict: Verdict
    """What becomes of the stretch."""


def account(
    pieces: Sequence[Piece],
    passages: Sequence[Passage],
    verdicts: Sequence[Verdict],
    cuts: Mapping[int, Sequence[Cut]],
    repairs: Sequence[Repair],
) -> Ledger:
    """The ledger: one entry a piece, more where a passage was cut."""
    entries: list[LedgerEntry] = []
    for number, (passage, verdict) in enumerate(zip(passages, verdicts, strict=True)):
        own = pieces[passage.first : passage.last + 1]
        if number in cuts:
            entries += _cut_up(own, verdict, cuts[number], repairs)
        elif len(own) == 1:
            piece = own[0]
            told = _mended(piece, verdict, repairs)
            entries.append(LedgerEntry(piece.block, piece.raw, "line", where(piece), told))
        else:
            entries += _joined(own, verdict, repairs)
    return Ledger(tuple(entries))


def _mended(piece: Piece, verdict: Verdict, repairs: Sequence[Repair]) -> Verdict:
    """The verdict on a kept piece, with the repairs that its text went through."""
    if piece.text in piece.raw or verdict.outcome != "kept":
        return verdict
    names = mended_by(piece.raw, repairs)
    if not names:  # white space alone
        return verdict
    return verdict._replace(reason=f"{verdict.reason}; mended: {', '.join(names)}")


def where(piece: Piece) -> str:
    """The place of a piece for a person: ``line 3``."""
    return f"line {piece.line}"


def _joined(
    pieces: Sequence[Piece], verdict: Verdict, repairs: Sequence[Repair]
) -> list[LedgerEntry]:
    reason = f"{verdict.reason}{JOINED} {where(pieces[0])}"
    following = verdict._replace(reason=reason)
    told = [_mended(piece, following if n else verdict, repairs) for n, piece in enumerate(pieces)]
    return [
        LedgerEntry(piece.block, piece.raw, "line", where(piece), fate)
        for piece, fate in zip(pieces, told, strict=True)
    ]


def _cut_up(
    pieces: Sequence[Piece], verdict: Verdict, cuts: Sequence[Cut], repairs: Sequence[Repair]
) -> list[LedgerEntry]:
    entries = []
    offset = 0
    for piece in pieces:
        bounds = [(max(0, c.start - offset), c.end - offset, c.verdict) for c in cuts]
        told = _mended(piece, verdict, repairs)
        for text, fate in _stretches(piece, told, bounds, repairs):
            entries.append(LedgerEntry(piece.block, text, "line", where(piece), fate))
        offset += len(piece.text) + 1
    return entries


def _stretches(
    piece: Piece,
    verdict: Verdict,
    bounds: Sequence[tuple[int, int, Verdict]],
    repairs: Sequence[Repair],
) -> list[tuple[str, Verdict]]:
    """The piece's raw text cut at ``bounds``, which are ordered and do not overlap."""
    found = []
    done = 0
    for start, end, fate in bounds:
        if end <= 0 or start >= len(piece.text):
            continue
        first, last = _raw_offset(piece, start, repairs), _raw_offset(piece, end, repairs)
        found += [(piece.raw[done:first], verdict), (piece.raw[first:last], fate)]
        done = last
    found.append((piece.raw[done:], verdict))
    return [(text, fate) for text, fate in found if text]


def _raw_offset(piece: Piece, offset: int, repairs: Sequence[Repair]) -> int:
    """Where character ``offset`` of the repaired text stands in the raw text."""
    if offset <= 0:
        return 0
    if offset >= len(piece.text):
        return len(piece.raw)
    wanted = piece.text[:offset].rstrip()
    indent = len(piece.raw) - len(piece.raw.lstrip())
    if piece.raw.startswith(piece.text[:offset], indent):
        return indent + offset
    low, high = 0, len(piece.raw)
    while low < high:
        middle = (low + high) // 2
        if len(mend(piece.raw[:middle], repairs)) < len(wanted):
            low = middle + 1
        else:
            high = middle
    return low
