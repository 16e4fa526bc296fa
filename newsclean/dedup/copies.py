"""What an article is among others: the only one of its kind, the first, or a copy."""

from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

__all__ = ["Copy", "CopyKind"]

CopyKind: TypeAlias = Literal["only", "first", "exact", "near", "short"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """The place of one article among those that tell the same story in the same words."""

    kind: CopyKind
    """``only``: nobody else has it; ``first``: the earliest of several; ``exact``: word for word
    as the first; ``near``: as the first but for an edit or a cut; ``short``: too short to tell."""
    first: int
    """The number of the first of them, counted from 0 in the order they were given in; the
    article's own number where there is no other."""
    size: int
    """How many there are, this one included."""
    likeness: float
    """Share of its phrases that it has in common with the first, as estimated: 0 to 1."""
    url: str | None
    """Where the first stands."""

    def to_dict(self) -> dict[str, Any]:
        """Plain data."""
        return {name: getattr(self, name) for name in self.__slots__}
