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

from briefkit import database
from briefkit.cache import session
from briefkit.cache.entries import measure
from briefkit.cache.layout import CACHE
from briefkit.cache.session import BATCH, Cache
from briefkit.errors import Severity

KEYS = [bytes([number]) * 32 for number in range(20)]
VALUES = {key: bytes(random.Random(key).randbytes(900 * number)) for number, key in enumerate(KEYS)}


def make_cache(folder: Path, **more: int) -> Cache:
    return Cache(folder, **more)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A cache with some entries, of sizes that need one page and several."""
    fill(tmp_path / "cache")
    return tmp_path / "cache"


def fill(folder: Path) -> None:
    cache = make_cache(folder)
    for key, value in VALUES.items():
        cache.keep("document", key, value)
    cache.flush()
    assert list(cache.problems) == []


def find(cache: Cache) -> dict[bytes, bytes]:
    """What a cache has of the values."""
    return {row.key: row.value for row in cache.find("document", [[key] for key in KEYS]) if row}


def list_codes(cache: Cache) -> set[str]:
    assert all(problem.severity is Severity.WARNING for problem in cache.problems)
    return {problem.code for problem in cache.problems}


@contextmanager
def connect(folder: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(folder / CACHE.file, isolation_level=None)) as connection:
        yield connection


def run_sql(statement: str) -> Callable[[Path], None]:
    def run(folder: Path) -> None:
        with connect(folder) as connection:
            connection.execute(statement)

    return run


def test_what_was_kept_is_found_by_a_later_run(folder: Path) -> None:
    cache = make_cache(folder)
    assert find(cache) == VALUES
    assert cache.find("document", [[b"x"], [b"x", KEYS[2]], [KEYS[3], KEYS[2]], []]) == [
        None,
        *cache.find("document", [[KEYS[2]], [KEYS[3]]]),
        None,
    ]
    assert list(cache.problems) == []


def test_another_version_finds_nothing_and_loses_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session, "find_version", lambda kind: "another")
    other = make_cache(folder)
    assert find(other) == {}
    other.keep("document", KEYS[0], b"other")
    other.flush()
    assert find(other) == {KEYS[0]: b"other"}
    monkeypatch.undo()
    assert find(make_cache(folder)) == VALUES


def test_nothing_is_kept_when_briefkit_changes_during_a_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = make_cache(tmp_path)
    monkeypatch.setattr(session, "find_version", lambda kind: "another")
    cache.keep("document", KEYS[0], b"made by whom?")
    cache.flush()
    assert list_codes(cache) == {"C101"}
    assert find(make_cache(tmp_path)) == {}
    monkeypatch.undo()
    assert find(make_cache(tmp_path)) == {}


def test_entries_are_written_while_a_run_goes_on(tmp_path: Path) -> None:
    cache = make_cache(tmp_path)
    for number in range(BATCH + 1):
        cache.keep("document", number.to_bytes(32), b"value")
    with connect(tmp_path) as connection:
        assert connection.execute("SELECT count(*) FROM entries").fetchone() == (BATCH,)


def test_entries_are_there_once(folder: Path) -> None:
    fill(folder)
    with connect(folder) as connection:
        assert connection.execute("SELECT count(*) FROM entries").fetchone() == (len(KEYS),)


def test_what_was_not_used_for_longest_goes_first(folder: Path) -> None:
    make_cache(folder).find("document", [[KEYS[3]]])
    make_cache(folder).find("document", [[key] for key in KEYS[10:]])
    with connect(folder) as connection:
        size = measure(connection)
    cache = make_cache(folder, most=size)
    cache.keep("document", b"new", b"x" * 9_000)
    cache.flush()
    left = find(make_cache(folder))
    assert KEYS[0] not in left
    assert set(KEYS[10:]) | {KEYS[3]} <= set(left)
    assert make_cache(folder).find("document", [[b"new"]]) != [None]


def test_a_cache_smaller_than_an_entry_holds_none(tmp_path: Path) -> None:
    cache = make_cache(tmp_path, most=1)
    cache.keep("document", KEYS[0], b"value")
    cache.flush()
    assert find(cache) == {}
    assert list(cache.problems) == []


def test_the_folder_is_for_its_maker_and_for_no_commit(folder: Path) -> None:
    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / ".gitignore").read_text() == "*\n"


def write(offset: int, content: bytes) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        with (folder / CACHE.file).open("r+b") as file:
            file.seek(offset)
            file.write(content)

    return change


def truncate(folder: Path) -> None:
    os.truncate(folder / CACHE.file, (folder / CACHE.file).stat().st_size // 2 + 7)


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
    broken = (folder / CACHE.file).read_bytes()
    cache = make_cache(folder)
    found = find(cache)
    assert found.items() <= VALUES.items()
    for key, value in VALUES.items():
        cache.keep("document", key, value)
    cache.flush()
    assert list_codes(cache) == {"C102"}
    assert (folder / CACHE.set_aside).stat().st_size <= len(broken)
    after = make_cache(folder)
    assert find(after) == VALUES
    assert list(after.problems) == []


def make_folder(folder: Path) -> None:
    (folder / CACHE.file).unlink()
    (folder / CACHE.file).mkdir()


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
    before = (folder / CACHE.file).read_bytes() if (folder / CACHE.file).is_file() else None
    cache = make_cache(folder)
    assert find(cache) == {}
    cache.keep("document", KEYS[0], b"value")
    cache.flush()
    (problem,) = cache.problems
    assert problem.code == "C101"
    assert reason in problem.message
    assert problem.path == str(folder / CACHE.file)
    assert before is None or (folder / CACHE.file).read_bytes() == before
    assert not (folder / CACHE.set_aside).exists()


def test_a_file_in_the_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("in the way")
    cache = make_cache(tmp_path / "cache")
    assert find(cache) == {}
    assert list_codes(cache) == {"C101"}


@pytest.mark.parametrize(
    "statement", ["BEGIN EXCLUSIVE", "BEGIN IMMEDIATE"], ids=["a whole database", "its right to write"]
)
def test_a_process_that_does_not_let_go(statement: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "PATIENCE", 0.1)
    with connect(folder) as connection:
        connection.execute(statement)
        cache = make_cache(folder)
        assert find(cache).items() <= VALUES.items()
        cache.keep("document", b"new", b"value")
        cache.flush()
        assert list_codes(cache) == {"C101"}
    assert make_cache(folder).find("document", [[b"new"]]) == [None]


@pytest.mark.skipif(sys.platform == "win32", reason="locks of files")
def test_a_damaged_cache_in_use_is_not_moved(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "PATIENCE", 0.1)
    with database.open_database(folder, CACHE):
        write(0, b"no database")(folder)
        cache = make_cache(folder)
        assert find(cache) == {}
        assert list_codes(cache) == {"C102"}
        assert not (folder / CACHE.set_aside).exists()


@pytest.mark.parametrize(
    "column", ["digest = x'00'", "value = x'00'", "value = 'words'", "version = version || ' '", "kind = 'other'"]
)
def test_a_damaged_entry_is_said_and_made_anew(column: str, folder: Path) -> None:
    run_sql(f"UPDATE entries SET {column} WHERE key = x'{KEYS[5].hex()}'")(folder)
    cache = make_cache(folder)
    assert find(cache) == {key: value for key, value in VALUES.items() if key != KEYS[5]}
    assert list_codes(cache) == ({"C102"} if column.startswith(("digest", "value")) else set())
    cache.keep("document", KEYS[5], VALUES[KEYS[5]])
    cache.flush()
    after = make_cache(folder)
    assert find(after) == VALUES
    assert list(after.problems) == []


def test_an_entry_that_nothing_can_be_made_of_is_damaged(folder: Path) -> None:
    """Its digest may be right, as when somebody wrote it by another program."""

    def take(value: bytes, number: int) -> tuple[int, int]:
        if number == 5:
            raise ValueError("not one of ours")
        return number, len(value)

    cache = make_cache(folder)
    taken = cache.recall("document", [[key] for key in (*KEYS[4:7], b"nothing")], [4, 5, 6, 7], take)
    assert taken == [(4, len(VALUES[KEYS[4]])), None, (6, len(VALUES[KEYS[6]])), None]
    assert list_codes(cache) == {"C102"}
    assert find(make_cache(folder)) == {key: value for key, value in VALUES.items() if key != KEYS[5]}


def test_an_entry_under_the_key_of_another_is_damaged(folder: Path) -> None:
    run_sql(f"DELETE FROM entries WHERE key = x'{KEYS[6].hex()}'")(folder)
    run_sql(f"UPDATE entries SET key = x'{KEYS[6].hex()}' WHERE key = x'{KEYS[5].hex()}'")(folder)
    cache = make_cache(folder)
    assert KEYS[6] not in find(cache)
    assert list_codes(cache) == {"C102"}


@pytest.mark.parametrize("seed", range(40))
def test_no_damage_makes_a_wrong_value(seed: int, folder: Path) -> None:
    chance = random.Random(seed)
    content = bytearray((folder / CACHE.file).read_bytes())
    for _ in range(chance.choice((1, 10, 200))):
        content[chance.randrange(len(content))] = chance.randrange(256)
    if seed % 4 == 0:
        del content[chance.randrange(len(content)) :]
    (folder / CACHE.file).write_bytes(content)
    cache = make_cache(folder)
    found = find(cache)
    assert found.items() <= VALUES.items()
    for key, value in VALUES.items():
        cache.keep("document", key, value)
    cache.flush()
    assert find(make_cache(folder)).items() <= VALUES.items()


LEAVE = """
import os, sys
from pathlib import Path
from briefkit.database import open_database
from briefkit.cache.layout import CACHE
from briefkit.cache.entries import add_rows, make_row
from briefkit.cache.versions import find_version
with open_database(Path(sys.argv[1]), CACHE) as database:
    rows = [make_row("document", find_version("document"), bytes([n]) * 32, bytes([n]) * 5000) for n in range(100, 140)]
    for row in rows:
        add_rows(database, [row], 10**9)
    os._exit(0)
