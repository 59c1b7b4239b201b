"""The use of a cache in one run. What is wrong with the cache is said, and never stops a run."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from briefkit.cache.entries import Row, add_rows, find_row, make_row, note_run, remove_rows
from briefkit.cache.layout import CACHE
from briefkit.cache.versions import MAKERS, find_version
from briefkit.database import DamagedError, open_database, set_aside
from briefkit.errors import Diagnostic, InputError, Problems, warning

T = TypeVar("T")
R = TypeVar("R")

MOST_BYTES = 1024 * 1024 * 1024
"""Size of a cache beyond which what was not used for longest is removed: some 150,000 articles of 400 words."""

BATCH = 100
"""Entries that are written together: a second's work, which is what a run that is ended loses."""


class Cache:
    """The entries of a cache, for one run. Kinds of entries are the keys of `briefkit.cache.versions.MAKERS`.

    The first thing that keeps the cache from being used ends its use in this run: nothing is found and nothing kept
    from then on.

    Args:
        folder: Where the cache is; made if it is not there.
        most: Bytes that the cache may take on the disk, about.

    Attributes:
        problems: What a person should know about the cache, as warnings.
    """

    def __init__(self, folder: Path, most: int = MOST_BYTES) -> None:
        self.problems = Problems()
        self._folder = folder
        self._most = most
        self._versions = _find_versions()
        self._waiting: list[Row] = []
        self._given_up = False

    def find(self, kind: str, questions: Sequence[Sequence[bytes]]) -> list[Row | None]:
        """For each question the entry that has the first of its keys that any has, or None.

        A damaged entry is removed, and said to be; it counts as none.
        """
        nothing: list[Row | None] = [None] * len(questions)
        version = self._versions[kind]
        found = self._use(lambda database: [find_row(database, kind, version, keys) for keys in questions]) or nothing
        self.discard(row for row in found if row and not row.is_whole)
        whole = [row if row and row.is_whole else None for row in found]
        self._use(lambda database: note_run(database, kind, whole))
        return whole

    def recall(
        self, kind: str, questions: Sequence[Sequence[bytes]], items: Sequence[T], take: Callable[[bytes, T], R]
    ) -> list[R | None]:
        """What is made of the entries that some items have, None for those that have none.

        Args:
            kind: Kind of entry.
            questions: The keys of each item, as for `find`.
            items: What is asked about.
            take: Makes it of a value for an item; a ValueError says that the value is damaged.
        """
        rows = self.find(kind, questions)
        taken = [_take(row, item, take) for row, item in zip(rows, items, strict=True)]
        self.discard(row for row, result in zip(rows, taken, strict=True) if row is not None and result is None)
        return taken

    def keep(self, kind: str, key: bytes, value: bytes) -> None:
        """Keep a value for later runs; it is written with others, the last of them by `flush`."""
        self._waiting.append(make_row(kind, self._versions[kind], key, value))
        if len(self._waiting) >= BATCH:
            self.flush()

    def flush(self) -> None:
        """Write what waits."""
        waiting, self._waiting = self._waiting, []
        if not waiting or self._given_up:
            return
        if _find_versions() != self._versions:
            message = "nothing more is kept in the cache: briefkit's own files were changed during this run"
            self._give_up(warning("C101", message, self._place))
            return
        self._use(lambda database: add_rows(database, waiting, self._most))

    def discard(self, rows: Iterable[Row]) -> None:
        """Remove damaged entries, and say so."""
        gone = list(rows)
        if not gone:
            return
        self._use(lambda database: remove_rows(database, gone))
        for row in gone:
            self.problems.add(warning("C102", f"{row.name} in the cache was damaged; it is made again", self._place))

    def _use(self, work: Callable[[sqlite3.Connection], R]) -> R | None:
        """What comes of a piece of work with the database; None if it cannot be done, which is said once."""
        anew = False
        while not self._given_up:
            try:
                with open_database(self._folder, CACHE) as database:
                    return work(database)
            except DamagedError as problem:
                if anew or not set_aside(self._folder, CACHE):
                    self._give_up(problem.diagnostics[0])
                    break
                anew = True
                message = f"the cache was damaged; a new one was started, and the old one is now {CACHE.set_aside}"
                self.problems.add(warning("C102", message, self._place))
            except InputError as problem:
                self._give_up(problem.diagnostics[0])
        return None

    def _give_up(self, reason: Diagnostic) -> None:
        self._given_up = True
        self.problems.add(warning(reason.code, f"{reason.message}; the run goes on without it", reason.path))

    @property
    def _place(self) -> str:
        return str(self._folder / CACHE.file)


def _take(row: Row | None, item: T, take: Callable[[bytes, T], R]) -> R | None:
    if row is None:
        return None
    try:
        return take(row.value, item)
    except ValueError:
        return None


def _find_versions() -> dict[str, str]:
    return {kind: find_version(kind) for kind in MAKERS}
