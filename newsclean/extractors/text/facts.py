"""What moved lines say: findings for the normalizer, related stories, notes, agencies."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple, get_args

from newsclean.extractors.text.account import where
from newsclean.extractors.text.passage import Passage
from newsclean.extractors.text.source import Piece
from newsclean.finding import FieldName, Finding
from newsclean.ledger import Verdict
from newsclean.models import Note, NoteKind, Related

if TYPE_CHECKING:
    from newsclean.rules.ruleset import Match, RuleSet

__all__ = ["Facts", "gather"]

_FIELDS: Final[Mapping[str, FieldName]] = {name: name for name in get_args(FieldName)}
_NOTE_KINDS: Final[tuple[NoteKind, ...]] = ("update", "editor", "disclosure")


class Facts(NamedTuple):
    """Facts that stood on lines of their own."""

    findings: tuple[Finding, ...]
    related: tuple[Related, ...]
    notes: tuple[Note, ...]
    wire_credits: tuple[str, ...]


class _Moved(NamedTuple):
    """A moved line: its target, its text, the text behind its label, its rule and its place."""

    field: str
    text: str
    rest: str
    rule: str
    place: str


def gather(
    pieces: Sequence[Piece],
    passages: Sequence[Passage],
    verdicts: Sequence[Verdict],
    tails: Mapping[int, "Match"],
    rules: "RuleSet",
) -> Facts:
    """The facts in moved passages and in the moved ``tails`` of kept ones."""
    moved = list(_moved(pieces, passages, verdicts, tails, rules))
    return Facts(
        findings=tuple(_findings(moved)),
        related=tuple(Related(title=m.rest) for m in moved if m.field == "related" and m.rest),
        notes=tuple(Note(kind=_note_kind(m), text=m.text) for m in moved if m.field == "notes"),
        wire_credits=tuple(
            dict.fromkeys(m.rest for m in moved if m.field == "wire_credits" and m.rest)
        ),
    )


def _moved(
    pieces: Sequence[Piece],
    passages: Sequence[Passage],
    verdicts: Sequence[Verdict],
    tails: Mapping[int, "Match"],
    rules: "RuleSet",
) -> Iterator[_Moved]:
    for number, (passage, verdict) in enumerate(zip(passages, verdicts, strict=True)):
        if verdict.outcome == "moved" and verdict.field:
            match = rules.match(passage.text)
            rest = match.rest if match is not None and match.rule == verdict.rule else passage.text
            yield _Moved(
                verdict.field, passage.text, rest, verdict.rule, where(pieces[passage.first])
            )
        tail = tails.get(number)
        if tail is not None and tail.field:
            yield _Moved(
                tail.field,
                passage.text[tail.start :],
                tail.rest,
                tail.rule,
                where(pieces[passage.first]),
            )


def _findings(moved: Iterable[_Moved]) -> Iterator[Finding]:
    for fact in moved:
        field = _FIELDS.get(fact.field)
        if field is not None:
            yield Finding(field, fact.text, source="text", locator=fact.place)


def _note_kind(fact: _Moved) -> NoteKind:
    return next((kind for kind in _NOTE_KINDS if kind in fact.rule), "correction")
