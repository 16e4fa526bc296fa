"""The blocks of the source, coloured by what became of them: the right half of the report."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from newsclean.report.explain.record import Score, told
from newsclean.report.markup import Content, Markup, tag

if TYPE_CHECKING:
    from newsclean.ledger import LedgerEntry, Verdict

__all__ = ["LOOKS", "Look", "Targets", "fate_of", "source_blocks"]


class Look(NamedTuple):
    """How a fate is shown. Never by colour alone."""

    mark: str
    """One sign."""
    word: str
    """One word."""


LOOKS: Final[Mapping[str, Look]] = {
    "kept": Look("✓", "kept"),
    "removed": Look("−", "removed"),
    "moved": Look("→", "moved"),
    "suspect": Look("?", "suspect"),
}
"""What can become of a block, in the order of the legend."""


class Targets(NamedTuple):
    """Where in the report a block of the source is found again."""

    pieces: Mapping[int, str]
    """Number of an entry to the address of the Article's block that holds it."""
    fields: Mapping[str, str]
    """Name of a field to the address of its row."""


def fate_of(verdict: "Verdict") -> str:
    """A key of ``LOOKS``."""
    return "suspect" if verdict.suspect else verdict.outcome


def source_blocks(
    entries: Sequence["LedgerEntry"], targets: Targets, record: Mapping[str, Score]
) -> Iterator[Markup]:
    """A list item for each block; ``record`` tells of rules how often they were right."""
    before: Verdict | None = None
    for number, entry in enumerate(entries):
        again = before is not None and entry.verdict == before
        before = entry.verdict
        yield _item(number, entry, targets, record, again=again)


def _item(
    number: int, entry: "LedgerEntry", targets: Targets, record: Mapping[str, Score], *, again: bool
) -> Markup:
    verdict = entry.verdict
    look = LOOKS[fate_of(verdict)]
    to = targets.pieces.get(number)
    summary = tag(
        "summary",
        tag("span", look.mark, class_="mark", aria_hidden="true"),
        tag("span", f"{look.word}: ", class_="unseen"),
        tag("span", entry.text.strip() or "(empty)", class_="text", dir="auto"),
        None if verdict.rule in _PLAIN else tag("code", verdict.rule, class_="rule"),
    )
    return tag(
        "li",
        tag("details", summary, _evidence(entry, targets, to, told(verdict, record))),
        class_=f"block {look.word}{' again' if again else ''}",
        id=f"s{number}",
        data_rule=verdict.rule,
        data_to=to,
    )


_PLAIN: Final = frozenset({"body", "prose"})
"""Rules that say no more than that a block was kept."""


def _evidence(entry: "LedgerEntry", targets: Targets, to: str | None, sure: str | None) -> Markup:
    verdict = entry.verdict
    goes_to = to or (targets.fields.get(verdict.field) if verdict.field else None)
    fate = f"moved to {verdict.field}" if verdict.field else LOOKS[fate_of(verdict)].word
    lines: tuple[tuple[str, Content], ...] = (
        ("verdict", tag("a", fate, href=goes_to) if goes_to else fate),
        ("rule", tag("code", verdict.rule)),
        ("reason", verdict.reason),
        ("confidence", sure),
        ("signs against it", "one; two are needed to remove prose" if verdict.suspect else None),
        ("place", f"{entry.kind} at {entry.where}"),
    )
    known = ((name, what) for name, what in lines if what is not None)
    return tag("dl", *(tag("div", tag("dt", name), tag("dd", what)) for name, what in known))
