"""Dates in figures."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Rows = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Filed 2021-05-28.", ["2021-05-28 = 2021-05-28"]),
        ("Filed 2021-05-28T18:00:05.5-03:00.", ["2021-05-28T18:00:05.5-03:00 = TIME 2021-05-28T18:00-03:00"]),
        ("Filed 2021-02-30.", []),
        ("Filed 2021-05.", ["2021-05 = 2021-05"]),
        ("Filed in 2005-06.", ["2005-06 = 2005/2006"]),
        ("Filed in 2019-12.", ["2019-12 = 2019-12"]),
        ("Filed in 2019/12.", []),
        ("The 1999-00 season ended.", ["1999-00 = 1999/2000"]),
        ("The war of 1914–18 ended.", ["1914–18 = 1914/1918"]),
        ("Sent 041200Z MAY 21.", ["041200Z MAY 21 = TIME 2021-05-04T12:00Z"]),
        ("Sent 041200C MAY 21.", ["041200C MAY 21 = TIME 2021-05-04T12:00"]),
        ("Sent 049900Z MAY 21.", []),
        ("Since 9/11 it is shut.", ["9/11 = 2001-09-11"]),
        ("It shut on 5/28.", ["5/28 = 2021-05-28"]),
        ("It shut on Friday, 5/28.", ["Friday, 5/28 = 2021-05-28"]),
        ("It shut on 31/12.", ["31/12 = 2020-12-31"]),
        ("It shut on 3/4 of the docks.", []),
        ("It ran on 3/4 power.", []),
        ("It shut 24/7.", []),
        ("It shut on 45/46.", []),
    ],
)
def test_figures(rows: Rows, text: str, expected: list[str]) -> None:
    assert rows(text) == expected
