from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

import pytest
from tests.articles import day
from tests.select.test_changes import BROKE, CRACKED, FIRST, story
from tests.select.test_select import AS_OF, spec

from briefkit.compose import compose_report
from briefkit.model.citing import source_id
from briefkit.model.facts import ParsedDocument
from briefkit.model.head import Head
from briefkit.model.report import Report
from briefkit.model.tracking import Tracked
from briefkit.select import select
from briefkit.select.former_ids import add_former, find_former, name_as_read
from briefkit.spec.briefing import Edit, EventSelect, OwnFigure, OwnRow, QuotationSelect, Spec

CHANGED = [story("a", f"{CRACKED} Ana Vale flew over it.", CRACKED[:-1]), FIRST[1]]
NOW = CHANGED[0].events[0].id
BEFORE = FIRST[0].events[0].id


def report(*rows: Tracked) -> Report:
    return Report(Head("Floods", dt.date(2024, 2, 20)), (), tracked=rows)


def row(identifier: str, *tellings: str, text: str = BROKE, document: ParsedDocument = FIRST[0]) -> Tracked:
    return Tracked(identifier, "chronology", text, "other", tellings, (source_id(document.document.id),))


def own(*sources: str) -> OwnRow:
    return OwnRow("The mission came back.", sources=sources)


def figure(*sources: str) -> OwnFigure:
    return OwnFigure("3", "Boats", day("2024-02-16"), sources)


@pytest.mark.parametrize(
    ("rows", "named", "found"),
    [
        # a telling of it is still there
        ([row("e-0", "e-0", NOW)], "e-0", {"e-0": NOW}),
        # its source was edited: the words most like its own
        ([row("e-0", "e-0")], "e-0", {"e-0": NOW}),
        ([row("e-0", "e-0", text="The minister left for Maputo.")], "e-0", {}),
        ([row("e-0", "e-0", document=FIRST[1])], "e-0", {}),
        # a figure keeps no id
        ([dataclasses.replace(row("n-0", "n-0"), section="figures")], "n-0", {}),
        # the documents know it
        ([row(NOW, "e-0")], NOW, {}),
        # no report knows it
        ([], "e-0", {}),
        # the latest report that has it decides
        ([row("e-0", NOW), row("e-0", FIRST[1].events[0].id)], "e-0", {"e-0": NOW}),
    ],
)
def test_a_row_that_a_decision_names_as_before_is_found(rows: list[Tracked], named: str, found: dict[str, str]) -> None:
    asked = dataclasses.replace(spec(), edits={named: Edit(text="x")})
    assert find_former(asked, [report(each) for each in rows], CHANGED) == found


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"split": ("e-0", "e-5")}, {"split": ("e-1", "e-5")}),
        ({"exclude": ("Ana Vale", "e-0")}, {"exclude": ("Ana Vale", "e-1")}),
        ({"merge": (("e-5", "e-0"),)}, {"merge": (("e-5", "e-1"),)}),
        ({"events": EventSelect(pin=("e-0",))}, {"events": EventSelect(pin=("e-1",))}),
        ({"events": EventSelect(exclude=("e-0", "e-1"))}, {"events": EventSelect(exclude=("e-1",))}),
        ({"quotations": QuotationSelect(pin=("e-0",))}, {"quotations": QuotationSelect(pin=("e-1",))}),
        ({"rows": (own("e-0", "a, ¶ 2"),)}, {"rows": (own("e-1", "a, ¶ 2"),)}),
        ({"figures": (figure("e-0"),)}, {"figures": (figure("e-1"),)}),
        ({"edits": {"e-0": Edit(text="x")}}, {"edits": {"e-1": Edit(text="x")}}),
        # two for one row: the one that names it as it is called now
        ({"edits": {"e-0": Edit(text="x"), "e-1": Edit(text="y")}}, {"edits": {"e-1": Edit(text="y")}}),
    ],
)
def test_each_kind_of_decision_names_it_as_the_documents_do(before: dict[str, Any], after: dict[str, Any]) -> None:
    asked, wanted = (dataclasses.replace(spec(), **fields) for fields in (before, after))
    assert name_as_read(asked, {"e-0": "e-1"}) == wanted


def test_a_row_is_known_by_the_name_that_a_decision_gives_it() -> None:
    rows = (row("e-1", "e-1"), row("e-2", "e-2"))
    assert [each.tellings for each in add_former(rows, {"e-0": "e-2"})] == [("e-1",), ("e-2", "e-0")]


def decide(**decisions: Any) -> Spec:
    return dataclasses.replace(spec(), **decisions)


def test_a_row_may_be_edited_by_the_id_that_it_keeps() -> None:
    first = compose_report(select(FIRST, spec(), AS_OF), spec())
    second = select(CHANGED, decide(edits={BEFORE: Edit(text="It all went.")}), AS_OF, (first,))
    assert {event.id: event.text for event in second.events}[BEFORE] == "It all went."
    assert second.changes is not None
    assert [(change.kind.value, change.id) for change in second.changes.changes] == [("corrected", BEFORE)]
    assert not [problem for problem in second.problems if problem.code == "S112"]


def test_a_row_may_be_left_out_by_the_id_that_it_keeps() -> None:
    first = compose_report(select(FIRST, spec(), AS_OF), spec())
    second = select(CHANGED, decide(exclude=(BEFORE,)), AS_OF, (first,))
    assert [event.text for event in second.events] == ["A bridge fell in Xai."]
