"""One value out of what the sources say, with the losers and why they lost."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Generic, NamedTuple, TypeVar

from newsclean.finding import Finding
from newsclean.models.provenance import Candidate, FieldSource
from newsclean.normalizer.trust import trust_in

__all__ = ["Choice", "Refusal", "choose", "raised", "record"]

T = TypeVar("T")

_MOST_LOSERS: Final = 12
_LONGEST_RAW: Final = 300
_MOST_AGREEING: Final = 3


class Refusal(NamedTuple):
    """Why a value fails its check."""

    reason: str


@dataclass(frozen=True, slots=True)
class Choice(Generic[T]):
    """The value of a field with its source; both ``None`` when nobody spoke well."""

    value: T | None = None
    source: FieldSource | None = None


class Read(NamedTuple, Generic[T]):
    """A finding with what it was read as."""

    finding: Finding
    value: T | Refusal


def choose(
    findings: Iterable[Finding],
    read: Callable[[Finding], T | Refusal],
    *,
    key: Callable[[T], object] = lambda value: value,
) -> Choice[T]:
    """The first finding that ``read`` accepts. Each other source that agrees raises confidence.

    Two values agree when ``key`` gives the same for both.
    """
    readings = [Read(finding, read(finding)) for finding in findings]
    for winner in readings:
        if not isinstance(winner.value, Refusal):
            return Choice(winner.value, record(winner, readings, key))
    return Choice()


def record(winner: Read[T], readings: Sequence[Read[T]], key: Callable[[T], object]) -> FieldSource:
    """The winner's entry in the provenance."""
    finding = winner.finding
    if len(readings) == 1:
        return FieldSource(
            source=finding.source,
            locator=finding.locator,
            raw=finding.raw[:_LONGEST_RAW],
            confidence=trust_in(finding),
        )
    said = {
        (other.finding.source, key(other.value))
        for other in readings
        if not isinstance(other.value, Refusal)
    }
    own = None if isinstance(winner.value, Refusal) else key(winner.value)
    agreeing = {source for source, meant in said if meant == own}
    losers = [other for other in readings if other is not winner][:_MOST_LOSERS]
    return FieldSource(
        source=finding.source,
        locator=finding.locator,
        raw=finding.raw[:_LONGEST_RAW],
        confidence=raised(trust_in(finding), len(agreeing - {finding.source})),
        others=tuple(_candidate(other) for other in losers),
    )


def raised(confidence: float, agreeing: int) -> float:
    """Confidence after that many other sources said the same: each halves the doubt."""
    return round(1 - (1 - confidence) * 0.5 ** min(agreeing, _MOST_AGREEING), 3)


def _candidate(other: Read[T]) -> Candidate:
    reason = other.value.reason if isinstance(other.value, Refusal) else None
    return Candidate(
        source=other.finding.source, raw=other.finding.raw[:_LONGEST_RAW], reason=reason
    )
