"""What counts from another day: weekdays, today, last week, two years ago, the following day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from briefkit.model.facts import DateMention

Rows = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He resigned on Friday.", ["Friday = 2021-05-28"]),
        ("He resigned on Thursday.", ["Thursday = 2021-06-03"]),
        ("He resigned last Thursday.", ["last Thursday = 2021-05-27"]),
        ("He resigns next Thursday.", ["next Thursday = 2021-06-10"]),
        ("They voted this Tuesday.", ["this Tuesday = 2021-06-01"]),
        ("They vote this coming Friday.", ["this coming Friday = 2021-06-04"]),
        ("He resigned on Monday of last week.", ["Monday of last week = 2021-05-24"]),
        ("He resigned early Monday.", ["early Monday = 2021-05-31 (START)"]),
        ("He resigned late Monday night.", ["late Monday night = TIME 2021-05-31TNI (END)"]),
        ("From Monday to Wednesday shops stayed shut.", ["Monday = 2021-05-31", "Wednesday = 2021-06-02"]),
        ("From Thursday to Saturday shops stayed shut.", ["Thursday = 2021-06-03", "Saturday = 2021-06-05"]),
        ("He spoke over the weekend.", ["the weekend = 2021-W21-WE"]),
        ("He spoke today.", ["today = 2021-06-03"]),
        ("He spoke yesterday afternoon.", ["yesterday afternoon = TIME 2021-06-02TAF"]),
        ("He speaks tomorrow.", ["tomorrow = 2021-06-04"]),
        ("He spoke the day before yesterday.", ["the day before yesterday = 2021-06-01"]),
        ("He spoke last night.", ["last night = TIME 2021-06-02TNI"]),
        ("He speaks tonight.", ["tonight = TIME 2021-06-03TNI"]),
    ],
)
def test_days(rows: Rows, text: str, expected: list[str]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left last week.", ["last week = 2021-W21"]),
        ("He leaves next month.", ["next month = 2021-07"]),
        ("He left this year.", ["this year = 2021"]),
        ("He left the week before last.", ["the week before last = 2021-W20"]),
        ("He left earlier this year.", ["earlier this year = 2021"]),
        ("He leaves later this month.", ["later this month = 2021-06"]),
        ("It ends in the middle of next week.", ["the middle of next week = 2021-W23 (MID)"]),
        ("It will end by year-end.", ["year-end = 2021 (END)"]),
        ("It will end at the end of the year.", ["the end of the year = 2021 (END)"]),
        ("The latest quarter was bad.", ["The latest quarter = 2021-Q1"]),
        ("The last fiscal year was bad.", ["The last fiscal year = FY2020"]),
        ("He left three days ago.", ["three days ago = 2021-05-31"]),
        ("He left a fortnight ago.", ["a fortnight ago = 2021-W20"]),
        ("He left two months ago.", ["two months ago = 2021-04"]),
        ("He left about two years ago.", ["about two years ago = 2019 (APPROX)"]),
        ("He left two decades ago.", ["two decades ago = 200"]),
        ("He left years ago.", ["years ago = PAST_REF"]),
        ("It opens a year from now.", ["a year from now = 2022"]),
    ],
)
def test_units(rows: Rows, text: str, expected: list[str]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On May 4 they met. The following day they left.", "The following day = 2021-05-05"),
        ("On May 4 they met. The previous day they had left.", "The previous day = 2021-05-03"),
        ("On May 4 they met. It rained the same day.", "the same day = 2021-05-04"),
        ("On May 4 they met. Two days later it rained.", "Two days later = 2021-05-06"),
        ("On May 4 they met. It rained a day earlier.", "a day earlier = 2021-05-03"),
        ("On May 4 they met. The day before, it rained.", "The day before = 2021-05-03"),
        ("On May 4 they met. That night it rained.", "That night = TIME 2021-05-04TNI"),
        ("On May 4 they met. A week later it rained.", "A week later = 2021-W19"),
        ("On May 4 they met. That month was hot.", "That month = 2021-05"),
        ("In March 2012 he came. A month later he left.", "A month later = 2012-04"),
        ("In 1945 it ended. Three years later he left.", "Three years later = 1948"),
        ("In 1945 it ended. Later that year he left.", "Later that year = 1945"),
        ("In 1945 it ended. By the end of the year he had left.", "the end of the year = 1945 (END)"),
        ("In 1945 it began. By the end of the year it will end.", "the end of the year = 2021 (END)"),
        ("In 1945 it began. It grew. It paused at the end of the year.", "the end of the year = 2021 (END)"),
        ("Second-quarter profit rose. Sales fell in the quarter.", "the quarter = 2021-Q2"),
        ("Second-quarter profit rose from a year earlier.", "a year earlier = 2020-Q2"),
        ("Second-quarter profit rose from the same period last year.", "the same period last year = 2020-Q2"),
        ("Second-quarter profit rose from the year-ago quarter.", "the year-ago quarter = 2020-Q2"),
        ("In 2010 it was hotter than a year earlier.", "a year earlier = 2009"),
    ],
)
def test_what_counts_from_the_last_mention(rows: Rows, text: str, expected: str) -> None:
    assert rows(text)[1:] == [expected]


def test_without_an_earlier_mention_the_publication_date_is_the_base(rows: Rows) -> None:
    assert rows("A day earlier it rained.") == ["A day earlier = 2021-06-02"]


@pytest.mark.parametrize(
    ("text", "value", "begin", "finish"),
    [
        ("He came on 30 April. He died within two years before.", "P2Y", "2019-04-30", "2021-04-30"),
        ("He came on 30 April. He left within ten days after.", "P10D", "2021-04-30", "2021-05-10"),
        ("He grew rich over the last four years.", "P4Y", "2017-06-03", "2021-06-03"),
        ("He will leave within the next three months.", "P3M", "2021-06-03", "2021-09-03"),
        ("He was ill for the past month.", "P1M", "2021-05-03", "2021-06-03"),
        ("He was ill in the last two weeks of May.", "P2W", "None", "None"),
        ("He was ill for the last few days.", "PXD", "None", "None"),
    ],
)
def test_the_days_of_a_duration_that_something_ends_or_begins(
    mentions: Callable[..., list[DateMention]], text: str, value: str, begin: str, finish: str
) -> None:
    duration = next(mention for mention in mentions(text) if mention.type == "DURATION")
    assert (duration.when.value, str(duration.when.begin), str(duration.when.finish)) == (value, begin, finish)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left on Saturday.", ["Saturday = 2021-05-29"]),
        ("He leaves on Saturday.", ["Saturday = 2021-06-05"]),
        ("He left on Friday of last week.", ["Friday of last week = 2021-05-28"]),
        ("He left on Friday of next week.", ["Friday of next week = 2021-06-11"]),
        ("He left this Friday.", ["this Friday = 2021-05-28"]),
        ("He leaves this Friday.", ["this Friday = 2021-06-04"]),
        ("He left last Monday.", ["last Monday = 2021-05-31"]),
        ("He leaves next Monday.", ["next Monday = 2021-06-07"]),
        ("He leaves next Friday.", ["next Friday = 2021-06-11"]),
        ("He leaves this coming Monday.", ["this coming Monday = 2021-06-07"]),
        ("He left this past Friday.", ["this past Friday = 2021-05-28"]),
        ("He left this past Thursday.", ["this past Thursday = 2021-05-27"]),
        ("He leaves Monday next.", ["Monday next = 2021-06-07"]),
        ("He leaves on Thursday next.", ["Thursday next = 2021-06-10"]),
        ("He left Monday last.", ["Monday last = 2021-05-31"]),
        ("He left on Thursday last.", ["Thursday last = 2021-05-27"]),
        ("He left a week ago Monday.", ["a week ago Monday = 2021-05-24"]),
        ("He left a week ago Thursday.", ["a week ago Thursday = 2021-05-27"]),
        ("He left two weeks ago Friday.", ["two weeks ago Friday = 2021-05-14"]),
        ("He leaves a week from Friday.", ["a week from Friday = 2021-06-11"]),
        ("He leaves a week from Thursday.", ["a week from Thursday = 2021-06-10"]),
        ("He leaves a week on Monday.", ["a week on Monday = 2021-06-14"]),
        ("He leaves Monday week.", ["Monday week = 2021-06-14"]),
        ("He leaves Thursday week.", ["Thursday week = 2021-06-10"]),
        ("The Friday week meeting is over.", ["Friday = 2021-05-28"]),
        ("He leaves a fortnight on Friday.", ["a fortnight on Friday = 2021-06-18"]),
        ("He left a week last Friday.", ["a week last Friday = 2021-05-21"]),
        ("He left a week last Thursday.", ["a week last Thursday = 2021-05-20"]),
        ("He left two Fridays ago.", ["two Fridays ago = 2021-05-21"]),
        ("He left two Thursdays ago.", ["two Thursdays ago = 2021-05-27"]),
        ("He left the Tuesday before last.", ["the Tuesday before last = 2021-05-25"]),
        ("He left the Thursday before last.", ["the Thursday before last = 2021-05-20"]),
        ("He leaves the Sunday after next.", ["the Sunday after next = 2021-06-13"]),
        ("He leaves the Thursday after next.", ["the Thursday after next = 2021-06-17"]),
        ("He was to leave on Saturday.", ["Saturday = 2021-06-05"]),
        ("He was to leave on Monday.", ["Monday = 2021-05-31"]),
        ("He was to leave on Sunday.", ["Sunday = 2021-06-06"]),
        ("They met on Friday and Saturday.", ["Friday = 2021-05-28", "Saturday = 2021-05-29"]),
        ("They will meet on Friday and Saturday.", ["Friday = 2021-06-04", "Saturday = 2021-06-05"]),
        ("They will meet on Tuesday and Wednesday.", ["Tuesday = 2021-06-08", "Wednesday = 2021-06-09"]),
        ("He left the day before Easter.", ["the day before Easter = 2021-04-03"]),
        ("He left the week before Easter 2019.", ["the week before Easter 2019 = 2019-04-14"]),
        ("He left two days after Christmas 2019.", ["two days after Christmas 2019 = 2019-12-27"]),
        ("He left three weeks before Easter.", ["three weeks before Easter = 2021-03-14"]),
        ("He left a week after Easter.", ["a week after Easter = 2021-04-11"]),
        ("He left two months after Easter.", ["two months = DURATION P2M", "Easter = 2021-04-04"]),
        ("He left on the eve of Easter 2019.", ["the eve of Easter 2019 = 2019-04-20"]),
        ("He left on the second day of Ramadan 2019.", ["the second day of Ramadan 2019 = 2019-05-07 (APPROX)"]),
        ("He left on the last day of Ramadan 2019.", ["the last day of Ramadan 2019 = 2019-06-04 (APPROX)"]),
        ("He left at the end of Ramadan 2019.", ["the end of Ramadan 2019 = 2019-06-04 (APPROX)"]),
        ("He left at the start of Ramadan 2019.", ["the start of Ramadan 2019 = 2019-05-06 (APPROX)"]),
        ("He left on the Friday before Easter.", ["the Friday before Easter = 2021-04-02"]),
        ("He left on the Sunday before Easter.", ["the Sunday before Easter = 2021-03-28"]),
        ("He left on the second Monday after Easter.", ["the second Monday after Easter = 2021-04-12"]),
        ("He left on the second Monday before Easter.", ["the second Monday before Easter = 2021-03-22"]),
        ("He left on the first Monday after 3 May.", ["the first Monday after 3 May = 2021-05-10"]),
        ("He left on the first Tuesday after 3 May.", ["the first Tuesday after 3 May = 2021-05-04"]),
        ("He left on the first Monday before 3 May.", ["the first Monday before 3 May = 2021-04-26"]),
        ("He left on the first Tuesday before 3 May.", ["the first Tuesday before 3 May = 2021-04-27"]),
    ],
)
def test_which_weekday_is_told(rows: Rows, text: str, expected: list[str]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left five years ago today.", ["five years ago today = 2016-06-03"]),
        ("He left two weeks ago today.", ["two weeks ago today = 2021-05-20"]),
        ("He left a fortnight ago today.", ["a fortnight ago today = 2021-05-20"]),
        ("He left a decade ago today.", ["a decade ago today = 2011-06-03"]),
        ("He left a century ago today.", ["a century ago today = 1921-06-03"]),
        ("He left 20 years ago on Friday.", ["20 years ago on Friday = 2001-05-28"]),
        ("He left 20 years ago this week.", ["20 years ago this week = 2001-W22"]),
        ("He left 20 years ago this month.", ["20 years ago this month = 2001-06"]),
        ("He left on this day in 1999.", ["this day in 1999 = 1999-06-03"]),
        ("He left on this day last year.", ["this day last year = 2020-06-03"]),
        ("He leaves a week tomorrow.", ["a week tomorrow = 2021-06-11"]),
        ("He left a week yesterday.", ["a week yesterday = 2021-05-26"]),
        ("He leaves tomorrow week.", ["tomorrow week = 2021-06-11"]),
        ("He leaves a fortnight tomorrow.", ["a fortnight tomorrow = 2021-06-18"]),
        ("He left in the small hours of Tuesday.", ["the small hours of Tuesday = TIME 2021-06-01TMO (START)"]),
        ("He left in the early hours of June 3.", ["the early hours of June 3 = TIME 2021-06-03TMO (START)"]),
        ("He left in the early hours of today.", ["the early hours of today = TIME 2021-06-03TMO (START)"]),
        ("He left in the small hours of yesterday.", ["the small hours of yesterday = TIME 2021-06-02TMO (START)"]),
        ("He left overnight on Monday.", ["overnight on Monday = TIME 2021-05-31TNI"]),
        ("He leaves the day after tomorrow.", ["the day after tomorrow = 2021-06-05"]),
        ("He left early yesterday.", ["early yesterday = 2021-06-02 (START)"]),
        ("He left earlier today.", ["earlier today = 2021-06-03"]),
        ("He leaves later today.", ["later today = 2021-06-03"]),
        ("He left late yesterday evening.", ["late yesterday evening = TIME 2021-06-02TEV (END)"]),
        ("He left Tuesday morning.", ["Tuesday morning = TIME 2021-06-01TMO"]),
        ("He left early Tuesday.", ["early Tuesday = 2021-06-01 (START)"]),
        ("He left early Tuesday morning.", ["early Tuesday morning = TIME 2021-06-01TMO (START)"]),
        ("He left the morning before.", ["the morning before = TIME 2021-06-02TMO"]),
        ("He left late last night.", ["late last night = TIME 2021-06-02TNI (END)"]),
        ("He left this morning.", ["this morning = TIME 2021-06-03TMO"]),
        ("He leaves tomorrow night.", ["tomorrow night = TIME 2021-06-04TNI"]),
    ],
)
def test_days_counted_from_today(rows: Rows, text: str, expected: list[str]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left last weekend.", ["last weekend = 2021-W21-WE"]),
        ("He leaves this weekend.", ["this weekend = 2021-W22-WE"]),
        ("He leaves next weekend.", ["next weekend = 2021-W23-WE"]),
        ("He left the weekend before last.", ["the weekend before last = 2021-W20-WE"]),
        ("He leaves the weekend after next.", ["the weekend after next = 2021-W24-WE"]),
        ("He left the year before last.", ["the year before last = 2019"]),
        ("He leaves the month after next.", ["the month after next = 2021-08"]),
        ("He left the quarter before last.", ["the quarter before last = 2020-Q4"]),
        ("He leaves in two weeks' time.", ["two weeks' time = 2021-W24"]),
        ("He leaves in seven months' time.", ["seven months' time = 2022-01"]),
        ("He left at the month's end.", ["the month's end = 2021-06 (END)"]),
        ("He left at quarter-end.", ["quarter-end = 2021-Q2 (END)"]),
        ("He left this time last year.", ["this time last year = 2020-06 (APPROX)"]),
        ("He left this time last month.", ["this time last month = 2021-W18 (APPROX)"]),
        ("He left this time last week.", ["this time last week = 2021-05-27 (APPROX)"]),
        ("He left midweek.", ["midweek = 2021-W22 (MID)"]),
        ("He left last century.", ["last century = 19"]),
        ("He left last decade.", ["last decade = 201"]),
        ("He leaves next decade.", ["next decade = 203"]),
        ("He left two centuries ago.", ["two centuries ago = 18"]),
        ("He left last quarter.", ["last quarter = 2021-Q1"]),
        ("He leaves next quarter.", ["next quarter = 2021-Q3"]),
        ("He left two quarters ago.", ["two quarters ago = 2020-Q4"]),
        ("He left five quarters ago.", ["five quarters ago = 2020-Q1"]),
        ("He left six months ago.", ["six months ago = 2020-12"]),
        ("He left 18 months ago.", ["18 months ago = 2019-12"]),
        ("He left three decades ago.", ["three decades ago = 199"]),
        ("He left a weekend ago.", ["a weekend ago = 2021-W21-WE"]),
        ("He left several days ago.", ["several days ago = PAST_REF"]),
        ("He leaves days from now.", ["days from now = FUTURE_REF"]),
        ("He left in the fiscal year ended May 31.", ["the fiscal year = FY2021", "May 31 = 2021-05-31"]),
        ("He was ill this past year.", ["this past year = 2020"]),
        ("He was ill this past week.", ["this past week = 2021-W21"]),
    ],
)
def test_units_before_and_after_this_one(rows: Rows, text: str, expected: list[str]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "begin", "finish"),
    [
        ("He left earlier this week.", "2021-05-31", "2021-06-02"),
        ("He leaves later this week.", "2021-06-04", "2021-06-06"),
        ("He left earlier this month.", "2021-06-01", "2021-06-02"),
        ("He leaves later this month.", "2021-06-04", "2021-06-30"),
        ("He left earlier this year.", "2021-01-01", "2021-06-02"),
        ("He leaves later this year.", "2021-06-04", "2021-12-31"),
        ("He left earlier this decade.", "2020-01-01", "2021-06-02"),
        ("He left early this week.", "2021-05-31", "2021-06-01"),
        ("He left midweek.", "2021-06-02", "2021-06-03"),
        ("He left late this week.", "2021-06-04", "2021-06-06"),
        ("He left early last quarter.", "2021-01-01", "2021-01-31"),
        ("He left early this year.", "2021-01-01", "2021-04-30"),
        ("He left in mid-2020.", "2020-05-01", "2020-08-31"),
        ("He left in mid-summer 2020.", "2020-07-01", "2020-07-31"),
        ("He left in the mid-1990s.", "1994-01-01", "1996-12-31"),
        ("He left in the mid-19th century.", "1834-01-01", "1866-12-31"),
    ],
)
def test_the_days_of_a_part_of_a_unit(
    mentions: Callable[..., list[DateMention]], text: str, begin: str, finish: str
) -> None:
    (mention,) = mentions(text)
    assert (str(mention.when.begin), str(mention.when.finish)) == (begin, finish)


@pytest.mark.parametrize(
    ("text", "value", "begin"),
    [
        ("It rained earlier this week.", "2021-W22", "2021-05-31"),
        ("It rains later this month.", "2021-06", "2021-06-30"),
    ],
)
def test_the_day_of_publication_bounds_what_is_earlier_and_later(
    mentions: Callable[..., list[DateMention]], text: str, value: str, begin: str
) -> None:
    """On the first and the last day of a unit nothing of it is left: the day itself stands for it."""
    published = dt.date.fromisoformat(begin)
    (mention,) = mentions(text, published)
    assert (mention.when.value, mention.when.begin, mention.when.finish) == (value, published, published)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was the last week of June.", ["the last week of June = 2021-W25"]),
        ("It was the last week of the year.", []),
        ("It stayed shut over the week.", []),
        ("He left early in the week.", ["early in the week = 2021-W22 (START)"]),
        ("He left late in the day.", ["late in the day = 2021-06-03 (END)"]),
        ("It opens late in the weekend.", ["late in the weekend = 2021-W22-WE (END)"]),
    ],
)
def test_the_unit_of_publication_or_of_another_time(rows: Rows, text: str, expected: list[str]) -> None:
    assert rows(text) == expected
