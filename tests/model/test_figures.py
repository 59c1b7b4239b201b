"""What a series of counts says: the latest, what falls behind it, and how far apart its readings are."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from briefkit.model.document import Span
from briefkit.model.figures import FigureReading, FigureSeries


def read(value: int, day: int | None = None, counted: str = "killed", **more: Any) -> FigureReading:
    """A reading of a day in March 2024, or of none."""
    as_of = dt.date(2024, 3, day) if day else None
    members: dict[str, Any] = {"words": str(value), "place": None, "happened": None, "said_by": None} | more
    identifier = f"f-{value}-{day}"
    return FigureReading(
        identifier,
        counted,
        value,
        as_of=as_of,
        document="d",
        span=Span(0, 1),
        sentence=Span(0, 9),
        paragraph=1,
        **members,
    )


@pytest.mark.parametrize(
    ("readings", "latest"),
    [
        ([read(9, 1)], 9),
        ([read(9, 1), read(12, 2)], 12),
        ([read(12, 2), read(9, 1)], 12),
        ([read(12, 1), read(9, 2)], 12),  # the later one may leave some out
        ([read(12, 1), read(9, 2, lowered=True)], 9),
        ([read(12, 1), read(9, 2, lowered=True), read(10, 3)], 10),
        ([read(12, 2), read(9, 2), read(11, 2)], 12),  # of one day, the highest
        ([read(12, 2), read(9, 2, lowered=True)], 9),  # or what lowers it
        ([read(40), read(12, 2)], 12),  # without a day only where there are no others
        ([read(12), read(40)], 40),
        ([read(12, 1, "missing"), read(9, 2, "missing")], 9),  # people are found
        ([read(12, 1, "displaced"), read(0, 4, "displaced")], 0),
        ([read(12, 1, "injured"), read(9, 2, "injured")], 12),
    ],
)
def test_the_latest_is_the_last_that_none_before_it_exceeds(readings: list[FigureReading], latest: int) -> None:
    assert FigureSeries(tuple(readings)).latest.value == latest


@pytest.mark.parametrize(
    ("readings", "falls"),
    [
        ([read(12, 1), read(9, 2), read(8, 3)], [9, 8]),
        ([read(9, 1), read(12, 2)], []),
        ([read(12, 2), read(9, 2)], []),  # of the same day
        ([read(12, 2), read(9)], []),
        ([read(12, 1), read(9, 2, lowered=True)], []),
        ([read(12, 1, "missing"), read(9, 2, "missing")], []),
    ],
)
def test_what_falls_for_no_reason_is_told(readings: list[FigureReading], falls: list[int]) -> None:
    assert [each.value for each in FigureSeries(tuple(readings)).falls] == falls


@pytest.mark.parametrize(
    ("readings", "before"),
    [
        ([read(9, 1), read(12, 2), read(10, 3, lowered=True)], 12),
        ([read(9, 1), read(12, 2)], None),
        ([read(9, 1), read(9, 2, lowered=True)], None),
        ([read(12, 1, "missing"), read(9, 2, "missing", lowered=True)], None),
    ],
)
def test_a_count_that_was_lowered_knows_from_what(readings: list[FigureReading], before: int | None) -> None:
    found = FigureSeries(tuple(readings)).fell_from
    assert (found.value if found else None) == before


def test_how_far_readings_are_apart() -> None:
    series = FigureSeries((read(12, 1), read(10_000, 2, low=5), read(30, 3)))
    assert (series.lowest, series.highest) == (5, 10_000)


def test_cause_and_place_are_those_of_the_last_reading_that_says_so() -> None:
    first, second = read(1, 1, place="a-1", cause="flood", cause_stated=True), read(2, 2, place="a-2", cause="quake")
    series = FigureSeries((first, second, read(3, 3)))
    assert (series.place, series.cause) == ("a-2", "flood")
    assert (FigureSeries((read(3, 3),)).place, FigureSeries((read(3, 3),)).cause) == (None, "")
