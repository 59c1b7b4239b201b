"""Putting the documents of files into a store: each file is replaced as a whole, and what is unchanged stays."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from briefkit.cache import find_version
from briefkit.database import DamagedError, open_database, set_aside
from briefkit.errors import Problems, error, note, warning
from briefkit.model.document import Document
from briefkit.store.layout import STORE
from briefkit.store.removing import FIND, remove_documents, transaction, unlink
from briefkit.store.rows import COLUMNS, Item, Row, make_document_key, make_row, make_words, move_row

_INSERT = f"INSERT INTO documents ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"
_REPLACE = f"UPDATE documents SET {', '.join(f'{name} = ?' for name in COLUMNS)} WHERE number = ?"
_FILES = (
    "SELECT path, sha256, size, modified, options, reader FROM files WHERE sha256 IS NOT NULL AND NOT EXISTS "
    "(SELECT 1 FROM documents WHERE documents.file = files.number AND documents.version != ?)"
)
_STALE = f"SELECT number, {', '.join(COLUMNS)} FROM documents WHERE version != ? AND number > ? ORDER BY number LIMIT ?"
_PLACES = "SELECT number, id, place FROM documents WHERE file = ?"
_NOTE_FILE = (
    "INSERT INTO files (path, sha256, size, modified, options, reader) VALUES (?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (path) DO UPDATE SET sha256 = excluded.sha256, size = excluded.size, modified = excluded.modified, "
    "options = excluded.options, reader = excluded.reader RETURNING number"
)
_STORED = (
    "SELECT id, key FROM documents JOIN files ON files.number = documents.file "
    "WHERE files.path = ? AND documents.version = ?"
)


@dataclass(frozen=True, slots=True)
class KnownFile:
    """What a store knows of a file whose documents it has.

    Attributes:
        path: The file, relative to the folder that the store lies in.
        sha256: Hex digest of its bytes; None if it is to be read again the next time, whatever it holds.
        size: Their number.
        modified: When it was last changed, in nanoseconds; 0 if that does not tell it from a later state.
        options: Hash of what was said of its documents.
        reader: Version of what read it.
    """

    path: str
    sha256: str | None
    size: int
    modified: int
    options: bytes
    reader: str


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file whose documents are put into a store.

    Attributes:
        known: What is known of it.
        items: Its documents that are new or were changed, by their place in it.
        kept: Those that the store has as they are, by their place.
    """

    known: KnownFile
    items: Mapping[int, Item]
    kept: Mapping[int, str]


def list_files(folder: Path) -> dict[str, KnownFile]:
    """The files whose documents a store has, analysed by this version of briefkit, by path.

    Raises:
        InputError: D101, if it cannot be used; D102, if it is damaged.
    """
    with open_database(folder, STORE) as database:
        return {row[0]: KnownFile(*row) for row in database.execute(_FILES, (find_version("document"),))}


def find_stored(folder: Path, paths: Iterable[str]) -> dict[str, dict[str, bytes]]:
    """The documents of some files that a store has and this version of briefkit has analysed: keys by id, by path.

    Raises:
        InputError: D101 or D102, if it cannot be used.
    """
    version = find_version("document")
    with open_database(folder, STORE) as database:
        return {path: dict(database.execute(_STORED, (path, version))) for path in paths}


def list_stale(folder: Path, after: int, most: int) -> dict[int, Row]:
    """Some documents whose facts another version of briefkit has read, by number, those with the least numbers first.

    Raises:
        InputError: D101 or D102, if the store cannot be used.
    """
    with open_database(folder, STORE) as database:
        found = database.execute(_STALE, (find_version("document"), after, most))
        return {number: Row(*values) for number, *values in found}


