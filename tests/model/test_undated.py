# ruff: noqa: E501 (a table of messages holds one a line)
from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from briefkit.api import parse_sources
from briefkit.model.document import Document, Origin
from briefkit.model.undated import describe_undated, write_entry
from briefkit.spec import load_spec

UNDATED = Document("northcast-orvel-bridge", "x", origin=Origin("articles/northcast orvel bridge.txt", ""))


@pytest.mark.parametrize(
    ("document", "message"),
    [
        (
            UNDATED,
            "articles/northcast orvel bridge.txt: warning[E101]: no publication date in 'northcast-orvel-bridge'; relative dates in it stay unresolved; if you know the date, add to sources: - {path: \"articles/northcast orvel bridge.txt\", date: YYYY-MM-DD}",
        ),
        (
            Document("w 1", "x", origin=Origin("w.jsonl", "", line=3)),
            "w.jsonl:3: warning[E101]: no publication date in 'w 1'; relative dates in it stay unresolved; if you know the date, add to sources: - {path: \"w.jsonl\", document: \"w 1\", date: YYYY-MM-DD}",
        ),
        (
            Document("b", "x", published=dt.date(2025, 10, 17), origin=Origin("ledger.mhtml", "")),
            "ledger.mhtml: warning[E101]: 'b' is dated 2025-10-17, which is only the day it was saved or sent; if you know the date, add to sources: - {path: \"ledger.mhtml\", date: YYYY-MM-DD}",
        ),
        (Document("a", "x"), "a: warning[E101]: no publication date in 'a'; relative dates in it stay unresolved"),
    ],
)  # fmt: skip
def test_what_is_not_dated_is_said_with_the_line_to_add(document: Document, message: str) -> None:
    assert str(describe_undated(document)) == message


@pytest.mark.parametrize(
    "name",
    ["plain.txt", "two words.txt", 'a "quoted" name.txt', "back\\slash.txt", "ä #1: [x].txt", "Le Rivage, la traversée.txt"],
)  # fmt: skip
def test_the_line_can_be_pasted(name: str, tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / name).write_text("The dyke broke on Thursday and killed two people.\n", encoding="utf-8")
    spec = tmp_path / "spec.yaml"
    text = "briefkit: 1\nreport: {title: T}\nsources:\n  - articles\n"
    spec.write_text(text, encoding="utf-8")
    (problem,) = parse_sources(load_spec(spec).sources, tmp_path).problems
    entry = problem.message.partition("add to sources: ")[2]
    spec.write_text(f"{text}  {entry.replace('YYYY-MM-DD', '2024-02-16')}\n", encoding="utf-8")
    parsing = parse_sources(load_spec(spec).sources, tmp_path)
    assert parsing.problems == ()
    assert [parsed.document.published for parsed in parsing.documents] == [dt.date(2024, 2, 16)]


def test_records_are_named_by_their_ids(tmp_path: Path) -> None:
    (tmp_path / "w.jsonl").write_text('{"id": "a", "text": "One ran."}\n{"id": "b", "text": "Two ran."}\n')
    spec = tmp_path / "spec.yaml"
    text = "briefkit: 1\nreport: {title: T}\nsources:\n  - w.jsonl\n"
    spec.write_text(text)
    _, second = parse_sources(load_spec(spec).sources, tmp_path).problems
    spec.write_text(f"{text}  {second.message.partition('sources: ')[2].replace('YYYY-MM-DD', '2024-02-16')}\n")
    parsing = parse_sources(load_spec(spec).sources, tmp_path)
    assert [parsed.document.published for parsed in parsing.documents] == [None, dt.date(2024, 2, 16)]
    assert len(parsing.problems) == 1


def test_a_document_without_a_file_has_no_entry() -> None:
    assert write_entry(Document("a", "x")) == ""
