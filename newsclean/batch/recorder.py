"""Records and journal, kept in step: what the journal does not know of was never written.

A record is written first, then the journal is told how far the file reaches and that the page is
done, in one transaction. A run that ends between the two finds a file that is longer than the
journal says, and cuts it back; so a page is recorded once, whenever the run is killed.
"""

import sqlite3
import time
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Final, NamedTuple

from newsclean.batch.journal import Journal
from newsclean.batch.queue import Queue
from newsclean.errors import OutputError
from newsclean.sinks import Sink

__all__ = ["Recorded", "Recorder"]

_SETTLE_EVERY_S: Final = 5.0

_DONE: Final = "INSERT OR REPLACE INTO done VALUES (?, ?, ?, ?)"
_CROSS_OFF: Final = """
    DELETE FROM waiting WHERE (page, host) = (SELECT id, host FROM page WHERE id = ?)
"""


class Recorded(NamedTuple):
    """A record and the page it belongs to."""

    number: int
    """Number of the page's ticket."""
    file: str
    """Where it is written."""
    data: bytes
    """What is written."""
    name: str
    """What the input is called: its address."""
    reason: str | None
    """Why the page failed; ``None`` when it did not."""


class Recorder:
    """Writes records to a sink and accounts for them in the journal."""

    def __init__(
        self,
        journal: Journal,
        queue: Queue,
        sink: Sink,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Bring sink and journal into step, whatever happened before.

        Raises:
            OutputError: the output cannot be written, or there is one that no journal knows.
        """
        self._journal = journal
        self._queue = queue
        self._sink = sink
        self._clock = clock
        self._settled_at = clock()
        rows = journal.db.execute("SELECT name, id, size FROM file")
        self._files = {name: (number, size) for name, number, size in rows}
        self._finish_swap()
        self._restore()

    def record(
        self,
        records: Sequence[Recorded],
        beside: Callable[[sqlite3.Connection], None] = lambda _: None,
    ) -> None:
        """Write records and cross their pages off the queue.

        Args:
            records: what is written, in this order where it goes to the same file.
            beside: what else the journal is told in the same transaction.

        Raises:
            OutputError: the disk is full, or the output cannot be written for another reason. The
                pages wait as before.
        """
        self._announce({each.file for each in records} - self._files.keys())
        by_file = sorted(records, key=attrgetter("file"))
        grown = []
        for file, group in groupby(by_file, key=attrgetter("file")):
            grown.append(self._append(file, list(group)))
        with self._journal.saving() as db:
            beside(db)
            for number, size, rows in grown:
                db.execute("UPDATE file SET size = ? WHERE id = ?", (size, number))
                db.executemany(_DONE, rows)
            db.executemany(_CROSS_OFF, [(each.number,) for each in records])
        for file in {each.file for each in records}:
            self._pack_if_ripe(file, last=False)
        if self._clock() - self._settled_at >= _SETTLE_EVERY_S:
            self.settle()

    def settle(self) -> None:
        """Bring everything to the disk itself: a power cut after this loses nothing before it."""
        try:
            self._sink.settle()
        except OSError as error:
            raise OutputError(f"The output could not be brought to the disk: {error}.") from error
        self._journal.sync()
        self._settled_at = self._clock()

    def finish(self) -> None:
        """Nothing more will come in this run."""
        for file in list(self._files):
            self._pack_if_ripe(file, last=True)
        self.settle()
        self._sink.close()

    def retry(self, reason: str | None = None) -> int:
        """Take failures out of the output and have their pages wait again. How many.

        Args:
            reason: name of the error; any if left out.
        """
        found = self._queue.reasons()
        reasons = found if reason is None else found & {reason}
        files = [name for name in self._files if self._holds(name, reasons)]
        sizes = {name: self._sink.without(name, reasons) for name in files}
        moved = 0
        with self._journal.saving() as db:
            for name, size in sizes.items():
                number = self._files[name][0]
                db.execute("UPDATE file SET size = ?, swapping = 1 WHERE id = ?", (size, number))
                # Where a record ends has changed; but all of the new file is on the disk.
                db.execute("UPDATE done SET until = 0 WHERE file = ?", (number,))
                self._files[name] = (number, size)
            for each in reasons:
                moved += self._queue.reopen(db, "reason = ?", (each,))
        self._finish_swap()
        return moved

    def _append(
        self, file: str, records: Sequence[Recorded]
    ) -> tuple[int, int, list[tuple[int, int, int, str | None]]]:
        number, size = self._files[file]
        try:
            ends = self._sink.append(file, [each.data for each in records])
        except OutputError:
            self._sink.cut(file, size)
            raise
        rows = [
            (each.number, number, end, each.reason) for each, end in zip(records, ends, strict=True)
        ]
        self._files[file] = (number, ends[-1])
        return number, ends[-1], rows

    def _announce(self, files: Iterable[str]) -> None:
        """Tell the journal of files before they are made, so that none is left unaccounted."""
        for file in sorted(files):
            with self._journal.saving() as db:
                row = db.execute("INSERT INTO file (name) VALUES (?) RETURNING id", (file,))
                self._files[file] = (row.fetchone()[0], 0)

    def _restore(self) -> None:
        for file, (number, size) in self._files.items():
            there = self._sink.size(file)
            # Less than was written: a power cut, or somebody's hand.
            kept = self._forget_beyond(number, there) if there < size else size
            self._sink.cut(file, kept)
            self._files[file] = (number, kept)

    def _forget_beyond(self, number: int, there: int) -> int:
        """Records that are gone were never written: their pages wait again. Where the file ends."""
        with self._journal.saving() as db:
            self._queue.reopen(db, "file = ? AND until > ?", (number, there))
            row = db.execute("SELECT max(until) FROM done WHERE file = ?", (number,)).fetchone()
            size = min(there, row[0] or 0)
            db.execute("UPDATE file SET size = ? WHERE id = ?", (size, number))
        return size

    def _pack_if_ripe(self, file: str, *, last: bool) -> None:
        if not self._sink.ripe(file, last=last):
            return
        number = self._files[file][0]
        packed = self._journal.db.execute("SELECT packed FROM file WHERE id = ?", (number,))
        self._sink.pack(file, packed.fetchone()[0])
        with self._journal.saving() as db:
            db.execute("UPDATE file SET size = 0, packed = packed + 1 WHERE id = ?", (number,))
            db.execute("UPDATE done SET until = 0 WHERE file = ? AND until > 0", (number,))
        self._files[file] = (number, 0)
        self._sink.cut(file, 0)

    def _holds(self, file: str, reasons: frozenset[str]) -> bool:
        marks = ", ".join("?" * len(reasons))
        query = f"SELECT 1 FROM done WHERE file = ? AND reason IN ({marks}) LIMIT 1"  # noqa: S608
        row = self._journal.db.execute(query, (self._files[file][0], *reasons)).fetchone()
        return row is not None

    def _finish_swap(self) -> None:
        for (file,) in self._journal.db.execute("SELECT name FROM file WHERE swapping").fetchall():
            self._sink.swap(file)
        with self._journal.saving() as db:
            db.execute("UPDATE file SET swapping = 0 WHERE swapping")
