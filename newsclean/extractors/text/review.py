"""Verdicts on a dump looked over again with what is known of its host.

A line that no other page holds is never dropped here; one that was dropped can come back.
"""

from collections.abc import Callable, Sequence
from typing import Final

from newsclean.extractors.site import LEAST_SIZE, Known, Site, print_of
from newsclean.extractors.skeleton import GOOD_SIZE, measure
from newsclean.extractors.text.passage import Passage
from newsclean.extractors.text.source import Piece
from newsclean.ledger import Verdict

__all__ = ["review"]

DOUBTFUL: Final = 0.5
"""Share of the kept words that repeats from which on the reading itself is doubted."""

Reread = Callable[[Sequence[Passage]], Sequence[Verdict]]
"""Judges a dump anew, as the extractor did."""


def review(
    pieces: Sequence[Piece],
    passages: Sequence[Passage],
    verdicts: Sequence[Verdict],
    site: Site,
    reread: Reread,
) -> list[Verdict]:
    """The verdicts, with repeated lines dropped.

    Where most of what was kept repeats, a footer or menu was taken for the story: the dump is read
    again as if those lines held no prose.
    """
    kept = [n for n, verdict in enumerate(verdicts) if verdict.outcome == "kept"]
    known = site.known(passages[number].text for number in kept)
    repeated = {
        number: verdict
        for number, passage in enumerate(passages)
        if (verdict := _repeated(pieces, passage, known)) is not None
    }
    reviewed = list(verdicts)
    if _words(passages, repeated.keys() & set(kept)) > DOUBTFUL * _words(passages, kept):
        blanked = [
            p._replace(words=1, stop=False) if n in repeated else p for n, p in enumerate(passages)
        ]
        reviewed = [_bolder(*pair) for pair in zip(verdicts, reread(blanked), strict=True)]
    for number, verdict in repeated.items():
        if reviewed[number].outcome == "kept":
            reviewed[number] = verdict
    return reviewed if _holds_prose(passages, reviewed) else list(verdicts)


def _holds_prose(passages: Sequence[Passage], verdicts: Sequence[Verdict]) -> bool:
    """Whether a paragraph is left; a dump that repeats whole is a notice, a wall, or a copy."""
    kept = (p.text for p, v in zip(passages, verdicts, strict=True) if v.outcome == "kept")
    return any(measure(text) >= GOOD_SIZE for text in kept)


def _bolder(before: Verdict, after: Verdict) -> Verdict:
    return before if before.outcome == "kept" else after


def _repeated(pieces: Sequence[Piece], passage: Passage, known: Known) -> Verdict | None:
    """The verdict on a line that is long enough and stands on other pages."""
    if measure(passage.text) < LEAST_SIZE:
        return None
    raw = " ".join(piece.raw for piece in pieces[passage.first : passage.last + 1])
    reason = known.reason(print_of(raw))
    return Verdict("removed", reason.rule, reason.text) if reason else None


def _words(passages: Sequence[Passage], numbers: "set[int] | list[int]") -> int:
    return sum(passages[number].words for number in numbers)
