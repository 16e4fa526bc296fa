"""Files of Articles, read back one record after another: what ``diff`` and ``stats`` work on."""

import gzip
import json
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, BinaryIO, Final, NamedTuple

from newsclean.errors import InputMissing, NewscleanError, SchemaError
from newsclean.ledger import Ledger, LedgerEntry, Verdict
from newsclean.models import Article

__all__ = ["Record", "Unread", "opened_lines", "read_line", "read_records"]

_FAILURE: Final = "failure"
"""What stands as ``kind`` in the record of an input that gave no Article."""


class Record(NamedTuple):
    """An Article of a file, with its ledger where the file has it."""

    article: Article
    """The article."""
    ledger: Ledger | None = None
    """What became of every block; ``None`` in files of Articles alone."""


class Unread(NamedTuple):
    """A line without an Article."""

    reason: str
    """Name of an error, such as ``NotAnArticle``; ``SchemaError`` for a line nobody can read."""
    message: str
    """What happened, in a sentence."""
    name: str | None = None
    """The input that failed, where the record names it."""


def read_records(lines: BinaryIO) -> Iterator[Record | Unread]:
    """Every line of a file that ``opened_lines`` gave. A line that is broken stops nothing."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield read_line(line, number)


def read_line(line: bytes, number: int) -> Record | Unread:
    """An Article, ``{"article": …, "ledger": …}``, or the record of a failure."""
    try:
        return _record(json.loads(line))
    except (ValueError, RecursionError) as error:
        return Unread("SchemaError", f"Line {number} is no JSON ({error}).")
    except NewscleanError as error:
        return Unread(type(error).__name__, f"Line {number}: {error}")


@contextmanager
def opened_lines(path: Path) -> Iterator[BinaryIO]:
    """The records of a file, one a line, to be read from any place.

    Takes JSON lines, a JSON array, a single JSON object, and each of them packed by gzip.

    Raises:
        InputMissing: the file cannot be read.
        SchemaError: it is no JSON.
    """
    with ExitStack() as opened:
        try:
            file: BinaryIO = opened.enter_context(path.open("rb"))
        except OSError as error:
            raise InputMissing(f"{str(path)!r} cannot be read: {error.strerror}.") from error
        for is_so, rewrite in ((_is_packed, _unpacked), (_is_whole, _as_lines)):
            if is_so(_start(file)):
                copy = opened.enter_context(tempfile.TemporaryFile())
                rewrite(file, copy, path)
                copy.seek(0)
                file = copy
        yield file


def _is_packed(start: bytes) -> bool:
    return start.startswith(b"\x1f\x8b")


def _unpacked(file: BinaryIO, copy: BinaryIO, path: Path) -> None:
    try:
        with gzip.open(file) as packed:
            shutil.copyfileobj(packed, copy)
    except (OSError, EOFError) as error:
        raise InputMissing(f"{str(path)!r} cannot be unpacked: {error}.") from error


def _is_whole(start: bytes) -> bool:
    """Whether the file is one JSON value over several lines."""
    first = start.lstrip().partition(b"\n")[0]
    return first.startswith(b"[") or first.strip() == b"{"


def _as_lines(file: BinaryIO, copy: BinaryIO, path: Path) -> None:
    try:
        value = json.load(file)
    except (ValueError, RecursionError) as error:
        raise SchemaError(f"{str(path)!r} is no JSON ({error}).") from error
    records = value if isinstance(value, list) else [value]
    copy.writelines(json.dumps(record).encode() + b"\n" for record in records)


def _start(file: BinaryIO) -> bytes:
    file.seek(0)
    start = file.read(4096)
    file.seek(0)
    return start


def _record(data: Any) -> Record | Unread:
    if not isinstance(data, Mapping):
        raise SchemaError("this is no record of an article.")
    if data.get("kind") == _FAILURE:
        name = data.get("url_requested")
        reason, message = (str(data.get(key) or "not told") for key in ("reason", "message"))
        return Unread(reason, message, name and str(name))
    if "article" not in data:
        return Record(Article.from_dict(data))
    if data["article"] is None:
        return Unread("no article", str(data.get("problem") or "not told"))
    ledger = data.get("ledger")
    return Record(Article.from_dict(data["article"]), None if ledger is None else _ledger(ledger))


def _ledger(entries: Any) -> Ledger:
    try:
        return Ledger(tuple(map(_entry, entries)))
    except (TypeError, KeyError, AttributeError) as error:
        raise SchemaError(f"its ledger cannot be read ({error!r}).") from None


def _entry(entry: Mapping[str, Any]) -> LedgerEntry:
    verdict = Verdict(
        entry["outcome"], entry["rule"], entry["reason"], entry["field"], entry["suspect"]
    )
    return LedgerEntry(entry["block"], entry["text"], entry["kind"], entry["where"], verdict)
