"""One output made from another."""

import shutil
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Final

from newsclean.errors import OutputError
from newsclean.sinks.base import Outcome, Sink
from newsclean.sinks.files import refused
from newsclean.sinks.formats import SINKS, format_of

__all__ = ["copy"]

_AT_ONCE: Final = 500


def copy(
    outcomes: Iterable[Outcome],
    target: Path,
    format_name: str | None = None,
    *,
    by: str | None = None,
) -> int:
    """Write records to a new output, which appears when it is whole. How many they are.

    Raises:
        InputError: neither ``target`` nor ``format_name`` says of which kind it is to be.
        OutputError: there is something there already, or it cannot be written.
        MissingExtra: a package is needed for it.
    """
    if target.exists():
        raise OutputError(f"{target} is there already. Name another output, or delete it.")
    kind = SINKS[format_name or format_of(target)]
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".newsclean-", dir=target.parent) as aside:
            made = Path(aside) / target.name
            written = _write(outcomes, kind.open(made, by=by))
            if made.exists():
                shutil.move(made, target)
            return written
    except OSError as error:
        raise refused(target, error) from error


def _write(outcomes: Iterable[Outcome], sink: Sink) -> int:
    written = 0
    parts: defaultdict[str, int] = defaultdict(int)
    outcomes = iter(outcomes)
    while some := list(islice(outcomes, _AT_ONCE)):
        written += len(some)
        for file, records in _by_file(sink, some):
            sink.append(file, records)
            parts[file] += _pack(sink, file, parts[file], last=False)
    for file, number in parts.items():
        _pack(sink, file, number, last=True)
    sink.settle()
    sink.close()
    return written


def _by_file(sink: Sink, outcomes: Iterable[Outcome]) -> Iterator[tuple[str, list[bytes]]]:
    files: defaultdict[str, list[bytes]] = defaultdict(list)
    for file, data in map(sink.pen, outcomes):
        files[file].append(data)
    yield from files.items()


def _pack(sink: Sink, file: str, number: int, *, last: bool) -> int:
    """Pack a file if it is time; how many parts were made."""
    if not sink.ripe(file, last=last):
        return 0
    sink.pack(file, number)
    sink.cut(file, 0)
    return 1
