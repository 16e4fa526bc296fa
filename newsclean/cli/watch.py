"""The steps of a fetch for somebody who watches."""

import sys
from typing import TYPE_CHECKING, Final

import click

from newsclean.renderers.terminal import harmless

if TYPE_CHECKING:
    from newsclean.fetchers.events import Event

__all__ = ["told"]

_COLOURS: Final = {"failed": "red", "stale": "yellow", "retried": "yellow", "fetched": "green"}
_LONGEST: Final = 200


def told(event: "Event") -> None:
    """One line on standard error: seconds, step, address, detail."""
    seconds = f"{event.seconds:6.2f} s" if event.seconds else " " * 8
    step = click.style(f"{event.kind:<10}", fg=_COLOURS.get(event.kind))
    what = " ".join(harmless(f"{event.url[:_LONGEST]} {event.detail[:_LONGEST]}").split())
    click.echo(f"{seconds}  {step} {what}", file=sys.stderr)
