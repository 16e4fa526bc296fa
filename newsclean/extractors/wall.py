"""Lines behind the story that ask to subscribe: what they hide of it."""

from collections.abc import Sequence
from typing import Final

__all__ = ["NEAR", "SHORT", "cuts_off", "wall_behind"]

REACH: Final = 10
"""Blocks behind the story that may hide the rest of it."""
NEAR: Final = 3
"""Blocks behind the text within which a wall cuts off a short one."""
SHORT: Final = 1_500
"""Letters of a text that a wall may have cut off though nobody says that reading costs."""


def wall_behind(rules: Sequence[str | None]) -> int | None:
    """Blocks from the last kept one to the first that asks to subscribe; ``None`` if none is near.

    ``rules`` names what speaks against each block, ``None`` for those that are kept.
    """
    last = max((n for n, rule in enumerate(rules) if rule is None), default=len(rules))
    for distance, rule in enumerate(rules[last + 1 : last + 1 + REACH], 1):
        if rule is not None and rule.partition("/")[2].startswith("subscribe-paywall"):
            return distance
    return None


def cuts_off(wall: int | None, letters: float) -> bool:
    """Whether a wall at that distance cuts off a text of so many letters."""
    return wall is not None and wall <= NEAR and letters < SHORT
