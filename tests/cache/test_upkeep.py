"""What is in a cache, clearing it, and looking for damage."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from briefkit.cache import session
from briefkit.cache.documents import make_keys, pack_document
from briefkit.cache.layout import CACHE
from briefkit.cache.session import Cache
from briefkit.cache.upkeep import Usage, clear, describe, verify
from briefkit.errors import InputError
from briefkit.extract import parse_document
from briefkit.model.document import Document

DOCUMENTS = [Document(f"d{number}", f"Police arrested {number} men in Ostrand.") for number in range(2, 8)]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache with six current entries and two old ones."""
    with monkeypatch.context() as earlier:
        earlier.setattr(session, "find_version", lambda kind: "an earlier version")
        fill(tmp_path / "cache", DOCUMENTS[:2])
    fill(tmp_path / "cache", DOCUMENTS)
    return tmp_path / "cache"


def fill(folder: Path, documents: list[Document]) -> None:
    cache = Cache(folder)
    cache.find("document", [make_keys(document) for document in documents])
    for document in documents:
        entry = pack_document(parse_document(document))
        assert entry is not None
        cache.keep(*entry)
    cache.flush()


def count(folder: Path) -> dict[bool, int]:
    return {holding.current: holding.entries for holding in describe(folder).holdings}


def change(folder: Path, statement: str) -> None:
    with closing(sqlite3.connect(folder / CACHE.file, isolation_level=None)) as connection:
        connection.execute(statement)


def test_what_is_in_a_cache(folder: Path) -> None:
    contents = describe(folder)
    assert count(folder) == {False: 2, True: 6}
    assert contents.holdings[0].version == "an earlier version"
    assert all(holding.size > 100 * holding.entries for holding in contents.holdings)
    assert contents.size == (folder / CACHE.file).stat().st_size
    assert contents.usage == (Usage("document", runs=2, hits=0, misses=8),)
    Cache(folder).find("document", [make_keys(DOCUMENTS[0]), [b"x"]])
    assert describe(folder).usage == (Usage("document", runs=3, hits=1, misses=9),)


@pytest.mark.parametrize(("old_only", "removed", "left"), [(False, 8, {}), (True, 2, {True: 6})])
def test_clearing(old_only: bool, removed: int, left: dict[bool, int], folder: Path) -> None:
    size = describe(folder).size
    assert clear(folder, old_only=old_only) == removed
    assert count(folder) == left
    assert describe(folder).size <= size
    assert clear(folder, old_only=old_only) == 0


def test_clearing_gives_room_back(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    for number in range(50):
        cache.keep("document", bytes([number]) * 32, bytes(20_000))
    cache.flush()
    assert describe(tmp_path).size > 1_000_000
    clear(tmp_path, old_only=False)
    assert describe(tmp_path).size < 50_000


def test_a_whole_cache(folder: Path) -> None:
    assert verify(folder) == (8, ())


def test_damaged_entries_are_named_and_removed(folder: Path) -> None:
    change(folder, "UPDATE entries SET value = substr(value, 2) WHERE id IN (2, 5)")
    whole, problems = verify(folder)
    assert whole == 6
    assert [problem.code for problem in problems] == ["C102", "C102"]
    assert all(str(problem.path) == str(folder / CACHE.file) and "removed" in problem.message for problem in problems)
    assert verify(folder) == (6, ())


def test_what_is_whole_and_no_document_is_damaged(folder: Path) -> None:
    cache = Cache(folder)
    cache.keep("document", b"k" * 32, b"no document")
    cache.flush()
    whole, problems = verify(folder)
    assert (whole, len(problems)) == (8, 1)
    assert verify(folder) == (8, ())


DAMAGES: dict[str, Callable[[Path], object]] = {
    "no database": lambda folder: (folder / CACHE.file).write_bytes(b"x" * 9000),
    "half a file": lambda folder: (folder / CACHE.file).write_bytes((folder / CACHE.file).read_bytes()[:9000]),
    "no table": lambda folder: change(folder, "DROP TABLE runs"),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_cache_is_set_aside(damage: str, folder: Path) -> None:
    DAMAGES[damage](folder)
    whole, (problem,) = verify(folder)
    assert (whole, problem.code) == (0, "C102")
    assert CACHE.set_aside in problem.message
    assert (folder / CACHE.set_aside).exists()
    fill(folder, DOCUMENTS)
    assert verify(folder) == (6, ())


@pytest.mark.parametrize("damage", DAMAGES)
def test_clearing_removes_a_damaged_cache(damage: str, folder: Path) -> None:
    DAMAGES[damage](folder)
    clear(folder, old_only=False)
    assert not (folder / CACHE.set_aside).exists()
    fill(folder, DOCUMENTS)
    assert verify(folder) == (6, ())


@pytest.mark.parametrize("look", [describe, verify, lambda folder: clear(folder, old_only=False)])
def test_where_there_is_no_cache_none_is_made(look: Callable[[Path], object], tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"C101.*no cache"):
        look(tmp_path / "cache")
    assert list(tmp_path.iterdir()) == []
