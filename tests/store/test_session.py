"""The use of a cache in one run: whatever is wrong with it is a warning, and nothing false comes out of it."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from briefkit.errors import Severity
from briefkit.store import database, session
from briefkit.store.database import FILE, SET_ASIDE
from briefkit.store.entries import measure
from briefkit.store.session import BATCH, Store

KEYS = [bytes([number]) * 32 for number in range(20)]
VALUES = {key: bytes(random.Random(key).randbytes(900 * number)) for number, key in enumerate(KEYS)}


def make_store(folder: Path, **more: int) -> Store:
    return Store(folder, **more)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A cache with some entries, of sizes that need one page and several."""
    fill(tmp_path / "cache")
    return tmp_path / "cache"


def fill(folder: Path) -> None:
    store = make_store(folder)
    for key, value in VALUES.items():
        store.keep("document", key, value)
    store.flush()
    assert list(store.problems) == []


def find(store: Store) -> dict[bytes, bytes]:
    """What a store has of the values."""
    return {row.key: row.value for row in store.find("document", [[key] for key in KEYS]) if row}


def list_codes(store: Store) -> set[str]:
    assert all(problem.severity is Severity.WARNING for problem in store.problems)
    return {problem.code for problem in store.problems}


@contextmanager
def connect(folder: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(folder / FILE, isolation_level=None)) as connection:
        yield connection


def run_sql(statement: str) -> Callable[[Path], None]:
    def run(folder: Path) -> None:
        with connect(folder) as connection:
            connection.execute(statement)

    return run


def test_what_was_kept_is_found_by_a_later_run(folder: Path) -> None:
    store = make_store(folder)
    assert find(store) == VALUES
    assert store.find("document", [[b"x"], [b"x", KEYS[2]], [KEYS[3], KEYS[2]], []]) == [
        None,
        *store.find("document", [[KEYS[2]], [KEYS[3]]]),
        None,
    ]
    assert list(store.problems) == []


def test_another_version_finds_nothing_and_loses_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session, "find_version", lambda kind: "another")
    other = make_store(folder)
    assert find(other) == {}
    other.keep("document", KEYS[0], b"other")
    other.flush()
    assert find(other) == {KEYS[0]: b"other"}
    monkeypatch.undo()
    assert find(make_store(folder)) == VALUES


def test_nothing_is_kept_when_briefkit_changes_during_a_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = make_store(tmp_path)
    monkeypatch.setattr(session, "find_version", lambda kind: "another")
    store.keep("document", KEYS[0], b"made by whom?")
    store.flush()
    assert list_codes(store) == {"C101"}
    assert find(make_store(tmp_path)) == {}
    monkeypatch.undo()
    assert find(make_store(tmp_path)) == {}


def test_entries_are_written_while_a_run_goes_on(tmp_path: Path) -> None:
    store = make_store(tmp_path)
    for number in range(BATCH + 1):
        store.keep("document", number.to_bytes(32), b"value")
    with connect(tmp_path) as connection:
        assert connection.execute("SELECT count(*) FROM entries").fetchone() == (BATCH,)


def test_entries_are_there_once(folder: Path) -> None:
    fill(folder)
    with connect(folder) as connection:
        assert connection.execute("SELECT count(*) FROM entries").fetchone() == (len(KEYS),)


def test_what_was_not_used_for_longest_goes_first(folder: Path) -> None:
    make_store(folder).find("document", [[KEYS[3]]])
    make_store(folder).find("document", [[key] for key in KEYS[10:]])
    with connect(folder) as connection:
        size = measure(connection)
    store = make_store(folder, most=size)
    store.keep("document", b"new", b"x" * 9_000)
    store.flush()
    left = find(make_store(folder))
    assert KEYS[0] not in left
    assert set(KEYS[10:]) | {KEYS[3]} <= set(left)
    assert make_store(folder).find("document", [[b"new"]]) != [None]


def test_a_cache_smaller_than_an_entry_holds_none(tmp_path: Path) -> None:
    store = make_store(tmp_path, most=1)
    store.keep("document", KEYS[0], b"value")
    store.flush()
    assert find(store) == {}
    assert list(store.problems) == []


def test_the_folder_is_for_its_maker_and_for_no_commit(folder: Path) -> None:
    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / ".gitignore").read_text() == "*\n"


def write(offset: int, content: bytes) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        with (folder / FILE).open("r+b") as file:
            file.seek(offset)
            file.write(content)

    return change


