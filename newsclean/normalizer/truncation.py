"""Whether the text at hand is only the beginning of the article."""

from newsclean.extractors.shape import Shape
from newsclean.extractors.wall import cuts_off

__all__ = ["is_truncated"]


def is_truncated(shape: Shape, *, accessible: bool | None) -> bool | None:
    """``True`` on two signs; ``None`` otherwise, for a story that ends is no proof of its end.

    The first sign is a line right behind the text that asks to subscribe. The second is the
    publisher's word that reading is not free (``accessible`` is ``False``), or a short text.
    """
    if shape.wall is None:
        return None
    cut_off = cuts_off(shape.wall, shape.kept)
    return True if cut_off or accessible is False else None
