"""Who gets the benefit of the doubt in a dump: the reader or the line."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeVar

import click

from newsclean.cli.options import packed

if TYPE_CHECKING:
    from newsclean.pipeline import Cleaner

__all__ = ["Doubt", "doubt_options"]

F = TypeVar("F", bound=Callable[..., Any])


class Doubt(NamedTuple):
    """What a command line says of lines that are neither clearly story nor clearly dirt."""

    strict: bool = False
    """They go."""
    keep_suspects: bool = False
    """They stay, and more of those that speak for dirt."""

    def settled(self, cleaner: "Cleaner") -> "Cleaner":
        """The cleaner with the bar that this asks for.

        Raises:
            click.UsageError: it asks for both.
        """
        if self.strict and self.keep_suspects:
            raise click.UsageError("--strict drops what --keep-suspects keeps; choose one.")
        if not (self.strict or self.keep_suspects):
            return cleaner
        from newsclean.extractors.text import LineExtractor
        from newsclean.extractors.text.scoring import CAREFUL, STRICT

        bar = STRICT if self.strict else CAREFUL
        return replace(cleaner, text_extractor=LineExtractor(bar=bar))


doubt_options: Final[Callable[[F], F]] = packed(
    Doubt,
    Doubt._fields,
    "doubt",
    (
        click.option(
            "--strict",
            is_flag=True,
            help="Drop suspects, lines of a dump for which hardly more speaks than against: less "
            "dirt, and now and then a sentence fewer.",
        ),
        click.option(
            "--keep-suspects",
            is_flag=True,
            help="Keep lines of a dump unless much speaks against them: hardly a sentence lost, "
            "and more dirt.",
        ),
    ),
)
"""``--strict`` and ``--keep-suspects``: the command gets them as ``doubt``."""
