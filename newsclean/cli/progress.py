"""A bar on standard error while many inputs are worked on."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

__all__ = ["shown"]

T = TypeVar("T")


@contextmanager
def shown(inputs: Iterable[T], total: int | None) -> Iterator[Iterable[T]]:
    """The inputs, counted on the terminal as they are taken."""
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (TextColumn("newsclean"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield progress.track(inputs, total=total)
