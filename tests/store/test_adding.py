"""Putting documents into a store and taking them out."""

from __future__ import annotations

import dataclasses
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from tests.articles import Article, day
from tests.store.piles import know, make_file, make_store

from briefkit.errors import InputError
from briefkit.model.facts import ParsedDocument
from briefkit.select.scope import Scope
from briefkit.spec.match import parse_match
from briefkit.store import (
    STORE,
    Item,
    NewFile,
    Writer,
    describe,
    find_newest,
    find_stored,
    list_files,
    list_stale,
    load,
    make_document_key,
    remove,
    verify,
)
from briefkit.store.rows import make_row


def tell(name: str, text: str = "The dyke broke.", published: str | None = "2024-02-16") -> ParsedDocument:
    return Article(name, text, published).event("dyke broke", day("2024-02-15")).parsed()


PILE = (tell("a"), tell("b", published=None), tell("c", published="2024-03-01"))


def fetch(store: Path, match: str | None = None) -> list[ParsedDocument]:
    scope = Scope(match=parse_match(match) if match else None)
    return [item.parsed for item in load(store, scope, lambda document: pytest.fail(document.id)).items]


def change(store: Path, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(store / STORE.file, isolation_level=None)) as database:
        assert database.execute(statement, values).rowcount > 0


def test_documents_come_back_as_they_went_in(tmp_path: Path) -> None:
    store = make_store(tmp_path, PILE)
    assert tuple(fetch(store)) == PILE
    assert [each.document.identity for each in fetch(store)] == [each.document.identity for each in PILE]
    assert str(find_newest(store)) == "2024-03-01"
    contents = describe(store)
    assert (contents.documents, contents.files, contents.current, contents.undated) == (3, 3, 3, 1)
    assert (str(contents.oldest), str(contents.newest)) == ("2024-02-16", "2024-03-01")
    assert verify(store) == (3, ())


def test_a_file_is_replaced_as_a_whole(tmp_path: Path) -> None:
    store = tmp_path / "pile"
    writer = Writer(store)
    one, two, changed = tell("one"), tell("two"), tell("two", "No dyke broke here.")
    assert writer.put([make_file("x.jsonl", [one, two])]) == 2
    file = NewFile(know("x.jsonl", "1" * 64), {1: Item(changed)}, {0: "one"})
    assert writer.put([file]) == 1
    assert fetch(store) == [one, changed]
    assert fetch(store, "here") == [changed]
    assert list_files(store)["x.jsonl"].sha256 == "1" * 64
    assert find_stored(store, ["x.jsonl"])["x.jsonl"]["one"] == make_document_key(one.document)
    writer.put([NewFile(know("x.jsonl"), {}, {0: "two"})])
    assert fetch(store, "dyke") == [changed]
    assert verify(store) == (1, ())


def test_documents_that_move_in_their_file_come_in_its_order(tmp_path: Path) -> None:
    store = tmp_path / "pile"
    writer = Writer(store)
    one, two, three = map(tell, ("one", "two", "three"))
    writer.put([make_file("x.jsonl", [one, two])])
    writer.put([NewFile(know("x.jsonl"), {1: Item(three)}, {0: "two", 2: "one"})])
    assert fetch(store) == [two, three, one]
    assert verify(store) == (3, ())


def test_a_damaged_document_that_moves_stays_damaged(tmp_path: Path) -> None:
    store = tmp_path / "pile"
    writer = Writer(store)
    writer.put([make_file("x.jsonl", [tell("one"), tell("two")])])
    change(store, "UPDATE documents SET headline = 'other' WHERE id = 'one'")
    writer.put([NewFile(know("x.jsonl"), {}, {0: "two", 1: "one"})])
    assert verify(store)[0] == 1


def test_a_kept_document_that_is_gone_has_its_file_read_again(tmp_path: Path) -> None:
    store = make_store(tmp_path, PILE)
    Writer(store).put([NewFile(know("a.txt"), {}, {0: "gone"})])
    assert "a.txt" not in list_files(store)


def test_two_files_with_one_id_are_told_apart(tmp_path: Path) -> None:
    store = tmp_path / "pile"
    writer = Writer(store)
    writer.put([make_file("x.txt", [tell("a")]), make_file("y.txt", [tell("a", "The dyke broke again.")])])
    assert [each.document.id for each in fetch(store)] == ["a", "a-2"]
    assert [problem.code for problem in writer.problems] == ["I109"]


