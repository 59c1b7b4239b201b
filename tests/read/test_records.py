from __future__ import annotations

import datetime as dt
import json

import pytest

from briefkit.errors import InputError
from briefkit.model.document import Document, Extent, Origin, Span
from briefkit.model.facts import ParsedDocument
from briefkit.model.limits import Limits
from briefkit.model.parsed_writing import to_json
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
        "ferry.json: error[I108]: record 1: a record must have a text as a string; it has text; write"
        " `fields: {text: NAME}` below the source's path in the spec",
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


NEWS_API = {
    "source": {"id": None, "name": "Tor Wire"},
    "author": "Ada Lem",
    "title": "Ferry runs - Tor Wire",
    "url": "https://tor.example/1",
    "publishedAt": "2021-06-03T09:00:00Z",
}
GUARDIAN = {
    "webTitle": "Ferry runs",
    "webUrl": "https://tor.example/1",
    "webPublicationDate": "2021-06-03T09:00:00Z",
    "sectionName": "World news",
    "fields": {"byline": "Ada Lem", "body": "<p>It ran.</p><p>It sank.</p>", "publication": "Tor Wire"},
}
TIMES = {
    "headline": {"main": "Ferry runs"},
    "web_url": "https://tor.example/1",
    "pub_date": "2021-06-03T09:00:00+0000",
    "byline": {"original": "By Ada Lem"},
    "source": "Tor Wire",
    "lead_paragraph": "It ran.",
}
REGISTRY = {
    "uri": "71",
    "lang": "eng",
    "url": "https://tor.example/1",
    "date": "2021-06-03",
    "dateTimePub": "2021-06-02T09:00:00Z",
    "title": "Ferry runs",
    "body": "It ran.",
    "source": {"uri": "tor.example", "dataType": "news", "title": "Tor Wire"},
    "authors": [{"uri": "ada@tor.example", "name": "Ada Lem", "type": "author"}],
}
WORDPRESS = {
    "date": "2021-06-03T09:00:00",
    "link": "https://tor.example/1",
    "title": {"rendered": "Ferry &#8211; runs"},
    "content": {"rendered": "<p>It ran.</p>"},
    "author": 12,
}


@pytest.mark.parametrize(
    ("content", "text", "title", "extent"),
    [
        ({"articles": [NEWS_API | {"content": "It ran an… [+8 chars]"}]}, "It ran an…", "Ferry runs", Extent.BEGINNING),
        ({"response": {"results": [GUARDIAN]}}, "It ran.\n\nIt sank.", "Ferry runs", Extent.WHOLE),
        ({"response": {"docs": [TIMES]}}, "It ran.", "Ferry runs", Extent.BEGINNING),
        ({"articles": {"results": [REGISTRY]}}, "It ran.", "Ferry runs", Extent.WHOLE),
        ([NEWS_API | {"content": None, "description": "It ran."}], "It ran.", "Ferry runs", Extent.SUMMARY),
    ],
    ids=["NewsAPI", "Guardian", "Times", "Event Registry", "summary"],
)
def test_answers_of_news_services(content: object, text: str, title: str, extent: Extent) -> None:
    (document,) = read(content).documents
    assert isinstance(document, Document)
    assert (document.text, document.title, document.extent) == (text, title, extent)
    assert (document.outlet, document.byline, document.url) == ("Tor Wire", ("Ada Lem",), "https://tor.example/1")
    assert document.published == dt.date(2021, 6, 3)


def test_an_answer_of_wordpress() -> None:
    (document,) = read([WORDPRESS]).documents
    assert isinstance(document, Document)
    assert (document.text, document.title, document.byline) == ("It ran.", "Ferry – runs", ())


@pytest.mark.parametrize(
    "record",
    [
        {"title": "[Removed]", "content": "[Removed]", "source": {"name": "[Removed]"}},
        {"title": "Ferry", "content": "[Removed]"},
        {"title": "STORY REMOVED: Ferry runs", "text": "It ran."},
    ],
)
def test_a_record_that_was_taken_back_gives_one_note(record: object) -> None:
    reading = read({"articles": [record]})
    assert reading.documents == ()
    assert [(each.code, each.severity.value) for each in reading.problems] == [("I118", "note")]


def test_texts_that_are_cut_off_are_counted() -> None:
    cut = {"text": "It ran… [+20 chars]"}
    assert [str(each) for each in read([cut, cut, {"text": "It sank."}]).problems] == [
        "ferry.json: warning[I116]: 2 of 3 texts are cut off by the source; the beginning was read"
    ]


def test_the_spec_says_which_fields_are_meant() -> None:
    options = SourceOptions(fields={"text": "tekst.inhoud", "title": "kop", "date": "dag"})
    record = {"kop": "Ferry", "titel": "x", "dag": "2021-06-03", "date": "1999-01-01", "tekst": {"inhoud": "It ran."}}
    for content in (record, [record], {"articles": [record]}, record | {"items": [{"text": "no"}]}):
        (document,) = read(content, options).documents
        assert isinstance(document, Document)
        assert (document.text, document.title) == ("It ran.", "Ferry")
        assert document.published == dt.date(2021, 6, 3)


def test_a_file_has_a_most_of_records() -> None:
    reading = read([{"text": "x"}] * 5, SourceOptions(limits=Limits(parts=3)))
    assert len(reading.documents) == 3
    assert [str(each) for each in reading.problems] == [
        "ferry.json: error[I120]: more than 3 records (limits.parts); 2 records were not read"
    ]
