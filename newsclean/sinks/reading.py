"""Outputs read back: what was written by a run, or by ``newsclean convert``."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeAlias

from newsclean.errors import InputError, InputMissing, SchemaError
from newsclean.failure import FAILURE, Failure
from newsclean.models import Article
from newsclean.sinks.arrow import article_of, pyarrow
from newsclean.sinks.base import Outcome
from newsclean.sinks.lines import CODECS

__all__ = ["Unread", "outcomes_in"]


class Unread(NamedTuple):
    """A record that cannot be read."""

    where: str
    """File and line or row."""
    why: str
    """What is wrong with it."""


Records: TypeAlias = Iterator[Outcome | Unread]


def outcomes_in(path: Path) -> Records:
    """The records of an output, in its order; of a folder, those of all its files.

    Raises:
        InputMissing: there is nothing there.
        InputError: it is of no kind that can be read back.
        MissingExtra: a package is needed to read it.
    """
    if not path.is_dir():
        yield from _reader(path)(path)
        return
    files = [each for each in sorted(path.rglob("*")) if _ending(each) in _READERS]
    files = [each for each in files if not each.name.startswith(".")]
    if not files:
        raise InputError(
            f"The folder {str(path)!r} holds no {', '.join(_READERS)} file. Markdown is not read "
            "back: it does not hold the whole Article."
        )
    for file in files:
        yield from _reader(file)(file)


def _lines(path: Path) -> Records:
    packed = path.suffix if path.suffix in CODECS else ""
    try:
        with CODECS[packed].opened(path) as lines:
            for number, line in enumerate(lines, 1):
                yield _outcome(line, f"{path}, line {number}")
    except (EOFError, OSError) as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise _missing(path, error) from error
        yield Unread(str(path), f"It is cut short or damaged: {error}.")


def _sqlite(path: Path) -> Records:
    if not path.exists():
        raise _missing(path, FileNotFoundError("No such file"))
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as db:
            for number, whole in db.execute("SELECT id, json FROM record ORDER BY id"):
                yield _outcome(whole, f"{path}, record {number}")
    except sqlite3.Error as error:
        raise InputError(f"{path} is no output of newsclean: {error}.") from error


def _parquet(path: Path) -> Records:
    pa: Any = pyarrow()
    try:
        with pa.parquet.ParquetFile(path) as file:
            for batch in file.iter_batches(batch_size=500):
                for number, row in enumerate(batch.to_pylist(), 1):
                    yield _article(row, f"{path}, row {number}")
    except OSError as error:
        raise _missing(path, error) from error
    except pa.ArrowInvalid as error:
        raise InputError(f"{path} is no Parquet file: {error}.") from error


_READERS: Final[dict[str, Callable[[Path], Records]]] = {
    ".jsonl": _lines,
    ".ndjson": _lines,
    ".parquet": _parquet,
    ".sqlite": _sqlite,
    ".sqlite3": _sqlite,
    ".db": _sqlite,
}
"""Ending of a file, without that of its compression, to its reader."""


def _reader(path: Path) -> Callable[[Path], Records]:
    reader = _READERS.get(_ending(path))
    if reader is None:
        raise InputError(f"{str(path)!r} cannot be read back; {', '.join(_READERS)} files can.")
    return reader


def _ending(path: Path) -> str:
    packed = path.suffix in CODECS and path.suffix
    return (Path(path.stem) if packed else path).suffix.lower()


def _outcome(line: bytes | str, where: str) -> Outcome | Unread:
    try:
        record = json.loads(line)
        if record.get("kind") == FAILURE:
            return Failure.from_dict(record)
        return Article.from_dict(record)
    except (ValueError, AttributeError, RecursionError) as error:
        return Unread(where, f"It is no JSON object: {error}.")
    except SchemaError as error:
        return Unread(where, str(error))


def _article(row: dict[str, Any], where: str) -> Outcome | Unread:
    try:
        return article_of(row)
    except SchemaError as error:
        return Unread(where, str(error))
    except (KeyError, TypeError, ValueError) as error:
        return Unread(where, f"It is no row of an Article: {error}.")


def _missing(path: Path, error: OSError) -> InputMissing:
    return InputMissing(f"{str(path)!r} cannot be read: {error.strerror or error}. Check the path.")
