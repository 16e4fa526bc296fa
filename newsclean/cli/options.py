"""Options that several commands share."""

import functools
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final, TypeVar

import click

from newsclean.renderers import FORMATS

__all__ = [
    "ALLOW_OPTION",
    "examples",
    "format_option",
    "output_option",
    "packed",
    "url_option",
]

F = TypeVar("F", bound=Callable[..., Any])
Decorator = Callable[[F], F]

_FORMAT_HELP = (
    "Output format; by default pretty on a terminal, else json (ndjson for several inputs), "
    "or what the ending of --output says. "
)

ALLOW_OPTION: Final = click.option(
    "--allow",
    metavar="PLACE",
    multiple=True,
    help="An address, network or host that may be asked although it is not public "
    "(127.0.0.1, 10.0.0.0/8, cms.intranet). May be given several times.",
)
"""``--allow``: places that may be asked although they are not public."""


def examples(*lines: str) -> str:
    """Command lines as the end of a help page."""
    # Click rewraps a paragraph unless it begins with a backspace.
    return "\b\nExamples:\n" + "".join(f"  {line}\n" for line in lines) + "\n"


def packed(
    kind: Callable[..., Any], fields: Sequence[str], name: str, options: Sequence[Any]
) -> Callable[[F], F]:
    """Options that belong together: the command gets them as one value ``name`` of that kind."""

    def with_options(command: F) -> F:
        @functools.wraps(command)
        def with_value(*args: Any, **given: Any) -> Any:
            value = kind(**{field: given.pop(field) for field in fields})
            return command(*args, **{name: value}, **given)

        decorated: Any = with_value
        for option in reversed(options):
            decorated = option(decorated)
        wrapped: F = decorated
        return wrapped

    return with_options


def format_option(command: F) -> F:
    """``--format``: one of ``FORMATS``."""
    about = "; ".join(f"{name}: {format_.about}" for name, format_ in FORMATS.items())
    option = click.option(
        "-f",
        "--format",
        "format_name",
        metavar="FORMAT",
        type=click.Choice(list(FORMATS)),
        help=f"{_FORMAT_HELP}{about}.",
    )
    return option(command)


def output_option(command: F) -> F:
    """``--output``: a file instead of standard output."""
    option = click.option(
        "-o",
        "--output",
        metavar="FILE",
        type=click.Path(dir_okay=False, path_type=Path),
        help="Write to FILE instead of standard output.",
    )
    return option(command)


def url_option(command: F) -> F:
    """``--url``: the address a file came from."""
    option = click.option(
        "--url",
        metavar="URL",
        help="The address the input came from, so that links become whole addresses.",
    )
    return option(command)
