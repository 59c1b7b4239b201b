from __future__ import annotations

import copy
import datetime as dt
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefkit.errors import Diagnostic, InputError, Severity
from briefkit.model.document import Document, Span
from briefkit.model.event_types import EVENT_TYPES
from briefkit.model.facts import (
    Basis,
    DateMention,
    DateType,
    EventDate,
    EventStatus,
    Part,
    Participant,
)
from briefkit.model.grading import Marking
from briefkit.model.parsed_reading import from_json
from briefkit.model.when import Precision, When

TEXT = "Minister Ada Lem visited Norhaven on June 3. “We are ready,” she said."


def make_record() -> dict[str, Any]:
    """A record as a person would write it: only what has no default."""
    return {
        "briefkit": 1,
        "id": "wire-1",
        "text": TEXT,
        "sentences": [[0, 44], [45, 70]],
        "dates": [{"start": 37, "end": 43, "text": "June 3", "value": "2021-06-03"}],
        "actors": [
            {"id": "a-1", "name": "Ada Lem", "kind": "person", "roles": [{"title": "Minister", "start": 0, "end": 8}]},
            {"id": "a-2", "name": "Norhaven", "kind": "place", "mentions": [[25, 33]]},
        ],
        "quotations": [{"id": "q-1", "kind": "direct", "start": 45, "end": 60, "speaker_id": "a-1"}],
        "events": [
            {
                "id": "e-1",
                "start": 0,
                "end": 43,
                "trigger": [17, 24],
                "actors": ["a-1"],
                "places": ["a-2"],
                "date": {"value": "2021-06-03", "basis": "stated", "start": 37, "end": 43},
            }
        ],
    }


def test_missing_keys_take_defaults() -> None:
    parsed = from_json(make_record())
    assert parsed.document == Document(id="wire-1", text=TEXT)
    day = When("2021-06-03", Precision.DAY, dt.date(2021, 6, 3), dt.date(2021, 6, 3))
    assert parsed.dates == (DateMention(Span(37, 43), DateType.DATE, day, "given"),)
    assert parsed.quotations[0].spans == (Span(45, 60),)
    assert parsed.quotations[0].text == "We are ready,"
    assert parsed.paragraphs == (Span(0, 70),)
    event = parsed.events[0]
    assert event.text == TEXT[:43]
    assert (event.sentence, event.status, event.type) == (Span(0, 44), EventStatus.HAPPENED, "other")
    assert event.date == EventDate(day, Basis.STATED, Span(37, 43))
    assert event.salience == 65


@pytest.mark.parametrize(("value", "salience"), [(None, 65), (0, 0), (35, 35), (100, 100)])
def test_salience_is_from_0_to_100_and_65_where_nothing_is_said(value: int | None, salience: int) -> None:
    record = make_record()
    record["events"][0]["salience"] = value
    assert from_json(record).events[0].salience == salience


def test_those_who_take_part_are_the_actors_where_none_are_listed() -> None:
    record = make_record()
    del record["events"][0]["actors"]
    record["events"][0]["participants"] = [
        {"actor": "a-2", "role": "done_to", "start": 25, "end": 33},
        {"actor": "a-1", "role": "doer", "start": 9, "end": 16},
        {"actor": "a-2", "role": "partner", "start": 25, "end": 33},
    ]
    event = from_json(record).events[0]
    assert event.actors == ("a-2", "a-1")
    assert event.participants[1] == Participant("a-1", Part.DOER, Span(9, 16))


def test_ids_are_trimmed_wherever_they_stand() -> None:
    record = make_record()
    record["id"] = " wire-1\n"
    record["actors"][0]["id"] = "a-1 "
    record["quotations"][0]["speaker_id"] = " a-1"
    record["events"][0]["places"] = ["\ta-2"]
    assert from_json(record) == from_json(make_record())


