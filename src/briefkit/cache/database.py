"""The file of a cache, an SQLite database: opened for a moment, made where there is none, set aside when damaged.

Nobody keeps it open. Processes are forked while a cache is in use, and a connection must not go into a fork.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path

from briefkit.errors import Diagnostic, InputError, error

try:
    import fcntl
except ImportError:
    fcntl = None  # type: ignore[assignment]

FILE = "briefkit.sqlite3"
SET_ASIDE = "briefkit.damaged"
_LOCK = "briefkit.lock"
_BESIDE = ("-wal", "-shm", "-journal")
"""What SQLite adds to the name of a database for the files that belong to it."""

_APPLICATION = 0x62726B74
"""Application id in the head of our databases ("brkt"), by which they are told from those of other programs."""

_SCHEMA = 1
"""Version of the tables; one that is not ours is never read."""

PATIENCE = 10.0
"""Seconds that one process waits for another; each has the file for a few hundredths of a second."""

_TABLES = """
BEGIN IMMEDIATE;
CREATE TABLE runs (
    kind TEXT PRIMARY KEY,
    number INTEGER NOT NULL,
    hits INTEGER NOT NULL,
    misses INTEGER NOT NULL
);
CREATE TABLE entries (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    version TEXT NOT NULL,
    key BLOB NOT NULL,
    digest BLOB NOT NULL,
    used INTEGER NOT NULL,
    value BLOB NOT NULL,
    UNIQUE (kind, version, key)
);
"""

_PROBES = (
    "SELECT kind, number, hits, misses FROM runs LIMIT 0",
    "SELECT id, kind, version, key, digest, used, value FROM entries LIMIT 0",
)
"""What fails where a table or column is missing."""

_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR})
_REASONS = {
    sqlite3.SQLITE_BUSY: "another process does not let go of it",
    sqlite3.SQLITE_LOCKED: "another process does not let go of it",
    sqlite3.SQLITE_READONLY: "it cannot be written to",
    sqlite3.SQLITE_CANTOPEN: "the file or its folder cannot be opened or written to",
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_IOERR: "the disk is full or does not work",
}
"""What SQLite's result codes mean for a user."""


class DamagedError(InputError):
    """The file is damaged, and may be set aside."""


@contextlib.contextmanager
def open_database(folder: Path) -> Iterator[sqlite3.Connection]:
    """The database of a cache, made if there is none; what was not committed is undone at the end.

    Args:
        folder: Where it is; made if it is not there, for the user alone.

    Raises:
        DamagedError: C102, if it is damaged.
        InputError: C101, if it cannot be used: another program's, of a newer briefkit, locked, not writable.
    """
    path = folder / FILE
    with _explained(path):
        _make_folder(folder)
        with _locked(folder, shared=True), _connect(path) as connection:
            ready = _is_ready(connection, path)
        if not ready:
            with _locked(folder, shared=False), _connect(path) as connection:
                if not _is_ready(connection, path):
                    _make_tables(connection)
        with _locked(folder, shared=True), _connect(path) as connection:
            yield connection


def set_aside(folder: Path) -> bool:
    """Give a damaged database another name, so that a new one takes its place; whether it could be.

    A file that somebody has open is never moved: SQLite would mix up old and new.
    """
    path = folder / FILE
    try:
        with _locked(folder, shared=False):
            with contextlib.suppress(InputError), _explained(path), _connect(path) as connection:
                if _is_ready(connection, path) and not list_faults(connection):
                    return True  # somebody else was quicker
            for ending in _BESIDE:  # first: a new database must never find the log of an old one
                path.with_name(FILE + ending).unlink(missing_ok=True)
            path.replace(path.with_name(SET_ASIDE))
    except (InputError, OSError):
        return False
    return True


def list_faults(connection: sqlite3.Connection) -> list[str]:
    """What SQLite finds wrong with a database.

    Raises:
        sqlite3.Error: If a table of ours is not there.
    """
    for probe in _PROBES:
        connection.execute(probe)
    return [row[0] for row in connection.execute("PRAGMA integrity_check(10)") if row[0] != "ok"]


@contextlib.contextmanager
def _connect(path: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
    try:
        connection.executescript("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;")
        connection.execute("PRAGMA synchronous = NORMAL")
        yield connection
    finally:
        connection.close()


def _is_ready(connection: sqlite3.Connection, path: Path) -> bool:
    """Whether a database has our tables; False for a new one.

    Raises:
        InputError: C101, if it is another program's or of another version of the tables.
    """
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (schema,) = connection.execute("PRAGMA user_version").fetchone()
    if (application, schema) == (_APPLICATION, _SCHEMA):
        return True
    if application == _APPLICATION and schema:
        raise _unusable(
            path, "it was made by another version of briefkit; clear it with that one, or name another folder"
        )
    if application or schema or connection.execute("SELECT 1 FROM sqlite_master").fetchone():
        raise _unusable(path, "it is another program's database; name another folder")
    return False


def _make_tables(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    connection.executescript(
        f"{_TABLES} PRAGMA application_id = {_APPLICATION}; PRAGMA user_version = {_SCHEMA}; COMMIT;"
    )


def _make_folder(folder: Path) -> None:
    """Make a folder that neither a commit nor a backup takes along, for articles may be confidential."""
    if folder.is_dir():
        return
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    (folder / ".gitignore").write_text("*\n", encoding="ascii")
    (folder / "CACHEDIR.TAG").write_text("Signature: 8a477f597d28d172789f06886806bc55\n", encoding="ascii")


@contextlib.contextmanager
def _locked(folder: Path, *, shared: bool) -> Iterator[None]:
    """Hold the lock of a cache, shared while it is used, alone while its file is made or moved.

    The system lets go of it when a process ends, however it does.

    Raises:
        InputError: C101, if another process holds it too long.
    """
    if fcntl is None:
        yield
        return
    number = os.open(folder / _LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
    try:
        mode = (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB
        end = time.monotonic() + PATIENCE
        while True:
            try:
                fcntl.flock(number, mode)
                break
            except BlockingIOError:
                if time.monotonic() > end:
                    raise _unusable(folder / FILE, _REASONS[sqlite3.SQLITE_BUSY]) from None
                time.sleep(0.01)
            except OSError:  # a file system without locks
                break
        yield
    finally:
        os.close(number)


@contextlib.contextmanager
def _explained(path: Path) -> Iterator[None]:
    """Say of what goes wrong with a database what it means."""
    try:
        yield
    except UnicodeDecodeError as problem:  # names and messages that are no text
        raise DamagedError(error("C102", "the cache is damaged", str(path))) from problem
    except sqlite3.Error as problem:
        code = getattr(problem, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
        if code in _DAMAGED:
            raise DamagedError(error("C102", f"the cache is damaged: {problem}", str(path))) from problem
        raise _unusable(path, _REASONS.get(code, str(problem))) from problem
    except OSError as problem:
        raise _unusable(path, problem.strerror or str(problem)) from problem


def _unusable(path: Path, reason: str) -> InputError:
    return InputError(_describe(path, reason))


def _describe(path: Path, reason: str) -> Diagnostic:
    return error("C101", f"the cache cannot be used: {reason}", str(path))
