"""Whether the text at hand is only the beginning of the article."""

from typing import Final

from newsclean.extractors.shape import Shape

__all__ = ["is_truncated"]

NEAR: Final = 3
"""Blocks behind the text within which a wall cuts off a short one."""

SHORT: Final = 1_500
"""Letters of a text that a wall may have cut off though nobody says that reading costs."""


def is_truncated(shape: Shape, *, accessible: bool | None) -> bool | None:
    """``True`` on two signs; ``None`` otherwise, for a story that ends is no proof of its end.

    The first sign is a line right behind the text that asks to subscribe. The second is the
    publisher's word that reading is not free (``accessible`` is ``False``), or a short text.
    """
    if shape.wall is None:
        return None
    scant = shape.kept < SHORT and shape.wall <= NEAR
    return True if scant or accessible is False else None
