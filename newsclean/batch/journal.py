"""What a run remembers when it is killed: one sqlite file beside its output.

The file is held exclusively while a run is at work, which is the lock against a second run. All
that is in the hands of a run that ended is therefore nobody's: leases need not be written down.
"""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, Self

from newsclean.errors import InputError, OutputError, OutputInUse

__all__ = ["Journal"]

_LAYOUT: Final = 1
"""Version of the tables below; a journal of another one is not read."""

_TABLES: Final = """
    CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

    -- The queue: what was asked for, what is still to be done, and what came of the rest.
    CREATE TABLE IF NOT EXISTS source (
        id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, mark TEXT, position INTEGER NOT NULL,
        brings INTEGER NOT NULL DEFAULT 0 -- its pages, and is read in order
    );
    CREATE TABLE IF NOT EXISTS host (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
    CREATE TABLE IF NOT EXISTS page (
        id INTEGER PRIMARY KEY, host INTEGER NOT NULL, source INTEGER NOT NULL,
        line INTEGER NOT NULL, url TEXT NOT NULL
    );
    CREATE TABLE IF NOT EXISTS seen (hash INTEGER PRIMARY KEY, page INTEGER NOT NULL);
    CREATE TABLE IF NOT EXISTS waiting (
        host INTEGER NOT NULL, page INTEGER NOT NULL, PRIMARY KEY (host, page)
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS done (
        page INTEGER PRIMARY KEY, file INTEGER NOT NULL, until INTEGER NOT NULL, reason TEXT
    );
    CREATE TABLE IF NOT EXISTS refused (
        source INTEGER NOT NULL, line INTEGER NOT NULL, why TEXT NOT NULL,
        PRIMARY KEY (source, line)
    ) WITHOUT ROWID;

    -- The output: how far each of its files is filled with records that count.
    CREATE TABLE IF NOT EXISTS file (
        id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, size INTEGER NOT NULL DEFAULT 0,
        packed INTEGER NOT NULL DEFAULT 0, swapping INTEGER NOT NULL DEFAULT 0
    );
"""

_PRAGMAS: Final = (
    "PRAGMA locking_mode = EXCLUSIVE",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = NORMAL",  # whole after a power cut, if not newest; see Journal.sync
    "PRAGMA cache_size = -16384",  # kB
    "PRAGMA journal_size_limit = 67108864",
)


class Journal:
    """An open journal. Its tables belong to ``Queue`` and ``Recorder``; this is their file."""

    def __init__(self, path: Path | None) -> None:
        """Open the file, or make it; ``None`` keeps it in memory.

        Raises:
            OutputInUse: another run holds it.
            OutputError: it cannot be written, or is no journal.
        """
        self.path = path
        try:
            self.db = sqlite3.connect(path or ":memory:", isolation_level=None, timeout=0)
        except sqlite3.Error as error:
            raise self._said(error) from error
        try:
            for pragma in _PRAGMAS:
                self.db.execute(pragma)
            with self.saving():  # the first write takes the lock, and holds it to the end
                self._check_layout()
        except sqlite3.Error as error:
            self.db.close()
            raise self._said(error) from error
        except OutputError:
            self.db.close()
            raise

    def _check_layout(self) -> None:
        tables = self.db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        if not tables:
            for statement in _TABLES.split(";"):
                self.db.execute(statement)
            self.db.execute(f"PRAGMA user_version = {_LAYOUT}")
        if self.db.execute("PRAGMA user_version").fetchone()[0] != _LAYOUT:
            raise OutputError(
                f"{self.path} is no journal of this release. Finish the run with the release that "
                "began it, or name another output."
            )
        self.db.execute("INSERT OR REPLACE INTO setting VALUES ('layout', ?)", (str(_LAYOUT),))

    @contextmanager
    def saving(self) -> Iterator[sqlite3.Connection]:
        """One transaction: all of what is written inside is kept, or nothing.

        Raises:
            OutputError: the disk is full, or the file cannot be written for another reason.
        """
        try:
            self.db.execute("BEGIN IMMEDIATE")
            yield self.db
            self.db.execute("COMMIT")
        except sqlite3.Error as error:
            self._roll_back()
            raise self._said(error) from error
        except BaseException:
            self._roll_back()
            raise

    def agree(self, settings: Mapping[str, Any]) -> bool:
        """Keep what the run is about, or compare with what was kept. Whether it was known.

        Raises:
            InputError: the run was begun with other settings, which its output depends on.
        """
        kept = dict(self.db.execute("SELECT name, value FROM setting WHERE name != 'layout'"))
        if not kept:
            rows = [(name, json.dumps(value)) for name, value in settings.items()]
            with self.saving() as db:
                db.executemany("INSERT INTO setting VALUES (?, ?)", rows)
            return False
        for name, value in settings.items():
            before = json.loads(kept.get(name, "null"))
            if before != value:
                raise InputError(
                    f"This run was begun with {name} {before!r} and cannot go on with {value!r}. "
                    "Go on as it was begun, or name another output."
                )
        return True

    def sync(self) -> None:
        """Bring what was saved so far to the disk itself."""
        try:
            self.db.execute("PRAGMA wal_checkpoint(PASSIVE)")
        except sqlite3.Error as error:
            raise self._said(error) from error

    def close(self) -> None:
        """Let go of the file."""
        self.db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _roll_back(self) -> None:
        if self.db.in_transaction:
            self.db.execute("ROLLBACK")

    def _said(self, error: sqlite3.Error) -> OutputError:
        told = str(error)
        if "locked" in told:
            return OutputInUse(
                f"Another run is at work on this output: {self.path} is taken. Wait until it has "
                "ended, or name another output."
            )
        if isinstance(error, sqlite3.OperationalError) and ("full" in told or "I/O" in told):
            return OutputError(
                f"The journal {self.path} cannot be written: the disk seems to be full ({told}). "
                "Make room and run the same command again: it goes on where it stopped."
            )
        return OutputError(
            f"The journal {self.path} cannot be used: {told}. Check the folder's permissions, or "
            "name another output."
        )