@pytest.mark.parametrize(
    ("text", "spans", "read"),
    [
        ("We are ready,", [[45, 60]], "We are ready,"),
        ("“We are ready,”", [[45, 60]], "“We are ready,”"),
        ("We  are\nready, she said.", [[45, 60], [61, 70]], "We  are\nready, she said."),
        (None, [[45, 60], [61, 70]], "We are ready, she said."),
        (None, [[45, 70]], "“We are ready,” she said."),
    ],
)
def test_what_was_said_is_what_the_document_says(text: str | None, spans: list[list[int]], read: str) -> None:
    record = make_record()
    record["quotations"][0] |= {"end": 70, "text": text, "spans": spans}
    assert from_json(record).quotations[0].text == read


def test_one_spelling_for_a_language() -> None:
    assert from_json(make_record() | {"language": "en_us"}).document.language == "en-US"


@pytest.mark.parametrize("marking", [Marking("TLP:AMBER"), Marking("CONFIDENTIAL", "UN")])
def test_a_marking_is_read(marking: Marking) -> None:
    record = make_record() | {"marking": {"label": marking.label, "scheme": marking.scheme}}
    assert from_json(record).document.marking == marking


def test_an_event_without_a_date_has_none() -> None:
    record = make_record()
    del record["events"][0]["date"]
    assert from_json(record).events[0].date == EventDate(None, Basis.NONE)


@pytest.mark.parametrize(
    ("value", "precision", "begin", "finish"),
    [
        ("2021-06-03", Precision.DAY, dt.date(2021, 6, 3), dt.date(2021, 6, 3)),
        ("2021-02", Precision.MONTH, dt.date(2021, 2, 1), dt.date(2021, 2, 28)),
        ("2021-12", Precision.MONTH, dt.date(2021, 12, 1), dt.date(2021, 12, 31)),
        ("2021", Precision.YEAR, dt.date(2021, 1, 1), dt.date(2021, 12, 31)),
        ("2021-W22", Precision.WEEK, dt.date(2021, 5, 31), dt.date(2021, 6, 6)),
        ("2020-FA", Precision.SEASON, dt.date(2020, 9, 1), dt.date(2020, 11, 30)),
        ("2021-06-03T18:00", Precision.MINUTE, dt.date(2021, 6, 3), dt.date(2021, 6, 3)),
        ("P3D", Precision.VAGUE, None, None),
        ("PRESENT_REF", Precision.VAGUE, None, None),
    ],
)
def test_days_follow_from_a_calendar_value(
    value: str, precision: Precision, begin: dt.date | None, finish: dt.date | None
) -> None:
    record = make_record()
    record["dates"][0]["value"] = value
    assert from_json(record).dates[0].when == When(value, precision, begin, finish)


def test_days_that_are_written_as_null_stay_unknown() -> None:
    record = make_record()
    record["dates"][0] |= {"begin": None, "finish": None, "precision": "day"}
    assert from_json(record).dates[0].when == When("2021-06-03", Precision.DAY)


def break_record(place: str, value: object) -> dict[str, Any]:
    """The record with one value set, or taken out where the value is ``...``; `place` is as messages write it."""
    record = copy.deepcopy(make_record())
    target: Any = record
    *path, last = place.replace("[", ".[").split(".")
    for step in path:
        target = target[int(step[1:-1])] if step.startswith("[") else target[step]
    if value is ...:
        del target[last]
    else:
        target[int(last[1:-1]) if last.startswith("[") else last] = value
    return record


