# ruff: noqa: E501 (a table of messages holds one a line)
from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import pytest

from briefkit.model.document import Document
from briefkit.read import SourceEntry, SourceOptions, collect_documents, plan_files, read_file
from briefkit.read.collection import Collection
from briefkit.read.dates import Moment
from briefkit.read.supplied import document_of

STORY = "The ferry ran again on Thursday.\n"
DAY = Moment(dt.date(2024, 9, 4))
CSV = '[{"id": "r1", "text": "One ran.", "outlet": "Own"}, {"id": "r2", "title": "Second", "text": "Two ran."}]'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    content = {
        "articles/a.txt": STORY,
        "articles/b.md": f"---\noutlet: Own\ndate: 2024-09-01\n---\n{STORY}",
        "articles/deep/c.txt": STORY,
        "articles/deep/a.txt": STORY,
        "articles/w.json": CSV,
    }
    for name, text in content.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def collect(folder: Path, *entries: SourceEntry | str) -> Collection:
    made = [SourceEntry(entry) if isinstance(entry, str) else entry for entry in entries]
    plan = plan_files(made, folder)
    readings = [read_file(file.found, file.options, named=file.named) for file in plan.files]
    return collect_documents(made, plan, readings)


def say(path: str, outlet: str, document: str | None = None, exclude: Sequence[str] = ()) -> SourceEntry:
    return SourceEntry(path, SourceOptions(outlet=outlet), document, tuple(exclude))


def list_outlets(collection: Collection) -> dict[str, str | None]:
    documents = map(document_of, collection.documents)
    return {document.id: document.outlet for document in documents}


ALL = {"a": None, "own-2024-09-01-b": "Own", "a-2": None, "c": None, "r1": "Own", "r2": None}


@pytest.mark.parametrize(
    ("entries", "outlets"),
    [
        (["articles"], ALL),
        (["articles", "articles/a.txt", "articles/**/*.txt"], ALL),
        ([say("articles", "X")], {"a": "X", "own-2024-09-01-b": "Own", "a-2": "X", "c": "X", "r1": "Own", "r2": "X"}),
        (["articles", say("articles/b.md", "X")], {**ALL, "own-2024-09-01-b": "X"}),
        (["articles", say("articles/w.json", "X")], {**ALL, "r2": "X"}),  # many documents: only what they leave open
        (["articles", say("articles/w.json", "X", "r1")], {**ALL, "r1": "X"}),
        (["articles", say("articles/*.json", "X", "second")], {**ALL, "r2": "X"}),
        ([say("articles/w.json", "X", "record 1")], {"r1": "X"}),  # nothing else is a source
        ([say("articles/w.json", "X"), say("articles/w.json", "Y", "1")], {"r1": "Y", "r2": "X"}),
        ([say("articles/deep", "Deep"), say("articles/**/*", "Wide")], {**dict.fromkeys(["a", "c"], "Deep")} | {
            "a-2": "Wide", "own-2024-09-01-b": "Own", "r1": "Own", "r2": "Wide"}),
        ([say("articles/deep/*.txt", "Glob"), say("articles/deep/c.txt", "File")], {"a": "Glob", "c": "File"}),
        ([say("articles/deep/*", "First"), say("articles/deep/*", "Later")], {"a": "Later", "c": "Later"}),
    ],
)  # fmt: skip
def test_the_closest_entry_wins(entries: list[SourceEntry | str], outlets: dict[str, str], folder: Path) -> None:
    collection = collect(folder, *entries)
    assert list_outlets(collection) == outlets
    assert collection.missed == ()


