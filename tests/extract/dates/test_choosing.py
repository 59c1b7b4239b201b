"""Which of several like days, months or years is meant."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from briefkit.extract.dates.choosing import find_anniversary, find_nearest, years_around
from briefkit.model.facts import DateMention

Mentions = Callable[..., list[DateMention]]


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("They met on 5 March.", "2021-06-03", "2021-03-05"),
        ("They met on 4 March.", "2021-06-03", "2021-03-04"),
        ("They will meet on 5 March.", "2021-06-03", "2021-03-05"),
        ("They will meet on 4 March.", "2021-06-03", "2022-03-04"),
        ("The plans of 1 September are ready.", "2021-06-03", "2021-09-01"),
        ("They met on 2 September.", "2021-06-03", "2020-09-02"),
        ("They will meet on 2 September.", "2021-06-03", "2021-09-02"),
    ],
)
def test_a_day_over_90_days_off_lies_on_the_side_that_is_told(
    mentions: Mentions, text: str, published: str, value: str
) -> None:
    assert mentions(text, dt.date.fromisoformat(published))[-1].when.value == value


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("They met on 29 February.", "2021-06-03", "2020-02-29"),
        ("They met on 29 February.", "1904-01-03", "1904-02-29"),
        ("They met on 29 February.", "1900-01-03", "1896-02-29"),
        ("They met on 29 February.", "1896-06-03", "1896-02-29"),
    ],
)
def test_a_leap_day_is_that_of_the_nearest_leap_year(mentions: Mentions, text: str, published: str, value: str) -> None:
    assert mentions(text, dt.date.fromisoformat(published))[-1].when.value == value


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("He left on Sunday, June 3.", "2021-06-03", "2018-06-03"),
        ("He left on Monday, June 3.", "2021-06-03", "2019-06-03"),
        ("He left on Saturday, June 3.", "2021-06-03", "2021-06-03"),
        ("He leaves on Friday, June 3.", "2021-06-03", "2022-06-03"),
        ("He leaves on Saturday, June 3.", "2021-06-03", "2021-06-03"),
        ("He leaves on Thursday, June 3.", "2021-06-03", "2021-06-03"),
        ("He left on Thursday, June 3.", "2021-06-03", "2021-06-03"),
        ("He leaves on Tuesday, June 1.", "2021-06-03", "2021-06-01"),
    ],
)
def test_a_weekday_agrees_in_a_year_nearby(mentions: Mentions, text: str, published: str, value: str) -> None:
    assert mentions(text, dt.date.fromisoformat(published))[-1].when.value == value


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("It rained in June.", "2021-06-03", "2021-06"),
        ("It rained in July.", "2021-06-03", "2020-07"),
        ("It will rain in May.", "2021-06-03", "2022-05"),
        ("It will rain in June.", "2021-06-03", "2021-06"),
        ("It will rain in July.", "2021-06-03", "2021-07"),
        ("A report of December.", "2021-06-03", "2020-12"),
        ("A report of November.", "2021-06-03", "2021-11"),
        ("A report of July.", "2021-06-03", "2021-07"),
        ("A report of the winter.", "2021-06-03", "2020-WI"),
        ("It rained in the winter.", "2021-06-03", "2020-WI"),
        ("It rained in the winter.", "2021-01-15", "2020-WI"),
        ("It rained last winter.", "2021-01-15", "2019-WI"),
        ("It rained this winter.", "2021-01-15", "2020-WI"),
        ("It rained last winter.", "2021-12-15", "2020-WI"),
        ("It rained this winter.", "2021-12-15", "2021-WI"),
        ("It rained last winter.", "2021-06-03", "2020-WI"),
        ("It rained this winter.", "2021-06-03", "2021-WI"),
        ("It will rain next winter.", "2021-06-03", "2021-WI"),
        ("It will rain next winter.", "2021-01-15", "2021-WI"),
        ("It rained last June.", "2021-06-03", "2020-06"),
        ("It rained last May.", "2021-06-03", "2021-05"),
        ("It rained last July.", "2021-06-03", "2020-07"),
        ("It will rain next May.", "2021-06-03", "2022-05"),
        ("It will rain next June.", "2021-06-03", "2022-06"),
        ("It will rain next July.", "2021-06-03", "2021-07"),
        ("It rained this May.", "2021-06-03", "2021-05"),
        ("It will rain this July.", "2021-06-03", "2021-07"),
        ("It rained last spring.", "2021-05-31", "2020-SP"),
        ("It rained last spring.", "2021-06-01", "2021-SP"),
    ],
)
def test_which_month_or_season_is_meant(mentions: Mentions, text: str, published: str, value: str) -> None:
    assert mentions(text, dt.date.fromisoformat(published))[-1].when.value == value


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("It will report first-quarter profit.", "2021-06-03", "2021-Q1"),
        ("It will report second-quarter profit.", "2021-06-03", "2021-Q2"),
        ("It will report third-quarter profit.", "2021-06-03", "2021-Q3"),
        ("It will report fourth-quarter profit.", "2021-06-03", "2021-Q4"),
        ("It will report fourth-quarter profit.", "2021-02-03", "2020-Q4"),
        ("It reported fourth-quarter profit.", "2021-02-03", "2020-Q4"),
        ("It reported first-quarter profit.", "2021-02-03", "2021-Q1"),
        ("It reported second-quarter profit.", "2021-02-03", "2020-Q2"),
        ("Fourth-quarter profit of the firm.", "2021-02-03", "2020-Q4"),
        ("In the second half of the year it will grow.", "2021-06-03", "2021-H2"),
    ],
)
def test_which_quarter_or_half_is_meant(mentions: Mentions, text: str, published: str, value: str) -> None:
    assert mentions(text, dt.date.fromisoformat(published))[-1].when.value == value


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("They met in April. He left on the 31st.", "2021-06-03", "2021-05-31"),
        ("They met in April. He left on the 30th.", "2021-06-03", "2021-04-30"),
        ("They met in June. He left on the 5th.", "2021-06-03", "2021-05-05"),
        ("They met in May. He leaves on the 5th.", "2021-06-03", "2021-06-05"),
        ("He left on the 4th.", "2021-06-03", "2021-05-04"),
        ("He left on the 3rd.", "2021-06-03", "2021-06-03"),
        ("He will leave on the 3rd.", "2021-06-03", "2021-06-03"),
        ("They met from the 5th to the 9th.", "2021-06-03", "2021-05-09"),
        ("It is open from the 28th to the 2nd.", "2021-06-03", "2021-06-02"),
        ("He left on the 28th.", "2021-01-15", "2020-12-28"),
        ("He leaves on the 3rd.", "2021-12-15", "2022-01-03"),
        ("He left on the 31st.", "2021-03-15", "2021-01-31"),
        ("He leaves on the 31st.", "2021-02-15", "2021-03-31"),
        ("He left on the 29th.", "2021-03-01", "2021-01-29"),
    ],
)
def test_which_day_of_an_unnamed_month_is_meant(mentions: Mentions, text: str, published: str, value: str) -> None:
    assert mentions(text, dt.date.fromisoformat(published))[-1].when.value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # told on a Thursday, "last Tuesday" is not two days ago
        ("They met last Tuesday.", "2021-05-25"),
        ("They met last Wednesday.", "2021-05-26"),
        ("They met last Monday.", "2021-05-31"),
        ("They met last Thursday.", "2021-05-27"),
        ("They met on the previous Tuesday.", "2021-05-25"),
        # but that which is just past, or named alone, is
        ("They met this past Tuesday.", "2021-06-01"),
        ("They met on Tuesday.", "2021-06-01"),
    ],
)
def test_the_last_weekday_is_none_of_the_last_two_days(mentions: Mentions, text: str, value: str) -> None:
    assert mentions(text)[-1].when.value == value


@pytest.mark.parametrize(
    ("text", "value", "default"),
    [
        ("A report of June 3.", "2021-06-03", False),
        ("A report of Sept. 1.", "2021-09-01", False),
        ("A report of Sept. 2.", "2021-09-02", True),
        ("A report of May.", "2021-05", True),
        ("A report of last May.", "2021-05", False),
        ("The talks of Tuesday.", "2021-06-01", True),
        ("The talks of last Tuesday.", "2021-05-25", False),
        ("A report of Wednesday, June 3.", "2020-06-03", True),
        ("A report of Thursday, June 3.", "2021-06-03", False),
    ],
)
def test_a_rule_of_thumb_is_told_as_one(mentions: Mentions, text: str, value: str, default: bool) -> None:
    mention = mentions(text)[-1]
    assert (mention.when.value, mention.default) == (value, default)


def test_of_two_days_as_near_the_earlier_is_meant() -> None:
    days = [dt.date(2021, 6, 5), dt.date(2021, 6, 1)]
    assert find_nearest(days, dt.date(2021, 6, 3)) == dt.date(2021, 6, 1)


def test_years_end_where_the_calendar_does() -> None:
    assert list(years_around(3)) == list(range(1, 12))
    assert list(years_around(9997)) == list(range(9989, 10000))


def test_the_like_day_of_a_leap_day() -> None:
    assert find_anniversary(dt.date(2024, 2, 29), 2023) == dt.date(2023, 2, 28)
