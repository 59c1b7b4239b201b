"""An SQLite database in a folder of its own: opened for a moment, made where there is none, set aside when damaged.

Nobody keeps one open. Processes are forked while a cache is in use, and a connection must not go into a fork.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefkit.errors import InputError, error

try:
    import fcntl
except ImportError:
    fcntl = None  # type: ignore[assignment]

_BESIDE = ("-wal", "-shm", "-journal")
"""What SQLite adds to the name of a database for the files that belong to it."""

PATIENCE = 10.0
"""Seconds that one process waits for another; each has the file for a few hundredths of a second."""


@dataclass(frozen=True, slots=True)
class Layout:
    """What a kind of database of ours looks like.

    Attributes:
        name: What it is called in messages: "cache".
        stem: Name of its files, without an ending.
        application: Application id in its head, by which it is told from those of other programs.
        schema: Version of the tables; one that is not ours is never read.
        tables: The statements that make them.
        probes: Queries that fail where a table or column is missing.
        unusable: Code of the problem that it cannot be used.
        damaged: Code of the problem that it is damaged.
        disposable: Whether all of it can be made again, so that no backup or commit is to take it along.
    """

    name: str
    stem: str
    application: int
    schema: int
    tables: str
    probes: tuple[str, ...]
    unusable: str
    damaged: str
    disposable: bool

    @property
    def file(self) -> str:
        """Name of the database."""
        return f"{self.stem}.sqlite3"

    @property
    def set_aside(self) -> str:
        """Name of a damaged one."""
        return f"{self.stem}.damaged"

    @property
    def lock(self) -> str:
        """Name of the file that is locked while the database is made, used or moved."""
        return f"{self.stem}.lock"


_SYNCHRONOUS = "NORMAL"
"""When SQLite waits for the disk: a loss of power may cost the last entries, but never damages the file."""

_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR})
_REASONS = {
    sqlite3.SQLITE_BUSY: "another process is using it",
    sqlite3.SQLITE_LOCKED: "another process is using it",
    sqlite3.SQLITE_READONLY: "it cannot be written to",
    sqlite3.SQLITE_CANTOPEN: "the file or its folder cannot be opened or written to",
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_IOERR: "the disk is full or does not work",
}
"""What SQLite's result codes mean for a user."""


class DamagedError(InputError):
    """The file is damaged, and may be set aside."""


@contextlib.contextmanager
def open_database(folder: Path, layout: Layout) -> Iterator[sqlite3.Connection]:
    """The database in a folder, made if there is none; what was not committed is undone at the end.

    Args:
        folder: Where it is; made if it is not there, for the user alone.
        layout: What it looks like.

    Raises:
        DamagedError: If it is damaged.
        InputError: If it cannot be used: another program's, of a newer briefkit, locked, not writable.
    """
    path = folder / layout.file
    with _explained(path, layout):
        _make_folder(folder, layout)
        with _locked(folder, layout, shared=True), _connect(path) as connection:
            ready = _is_ready(connection, path, layout)
        if not ready:
            with _locked(folder, layout, shared=False), _connect(path) as connection:
                if not _is_ready(connection, path, layout):
                    _make_tables(connection, layout)
        with _locked(folder, layout, shared=True), _connect(path) as connection:
            yield connection


def set_aside(folder: Path, layout: Layout) -> bool:
    """Give a damaged database another name, so that a new one takes its place; whether it could be.

    A file that somebody has open is never moved: SQLite would mix up old and new.
    """
    path = folder / layout.file
    try:
        with _locked(folder, layout, shared=False):
            with contextlib.suppress(InputError), _explained(path, layout), _connect(path) as connection:
                if _is_ready(connection, path, layout) and not list_faults(connection, layout):
                    return True  # somebody else was quicker
            for ending in _BESIDE:  # first: a new database must never find the log of an old one
                path.with_name(layout.file + ending).unlink(missing_ok=True)
            path.replace(path.with_name(layout.set_aside))
    except (InputError, OSError):
        return False
    return True


