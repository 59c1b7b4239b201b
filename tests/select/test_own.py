"""Rows of the desk's own and the period of the report."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from tests.articles import day, month
from tests.select.test_select import AS_OF, dyke, spec

from briefkit.model.when import Period, When
from briefkit.select import select
from briefkit.spec.briefing import EventSelect, OwnRow, Place

PERIOD = Period(dt.date(2024, 2, 12), dt.date(2024, 2, 18))


@pytest.mark.parametrize(
    ("when", "events", "outside"),
    [
        (day("2024-02-12"), EventSelect(), False),
        (day("2024-02-18"), EventSelect(), False),
        (day("2024-02-11"), EventSelect(), True),
        (day("2024-02-19"), EventSelect(), True),
        # a month is of every period in it
        (month("2024-02"), EventSelect(), False),
        (month("2024-01"), EventSelect(), True),
        (None, EventSelect(), False),
        # what the spec says of the days of events holds for rows as well
        (day("2024-02-11"), EventSelect(period="all"), False),
        (day("2024-02-11"), EventSelect(period=Period(dt.date(2024, 2, 1), None)), False),
        (day("2024-02-12"), EventSelect(period=Period(None, dt.date(2024, 2, 1))), True),
    ],
)
def test_a_row_outside_the_period_is_printed_and_said(when: When | None, events: EventSelect, outside: bool) -> None:
    asked = spec(PERIOD, events=events, places={"rows.0.date": Place(7, 24)})
    row = OwnRow("The bridge was shut.", when)
    selection = select([dyke("wire").parsed()], dataclasses.replace(asked, rows=(row,)), AS_OF)
    assert [event.text for event in selection.events if event.own] == [row.text]
    found = [(each.line, each.column) for each in selection.problems if each.code == "L106"]
    assert found == ([(7, 24)] if outside else [])


def test_the_warning_names_row_and_period() -> None:
    asked = dataclasses.replace(spec(PERIOD), rows=(OwnRow("The bridge was shut.", day("2024-02-11")),))
    (problem,) = select([dyke("wire").parsed()], asked, AS_OF).problems
    assert problem.message == (
        "this row of 11 February 2024 is outside the period, 12–18 February 2024, and is printed; "
        "correct its date or remove it"
    )


def test_a_row_that_is_left_out_with_its_source_is_not_said_to_be_printed() -> None:
    row = OwnRow("The bridge was shut.", day("2024-02-11"), sources=("wire",))
    asked = dataclasses.replace(spec(PERIOD), rows=(row,), exclude=("wire",))
    problems = select([dyke("wire").parsed(), dyke("b").parsed()], asked, AS_OF).problems
    assert "L106" not in [problem.code for problem in problems]
