"""Days that the year's calendar moves."""

from __future__ import annotations

import datetime as dt

import pytest

from briefkit.extract.dates.holidays import find_easter, find_holiday, find_orthodox_easter


@pytest.mark.parametrize(
    ("year", "day"), [(1961, "1961-04-02"), (2000, "2000-04-23"), (2011, "2011-04-24"), (2024, "2024-03-31")]
)
def test_easter(year: int, day: str) -> None:
    assert find_easter(year) == dt.date.fromisoformat(day)


@pytest.mark.parametrize(
    ("year", "day"), [(1961, "1961-04-09"), (2011, "2011-04-24"), (2021, "2021-05-02"), (2024, "2024-05-05")]
)
def test_orthodox_easter(year: int, day: str) -> None:
    assert find_orthodox_easter(year) == dt.date.fromisoformat(day)


@pytest.mark.parametrize(
    ("rule", "day"),
    [
        ("12-25", "2021-12-25"),
        ("11/4/4", "2021-11-25"),
        ("11/4/4+1", "2021-11-26"),
        ("05/-1/1", "2021-05-31"),
        ("09/1/1", "2021-09-06"),
        ("easter-2", "2021-04-02"),
        ("orthodox-2", "2021-04-30"),
    ],
)
def test_holidays(rule: str, day: str) -> None:
    assert find_holiday(rule, 2021) == dt.date.fromisoformat(day)


def test_a_rule_that_is_none() -> None:
    with pytest.raises(ValueError, match="no rule"):
        find_holiday("midsummer", 2021)
