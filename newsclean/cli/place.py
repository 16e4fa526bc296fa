"""What the options say about an output of many records."""

from pathlib import Path
from typing import Final, NamedTuple

import click

from newsclean.cli.options import packed
from newsclean.sinks import PARTITIONS, SINKS

__all__ = ["Place", "place_options"]

_KINDS: Final = "; ".join(f"{name}: {kind.about}" for name, kind in SINKS.items())


class Place(NamedTuple):
    """Where records go."""

    output: Path
    """A file or a folder."""
    format_name: str | None
    """One of ``SINKS``; ``None`` where the ending of the output says it."""
    by: str | None
    """One of ``PARTITIONS``; ``None`` for an output of one part."""


_OPTIONS: Final = (
    click.option(
        "-o",
        "--output",
        metavar="PATH",
        required=True,
        type=click.Path(path_type=Path),
        help="Where records go; the ending says of which kind they are.",
    ),
    click.option(
        "-f",
        "--format",
        "format_name",
        type=click.Choice(list(SINKS)),
        help=f"Kind of output, where its ending does not say it. {_KINDS}.",
    ),
    click.option(
        "--by",
        type=click.Choice(list(PARTITIONS)),
        help="Part the output by host or by day of publication; PATH is then a folder.",
    ),
)

place_options: Final = packed(Place, Place._fields, "place", _OPTIONS)
"""``--output``, ``--format``, ``--by``; the command gets them as one ``place``."""