def test_nothing_of_files_that_cannot_be_written_is_in_the_store(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = make_store(tmp_path, PILE[:1])
    made: list[Item] = []

    def fail_at_second(item: Item, *values: int | str) -> object:
        made.append(item)
        if len(made) == 2:
            raise sqlite3.OperationalError("database or disk is full")
        return make_row(item, *values)  # type: ignore[arg-type]

    monkeypatch.setattr("briefkit.store.adding.make_row", fail_at_second)
    with pytest.raises(InputError):
        Writer(store).put([make_file("b.txt", [PILE[1]]), make_file("c.txt", [PILE[2]])])
    assert fetch(store) == [PILE[0]]


def test_a_document_that_would_not_come_back_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefkit.store.rows.pack_document", lambda parsed: None)
    writer = Writer(tmp_path / "pile")
    assert writer.put([make_file("a.txt", [PILE[0]])]) == 0
    assert [problem.code for problem in writer.problems] == ["D103"]


def test_documents_of_another_version_are_analysed_anew(tmp_path: Path) -> None:
    store = make_store(tmp_path, PILE)
    change(store, "UPDATE documents SET version = 'old' WHERE id = 'b'")
    stale = list_stale(store, 0, 10)
    assert list(stale) == [2]
    with pytest.raises(InputError, match="D102"):  # the version is in the digest
        load(store, Scope(), lambda document: tell("b"))
    now = dataclasses.replace(PILE[1], events=())
    Writer(store).refresh({2: Item(now)})
    assert fetch(store) == [PILE[0], now, PILE[2]]
    assert verify(store) == (3, ())


@pytest.mark.parametrize(
    ("statement", "values"),
    [
        ("UPDATE documents SET facts = ? WHERE id = 'b'", (b"x",)),
        ("UPDATE documents SET document = substr(document, 1, 9) WHERE id = 'b'", ()),
        ("UPDATE documents SET published = 1 WHERE id = 'b'", ()),
        ("DELETE FROM days WHERE document = 2", ()),
        ("DELETE FROM names WHERE document = 2", ()),
    ],
)
def test_damage_is_found_and_removed(statement: str, values: tuple[object, ...], tmp_path: Path) -> None:
    store = make_store(tmp_path, PILE)
    change(store, statement, *values)
    whole, (problem,) = verify(store)
    assert (whole, problem.code) == (2, "D102")
    assert "'b'" in problem.message
    assert fetch(store) == [PILE[0], PILE[2]]
    assert sorted(list_files(store)) == ["a.txt", "c.txt"]  # the file of the damaged one is read again
    Writer(store).put([make_file("b.txt", [PILE[1]])])
    assert tuple(fetch(store, "dyke")) == PILE
    assert verify(store) == (3, ())


def test_a_damaged_document_is_never_left_out_in_silence(tmp_path: Path) -> None:
    store = make_store(tmp_path, PILE)
    change(store, "UPDATE documents SET facts = ? WHERE id = 'b'", b"x")
    with pytest.raises(InputError, match="briefkit store verify"):
        fetch(store)


def test_a_damaged_database_is_begun_anew_and_said_to_be(tmp_path: Path) -> None:
    store = make_store(tmp_path, PILE)
    (store / STORE.file).write_bytes(b"x" * 9000)
    with pytest.raises(InputError, match="D102"):
        fetch(store)
    with pytest.raises(InputError, match="D102"):
        verify(store)
    writer = Writer(store)
    assert [problem.code for problem in writer.problems] == ["D102"]
    assert (store / STORE.set_aside).exists()
    writer.put([make_file("a.txt", PILE[:1])])
    assert fetch(store) == [PILE[0]]


def test_documents_are_removed_by_id_file_or_folder(tmp_path: Path) -> None:
    store = tmp_path / "pile"
    names = ("x/a.txt", "x/b.txt", "xy/c.txt", "d.txt")
    Writer(store).put([make_file(name, [tell(name[-5])]) for name in names])
    removed, (problem,) = remove(store, ["x/", "d", "gone"])
    assert (removed, problem.code) == (3, "L103")
    assert [each.document.id for each in fetch(store)] == ["c"]
    assert list(list_files(store)) == ["xy/c.txt"]


@pytest.mark.parametrize("ask", [describe, verify, lambda folder: remove(folder, ["a"])])
def test_where_there_is_no_store_that_is_said(ask: object, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="D101"):
        ask(tmp_path / "gone")  # type: ignore[operator]
    assert not (tmp_path / "gone").exists()
