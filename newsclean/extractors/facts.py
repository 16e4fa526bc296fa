"""Lines that are no story but say something of it, to the fields they belong to."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final, NamedTuple, cast, get_args

from newsclean.finding import FieldName, Finding
from newsclean.models import Note, NoteKind, Related

if TYPE_CHECKING:
    from newsclean.rules.ruleset import RuleSet

__all__ = ["Facts", "Moved", "gather_facts"]

_FINDING_FIELDS: Final = frozenset(get_args(FieldName))
_NOTE_WORDS: Final[tuple[tuple[str, NoteKind], ...]] = (
    ("update", "update"),
    ("disclos", "disclosure"),
    ("disclaim", "disclosure"),
    ("editor", "editor"),
)


class Moved(NamedTuple):
    """A block that a rule sent to a field."""

    field: str
    text: str
    where: str
    url: str | None = None


class Facts(NamedTuple):
    """What the moved blocks say."""

    findings: tuple[Finding, ...]
    notes: tuple[Note, ...]
    related: tuple[Related, ...]
    wire_credits: tuple[str, ...]


def gather_facts(moved: Iterable[Moved], rules: "RuleSet", source: str) -> Facts:
    """The facts in ``moved``; ``source`` names where they were found in findings."""
    findings: list[Finding] = []
    notes: list[Note] = []
    related: dict[str, Related] = {}
    credits_: dict[str, None] = {}
    for line in moved:
        match = rules.match(line.text)
        rest = (match.rest if match else line.text).strip()
        if line.field == "notes":
            notes.append(
                Note(kind=_note_kind(match.rule if match else "", line.text), text=line.text)
            )
        elif line.field == "related":
            if rest:
                related.setdefault(rest, Related(title=rest, url=line.url))
        elif line.field == "wire_credits":
            credits_.setdefault(rest or line.text)
        elif line.field in _FINDING_FIELDS and rest:
            findings.append(Finding(cast("FieldName", line.field), rest, source, line.where))
    return Facts(tuple(findings), tuple(notes), tuple(related.values()), tuple(credits_))


def _note_kind(rule: str, text: str) -> NoteKind:
    folded = f"{rule} {text[:40]}".casefold()
    return next((kind for word, kind in _NOTE_WORDS if word in folded), "correction")
