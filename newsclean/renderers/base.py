"""What an output format is: a function from Article to text, and what that text cannot carry."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from newsclean.models import Article

__all__ = ["Format", "Joints", "Renderer"]

Renderer = Callable[["Article"], str]
"""Makes text of an article, without a line break at the end."""


class Joints(NamedTuple):
    """What stands before, between and after several articles of one format."""

    before: str = ""
    """Opens the whole."""
    between: str = "\n"
    """Parts two articles."""
    after: str = "\n"
    """Closes the whole."""


class Format(NamedTuple):
    """An output format."""

    render: Renderer
    """Makes the text."""
    about: str
    """What it is for, in a few words."""
    loses: tuple[str, ...] = ()
    """Fields the text does not carry, as paths into ``Article.to_dict()`` (``authors.role``).

    A block stands under its kind: ``body.table.caption``, ``body.*.spans`` for blocks of every
    kind. Empty: the Article can be rebuilt from the text exactly.
    """
    joints: Joints | None = None
    """How several articles stand in one file; ``None`` when a file holds one article only."""
