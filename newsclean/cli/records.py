"""Files of records, one JSON object a line, that are read more than once."""

import json
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Final, NamedTuple, Self

from newsclean.errors import InputMissing, SchemaError
from newsclean.failure import FAILURE
from newsclean.models import Article
from newsclean.sinks.lines import CODECS

__all__ = ["RecordFiles", "RecordLine"]

_STDIN: Final = "-"


class RecordLine(NamedTuple):
    """One line of such a file."""

    place: str
    """File and number of the line, for messages."""
    raw: bytes
    """The line as it is, without its line break."""

    def record(self) -> dict[str, Any]:
        """The object on it.

        Raises:
            SchemaError: there is none.
        """
        try:
            record = json.loads(self.raw)
        except (ValueError, RecursionError):
            record = None
        if not isinstance(record, dict):
            raise SchemaError(f"{self.place} is no JSON object.")
        return record

    def article(self) -> Article | None:
        """The article on it; ``None`` for the record of a failure, which is none.

        Raises:
            SchemaError: it holds neither.
        """
        record = self.record()
        if record.get("kind") == FAILURE:
            return None
        try:
            return Article.from_dict(record)
        except SchemaError as error:
            raise SchemaError(f"{self.place} is no article: {error}") from error


class RecordFiles:
    """Several of them, gone through in order as often as one likes. A context manager."""

    def __init__(self, names: tuple[str, ...]) -> None:
        """Name files, plain or compressed, or standard input (``-``), which is kept on disk."""
        self._names = names
        self._kept = ExitStack()
        self._paths: dict[str, Path] = {}

    def lines(self) -> Iterator[RecordLine]:
        """All lines that are not blank.

        Raises:
            InputMissing: a file cannot be read.
            MissingExtra: one is compressed in a way that needs another package.
        """
        for name in self._names:
            path = self._paths.setdefault(name, self._on_disk(name))
            codec = CODECS.get(path.suffix.lower(), CODECS[""])
            try:
                with codec.opened(path) as file:
                    for number, raw in enumerate(file, 1):
                        if raw.strip():
                            yield RecordLine(f"{_shown(name)}, line {number}", raw.rstrip(b"\r\n"))
            except (OSError, EOFError) as error:
                reason = getattr(error, "strerror", None) or error
                raise InputMissing(f"{_shown(name)} cannot be read: {reason}.") from error

    def _on_disk(self, name: str) -> Path:
        if name != _STDIN or name in self._paths:
            return Path(name)
        folder = self._kept.enter_context(tempfile.TemporaryDirectory())
        path = Path(folder) / "stdin.jsonl"
        with path.open("wb") as kept:
            shutil.copyfileobj(sys.stdin.buffer, kept)
        return path

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *raised: object) -> None:
        self._kept.close()


def _shown(name: str) -> str:
    return "standard input" if name == _STDIN else name
