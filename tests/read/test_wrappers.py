from __future__ import annotations

from typing import Any

import pytest

from briefkit.read.wrappers import find_records, read_envelope, unwrap_record

A: dict[str, Any] = {"title": "A", "text": "It ran."}
B: dict[str, Any] = {"title": "B", "description": "It sank."}


@pytest.mark.parametrize(
    ("content", "records"),
    [
        ([A, B], [A, B]),
        ({"status": "ok", "articles": [A, B]}, [A, B]),
        ({"response": {"status": "ok", "results": [A]}}, [A]),
        ({"response": {"docs": [A], "meta": {"hits": 1}}}, [A]),
        ({"articles": {"results": [A], "pages": 1}}, [A]),
        ({"took": 1, "hits": {"total": {"value": 1}, "hits": [A]}}, [A]),
        ({"pagination": {"limit": 1}, "data": [A]}, [A]),
        ({"title": "Feed", "description": "All of it", "items": [A]}, [A]),
        ({"title": "One", "text": "It ran.", "items": [B]}, None),
        ({"title": "One", "description": "It ran.", "tags": ["a"]}, None),
        ({"1": A, "2": B}, [A, B]),
        ({"articles": []}, []),
        ({"a": {"b": {"c": {"articles": [A]}}}}, None),
        ({}, None),
        ("x", None),
    ],
)
def test_where_the_records_are(content: object, records: list[object] | None) -> None:
    assert find_records(content) == records


@pytest.mark.parametrize(
    ("record", "unwrapped"),
    [
        ({"_id": "7", "_source": A}, {"_id": "7", "_source": A, **A}),
        ({"type": "article", "attributes": A}, {"type": "article", "attributes": A, **A}),
        (
            {"webTitle": "A", "fields": {"bodyText": "x"}},
            {"webTitle": "A", "fields": {"bodyText": "x"}, "bodyText": "x"},
        ),
        (A, A),
        ({"text": "x", "data": {"n": 1}}, {"text": "x", "data": {"n": 1}}),
        (3, 3),
    ],
)
def test_what_is_in_a_wrapper(record: object, unwrapped: object) -> None:
    assert unwrap_record(record) == unwrapped


@pytest.mark.parametrize(
    ("content", "outlet", "language"),
    [
        (
            {"version": "https://jsonfeed.org/version/1.1", "title": "Tor Wire", "language": "en-gb"},
            "Tor Wire",
            "en-GB",
        ),
        ({"title": "Search", "source": {"name": "Tor Wire"}}, "Tor Wire", None),
        ([A], None, None),
    ],
)
def test_what_the_envelope_says(content: object, outlet: str | None, language: str | None) -> None:
    known = read_envelope(content)
    assert (known.outlet, known.language) == (outlet, language)
