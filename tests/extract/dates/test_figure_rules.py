"""Dates in figures."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefkit.model.facts import DateMention

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
        ("The 1998-99 season ended.", ["1998-99 = 1998/1999"]),
        ("The 1998-00 season ended.", []),
        ("The 1899-00 season ended.", ["1899-00 = 1899/1900"]),
        ("The war of 1914–18 ended.", ["1914–18 = 1914/1918"]),
        ("Sent 041200Z MAY 21.", ["041200Z MAY 21 = TIME 2021-05-04T12:00Z"]),
        ("Sent 041200C MAY 21.", ["041200C MAY 21 = TIME 2021-05-04T12:00"]),
        ("Sent 042359Z MAY 21.", ["042359Z MAY 21 = TIME 2021-05-04T23:59Z"]),
        ("Sent 042400Z MAY 21.", []),
        ("Sent 042360Z MAY 21.", []),
        ("Sent 049900Z MAY 21.", []),
        ("Since 9/11 it is shut.", ["9/11 = 2001-09-11"]),
        ("After 9/11, it was shut.", ["9/11 = 2001-09-11"]),
        ("A film on 9/11 victims opened.", ["9/11 = 2001-09-11"]),
        ("The court will meet on 9/11.", ["9/11 = 2021-09-11"]),
        ("It burned on Friday 9/11.", ["Friday 9/11 = 2020-09-11"]),
        ("It holds 9/11 of the seats.", []),
        ("It runs on 9/11 of its power.", []),
        ("It shut on 5/28.", ["5/28 = 2021-05-28"]),
        ("It shut on Friday, 5/28.", ["Friday, 5/28 = 2021-05-28"]),
        ("It shut on 31/12.", ["31/12 = 2020-12-31"]),
        ("It shut on 3/4 of the docks.", []),
        ("It ran on 3/4 power.", []),
        ("It shut 24/7.", []),
        ("It shut on 45/46.", []),
        ("Filed 5/28/70.", ["5/28/70 = 1970-05-28"]),
        ("Filed 5/28/07.", ["5/28/07 = 2007-05-28"]),
        ("Filed 28.5.2007.", ["28.5.2007 = 2007-05-28"]),
        ("Filed 3.5.2007.", ["3.5.2007 = 2007-05-03"]),
        ("Filed 3/5/2007.", ["3/5/2007 = 2007-03-05"]),
        ("It shut on 1/31.", ["1/31 = 2021-01-31"]),
        ("It shut on 13/31.", []),
        ("It shut on 12/12.", ["12/12 = 2020-12-12"]),
        ("It shut on 1/32.", []),
        ("It shut on 0/5.", []),
        ("It shut on Fri 5/28.", ["Fri 5/28 = 2021-05-28"]),
        ("It shut on Fri, 5/28.", ["Fri, 5/28 = 2021-05-28"]),
        ("It shut Fri 5/28.", ["Fri 5/28 = 2021-05-28"]),
        ("It has been shut since 5/28.", ["5/28 = 2021-05-28"]),
        ("The 1999-99 season ended.", []),
        ("Filed in 2009-00.", []),
        ("Filed in 2019-13.", []),
        ("Filed in 2012-13.", ["2012-13 = 2012/2013"]),
        ("Filed in 2005-07.", ["2005-07 = 2005-07"]),
        ("Filed in 2009-10.", ["2009-10 = 2009/2010"]),
        ("Filed in 2011-10.", ["2011-10 = 2011-10"]),
        ("Filed in 2011-01.", ["2011-01 = 2011-01"]),
        ("Filed in 2011-11.", ["2011-11 = 2011-11"]),
        ("Filed in 2011-12.", ["2011-12 = 2011/2012"]),
        ("Filed in 2008-09.", ["2008-09 = 2008/2009"]),
        ("Sent 040000Z MAY 21.", ["040000Z MAY 21 = TIME 2021-05-04T00:00Z"]),
        ("Sent 042300Z JAN 70.", ["042300Z JAN 70 = TIME 1970-01-04T23:00Z"]),
        ("Sent 320000Z MAY 21.", []),
    ],
)
def test_figures(rows: Rows, text: str, expected: list[str]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The court will meet on 9/11.", ["9/11 = 2021-11-09"]),
        ("It burned on Monday 9/11.", ["Monday 9/11 = 2020-11-09"]),
        ("The 9/11 attacks changed airports.", ["9/11 = 2001-09-11"]),
    ],
)
def test_a_day_first_document_names_the_attacks_alike(rows: Rows, text: str, expected: list[str]) -> None:
    assert rows(text, day_first=True) == expected


@pytest.mark.parametrize(("text", "rule"), [("Filed 2021-02.", "iso"), ("Filed in 2005-06.", "years")])
def test_rules(mentions: Callable[..., list[DateMention]], text: str, rule: str) -> None:
    assert [mention.rule for mention in mentions(text)] == [rule]
