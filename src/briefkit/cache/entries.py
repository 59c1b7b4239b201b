"""The entries of a cache as they stand in its tables: values by kind, version and key."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Sequence
from typing import NamedTuple

_TENTH = 10
"""A cache that is too large loses one entry in so many at a time."""

_FIND = "SELECT kind, version, key, digest, value FROM entries WHERE kind = ? AND version = ? AND key = ?"
_LIST = "SELECT kind, version, key, digest, value FROM entries ORDER BY id"
_ADD = (
    "INSERT INTO entries (kind, version, key, digest, value, used) "
    "VALUES (?, ?, ?, ?, ?, (SELECT coalesce(sum(number), 0) FROM runs)) ON CONFLICT DO NOTHING"
)
_USE = "UPDATE entries SET used = (SELECT sum(number) FROM runs) WHERE kind = ? AND version = ? AND key = ?"
_REMOVE = "DELETE FROM entries WHERE kind = ? AND version = ? AND key = ?"
_REMOVE_OLDEST = "DELETE FROM entries WHERE id IN (SELECT id FROM entries ORDER BY used, id LIMIT ?)"
_ADD_KIND = "INSERT INTO runs (kind, number, hits, misses) VALUES (?, 0, 0, 0) ON CONFLICT DO NOTHING"
_ADD_RUN = "UPDATE runs SET number = number + 1, hits = hits + ?, misses = misses + ? WHERE kind = ?"
_MEASURES = ("PRAGMA page_count", "PRAGMA freelist_count", "PRAGMA page_size")


class Row(NamedTuple):
    """An entry as it stands in the database; a damaged one may hold anything.

    Attributes:
        kind: Kind of entry.
        version: Version of what made it.
        key: What it was made of, as a hash.
        digest: Hash of all the rest.
        value: What was made.
    """

    kind: str
    version: str
    key: bytes
    digest: bytes
    value: bytes

    @property
    def is_whole(self) -> bool:
        """Whether it is as it was written."""
        whole = all(isinstance(part, bytes) for part in (self.key, self.value))
        return whole and self == make_row(self.kind, self.version, self.key, self.value)

    @property
    def name(self) -> str:
        """What it is called in messages."""
        key = self.key.hex()[:12] if isinstance(self.key, bytes) else self.key
        return f"entry {key} ({self.kind})"


def make_row(kind: str, version: str, key: bytes, value: bytes) -> Row:
    """An entry with its digest."""
    digest = hashlib.sha256(b"\0".join((str(kind).encode(), str(version).encode(), key, value)))
    return Row(kind, version, key, digest.digest(), value)


def find_row(connection: sqlite3.Connection, kind: str, version: str, keys: Iterable[bytes]) -> Row | None:
    """The entry with the first of some keys that any has."""
    found = (connection.execute(_FIND, (kind, version, key)).fetchone() for key in keys)
    return next((Row(*row) for row in found if row is not None), None)


def list_rows(connection: sqlite3.Connection) -> Iterable[Row]:
    """All entries, one after the other."""
    return (Row(*row) for row in connection.execute(_LIST))


def add_rows(connection: sqlite3.Connection, rows: Iterable[Row], most: int) -> None:
    """Add entries that are not there yet, and remove as many of those that were not used for longest as must go.

    Args:
        connection: The database.
        rows: What is added.
        most: Bytes that all may take.
    """
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany(_ADD, rows)
    while measure(connection) > most:
        (count,) = connection.execute("SELECT count(*) FROM entries").fetchone()
        if not count:
            break
        connection.execute(_REMOVE_OLDEST, (count // _TENTH + 1,))
    connection.execute("COMMIT")


def remove_rows(connection: sqlite3.Connection, rows: Iterable[Row]) -> None:
    """Remove entries."""
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany(_REMOVE, (row[:3] for row in rows))
    connection.execute("COMMIT")


def note_run(connection: sqlite3.Connection, kind: str, rows: Sequence[Row | None]) -> None:
    """Count a run and what it found and missed, and mark what it found as used in it.

    Runs stand for days here: nothing looks at a clock.
    """
    found = [row for row in rows if row]
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(_ADD_KIND, (kind,))
    connection.execute(_ADD_RUN, (len(found), len(rows) - len(found), kind))
    connection.executemany(_USE, (row[:3] for row in found))
    connection.execute("COMMIT")


def measure(connection: sqlite3.Connection) -> int:
    """Bytes of a database that hold something."""
    pages, free, size = (int(connection.execute(each).fetchone()[0]) for each in _MEASURES)
    return (pages - free) * size
