"""What the calendar names: days, months, seasons, quarters, halves, years, decades, centuries."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Rows = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They signed on Friday, June 3, 2016.", ["Friday, June 3, 2016 = 2016-06-03"]),
        ("They signed on 3 June 2019.", ["3 June 2019 = 2019-06-03"]),
        ("They signed on the 5th of December, 2020.", ["the 5th of December, 2020 = 2020-12-05"]),
        ("They signed on the first of May.", ["the first of May = 2021-05-01"]),
        ("They signed on Dec. 5th.", ["Dec. 5th = 2020-12-05"]),
        ("They signed on May the fourth.", ["May the fourth = 2021-05-04"]),
        ("They signed on Sept. 4, 2020, in Lyon.", ["Sept. 4, 2020 = 2020-09-04"]),
        ("They signed on June 3 last year.", ["June 3 last year = 2020-06-03"]),
        ("Filed 5-Aug-2020.", ["5-Aug-2020 = 2020-08-05"]),
        ("Filed 2020-11-12 and 20201113.", ["2020-11-12 = 2020-11-12", "20201113 = 2020-11-13"]),
        ("Filed 12.11.2020 in Bonn.", ["12.11.2020 = 2020-11-12"]),
        ("Talks run June 3-5, 2020.", ["June 3 = 2020-06-03", "5, 2020 = 2020-06-05"]),
        # a figure to which something was raised is no day
        ("They raised it on June 29 to 5 on their scale.", ["June 29 = 2021-06-29"]),
        ("They cut it on June 3 to 5 percent.", ["June 3 = 2021-06-03"]),
        ("Talks run June 3 to 3.", ["June 3 = 2021-06-03"]),
        ("Talks ran 3-5 July.", ["3 = 2021-07-03", "5 July = 2021-07-05"]),
        ("Held on May 4 and 6, in Oslo.", ["May 4 = 2021-05-04", "6 = 2021-05-06"]),
        (
            "Held on 3, 4, 5, 6 and 7 July.",
            [f"{day} = 2021-07-0{day}" for day in (3, 4, 5, 6)] + ["7 July = 2021-07-07"],
        ),
        ("Held on July 3, 4, 5 and 6.", ["July 3 = 2021-07-03"] + [f"{day} = 2021-07-0{day}" for day in (4, 5, 6)]),
        ("Open between May 3-5.", ["May 3 = 2021-05-03", "5 = 2021-05-05"]),
        ("Held on May 3 or May 4.", ["May 3 = 2021-05-03", "May 4 = 2021-05-04"]),
        ("From June 28 to July 2, 2019.", ["June 28 = 2019-06-28", "July 2, 2019 = 2019-07-02"]),
        ("Between May and July 2020.", ["May = 2020-05", "July 2020 = 2020-07"]),
        ("It was the week of May 10.", ["the week of May 10 = 2021-W19"]),
        ("On the morning of June 2 they met.", ["the morning of June 2 = TIME 2021-06-02TMO"]),
        ("It sank on Saturday evening, Feb. 3, 2018.", ["Saturday evening, Feb. 3, 2018 = TIME 2018-02-03TEV"]),
        ("She left on Christmas Eve 2019.", ["Christmas Eve 2019 = 2019-12-24"]),
        ("She came back last Easter.", ["last Easter = 2021-04-04"]),
    ],
)
def test_days(rows: Rows, text: str, expected: list[str]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In early May they met.", ["early May = 2021-05 (START)"]),
        ("In mid-March they met.", ["mid-March = 2021-03 (MID)"]),
        ("At the end of January they met.", ["the end of January = 2021-01 (END)"]),
        ("In November 2006 they met.", ["November 2006 = 2006-11"]),
        ("In Aug. 2020 they met.", ["Aug. 2020 = 2020-08"]),
        ("They met last March.", ["last March = 2021-03"]),
        ("They meet next June.", ["next June = 2022-06"]),
        ("They met in June of last year.", ["June of last year = 2020-06"]),
        ("In 2018 they married. In May of that year they left.", ["2018 = 2018", "May of that year = 2018-05"]),
        ("In 2018 they married. That September they left.", ["2018 = 2018", "That September = 2018-09"]),
        ("The war in autumn 2020 ended.", ["autumn 2020 = 2020-FA"]),
        ("It began in the fall of 2019.", ["the fall of 2019 = 2019-FA"]),
        ("It was calm last summer.", ["last summer = 2020-SU"]),
        ("It is wet this spring.", ["this spring = 2021-SP"]),
        ("In winter 2020 the river froze.", ["winter 2020 = 2020-WI"]),
    ],
)
def test_months_and_seasons(rows: Rows, text: str, expected: list[str]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Profit rose in the third quarter of 2020.", ["the third quarter of 2020 = 2020-Q3"]),
        ("Profit rose in Q3 2020.", ["Q3 2020 = 2020-Q3"]),
        ("Profit rose in H1 2020.", ["H1 2020 = 2020-H1"]),
        ("It could have been an H3 virus.", []),
        ("First-quarter profit rose.", ["First-quarter = 2021-Q1"]),
        ("Last year's third quarter was good.", ["Last year's third quarter = 2020-Q3"]),
        ("The 1989 third quarter was flat.", ["The 1989 third quarter = 1989-Q3"]),
        ("The fiscal third quarter was flat.", ["The fiscal third quarter = 2020-Q3"]),
        ("The first half of 2020 was bad.", ["The first half of 2020 = 2020-H1"]),
        ("The second half of last year was bad.", ["The second half of last year = 2020-H2"]),
        ("In fiscal 2020 it lost money.", ["fiscal 2020 = FY2020"]),
        ("In FY19 and the 2018 fiscal year it lost.", ["FY19 = FY2019", "the 2018 fiscal year = FY2018"]),
        ("In FY98 it lost.", ["FY98 = FY1998"]),
        (
            "It opens in 2025, in late 2026 or mid-2027.",
            ["2025 = 2025", "late 2026 = 2026 (END)", "mid-2027 = 2027 (MID)"],
        ),
        ("From 1821 to 1830 he ruled.", ["1821 = 1821", "1830 = 1830"]),
        ("The early 1980s and the '60s.", ["The early 1980s = 198 (START)", "the '60s = 196"]),
        ("In the late eighties.", ["the late eighties = 198 (END)"]),
        ("In the 19th century.", ["the 19th century = 18"]),
        ("In the late twenty-first century.", ["the late twenty-first century = 20 (END)"]),
    ],
)
def test_quarters_and_years(rows: Rows, text: str, expected: list[str]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "day_first", "expected"),
    [
        ("Signed 7/8/07.", False, ["7/8/07 = 2007-07-08"]),
        ("Signed 7/8/07.", True, ["7/8/07 = 2007-08-07"]),
        ("Signed 13/8/2007.", False, ["13/8/2007 = 2007-08-13"]),
        ("Signed 12/8/2007.", False, ["12/8/2007 = 2007-12-08"]),
        ("Signed 12/8/2007.", True, ["12/8/2007 = 2007-08-12"]),
        ("Signed 8/12/2007.", True, ["8/12/2007 = 2007-12-08"]),
        ("Signed 8.12.2007.", False, ["8.12.2007 = 2007-12-08"]),
        ("Signed 8.13.2007.", False, ["8.13.2007 = 2007-08-13"]),
        ("Signed 25/8/2007.", False, ["25/8/2007 = 2007-08-25"]),
        ("Signed 8/25/2007.", True, ["8/25/2007 = 2007-08-25"]),
        ("Signed 1/2/85.", False, ["1/2/85 = 1985-01-02"]),
    ],
)
def test_figures_in_the_order_of_the_document(rows: Rows, text: str, day_first: bool, expected: list[str]) -> None:
    assert rows(text, day_first=day_first) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They left on the fifth Monday of May.", ["the fifth Monday of May = 2021-05-31"]),
        ("They left on the sixth Monday of May.", ["Monday = 2021-05-31", "May = 2021-05"]),
        ("They left on the last Monday of May.", ["the last Monday of May = 2021-05-31"]),
        ("They left on the second weekend of May 2020.", ["the second weekend of May 2020 = 2020-W19-WE"]),
        ("They left in the last week of May 2020.", ["the last week of May 2020 = 2020-W22"]),
        ("They left in the first half of May.", ["the first half of May = 2021-05"]),
        ("They left on 13/14 May.", ["13/14 May = 2021-05-13/2021-05-14"]),
        ("They left on 14/13 May.", []),
        ("They left on 30/31 May.", ["30/31 May = 2021-05-30/2021-05-31"]),
        ("They left on 31/32 May.", []),
        ("They left on 0/1 May.", []),
        ("He left on Thursday the 3rd.", ["Thursday the 3rd = 2021-06-03"]),
        ("On Saturday evening, May 12 people died.", ["Saturday evening = TIME 2021-05-29TEV"]),
        ("He left on Monday the 3rd.", ["Monday the 3rd = 2021-05-03"]),
        ("He left on Saturday the 3rd.", ["Saturday the 3rd = 2021-04-03"]),
        ("He leaves on Tuesday the 3rd.", ["Tuesday the 3rd = 2021-08-03"]),
        ("He leaves on Friday the 3rd.", ["Friday the 3rd = XXXX-XX-03"]),
        ("He left on the 1st.", ["the 1st = 2021-06-01"]),
        ("He left on the 31st.", ["the 31st = 2021-05-31"]),
        ("He left on the 32nd.", []),
        ("He left on the 10th of last month.", ["the 10th of last month = 2021-05-10"]),
        ("He left on the 10th of the week.", []),
        ("In the quarter ended June 30 it rained.", ["the quarter = 2021-Q2", "June 30 = 2021-06-30"]),
        ("In the quarter ended 31 March it rained.", ["the quarter = 2021-Q1", "31 March = 2021-03-31"]),
        ("In the week ended May 8 it rained.", ["the week = 2021-W18", "May 8 = 2021-05-08"]),
        ("In the month ended May 8 it rained.", ["May 8 = 2021-05-08"]),
        ("In the week of May 8 it rained.", ["the week of May 8 = 2021-W18"]),
        ("In the weekend of May 8 it rained.", ["the weekend of May 8 = 2021-W18-WE"]),
    ],
)
def test_parts_of_a_month(rows: Rows, text: str, expected: list[str]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In '29 it rained.", ["'29 = 2029"]),
        ("In '30 it rained.", ["'30 = 1930"]),
        ("In the '30s it rained.", ["the '30s = 193"]),
        ("In the '10s it rained.", ["the '10s = 201"]),
        ("In the 20s it rained.", ["the 20s = 192"]),
        ("In the sixties it rained.", ["the sixties = 196"]),
        ("In the 1800s it rained.", ["the 1800s = 18"]),
        ("In the 1900s it rained.", ["the 1900s = 19"]),
        ("In the 2000s it rained.", ["the 2000s = 200"]),
        ("In the 19th and 20th centuries it rained.", ["the 19th = 18", "20th centuries = 19"]),
        ("In the twenty-first century it rained.", ["the twenty-first century = 20"]),
        ("In the first century it rained.", []),
        ("In 3Q20 it rained.", ["3Q20 = 2020-Q3"]),
        ("In the last quarter of 2020 it rained.", ["the last quarter of 2020 = 2020-Q4"]),
        ("In the fourth quarter of 2020 it rained.", ["the fourth quarter of 2020 = 2020-Q4"]),
        ("In the fifth quarter it rained.", []),
        ("In the third half of 2020 it rained.", ["2020 = 2020"]),
        ("In FY2019/20 it rained.", ["FY2019/20 = FY2019/FY2020"]),
        ("In FY1999/00 it rained.", ["FY1999/00 = FY1999/FY2000"]),
        ("In FY1999/2000 it rained.", ["FY1999/2000 = FY1999/FY2000"]),
        ("In FY2020/19 it rained.", []),
        ("In winter 2020/21 it rained.", ["winter 2020/21 = 2020-WI"]),
        ("Open from May to July 2019.", ["May = 2019-05", "July 2019 = 2019-07"]),
        ("Open from Dec. 28 to Jan. 3, 2021.", ["Dec. 28 = 2020-12-28", "Jan. 3, 2021 = 2021-01-03"]),
        ("Open in November/December 2019.", ["November = 2019-11", "December 2019 = 2019-12"]),
    ],
)
def test_figures_of_years(rows: Rows, text: str, expected: list[str]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It opens on 3-5 June 2021.", ["3 = 2021-06-03", "5 June 2021 = 2021-06-05"]),
        ("It opens on June 3, 4 and 5.", ["June 3 = 2021-06-03", "4 = 2021-06-04", "5 = 2021-06-05"]),
        (
            "It opens on June 3, 4, 5, 6, 7, 8 and 9.",
            [
                "June 3 = 2021-06-03",
                "4 = 2021-06-04",
                "5 = 2021-06-05",
                "6 = 2021-06-06",
                "7 = 2021-06-07",
                "8 = 2021-06-08",
                "9 = 2021-06-09",
            ],
        ),
        ("It rose on June 3 to 5 percent.", ["June 3 = 2021-06-03"]),
        ("It opens on June 5-3.", ["June 5 = 2021-06-05"]),
        ("It opens on 3, 4 and 5 June.", ["3 = 2021-06-03", "4 = 2021-06-04", "5 June = 2021-06-05"]),
        ("It opened on May 30 to June 2.", ["May 30 = 2021-05-30", "June 2 = 2021-06-02"]),
    ],
)
def test_stretches_lists_and_units_of_days(rows: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    assert rows(text) == expected