class Writer:
    """The only way into a store. Each call writes all it is given or nothing.

    Args:
        folder: The store; made if it is not there, and begun anew if it is damaged.

    Attributes:
        problems: What a person should know.
    """

    def __init__(self, folder: Path) -> None:
        self.problems = Problems()
        self._folder = folder
        self._version = find_version("document")
        self._names: dict[tuple[int, str], str] = {}
        """Ids under which documents of a file were put that came with an id of another one."""
        try:
            with open_database(folder, STORE):
                pass
        except DamagedError:
            self._begin_anew()

    def _begin_anew(self) -> None:
        if not set_aside(self._folder, STORE):
            raise DamagedError(error("D102", "the store is damaged, and another process is using it", self._place))
        with open_database(self._folder, STORE):
            pass
        message = f"the store was damaged; a new one was started, and the old one is now {STORE.set_aside}"
        self.problems.add(warning("D102", message, self._place))

    def put(self, files: Sequence[NewFile]) -> int:
        """Put the documents of files into the store in place of those that it had of them.

        Returns:
            How many documents are new or were changed.

        Raises:
            InputError: D101 or D102, if the store cannot be written to; nothing of these files is in it then.
        """
        number = 0
        with open_database(self._folder, STORE) as database, transaction(database):
            for file in files:
                number += self._put_file(database, file)
        return number

    def refresh(self, items: Mapping[int, Item]) -> None:
        """Put other facts into documents that stay as they are, by their numbers.

        Raises:
            InputError: D101 or D102, if the store cannot be written to; nothing is changed then.
        """
        with open_database(self._folder, STORE) as database, transaction(database):
            for number, item in items.items():
                old = database.execute("SELECT file, place FROM documents WHERE number = ?", (number,)).fetchone()
                row = make_row(item, old[0], old[1], self._version) if old else None
                if row is None:
                    continue
                unlink(database, number)
                database.execute(_REPLACE, (*row, number))
                self._index(database, number, item)

    def _put_file(self, database: sqlite3.Connection, file: NewFile) -> int:
        known = file.known
        values = (known.path, known.sha256, known.size, known.modified, known.options, known.reader)
        ((home,),) = database.execute(_NOTE_FILE, values).fetchall()
        kept = {self._names.get((home, id_), id_): place for place, id_ in file.kept.items()}
        there = database.execute(_PLACES, (home,)).fetchall()
        remove_documents(database, [number for number, id_, _ in there if id_ not in kept])
        stay = [each for each in there if each[1] in kept]
        for number, id_, place in stay:
            if place != kept[id_]:
                _move(database, number, kept[id_])
        if len(stay) < len(file.kept):  # another process has taken them away meanwhile
            database.execute("UPDATE files SET sha256 = NULL WHERE number = ?", (home,))
        return sum(self._put_document(database, item, home, place) for place, item in file.items.items())

    def _put_document(self, database: sqlite3.Connection, item: Item, home: int, place: int) -> bool:
        if self._is_there(database, item.parsed.document):
            return False
        item = self._name_apart(database, item, home)
        row = make_row(item, home, place, self._version)
        if row is None:
            document = item.parsed.document
            message = f"{document.id!r} holds characters that cannot be stored; it is left out"
            self.problems.add(error("D103", message, *_place_of(document)))
            return False
        number = database.execute(_INSERT, row).lastrowid
        if number is not None:
            self._index(database, number, item)
        return True

    def _index(self, database: sqlite3.Connection, number: int, item: Item) -> None:
        words = make_words(item.parsed)
        database.executemany(
            "INSERT INTO days VALUES (?, ?, ?, ?)",
            ((each.begin.toordinal(), each.finish.toordinal(), each.planned, number) for each in words.days),
        )
        database.executemany("INSERT INTO names VALUES (?, ?)", ((name, number) for name in words.names))
        database.execute("INSERT INTO words (rowid, text) VALUES (?, ?)", (number, words.text))

    def _is_there(self, database: sqlite3.Connection, document: Document) -> bool:
        """Whether another file has brought the very same document, as two files of parsed documents can."""
        found = database.execute("SELECT key FROM documents WHERE id = ?", (document.id,)).fetchone()
        if found is None or found[0] != make_document_key(document):
            return False
        message = f"{document.id!r} is in the store already; it is kept once"
        self.problems.add(note("I109", message, *_place_of(document)))
        return True

    def _name_apart(self, database: sqlite3.Connection, item: Item, home: int) -> Item:
        """The document under an id that no other one in the store has."""
        document = item.parsed.document
        id_, count = document.id, 1
        while database.execute("SELECT 1 FROM documents WHERE id = ?", (id_,)).fetchone():
            count += 1
            id_ = f"{document.id}-{count}"
        if id_ == document.id:
            return item
        self._names[home, document.id] = id_
        reason = f"another document of the store has the id {document.id!r} too; this one is now {id_!r}"
        self.problems.add(note("I109", reason, *_place_of(document)))
        return item._replace(parsed=replace(item.parsed, document=replace(document, id=id_)))

    @property
    def _place(self) -> str:
        return str(self._folder / STORE.file)


def _move(database: sqlite3.Connection, number: int, place: int) -> None:
    row = Row(*database.execute(FIND, (number,)).fetchone())
    database.execute(_REPLACE, (*move_row(row, place), number))


def _place_of(document: Document) -> tuple[str, int | None]:
    return (document.origin.path, document.origin.line) if document.origin else (document.id, None)
