"""The addresses of a run: taken in once, handed out by host, crossed off when they are recorded."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Final, NamedTuple

from newsclean.batch.journal import Journal
from newsclean.batch.ticket import Ticket, host_of
from newsclean.errors import InputError

__all__ = ["NO_HOST", "Asked", "Duplicate", "Intook", "Passed", "Queue"]

_FRESH: Final = """
    CREATE TEMP TABLE IF NOT EXISTS fresh (
        page INTEGER PRIMARY KEY, hash INTEGER, host INTEGER, line INTEGER, url TEXT
    )
"""
# Hashes are added in their order: a tree of ten million that is filled at random would be
# rewritten from end to end for every few thousand.
_MEET: Final = """
    INSERT OR IGNORE INTO seen SELECT hash, min(page) FROM fresh GROUP BY hash ORDER BY hash
"""
_TAKE: Final = """
    INSERT INTO page SELECT fresh.page, host, ?, line, url
    FROM fresh JOIN seen USING (hash) WHERE seen.page = fresh.page ORDER BY fresh.page
"""
_WAIT: Final = """
    INSERT INTO waiting SELECT host, fresh.page
    FROM fresh JOIN seen USING (hash) WHERE seen.page = fresh.page ORDER BY host, fresh.page
"""
# An address that stands where it stood in an earlier run is known, but no duplicate.
_REPEATED: Final = """
    FROM fresh JOIN seen USING (hash) JOIN page ON page.id = seen.page
    WHERE seen.page != fresh.page AND page.url = fresh.url
    AND NOT (page.source = ? AND page.line = fresh.line)
"""
_KNOWN: Final = f"SELECT fresh.line, fresh.url, page.line {_REPEATED} ORDER BY fresh.page LIMIT ?"
_COUNT_KNOWN: Final = f"SELECT count(*) {_REPEATED}"
_ALIKE: Final = """
    SELECT fresh.page, fresh.host, fresh.line, fresh.url FROM fresh JOIN seen USING (hash)
    JOIN page ON page.id = seen.page WHERE seen.page != fresh.page AND page.url != fresh.url
"""
_SLICE: Final = """
    SELECT waiting.page, page.url FROM waiting JOIN page ON page.id = waiting.page
    WHERE waiting.host = ? AND waiting.page > ? ORDER BY waiting.page LIMIT ?
"""
_NEXT_HOST: Final = "SELECT host FROM waiting WHERE host > ? ORDER BY host LIMIT 1"
_IN_ORDER: Final = """
    SELECT page.id, page.url, host.name FROM page JOIN host ON host.id = page.host
    JOIN waiting ON waiting.host = page.host AND waiting.page = page.id
    WHERE page.id > ? ORDER BY page.id LIMIT ?
"""
_REASONS: Final = """
    SELECT DISTINCT reason, page.host FROM done JOIN page ON page.id = done.page
    WHERE reason IS NOT NULL
"""
# Pages that an input brought along do not wait: the input is read again from where they stood.
_DELETE_BROUGHT: Final = """
    DELETE FROM page WHERE host = 0 AND id NOT IN (SELECT page FROM done)
"""
_REWIND: Final = """
    UPDATE source SET position = coalesce(
        (SELECT max(line) + 1 FROM page WHERE page.source = source.id), 0
    ) WHERE brings
"""
_AGAIN: Final = """
    INSERT OR IGNORE INTO waiting SELECT page.host, page.id FROM done
    JOIN page ON page.id = done.page
