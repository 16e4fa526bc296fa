"""A file of sqlite: a table of articles and one of failures, with the whole records as JSON."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from newsclean.errors import InputError, OutputError
from newsclean.failure import FAILURE
from newsclean.models import Article
from newsclean.models.article import SCHEMA_VERSION
from newsclean.sinks.base import Entry, Outcome
from newsclean.sinks.lines import line_of

__all__ = ["SqlitePen", "SqliteSink"]

_TABLES: Final = """
    CREATE TABLE IF NOT EXISTS about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS record (
        id INTEGER PRIMARY KEY, kind TEXT NOT NULL, url_requested TEXT, url TEXT,
        title TEXT, published TEXT, language TEXT, site_name TEXT, text TEXT,
        reason TEXT, message TEXT, json TEXT NOT NULL, dropped INTEGER NOT NULL DEFAULT 0
    );
    CREATE VIEW IF NOT EXISTS article AS
        SELECT id, kind, url_requested, url, title, published, language, site_name, text, json
        FROM record WHERE kind != 'failure';
    CREATE VIEW IF NOT EXISTS failure AS
        SELECT id, url_requested, reason, message, json FROM record WHERE kind = 'failure'
"""
_INSERT: Final = """
    INSERT INTO record (
        kind, url_requested, url, title, published, language, site_name, text, reason, message, json
    ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


@dataclass(frozen=True, slots=True)
class SqlitePen:
    """Writes the columns of a record as a line of JSON, the whole record being the last."""

    def __call__(self, outcome: Outcome) -> Entry:
        """The record of an outcome."""
        whole = line_of(outcome).decode().rstrip("\n")
        if isinstance(outcome, Article):
            published = outcome.published.iso if outcome.published else None
            found: tuple[str | None, ...] = (
                outcome.kind,
                outcome.url_requested,
                outcome.url,
                outcome.title,
                published,
                outcome.language,
                outcome.site_name,
                outcome.text,
                None,
                None,
            )
        else:
            asked = outcome.url_requested
            nothing = (None,) * 5
            found = (FAILURE, asked, asked, *nothing, outcome.reason, outcome.message)
        return Entry("", json.dumps([*found, whole], ensure_ascii=False).encode())


class SqliteSink:
    """A file of sqlite. What a size is elsewhere is here the number of the last record."""

    def __init__(self, path: Path, *, by: str | None = None) -> None:
        """Open the file, or make it.

        Raises:
            InputError: ``by`` is named: a file has no parts.
            OutputError: it cannot be used.
        """
        if by is not None:
            raise InputError("A file of sqlite has no parts: leave out --by, and query by column.")
        self.pen = SqlitePen()
        self._path = path
        try:
            self._db = sqlite3.connect(path, isolation_level=None)
        except sqlite3.Error as error:
            raise self._refused(error) from error
        try:
            self._db.execute("PRAGMA journal_mode = WAL")
            self._db.execute("PRAGMA synchronous = NORMAL")
            self._db.executescript(_TABLES)
            version = ("schema_version", SCHEMA_VERSION)
            self._db.execute("INSERT OR IGNORE INTO about VALUES (?, ?)", version)
        except sqlite3.Error as error:
            self._db.close()
            raise self._refused(error) from error

    def append(self, file: str, records: Sequence[bytes]) -> list[int]:
        """Add records; the number of each."""
        del file
        rows = [json.loads(record) for record in records]
        try:
            self._db.execute("BEGIN")
            numbers = [self._db.execute(_INSERT, row).lastrowid or 0 for row in rows]
            self._db.execute("COMMIT")
        except sqlite3.Error as error:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            raise self._refused(error) from error
        return numbers

    def size(self, file: str) -> int:
        """Number of the last record."""
        del file
        return int(self._db.execute("SELECT coalesce(max(id), 0) FROM record").fetchone()[0])

    def cut(self, file: str, size: int) -> None:
        """Take back all records after number ``size``."""
        del file
        self._run("DELETE FROM record WHERE id > ?", size)

    def without(self, file: str, reasons: frozenset[str]) -> int:
        """Mark failures of some reasons; the number of the last record that is none of them."""
        del file
        self._run("UPDATE record SET dropped = 0 WHERE dropped")
        for reason in reasons:
            self._run(
                "UPDATE record SET dropped = 1 WHERE kind = ? AND reason = ?", FAILURE, reason
            )
        rest = self._db.execute("SELECT coalesce(max(id), 0) FROM record WHERE NOT dropped")
        return int(rest.fetchone()[0])

    def swap(self, file: str) -> None:
        """Delete what was marked."""
        del file
        self._run("DELETE FROM record WHERE dropped")

    def ripe(self, file: str, *, last: bool) -> bool:
        """Never: records stay as they are."""
        del file, last
        return False

    def pack(self, file: str, number: int) -> None:
        """Nothing is left to do."""

    def settle(self) -> None:
        """Bring what was written to the disk itself."""
        self._run("PRAGMA wal_checkpoint(PASSIVE)")

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def _run(self, statement: str, *values: object) -> None:
        try:
            self._db.execute(statement, values)
        except sqlite3.Error as error:
            raise self._refused(error) from error

    def _refused(self, error: sqlite3.Error) -> OutputError:
        return OutputError(
            f"{self._path} cannot be written: {error}. If the disk is full, make room and run the "
            "same command again: it goes on where it stopped."
        )
