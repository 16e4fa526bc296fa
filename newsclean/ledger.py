"""The ledger: every block of the input, in order, with what became of it and why."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

__all__ = ["Ledger", "LedgerEntry", "Outcome", "Verdict"]

Outcome = Literal["kept", "removed", "moved"]


class Verdict(NamedTuple):
    """What became of a block, by which rule, and why."""

    outcome: Outcome
    """``kept`` in the body, ``removed``, or ``moved`` to another field of the Article."""
    rule: str
    """Id of the rule: ``en/related/0`` for a line of data, ``links`` for a rule in code."""
    reason: str
    """One clause for a person, with the evidence."""
    field: str | None = None
    """Where a moved block went: ``title``, ``dateline``, ``related`` …"""
    suspect: bool = False
    """Kept although one signal spoke against it: two are needed to remove prose."""


class LedgerEntry(NamedTuple):
    """One block of the input, or one piece of it where a rule cut it in two."""

    block: int
    """Number of the input block, from 0. Pieces of one block share it."""
    text: str
    """The source text, unrepaired. Pieces of a block join to its text without a gap."""
    kind: str
    """What the block is in the source: ``paragraph``, ``heading``, ``line`` …"""
    where: str
    """Place in the source: ``line 3``, or a path of tags and classes."""
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Ledger:
    """All entries in input order.

    Every input block is accounted for exactly once: ``source()`` gives the input back.
    """

    entries: tuple[LedgerEntry, ...]

    @property
    def kept(self) -> tuple[LedgerEntry, ...]:
        """Entries that stand in the body."""
        return self._with("kept")

    @property
    def removed(self) -> tuple[LedgerEntry, ...]:
        """Entries that stand nowhere in the Article."""
        return self._with("removed")

    @property
    def moved(self) -> tuple[LedgerEntry, ...]:
        """Entries that went to another field."""
        return self._with("moved")

    @property
    def suspects(self) -> tuple[LedgerEntry, ...]:
        """Kept entries that one signal spoke against."""
        return tuple(e for e in self.entries if e.verdict.suspect)

    def source(self) -> tuple[str, ...]:
        """The input blocks' texts, rebuilt from the entries."""
        texts: dict[int, str] = {}
        for entry in self.entries:
            texts[entry.block] = texts.get(entry.block, "") + entry.text
        return tuple(texts[number] for number in sorted(texts))

    def followed_by(self, other: "Ledger", *, where: str) -> "Ledger":
        """These entries and then those of ``other``, whose places all become ``where``."""
        offset = self.entries[-1].block + 1 if self.entries else 0
        moved = (e._replace(block=e.block + offset, where=where) for e in other.entries)
        return Ledger((*self.entries, *moved))

    def accounts_for(self, texts: Sequence[str]) -> bool:
        """Whether the entries are exactly the blocks ``texts``, each once, in order."""
        numbers = [entry.block for entry in self.entries]
        return numbers == sorted(numbers) and self.source() == tuple(texts)

    def to_list(self) -> list[dict[str, Any]]:
        """Plain dicts for JSON, one an entry."""
        return [_plain(entry) for entry in self.entries]

    def _with(self, outcome: Outcome) -> tuple[LedgerEntry, ...]:
        return tuple(e for e in self.entries if e.verdict.outcome == outcome)


def _plain(entry: LedgerEntry) -> dict[str, Any]:
    verdict = entry.verdict
    return {
        "block": entry.block,
        "where": entry.where,
        "kind": entry.kind,
        "outcome": verdict.outcome,
        "rule": verdict.rule,
        "reason": verdict.reason,
        "field": verdict.field,
        "suspect": verdict.suspect,
        "text": entry.text,
    }


def count_outcomes(entries: Iterable[LedgerEntry]) -> dict[Outcome, int]:
    """How many entries were kept, removed and moved."""
    counts: dict[Outcome, int] = {"kept": 0, "removed": 0, "moved": 0}
    for entry in entries:
        counts[entry.verdict.outcome] += 1
    return counts
