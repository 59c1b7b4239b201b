"""Feasts, and the days beside them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Rows = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They agreed on next Easter.", ["next Easter = 2022-04-17"]),
        ("They agreed on next Christmas.", ["next Christmas = 2021-12-25"]),
        ("It closes for the Easter weekend.", ["the Easter weekend = 2022-W15-WE"]),
        ("It closes on the Easter weekend 2019.", ["the Easter weekend 2019 = 2019-W16-WE"]),
        ("It closed last Easter.", ["last Easter = 2021-04-04"]),
        ("It closes next Easter.", ["next Easter = 2022-04-17"]),
        ("It closed on Christmas Eve 2019.", ["Christmas Eve 2019 = 2019-12-24"]),
        ("It closed the day before Easter.", ["the day before Easter = 2021-04-03"]),
        ("It closed two days after Christmas.", ["two days after Christmas = 2020-12-27"]),
        ("It closed two weeks after Easter 2019.", ["two weeks after Easter 2019 = 2019-05-05"]),
        ("It closed a week before Christmas.", ["a week before Christmas = 2020-12-18"]),
        ("It closed three months after Easter.", ["three months = DURATION P3M", "Easter = 2021-04-04"]),
        ("It closed on the first day of Passover.", ["the first day of Passover = 2021-03-28"]),
        ("It closed on the second day of Passover 2019.", ["the second day of Passover 2019 = 2019-04-21"]),
        ("It closed on the last day of Passover.", ["the last day of Passover = 2021-04-04"]),
        ("It closed at the end of Ramadan.", ["the end of Ramadan = 2021-05-12 (APPROX)"]),
        ("It closed at the start of Ramadan.", ["the start of Ramadan = 2021-04-13 (APPROX)"]),
        ("It closed on the eve of Diwali 2019.", ["the eve of Diwali 2019 = 2019-10-26 (APPROX)"]),
        ("It closed on Diwali eve.", ["Diwali eve = 2020-11-13 (APPROX)"]),
        ("It closed on the Friday before Easter.", ["the Friday before Easter = 2021-04-02"]),
        ("It closed on the second Friday before Easter.", ["the second Friday before Easter = 2021-03-26"]),
        ("It closed on the Friday after Easter 2019.", ["the Friday after Easter 2019 = 2019-04-26"]),
        ("It closed on the first Monday after 3 May.", ["the first Monday after 3 May = 2021-05-10"]),
        ("It closed on the first Monday before 3 May 2019.", ["the first Monday before 3 May 2019 = 2019-04-29"]),
        ("It closed on the second Monday after May 3.", ["the second Monday after May 3 = 2021-05-17"]),
        ("Thanksgiving 2019 was quiet.", ["Thanksgiving 2019 = 2019-11-28"]),
        ("The Christmas Council met.", []),
    ],
)
def test_feasts(rows: Rows, text: str, expected: list[str]) -> None:
    assert rows(text) == expected
