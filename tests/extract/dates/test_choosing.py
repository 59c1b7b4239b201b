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
        ("They met on Friday.", "2021-05-28", False),
        ("They will meet on Friday.", "2021-06-04", False),
        ("The talks of Friday and Saturday are over.", "2021-05-29", True),
        ("They will meet on Friday and Monday.", "2021-06-07", False),
        ("They met on Tuesday and Thursday.", "2021-06-03", False),
        ("They met on Tuesday and Friday.", "2021-05-28", False),
        ("They met on the 5th.", "2021-05-05", False),
        ("They met on 28 May and on the 30th.", "2021-05-30", False),
        ("The talks of Monday 31 May are over.", "2021-05-31", False),
        ("The talks of Friday 31 May are over.", "2019-05-31", True),
        ("They met on Friday 31 May.", "2019-05-31", False),
        ("The talks of 31 January are over.", "2021-01-31", True),
        ("The talks of 5 March are over.", "2021-03-05", False),
        ("The talks of 4 March are over.", "2021-03-04", True),
        ("Easter was quiet.", "2021-04-04", False),
        ("Christmas Eve was quiet.", "2020-12-24", False),
        ("The talks of July are over.", "2021-07", True),
        ("It opened in July.", "2020-07", False),
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The court met on Thursday.", ["Thursday = 2021-06-03"]),
        ("The court will meet on Thursday.", ["Thursday = 2021-06-03"]),
        ("The court met on Wednesday.", ["Wednesday = 2021-06-02"]),
        ("The court will meet on Wednesday.", ["Wednesday = 2021-06-09"]),
        ("The court met on Friday.", ["Friday = 2021-05-28"]),
        ("The court will meet on Friday.", ["Friday = 2021-06-04"]),
        ("The court meets Friday.", ["Friday = 2021-06-04"]),
        ("The court met last Friday.", ["last Friday = 2021-05-28"]),
        ("The court met last Thursday.", ["last Thursday = 2021-05-27"]),
        ("The court met last Wednesday.", ["last Wednesday = 2021-05-26"]),
        ("The court met last Tuesday.", ["last Tuesday = 2021-05-25"]),
        ("The court met last Monday.", ["last Monday = 2021-05-31"]),
        ("The court met this past Tuesday.", ["this past Tuesday = 2021-06-01"]),
        ("The court met this Monday.", ["this Monday = 2021-05-31"]),
        ("The court met this Saturday.", ["this Saturday = 2021-05-29"]),
        ("The court will meet this Saturday.", ["this Saturday = 2021-06-05"]),
        ("The court will meet next Monday.", ["next Monday = 2021-06-07"]),
        ("The court will meet next Saturday.", ["next Saturday = 2021-06-12"]),
        ("The court will meet next Thursday.", ["next Thursday = 2021-06-10"]),
        ("The court will meet the coming Monday.", ["coming Monday = 2021-06-07"]),
        ("The court will meet the coming Saturday.", ["coming Saturday = 2021-06-05"]),
        ("The court met on Monday of last week.", ["Monday of last week = 2021-05-24"]),
        ("The court will meet on Monday next week.", ["Monday next week = 2021-06-07"]),
        ("The court met on Friday last week.", ["Friday last week = 2021-05-28"]),
        ("The court will meet a week on Monday.", ["a week on Monday = 2021-06-14"]),
        ("The court will meet on Monday week.", ["Monday week = 2021-06-14"]),
        ("The court met a week ago Monday.", ["a week ago Monday = 2021-05-24"]),
        ("The court met a week ago on Friday.", ["a week ago on Friday = 2021-05-21"]),
        ("The court met two weeks ago on Thursday.", ["two weeks ago on Thursday = 2021-05-20"]),
        ("The court met on Friday and Saturday.", ["Friday = 2021-05-28", "Saturday = 2021-05-29"]),
        ("The court met on Tuesday and Wednesday.", ["Tuesday = 2021-06-01", "Wednesday = 2021-06-02"]),
        ("The court will meet on Friday and Monday.", ["Friday = 2021-06-04", "Monday = 2021-06-07"]),
        ("The court met between Saturday and Monday.", ["Saturday = 2021-05-29", "Monday = 2021-05-31"]),
        ("The court met on the 1st.", ["the 1st = 2021-06-01"]),
        ("The court met on the 5th.", ["the 5th = 2021-05-05"]),
        ("The court will meet on the 5th.", ["the 5th = 2021-06-05"]),
        ("The court will meet on the 1st.", ["the 1st = 2021-07-01"]),
        ("The court will meet on the 31st.", ["the 31st = 2021-07-31"]),
        ("The court met on the 31st.", ["the 31st = 2021-05-31"]),
        ("The court met on 28 May and again on the 30th.", ["28 May = 2021-05-28", "the 30th = 2021-05-30"]),
        ("The court met on 20 April and will meet on the 25th.", ["20 April = 2021-04-20", "the 25th = 2021-06-25"]),
        ("The court met from the 1st to the 3rd.", ["the 1st = 2021-06-01", "the 3rd = 2021-06-03"]),
        ("The court met on 28 April. It met again on the 30th.", ["28 April = 2021-04-28", "the 30th = 2021-04-30"]),
        ("The court met on Monday the 31st.", ["Monday the 31st = 2021-05-31"]),
        ("The court will meet on Monday the 7th.", ["Monday the 7th = 2021-06-07"]),
        ("The court met on May 28.", ["May 28 = 2021-05-28"]),
        ("The court will meet on June 28.", ["June 28 = 2021-06-28"]),
        ("The court met on January 2.", ["January 2 = 2021-01-02"]),
        ("The court met on December 30.", ["December 30 = 2020-12-30"]),
        ("The court met on October 10.", ["October 10 = 2020-10-10"]),
        ("The court will meet on October 10.", ["October 10 = 2021-10-10"]),
        ("The court will meet on February 29.", ["February 29 = 2024-02-29"]),
        ("The court met on February 29.", ["February 29 = 2020-02-29"]),
        ("The court met on Monday 31 May.", ["Monday 31 May = 2021-05-31"]),
        ("The court met on Friday 31 May.", ["Friday 31 May = 2019-05-31"]),
        ("The court met in May.", ["May = 2021-05"]),
        ("The court met in June.", ["June = 2021-06"]),
        ("The court met in July.", ["July = 2020-07"]),
        ("The court met in December.", ["December = 2020-12"]),
        ("The court met in January.", ["January = 2021-01"]),
        ("The court will meet in May.", ["May = 2022-05"]),
        ("The court will meet in June.", ["June = 2021-06"]),
        ("The court will meet in July.", ["July = 2021-07"]),
        ("The court will meet in January.", ["January = 2022-01"]),
        ("The court met last May.", ["last May = 2021-05"]),
        ("The court met last June.", ["last June = 2020-06"]),
        ("The court met last July.", ["last July = 2020-07"]),
        ("The court met last December.", ["last December = 2020-12"]),
        ("The court will meet next May.", ["next May = 2022-05"]),
        ("The court will meet next June.", ["next June = 2022-06"]),
        ("The court will meet next July.", ["next July = 2021-07"]),
        ("The court met this May.", ["this May = 2021-05"]),
        ("The court meets this December.", ["this December = 2021-12"]),
        ("The court met in the second quarter.", ["the second quarter = 2021-Q2"]),
        ("The firm grew in the first quarter.", ["the first quarter = 2021-Q1"]),
        ("The firm grew in the fourth quarter.", ["the fourth quarter = 2020-Q4"]),
        ("The firm will grow in the second quarter.", ["the second quarter = 2021-Q2"]),
        ("The firm will grow in the third quarter.", ["the third quarter = 2021-Q3"]),
        ("The court met last winter.", ["last winter = 2020-WI"]),
        ("The court met in winter.", ["winter = 2020-WI"]),
        ("The court will meet in summer.", ["summer = 2021-SU"]),
        ("The court will meet in winter.", ["winter = 2021-WI"]),
        ("The court will meet in autumn.", ["autumn = 2021-FA"]),
        ("The court will meet in spring.", ["spring = 2022-SP"]),
        ("It closed on Christmas.", ["Christmas = 2020-12-25"]),
        ("It will close on Christmas.", ["Christmas = 2021-12-25"]),
        ("It closed at Easter.", ["Easter = 2021-04-04"]),
        ("It will close at Easter.", ["Easter = 2022-04-17"]),
        ("It closed on the Fourth of July.", ["Fourth of July = 2020-07-04"]),
        ("It will close for Thanksgiving.", ["Thanksgiving = 2021-11-25"]),
        ("It has been shut since October 10.", ["October 10 = 2020-10-10"]),
        ("It has been shut since June 28.", ["June 28 = 2020-06-28"]),
    ],
)
def test_which_day_month_or_feast_is_meant(rows: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    assert rows(text) == expected
