from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest

from briefkit.errors import Severity
from briefkit.model.document import Document
from briefkit.read.jsonl import read_jsonl
from briefkit.read.records import read_json
from briefkit.read.source import Reading, SourceFile, SourceOptions

PLAIN = "SUND (TW) -- The ferry ran again. Nobody was hurt."
MARKED = "<p>SUND (TW) -- The ferry ran again.</p><p>Nobody was hurt.</p>"
TEXT = "SUND (TW) -- The ferry ran again.\n\nNobody was hurt."
NEW: dict[str, Any] = {
    "uri": "urn:tw:1",
    "type": "text",
    "pubStatus": "usable",
    "versionCreated": "2021-06-03T10:00:00+02:00",
    "language": "en-GB",
    "edNote": "Editors: the mayor is a fool",
    "title": "ferry-3",
    "headlines": [{"role": "short", "value": "Ferry"}, {"role": "main", "value": "Ferry runs again"}],
    "by": "Ada Lem",
    "infoSources": [{"name": "Tor Wire"}],
    "descriptions": [{"role": "summary", "contentType": "text/plain", "value": "It ran."}],
    "bodies": [
        {"role": "caption", "contentType": "text/plain", "value": f"{PLAIN} {PLAIN} {PLAIN}"},
        {"role": "main", "contentType": "text/plain", "value": PLAIN},
        {"role": "richtext", "contentType": "application/xhtml+xml", "value": MARKED},
    ],
    "associations": [{"name": "photo", "type": "picture", "headlines": [{"value": "A ferry in May"}]}],
}
OLD: dict[str, Any] = {
    "uri": "urn:tw:1",
    "type": "text",
    "pubstatus": "usable",
    "versioncreated": "2021-06-03T10:00:00+02:00",
    "language": "en-GB",
    "ednote": "Editors: the mayor is a fool",
    "headline": "Ferry runs again",
    "byline": "Ada Lem",
    "copyrightholder": "Tor Wire",
    "description_text": "It ran.",
    "body_text": PLAIN,
    "body_xhtml": MARKED,
}


def read(record: object, as_of: dt.date | None = None) -> Reading:
    return read_json(SourceFile("item.json", json.dumps([record]).encode()), SourceOptions(as_of=as_of))


@pytest.mark.parametrize("record", [NEW, OLD], ids=["3.1", "1.4"])
def test_an_item_of_an_agency(record: object) -> None:
    reading = read(record)
    (document,) = reading.documents
    assert isinstance(document, Document)
    assert document.text == TEXT
    assert (document.id, document.title, document.byline) == ("urn:tw:1", "Ferry runs again", ("Ada Lem",))
    assert (document.outlet, document.language) == ("Tor Wire", "en-GB")
    assert document.published_at == dt.datetime(2021, 6, 3, 8, tzinfo=dt.UTC)
    assert reading.problems == ()


@pytest.mark.parametrize(
    ("changes", "code", "reason"),
    [
        ({"pubStatus": "canceled"}, "I118", "pubStatus: canceled"),
        ({"pubStatus": "stat:withheld"}, "I118", "pubStatus: withheld"),
        ({"embargoedUntil": "2021-06-03T10:01:00+02:00"}, "I118", "under embargo until 2021-06-03T10:01:00+02:00"),
        ({"type": "picture"}, "I115", "type 'picture'"),
    ],
)
def test_an_item_that_gives_no_document(changes: dict[str, str], code: str, reason: str) -> None:
    reading = read(NEW | changes)
    assert reading.documents == ()
    (problem,) = reading.problems
    assert (problem.code, problem.severity) == (code, Severity.NOTE)
    assert reason in problem.message


@pytest.mark.parametrize(
    ("embargo", "as_of", "published"),
    [
        ("2021-06-03T07:59:00Z", None, dt.date(2021, 6, 3)),
        ("2021-06-05T06:00:00Z", dt.date(2021, 6, 5), dt.date(2021, 6, 5)),
        ("2021-06-05T06:00:00Z", dt.date(2021, 6, 4), None),
        ("soon", None, dt.date(2021, 6, 3)),
    ],
)
def test_an_embargo_ends_by_the_day_of_the_report(
    embargo: str, as_of: dt.date | None, published: dt.date | None
) -> None:
    days = [
        each.published
        for each in read(NEW | {"embargoedUntil": embargo}, as_of).documents
        if isinstance(each, Document)
    ]
    assert days == ([published] if published else [])


def test_a_wrapped_item_is_read_too() -> None:
    line = json.dumps({"_id": "7", "_source": NEW}).encode()
    (document,) = read_jsonl(SourceFile("hits.jsonl", line), SourceOptions()).documents
    assert isinstance(document, Document)
    assert document.text == TEXT
