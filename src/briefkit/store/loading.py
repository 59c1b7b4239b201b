"""Documents of a store: those in the scope of a report are loaded, the others are counted."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from briefkit.cache import find_version
from briefkit.database import open_database
from briefkit.errors import InputError, error
from briefkit.model.document import Document
from briefkit.model.facts import ParsedDocument
from briefkit.model.selection import Unloaded, Unmatched
from briefkit.select.scope import Scope
from briefkit.store.layout import STORE
from briefkit.store.rows import COLUMNS, Item, Row, read_document, read_row
from briefkit.store.scoping import find_in_scope, find_matching, find_named

Analyse = Callable[[Document], ParsedDocument]
"""Reads the facts of a document whose facts in the store are those of another version."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a store gave.

    Attributes:
        items: The documents in scope that match or are named, in the order of their files.
        unloaded: The others, by number.
        stale: How many had to be analysed again.
    """

    items: tuple[Item, ...]
    unloaded: Unloaded
    stale: int


def find_newest(folder: Path) -> dt.date | None:
    """The last day of publication in a store; None if it holds no dated document.

    Raises:
        InputError: D101 or D102, if it cannot be used.
    """
    with open_database(folder, STORE) as database:
        ((day,),) = database.execute("SELECT max(published) FROM documents")
    return read_day(day)


def load(folder: Path, scope: Scope, analyse: Analyse) -> Loaded:
    """The documents of a store that a report may be made of, all as they were at one moment.

    Args:
        folder: The store.
        scope: Which documents are wanted.
        analyse: Makes the facts that another version has read anew.

    Raises:
        InputError: D101 or D102, if the store or a document that is wanted is damaged, or it cannot be used.
    """
    in_scope = find_in_scope(scope)
    matching, named = find_matching(scope), find_named(scope.wanted)
    wanted = f"({in_scope.sql}) AND (({matching.sql}) OR {named.sql})"
    with open_database(folder, STORE) as database:
        database.execute("BEGIN")
        ((every, newest),) = database.execute("SELECT count(*), max(published) FROM documents")
        ((scoped,),) = database.execute(f"SELECT count(*) FROM documents WHERE {in_scope.sql}", in_scope.values)
        left = database.execute(
            f"SELECT id, headline, published FROM documents "
            f"WHERE ({in_scope.sql}) AND NOT (({matching.sql}) OR {named.sql})",
            (*in_scope.values, *matching.values, *named.values),
        )
        unmatched = tuple(Unmatched(id_, words, read_day(day)) for id_, words, day in left)
        rows = database.execute(
            f"SELECT {', '.join(f'documents.{name}' for name in COLUMNS)} FROM documents "
            f"JOIN files ON files.number = documents.file WHERE documents.number IN "
            f"(SELECT number FROM documents WHERE {wanted}) ORDER BY files.path, place",
            (*in_scope.values, *matching.values, *named.values),
        )
        items, stale = _read_rows(rows, folder, analyse)
    return Loaded(items, Unloaded(every - scoped, unmatched, read_day(newest)), stale)


def read_day(number: int | None) -> dt.date | None:
    """A day by its number in the tables."""
    return dt.date.fromordinal(number) if number else None


def _read_rows(rows: sqlite3.Cursor, folder: Path, analyse: Analyse) -> tuple[tuple[Item, ...], int]:
    version = find_version("document")
    items, stale = [], 0
    for values in rows:
        row = Row(*values)
        try:
            if row.version == version:
                items.append(read_row(row))
            else:
                document, problems = read_document(row)
                items.append(Item(analyse(document), problems))
                stale += 1
        except ValueError as problem:
            message = (
                f"the document {row.id!r} in the store is damaged; run 'briefkit store verify' on it, and then "
                "'briefkit store add' with its source"
            )
            raise InputError(error("D102", message, str(folder / STORE.file))) from problem
    return tuple(items), stale
