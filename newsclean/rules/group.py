"""A group of phrases: one table of a language file."""

from typing import Literal, NamedTuple

__all__ = ["LIMIT", "WAYS", "Group", "Handling", "Phrase", "Way"]

Way = Literal["whole", "starts", "ends", "contains", "tokens", "regex"]
WAYS: tuple[Way, ...] = ("whole", "starts", "ends", "contains", "tokens", "regex")
"""How a phrase is compared with a line. Their order numbers the phrases of a group."""

LIMIT = 25
"""Words of a line beyond which an opening phrase no longer proves anything of the line."""


class Handling(NamedTuple):
    """What is done with a line that a group claims."""

    id: str
    """File and table: ``en/related-heading``."""
    kind: str
    """What such a line is; one of ``KINDS``."""
    move: str | None
    """Field that the fact belongs in; ``None`` when the line is dirt."""
    second_signal: bool
    """Whether prose can look so: the phrase alone is then no proof."""
    max_words: int
    """Longest line that an opening phrase claims; above 25, it may hold several sentences."""
    capitals: bool
    """Whether the label must stand in capitals."""
    number: bool
    """Whether a number must follow: a date, a time."""


class Phrase(NamedTuple):
    """One phrase of a group."""

    number: int
    """Its place in the group, from 0."""
    way: Way
    """How it is compared with a line."""
    text: str
    """As written in the file."""


class Group(NamedTuple):
    """Phrases of one kind that are handled alike, with lines that show where they end."""

    handling: Handling
    """What is done with the lines."""
    phrases: tuple[Phrase, ...]
    """In the order of the file."""
    drops: tuple[str, ...]
    """Lines the group claims."""
    keeps: tuple[str, ...]
    """Lines like them that are the story."""

    @property
    def id(self) -> str:
        """File and table: ``en/related-heading``."""
        return self.handling.id
