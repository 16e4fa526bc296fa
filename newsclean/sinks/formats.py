"""The kinds of output, and how the name of one tells its kind."""

from importlib import import_module
from pathlib import Path
from typing import Final, NamedTuple

from newsclean.errors import InputError
from newsclean.sinks.base import Sink

__all__ = ["SINKS", "SinkFormat", "sink_at"]


class SinkFormat(NamedTuple):
    """A kind of output. Its module is loaded at its first use: most runs use one."""

    about: str
    """What it is, in a few words."""
    endings: tuple[str, ...]
    """Endings of file names that ask for it."""
    module: str
    """Where it is."""
    maker: str
    """Name of the class there; called with the path and ``by``."""

    def open(self, path: Path, *, by: str | None = None) -> Sink:
        """A sink that writes to ``path``, in parts if ``by`` names what by.

        Raises:
            MissingExtra: a package is needed for it.
        """
        sink: Sink = getattr(import_module(self.module), self.maker)(path, by=by)
        return sink


SINKS: Final[dict[str, SinkFormat]] = {
    "jsonl": SinkFormat(
        "one record a line, also compressed (.gz, .zst)",
        (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz", ".jsonl.zst", ".ndjson.zst"),
        "newsclean.sinks.lines",
        "LineSink",
    ),
    "parquet": SinkFormat(
        "a folder of parts with nested columns (needs newsclean[parquet])",
        (".parquet",),
        "newsclean.sinks.parquet",
        "ParquetSink",
    ),
    "sqlite": SinkFormat(
        "tables of articles and failures in one file",
        (".sqlite", ".sqlite3", ".db"),
        "newsclean.sinks.sqlite",
        "SqliteSink",
    ),
    "markdown": SinkFormat(
        "a folder with a file for each article",
        (),
        "newsclean.sinks.markdown",
        "MarkdownSink",
    ),
}
"""Name to kind, in the order ``--help`` shows."""


def format_of(path: Path) -> str:
    """The kind of output that a name asks for.

    Raises:
        InputError: it asks for none.
    """
    for name, kind in SINKS.items():
        if kind.endings and path.name.lower().endswith(kind.endings):
            return name
    known = ", ".join(ending for kind in SINKS.values() for ending in kind.endings)
    raise InputError(
        f"{str(path)!r} does not say what to write. Let it end in one of {known}, or name the "
        "format."
    )


def sink_at(path: Path, format_name: str | None = None, *, by: str | None = None) -> Sink:
    """A sink that writes to ``path``, of the kind its name asks for if none is named.

    Raises:
        InputError: neither says of which kind.
        MissingExtra: a package is needed for it.
    """
    return SINKS[format_name or format_of(path)].open(path, by=by)
