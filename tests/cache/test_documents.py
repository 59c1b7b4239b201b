"""Parsed documents in a cache: they come back as they went in, under the names that they go by now."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import zlib
from pathlib import Path
from typing import Any

import pytest

from briefkit.cache.documents import (
    CARRIED,
    NAMING,
    check_document,
    make_keys,
    pack_document,
    unpack_document,
)
from briefkit.errors import warning
from briefkit.extract import parse_document
from briefkit.model.document import Document, Extent, Origin
from briefkit.model.facts import ParsedDocument
from briefkit.model.grading import Marking
from briefkit.model.parsed_writing import to_json
from briefkit.read import read_sources

TEXT = """Police arrested two men in Ostrand on Thursday, the ministry said.

"The water came at night," Mayor Ada Lund said on June 3. They met her on Monday.
"""
DOCUMENT = Document(
    "a",
    TEXT,
    title="Flood in Ostrand",
    byline=("Ben Holt",),
    outlet="Ostrand Post",
    url="https://post.example/a",
    published=dt.date(2024, 2, 16),
    published_at=dt.datetime(2024, 2, 16, 9, tzinfo=dt.UTC),
    reliability="B",
    origin=Origin("articles/a.txt", "0" * 64),
    section="News",
    marking=Marking("TLP:GREEN"),
    identity="https://post.example/a",
)
OTHERS: dict[str, Any] = {
    "id": "b",
    "text": f"{TEXT}So it ended.\n",
    "title": "Rain",
    "byline": (),
    "outlet": "Wire",
    "url": None,
    "published": dt.date(2024, 2, 17),
    "published_at": None,
    "language": "en-GB",
    "reliability": "C",
    "origin": Origin("articles/b.jsonl", "1" * 64, 7, "record 7"),
    "section": "Opinion",
    "extent": Extent.BEGINNING,
    "marking": None,
    "identity": "Flood in Ostrand",
    "edited": ("date",),
}
"""Another value of each field of a document."""


def vary(name: str) -> Document:
    """The document with another value in one field."""
    return dataclasses.replace(DOCUMENT, **{name: OTHERS[name]})


def test_the_table_has_every_field() -> None:
    assert list(OTHERS) == [field.name for field in dataclasses.fields(Document)]
    assert all(getattr(DOCUMENT, name) != other for name, other in OTHERS.items())


@pytest.mark.parametrize("name", OTHERS)
def test_keys_differ_where_the_analysis_could(name: str) -> None:
    bare, named = make_keys(DOCUMENT)
    assert bare != named
    others = make_keys(vary(name))
    assert (others[0] == bare) == (name in CARRIED | NAMING)
    assert (others[1] == named) == (name in CARRIED)


def test_a_file_that_changes_elsewhere_changes_no_key() -> None:
    assert DOCUMENT.origin
    moved = dataclasses.replace(DOCUMENT, origin=dataclasses.replace(DOCUMENT.origin, sha256="f" * 64))
    assert make_keys(moved) == make_keys(DOCUMENT)


@pytest.mark.parametrize(
    ("one", "other"),
    [("\U0001f600", "\ud83d\ude00"), ("a\ud800", "a\\ud800"), ("a", "a "), ("\u00e9", "e\u0301")],
    ids=["surrogates that are no letter", "a lone surrogate", "a blank", "a letter and a mark"],
)
def test_texts_that_look_alike_have_keys_of_their_own(one: str, other: str) -> None:
    assert make_keys(Document("a", one))[0] != make_keys(Document("a", other))[0]


class Watched(Document):
    """A document that notes which of its fields are looked at."""

    seen: set[str] = set()  # noqa: RUF012 - of all of them together

    def __getattribute__(self, name: str) -> Any:
        Watched.seen.add(name)
        return super().__getattribute__(name)


def test_an_analysis_looks_at_no_field_that_is_carried(corpus: Path) -> None:
    found, _ = read_sources(str(corpus / "wikinews_2019.jsonl"), Path())
    documents = [each for each in found if isinstance(each, Document) and each.text.isascii()][:8]
    names = [field.name for field in dataclasses.fields(Document)]
    documents += [DOCUMENT, vary("published"), dataclasses.replace(DOCUMENT, published=None, text=f"June 31. {TEXT}")]
    Watched.seen = set()
    for document in documents:
        parse_document(Watched(**{name: getattr(document, name) for name in names}))
    assert Watched.seen.isdisjoint(CARRIED)
    assert {"text", "published", "identity", *NAMING} <= Watched.seen


@pytest.mark.parametrize("name", sorted(CARRIED | NAMING))
def test_fields_outside_the_key_change_no_fact(name: str) -> None:
    varied = vary(name)
    assert parse_document(varied) == dataclasses.replace(parse_document(DOCUMENT), document=varied)


def keep_and_find(parsed: ParsedDocument, document: Document) -> bytes:
    """What is kept of an analysis, found by a document."""
    entry = pack_document(parsed)
    assert entry is not None
    assert entry.key in make_keys(document)
    return entry.value


DOCUMENTS = {
    "plain": DOCUMENT,
    "undated": dataclasses.replace(DOCUMENT, published=None),
    "a day that does not exist": dataclasses.replace(DOCUMENT, text=f"They met on June 31. {TEXT}"),
    "a language without rules": dataclasses.replace(DOCUMENT, language="fr"),
    "letters in parts": dataclasses.replace(DOCUMENT, text=TEXT.replace("Lund", "Lu\u0308nd")),
    "edited": dataclasses.replace(DOCUMENT, edited=("title", "date")),
    "no file": dataclasses.replace(DOCUMENT, origin=None, identity=None),
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_is_kept_comes_back(name: str) -> None:
    parsed = parse_document(DOCUMENTS[name])
    value = keep_and_find(parsed, parsed.document)
    assert unpack_document(value, parsed.document) == parsed
    assert unpack_document(value, parsed.document).document.identity == parsed.document.identity
    assert json.dumps(to_json(unpack_document(value, parsed.document))) == json.dumps(to_json(parsed))


@pytest.mark.parametrize("name", sorted(CARRIED | NAMING))
def test_it_comes_back_under_other_names(name: str) -> None:
    varied = vary(name)
    value = keep_and_find(parse_document(DOCUMENT), varied)
    assert unpack_document(value, varied) == parse_document(varied)
    assert json.dumps(to_json(unpack_document(value, varied))) == json.dumps(to_json(parse_document(varied)))


def test_real_articles_come_back(corpus: Path) -> None:
    found, _ = read_sources(str(corpus / "wikinews_2019.jsonl"), Path())
    for document in [each for each in found if isinstance(each, Document)][::6]:
        parsed = parse_document(document)
        value = keep_and_find(parsed, document)
        assert unpack_document(value, document) == parsed
        assert json.dumps(to_json(unpack_document(value, document))) == json.dumps(to_json(parsed))


def test_problems_name_the_file_of_today() -> None:
    undated = dataclasses.replace(DOCUMENT, published=None)
    entry = pack_document(parse_document(undated))
    assert entry is not None
    assert entry.key not in make_keys(dataclasses.replace(undated, origin=OTHERS["origin"]))


def test_what_would_not_come_back_is_not_kept() -> None:
    assert pack_document(ParsedDocument(DOCUMENT, problems=(warning("E104", "half a letter: \ud800"),))) is None


def read(packed: bytes) -> list[Any]:
    """What is packed, as a list of the fields."""
    fields: list[Any] = json.loads(zlib.decompress(packed))
    return fields


def pack(value: object) -> bytes:
    return zlib.compress(json.dumps(value).encode())


WHOLE = keep_and_find(parse_document(DOCUMENT), DOCUMENT)


def change(place: int, value: object) -> bytes:
    """A packed document with another value in the place of a field."""
    fields = read(WHOLE)
    fields[place] = value
    return pack(fields)


def test_a_value_that_is_packed_again_is_known() -> None:
    assert unpack_document(pack(read(WHOLE)), DOCUMENT) == parse_document(DOCUMENT)


@pytest.mark.parametrize(
    "value",
    [
        *(b"", b"x", WHOLE[:-1], WHOLE[:50], WHOLE[1:], zlib.compress(b"{"), zlib.compress(b"\xff")),
        *(pack([]), pack({}), pack(None), pack(read(WHOLE)[1:]), pack([[]] * 6)),
        *(change(0, None), change(0, [[0]]), change(0, [["0", "4"]]), change(3, [{"id": "a-1", "name": "Ada Lund"}])),
        change(2, [{**read(WHOLE)[2][0], "type": "EVER"}]),
        change(2, [{**read(WHOLE)[2][0], "when": {"value": "2024-02-31", "precision": "day", "begin": "2024-02-31"}}]),
        change(6, [{"code": "E104", "severity": "grave", "message": "so"}]),
    ],
)
def test_damaged_values_are_known(value: bytes) -> None:
    with pytest.raises(ValueError, match=r".*"):
        unpack_document(value, DOCUMENT)
    with pytest.raises(ValueError, match=r".*"):
        check_document(value)