def truncate(folder: Path) -> None:
    os.truncate(folder / FILE, (folder / FILE).stat().st_size // 2 + 7)


def set_pragma(name: str, value: int) -> Callable[[Path], None]:
    return run_sql(f"PRAGMA {name} = {value}")


DAMAGES: dict[str, Callable[[Path], object]] = {
    "no database": write(0, b"no database at all, but words that somebody wrote"),
    "a page of zeros": write(4096, bytes(4096)),
    "a head that lies": write(28, b"\xff\xff\xff\xff"),
    "half a file": truncate,
    "a missing table": run_sql("DROP TABLE entries"),
    "a table without columns": run_sql("ALTER TABLE entries RENAME COLUMN digest TO other"),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_cache_is_set_aside_and_begun_anew(damage: str, folder: Path) -> None:
    DAMAGES[damage](folder)
    broken = (folder / FILE).read_bytes()
    store = make_store(folder)
    found = find(store)
    assert found.items() <= VALUES.items()
    for key, value in VALUES.items():
        store.keep("document", key, value)
    store.flush()
    assert list_codes(store) == {"C102"}
    assert (folder / SET_ASIDE).stat().st_size <= len(broken)
    after = make_store(folder)
    assert find(after) == VALUES
    assert list(after.problems) == []


def make_folder(folder: Path) -> None:
    (folder / FILE).unlink()
    (folder / FILE).mkdir()


UNUSABLE: dict[str, tuple[Callable[[Path], object], str]] = {
    "another program's": (set_pragma("application_id", 7), "another program's database"),
    "tables of nobody": (
        lambda folder: [set_pragma("application_id", 0)(folder), set_pragma("user_version", 0)(folder)],
        "another program's database",
    ),
    "a newer one": (set_pragma("user_version", 99), "another version of briefkit"),
    "a folder": (make_folder, "cannot be opened"),
}


@pytest.mark.parametrize("what", UNUSABLE)
def test_what_is_not_ours_to_use_is_left_alone(what: str, folder: Path) -> None:
    change, reason = UNUSABLE[what]
    change(folder)
    before = (folder / FILE).read_bytes() if (folder / FILE).is_file() else None
    store = make_store(folder)
    assert find(store) == {}
    store.keep("document", KEYS[0], b"value")
    store.flush()
    (problem,) = store.problems
    assert problem.code == "C101"
    assert reason in problem.message
    assert problem.path == str(folder / FILE)
    assert before is None or (folder / FILE).read_bytes() == before
    assert not (folder / SET_ASIDE).exists()


def test_a_file_in_the_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("in the way")
    store = make_store(tmp_path / "cache")
    assert find(store) == {}
    assert list_codes(store) == {"C101"}


@pytest.mark.parametrize(
    "statement", ["BEGIN EXCLUSIVE", "BEGIN IMMEDIATE"], ids=["a whole database", "its right to write"]
)
def test_a_process_that_does_not_let_go(statement: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "PATIENCE", 0.1)
    with connect(folder) as connection:
        connection.execute(statement)
        store = make_store(folder)
        assert find(store).items() <= VALUES.items()
        store.keep("document", b"new", b"value")
        store.flush()
        assert list_codes(store) == {"C101"}
    assert make_store(folder).find("document", [[b"new"]]) == [None]


@pytest.mark.skipif(sys.platform == "win32", reason="locks of files")
def test_a_damaged_cache_in_use_is_not_moved(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "PATIENCE", 0.1)
    with database.open_database(folder):
        write(0, b"no database")(folder)
        store = make_store(folder)
        assert find(store) == {}
        assert list_codes(store) == {"C102"}
        assert not (folder / SET_ASIDE).exists()


@pytest.mark.parametrize(
    "column", ["digest = x'00'", "value = x'00'", "value = 'words'", "version = version || ' '", "kind = 'other'"]
)
def test_a_damaged_entry_is_said_and_made_anew(column: str, folder: Path) -> None:
    run_sql(f"UPDATE entries SET {column} WHERE key = x'{KEYS[5].hex()}'")(folder)
    store = make_store(folder)
    assert find(store) == {key: value for key, value in VALUES.items() if key != KEYS[5]}
    assert list_codes(store) == ({"C102"} if column.startswith(("digest", "value")) else set())
    store.keep("document", KEYS[5], VALUES[KEYS[5]])
    store.flush()
    after = make_store(folder)
    assert find(after) == VALUES
    assert list(after.problems) == []


def test_an_entry_under_the_key_of_another_is_damaged(folder: Path) -> None:
    run_sql(f"DELETE FROM entries WHERE key = x'{KEYS[6].hex()}'")(folder)
    run_sql(f"UPDATE entries SET key = x'{KEYS[6].hex()}' WHERE key = x'{KEYS[5].hex()}'")(folder)
    store = make_store(folder)
    assert KEYS[6] not in find(store)
    assert list_codes(store) == {"C102"}


@pytest.mark.parametrize("seed", range(40))
def test_no_damage_makes_a_wrong_value(seed: int, folder: Path) -> None:
    chance = random.Random(seed)
    content = bytearray((folder / FILE).read_bytes())
    for _ in range(chance.choice((1, 10, 200))):
        content[chance.randrange(len(content))] = chance.randrange(256)
    if seed % 4 == 0:
        del content[chance.randrange(len(content)) :]
    (folder / FILE).write_bytes(content)
    store = make_store(folder)
    found = find(store)
    assert found.items() <= VALUES.items()
    for key, value in VALUES.items():
        store.keep("document", key, value)
    store.flush()
    assert find(make_store(folder)).items() <= VALUES.items()


LEAVE = """
import os, sys
from pathlib import Path
from briefkit.store.database import open_database
from briefkit.store.entries import add_rows, make_row
from briefkit.store.versions import find_version
with open_database(Path(sys.argv[1])) as database:
    rows = [make_row("document", find_version("document"), bytes([n]) * 32, bytes([n]) * 5000) for n in range(100, 140)]
    for row in rows:
        add_rows(database, [row], 10**9)
    os._exit(0)
"""
"""Ends with all that it wrote in the log beside the database."""


@pytest.mark.parametrize("share", [0.0, 0.3, 0.5, 0.99, 1.0])
def test_a_log_that_was_cut_off_loses_only_what_stood_in_it(share: float, folder: Path) -> None:
    subprocess.run([sys.executable, "-c", LEAVE, str(folder)], check=True)
    log = folder / f"{FILE}-wal"
    size = log.stat().st_size
    assert size > 150_000
    os.truncate(log, int(size * share))
    store = make_store(folder)
    rows = store.find("document", [[bytes([number]) * 32] for number in range(100, 140)])
    there = [row.value == row.key[:1] * 5000 for row in rows if row]
    assert all(there)
    assert rows == [row for row in rows if row] + [None] * (40 - len(there))
    assert len(there) == 40 if share == 1 else 40 * share - 5 < len(there) < 40
    assert find(store) == VALUES
    assert list(store.problems) == []


WRITE = """
import resource, signal, sys
from pathlib import Path
from briefkit.store.session import Store
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
store = Store(Path(sys.argv[1]))
for number in range(50):
    store.keep("document", bytes([200 + number]) * 32, bytes([number]) * 20_000)
store.flush()
print(*store.problems, sep="\\n")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="bounds on a file's size")
def test_a_disk_that_is_full(folder: Path) -> None:
    ran = subprocess.run([sys.executable, "-c", WRITE, str(folder)], capture_output=True, text=True, check=True)
    assert "warning[C101]" in ran.stdout
    assert "disk is full" in ran.stdout
    assert ran.stdout.count("\n") == 1
    store = make_store(folder)
    assert find(store) == VALUES
    assert list(store.problems) == []


READ = """
import os, sys
from pathlib import Path
from briefkit.store.session import Store
store = Store(Path(sys.argv[1]))
if os.getuid() == 0:  # to root nothing is closed
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
store.find("document", [[b"x"]])
store.keep("document", b"x", b"y")
store.flush()
print(*store.problems, sep="\\n")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="users as Linux has them")
@pytest.mark.parametrize("filled", [False, True])
def test_a_folder_that_cannot_be_written_to(filled: bool, tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    folder.mkdir()
    if filled:
        fill(folder)
    for path in (folder, *folder.iterdir()):
        path.chmod(0o555 if path.is_dir() else 0o444)
    for above in list(tmp_path.parents)[:3]:
        above.chmod(above.stat().st_mode | 0o111)
    ran = subprocess.run([sys.executable, "-c", READ, str(folder)], capture_output=True, text=True, check=True)
    assert "warning[C101]" in ran.stdout
    assert ran.stdout.count("\n") == 1
    if filled:
        assert find(make_store(folder)) == VALUES
