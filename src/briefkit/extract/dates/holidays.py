"""Days that the year's calendar moves: Easter, Thanksgiving, Labor Day; the fixed ones beside them; feasts of the moon.

Easter is computed; the feasts of the other calendars come from a table, `dates_feasts.tsv`, with the margin by which
sighted moons and almanacs differ from it.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from itertools import chain

from briefkit.extract.lexicon import read_table

_RULE = re.compile(
    r"(?:(?P<month>\d\d)-(?P<day>\d\d)|(?P<in>\d\d)/(?P<nth>-?\d)/(?P<weekday>\d)|(?P<feast>[a-z]+(?:-[a-z]+)*))"
    r"(?P<shift>[+-]\d+)?(?:/(?P<length>\d+))?"
)
_JULIAN_LAG = dt.timedelta(13)


def find_holidays(rule: str, year: int) -> tuple[dt.date, ...]:
    """The first days of a holiday in a year: one, or of a feast that follows the moon none or two.

    Args:
        rule: As in `dates_holidays.tsv`: "12-25", "11/4/4", "easter-2", "orthodox+0", "ramadan+0/30"; several are
            parted by a bar.
        year: Of the Gregorian calendar.

    Raises:
        ValueError: The rule is none.
    """
    return tuple(sorted(chain.from_iterable(_find_days(_read_rule(each), year) for each in rule.split("|"))))


def find_length(rule: str) -> int:
    """The number of days that a holiday lasts."""
    return int(_read_rule(rule.split("|")[0])["length"] or 1)


def find_margin(rule: str) -> int:
    """By how many days a holiday can lie beside the day that is given for it."""
    feasts = (_read_rule(each)["feast"] for each in rule.split("|"))
    return max(_feasts()[feast][0] if feast in _feasts() else 0 for feast in feasts)


def _read_rule(rule: str) -> re.Match[str]:
    match = _RULE.fullmatch(rule)
    if match is None or (match["feast"] and match["feast"] not in {"easter", "orthodox", *_feasts()}):
        raise ValueError(f"no rule for a day of the year: {rule!r}")
    return match


def _find_days(rule: re.Match[str], year: int) -> tuple[dt.date, ...]:
    shift = dt.timedelta(int(rule["shift"] or 0))
    if rule["month"]:
        starts: tuple[dt.date, ...] = (dt.date(year, int(rule["month"]), int(rule["day"])),)
    elif rule["in"]:
        starts = (find_weekday(year, int(rule["in"]), int(rule["nth"]), int(rule["weekday"])),)
    elif rule["feast"] in ("easter", "orthodox"):
        starts = ((find_easter if rule["feast"] == "easter" else find_orthodox_easter)(year),)
    else:
        starts = _feasts()[rule["feast"]][1].get(year, ())
    return tuple(start + shift for start in starts)


@cache
def _feasts() -> dict[str, tuple[int, dict[int, tuple[dt.date, ...]]]]:
    """Margin of each feast in the table, and its days by their year."""
    feasts: dict[str, tuple[int, dict[int, tuple[dt.date, ...]]]] = {}
    for name, margin, _, days in read_table("dates_feasts.tsv"):
        _, by_year = feasts.setdefault(name, (int(margin), {}))
        for day in map(dt.date.fromisoformat, days.split()):
            by_year[day.year] = (*by_year.get(day.year, ()), day)
    return feasts


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
