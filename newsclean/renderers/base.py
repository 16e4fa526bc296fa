"""What an output format is: a function from Article to text, and what that text cannot carry."""

from importlib import import_module
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from newsclean.models import Article

__all__ = ["ARRAY", "LINES", "Format", "Joints"]


class Joints(NamedTuple):
    """What stands before, between and after several articles of one format."""

    before: str = ""
    """Opens the whole."""
    between: str = "\n"
    """Parts two articles."""
    after: str = "\n"
    """Closes the whole."""


LINES: Final = Joints()
"""One article a line."""
ARRAY: Final = Joints("[\n", ",\n", "\n]\n")
"""A JSON array."""


class Format(NamedTuple):
    """An output format. Its module is loaded at its first use: most runs use one."""

    name: str
    """Name of the format, and of its module in this room."""
    about: str
    """What it is for, in a few words."""
    joints: Joints | None = None
    """How several articles stand in one file; ``None`` when a file holds one article only."""

    def render(self, article: "Article") -> str:
        """The article in this format, without a line break at the end."""
        text: str = import_module(f"newsclean.renderers.{self.name}").render(article)
        return text

    @property
    def loses(self) -> tuple[str, ...]:
        """Fields the text does not carry, as paths into ``Article.to_dict()``: ``authors.role``.

        A block stands under its kind: ``body.table.caption``, ``body.*.spans`` for blocks of every
        kind. Empty: the Article can be rebuilt from the text exactly.
        """
        losses: tuple[str, ...] = import_module(f"newsclean.renderers.{self.name}").LOSES
        return losses