@pytest.mark.parametrize(
    ("entries", "left"),
    [
        ([SourceEntry("articles", exclude=("deep", "*.json"))], ["a", "own-2024-09-01-b"]),
        ([SourceEntry("articles", exclude=("articles/**/*.txt", "w.json"))], ["own-2024-09-01-b"]),
        ([SourceEntry("articles", exclude=("r1", "Second", "deep"))], ["a", "own-2024-09-01-b"]),
        ([SourceEntry("articles", exclude=("record 2", "deep"))], ["a", "own-2024-09-01-b", "r1"]),
        ([SourceEntry("articles", exclude=("*.txt",)), "articles/*.txt"], ["own-2024-09-01-b", "r1", "r2"]),
        ([SourceEntry("articles", exclude=("*.txt",)), "articles/a.txt"], ["own-2024-09-01-b", "r1", "r2", "a"]),
    ],
)
def test_what_is_left_out(entries: list[SourceEntry | str], left: list[str], folder: Path) -> None:
    collection = collect(folder, *entries)
    assert list(list_outlets(collection)) == left
    assert collection.missed == ()


@pytest.mark.parametrize(
    ("entry", "key", "message"),
    [
        (say("articles/w.json", "X", "secnd"), "document", "no document of articles/w.json is 'secnd'; did you mean 'Second'?"),
        (say("articles/w.json", "X", "zzz"), "document", "no document of articles/w.json is 'zzz'"),
        (SourceEntry("articles", exclude=("deep", "b.txt")), "exclude.1", "'b.txt' leaves nothing of articles out; did you mean 'a.txt'"),
    ],
)  # fmt: skip
def test_names_that_nothing_has(entry: SourceEntry, key: str, message: str, folder: Path) -> None:
    (missed,) = collect(folder, "articles", entry).missed
    assert (missed.entry, missed.key) == (1, key)
    assert missed.message.startswith(message)


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("articles/aa.txt", "no such file or folder; did you mean 'a.txt'?"),
        ("article", "no such file or folder; did you mean 'articles'?"),
        ("articles/*.xml", "no file matches"),
    ],
)
def test_paths_that_stand_for_nothing(path: str, message: str, folder: Path) -> None:
    collection = collect(folder, "articles", SourceEntry(path, document="x", exclude=("y",)))
    assert [(problem.path, problem.message) for problem in collection.problems if problem.code != "I109"] == [
        (path, message)
    ]
    assert collection.missed == ()


def test_every_value_of_one_file_stands_instead_of_its_own(folder: Path) -> None:
    (folder / "x.md").write_text("---\ntitle: T\nby: A\nurl: https://a.example\ndate: 2024-09-01\n---\nIt ran.\n")
    moment = Moment(dt.date(2024, 9, 4), dt.datetime(2024, 9, 4, 18, tzinfo=dt.UTC))
    options = SourceOptions("X", "B", "en-GB", title="Said", published=moment, byline=("N",), url="https://x.example")
    for path, expected in (
        ("x.md", ("Said", moment.day, moment.instant, "X", ("N",), "https://x.example", "en-GB", "B")),
        ("*.md", ("T", dt.date(2024, 9, 1), None, "X", ("A",), "https://a.example", "en-GB", "B")),
    ):
        (item,) = collect(folder, SourceEntry(path, options)).documents
        found = document_of(item)
        assert expected == (
            found.title,
            found.published,
            found.published_at,
            found.outlet,
            found.byline,
            found.url,
            found.language,
            found.reliability,
        )


def test_dates_that_the_spec_decides_are_no_question_any_more(folder: Path) -> None:
    content = "---\ndate: 2024-09-01\n---\nNORHAVEN, September 5, 2024 (Wire) - It ran.\n"
    (folder / "x.md").write_text(content)
    record = '{"id": "%s", "date": "2024-09-01", "text": "NORHAVEN, September 5, 2024 (Wire) - It ran."}'
    (folder / "x.jsonl").write_text("\n".join(record % name for name in "ab"))
    dated = SourceOptions(published=DAY)
    assert [each.code for each in collect(folder, "x.*").problems] == ["E104"] * 3
    settled = collect(folder, "x.*", SourceEntry("x.md", dated), SourceEntry("x.jsonl", dated, "a"))
    assert [(each.code, each.line) for each in settled.problems] == [("E104", 2)]
    days = [item.published.day for item in settled.documents if isinstance(item, Document) and item.published]
    assert days == [4, 1, 4]
    assert [each.code for each in collect(folder, SourceEntry("x.*", dated)).problems] == ["E104"] * 3
