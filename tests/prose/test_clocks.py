from __future__ import annotations

import pytest

from briefkit.model.when import Precision, When
from briefkit.prose.clocks import find_written, is_near, list_readings, read_clock


@pytest.mark.parametrize(
    ("value", "clock"),
    [("2019-03-05T14:30", 870), ("2019-03-05T14:30Z", 870), ("2019-03-05T24:00", 0), ("2019-03-05", None)],
)
def test_a_clock_is_the_minute_of_its_day(value: str, clock: int | None) -> None:
    assert read_clock(When(value, Precision.MINUTE)) == clock


@pytest.mark.parametrize(
    ("clock", "words", "readings"),
    [
        (870, "14:30", {870}),
        (150, "2:30", {150, 870}),
        (150, "02:30", {150}),
        (150, "2.30 a.m.", {150}),
        (870, "2.30 pm", {870}),
        (300, "five o'clock", {300, 1020}),
        (720, "noon", {720}),
        (1260, "2100 hours", {1260}),
    ],
)
def test_a_time_without_its_half_of_the_day_can_mean_two(clock: int, words: str, readings: set[int]) -> None:
    assert list_readings(clock, words) == readings


@pytest.mark.parametrize(
    ("text", "clocks"),
    [
        ("at 14:30 and 10:05", {870, 605, 1325}),
        ("at 2:30 p.m.", {150}),
        ("by 12:3:4, 1:234 and 3.50 dollars", set()),
    ],
)
def test_what_is_written_with_a_colon_is_a_time(text: str, clocks: set[int]) -> None:
    assert set(find_written(text)) == clocks


@pytest.mark.parametrize(
    ("clock", "others", "near"), [(180, {170}, True), (180, {160}, False), (5, {1435}, True), (5, set(), False)]
)
def test_a_rounded_time_is_near_within_a_quarter_of_an_hour(clock: int, others: set[int], near: bool) -> None:
    assert is_near(clock, others) is near
