"""Years, weekdays and days that only the document's date can settle."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from briefkit.extract.dates import extract_dates
from briefkit.model.document import Span
from briefkit.model.facts import DateMention
from briefkit.model.when import Precision

Mentions = Callable[..., list[DateMention]]


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("Born on January 2.", dt.date(2020, 12, 30), "2021-01-02"),
        ("Born on December 30.", dt.date(2021, 1, 2), "2020-12-30"),
        ("Friday, Nov. 3, was cold.", dt.date(2018, 6, 1), "2017-11-03"),
        ("Saturday, Nov. 3, will be cold.", dt.date(2018, 6, 1), "2018-11-03"),
        ("February 29 was cold.", dt.date(2021, 6, 3), "2020-02-29"),
        ("Easter was cold.", dt.date(2021, 4, 10), "2021-04-04"),
    ],
)
def test_the_nearest_day_that_agrees(mentions: Mentions, text: str, published: dt.date, value: str) -> None:
    assert [mention.when.value for mention in mentions(text, published)] == [value]


@pytest.mark.parametrize(
    ("text", "published", "value", "default"),
    [
        ("He left on Tuesday, June 1.", dt.date(2021, 6, 3), "2021-06-01", False),
        ("He left on Saturday, Nov. 10.", dt.date(2021, 6, 3), "2018-11-10", False),
        ("He will leave on Friday, June 3.", dt.date(2021, 6, 3), "2022-06-03", False),
        ("He would leave on Thursday, June 3.", dt.date(2021, 6, 5), "2021-06-03", False),
        ("Friday, June 3: a rainy day.", dt.date(2021, 6, 3), "2022-06-03", True),
        ("He left on Friday, June 3.", dt.date(2021, 6, 3), "2021-06-03", True),
        ("He left on Friday, June 4.", dt.date(2021, 6, 3), "2021-06-04", True),
        ("They raided the farm on Friday, Dec. 30.", dt.date(2021, 1, 2), "2020-12-30", True),
        ("On Friday, Nov. 3, the two met.", dt.date(2021, 6, 3), "2020-11-03", True),
        ("Saturday, Nov. 3, was cold.", dt.date(2018, 6, 1), "2017-11-03", True),
    ],
)
def test_a_weekday_chooses_the_year_or_is_a_slip(
    mentions: Mentions, text: str, published: dt.date, value: str, default: bool
) -> None:
    assert [(mention.when.value, mention.default) for mention in mentions(text, published)] == [(value, default)]


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("The Sept. 11 attack killed four.", dt.date(2012, 9, 14), "2012-09-11"),
        ("The Sept. 11 attack killed four.", dt.date(2012, 10, 12), "2012-09-11"),
        ("The Sept. 11 attacks changed airports.", dt.date(2012, 10, 13), "2001-09-11"),
        ("The Sept. 11 attacks are remembered.", dt.date(2012, 9, 10), "2001-09-11"),
        ("The 11 September attacks changed airports.", None, "2001-09-11"),
        ("The Sept. 11, 2012 attack killed four.", dt.date(2013, 6, 3), "2012-09-11"),
        ("The Friday, Sept. 11 attack killed four.", dt.date(2021, 6, 3), "2020-09-11"),
    ],
)
def test_the_september_attacks(mentions: Mentions, text: str, published: dt.date | None, value: str) -> None:
    assert [mention.when.value for mention in mentions(text, published)] == [value]


@pytest.mark.parametrize(
    ("text", "value", "precision"),
    [
        ("They met on June 3.", "XXXX-06-03", Precision.DAY),
        ("They met on Friday.", "XXXX-WXX-5", Precision.DAY),
        ("They met on Friday night.", "XXXX-WXX-5TNI", Precision.PART_OF_DAY),
        ("They met in May.", "XXXX-05", Precision.MONTH),
        ("They met last summer.", "XXXX-SU", Precision.SEASON),
        ("They met last week.", "XXXX-WXX", Precision.WEEK),
        ("They met yesterday.", "XXXX-XX-XX", Precision.DAY),
        ("They met two years ago.", "XXXX", Precision.YEAR),
        ("They met in the third quarter.", "XXXX-Q3", Precision.QUARTER),
        ("They met at noon.", "XXXX-XX-XXT12:00", Precision.MINUTE),
        ("They met at Easter.", "XXXX-XX-XX", Precision.DAY),
        ("They met on Christmas Day.", "XXXX-12-25", Precision.DAY),
        ("They met over the weekend.", "XXXX-WXX-WE", Precision.WEEKEND),
        ("They met ten years ago today.", "XXXX-XX-XX", Precision.DAY),
        ("They met on the 5th.", "XXXX-XX-05", Precision.DAY),
        ("They met on the Friday before Easter.", "XXXX-XX-XX", Precision.DAY),
    ],
)
def test_without_a_publication_date_it_stays_open(
    mentions: Mentions, text: str, value: str, precision: Precision
) -> None:
    (mention,) = mentions(text, None)
    when = mention.when
    assert (when.value, when.precision, when.begin, when.finish) == (value, precision, None, None)


def test_without_a_publication_date_full_dates_are_read(mentions: Mentions) -> None:
    read = mentions("On June 3, 2016, they met; the following day, and in 2018, they did not.", None)
    assert [mention.when.value for mention in read] == ["2016-06-03", "2016-06-04", "2018"]


@pytest.mark.parametrize("words", ["31 June", "June 31", "30/02/2020", "February 29, 2021", "29 February last year"])
def test_a_day_that_does_not_exist_is_a_warning(words: str) -> None:
    text = f"It rained on {words}."
    found, problems = extract_dates(text, (Span(0, len(text)),), dt.date(2022, 6, 3))
    assert found == ()
    assert [(problem.code, problem.severity, problem.path) for problem in problems] == [("E102", "warning", None)]
    assert words in problems[0].message


def test_outside_the_calendar_it_stays_open(mentions: Mentions) -> None:
    (mention,) = mentions("It was 5000 years ago.")
    assert (mention.when.value, mention.when.begin) == ("XXXX", None)


def test_a_figure_too_long_to_count_stays_open(mentions: Mentions) -> None:
    (mention,) = mentions(f"It was {'9' * 40} years ago.")
    assert (mention.when.value, mention.when.begin) == ("PAST_REF", None)


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("A bomb fell on Eid al-Adha.", dt.date(2024, 5, 16), "2023-06-28"),
        ("They will meet on Eid al-Adha.", dt.date(2024, 5, 16), "2024-06-17"),
        ("They will meet at Easter.", dt.date(2021, 4, 10), "2022-04-17"),
        ("Eid al-Adha, which is known as the Feast of Sacrifice, is near.", dt.date(2024, 5, 16), "2024-06-17"),
        ("A bomb fell on Eid.", dt.date(2024, 4, 20), "2024-04-10"),
        ("A bomb fell on Eid.", dt.date(2024, 7, 20), "2024-06-17"),
        ("A bomb fell on Diwali.", dt.date(1940, 5, 16), "XXXX-XX-XX"),
    ],
)
def test_feasts_lie_on_the_side_that_the_clause_tells(
    mentions: Mentions, text: str, published: dt.date, value: str
) -> None:
    assert mentions(text, published)[0].when.value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The ferry sank on Sunday. Rain fell. Crews came. It sank at 3 a.m. in fog.", "2021-05-30T03:00"),
        ("The ferry sank on Friday. Rain fell. Crews came. It sank at 3 a.m. in fog.", "2021-05-28T03:00"),
        ("The ferry sank on 27 May. Rain fell. Crews came. It sank at 3 a.m. in fog.", "2021-06-03T03:00"),
        ("The ferry sank on 27 May. It sank at 3 a.m. in fog.", "2021-05-27T03:00"),
        ("The ferry sails on 5 June. Rain fell. Crews came. It sank at 3 a.m. in fog.", "2021-06-03T03:00"),
    ],
)
def test_a_time_without_a_day_is_of_the_day_just_told_or_of_the_last_of_this_week(
    mentions: Mentions, text: str, value: str
) -> None:
    assert mentions(text)[-1].when.value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They will meet next Friday. He left on the 20th.", "2021-05-20"),
        ("They met in March. He left on the 20th.", "2021-03-20"),
        ("He left on the 2nd.", "2021-06-02"),
        ("He leaves on the 2nd.", "2021-07-02"),
        ("He will leave on the 20th.", "2021-06-20"),
        ("He left on the 31st of last month.", "2021-05-31"),
        ("He left on the 31st of this month.", "XXXX-XX-31"),
    ],
)
def test_a_day_of_a_month_without_its_name(mentions: Mentions, text: str, value: str) -> None:
    assert mentions(text)[-1].when.value == value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It opened on 3 May. It closed on 5 May. It reopened the next day.",
            ["3 May = 2021-05-03", "5 May = 2021-05-05", "the next day = 2021-05-06"],
        ),
        (
            "It opened on 30 August 2020. It closes the next year.",
            ["30 August 2020 = 2020-08-30", "the next year = 2021"],
        ),
        ("It opened on 3 May. It will open again the next week.", ["3 May = 2021-05-03", "the next week = 2021-W19"]),
        ("It opened in 2019. It closed two years earlier.", ["2019 = 2019", "two years earlier = 2017"]),
        ("It opened last year. It closed the year before.", ["last year = 2020", "the year before = 2019"]),
        (
            "The firm grew in the first quarter from a year earlier.",
            ["the first quarter = 2021-Q1", "a year earlier = 2020-Q1"],
        ),
        ("It opened on the second Friday of May.", ["the second Friday of May = 2021-05-14"]),
        ("It opened on the fifth Friday of May.", ["the fifth Friday of May = XXXX-XX-XX"]),
        ("It opened on the fifth Monday of May.", ["the fifth Monday of May = 2021-05-31"]),
        ("It opened on the last Monday in May 2019.", ["the last Monday in May 2019 = 2019-05-27"]),
        ("It opened on the 5th of last month.", ["the 5th of last month = 2021-05-05"]),
        ("It opened on the 31st of last month.", ["the 31st of last month = 2021-05-31"]),
        ("It will open on the 5th of next month.", ["the 5th of next month = 2021-07-05"]),
        ("It opened on this day last year.", ["this day last year = 2020-06-03"]),
        ("It opened a year ago today.", ["a year ago today = 2020-06-03"]),
        ("It opened a year ago this week.", ["a year ago this week = 2020-W23"]),
        ("It opened two years ago on Friday.", ["two years ago on Friday = 2019-05-28"]),
        ("It opened on 3-5 May.", ["3 = 2021-05-03", "5 May = 2021-05-05"]),
        ("It opened on 3 May-5 June 2019.", ["3 May = 2019-05-03", "5 June 2019 = 2019-06-05"]),
        ("It opened from 30 May to 2 June.", ["30 May = 2021-05-30", "2 June = 2021-06-02"]),
        ("It opened on 31 June.", []),
        ("It opened on 7/8/2007.", ["7/8/2007 = 2007-07-08"]),
        ("It opened on 13/8/2007.", ["13/8/2007 = 2007-08-13"]),
        ("It opened on 8/13/2007.", ["8/13/2007 = 2007-08-13"]),
        ("It opened on Sept. 11, 2001.", ["Sept. 11, 2001 = 2001-09-11"]),
        (
            "It opened at 5 p.m. on Friday. It closed at 6 p.m.",
            ["5 p.m. = TIME 2021-05-28T17:00", "Friday = 2021-05-28", "6 p.m. = TIME 2021-05-28T18:00"],
        ),
        (
            "It opened on Friday. It rained. It rained. It closed at 6 p.m.",
            ["Friday = 2021-05-28", "6 p.m. = TIME 2021-05-28T18:00"],
        ),
        (
            "It opened on 3 January. It rained. It rained. It closed at 6 p.m.",
            ["3 January = 2021-01-03", "6 p.m. = TIME 2021-06-03T18:00"],
        ),
        ("It will open on 5 June. It closed at 6 p.m.", ["5 June = 2021-06-05", "6 p.m. = TIME 2021-06-03T18:00"]),
        ("It opened on the weekend of 5 June.", ["the weekend of 5 June = 2021-W22-WE"]),
        ("It opened this quarter.", ["this quarter = 2021-Q2"]),
        ("It opened last quarter.", ["last quarter = 2021-Q1"]),
        ("It opened in the last quarter of 2019.", ["the last quarter of 2019 = 2019-Q4"]),
        ("It opened in the last week of May.", ["the last week of May = 2021-W21"]),
        ("It opened in the fiscal year.", ["the fiscal year = FY2021"]),
        ("It opened last fiscal year.", ["last fiscal year = FY2020"]),
        ("It opens next fiscal year.", ["next fiscal year = FY2022"]),
    ],
)
def test_what_a_time_counts_from(rows: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    assert rows(text) == expected
