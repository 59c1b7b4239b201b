"""Calendar values to days: the strings that TIMEX3 (ISO-TimeML 1.2.1) writes for a point or stretch of the calendar.

Seasons are those of northern meteorology: spring begins in March, and ``2020-WI`` ends in February 2021. Weeks are ISO
8601 weeks. A fiscal year counts as the calendar year of its number; ``202`` is the decade 2020 to 2029, and ``20`` the
century 2000 to 2099.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from functools import lru_cache

from briefkit.model.when import Precision, When

FIRST_YEAR, LAST_YEAR = 1000, 2999
"""Years that can be dated; they leave room for arithmetic on both sides of what `datetime` can do."""

_CLOCK = r"(?:[01]\d|2[0-4])(?::[0-5]\d){0,2}(?:Z|[+-]\d\d:?\d\d)?"
_VALUE = re.compile(
    r"(?P<year>\d{4})"
    rf"(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T(?P<time>{_CLOCK}|[A-Z]{{2}}))?)?"
    r"|-W(?P<week>\d\d)(?P<weekend>-WE)?|-(?P<part>Q[1-4]|H[12]|SP|SU|FA|WI))?"
    r"|FY(?P<fiscal>\d{4})|(?P<years>\d{2,3})",
    re.ASCII,
)
_PARTS = {
    **{f"Q{number}": (Precision.QUARTER, number * 3 - 2, 3) for number in range(1, 5)},
    **{f"H{number}": (Precision.HALF, number * 6 - 5, 6) for number in range(1, 3)},
    **{name: (Precision.SEASON, number * 3, 3) for number, name in enumerate(("SP", "SU", "FA", "WI"), 1)},
}
"""Parts of a year: precision, first month, number of months."""


@lru_cache(maxsize=1 << 16)
def read_calendar_value(value: str) -> When | None:
    """The time that a calendar value stands for, with its first and last day.

    Args:
        value: ``2021-06-03``, ``2021-06-03T18:00``, ``2021-05``, ``2021``, ``2021-W22``, ``2021-W22-WE``, ``2021-Q2``,
            ``2021-H1``, ``2020-FA``, ``FY2021``, ``202``, ``20``; an interval of two of these:
            ``2021-06-03/2021-06-05`` (ISO 8601).

    Returns:
        None for what is no calendar value and does not begin like one: ``P3D``, ``PRESENT_REF``, ``XXXX-06-03``.

    Raises:
        ValueError: There is no such time, it is outside the years 1000 to 2999, or it is written otherwise; the
            message says which.
    """
    matches = [_VALUE.fullmatch(end) for end in value.split("/", 1)]
    if not all(matches):
        if value[:1].isdigit():
            raise ValueError(f"{value[:40]} is not written like 2021-06-03, 2021-05 or 2021-W22")
        return None
    ends = [_find_days(match) for match in matches if match]
    precision, begin, finish = ends[-1][0], check_day(ends[0][1]), check_day(ends[-1][2])
    if finish < begin:
        raise ValueError(f"{value} ends before it begins")
    return When(value, precision, begin, finish)


def check_day(day: dt.date) -> dt.date:
    """The day, if it can be dated.

    Raises:
        ValueError: It is outside the years 1000 to 2999.
    """
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        _check_year(day.isoformat(), day.year)
    return day


def _check_year(value: str, year: int) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(f"{value} is outside the years {FIRST_YEAR} to {LAST_YEAR}")


def _find_days(match: re.Match[str]) -> tuple[Precision, dt.date, dt.date]:
    value = match[0]
    if match["years"]:
        grain, length = (Precision.DECADE, 10) if len(value) == 3 else (Precision.CENTURY, 100)
        return grain, *_find_months(value, int(value) * length, 1, 12 * length)
    year = int(match["year"] or match["fiscal"])
    _check_year(value, year)
    if match["day"]:
        day = _find_day(value)
        return _time_precision(match["time"]), day, day
    if match["week"]:
        monday = _find_monday(value, year, int(match["week"]))
        if match["weekend"]:
            return Precision.WEEKEND, monday + dt.timedelta(days=5), monday + dt.timedelta(days=6)
        return Precision.WEEK, monday, monday + dt.timedelta(days=6)
    if match["part"]:
        precision, month, count = _PARTS[match["part"]]
        return precision, *_find_months(value, year, month, count)
    if match["month"]:
        return Precision.MONTH, *_find_months(value, year, int(match["month"]), 1)
    return Precision.YEAR, *_find_months(value, year, 1, 12)


def _find_day(value: str) -> dt.date:
    try:
        return dt.date.fromisoformat(value[:10])
    except ValueError:
        raise ValueError(f"there is no day {value[:10]}") from None


def _time_precision(time: str | None) -> Precision:
    if time is None:
        return Precision.DAY
    if time.isalpha():
        return Precision.PART_OF_DAY
    return Precision.MINUTE if ":" in time[:3] else Precision.HOUR


def _find_monday(value: str, year: int, week: int) -> dt.date:
    try:
        return dt.date.fromisocalendar(year, week, 1)
    except ValueError:
        raise ValueError(f"there is no week {value}") from None


def _find_months(value: str, year: int, month: int, count: int) -> tuple[dt.date, dt.date]:
    """First and last day of some months."""
    if not 1 <= month <= 12:
        raise ValueError(f"there is no month {value}")
    years, index = divmod(month - 2 + count, 12)
    last_year, last_month = year + years, index + 1
    _check_year(value, year)
    _check_year(value, last_year)
    last = calendar.monthrange(last_year, last_month)[1]
    return dt.date(year, month, 1), dt.date(last_year, last_month, last)
