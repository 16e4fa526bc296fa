"""The ledger as one reads a good diff: every block in order, its mark, and the reason below."""

import sys
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from newsclean.renderers.terminal import Passage, Run, printed

if TYPE_CHECKING:
    from newsclean.ledger import LedgerEntry, Verdict
    from newsclean.pipeline import Result

__all__ = ["entries_shown", "explanation"]

_LONGEST: Final = 240
"""Characters of a block shown on a terminal: enough to know it by."""
_WIDTH: Final = 12
"""Columns of mark and word at the left."""
_FIELD_WIDTH: Final = 200


class _Look(NamedTuple):
    mark: str
    style: str


_LOOKS: Final = {
    "kept": _Look(" ", ""),
    "removed": _Look("-", "red"),
    "moved": _Look(">", "cyan"),
    "suspect": _Look("?", "yellow"),
}


def explanation(result: "Result", name: str) -> str:
    """Counts, where each field comes from, and every block with what became of it."""
    wrap = sys.stdout.isatty()
    gap = Passage(())
    parts = (_summary(result, name), _fields(result), _blocks(result.ledger.entries, cut=wrap))
    passages = [line for part in parts if (lines := list(part)) for line in (*lines, gap)]
    return printed(passages, wrap=wrap)


def entries_shown(entries: Iterable["LedgerEntry"], *, whole: bool = False) -> str:
    """Some entries of a ledger, each with its reason; ``whole``: however long they are."""
    wrap = sys.stdout.isatty()
    return printed(_blocks(entries, cut=wrap and not whole, reasons=True), wrap=wrap)


def _summary(result: "Result", name: str) -> Iterator[Passage]:
    from newsclean.ledger import count_outcomes

    article, ledger = result.article, result.ledger
    counts = [f"{number} {outcome}" for outcome, number in count_outcomes(ledger.entries).items()]
    if ledger.suspects:
        counts.append(f"{len(ledger.suspects)} of the kept are suspect")
    sure = article.provenance.confidence
    facts = (name, article.provenance.input, f"confidence {sure:.2f}" if sure is not None else None)
    yield Passage([Run(article.title or "(no title)", "bold")])
    yield Passage([Run(" · ".join((*filter(None, facts), ", ".join(counts))), "dim")])
    for warning in article.provenance.warnings:
        yield Passage([Run(warning, "yellow")], "! ", left_style="yellow")


def _fields(result: "Result") -> Iterator[Passage]:
    """Where the value of each field comes from, and who said otherwise."""
    fields = result.article.provenance.fields
    width = max(_WIDTH, *map(len, fields)) if fields else _WIDTH
    for name, source in fields.items():
        others = f", before {', '.join(other.source for other in source.others)}"
        origin = f"  {source.source}: {source.locator}, {source.confidence:.2f}"
        yield Passage(
            [
                Run(_shortened(source.raw, _FIELD_WIDTH)),
                Run(origin + (others if source.others else ""), "dim"),
            ],
            f"{name:<{width}} ",
            left_style="bold",
        )


def _blocks(
    entries: Iterable["LedgerEntry"], *, cut: bool, reasons: bool = False
) -> Iterator[Passage]:
    """The entries; neighbours with one verdict share the line that gives its reason."""
    for verdict, neighbours in groupby(entries, key=attrgetter("verdict")):
        group = list(neighbours)
        look = _LOOKS["suspect" if verdict.suspect else verdict.outcome]
        left = f"{look.mark} {_word(verdict):<{_WIDTH - 2}} "
        for entry in group:
            text = _shortened(entry.text, _LONGEST) if cut else " ".join(entry.text.split())
            yield Passage([Run(text, look.style)], left, left_style=look.style)
        if reasons or verdict.suspect or verdict.outcome != "kept":
            where = " … ".join(dict.fromkeys((group[0].where, group[-1].where)))
            why = f"{verdict.rule} · {verdict.reason} · {where}"
            yield Passage([Run(why, "dim")], " " * len(left))


def _word(verdict: "Verdict") -> str:
    """What became of a block, in a word; for a moved one the field that has it now."""
    if verdict.suspect:
        return "suspect"
    return (verdict.field or verdict.outcome) if verdict.outcome == "moved" else verdict.outcome


def _shortened(text: str, longest: int) -> str:
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    whole, _, broken = line[:longest].rpartition(" ")
    # Chinese has no space to cut at.
    return f"{whole if len(broken) < longest // 4 else line[:longest]} …"