@pytest.mark.parametrize(
    ("place", "value", "reason"),
    [
        ("events[0].type", "flood", f"events[0].type is 'flood', which is none of {', '.join(EVENT_TYPES)}"),
        (
            "events[0].text",
            "Other words",
            "events[0].text is 'Other words', but the document says "
            "'Minister Ada Lem visited Norhaven on June 3' there",
        ),
        ("events[0].sentence", [0, 1], "events[0].sentence does not contain the event"),
        (
            "dates[0].begin",
            "2021-06-01",
            "dates[0].value is '2021-06-03', which begin and finish do not fit; change them, too, or leave them out",
        ),
        ("briefkit", 2, "briefkit must be 1, the version of the format that is read here"),
        ("briefkit", True, "briefkit must be 1, the version of the format that is read here"),
        ("id", ..., "id is missing"),
        ("id", 7, "id must be a string, not a number"),
        ("text", None, "text is missing"),
        ("text", " \n", "text is empty"),
        ("title", ["x"], "title must be a string, not a list"),
        ("byline", "Ada Lem", "byline must be a list, not a string"),
        ("byline", [1], "byline[0] must be a string, not a number"),
        ("published", "3 June 2021", "published is '3 June 2021', which is not a day such as 2021-06-03"),
        (
            "published_at",
            "2021-06-03T10:00",
            "published_at is '2021-06-03T10:00', which is not a time with an offset such as 2021-06-03T18:00:00+04:00",
        ),
        (
            "published",
            "0021-06-03",
            "published is not a usable day: 0021-06-03 is outside the years 1000 to 2999",
        ),
        (
            "published_at",
            "9999-12-31T23:00+00:00",
            "published_at is not a usable day: 9999-12-31 is outside the years 1000 to 2999",
        ),
        ("language", "English", "language is 'English', which is not a language tag such as en-GB"),
        ("id", "a\tb", "id must have no control characters and from 1 to 500 characters"),
        ("actors[0].id", "a" * 501, "actors[0].id must have no control characters and from 1 to 500 characters"),
        ("quotations[0].id", "q\x00", "quotations[0].id must have no control characters and from 1 to 500 characters"),
        ("events[0].id", "e\n1", "events[0].id must have no control characters and from 1 to 500 characters"),
        ("marking", {"label": "TLP:PINK", "scheme": "TLP"}, "marking.label is 'TLP:PINK', which is not a TLP label"),
        ("marking", {"label": "TLP:RED"}, "marking.scheme is missing"),
        ("reliability", "G", "reliability is 'G', which is not a letter from A to F"),
        ("source", "x.txt", "source must be an object, not a string"),
        ("source", {}, "source.path is missing"),
        ("source", {"path": "x", "line": "1"}, "source.line must be a whole number, not a string"),
        ("sentences", {}, "sentences must be a list, not an object"),
        ("sentences[1]", [45], "sentences[1] must be a pair of start and end"),
        ("sentences[1]", [45, 71], "sentences[1] runs from 45 to 71, but the text has 70 characters"),
        ("sentences[1]", [60, 45], "sentences[1] runs from 60 to 45, but the text has 70 characters"),
        ("sentences[1]", [True, 45], "sentences[1] must have a start and an end that are whole numbers"),
        ("sentences[1]", [0.0, 45], "sentences[1] must have a start and an end that are whole numbers"),
        ("dates[0].value", ..., "dates[0].value is missing"),
        ("dates[0].value", "2021-13", "dates[0].value is not a usable time: there is no month 2021-13"),
        (
            "dates[0].value",
            "9999-W52",
            "dates[0].value is not a usable time: 9999-W52 is outside the years 1000 to 2999",
        ),
        (
            "dates[0].finish",
            "9999-12-31",
            "dates[0].finish is not a usable day: 9999-12-31 is outside the years 1000 to 2999",
        ),
        (
            "events[0].date.value",
            "2021-6-3",
            "events[0].date.value is not a usable time: 2021-6-3 is not written like 2021-06-03, 2021-05 or 2021-W22",
        ),
        ("dates[0].end", ..., "dates[0].end is missing"),
        ("dates[0].start", 38, "dates[0].text is 'June 3', but the document says 'une 3' there"),
        ("dates[0].type", "DAY", "dates[0].type is 'DAY', which is none of DATE, TIME, DURATION, SET"),
        ("dates[0].default", "no", "dates[0].default must be true or false, not a string"),
        ("actors[0]", "Ada Lem", "actors[0] must be an object, not a string"),
        ("actors[0].name", "", "actors[0].name is empty"),
        (
            "actors[0].kind",
            "human",
            "actors[0].kind is 'human', which is none of person, organisation, country, place, group",
        ),
        ("actors[1].id", "a-1", "actors[1].id is 'a-1', as is another's"),
        ("events[0].id", "chronology", "events[0].id is 'chronology'; ids of events are such as 'e-3f2a91'"),
        ("events[0].id", "q-1", "events[0].id is 'q-1'; ids of events are such as 'e-3f2a91'"),
        ("events[0].id", "e-desk-1", "events[0].id is 'e-desk-1'; ids of events are such as 'e-3f2a91'"),
        ("events[0].id", "e-1~2", "events[0].id is 'e-1~2'; ids of events are such as 'e-3f2a91'"),
        ("quotations[0].id", "e-1", "quotations[0].id is 'e-1'; ids of quotations are such as 'q-3f2a91'"),
        ("actors[0].roles[0].title", ..., "actors[0].roles[0].title is missing"),
        ("actors[0].roles[0].end", ..., "actors[0].roles[0].end is missing"),
        ("actors[1].mentions[0]", "Norhaven", "actors[1].mentions[0] must be a pair of start and end"),
        ("quotations[0].kind", "said", "quotations[0].kind is 'said', which is none of direct, mixed, indirect"),
        (
            "quotations[0].text",
            "We are not ready,",
            "quotations[0].text is 'We are not ready,', but the document says '“We are ready,”' there",
        ),
        (
            "quotations[0].spans",
            [[53, 60], [45, 52]],
            "quotations[0].spans[1] runs from 45 to 52, out of order or outside of 45 to 60",
        ),
        (
            "quotations[0].spans",
            [[45, 53], [52, 60]],
            "quotations[0].spans[1] runs from 52 to 60, out of order or outside of 45 to 60",
        ),
        (
            "quotations[0].spans",
            [[45, 61]],
            "quotations[0].spans[0] runs from 45 to 61, out of order or outside of 45 to 60",
        ),
        ("quotations[0].end", 45, "quotations[0] holds no words"),
        ("quotations[0].speaker_id", "a-9", "quotations[0].speaker_id is 'a-9', which no actor of the document has"),
        ("events[0].actors", ["a-9"], "events[0].actors[0] is 'a-9', which no actor of the document has"),
        (
            "events[0].participants",
            [{"actor": "a-9", "role": "doer", "start": 0, "end": 8}],
            "events[0].participants[0].actor is 'a-9', which no actor of the document has",
        ),
        (
            "events[0].participants",
            [{"actor": "a-1", "role": "victim", "start": 0, "end": 8}],
            "events[0].participants[0].role is 'victim', which is none of doer, done_to, partner",
        ),
        ("events[0].places", ["a-2", "Oslo"], "events[0].places[1] is 'Oslo', which no actor of the document has"),
        ("events[0].date", "2021-06-03", "events[0].date must be an object, not a string"),
        ("events[0].date.basis", "none", "events[0].date.basis is 'none', which does not go with a date"),
        ("events[0].date.value", ..., "events[0].date.basis is 'stated', which does not go with no date"),
        ("events[0].salience", -1, "events[0].salience must be from 0 to 100, not -1"),
        ("events[0].salience", 101, "events[0].salience must be from 0 to 100, not 101"),
        ("events[0].salience", 0.5, "events[0].salience must be a whole number, not a number"),
        ("events[0].salience", True, "events[0].salience must be a whole number, not true or false"),
        ("events[0].salience", "50", "events[0].salience must be a whole number, not a string"),
        ("events[0].start", -1, "events[0].start runs from -1 to 43, but the text has 70 characters"),
    ],
)
def test_a_malformed_record_is_refused_with_the_reason(place: str, value: object, reason: str) -> None:
    with pytest.raises(InputError) as caught:
        from_json(break_record(place, value), "notes.jsonl", 3)
    assert caught.value.diagnostics == (Diagnostic("I108", Severity.ERROR, reason, "notes.jsonl", 3),)


