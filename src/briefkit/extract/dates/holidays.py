"""Days that the year's calendar moves: Easter, Thanksgiving, Labor Day, and the fixed ones beside them."""

from __future__ import annotations

import datetime as dt
import re

_RULE = re.compile(r"(?:(\d\d)-(\d\d)|(\d\d)/(-?\d)/(\d)|(easter|orthodox))([+-]\d+)?")

_JULIAN_LAG = dt.timedelta(13)


def find_holiday(rule: str, year: int) -> dt.date:
    """The day of a holiday in a year.

    Args:
        rule: As in `dates_holidays.tsv`: "12-25", "11/4/4", "easter-2", "orthodox+0".
        year: Of the Gregorian calendar.

    Raises:
        ValueError: The rule is none.
    """
    match = _RULE.fullmatch(rule)
    if match is None:
        raise ValueError(f"no rule for a day of the year: {rule!r}")
    month, day, weekday_month, nth, weekday, church, shift = match.groups()
    if month:
        start = dt.date(year, int(month), int(day))
    elif weekday_month:
        start = find_weekday(year, int(weekday_month), int(nth), int(weekday))
    else:
        start = find_easter(year) if church == "easter" else find_orthodox_easter(year)
    return start + dt.timedelta(int(shift or 0))


def find_easter(year: int) -> dt.date:
    """Western Easter Sunday, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    lunar = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * lunar) // 451
    month, day = divmod(h + lunar - 7 * m + 114, 31)
    return dt.date(year, month, day + 1)


def find_orthodox_easter(year: int) -> dt.date:
    """Orthodox Easter Sunday, in the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8; 1900 to 2099)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return dt.date(year, month, day + 1) + _JULIAN_LAG


def find_weekday(year: int, month: int, nth: int, weekday: int) -> dt.date:
    """The nth weekday of a month; the last one for -1."""
    if nth > 0:
        first = dt.date(year, month, 1)
        return first + dt.timedelta((weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    last = dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(1)
    return last - dt.timedelta((last.isoweekday() - weekday) % 7)
