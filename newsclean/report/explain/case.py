"""What a page of the report is about: one input and what was made of it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsclean.report.explain.stopwatch import Lap

if TYPE_CHECKING:
    from newsclean.pipeline import Result

__all__ = ["Case"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One input and what was made of it."""

    name: str
    """The input as its reader knows it: a path or an address."""
    result: "Result"
    """Article and ledger."""
    laps: tuple[Lap, ...] = ()
    """How long each stage took; empty when nobody measured."""
    undone: str | None = None
    """The rule that was left out to show what it does; ``None`` when all were in force."""
