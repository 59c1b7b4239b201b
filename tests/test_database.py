"""Databases in folders of their own: made once, opened for a moment, set aside when damaged."""

from __future__ import annotations

import dataclasses
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from briefkit import database
from briefkit.database import DamagedError, Layout, list_faults, open_database, set_aside
from briefkit.errors import InputError

NOTES = Layout(
    "notebook",
    "notes",
    application=0x6E6F7465,
    schema=3,
    tables="CREATE TABLE notes (words TEXT);",
    probes=("SELECT words FROM notes LIMIT 0",),
    unusable="C101",
    damaged="C102",
    disposable=True,
)
KEPT = dataclasses.replace(NOTES, disposable=False)


def add(folder: Path, words: str) -> None:
    with open_database(folder, NOTES) as connection:
        connection.execute("INSERT INTO notes VALUES (?)", (words,))


def read(folder: Path) -> list[str]:
    with open_database(folder, NOTES) as connection:
        return [words for (words,) in connection.execute("SELECT words FROM notes ORDER BY words")]


def test_what_was_not_committed_is_undone(tmp_path: Path) -> None:
    add(tmp_path, "one")
    with open_database(tmp_path, NOTES) as connection:
        connection.execute("BEGIN")
        connection.execute("INSERT INTO notes VALUES ('two')")
    assert read(tmp_path) == ["one"]


def add_and_fail(folder: Path) -> None:
    with open_database(folder, NOTES) as connection:
        connection.execute("BEGIN")
        connection.execute("INSERT INTO notes VALUES ('two')")
        connection.execute("SELECT * FROM pages")


def test_an_error_of_sqlite_is_one_of_ours_and_undoes_all(tmp_path: Path) -> None:
    add(tmp_path, "one")
    with pytest.raises(DamagedError, match=r"C102.*the notebook is damaged: no such table: pages"):
        add_and_fail(tmp_path)
    assert read(tmp_path) == ["one"]


def list_others(folder: Path) -> list[str]:
    """Files beside those of the database."""
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith("notes."))


@pytest.mark.parametrize(("layout", "files"), [(NOTES, [".gitignore", "CACHEDIR.TAG"]), (KEPT, [".gitignore"])])
def test_a_folder_that_is_made_says_what_may_be_done_with_it(layout: Layout, files: list[str], tmp_path: Path) -> None:
    folder = tmp_path / "new/folder"
    with open_database(folder, layout):
        pass
    assert list_others(folder) == files
    assert folder.stat().st_mode & 0o777 == 0o700


def test_a_folder_that_was_there_is_left_as_it_is(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    add(tmp_path, "one")
    assert list_others(tmp_path) == []
    assert tmp_path.stat().st_mode & 0o777 == 0o755


def test_a_loss_of_power_never_damages_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "_SYNCHRONOUS", DEFAULT)
    with open_database(tmp_path, NOTES) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert connection.execute("PRAGMA synchronous").fetchone()[0] >= 1  # NORMAL, which is enough beside WAL


DEFAULT = database._SYNCHRONOUS
"""As it is before the tests turn off waiting for the disk."""


def test_many_that_come_first_at_once_make_one(tmp_path: Path) -> None:
    failed: list[BaseException] = []

    def work(number: int) -> None:
        try:
            add(tmp_path / "notes", str(number))
        except BaseException as problem:
            failed.append(problem)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert read(tmp_path / "notes") == [str(number) for number in range(8)]


@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        ("PRAGMA application_id = 7", "it is another program's database; name another folder"),
        ("PRAGMA user_version = 4", "it was made by another version of briefkit"),
    ],
)
def test_what_is_not_ours_is_neither_read_nor_set_aside(statement: str, reason: str, tmp_path: Path) -> None:
    add(tmp_path, "one")
    with closing(sqlite3.connect(tmp_path / NOTES.file, isolation_level=None)) as connection:
        connection.execute(statement)
    with pytest.raises(InputError, match=f"C101.*the notebook cannot be used: {reason}") as caught:
        read(tmp_path)
    assert not isinstance(caught.value, DamagedError)


def test_a_damaged_one_is_set_aside_for_a_new_one(tmp_path: Path) -> None:
    add(tmp_path, "one")
    (tmp_path / NOTES.file).write_bytes(b"no database at all" * 300)
    with pytest.raises(DamagedError):
        read(tmp_path)
    assert set_aside(tmp_path, NOTES)
    assert (tmp_path / NOTES.set_aside).read_bytes().startswith(b"no database")
    assert read(tmp_path) == []


def test_a_whole_one_is_not_set_aside(tmp_path: Path) -> None:
    add(tmp_path, "one")
    assert set_aside(tmp_path, NOTES)  # somebody else did, and made a new one
    assert not (tmp_path / NOTES.set_aside).exists()
    assert read(tmp_path) == ["one"]


def test_one_that_is_in_use_is_not_set_aside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "PATIENCE", 0.05)
    with open_database(tmp_path, NOTES):
        assert not set_aside(tmp_path, NOTES)


def test_a_table_that_is_gone_is_a_fault(tmp_path: Path) -> None:
    add(tmp_path, "one")
    with open_database(tmp_path, NOTES) as connection:
        assert list_faults(connection, NOTES) == []
        connection.execute("DROP TABLE notes")
        with pytest.raises(sqlite3.OperationalError, match="no such table: notes"):
            list_faults(connection, NOTES)