"""


NO_HOST: Final = 0
"""Stands for the host of pages that are not fetched."""


class Passed(NamedTuple):
    """A page that an input brought along."""

    number: int
    """Its number in the run."""
    position: int
    """Where it stands in its input."""
    name: str
    """What it is called."""


class Asked(NamedTuple):
    """An address as it stands in an input."""

    line: int
    """Its line or row, from 1."""
    url: str
    """The address."""


class Duplicate(NamedTuple):
    """An address that was asked for before."""

    line: int
    """Where it stands."""
    url: str
    """The address."""
    first_line: int
    """Where it stood before, in this input or another."""


class Intook(NamedTuple):
    """What came of taking addresses in."""

    taken: int
    """Addresses that are new."""
    repeated: int
    """Addresses that were known."""
    told: list[Duplicate]
    """The first of these."""


class Queue:
    """The queue of one run, in its journal."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._db = journal.db
        self._db.execute(_FRESH)
        self._hosts: dict[str, int] = {}
        self._held = 0

    def source(self, name: str, mark: str | None) -> tuple[int, int]:
        """Number of an input, and how many of its lines were taken already.

        ``mark`` changes when the input does; then all its lines are looked at again.
        """
        name = _place(name)
        row = self._db.execute(
            "SELECT id, mark, position FROM source WHERE name = ?", (name,)
        ).fetchone()
        if row and mark is not None and row[1] == mark:
            return row[0], row[2]
        with self._journal.saving() as db:
            db.execute("INSERT OR IGNORE INTO source VALUES (NULL, ?, ?, 0, 0)", (name, mark))
            db.execute("UPDATE source SET mark = ?, position = 0 WHERE name = ?", (mark, name))
            found = db.execute("SELECT id FROM source WHERE name = ?", (name,)).fetchone()
        return found[0], 0

    def hold(self, asked: Sequence[Asked]) -> None:
        """Put addresses aside, on disk, until they are taken in."""
        with self._journal.saving() as db:
            db.executemany("INSERT INTO fresh VALUES (?, ?, ?, ?, ?)", self._fresh(asked))
            self._held += len(asked)

    def take_held(self, source: int, position: int) -> Intook:
        """Take in what was put aside: an input, up to its line ``position``."""
        with self._journal.saving() as db:
            db.execute(_MEET)
            taken = db.execute(_TAKE, (source,)).rowcount + self._take_alike(db, source)
            db.execute(_WAIT)
            repeated = db.execute(_COUNT_KNOWN, (source,)).fetchone()[0]
            told = [Duplicate(*row) for row in db.execute(_KNOWN, (source, _MOST_TOLD))]
            db.execute("DELETE FROM fresh")
            db.execute("UPDATE source SET position = ? WHERE id = ?", (position, source))
        self._held = 0
        return Intook(taken, repeated, told)

    def refuse(self, source: int, line: int, why: str) -> bool:
        """Keep in mind that a line of an input is no use. Whether that is news."""
        with self._journal.saving() as db:
            row = (source, line, why)
            return db.execute("INSERT OR IGNORE INTO refused VALUES (?, ?, ?)", row).rowcount > 0

    def slice(self, host: str, after: int, count: int) -> list[Ticket]:
        """The next waiting addresses of a host, after number ``after``."""
        rows = self._db.execute(_SLICE, (self._host(host), after, count))
        return [Ticket(page, url, host) for page, url in rows]

    def hosts(self, after: int = 0) -> Iterator[tuple[int, str]]:
        """Hosts with waiting addresses, by number, from after number ``after`` on."""
        while row := self._db.execute(_NEXT_HOST, (after,)).fetchone():
            after = row[0]
            name = self._db.execute("SELECT name FROM host WHERE id = ?", (after,)).fetchone()
            yield after, name[0]

    def in_order(self, after: int, count: int) -> list[Ticket]:
        """The next waiting addresses in the order they were asked for."""
        return [Ticket(*row) for row in self._db.execute(_IN_ORDER, (after, count))]

    def reasons(self) -> frozenset[str]:
        """For what pages failed that can be fetched once more.

        Raises:
            InputError: pages failed that came with an input, and would only fail again.
        """
        rows = self._db.execute(_REASONS).fetchall()
        if any(host == NO_HOST for _, host in rows):
            raise InputError(
                "Some of the failures are of pages that an archive or a table brought along; they "
                "would fail again. Retrying is for addresses that are fetched."
            )
        return frozenset(reason for reason, _ in rows)

    def brought(self, db: sqlite3.Connection, source: int, pages: Sequence[Passed]) -> None:
        """Inside a transaction: pages that an input brought along are recorded up to here."""
        rows = [(each.number, NO_HOST, source, each.position, each.name) for each in pages]
        db.executemany("INSERT INTO page VALUES (?, ?, ?, ?, ?)", rows)
        if pages:
            reached = (pages[-1].position + 1, source)
            db.execute("UPDATE source SET position = ? WHERE id = ?", reached)

    def stream(self, name: str, mark: str) -> tuple[int, int | None]:
        """Number of an input that brings its pages along, and the position behind which to go on.

        Raises:
            InputError: it is not as it was when the run began with it.
        """
        place = _place(name)
        row = self._db.execute("SELECT mark, position FROM source WHERE name = ?", (place,))
        known = row.fetchone()
        if known and known[0] != mark and known[1]:
            raise InputError(
                f"{name} has changed since the run began with it, so nobody can say where to go "
                "on. Name another output to begin anew."
            )
        number, position = self.source(name, mark)
        with self._journal.saving() as db:
            db.execute("UPDATE source SET brings = 1 WHERE id = ?", (number,))
        return number, position - 1 if position else None

    @property
    def next_number(self) -> int:
        """The number of the next page."""
        return int(self._db.execute("SELECT coalesce(max(id), 0) + 1 FROM page").fetchone()[0])

    def reopen(self, db: sqlite3.Connection, where: str, values: Iterable[object]) -> int:
        """Inside a transaction: have recorded pages wait again. How many."""
        moved = db.execute(f"{_AGAIN} WHERE {where} AND page.host != 0", tuple(values)).rowcount
        db.execute(f"DELETE FROM done WHERE {where}", tuple(values))  # noqa: S608  # our own words
        if db.execute(_DELETE_BROUGHT).rowcount:
            db.execute(_REWIND)
        return moved

    @property
    def total(self) -> int:
        """Addresses taken in."""
        return int(self._db.execute("SELECT count(*) FROM page").fetchone()[0])

    @property
    def finished(self) -> int:
        """Addresses recorded, for better or worse."""
        return int(self._db.execute("SELECT count(*) FROM done").fetchone()[0])

    def _take_alike(self, db: sqlite3.Connection, source: int) -> int:
        """Two addresses with one hash are two addresses; the second is only never told again."""
        alike = db.execute(_ALIKE).fetchall()
        for page, host, line, url in alike:
            db.execute("INSERT INTO page VALUES (?, ?, ?, ?, ?)", (page, host, source, line, url))
            db.execute("INSERT INTO waiting VALUES (?, ?)", (host, page))
        return len(alike)

    def _fresh(self, asked: Sequence[Asked]) -> Iterator[tuple[object, ...]]:
        first = self.next_number + self._held
        for number, (line, url) in enumerate(asked, first):
            yield number, _hash(url), self._host(host_of(url)), line, url

    def _host(self, name: str) -> int:
        known = self._hosts.get(name)
        if known is not None:
            return known
        self._db.execute("INSERT OR IGNORE INTO host (name) VALUES (?)", (name,))
        row = self._db.execute("SELECT id FROM host WHERE name = ?", (name,)).fetchone()
        if len(self._hosts) >= _MOST_HOSTS_IN_MIND:
            self._hosts.clear()
        self._hosts[name] = row[0]
        return int(row[0])


_MOST_HOSTS_IN_MIND: Final = 100_000
_MOST_TOLD: Final = 100


def _place(name: str) -> str:
    """A file by its whole path: the same command may be given again from another folder."""
    return name if name == "-" else str(Path(name).absolute())


def _hash(url: str) -> int:
    """64 bits of the address: that two of ten million share one happens in 3 of a million runs."""
    return int.from_bytes(blake2b(url.encode(), digest_size=8).digest(), "big", signed=True)
