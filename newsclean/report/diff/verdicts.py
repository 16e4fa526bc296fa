"""Blocks of a source that met another fate in the second run, and the rules that decided it."""

from collections import defaultdict, deque
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from newsclean.ledger import Ledger, Verdict

__all__ = ["VerdictChange", "verdict_changes"]


class VerdictChange(NamedTuple):
    """One block of the source, kept in one run and not in the other."""

    text: str
    """The block."""
    rule: str
    """The rule that took it out: the new one where it was lost, the old one where it came back."""
    lost: bool
    """Whether it was kept before and is not any more."""


def verdict_changes(old: "Ledger", new: "Ledger") -> tuple[VerdictChange, ...]:
    """Blocks with the same text in both ledgers, of which one kept and the other did not."""
    after: dict[str, deque[Verdict]] = defaultdict(deque)
    for entry in new.entries:
        after[entry.text].append(entry.verdict)
    found = []
    for entry in old.entries:
        if after[entry.text]:
            before, now = entry.verdict, after[entry.text].popleft()
            if (before.outcome == "kept") != (now.outcome == "kept"):
                lost = before.outcome == "kept"
                rule = now.rule if lost else before.rule
                found.append(VerdictChange(entry.text, rule, lost))
    return tuple(found)