PROBLEM = {"code": "E101", "severity": "warning", "message": "no date", "path": "wire-1", "line": None}


@pytest.mark.parametrize("path", ["wire-1", "wire/1.txt", None])
def test_a_problem_of_the_document_itself_is_read(path: str | None) -> None:
    record = make_record() | {"source": {"path": "wire/1.txt"}, "problems": [PROBLEM | {"path": path}]}
    assert from_json(record).problems == (Diagnostic("E101", Severity.WARNING, "no date", path),)


@pytest.mark.parametrize(
    ("forged", "reason"),
    [
        ({"code": "Q404"}, "problems[0].code is 'Q404', which is not a code of an analysis"),
        ({"code": "S101"}, "problems[0].code is 'S101', which is not a code of an analysis"),
        ({"path": "../keys"}, "problems[0].path is '../keys', which is not where the document comes from"),
    ],
)
def test_a_record_forges_no_problem_of_ours(forged: dict[str, object], reason: str) -> None:
    record = make_record() | {"source": {"path": "wire/1.txt"}, "problems": [PROBLEM | forged]}
    with pytest.raises(InputError) as caught:
        from_json(record, "notes.jsonl", 3)
    assert caught.value.diagnostics == (Diagnostic("I108", Severity.ERROR, reason, "notes.jsonl", 3),)


