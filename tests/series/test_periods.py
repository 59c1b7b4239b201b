from __future__ import annotations

import calendar
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.series.periods import Days, count_periods, find_last_ended, find_period, name_period, name_week
from briefkit.spec.series import Cadence

DAY = dt.timedelta(days=1)
DATES = st.dates(dt.date(1900, 1, 1), dt.date(2999, 12, 31))
LENGTHS: st.SearchStrategy[Cadence] = st.one_of(st.just("month"), st.integers(1, 400))


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("start", "cadence", "asked", "begin", "finish"),
    [
        ("2019-01-07", 7, "2019-03-10", "2019-03-04", "2019-03-10"),
        ("2019-01-07", 7, "2019-03-04", "2019-03-04", "2019-03-10"),
        ("2019-01-07", 7, "2018-05-01", "2019-01-07", "2019-01-13"),  # before the start: the first
        ("2020-12-28", 7, "2021-01-01", "2020-12-28", "2021-01-03"),  # over the end of a year of 53 weeks
        ("2024-02-26", 7, "2024-02-29", "2024-02-26", "2024-03-03"),
        ("2024-01-01", "month", "2024-02-29", "2024-02-01", "2024-02-29"),
        ("2023-01-01", "month", "2023-02-28", "2023-02-01", "2023-02-28"),
        ("2023-11-15", "month", "2024-01-14", "2023-12-15", "2024-01-14"),
        ("2023-11-28", "month", "2024-02-28", "2024-02-28", "2024-03-27"),
        ("2024-02-29", 1, "2024-02-29", "2024-02-29", "2024-02-29"),
        ("2024-01-01", 10, "2024-01-21", "2024-01-21", "2024-01-30"),
    ],
)
def test_the_period_of_a_day(start: str, cadence: Cadence, asked: str, begin: str, finish: str) -> None:
    assert find_period(day(start), cadence, day(asked)) == (day(begin), day(finish))


@pytest.mark.parametrize(
    ("start", "cadence", "asked", "finish"),
    [
        ("2019-01-07", 7, "2019-01-13", "2019-01-13"),
        ("2019-01-07", 7, "2019-01-12", None),
        ("2019-01-07", 7, "2018-01-12", None),
        ("2019-01-07", 7, "2019-01-19", "2019-01-13"),
        ("2019-01-07", 7, "2019-01-20", "2019-01-20"),
        ("2024-01-01", "month", "2024-02-29", "2024-02-29"),
        ("2024-01-01", "month", "2024-02-28", "2024-01-31"),
        ("2024-01-01", 1, "2024-01-01", "2024-01-01"),
    ],
)
def test_the_last_period_that_has_ended(start: str, cadence: Cadence, asked: str, finish: str | None) -> None:
    found = find_last_ended(day(start), cadence, day(asked))
    assert (found and found.finish.isoformat()) == finish


@given(DATES, LENGTHS, DATES)
def test_periods_follow_each_other_without_gap_or_overlap(start: dt.date, cadence: Cadence, asked: dt.date) -> None:
    start = start.replace(day=min(start.day, 28)) if cadence == "month" else start
    days = find_period(start, cadence, asked)
    assert days.begin <= max(asked, start) <= days.finish
    after = find_period(start, cadence, days.finish + DAY)
    assert after.begin == days.finish + DAY
    assert count_periods(start, cadence, days.begin, after.finish) == 2
    ended = find_last_ended(start, cadence, asked)
    if ended is None:
        assert asked < find_period(start, cadence, start).finish
    else:
        assert ended.finish <= asked < find_period(start, cadence, ended.finish + DAY).finish


@given(DATES, LENGTHS, DATES)
def test_every_day_of_a_period_is_of_that_period_alone(start: dt.date, cadence: Cadence, asked: dt.date) -> None:
    start = start.replace(day=min(start.day, 28)) if cadence == "month" else start
    days = find_period(start, cadence, asked)
    assert find_period(start, cadence, days.begin) == find_period(start, cadence, days.finish) == days


@given(DATES)
def test_a_monthly_period_from_the_first_is_a_calendar_month(asked: dt.date) -> None:
    days = find_period(dt.date(1900, 1, 1), "month", asked)
    last = calendar.monthrange(asked.year, asked.month)[1]
    assert days == (asked.replace(day=1), asked.replace(day=last))
    assert name_period(days) == f"{asked:%Y-%m}"


@given(DATES)
def test_a_weekly_period_from_a_monday_is_an_iso_week(asked: dt.date) -> None:
    days = find_period(dt.date(1900, 1, 1), 7, asked)
    year, week, _ = asked.isocalendar()
    assert name_period(days) == name_week(asked) == f"{year}-W{week:02}"
    assert days.begin == dt.date.fromisocalendar(year, week, 1)


@pytest.mark.parametrize(
    ("begin", "finish", "name"),
    [
        ("2024-02-29", "2024-02-29", "2024-02-29"),
        ("2020-12-28", "2021-01-03", "2020-W53"),
        ("2018-12-31", "2019-01-06", "2019-W01"),
        ("2024-02-01", "2024-02-29", "2024-02"),
        ("2023-02-01", "2023-02-28", "2023-02"),
        ("2024-02-01", "2024-02-28", "2024-02-01-to-2024-02-28"),
        ("2024-01-02", "2024-01-08", "2024-01-02-to-2024-01-08"),
    ],
)
def test_names_of_periods(begin: str, finish: str, name: str) -> None:
    assert name_period(Days(day(begin), day(finish))) == name
