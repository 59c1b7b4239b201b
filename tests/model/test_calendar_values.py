from __future__ import annotations

import datetime as dt
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.extract.dates.values import clock_when, day_when, recurring_when, week_when, weekend_when, years_when
from briefkit.model.calendar_values import check_day, read_calendar_value
from briefkit.model.when import Precision, When


@pytest.mark.parametrize(
    ("value", "precision", "begin", "finish"),
    [
        ("2021-06-03", Precision.DAY, "2021-06-03", "2021-06-03"),
        ("2021-06-03T18", Precision.HOUR, "2021-06-03", "2021-06-03"),
        ("2021-06-03T18:00", Precision.MINUTE, "2021-06-03", "2021-06-03"),
        ("2021-06-03T24:00", Precision.MINUTE, "2021-06-03", "2021-06-03"),
        ("2021-06-03T18:00:30+04:00", Precision.MINUTE, "2021-06-03", "2021-06-03"),
        ("2021-06-03T18Z", Precision.HOUR, "2021-06-03", "2021-06-03"),
        ("2021-06-03TMO", Precision.PART_OF_DAY, "2021-06-03", "2021-06-03"),
        ("2021-W22", Precision.WEEK, "2021-05-31", "2021-06-06"),
        ("2020-W53", Precision.WEEK, "2020-12-28", "2021-01-03"),
        ("2021-W22-WE", Precision.WEEKEND, "2021-06-05", "2021-06-06"),
        ("2024-02", Precision.MONTH, "2024-02-01", "2024-02-29"),
        ("2021-12", Precision.MONTH, "2021-12-01", "2021-12-31"),
        ("2021-Q4", Precision.QUARTER, "2021-10-01", "2021-12-31"),
        ("2021-H1", Precision.HALF, "2021-01-01", "2021-06-30"),
        ("2021-SP", Precision.SEASON, "2021-03-01", "2021-05-31"),
        ("2020-WI", Precision.SEASON, "2020-12-01", "2021-02-28"),
        ("2021", Precision.YEAR, "2021-01-01", "2021-12-31"),
        ("FY2021", Precision.YEAR, "2021-01-01", "2021-12-31"),
        ("199", Precision.DECADE, "1990-01-01", "1999-12-31"),
        ("20", Precision.CENTURY, "2000-01-01", "2099-12-31"),
        ("2021-06-03/2021-06-05", Precision.DAY, "2021-06-03", "2021-06-05"),
        ("2019/2021-05", Precision.MONTH, "2019-01-01", "2021-05-31"),
        ("1000", Precision.YEAR, "1000-01-01", "1000-12-31"),
        ("2999", Precision.YEAR, "2999-01-01", "2999-12-31"),
    ],
)
def test_days_of_calendar_values(value: str, precision: Precision, begin: str, finish: str) -> None:
    days = (dt.date.fromisoformat(begin), dt.date.fromisoformat(finish))
    assert read_calendar_value(value) == When(value, precision, *days)


@pytest.mark.parametrize("value", ["", "P3D", "PRESENT_REF", "XXXX-06-03", "XXXX-WXX-5", "T18:00", "FY21", "next week"])
def test_other_values_say_nothing_of_days(value: str) -> None:
    assert read_calendar_value(value) is None


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("2021-02-30", "there is no day 2021-02-30"),
        ("2021-02-30T18:00", "there is no day 2021-02-30"),
        ("2021-13", "there is no month 2021-13"),
        ("2021-00", "there is no month 2021-00"),
        ("2021-W54", "there is no week 2021-W54"),
        ("0999-12-31", "0999-12-31 is outside the years 1000 to 2999"),
        ("9999-12-31", "9999-12-31 is outside the years 1000 to 2999"),
        ("9999-W52", "9999-W52 is outside the years 1000 to 2999"),
        ("2999-WI", "2999-WI is outside the years 1000 to 2999"),
        ("1000-W01", "0999-12-30 is outside the years 1000 to 2999"),
        ("00", "00 is outside the years 1000 to 2999"),
        ("99", "99 is outside the years 1000 to 2999"),
        ("2021-06-05/2021-06-03", "2021-06-05/2021-06-03 ends before it begins"),
        ("2021-06-05/P3D", "2021-06-05/P3D is not written like"),
        ("2021-06-05/", "2021-06-05/ is not written like"),
        ("2020/2021/2022", "2020/2021/2022 is not written like"),
        ("2021-6-3", "2021-6-3 is not written like"),
        ("2021-06-03T25:00", "2021-06-03T25:00 is not written like"),
        ("2021-Q5", "2021-Q5 is not written like"),
        ("２021", "２021 is not written like"),
    ],
)
def test_what_cannot_be_used_is_refused(value: str, reason: str) -> None:
    with pytest.raises(ValueError, match=f"^{reason}"):
        read_calendar_value(value)


days = st.dates(dt.date(1001, 1, 1), dt.date(2998, 12, 31))
grains = st.sampled_from([(Precision.MONTH, 12), (Precision.QUARTER, 4), (Precision.HALF, 2), (Precision.SEASON, 4)])


@given(days, grains, st.data())
def test_it_reads_what_is_extracted(day: dt.date, grain: tuple[Precision, int], data: st.DataObject) -> None:
    number = data.draw(st.integers(1, grain[1]))
    decade, century = day.year // 10 * 10, day.year // 100 * 100
    for when in (
        *(day_when(day), week_when(day), weekend_when(day), clock_when(day, "18:00Z"), clock_when(day, "MO")),
        recurring_when(grain[0], number, day.year),
        *(years_when(day.year, Precision.YEAR), years_when(day.year, Precision.YEAR, fiscal=True)),
        *(years_when(decade, Precision.DECADE), years_when(century, Precision.CENTURY)),
    ):
        assert read_calendar_value(when.value) == when


@given(st.text("0123456789-WQHTEFYXSPUAI:Z+/", max_size=18))
def test_nothing_but_a_value_error_is_raised(value: str) -> None:
    with suppress(ValueError):
        when = read_calendar_value(value)
        assert when is None or (when.begin and when.finish and check_day(when.begin) <= check_day(when.finish))
