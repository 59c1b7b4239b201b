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
        ("Saturday, Nov. 3, was cold.", dt.date(2018, 6, 1), "2018-11-03"),
        ("February 29 was cold.", dt.date(2021, 6, 3), "2020-02-29"),
        ("Easter was cold.", dt.date(2021, 4, 10), "2021-04-04"),
    ],
)
def test_the_nearest_day_that_agrees(mentions: Mentions, text: str, published: dt.date, value: str) -> None:
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
