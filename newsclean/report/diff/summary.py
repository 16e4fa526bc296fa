"""Two runs compared as a whole: totals, and the same by host, field and rule."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from newsclean.errors import SchemaError
from newsclean.report.diff.comparison import Comparison, compare, name_of
from newsclean.report.diff.runs import Pair, pairs
from newsclean.report.records import Unread
from newsclean.report.words import count_words

__all__ = ["Balance", "FieldBalance", "RunDiff", "diff_runs"]


@dataclass(slots=True)
class Balance:
    """What was lost and gained under one name: a host, or a rule."""

    pages: int = 0
    """Pages it was found on."""
    changed: int = 0
    """Pages on which something differs."""
    blocks_lost: int = 0
    """Blocks that went."""
    blocks_gained: int = 0
    """Blocks that came."""
    words_lost: int = 0
    """Words of blocks that went or became shorter."""
    words_gained: int = 0
    """Words of blocks that came or became longer."""
    fields: int = 0
    """Fields that differ."""


@dataclass(slots=True)
class FieldBalance:
    """On how many pages a field's value came, went, or became another."""

    gained: int = 0
    lost: int = 0
    changed: int = 0
    moves: Counter[str] = field(default_factory=Counter)
    """From source to source, such as ``html → json-ld``, with counts."""


@dataclass(slots=True)
class RunDiff:
    """The outcome of comparing two runs. Filled by ``diff_runs``, and then only read."""

    old: str
    """Name of the first file."""
    new: str
    """Name of the second file."""
    total: Balance = field(default_factory=Balance)
    """Over all pages that both runs have."""
    pages: list[Comparison] = field(default_factory=list)
    """Pages that differ, those with most words lost and gained first."""
    only_old: list[str] = field(default_factory=list)
    """Inputs that only the first run made an article of."""
    only_new: list[str] = field(default_factory=list)
    """Inputs that only the second run made an article of."""
    unread: list[Unread] = field(default_factory=list)
    """Lines of the second file without an article."""
    hosts: defaultdict[str, Balance] = field(default_factory=lambda: defaultdict(Balance))
    """By site."""
    fields: defaultdict[str, FieldBalance] = field(
        default_factory=lambda: defaultdict(FieldBalance)
    )
    """By field."""
    rules: defaultdict[str, Balance] = field(default_factory=lambda: defaultdict(Balance))
    """By the rule that took blocks out, or does so no more; empty unless both have ledgers."""

    def to_dict(self) -> dict[str, Any]:
        """Plain data for JSON."""
        return {
            "old": self.old,
            "new": self.new,
            "total": _plain(self.total),
            "only_old": self.only_old,
            "only_new": self.only_new,
            "unread": [line._asdict() for line in self.unread],
            "hosts": {name: _plain(balance) for name, balance in self.hosts.items()},
            "fields": {
                name: {"gained": f.gained, "lost": f.lost, "changed": f.changed, "moves": f.moves}
                for name, f in self.fields.items()
            },
            "rules": {name: _plain(balance) for name, balance in self.rules.items()},
            "pages": [page.to_dict() for page in self.pages],
        }


def diff_runs(old: Path, new: Path) -> RunDiff:
    """Compare two files of Articles.

    Raises:
        InputMissing: a file cannot be read.
        SchemaError: neither holds an article.
    """
    diff = RunDiff(str(old), str(new))
    for pair in pairs(old, new):
        if isinstance(pair, Unread):
            diff.unread.append(pair)
        else:
            _add(diff, pair)
    if not (diff.total.pages or diff.only_old or diff.only_new):
        raise SchemaError(
            f"Neither {diff.old!r} nor {diff.new!r} holds an article. Name files that newsclean "
            "has written."
        )
    diff.pages.sort(key=lambda page: -(page.words_lost + page.words_gained))
    return diff


def _add(diff: RunDiff, pair: Pair) -> None:
    if pair.old is None or pair.new is None:
        one = pair.old or pair.new
        if one is not None:
            (diff.only_old if pair.new is None else diff.only_new).append(name_of(one.article))
        return
    page = compare(pair.old, pair.new)
    for balance in (diff.total, diff.hosts[page.host]):
        _count_page(balance, page)
    for change in page.fields:
        _count_field(diff.fields[change.field], change.change, change.old_source, change.new_source)
    for verdict in page.verdicts:
        _count_block(diff.rules[verdict.rule], verdict.text, lost=verdict.lost)
    for rule in {verdict.rule for verdict in page.verdicts}:
        diff.rules[rule].pages += 1
    if not page.same:
        diff.pages.append(page)


def _count_page(balance: Balance, page: Comparison) -> None:
    balance.pages += 1
    balance.changed += not page.same
    balance.blocks_lost += sum(change.change == "lost" for change in page.blocks)
    balance.blocks_gained += sum(change.change == "gained" for change in page.blocks)
    balance.words_lost += page.words_lost
    balance.words_gained += page.words_gained
    balance.fields += len(page.fields)


def _count_field(balance: FieldBalance, change: str, old: str | None, new: str | None) -> None:
    setattr(balance, change, getattr(balance, change) + 1)
    balance.moves[f"{old or 'nobody'} → {new or 'nobody'}"] += 1


def _count_block(balance: Balance, text: str, *, lost: bool) -> None:
    if lost:
        balance.blocks_lost += 1
        balance.words_lost += count_words(text)
    else:
        balance.blocks_gained += 1
        balance.words_gained += count_words(text)


def _plain(balance: Balance) -> dict[str, int]:
    return {name: getattr(balance, name) for name in balance.__slots__}
