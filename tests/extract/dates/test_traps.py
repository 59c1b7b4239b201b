"""What looks like a time and is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Rows = Callable[..., list[str]]


@pytest.mark.parametrize(
    "text",
    [
        "The 13th meeting of the panel began.",
        "April Jones may march with the second man.",
        "May said so, and Theresa May smiled.",
        "It was an answer to May's deal.",
        "Jan Peters won.",
        "The sun rose in spite of the fall of the wall.",
        "Prices fall and rivers spring from rocks.",
        "Flight 1549 landed.",
        "1,200 people came, 2000 people left and 1500 soldiers stayed.",
        "A 2000-word essay.",
        "Nearly 2000 came.",
        "It cost $2000 or 2000 dollars.",
        "Room 1999 was full.",
        "He is 52 years old.",
        "A 7-year-old boy and a girl aged 12 months.",
        "They won 3-2.",
        "She is in her mid-20s and he in his thirties.",
        "Ana Orlan, early 30s, sang. It was in the low 40s.",
        "USA Today and the Daily Mail wrote it.",
        "The Sunday Times wrote it.",
        "Super Tuesday came.",
        "He wrote as soon as he could.",
        "He was present.",
        "It moved at 75 miles per hour.",
        "A quarter of the field was flooded, and then a third quarter of the field.",
        "Christmas sales rose on Easter Island.",
        "Mr Eid and Ahmed Eid met; Eid said no.",
        "The Tet Offensive began.",
        "He works as a child actor in the war on drugs.",
        "The Soviet-era bridge and the day of reckoning stood.",
        "He was the man of the year, at the end of the day.",
        "The A380, the B1-B and the 737-800 flew.",
        "Version 2.0.1 is out.",
        "She made a birdie on the 18th.",
        "She missed a short putt on the 18th.",
        "There came a day when he left, as some day all will.",
    ],
)
def test_no_time(rows: Rows, text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In April 12 people died.", ["April = 2021-04"]),
        ("In January Peters won.", ["January = 2021-01"]),
        ("The June agreement was praised.", ["June = 2021-06"]),
        ("On the last day of May it rained.", ["May = 2021-05"]),
        ("The state declared mourning following Wednesday's quake.", ["Wednesday = 2021-06-02"]),
        ("The 2008 Olympics were held.", ["2008 = 2008"]),
        ("In the fall it rained.", ["the fall = 2020-FA"]),
        ("The diver lay in a hole on the 18th.", ["the 18th = 2021-05-18"]),
        ("The golf club near the old town burned on the 18th.", ["the 18th = 2021-05-18"]),
    ],
)
def test_times_beside_traps(rows: Rows, text: str, expected: list[str]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On Diwali Ada Lund left.", ["Diwali = 2020-11-14 (APPROX)"]),
        ("On Yom Kippur Israel was hit.", ["Yom Kippur = 2020-09-28"]),
        ("They met after Eid.", ["Eid = 2021-05-13 (APPROX)"]),
        ("The first day of Eid was calm.", ["The first day of Eid = 2021-05-13 (APPROX)"]),
        ("He left during the Christmas holidays.", ["Christmas = 2020-12-25"]),
    ],
)
def test_feasts_beside_traps(rows: Rows, text: str, expected: list[str]) -> None:
    assert rows(text) == expected
