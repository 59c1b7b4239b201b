from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.render.pdf.samples import every_block

from briefkit.model.document import Span
from briefkit.model.grading import Marking
from briefkit.model.head import Head
from briefkit.model.provenance import Edition, Provenance
from briefkit.model.report import Insertion, Paragraph, Report, Section, Source, Text, Verbatim
from briefkit.model.report_json import pack_report, read_report
from briefkit.model.tracking import Tracked
from briefkit.model.when import Period, Precision, When
from briefkit.render.json import json_bytes

AS_OF = dt.date(2024, 3, 9)
DAY = When("2024-03-04", Precision.DAY, AS_OF, AS_OF)
REPORT = Report(
    Head("Ferries", AS_OF, period=Period(None, AS_OF), marking=Marking("TLP:GREEN"), to=("Desk A", "Desk B")),
    (
        Section("all", "All", every_block(), written=2),
        Section("more", "More", (Paragraph((Verbatim("He rose.", (Insertion(2, "Sol", Span(0, 2), Span(9, 12)),)),)),)),
    ),
    (Source("s1", 1, "River rises"), Source("s2", 2, "River falls", reliability="B")),
    ("a note",),
    Provenance("ef" * 32),
    Edition("partners", ("levels",), 2),
    (Tracked("e1", "all", "The bridge was opened.", "ENGAGE", ("e1", "e7"), ("1",), DAY, "planned", reported=AS_OF),),
)


def test_a_report_of_every_kind_of_block_is_read_as_it_was() -> None:
    assert read_report(json.loads(json.dumps(pack_report(REPORT)))) == REPORT


def test_the_json_of_a_report_is_read_too() -> None:
    assert read_report(json.loads(json_bytes(REPORT))["report"]) == REPORT


def test_defaults_are_left_out() -> None:
    assert pack_report(Report(Head("Ferries", AS_OF), ())) == {
        "node": "Report",
        "head": {"node": "Head", "title": "Ferries", "as_of": AS_OF.isoformat()},
        "sections": [],
    }


def test_keys_of_a_newer_version_are_passed_over() -> None:
    packed = pack_report(REPORT)
    assert read_report({**packed, "colour": "blue"}) == REPORT


@given(st.text(), st.text(min_size=1))
def test_any_words_come_back(words: str, title: str) -> None:
    report = Report(Head(f"x{title}", AS_OF), (Section("s", title, (Paragraph((Text(words),)),)),))
    assert read_report(pack_report(report)) == report


def change(place: str, value: object) -> Callable[[dict[str, Any]], None]:
    def apply(packed: dict[str, Any]) -> None:
        *way, last = place.split(".")
        node: Any = packed
        for each in way:
            node = node[int(each) if each.isdigit() else each]
        node[int(last) if last.isdigit() else last] = value

    return apply


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (change("node", "Rapport"), "the report is no Report"),
        (change("sections", 4), "sections is not a list"),
        (change("sections.0.blocks.2.node", "Script"), "sections[0].blocks[2] has an unknown node 'Script'"),
        (change("sections.0.blocks.2", "words"), "sections[0].blocks[2] has no node"),
        (change("sections.0.title", 7), "sections[0].title is no str"),
        (change("sections.0.written", True), "sections[0].written is no int"),
        (change("head.as_of", "soon"), "head.as_of: Invalid isoformat string: 'soon'"),
        (change("head.title", " "), "head: Head.title must not be empty"),
        (change("sources.1.number", 9), "the report: Report.sources must be numbered from 1 without gaps"),
        (change("tracked.0.when.precision", "eon"), "tracked[0].when.precision: 'eon' is not a valid Precision"),
        (change("sections.1.blocks.0.content.0.insertions.0.explains", [1]), "explains: not enough values to unpack"),
    ],
)
def test_damage_is_named_with_its_place(damage: Callable[[dict[str, Any]], None], message: str) -> None:
    packed = pack_report(REPORT)
    damage(packed)
    with pytest.raises(ValueError, match=r".") as refusal:
        read_report(packed)
    assert message in str(refusal.value)


@pytest.mark.parametrize("packed", [None, [], "x", 3, {}])
def test_what_is_no_report_is_refused(packed: object) -> None:
    with pytest.raises(ValueError, match="is no Report"):
        read_report(packed)
