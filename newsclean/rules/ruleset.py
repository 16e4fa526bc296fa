"""A frozen set of rules: phrases by language, region tokens, and how a line is matched."""

from typing import Literal, NamedTuple

__all__ = ["Match", "RuleSet"]


class Match(NamedTuple):
    """A phrase rule that fits a line."""

    rule: str
    """Id: ``en/related/0``."""
    kind: str
    """Group of the phrase: ``related``, ``share``, ``newsletter`` …"""
    action: Literal["drop", "move"]
    """Whether the line is dirt, or a fact that belongs in ``field``."""
    field: str | None
    """Target of a move: ``related``, ``notes``, ``tags`` …"""
    strong: bool
    """True when the phrase suffices alone; False when a second signal is needed."""
    start: int
    """Where the phrase begins in the line, in code points."""
    end: int
    """Where it ends."""
    rest: str
    """The line without the phrase: the headline behind ``READ ALSO:``."""


class RuleSet:
    """PLACEHOLDER: the real one loads newsclean/data."""

    version = "0"

    def match(self, line: str) -> Match | None:
        """The rule that claims the whole line, if one does."""
        del line
        return None

    def tail(self, paragraph: str) -> Match | None:
        """The rule that claims the end of a paragraph, from a sentence start to its end."""
        del paragraph
        return None
