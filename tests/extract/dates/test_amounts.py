"""ISO 8601 durations as TIMEX3 writes them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefkit.extract.dates.amounts import duration_value
from briefkit.model.facts import DateMention


@pytest.mark.parametrize(
    ("count", "unit", "value"),
    [
        (3, "W", "P3W"),
        (2.5, "Y", "P2.5Y"),
        (24, "TH", "PT24H"),
        (2, "10Y", "P20Y"),
        (1, "2W", "P2W"),
        (1, "100Y", "P100Y"),
        (None, "Y", "PXY"),
        (None, "TM", "PTXM"),
        (None, "10Y", "PXY"),
        (0.5, "TH", "PT30M"),
        (0.5, "100Y", "P50Y"),
        (1000000, "Y", "P1000000Y"),
    ],
)
def test_duration_values(count: float | None, unit: str, value: str) -> None:
    assert duration_value(count, unit) == value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It lasted two and a half years.", ["two and a half years = DURATION P2.5Y"]),
        ("It lasted half an hour.", ["half an hour = DURATION PT30M"]),
        ("It lasted a couple of weeks.", ["a couple of weeks = DURATION P2W"]),
        ("It lasted a few days.", ["a few days = DURATION PXD"]),
        ("It lasted two hundred years.", ["two hundred years = DURATION P200Y"]),
        ("It lasted a hundred days.", ["a hundred days = DURATION P100D"]),
        ("It lasted an hour and a half.", ["an hour and a half = DURATION PT1.5H"]),
        ("It lasted twenty-seven days.", ["twenty-seven days = DURATION P27D"]),
        ("It lasted 1,500 years.", ["1,500 years = DURATION P1500Y"]),
        ("It lasted 1.5 hours.", ["1.5 hours = DURATION PT1.5H"]),
        ("It lasted half a century.", ["half a century = DURATION P50Y"]),
        ("It lasted half a year.", ["half a year = DURATION P6M"]),
        ("It lasted half a month.", ["half a month = DURATION P0.5M"]),
        ("It lasted more than two weeks.", ["more than two weeks = DURATION P2W (MORE_THAN)"]),
        ("It lasted less than two weeks.", ["less than two weeks = DURATION P2W (LESS_THAN)"]),
        ("It lasted at least two weeks.", ["at least two weeks = DURATION P2W (EQUAL_OR_MORE)"]),
        ("It lasted at most two weeks.", ["at most two weeks = DURATION P2W (EQUAL_OR_LESS)"]),
        ("It lasted up to two weeks.", ["up to two weeks = DURATION P2W (EQUAL_OR_LESS)"]),
        ("It lasted no more than two weeks.", ["no more than two weeks = DURATION P2W (EQUAL_OR_LESS)"]),
        ("It lasted no less than two weeks.", ["no less than two weeks = DURATION P2W (EQUAL_OR_MORE)"]),
        ("It lasted not less than two weeks.", ["not less than two weeks = DURATION P2W (EQUAL_OR_MORE)"]),
        ("It lasted about two weeks.", ["about two weeks = DURATION P2W (APPROX)"]),
        ("It lasted nearly two weeks.", ["nearly two weeks = DURATION P2W (APPROX)"]),
        ("It lasted some two weeks.", ["some two weeks = DURATION P2W (APPROX)"]),
        ("It has grown over the last four years.", ["the last four years = DURATION P4Y"]),
        ("It has grown over the last four months of 2021.", ["the last four months = DURATION P4M", "2021 = 2021"]),
        ("It has grown in the last decade.", ["the last decade = DURATION P10Y"]),
        ("It has grown in the last two decades.", ["the last two decades = DURATION P20Y"]),
        ("It will grow in the next three weeks.", ["the next three weeks = DURATION P3W"]),
        ("It will grow in the coming fortnight.", ["the coming fortnight = DURATION P2W"]),
        ("It has grown in the last two fortnights.", ["the last two fortnights = DURATION P4W"]),
        ("It has grown in the last two quarters.", ["the last two quarters = DURATION P2Q"]),
        ("It has grown in the last half century.", ["the last half century = DURATION P50Y"]),
        ("It has grown in the past two and a half years.", ["the past two and a half years = DURATION P2.5Y"]),
        ("It has grown in the last three centuries.", ["the last three centuries = DURATION P300Y"]),
        ("It has grown in the last few days.", ["the last few days = DURATION PXD"]),
        ("It has grown in the last 36 hours.", ["the last 36 hours = DURATION PT36H"]),
        ("It has grown in the past 1.5 years.", ["the past 1.5 years = DURATION P1.5Y"]),
    ],
)
def test_how_much_time(rows: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("It has grown over the last four years.", ("2017-06-03", "2021-06-03")),
        ("It has grown over the last four months of 2021.", None),
        ("It has grown in the last two decades.", ("2001-06-03", "2021-06-03")),
        ("It has grown in the last two quarters.", ("2020-12-03", "2021-06-03")),
        ("It will grow in the next three weeks.", ("2021-06-03", "2021-06-24")),
        ("It will grow in the coming fortnight.", ("2021-06-03", "2021-06-17")),
        ("It has grown in the last ten days.", ("2021-05-24", "2021-06-03")),
        ("It has grown in the last three centuries.", ("1721-06-03", "2021-06-03")),
        ("It has grown in the past two and a half years.", None),
        ("It has grown in the last half century.", ("1971-06-03", "2021-06-03")),
        ("It has grown in the last 36 hours.", None),
        ("It has grown in the past few days.", None),
        ("It is expected to last six weeks.", None),
        ("It could last two days.", None),
        ("It will last two days.", None),
        ("It did not last two days.", None),
        ("The last two days were quiet.", ("2021-06-01", "2021-06-03")),
        ("For the last two days it rained.", ("2021-06-01", "2021-06-03")),
        ("It lasted two days.", None),
    ],
)
def test_which_days_a_duration_is_of(
    mentions: Callable[..., list[DateMention]], text: str, days: tuple[str, str] | None
) -> None:
    """Only where the words say that it ends or begins with publication, and only of whole units."""
    when = mentions(text)[0].when
    assert (when.begin and (str(when.begin), str(when.finish))) == days