"""
"""Ends with all that it wrote in the log beside the database."""


@pytest.mark.parametrize("share", [0.0, 0.3, 0.5, 0.99, 1.0])
def test_a_log_that_was_cut_off_loses_only_what_stood_in_it(share: float, folder: Path) -> None:
    subprocess.run([sys.executable, "-c", LEAVE, str(folder)], check=True)
    log = folder / f"{CACHE.file}-wal"
    size = log.stat().st_size
    assert size > 150_000
    os.truncate(log, int(size * share))
    cache = make_cache(folder)
    rows = cache.find("document", [[bytes([number]) * 32] for number in range(100, 140)])
    there = [row.value == row.key[:1] * 5000 for row in rows if row]
    assert all(there)
    assert rows == [row for row in rows if row] + [None] * (40 - len(there))
    assert len(there) == 40 if share == 1 else 40 * share - 5 < len(there) < 40
    assert find(cache) == VALUES
    assert list(cache.problems) == []


WRITE = """
import resource, signal, sys
from pathlib import Path
from briefkit.cache.session import Cache
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
cache = Cache(Path(sys.argv[1]))
for number in range(50):
    cache.keep("document", bytes([200 + number]) * 32, bytes([number]) * 20_000)
cache.flush()
print(*cache.problems, sep="\\n")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="bounds on a file's size")
def test_a_disk_that_is_full(folder: Path) -> None:
    ran = subprocess.run([sys.executable, "-c", WRITE, str(folder)], capture_output=True, text=True, check=True)
    assert "warning[C101]" in ran.stdout
    assert "disk is full" in ran.stdout
    assert ran.stdout.count("\n") == 1
    cache = make_cache(folder)
    assert find(cache) == VALUES
    assert list(cache.problems) == []


READ = """
import os, sys
from pathlib import Path
from briefkit.cache.session import Cache
cache = Cache(Path(sys.argv[1]))
if os.getuid() == 0:  # to root nothing is closed
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
cache.find("document", [[b"x"]])
cache.keep("document", b"x", b"y")
cache.flush()
print(*cache.problems, sep="\\n")
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
        assert find(make_cache(folder)) == VALUES
