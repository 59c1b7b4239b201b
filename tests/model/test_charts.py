"""Charts refuse data that cannot be drawn."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from briefkit.model.charts import (
    MOST_ACTORS,
    CourseReading,
    EventCount,
    EventCounts,
    FigureCourse,
    Network,
    NetworkActor,
    Tie,
    Timeline,
    TimelineEntry,
)
from briefkit.model.inlines import Ref

DAY = dt.date(2024, 3, 4)
COUNTS = EventCounts("Events", "day", DAY, DAY + dt.timedelta(6), ("Talks",), (EventCount(DAY, (2,)),))


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"caption": " "}, "caption must not be empty"),
        ({"unit": "month"}, "unit must be one of day, week, not 'month'"),
        ({"finish": DAY - dt.timedelta(1)}, "begin must not be after finish"),
        ({"kinds": ()}, "kinds must not be empty"),
        ({"counts": (COUNTS.counts[0], COUNTS.counts[0])}, "in order of time"),
        ({"counts": (EventCount(DAY - dt.timedelta(1), (1,)),)}, "from begin to finish"),
        ({"counts": (EventCount(DAY, (1, 2)),)}, "a number for each kind"),
        ({"unit": "week", "counts": (EventCount(DAY + dt.timedelta(1), (1,)),)}, "must each begin a week"),
    ],
)
def test_counts_that_cannot_be_drawn(changed: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        replace(COUNTS, **changed)  # type: ignore[arg-type]


def test_a_number_below_zero() -> None:
    with pytest.raises(ValueError, match="must not be below zero"):
        EventCount(DAY, (-1,))


ENTRY = TimelineEntry("e-1", DAY, DAY, "4 Mar", "It rose.")
LINE = Timeline("Events", DAY, DAY + dt.timedelta(6), (ENTRY,))
ACTORS = (NetworkActor("a-1", "Ida"), NetworkActor("a-2", "Mira"))
TIE = Tie("a-1", "a-2", (Ref("e-1", "4 Mar"),))
NETWORK = Network("Who with whom", ACTORS, (TIE,))
READING = CourseReading(DAY, 12, "at least 12")
COURSE = FigureCourse("People moved", (READING,))


@pytest.mark.parametrize(
    ("chart", "changed", "message"),
    [
        (ENTRY, {"row": ""}, "row must not be empty"),
        (ENTRY, {"finish": DAY - dt.timedelta(1)}, "begin of 'e-1' must not be after finish"),
        (LINE, {"caption": ""}, "caption must not be empty"),
        (LINE, {"finish": DAY - dt.timedelta(1)}, "begin must not be after finish"),
        (LINE, {"begin": DAY + dt.timedelta(1)}, "has 'e-1', which is not from begin to finish"),
        (LINE, {"entries": (ENTRY, ENTRY)}, "must be one for each row"),
        (ACTORS[0], {"name": " "}, "name of 'a-1' must not be empty"),
        (TIE, {"other": "a-1"}, "must be somebody else than doer"),
        (TIE, {"rows": ()}, "rows of 'a-1' and 'a-2' must not be empty"),
        (NETWORK, {"ties": ()}, "ties must not be empty"),
        (NETWORK, {"ties": (TIE, TIE)}, "ties must be there once each"),
        (NETWORK, {"actors": ACTORS[:1]}, "not both actors"),
        (NETWORK, {"actors": (*ACTORS, ACTORS[0])}, "actors must be there once each"),
        (
            NETWORK,
            {"actors": tuple(NetworkActor(f"a-{number}", "Ida") for number in range(MOST_ACTORS + 1))},
            f"must be at most {MOST_ACTORS}",
        ),
        (READING, {"value": -1}, "value must not be below zero"),
        (READING, {"words": ""}, "words must not be empty"),
        (COURSE, {"readings": ()}, "readings must not be empty"),
        (COURSE, {"readings": (READING, replace(READING, day=DAY - dt.timedelta(1)))}, "in order of time"),
    ],
)
def test_charts_that_cannot_be_drawn(chart: Any, changed: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        replace(chart, **changed)
