from __future__ import annotations

import copy
import dataclasses
import datetime as dt
import functools
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.model.test_report_json import REPORT
from tests.render.test_formats import BLOCKS, SOURCES

from briefkit.api import build_briefing, render_bytes
from briefkit.model.document import Document, Span
from briefkit.model.evidence import Evidence
from briefkit.model.figures import FigureSeries
from briefkit.model.grading import Marking
from briefkit.model.report import Block, Head, Inline, Report, Section
from briefkit.model.selection import (
    Corpus,
    Dropped,
    Expansion,
    FigureOfDesk,
    RegisteredActor,
    SelectedEvent,
    SelectedQuotation,
    Selection,
)
from briefkit.model.when import Precision, When
from briefkit.render.json import json_bytes
from briefkit.render.json_schema import report_schema
from briefkit.spec import read_spec

ROOT = Path(__file__).parents[2]
SPECS = sorted([*ROOT.glob("templates/*/example/spec.yaml"), *ROOT.glob("sample_input/*/spec.yaml")])
DAY = dt.date(2024, 3, 9)


@functools.cache
def validator() -> jsonschema.Draft202012Validator:
    schema = report_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def find_faults(written: bytes | dict[str, Any]) -> list[str]:
    value = json.loads(written) if isinstance(written, bytes) else written
    return [f"{fault.json_path}: {fault.message[:200]}" for fault in validator().iter_errors(value)]


@pytest.mark.parametrize(
    "path", SPECS, ids=lambda path: path.parent.name if "example" not in path.parts else path.parts[-3]
)
def test_reports_of_specs_are_valid(path: Path) -> None:
    briefing = build_briefing(read_spec(path)[0])
    assert find_faults(render_bytes(briefing.report, "json", selection=briefing.selection)) == []


def test_a_report_of_every_kind_of_block_is_valid() -> None:
    assert find_faults(json_bytes(REPORT)) == []
    head = Head("Ferries", DAY)
    for number, block in enumerate(BLOCKS):
        assert find_faults(json_bytes(Report(head, (Section(f"part-{number}", "S", (block,)),), SOURCES))) == []


def test_every_member_of_the_unions_is_described() -> None:
    described = report_schema()["$defs"]
    for cls in (*get_args(Block), *get_args(Inline)):
        assert described[cls.__name__]["properties"]["node"] == {"const": cls.__name__}
        assert described[cls.__name__]["description"]
    blocks = described["Section"]["properties"]["blocks"]["items"]["anyOf"]
    assert [each["$ref"].rpartition("/")[2] for each in blocks] == [cls.__name__ for cls in get_args(Block)]


def test_fields_are_described_in_the_words_of_their_classes() -> None:
    described = report_schema()["$defs"]
    assert described["Source"]["properties"]["reliability"] == {
        "description": "Admiralty letter of the outlet's record.",
        "type": "string",
    }
    assert described["Head"]["properties"]["to"]["description"] == "Who it is for."
    assert described["Explanation"]["properties"]["means"]["anyOf"] == [{"type": "string"}, {"$ref": "#/$defs/When"}]
    date = described["EventDate"]
    assert "when" not in date["properties"]
    assert {"value", "edtf", "basis"} <= date["properties"].keys()
    assert date["required"] == ["node", "basis", "default"]
    assert described["Selection"]["description"] == "Everything that a report is composed from."
    assert described["Selection"]["properties"]["groups"]["description"] == (
        "Ids of near-copies of one story, the earliest first; every document is in exactly one group."
    )


def list_objects(value: Any) -> Iterator[dict[str, Any]]:
    """Every object of a JSON value."""
    if isinstance(value, dict):
        yield value
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from list_objects(item)


@given(st.data())
@settings(max_examples=100, deadline=None)
def test_a_field_of_another_name_is_refused(data: st.DataObject) -> None:
    written = copy.deepcopy(WRITTEN)
    objects = list(list_objects(written))
    changed = objects[data.draw(st.integers(0, len(objects) - 1))]
    key = data.draw(st.sampled_from(sorted(changed)))
    changed[f"{key}s"] = changed.pop(key)
    assert not validator().is_valid(written)


@given(st.data())
@settings(max_examples=100, deadline=None)
def test_a_value_of_another_type_is_refused(data: st.DataObject) -> None:
    written = copy.deepcopy(WRITTEN)
    objects = list(list_objects(written))
    changed = objects[data.draw(st.integers(0, len(objects) - 1))]
    key = data.draw(st.sampled_from(sorted(changed)))
    others: list[Any] = [each for each in (None, {}, {"node": "Span"}) if each != changed[key]]
    changed[key] = data.draw(st.sampled_from(others if isinstance(changed[key], float) else [*others, 1.5]))
    assert not validator().is_valid(written)


WRITTEN = json.loads(json_bytes(REPORT))
st.register_type_strategy(Marking, st.just(Marking("TLP:AMBER+STRICT")))
st.register_type_strategy(Span, st.builds(Span, st.integers(0, 9), st.integers(0, 9)))
PARTS = {
    "events": SelectedEvent,
    "documents": Document,
    "quotations": SelectedQuotation,
    "actors": RegisteredActor,
    "figures": FigureSeries,
    "own_figures": FigureOfDesk,
    "dropped": Dropped,
    "expansions": Expansion,
    "evidence": Evidence,
}
NOTHING = Selection(DAY, None, (), (), (), (), (), ())


@given(st.data(), st.sampled_from(sorted(PARTS)))
@settings(max_examples=100, deadline=None)
def test_whatever_a_selection_holds_is_valid(data: st.DataObject, part: str) -> None:
    value = data.draw(st.from_type(PARTS[part]))
    report = Report(Head("Ferries", DAY), ())
    held: dict[str, Any] = {part: (value,), "corpus": data.draw(st.from_type(Corpus))}
    selection = dataclasses.replace(NOTHING, **held)
    assert find_faults(json_bytes(report, selection)) == []


def test_times_have_their_edtf() -> None:
    told = When("2024-03", Precision.MONTH, dt.date(2024, 3, 1), dt.date(2024, 3, 31))
    figure = FigureOfDesk("f-1", "4", "boats", told)
    written = json.loads(json_bytes(REPORT, dataclasses.replace(NOTHING, own_figures=(figure,))))
    assert written["selection"]["own_figures"][0]["as_of"]["edtf"] == "2024-03"
    assert written["report"]["head"]["period"]["edtf"] == "../2024-03-09"
