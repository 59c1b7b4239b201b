"""What counts from another day: weekdays, today, last week, two years ago, the following day."""

from __future__ import annotations

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
