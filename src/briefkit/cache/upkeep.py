"""Looking after a cache: what is in it, clearing it, and looking for damage."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from briefkit.cache import documents, readings, selections
from briefkit.cache.entries import Row, list_rows, remove_rows
from briefkit.cache.layout import CACHE
from briefkit.cache.versions import MAKERS, find_version
from briefkit.database import DamagedError, list_faults, open_database, set_aside
from briefkit.errors import Diagnostic, InputError, error, warning

_CHECKS: dict[str, Callable[[bytes], None]] = {
    documents.KIND: documents.check_document,
    readings.KIND: readings.check_reading,
    selections.KIND: selections.check_selection,
}
"""What tells a damaged value of a kind by raising ValueError."""

_HOLDINGS = "SELECT kind, version, count(*), sum(length(value)) FROM entries GROUP BY kind, version ORDER BY max(id)"
_RUNS = "SELECT kind, number, hits, misses FROM runs ORDER BY kind"
_REMOVE_VERSION = "DELETE FROM entries WHERE kind = ? AND version = ?"


@dataclass(frozen=True, slots=True)
class Holding:
    """The entries of one kind and version.

    Attributes:
        kind: "document", "file" or "selection".
        version: Of what made them.
        current: Whether that is what this briefkit would make them with; others are never found by it.
        entries: How many there are.
        size: Bytes of their values.
    """

    kind: str
    version: str
    current: bool
    entries: int
    size: int


@dataclass(frozen=True, slots=True)
class Usage:
    """How a cache was used for one kind of entry since it was made.

    Attributes:
        kind: "document", "file" or "selection".
        runs: How often it was asked.
        hits: How many entries it had.
        misses: How many it had not.
    """

    kind: str
    runs: int
    hits: int
    misses: int


@dataclass(frozen=True, slots=True)
class Contents:
    """What is in a cache.

    Attributes:
        path: Its file.
        size: Bytes of that.
        holdings: The entries by kind and version, the newest last.
        usage: How it was used, by kind.
    """

    path: Path
    size: int
    holdings: tuple[Holding, ...]
    usage: tuple[Usage, ...]


def describe(folder: Path) -> Contents:
    """What is in the cache in a folder.

    Raises:
        InputError: C101, if there is none or it cannot be used; C102, if it is damaged.
    """
    with _open(folder) as database:
        holdings = tuple(_list_holdings(database))
        usage = tuple(Usage(*row) for row in database.execute(_RUNS))
    return Contents(folder / CACHE.file, (folder / CACHE.file).stat().st_size, holdings, usage)


def clear(folder: Path, *, old_only: bool) -> int:
    """Remove entries, and give their room back to the disk; a damaged cache is removed whole.

    Args:
        folder: Where the cache is.
        old_only: Only those that another version of briefkit, of its word lists or of Python has made.

    Returns:
        How many were removed; of a damaged cache nobody knows, and it is 0.

    Raises:
        InputError: C101, if there is none or it cannot be used; C102, if it is damaged and in use.
    """
    try:
        with _open(folder) as database:
            gone = [each for each in _list_holdings(database) if not (old_only and each.current)]
            database.execute("BEGIN IMMEDIATE")
            database.executemany(_REMOVE_VERSION, ((each.kind, each.version) for each in gone))
            database.execute("COMMIT")
            database.execute("VACUUM")
    except DamagedError:
        if not set_aside(folder, CACHE):
            raise
        gone = []
    (folder / CACHE.set_aside).unlink(missing_ok=True)
    return sum(each.entries for each in gone)


def verify(folder: Path) -> tuple[int, tuple[Diagnostic, ...]]:
    """Look at every entry of a cache, and remove what is damaged.

    Returns:
        How many entries are whole, and a warning C102 for each that was not, or for the cache as a whole.

    Raises:
        InputError: C101, if there is none or it cannot be used; C102, if it is damaged and in use.
    """
    try:
        with _open(folder) as database:
            faults = list_faults(database, CACHE)
            if faults:
                raise DamagedError(error("C102", f"the cache is damaged: {faults[0]}", str(folder / CACHE.file)))
            whole, damaged = _sort_rows(database)
            remove_rows(database, damaged)
    except DamagedError as problem:
        if not set_aside(folder, CACHE):
            raise
        reason = f"{problem.diagnostics[0].message}; it is now {CACHE.set_aside}, and the next run begins a new one"
        return 0, (warning("C102", reason, str(folder / CACHE.file)),)
    return whole, tuple(
        warning("C102", f"{row.name} was damaged and is removed", str(folder / CACHE.file)) for row in damaged
    )


@contextlib.contextmanager
def _open(folder: Path) -> Iterator[sqlite3.Connection]:
    """The database of a cache that is there."""
    if not (folder / CACHE.file).exists():
        raise InputError(error("C101", "there is no cache in this folder", str(folder)))
    with open_database(folder, CACHE) as database:
        yield database


def _list_holdings(database: sqlite3.Connection) -> Iterator[Holding]:
    current = {kind: find_version(kind) for kind in MAKERS}
    for kind, version, entries, size in database.execute(_HOLDINGS):
        yield Holding(kind, version, current.get(kind) == version, entries, size or 0)


def _sort_rows(database: sqlite3.Connection) -> tuple[int, list[Row]]:
    """How many entries are whole, and the others."""
    current = {kind: find_version(kind) for kind in MAKERS}
    whole, damaged = 0, []
    for row in list_rows(database):
        if row.is_whole and (row.version != current.get(row.kind) or _is_sound(row)):
            whole += 1
        else:
            damaged.append(row)
    return whole, damaged


def _is_sound(row: Row) -> bool:
    """Whether the value of an entry that this briefkit made is what it should be."""
    try:
        _CHECKS[row.kind](row.value)
    except ValueError:
        return False
    return True
