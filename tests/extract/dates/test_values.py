"""TIMEX3 values and their first and last days."""

from __future__ import annotations

import datetime as dt

import pytest

from briefkit.extract.dates.values import day_when, recurring_when, span_when, week_when, weekend_when, years_when
from briefkit.model.when import Precision, When


@pytest.mark.parametrize(
    ("when", "value", "begin", "finish"),
    [
        (day_when(dt.date(2021, 6, 3)), "2021-06-03", "2021-06-03", "2021-06-03"),
        (week_when(dt.date(2021, 6, 3)), "2021-W22", "2021-05-31", "2021-06-06"),
        (week_when(dt.date(2021, 1, 1)), "2020-W53", "2020-12-28", "2021-01-03"),
        (week_when(dt.date(2021, 6, 3), "START"), "2021-W22", "2021-05-31", "2021-06-01"),
        (weekend_when(dt.date(2021, 6, 3)), "2021-W22-WE", "2021-06-05", "2021-06-06"),
        (recurring_when(Precision.MONTH, 2, 2020), "2020-02", "2020-02-01", "2020-02-29"),
        (recurring_when(Precision.MONTH, 5, 2021, "START"), "2021-05", "2021-05-01", "2021-05-10"),
        (recurring_when(Precision.MONTH, 5, 2021, "MID"), "2021-05", "2021-05-11", "2021-05-20"),
        (recurring_when(Precision.MONTH, 2, 2021, "END"), "2021-02", "2021-02-21", "2021-02-28"),
        (recurring_when(Precision.SEASON, 1, 2021), "2021-SP", "2021-03-01", "2021-05-31"),
        (recurring_when(Precision.SEASON, 3, 2020), "2020-FA", "2020-09-01", "2020-11-30"),
        (recurring_when(Precision.SEASON, 4, 2020), "2020-WI", "2020-12-01", "2021-02-28"),
        (recurring_when(Precision.SEASON, 2, 2020, "END"), "2020-SU", "2020-08-01", "2020-08-31"),
        (recurring_when(Precision.QUARTER, 4, 2020), "2020-Q4", "2020-10-01", "2020-12-31"),
        (recurring_when(Precision.HALF, 2, 2020), "2020-H2", "2020-07-01", "2020-12-31"),
        (years_when(2020, Precision.YEAR), "2020", "2020-01-01", "2020-12-31"),
        (years_when(2020, Precision.YEAR, "END"), "2020", "2020-09-01", "2020-12-31"),
        (years_when(2020, Precision.YEAR, fiscal=True), "FY2020", "2020-01-01", "2020-12-31"),
        (span_when(2009, 2010), "2009/2010", "2009-01-01", "2010-12-31"),
        (span_when(2019, 2020, fiscal=True), "FY2019/FY2020", "2019-01-01", "2020-12-31"),
        (years_when(1990, Precision.DECADE), "199", "1990-01-01", "1999-12-31"),
        (years_when(1990, Precision.DECADE, "START"), "199", "1990-01-01", "1993-12-31"),
        (years_when(1990, Precision.DECADE, "END"), "199", "1997-01-01", "1999-12-31"),
        (years_when(1800, Precision.CENTURY), "18", "1800-01-01", "1899-12-31"),
    ],
)
def test_values(when: When, value: str, begin: str, finish: str) -> None:
    assert (when.value, str(when.begin), str(when.finish)) == (value, begin, finish)
