"""Taking documents out of a store, with all that they are found by."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterable, Iterator

from briefkit.store.rows import COLUMNS, Row, make_text, read_document

FIND = f"SELECT {', '.join(COLUMNS)} FROM documents WHERE number = ?"


@contextlib.contextmanager
def transaction(database: sqlite3.Connection) -> Iterator[None]:
    """Writes all that is done within, or nothing."""
    database.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        if database.in_transaction:  # a full disk has ended it already
            database.execute("ROLLBACK")
        raise
    database.execute("COMMIT")


def remove_documents(database: sqlite3.Connection, numbers: Iterable[int]) -> None:
    """Remove documents by their numbers; nothing gets their numbers again."""
    for number in numbers:
        unlink(database, number)
        database.execute("DELETE FROM documents WHERE number = ?", (number,))


def unlink(database: sqlite3.Connection, number: int) -> None:
    """Remove all that a document is found by; the words of a damaged one stay, and find nothing."""
    row = Row(*database.execute(FIND, (number,)).fetchone())
    with contextlib.suppress(ValueError):
        document, _ = read_document(row)
        database.execute(
            "INSERT INTO words (words, rowid, text) VALUES ('delete', ?, ?)", (number, make_text(document))
        )
    database.execute("DELETE FROM days WHERE document = ?", (number,))
    database.execute("DELETE FROM names WHERE document = ?", (number,))
