from __future__ import annotations

import datetime as dt
import re

import pytest

from briefkit.model.when import Period, Precision, When
from briefkit.spec import dates
from briefkit.spec.briefing import LastDays


@pytest.mark.parametrize(
    ("text", "precision", "begin", "finish"),
    [
        ("2021-05-04", Precision.DAY, "2021-05-04", "2021-05-04"),
        ("2024-02", Precision.MONTH, "2024-02-01", "2024-02-29"),
        ("2021-12", Precision.MONTH, "2021-12-01", "2021-12-31"),
        ("2021", Precision.YEAR, "2021-01-01", "2021-12-31"),
        ("2021-W18", Precision.WEEK, "2021-05-03", "2021-05-09"),
        ("2020-W53", Precision.WEEK, "2020-12-28", "2021-01-03"),
        ("2021-Q2", Precision.QUARTER, "2021-04-01", "2021-06-30"),
        ("2021-Q4", Precision.QUARTER, "2021-10-01", "2021-12-31"),
    ],
)
def test_reads_when(text: str, precision: Precision, begin: str, finish: str) -> None:
    assert re.fullmatch(dates.WHEN, text)
    assert dates.read_when(text) == When(text, precision, dt.date.fromisoformat(begin), dt.date.fromisoformat(finish))


@pytest.mark.parametrize("text", ["2021-02-30", "2021-13", "2021-00", "2021-W54", "2021-W00"])
def test_refuses_times_that_do_not_exist(text: str) -> None:
    assert re.fullmatch(dates.WHEN, text)
    with pytest.raises(ValueError, match=f"there is no (day|month|week) {text}"):
        dates.read_when(text)


@pytest.mark.parametrize(
    "text", ["2021-5", "21", "2021-Q5", "2021-W1", "0999", "3000-01-01", "2021-05-04T10:00", "May"]
)
def test_other_forms_are_no_dates(text: str) -> None:
    assert not re.fullmatch(dates.WHEN, text)


def test_reads_periods() -> None:
    assert dates.read_month("2023-02") == Period(dt.date(2023, 2, 1), dt.date(2023, 2, 28))
    assert dates.read_last("7d") == dates.read_last("1w") == LastDays(7)


def test_reads_moments() -> None:
    moment = dates.read_moment("2021-06-03T18:00+04:00")
    assert moment == dt.datetime(2021, 6, 3, 14, 0, tzinfo=dt.UTC)
    assert moment.date() == dt.date(2021, 6, 3)
    assert dates.read_moment("2021-06-03 18:00:30Z").second == 30


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2021-06-03T18:00", "the offset from UTC is missing: write 2021-06-03T18:00Z, or"),
        ("2021-06-31T18:00Z", "there is no time 2021-06-31T18:00Z"),
        ("2021-06-03T25:00Z", "there is no time 2021-06-03T25:00Z"),
    ],
)
def test_refuses_moments(text: str, message: str) -> None:
    assert re.fullmatch(dates.MOMENT, text)
    with pytest.raises(ValueError, match=re.escape(message)):
        dates.read_moment(text)