def test_a_date_that_ends_before_it_begins_is_refused() -> None:
    record = make_record()
    record["dates"][0] |= {"begin": "2021-06-04", "finish": "2021-06-03"}
    with pytest.raises(InputError, match=r"dates\[0\]\.finish is 2021-06-03, which is before begin, 2021-06-04"):
        from_json(record)


@pytest.mark.parametrize(("begin", "finish"), [("2021-06-01", "2021-06-02"), ("2021-05-31", "2021-06-06")])
def test_days_can_be_a_part_of_what_a_value_means(begin: str, finish: str) -> None:
    record = make_record()
    record["dates"][0] |= {"value": "2021-W22", "precision": "week", "begin": begin, "finish": finish}
    when = from_json(record).dates[0].when
    assert (when.value, str(when.begin), str(when.finish)) == ("2021-W22", begin, finish)


@pytest.mark.parametrize("record", [None, [], "text", 3])
def test_what_is_no_object_is_refused(record: object) -> None:
    with pytest.raises(InputError, match="the record must be an object"):
        from_json(record)


@pytest.mark.parametrize(
    ("problem", "reason"),
    [
        ({"code": "Z999"}, "problems[0].code is 'Z999', which is not a code of an analysis"),
        ({"code": "R101"}, "problems[0].code is 'R101', which is not a code of an analysis"),
        ({"path": "/etc/passwd"}, "problems[0].path is '/etc/passwd', which is not where the document comes from"),
        ({"severity": "error"}, "problems[0].severity is 'error'; what an analysis finds is a warning or a note"),
    ],
)
def test_only_what_an_analysis_finds_is_repeated(problem: dict[str, str], reason: str) -> None:
    fine = {"code": "E102", "severity": "warning", "message": "no such date", "path": "wire-1", "line": 1}
    record = make_record() | {"problems": [fine]}
    assert from_json(record).problems == (Diagnostic("E102", Severity.WARNING, "no such date", "wire-1", 1),)
    with pytest.raises(InputError) as caught:
        from_json(record | {"problems": [fine | problem]})
    assert [each.message for each in caught.value.diagnostics] == [reason]


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "start", "end", "value", "date"]), inner)
    ),
    max_leaves=8,
)


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(sorted({*make_record(), "source", "problems", "paragraphs", "published"})), json_values)
def test_any_json_is_read_or_refused(key: str, value: object) -> None:
    with suppress(InputError):
        from_json(make_record() | {key: value})
