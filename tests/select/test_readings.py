"""Readings of figures and their ids."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from briefkit.extract import parse_document
from briefkit.model.codec import from_json, to_json
from briefkit.model.document import Document
from briefkit.model.facts import ParsedDocument
from briefkit.model.selection import OUTSIDE, TIMELESS
from briefkit.model.when import Period
from briefkit.select.readings import HISTORY, read_figures
from briefkit.select.register import build_register

PERIOD = Period(dt.date(2024, 2, 12), dt.date(2024, 2, 18))
FLOOD = "A flood killed 12 people and injured 30 on Thursday."


def parse(text: str, **fields: object) -> ParsedDocument:
    document = Document(id="a", text=text, outlet="Orvel Wire", published=dt.date(2024, 2, 16), identity="orvel")
    return parse_document(dataclasses.replace(document, **fields))  # type: ignore[arg-type]


def list_ids(parsed: ParsedDocument, period: Period | None = PERIOD) -> list[str]:
    return [reading.id for reading, _ in read_figures(parsed, period, build_register([parsed], ()))]


def test_each_count_has_an_id_of_its_own() -> None:
    ids = list_ids(parse(FLOOD))
    assert ids == ["f-349cb77a", "f-20cd21d6"]


@pytest.mark.parametrize(
    "same",
    [
        parse("The river rose for days.\n\n" + FLOOD + " Nobody was hurt on Friday."),
        parse(FLOOD, id="moved", outlet="Another", published=dt.date(2024, 2, 17)),
        parse(FLOOD, title="Flood at Orvel"),
    ],
)
def test_what_is_not_its_sentence_leaves_an_id_as_it_is(same: ParsedDocument) -> None:
    assert list_ids(same) == list_ids(parse(FLOOD))


def test_neither_a_period_nor_a_way_through_json_changes_an_id() -> None:
    parsed = parse(FLOOD)
    assert list_ids(parsed, Period(dt.date(2023, 1, 1), dt.date(2023, 1, 2))) == list_ids(parsed, None)
    assert list_ids(from_json(to_json(parsed))) == list_ids(parsed)


@pytest.mark.parametrize(
    "other", [parse(FLOOD.replace("12", "13")), parse(FLOOD.replace("flood", "storm")), parse(FLOOD, identity="b")]
)
def test_another_sentence_or_count_or_document_is_another_id(other: ParsedDocument) -> None:
    assert list_ids(other)[0] != list_ids(parse(FLOOD))[0]


def test_a_sentence_that_stands_twice_is_counted() -> None:
    first, second, third, fourth = list_ids(parse(f"{FLOOD}\n\n{FLOOD}"))
    assert (third, fourth) == (f"{first}-2", f"{second}-2")


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        (FLOOD, [None, None]),
        ("A flood killed 12 people in May 2023.", [OUTSIDE]),
        ("A like flood struck in 1968. It lasted two days and killed 700 people.", [HISTORY]),
    ],
)
def test_what_is_none_of_the_report_s_figures_has_a_reason(text: str, reasons: list[str | None]) -> None:
    parsed = parse(text)
    assert [reason for _, reason in read_figures(parsed, PERIOD, build_register([parsed], ()))] == reasons


@pytest.mark.parametrize(
    ("text", "period", "reasons"),
    [
        (FLOOD, PERIOD, {TIMELESS}),
        (FLOOD, None, {None}),
        (FLOOD.replace("Thursday", "15 February 2024"), PERIOD, {None}),
        (FLOOD.replace("Thursday", "15 February 2021"), PERIOD, {OUTSIDE}),
    ],
)
def test_what_nothing_dates_is_of_no_period(text: str, period: Period | None, reasons: set[str | None]) -> None:
    parsed = parse(text, published=None)
    assert {reason for _, reason in read_figures(parsed, period, build_register([parsed], ()))} == reasons
