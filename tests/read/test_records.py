from __future__ import annotations

import datetime as dt
import json

import pytest

from briefkit.errors import InputError
from briefkit.model.codec import to_json
from briefkit.model.document import Document, Origin, Span
from briefkit.model.facts import ParsedDocument
from briefkit.read.records import read_json
from briefkit.read.source import Reading, SourceFile, SourceOptions

TEXT = "  The ferry\r\nran\tagain.\x0b \n"


def read(content: object, defaults: SourceOptions | None = None) -> Reading:
    raw = content if isinstance(content, bytes) else json.dumps(content).encode()
    return read_json(SourceFile("ferry.json", raw), defaults or SourceOptions())


@pytest.mark.parametrize(
    "name", ["text", "body", "content", "maintext", "body_text", "bodyText", "articleBody", "content_text"]
)
def test_the_text_is_kept_to_the_character(name: str) -> None:
    (document,) = read({name: TEXT, "date": "2021-06-03"}).documents
    assert isinstance(document, Document)
    assert document.text == TEXT
    assert document.published == dt.date(2021, 6, 3)


@pytest.mark.parametrize(
    ("content", "ids"),
    [
        ({"id": "a", "text": "x"}, ["a"]),
        ([{"id": "a", "text": "x"}, {"text": "y"}], ["a", "ferry-2"]),
        ({"articles": [{"title": "Storm over", "text": "x"}]}, ["storm-over"]),
        ({"id": "a", "text": "x", "items": [{"text": "no record"}]}, ["a"]),
    ],
)
def test_one_record_or_a_list(content: object, ids: list[str]) -> None:
    assert [item.id for item in read(content).documents if isinstance(item, Document)] == ids


PARSED = ParsedDocument(Document("a", "It ran.", outlet="Wire"), sentences=(Span(0, 7),))


def test_a_parsed_document_is_taken_as_it_stands() -> None:
    record = to_json(PARSED)
    (parsed,) = read(record, SourceOptions("Courier", "B", "tr")).documents
    assert isinstance(parsed, ParsedDocument)
    assert parsed.sentences == PARSED.sentences
    assert (parsed.document.outlet, parsed.document.reliability, parsed.document.language) == ("Wire", "B", "en")
    assert parsed.document.origin is not None
    assert parsed.document.origin.path == "ferry.json"


@pytest.mark.parametrize("key", ["sentences", "dates", "actors", "quotations", "events"])
def test_a_record_of_ours_with_any_fact_is_parsed(key: str) -> None:
    (parsed,) = read({"briefkit": 1, "id": "a", "text": "It ran.\n\nIt sank.", key: []}).documents
    assert isinstance(parsed, ParsedDocument)
    assert parsed.paragraphs == (Span(0, 7), Span(9, 17))


def test_a_record_of_ours_without_facts_is_an_article() -> None:
    (document,) = read({"briefkit": 1, "id": "a", "text": "It ran.", "paragraphs": []}).documents
    assert isinstance(document, Document)


def test_a_parsed_document_keeps_its_own_origin() -> None:
    record = to_json(PARSED) | {"source": {"path": "a.txt", "sha256": "ab"}}
    (parsed,) = read(record).documents
    assert isinstance(parsed, ParsedDocument)
    assert parsed.document.origin == Origin("a.txt", "ab")


def test_a_record_of_no_use_does_not_stop_the_others() -> None:
    reading = read([{"text": 5}, "x", {"text": " "}, {"text": "y"}, {"briefkit": 1, "sentences": []}])
    assert len(reading.documents) == 1
    assert [str(problem) for problem in reading.problems] == [
        "ferry.json: error[I108]: record 1: a record must have a text as a string, under one of text, body, content,"
        " maintext, bodytext, contenttext, articlebody",
        "ferry.json: error[I108]: record 2: a record must be an object, not a string",
        "ferry.json: error[I105]: record 3: the document has no text",
        "ferry.json: error[I108]: record 5: id is missing",
    ]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", r"ferry\.json:1:1: error\[I108\]: bad JSON"),
        (b'{"text": "x",\n oops}', r"ferry\.json:2:2: error\[I108\]: bad JSON"),
        (b"[" * 200_000, "nested too deeply"),
        (b'{"text": "x", "id": ' + b"9" * 5000 + b"}", "a number that is too long"),
        (rb'{"text": "half \ud83d"}', "half of a surrogate pair"),
        (b'{"text": "\xe9"}', "I104"),
        (b"[]", "I105"),
    ],
)
def test_a_file_of_no_use(content: bytes, reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        read(content)


def test_a_whole_surrogate_pair_is_a_character() -> None:
    (document,) = read(rb'{"text": "\ud83d\ude00 \u00e9"}').documents
    assert isinstance(document, Document)
    assert document.text == "😀 é"
