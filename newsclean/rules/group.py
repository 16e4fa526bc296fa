"""A group of phrases: one table of a language file."""

from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

__all__ = ["LIMIT", "WAYS", "Group", "Phrase", "Way"]

Way = Literal["whole", "starts", "ends", "contains", "tokens", "regex"]
WAYS: tuple[Way, ...] = ("whole", "starts", "ends", "contains", "tokens", "regex")
"""How a phrase is compared with a line. Their order numbers the phrases of a group."""

LIMIT = 25
"""Words of a line beyond which an opening phrase no longer proves anything of the line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Phrases of one kind that are treated alike, with lines that show where they end."""

    id: str
    """File and table: ``en/related-heading``."""
    kind: str
    """What such a line is; one of ``KINDS``."""
    phrases: tuple["Phrase", ...]
    """In the order of the file."""
    move: str | None = None
    """Field that the fact belongs in; ``None`` when the line is dirt."""
    second_signal: bool = False
    """Whether prose can look so: the phrase alone is then no proof."""
    max_words: int = LIMIT
    """Longest line that an opening phrase claims; above 25, it may hold several sentences."""
    capitals: bool = False
    """Whether the label must stand in capitals."""
    number: bool = False
    """Whether a number must follow: a date, a time."""
    drops: tuple[str, ...]
    """Lines the group claims."""
    keeps: tuple[str, ...]
    """Lines like them that are the story."""

    def without(self, ids: tuple[str, ...]) -> "Group":
        """The group but for phrases whose id is, or begins with, one of ``ids``."""
        if not any(name.startswith(self.id) or self.id.startswith(name) for name in ids):
            return self
        left = [phrase for phrase in self.phrases if not self._named(phrase, ids)]
        return replace(self, phrases=tuple(left))

    def _named(self, phrase: "Phrase", ids: tuple[str, ...]) -> bool:
        own = f"{self.id}/{phrase.number}/"
        # "en/share/1" is not "en/share/10", but "en/newsletter" is "en/newsletter-weak" too.
        ends = tuple(name.rstrip("/") for name in ids)
        return own.startswith(tuple(f"{end}/" for end in ends) + tuple(f"{end}-" for end in ends))


class Phrase(NamedTuple):
    """One phrase of a group."""

    number: int
    """Its place in the group, from 0."""
    way: Way
    """How it is compared with a line."""
    text: str
    """As written in the file."""
