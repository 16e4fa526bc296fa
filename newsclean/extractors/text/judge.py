"""One verdict for every passage of a dump."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from newsclean.extractors.base import Reason
from newsclean.extractors.rules import View, first_reason, fold_line, hint
from newsclean.extractors.text.head import read_head
from newsclean.extractors.text.passage import Passage
from newsclean.ledger import Verdict

if TYPE_CHECKING:
    from newsclean.rules.ruleset import RuleSet

__all__ = ["judge"]

MARGIN: Final = 15
"""Lines above and below the story that are named by the phrase rules; the rest is only outside."""

_KEPT: Final = Verdict("kept", "prose", "in the densest run of prose")
_ABOVE: Final = Verdict("removed", "above", "above the densest run of prose")
_BELOW: Final = Verdict("removed", "below", "below the densest run of prose")
_EMPTY: Final = Verdict("removed", "empty", "nothing left after repair")


def judge(passages: Sequence[Passage], start: int, end: int, rules: "RuleSet") -> list[Verdict]:
    """What becomes of each passage, the story being ``passages[start:end]``."""
    first, last = max(0, start - MARGIN), min(len(passages), end + MARGIN)
    view = View(rules, repeated=_repeated(passages))
    claimed = _claim(passages, range(first, last), view)
    claimed |= read_head(passages, start, claimed)
    titles = [passages[n].text for n, v in claimed.items() if v.field == "title"]
    again = view._replace(titles=frozenset(map(fold_line, titles)))
    claimed |= _claim(passages, [n for n in range(start, end) if n not in claimed], again)
    return [
        claimed.get(n) or _plain(passage, n, start, end, view) for n, passage in enumerate(passages)
    ]


def _repeated(passages: Sequence[Passage]) -> set[str]:
    return {text for text, count in Counter(p.text for p in passages).items() if count > 1}


def _claim(passages: Sequence[Passage], numbers: Sequence[int], view: View) -> dict[int, Verdict]:
    reasons = ((n, first_reason(passages[n], view)) for n in numbers)
    return {n: _verdict(reason) for n, reason in reasons if reason is not None}


def _verdict(reason: Reason) -> Verdict:
    return Verdict("moved" if reason.field else "removed", reason.rule, reason.text, reason.field)


def _plain(passage: Passage, number: int, start: int, end: int, view: View) -> Verdict:
    if not passage.text:
        return _EMPTY
    if number < start:
        return _ABOVE
    if number >= end:
        return _BELOW
    doubt = hint(passage, view)
    return Verdict("kept", doubt.rule, doubt.text, suspect=True) if doubt else _KEPT