def list_faults(connection: sqlite3.Connection, layout: Layout) -> list[str]:
    """What SQLite finds wrong with a database.

    Raises:
        sqlite3.Error: If a table of ours is not there.
    """
    for probe in layout.probes:
        connection.execute(probe)
    return [row[0] for row in connection.execute("PRAGMA integrity_check(10)") if row[0] != "ok"]


@contextlib.contextmanager
def _connect(path: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
    try:
        connection.executescript("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;")
        connection.execute(f"PRAGMA synchronous = {_SYNCHRONOUS}")
        yield connection
    finally:
        connection.close()


def _is_ready(connection: sqlite3.Connection, path: Path, layout: Layout) -> bool:
    """Whether a database has our tables; False for a new one.

    Raises:
        InputError: If it is another program's or of another version of the tables.
    """
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (schema,) = connection.execute("PRAGMA user_version").fetchone()
    if (application, schema) == (layout.application, layout.schema):
        return True
    if application == layout.application and schema:
        reason = "it was made by another version of briefkit; clear it with that one, or name another folder"
        raise _unusable(path, layout, reason)
    if application or schema or connection.execute("SELECT 1 FROM sqlite_master").fetchone():
        raise _unusable(path, layout, "it is another program's database; name another folder")
    return False


def _make_tables(connection: sqlite3.Connection, layout: Layout) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    connection.executescript(
        f"BEGIN IMMEDIATE; {layout.tables} PRAGMA application_id = {layout.application}; "
        f"PRAGMA user_version = {layout.schema}; COMMIT;"
    )


def _make_folder(folder: Path, layout: Layout) -> None:
    """Make a folder that no commit takes along, for articles may be confidential, nor a backup where none is needed."""
    if folder.is_dir():
        return
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    (folder / ".gitignore").write_text("*\n", encoding="ascii")
    if layout.disposable:
        (folder / "CACHEDIR.TAG").write_text("Signature: 8a477f597d28d172789f06886806bc55\n", encoding="ascii")


@contextlib.contextmanager
def _locked(folder: Path, layout: Layout, *, shared: bool) -> Iterator[None]:
    """Hold the lock of a database, shared while it is used, alone while its file is made or moved.

    The system lets go of it when a process ends, however it does.

    Raises:
        InputError: If another process holds it too long.
    """
    if fcntl is None:
        yield
        return
    number = os.open(folder / layout.lock, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
    try:
        mode = (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB
        end = time.monotonic() + PATIENCE
        while True:
            try:
                fcntl.flock(number, mode)
                break
            except BlockingIOError:
                if time.monotonic() > end:
                    raise _unusable(folder / layout.file, layout, _REASONS[sqlite3.SQLITE_BUSY]) from None
                time.sleep(0.01)
            except OSError:  # a file system without locks
                break
        yield
    finally:
        os.close(number)


@contextlib.contextmanager
def _explained(path: Path, layout: Layout) -> Iterator[None]:
    """Say of what goes wrong with a database what it means."""
    try:
        yield
    except UnicodeDecodeError as problem:  # names and messages that are no text
        raise DamagedError(error(layout.damaged, f"the {layout.name} is damaged", str(path))) from problem
    except sqlite3.Error as problem:
        code = getattr(problem, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
        if code in _DAMAGED:
            raise DamagedError(
                error(layout.damaged, f"the {layout.name} is damaged: {problem}", str(path))
            ) from problem
        raise _unusable(path, layout, _REASONS.get(code, str(problem))) from problem
    except OSError as problem:
        raise _unusable(path, layout, problem.strerror or str(problem)) from problem


def _unusable(path: Path, layout: Layout, reason: str) -> InputError:
    return InputError(error(layout.unusable, f"the {layout.name} cannot be used: {reason}", str(path)))
