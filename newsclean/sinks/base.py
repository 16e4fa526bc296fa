"""What a sink is: a pen, which runs where pages are read, and files, which one process writes.

A sink never asks whether a record is there already. It can be cut back to what its journal knows,
and with that a run that was killed goes on as if the last, unaccounted records had not been made.
"""

from collections.abc import Sequence
from typing import NamedTuple, Protocol, TypeAlias

from newsclean.failure import Failure
from newsclean.models import Article

__all__ = ["Entry", "Outcome", "Pen", "Sink"]

Outcome: TypeAlias = Article | Failure
"""What an input became."""


class Entry(NamedTuple):
    """A record, ready to be written."""

    file: str
    """Path of its file within the output, with ``/``; ``""`` when the output is a file itself."""
    data: bytes
    """What is written, in one piece."""


class Pen(Protocol):
    """Makes records. It can be pickled, because it does so in other processes."""

    def __call__(self, outcome: Outcome) -> Entry:
        """The record of an outcome."""


class Sink(Protocol):
    """Writes records and can take back the last of them."""

    pen: Pen
    """Makes the records that this sink writes."""

    def append(self, file: str, records: Sequence[bytes]) -> Sequence[int]:
        """Write records at the end of a file; where each of them ends.

        Raises:
            OutputError: they cannot be written.
        """

    def size(self, file: str) -> int:
        """Where a file ends, in bytes or by another count; 0 when there is none."""

    def cut(self, file: str, size: int) -> None:
        """Take back all of a file beyond ``size``."""

    def without(self, file: str, reasons: frozenset[str]) -> int:
        """Write aside a file without its failures of some reasons; the size it will have."""

    def swap(self, file: str) -> None:
        """Put in its place what ``without`` wrote aside, unless that was done before."""

    def ripe(self, file: str, *, last: bool) -> bool:
        """Whether a file is to be packed: it has grown enough, or nothing more will come."""

    def pack(self, file: str, number: int) -> None:
        """Bring a file's records into their last form, as part ``number``. It is emptied later."""

    def settle(self) -> None:
        """Bring what was written to the disk itself."""

    def close(self) -> None:
        """Let go of everything."""
