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
