"""A run as lines of JSON, for whoever watches over many of them."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TextIO

import click

if TYPE_CHECKING:
    from newsclean.batch.events import BatchEvent
    from newsclean.batch.report import BatchReport

__all__ = ["JsonLog", "json_log_at", "json_log_option"]

json_log_option: Final = click.option(
    "--json-log",
    metavar="FILE",
    type=click.Path(path_type=Path, allow_dash=True),
    help="Add every step to FILE as a line of JSON; - for standard error.",
)
"""``--json-log``: a file of events."""


class JsonLog:
    """Writes events and reports to a stream, one a line, each written at once."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def watch(self, event: "BatchEvent") -> None:
        """Write an event."""
        told = {key: value for key, value in asdict(event).items() if value is not None}
        self._write({"event": told.pop("kind"), **told})

    def conclude(self, report: "BatchReport") -> None:
        """Write the report of a run that has ended."""
        told = asdict(report) | {"reasons": dict(report.reasons)}
        self._write({"event": "ended", **told})

    def _write(self, record: dict[str, Any]) -> None:
        at = datetime.now(UTC).isoformat(timespec="milliseconds")
        self._stream.write(json.dumps({"at": at, **record}, ensure_ascii=False) + "\n")
        self._stream.flush()


@contextmanager
def json_log_at(path: Path | None) -> Iterator[JsonLog | None]:
    """The log that is wanted, if one is."""
    if path is None:
        yield None
    elif str(path) == "-":
        yield JsonLog(sys.stderr)
    else:
        with path.open("a", encoding="utf-8", errors="replace") as stream:
            yield JsonLog(stream)
