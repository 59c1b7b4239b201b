from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from briefkit.model.document import Extent
from briefkit.read.metadata import (
    ClaimSource,
    Metadata,
    join_metadata,
    read_fields,
    read_host,
    read_language,
    read_phrase,
    read_url,
)


@pytest.mark.parametrize(
    ("fields", "field", "value"),
    [
        ({"id": " 7 "}, "id", " 7 "),
        ({"uri": "urn:x"}, "id", "urn:x"),
        ({"id": 4471}, "id", "4471"),
        ({"id": True}, "id", None),
        ({"link": "https://x.example/a"}, "url", "https://x.example/a"),
        ({"url": "javascript:alert(1)", "link": "http://x.example"}, "url", "http://x.example"),
        ({"headline": " Ferry\n runs\x07 "}, "title", "Ferry runs"),
        ({"title": 5}, "title", None),
        ({"byline": "By Ada Lem and Tor Vik"}, "byline", ("Ada Lem", "Tor Vik")),
        ({"authors": ["Ada Lem", "By Tor Vik", "Ada Lem"]}, "byline", ("Ada Lem", "Tor Vik")),
        ({"author": {"name": "Lem, Ada"}}, "byline", ("Lem, Ada",)),
        ({"creator": [{"name": "Ada Lem"}, None, 3]}, "byline", ("Ada Lem",)),
        ({"author": "the editors"}, "byline", ("the editors",)),
        ({"author": "Ada Lem, Northern Wire"}, "agency", "Northern Wire"),
        ({"outlet": "Courier"}, "outlet", "Courier"),
        ({"source": {"id": "c", "name": "Courier"}}, "outlet", "Courier"),
        ({"source": "https://courier.example", "site": "Courier"}, "outlet", "Courier"),
        ({"lang": "en_GB"}, "language", "en-GB"),
        ({"lang": "en-us"}, "language", "en-US"),
        ({"language": "the English one"}, "language", None),
        ({"Pub_Title": "x", "Head-Line": "Ferry runs"}, "title", "Ferry runs"),
    ],
)
def test_fields_by_their_common_names(fields: dict[str, Any], field: str, value: object) -> None:
    metadata, problems = read_fields(fields, ClaimSource.FIELD, None, "x.json")
    assert getattr(metadata, field) == value
    assert problems == ()


@pytest.mark.parametrize(
    "name", ["date", "published", "pubDate", "datePublished", "published_at", "versionCreated", "publish-date"]
)
def test_an_instant_gives_day_and_instant(name: str) -> None:
    metadata, _ = read_fields({name: "2021-06-03T23:30:00+04:00"}, ClaimSource.FIELD, None, "x.json")
    (claim,) = metadata.claims
    assert claim.moment.day == dt.date(2021, 6, 3)
    assert claim.moment.instant == dt.datetime(2021, 6, 3, 19, 30, tzinfo=dt.UTC)


@pytest.mark.parametrize("value", ["yesterday", "2021-02-30", 1622, ["2021-06-03"], "03/04/2021", "9999-12-31"])
def test_a_date_that_cannot_be_read_is_told(value: object) -> None:
    metadata, problems = read_fields({"date": value}, ClaimSource.FIELD, None, "x.jsonl", 4)
    assert metadata.claims == ()
    assert [(problem.code, problem.line) for problem in problems] == [("E102", 4)]


def test_the_record_says_its_language_for_its_dates() -> None:
    metadata, _ = read_fields({"date": "03/06/2021", "lang": "tr"}, ClaimSource.FIELD, "en-US", "x")
    assert metadata.claims[0].moment.day == dt.date(2021, 6, 3)


def test_the_first_place_wins_and_all_claims_are_kept() -> None:
    first, _ = read_fields({"title": "A", "date": "2021-06-03"}, ClaimSource.FIELD, None, "x")
    second, _ = read_fields({"title": "B", "outlet": "C", "date": "2021-06-04"}, ClaimSource.META, None, "x")
    joined = join_metadata(first, second)
    assert (joined.title, joined.outlet, len(joined.claims)) == ("A", "C", 2)
    assert join_metadata(Metadata(), first) == first


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        (Extent.WHOLE, Extent.SUMMARY, Extent.SUMMARY),
        (Extent.BEGINNING, Extent.WHOLE, Extent.BEGINNING),
        (Extent.BEGINNING, Extent.SUMMARY, Extent.BEGINNING),
    ],
)
def test_a_text_is_whole_only_where_no_place_says_otherwise(first: Extent, second: Extent, joined: Extent) -> None:
    assert join_metadata(Metadata(extent=first), Metadata(extent=second)).extent is joined


@pytest.mark.parametrize(
    ("value", "url"),
    [
        (" https://x.example/a?b=c#d ", "https://x.example/a?b=c#d"),
        ("HTTP://x.example", "HTTP://x.example"),
        ("ftp://x.example", None),
        ("//x.example/a", "//x.example/a"),
        ("https://", None),
        ("https://x.example/a b", None),
        ("https://[x", None),
        ("https://x.example/" + "a" * 5000, None),
        (None, None),
    ],
)
def test_addresses(value: object, url: str | None) -> None:
    assert read_url(value) == url


@pytest.mark.parametrize(
    ("fields", "url"),
    [
        ({"url": "https://x.example/a b"}, "https://x.example/a b"),
        ({"url": " www.x.example/a\n"}, "www.x.example/a"),
        ({"url": "javascript:alert(1)"}, "javascript:alert(1)"),
        ({"url": "/story/1", "link": "https://x.example/1"}, "https://x.example/1"),
        ({"url": "https://x.example/" + "a" * 5000}, "https://x.example/" + "a" * 3982 + "…"),
        ({"url": ["https://x.example/"], "link": ""}, None),
    ],
)
def test_no_address_vanishes(fields: dict[str, object], url: str | None) -> None:
    assert read_fields(fields, ClaimSource.META, None, "x")[0].url == url


def test_phrases_and_languages_are_bounded() -> None:
    assert read_phrase("x " * 5_000_000) == ("x " * 500)
    assert read_phrase(" \n") is None
    assert read_language("x" * 50) is None


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://courier.example/a", "courier.example"),
        ("//courier.example", "courier.example"),
        ("a", None),
        (None, None),
        ("http://[x", None),
    ],
)
def test_hosts(url: str | None, host: str | None) -> None:
    assert read_host(url) == host
