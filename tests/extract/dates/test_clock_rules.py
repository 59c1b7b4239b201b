"""Times of day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

Rows = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The shop opened at 6am.", ["6am = TIME 2019-01-04T06:00"]),
        ("The shop opened at 12:30 p.m. and closed.", ["12:30 p.m. = TIME 2019-01-04T12:30"]),
        ("The shop opened at 12 a.m. and closed.", ["12 a.m. = TIME 2019-01-04T00:00"]),
        ("The shop opened at 5:30.", ["5:30 = TIME 2019-01-04T05:30"]),
        ("The shop opened at 9.30pm.", ["9.30pm = TIME 2019-01-04T21:30"]),
        ("The shop opened at 18:00 UTC.", ["18:00 UTC = TIME 2019-01-04T18:00Z"]),
        ("The shop opened at 0630 GMT.", ["0630 GMT = TIME 2019-01-04T06:30Z"]),
        ("The shop opened at 5:30pm local time.", ["5:30pm local time = TIME 2019-01-04T17:30"]),
        ("The shop opened at 6:40 p.m. (GMT +8) today.", ["6:40 p.m. (GMT +8) today = TIME 2019-01-04T18:40"]),
        ("Between 9 and 11 a.m. it shut.", ["9 = TIME 2019-01-04T09:00", "11 a.m. = TIME 2019-01-04T11:00"]),
        ("From 11 to 2 p.m. it shut.", ["11 = TIME 2019-01-04T11:00", "2 p.m. = TIME 2019-01-04T14:00"]),
        ("The shop opened at 1140 a.m. and closed.", ["1140 a.m. = TIME 2019-01-04T11:40"]),
        ("The shop opened at 9am EST.", ["9am EST = TIME 2019-01-04T09:00"]),
        ("The shop opened at 8 o'clock.", ["8 o'clock = TIME 2019-01-04T08:00"]),
        (
            "The shop opened at noon and closed at midnight.",
            ["noon = TIME 2019-01-04T12:00", "midnight = TIME 2019-01-04T24:00"],
        ),
        ("The shop opened at 6pm Tuesday.", ["6pm Tuesday = TIME 2019-01-01T18:00"]),
        ("The shop opened at noon today.", ["noon today = TIME 2019-01-04T12:00"]),
        ("At 6pm on Tuesday it shut.", ["6pm = TIME 2019-01-01T18:00", "Tuesday = 2019-01-01"]),
        ("At 6pm, December 3, 2018, it shut.", ["6pm = TIME 2018-12-03T18:00", "December 3, 2018 = 2018-12-03"]),
        (
            "It sank at 14:46 local time (05:46 GMT) on Friday, 11 March 2011.",
            [
                "14:46 local time = TIME 2011-03-11T14:46",
                "05:46 GMT = TIME 2011-03-11T05:46Z",
                "Friday, 11 March 2011 = 2011-03-11",
            ],
        ),
        ("On Tuesday it shut at 6pm.", ["Tuesday = 2019-01-01", "6pm = TIME 2019-01-01T18:00"]),
        ("It shut at 2018-12-03T18:00Z.", ["2018-12-03T18:00Z = TIME 2018-12-03T18:00Z"]),
    ],
)
def test_times(rows: Rows, text: str, expected: list[str]) -> None:
    assert rows(text, dt.date(2019, 1, 4)) == expected


@pytest.mark.parametrize(
    "text", ["She ran it in 2:20:51.", "They won 3:2.", "It scored 25:61.", "He read 13 am.", "Genesis 9:30 says so."]
)
def test_what_is_no_time(rows: Rows, text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It opened at half past six.", ["half past six = TIME 2021-06-03T06:30"]),
        (
            "It opened at half past 12 p.m. on Monday.",
            ["half past 12 p.m. = TIME 2021-05-31T12:30", "Monday = 2021-05-31"],
        ),
        ("It opened at half past 13.", []),
        ("It opened at a quarter past nine.", ["a quarter past nine = TIME 2021-06-03T09:15"]),
        ("It opened at a quarter to nine.", ["a quarter to nine = TIME 2021-06-03T08:45"]),
        ("It opened at a quarter to one.", ["a quarter to one = TIME 2021-06-03T12:45"]),
        ("It opened at a quarter to 1 p.m. yesterday.", ["a quarter to 1 p.m. yesterday = TIME 2021-06-02T12:45"]),
        ("It opened at ten past four.", ["ten past four = TIME 2021-06-03T04:10"]),
        ("It opened at 5 past 4 p.m.", ["5 past 4 p.m. = TIME 2021-06-03T16:05"]),
        ("It opened at 0430 hours.", ["0430 hours = TIME 2021-06-03T04:30"]),
        ("It opened at 0430 days.", ["0430 days = DURATION P430D"]),
        ("It opened at 1 am.", ["1 am = TIME 2021-06-03T01:00"]),
        ("It opened at 0 am.", []),
        ("It opened at 12 pm.", ["12 pm = TIME 2021-06-03T12:00"]),
        ("It opened at 13 pm.", []),
        ("It sank at 14:20:51.", []),
        ("It sank at 2:20:51 p.m.", ["2:20:51 p.m. = TIME 2021-06-03T14:20"]),
        ("It sank at 14:20:51 GMT.", ["14:20:51 GMT = TIME 2021-06-03T14:20Z"]),
        ("It opened at 23:59.", ["23:59 = TIME 2021-06-03T23:59"]),
        ("It opened at 24:00.", ["24:00 = TIME 2021-06-03T24:00"]),
        ("It opened at 23:60.", []),
        ("It opened at 24:01.", []),
        ("It opened at 25:00.", []),
        ("It opened at 6 p.m. last Friday.", ["6 p.m. last Friday = TIME 2021-05-28T18:00"]),
        ("It opened at 6 p.m. next Friday evening.", ["6 p.m. next Friday evening = TIME 2021-06-11T18:00"]),
        ("It opened at 6 p.m. tonight.", ["6 p.m. tonight = TIME 2021-06-03T18:00"]),
        ("It opened at 6 p.m. tomorrow.", ["6 p.m. tomorrow = TIME 2021-06-04T18:00"]),
        ("It opened at 6 p.m. this evening.", ["6 p.m. this evening = TIME 2021-06-03T18:00"]),
        ("At 6 p.m. on Christmas Day it shut.", ["6 p.m. = TIME 2020-12-25T18:00", "Christmas Day = 2020-12-25"]),
        ("At 6 p.m. in June it shut.", ["6 p.m. = TIME 2021-06-03T18:00", "June = 2021-06"]),
        ("At 6 p.m. sharp on Tuesday it shut.", ["6 p.m. = TIME 2021-06-01T18:00", "Tuesday = 2021-06-01"]),
        ("At 6 p.m. in dense fog on Tuesday it shut.", ["6 p.m. = TIME 2021-06-03T18:00", "Tuesday = 2021-06-01"]),
    ],
)
def test_figures_that_are_a_time(rows: Rows, text: str, expected: list[str]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It was open between 9 and 11 a.m..",
            ["9 = TIME 2021-06-03T09:00", "11 a.m. = TIME 2021-06-03T11:00"],
        ),
        ("It was open from 11 to 2 p.m.", ["11 = TIME 2021-06-03T11:00", "2 p.m. = TIME 2021-06-03T14:00"]),
        ("It was open from 11 to 11:30 p.m.", ["11 = TIME 2021-06-03T23:00", "11:30 p.m. = TIME 2021-06-03T23:30"]),
        ("It was open from 11:30 to 11 p.m.", ["11:30 = TIME 2021-06-03T11:30", "11 p.m. = TIME 2021-06-03T23:00"]),
        ("It was open from 10:30-10:45 a.m.", ["10:30 = TIME 2021-06-03T10:30", "10:45 a.m. = TIME 2021-06-03T10:45"]),
        ("It was open from 11 to 12 p.m.", ["11 = TIME 2021-06-03T11:00", "12 p.m. = TIME 2021-06-03T12:00"]),
        ("It was open from 10 to 12 a.m.", ["10 = TIME 2021-06-03T22:00", "12 a.m. = TIME 2021-06-03T00:00"]),
        ("It was open from 12 to 12:30 p.m.", ["12 = TIME 2021-06-03T12:00", "12:30 p.m. = TIME 2021-06-03T12:30"]),
        (
            "It ran from 12:15 to 12:45 a.m.",
            ["12:15 = TIME 2021-06-03T00:15", "12:45 a.m. = TIME 2021-06-03T00:45"],
        ),
        ("It was open from 12 to 2 p.m.", ["12 = TIME 2021-06-03T12:00", "2 p.m. = TIME 2021-06-03T14:00"]),
        ("It was open from 8 to 8 p.m.", ["8 = TIME 2021-06-03T08:00", "8 p.m. = TIME 2021-06-03T20:00"]),
        ("It was open 9-11 a.m.", ["9 = TIME 2021-06-03T09:00", "11 a.m. = TIME 2021-06-03T11:00"]),
        ("It was open between 13 and 2 p.m.", ["2 p.m. = TIME 2021-06-03T14:00"]),
    ],
)
def test_the_half_of_the_day_that_stands_behind_the_second_time(rows: Rows, text: str, expected: list[str]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It opened at 5 p.m. on Friday.", ["5 p.m. = TIME 2021-05-28T17:00", "Friday = 2021-05-28"]),
        ("It opened at 5 p.m. last Friday.", ["5 p.m. last Friday = TIME 2021-05-28T17:00"]),
        ("It opened at half past five tonight.", ["half past five tonight = TIME 2021-06-03T17:30"]),
        ("It opened at a quarter past five p.m.", ["a quarter past five p.m. = TIME 2021-06-03T17:15"]),
        ("It opened at ten past five.", ["ten past five = TIME 2021-06-03T05:10"]),
        ("It opened from 5 to 6 p.m.", ["5 = TIME 2021-06-03T17:00", "6 p.m. = TIME 2021-06-03T18:00"]),
        ("It opened at 5-6 p.m.", ["5 = TIME 2021-06-03T17:00", "6 p.m. = TIME 2021-06-03T18:00"]),
        ("It opened at 5 p.m. local time.", ["5 p.m. local time = TIME 2021-06-03T17:00"]),
        (
            "It opened at 5 p.m. (1600 GMT) on Friday.",
            ["5 p.m. = TIME 2021-05-28T17:00", "1600 GMT = TIME 2021-05-28T16:00Z", "Friday = 2021-05-28"],
        ),
        ("It opened at 5 p.m. EST.", ["5 p.m. EST = TIME 2021-06-03T17:00"]),
        ("It opened at 17:00 CET.", ["17:00 CET = TIME 2021-06-03T17:00"]),
        ("It opened at 5 o'clock this evening.", ["5 o'clock this evening = TIME 2021-06-03T17:00"]),
        ("It opened at 12 a.m.", ["12 a.m. = TIME 2021-06-03T00:00"]),
        ("It opened at 12 p.m.", ["12 p.m. = TIME 2021-06-03T12:00"]),
        ("It opened at 12:30 a.m.", ["12:30 a.m. = TIME 2021-06-03T00:30"]),
        ("It opened at 13 p.m.", []),
        ("It opened at 5:60.", []),
        ("It opened on Friday morning.", ["Friday morning = TIME 2021-05-28TMO"]),
        ("It opened at 4 o'clock this afternoon.", ["4 o'clock this afternoon = TIME 2021-06-03T16:00"]),
        ("It opened at 11 o'clock Friday night.", ["11 o'clock Friday night = TIME 2021-05-28T23:00"]),
        ("It opened at 5 o'clock this morning.", ["5 o'clock this morning = TIME 2021-06-03T05:00"]),
        ("It opened at 17:30 this evening.", ["17:30 this evening = TIME 2021-06-03T17:30"]),
        ("It opened at 5:30 this evening.", ["5:30 this evening = TIME 2021-06-03T17:30"]),
        ("It opened at 3 o'clock this afternoon.", ["3 o'clock this afternoon = TIME 2021-06-03T15:00"]),
        ("It opened at 12:30 this afternoon.", ["12:30 this afternoon = TIME 2021-06-03T12:30"]),
        ("It opened at noon this afternoon.", ["noon this afternoon = TIME 2021-06-03T12:00"]),
        ("It opened at half past eleven this morning.", ["half past eleven this morning = TIME 2021-06-03T11:30"]),
    ],
)
def test_which_half_of_the_day_is_meant(rows: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    assert rows(text) == expected
