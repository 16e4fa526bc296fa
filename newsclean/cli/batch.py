"""Many inputs one after another: a failure is told and counted, and never stops the rest."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from typing import TypeVar

from newsclean.cli.failures import common_code, exit_code, say, sentence

__all__ = ["Batch"]

T = TypeVar("T")
R = TypeVar("R")


class Batch:
    """One run over some inputs. A single input is no batch: its failure is the run's own."""

    def __init__(self, *, total: int | None, watched: bool) -> None:
        """Begin a run.

        Args:
            total: how many inputs there are, ``None`` when that is not known yet.
            watched: whether results are on their way to the terminal, so that a progress bar
                would stand between them.
        """
        self._total = total
        self._watched = watched
        self._failed: list[int] = []

    def results(
        self, inputs: Iterable[T], work: Callable[[T], R], name: Callable[[T], str] = str
    ) -> Iterator[R]:
        """What ``work`` makes of each input, in order, without those on which it fails."""
        if self._total == 1:
            yield from map(work, inputs)
            return
        with self.going(inputs) as going:
            for each in going:
                try:
                    result = work(each)
                except Exception as error:  # noqa: BLE001 - told, counted, and on to the next
                    self.failed(name(each), error)
                else:
                    yield result

    def failed(self, name: str, error: Exception) -> str:
        """Tell and count a failure; the sentence told."""
        told = sentence(error)
        say(told if name in told else f"{name}: {told}")
        self._failed.append(exit_code(error))
        return told

    def end(self) -> int:
        """Say how many failed; the exit code of the run."""
        if self._failed:
            of = f" of {self._total}" if self._total else ""
            rest = "" if len(self._failed) == self._total else "; the others are done"
            say(f"{len(self._failed)}{of} failed{rest}.")
        return common_code(self._failed)

    def going(self, inputs: Iterable[T]) -> AbstractContextManager[Iterable[T]]:
        """The inputs, with a bar on the terminal if one is there to see it."""
        if self._watched or not sys.stderr.isatty():
            return nullcontext(inputs)
        from newsclean.cli.progress import shown

        return shown(inputs, self._total)
