"""The use of a cache in one run. What is wrong with the cache is said, and never stops a run."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from briefkit.errors import Diagnostic, InputError, Problems, warning
from briefkit.store.database import FILE, SET_ASIDE, DamagedError, open_database, set_aside
from briefkit.store.entries import Row, add_rows, find_row, make_row, note_run, remove_rows
from briefkit.store.versions import find_version

R = TypeVar("R")

MOST_BYTES = 1024 * 1024 * 1024
"""Size of a cache beyond which what was not used for longest is removed: some 150,000 articles of 400 words."""

BATCH = 100
"""Entries that are written together: a second's work, which is what a run that is ended loses."""


class Store:
    """The entries of one kind in a cache, for one run.

    The first thing that keeps the cache from being used ends its use in this run: nothing is found and nothing kept
    from then on.

    Args:
        folder: Where the cache is; made if it is not there.
        kind: A key of `briefkit.store.versions.MAKERS`.
        most: Bytes that the cache may take on the disk, about.

    Attributes:
        problems: What a person should know about the cache, as warnings.
    """

    def __init__(self, folder: Path, kind: str, most: int = MOST_BYTES) -> None:
        self.problems = Problems()
        self._folder = folder
        self._kind = kind
        self._most = most
        self._version = find_version(kind)
        self._waiting: list[Row] = []
        self._given_up = False

    def find(self, questions: Sequence[Sequence[bytes]]) -> list[Row | None]:
        """For each question the entry that has the first of its keys that any has, or None.

        A damaged entry is removed, and said to be; it counts as none.
        """
        nothing: list[Row | None] = [None] * len(questions)
        found = self._use(lambda database: [find_row(database, self._kind, self._version, keys) for keys in questions])
        found = found or nothing
        self.discard(row for row in found if row and not row.is_whole)
        whole = [row if row and row.is_whole else None for row in found]
        self._use(lambda database: note_run(database, self._kind, whole))
        return whole

    def keep(self, key: bytes, value: bytes) -> None:
        """Keep a value for later runs; it is written with others, the last of them by `flush`."""
        self._waiting.append(make_row(self._kind, self._version, key, value))
        if len(self._waiting) >= BATCH:
            self.flush()

    def flush(self) -> None:
        """Write what waits."""
        waiting, self._waiting = self._waiting, []
        if not waiting or self._given_up:
            return
        if find_version(self._kind) != self._version:
            message = "nothing more is kept in the cache: briefkit's own files were changed during this run"
            self._give_up(self._warn("C101", message))
            return
        self._use(lambda database: add_rows(database, waiting, self._most))

    def discard(self, rows: Iterable[Row]) -> None:
        """Remove damaged entries, and say so."""
        gone = list(rows)
        if not gone:
            return
        self._use(lambda database: remove_rows(database, gone))
        for row in gone:
            self.problems.add(self._warn("C102", f"{row.name} in the cache was damaged; it is made anew"))

    def _use(self, work: Callable[[sqlite3.Connection], R]) -> R | None:
        """What comes of a piece of work with the database; None if it cannot be done, which is said once."""
        anew = False
        while not self._given_up:
            try:
                with open_database(self._folder) as database:
                    return work(database)
            except DamagedError as problem:
                if anew or not set_aside(self._folder):
                    self._give_up(problem.diagnostics[0])
                    break
                anew = True
                message = f"the cache was damaged; it is begun anew, and the old one is now {SET_ASIDE}"
                self.problems.add(self._warn("C102", message))
            except InputError as problem:
                self._give_up(problem.diagnostics[0])
        return None

    def _give_up(self, reason: Diagnostic) -> None:
        self._given_up = True
        self.problems.add(warning(reason.code, f"{reason.message}; the run goes on without it", reason.path))

    def _warn(self, code: str, message: str) -> Diagnostic:
        return warning(code, message, str(self._folder / FILE))
