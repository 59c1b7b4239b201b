"""Looking after a store: what is in it, looking for damage, and taking documents out."""

from __future__ import annotations

import contextlib
import datetime as dt
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefkit.cache import find_version
from briefkit.database import DamagedError, list_faults, open_database
from briefkit.errors import Diagnostic, InputError, error, warning
from briefkit.model.file_names import print_name, restore_name
from briefkit.store.layout import STORE, is_store
from briefkit.store.loading import read_day
from briefkit.store.removing import remove_documents, transaction
from briefkit.store.rows import COLUMNS, Row, make_words, read_row

_COUNTS = (
    "SELECT (SELECT count(*) FROM files), count(*), coalesce(sum(version = ?), 0), "
    "coalesce(sum(published IS NULL), 0), min(published), max(published) FROM documents"
)
_ROWS = f"SELECT number, {', '.join(COLUMNS)} FROM documents ORDER BY number"
_DAYS = "SELECT begin, finish, planned FROM days WHERE document = ? ORDER BY begin, finish, planned"
_NAMES = "SELECT hash FROM names WHERE document = ? ORDER BY hash"
_FORGET = "UPDATE files SET sha256 = NULL WHERE number IN (SELECT file FROM documents WHERE number = ?)"
_FIND = (
    "SELECT documents.number FROM documents JOIN files ON files.number = documents.file "
    "WHERE documents.id = :name OR files.path = :name OR substr(files.path, 1, length(:name) + 1) = :name || '/'"
)
_FORGET_EMPTY = "DELETE FROM files WHERE number NOT IN (SELECT file FROM documents)"


@dataclass(frozen=True, slots=True)
class Contents:
    """What is in a store.

    Attributes:
        path: Its database.
        size: Bytes of that.
        files: How many files it has documents of.
        documents: How many documents it has.
        current: How many of them this version of briefkit has analysed; the others are analysed again when they are
            wanted.
        undated: How many have no day of publication.
        oldest: The first day of publication.
        newest: The last one.
    """

    path: Path
    size: int
    files: int
    documents: int
    current: int
    undated: int
    oldest: dt.date | None
    newest: dt.date | None


def describe(folder: Path) -> Contents:
    """What is in the store in a folder.

    Raises:
        InputError: D101, if there is none or it cannot be used; D102, if it is damaged.
    """
    with _open(folder) as database:
        values = database.execute(_COUNTS, (find_version("document"),)).fetchone()
    files, documents, current, undated, *days = values
    oldest, newest = map(read_day, days)
    path = folder / STORE.file
    return Contents(path, path.stat().st_size, files, documents, current, undated, oldest, newest)


def verify(folder: Path) -> tuple[int, tuple[Diagnostic, ...]]:
    """Look at every document of a store, and remove what is damaged; its files are read again by the next `add`.

    Returns:
        How many documents are whole, and a warning D102 for each that was not.

    Raises:
        InputError: D101, if there is no store or it cannot be used; D102, if the database as a whole is damaged.
    """
    with _open(folder) as database:
        faults = list_faults(database, STORE)
        if faults:
            raise DamagedError(error("D102", f"the store is damaged: {faults[0]}", str(folder / STORE.file)))
        version = find_version("document")
        whole, damaged = 0, list[tuple[int, object]]()
        for number, *values in database.execute(_ROWS):
            row = Row(*values)
            if _is_sound(database, number, row, version):
                whole += 1
            else:
                damaged.append((number, row.id))
        with transaction(database):
            for number, _ in damaged:
                database.execute(_FORGET, (number,))
                remove_documents(database, [number])
    return whole, tuple(
        warning(
            "D102", f"the document {name!r} was damaged and is removed; add its file again", str(folder / STORE.file)
        )
        for _, name in damaged
    )


def remove(folder: Path, names: Sequence[str]) -> tuple[int, tuple[Diagnostic, ...]]:
    """Take documents out of a store.

    Args:
        folder: The store.
        names: Ids of documents, and files or folders as `list_files` names them.

    Returns:
        How many documents were removed, and a warning L103 for each name that nothing has.

    Raises:
        InputError: D101 or D102, if the store cannot be used.
    """
    removed, problems = 0, list[Diagnostic]()
    with _open(folder) as database, transaction(database):
        for name in names:
            found = [
                number for (number,) in database.execute(_FIND, {"name": print_name(restore_name(name)).rstrip("/")})
            ]
            if not found:
                problems.append(warning("L103", f"nothing in the store is called {name!r}", str(folder / STORE.file)))
            for number in found:
                database.execute(_FORGET, (number,))
            remove_documents(database, found)
            removed += len(found)
        database.execute(_FORGET_EMPTY)
    return removed, tuple(problems)


@contextlib.contextmanager
def _open(folder: Path) -> Iterator[sqlite3.Connection]:
    """The database of a store that is there."""
    if not is_store(folder):
        raise InputError(error("D101", "there is no store in this folder", str(folder)))
    with open_database(folder, STORE) as database:
        yield database


def _is_sound(database: sqlite3.Connection, number: int, row: Row, version: str) -> bool:
    """Whether a document is as it was written, and is found by what it should be."""
    try:
        if row.version != version:
            return row.is_whole
        words = make_words(read_row(row).parsed)
    except ValueError:
        return False
    days = [(each.begin.toordinal(), each.finish.toordinal(), int(each.planned)) for each in words.days]
    names = [name for (name,) in database.execute(_NAMES, (number,))]
    return names == list(words.names) and database.execute(_DAYS, (number,)).fetchall() == days
