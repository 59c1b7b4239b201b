from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from tests.articles import day

from briefkit.compose.statuses import say_status
from briefkit.languages import ENGLISH
from briefkit.model.document import Span
from briefkit.model.facts import Basis, EventDate, EventStatus
from briefkit.model.selection import SelectedEvent, Told

AS_OF = dt.date(2024, 2, 20)
TOLD = (Told("a", "e", ("e",), Span(0, 5), "Boats will leave.", 1),)
PLAN = SelectedEvent(
    "e",
    "Boats will leave.",
    "aid",
    EventStatus.PLANNED,
    EventDate(day("2024-02-16"), Basis.STATED),
    (),
    (),
    TOLD,
    1,
    reported=dt.date(2024, 2, 14),
)


@pytest.mark.parametrize(
    ("when", "reported", "basis", "status"),
    [
        ("2024-02-20", "2024-02-14", Basis.STATED, "planned"),
        ("2024-02-25", "2024-02-14", Basis.STATED, "planned"),
        # its day is over
        ("2024-02-19", "2024-02-14", Basis.STATED, "was due"),
        ("2024-02-14", "2024-02-14", Basis.STATED, "was due"),
        # what was planned on the day that it is told of
        ("2024-02-13", "2024-02-14", Basis.STATED, "announced"),
        ("2024-02-14", "2024-02-14", Basis.PUBLISHED, "announced"),
        ("2024-02-19", None, Basis.STATED, "was due"),
    ],
)
def test_a_plan_whose_day_is_over_was_due(when: str, reported: str | None, basis: Basis, status: str) -> None:
    told = dt.date.fromisoformat(reported) if reported else None
    plan = dataclasses.replace(PLAN, date=EventDate(day(when), basis), reported=told)
    assert say_status(plan, AS_OF, ENGLISH) == status


@pytest.mark.parametrize("change", [{"own": True}, {"edited": ("status",)}])
def test_what_the_desk_calls_planned_is_printed_so(change: dict[str, object]) -> None:
    assert say_status(dataclasses.replace(PLAN, **change), AS_OF, ENGLISH) == "planned"  # type: ignore[arg-type]


def test_a_plan_without_a_day_is_planned() -> None:
    assert say_status(dataclasses.replace(PLAN, date=EventDate(None, Basis.NONE)), AS_OF, ENGLISH) == "planned"


def test_what_happened_has_no_word() -> None:
    assert say_status(dataclasses.replace(PLAN, status=EventStatus.HAPPENED), AS_OF, ENGLISH) is None
