"""Dates in EDTF, the extended date/time format of ISO 8601-2:2019, as the Library of Congress specifies it.

Level 0 has days, months, years, times and intervals; level 1 ``~`` for what is approximate, ``X`` for digits that are
open, seasons and ends that are open; level 2 the other parts of a year: 33 to 36 for quarters, 37 to 39 for thirds, 40
and 41 for halves. A stretch of time that has no form of its own, such as a week, is the interval of its days.
https://www.loc.gov/standards/datetime/
"""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from functools import lru_cache

from briefkit.model.calendar_values import read_calendar_value
from briefkit.model.when import Period, Precision, When

_PARTS = {
    **dict(zip(("SP", "SU", "FA", "WI"), range(21, 25), strict=True)),
    **{f"Q{number}": 32 + number for number in range(1, 5)},
    **{f"H{number}": 39 + number for number in range(1, 3)},
}
"""Seasons, quarters and halves of a year: how TIMEX3 and how EDTF writes them."""
_THIRDS = {(1, 4): "37", (5, 8): "38", (9, 12): "39"}
"""First and last month of each third of a year, which are what is early, in the middle and late in it."""
_APPROXIMATE = ("APPROX", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE")
_WITHIN_A_DAY = (Precision.DAY, Precision.PART_OF_DAY, Precision.HOUR, Precision.MINUTE)
_YEARS = (Precision.YEAR, Precision.DECADE, Precision.CENTURY)
_MONTHS = (Precision.MONTH, Precision.SEASON, Precision.QUARTER, Precision.HALF)
_CLOCK = re.compile(r"T((?:[01]\d|2[0-3]):[0-5]\d)(:[0-5]\d)?(?:(Z)|([+-]\d\d):?(\d\d))?")
_UNKNOWN_DIGITS = re.compile(r"(?=.*X)(?=.*\d)[\dX]{4}-(?:0[1-9]|1[0-2]|XX)(?:-(?:0[1-9]|[12]\d|3[01]|XX))?")
_ONE_DAY = dt.timedelta(1)


@lru_cache(maxsize=1 << 12)
def format_edtf(when: When) -> str | None:
    """A time in EDTF, no more precise than it was read.

    Args:
        when: The time.

    Returns:
        ``2021-06-03``, ``2021-05~``, ``2021-21``, ``2021-05-31/2021-06-06``, ``../2021-04``; None for what EDTF cannot
        say, such as a duration that nobody knows the days of.
    """
    try:
        known = read_calendar_value(when.value)
    except ValueError:
        known = None
    if known is None:
        if when.begin is None and when.finish is None:
            return when.value if _UNKNOWN_DIGITS.fullmatch(when.value) else None
        return _join(_write_day(when.begin), _write_day(when.finish), *_mark_ends(when.mod))
    if when.mod in ("BEFORE", "ON_OR_BEFORE", "AFTER", "ON_OR_AFTER"):
        return _leave_open(known, when.mod)
    if when.mod in _APPROXIMATE:
        return _approximate(known)
    days = (when.begin, when.finish) if when.begin or when.finish else (known.begin, known.finish)
    if days == (known.begin, known.finish) or (known.precision in _WITHIN_A_DAY and "/" not in known.value):
        return _write_whole(known)
    return _write_piece(known, days, when.mod)


def format_edtf_period(period: Period) -> str | None:
    """A period of days in EDTF: ``2021-05-28/2021-06-03``, ``2021-05-28/..``; None where both sides are open."""
    if period.begin is None and period.finish is None:
        return None
    return _join(_write_day(period.begin), _write_day(period.finish))


def _write_whole(known: When) -> str:
    """A calendar value as it stands."""
    if "/" in known.value:
        return _join(*_write_ends(known))
    year, _, part = known.value.partition("-")
    match known.precision:
        case Precision.YEAR:
            return f"{year[2:]}~" if year.startswith("FY") else year  # the bounds of a fiscal year are its owner's
        case Precision.DECADE:
            return f"{year}X"
        case Precision.CENTURY:
            return f"{year}XX"
        case Precision.SEASON | Precision.QUARTER | Precision.HALF:
            return f"{year}-{_PARTS[part]}"
        case Precision.MINUTE:
            return known.value[:10] + _write_clock(known.value[10:])
        case _:
            return _join(*_write_ends(known))


def _write_clock(time: str) -> str:
    """A time of day with its seconds, without which EDTF has none; nothing for 24:00."""
    clock = _CLOCK.fullmatch(time)
    if clock is None:
        return ""
    zone = clock[3] or (f"{clock[4]}:{clock[5]}" if clock[4] else "")
    return f"T{clock[1]}{clock[2] or ':00'}{zone}"


def _approximate(known: When) -> str:
    """A calendar value that is only about right; of "about six on Thursday" the day, which is certain."""
    if "/" not in known.value:
        if known.precision in (Precision.PART_OF_DAY, Precision.HOUR, Precision.MINUTE):
            return known.value[:10]
        if known.precision in (Precision.DECADE, Precision.CENTURY):
            return f"{_write_whole(known)}~"
    return _join(*_write_ends(known), "~", "~")


def _leave_open(known: When, mod: str) -> str:
    """All time before or after a calendar value, with it or without."""
    first, last = _split(known)
    begin, finish = first.begin or dt.date.max, last.finish or dt.date.min
    match mod:
        case "BEFORE":
            return _join(None, _write(begin - _ONE_DAY, first.precision))
        case "ON_OR_BEFORE":
            return _join(None, _write(finish, last.precision))
        case "AFTER":
            return _join(_write(finish + _ONE_DAY, last.precision), None)
        case _:
            return _join(_write(begin, first.precision), None)


def _write_piece(known: When, days: tuple[dt.date | None, dt.date | None], mod: str | None) -> str:
    """A part of a calendar value: "early May", "later this year"."""
    unit = _find_unit(*days)
    lower, upper = (None if day is None else _write(day, unit) for day in days)
    if known.precision is Precision.YEAR and unit is Precision.MONTH and lower and upper and lower[:4] == upper[:4]:
        third = _THIRDS.get((int(lower[5:]), int(upper[5:])))
        if third is not None:
            return f"{lower[:4]}-{third}"
    return _join(lower, upper, *_mark_ends(mod))


def _mark_ends(mod: str | None) -> tuple[str, str]:
    """Marks of the first and of the last day: nobody knows where "early" ends and where "late" begins."""
    lower = "~" if mod in ("MID", "END", *_APPROXIMATE) else ""
    return lower, "~" if mod in ("START", "MID", *_APPROXIMATE) else ""


def _find_unit(begin: dt.date | None, finish: dt.date | None) -> Precision:
    """The largest unit that days are whole ones of."""
    if begin is None or finish is None or begin.day != 1 or finish.day != monthrange(finish.year, finish.month)[1]:
        return Precision.DAY
    return Precision.YEAR if (begin.month, finish.month) == (1, 12) else Precision.MONTH


def _write_ends(known: When) -> tuple[str, str]:
    """The first and the last day of a calendar value, each in the unit in which it is given."""
    first, last = _split(known)
    return _write(first.begin or dt.date.min, first.precision), _write(last.finish or dt.date.max, last.precision)


def _split(known: When) -> tuple[When, When]:
    first, _, last = known.value.partition("/")
    return read_calendar_value(first) or known, read_calendar_value(last or first) or known


def _write(day: dt.date, precision: Precision) -> str:
    """The year, the month or the day, whichever a precision speaks of."""
    return day.isoformat()[: 4 if precision in _YEARS else 7 if precision in _MONTHS else 10]


def _write_day(day: dt.date | None) -> str | None:
    return None if day is None else day.isoformat()


def _join(lower: str | None, upper: str | None, lower_mark: str = "", upper_mark: str = "") -> str:
    """An interval, with ``..`` for an open end; one date where both ends are the same."""
    if lower is not None and lower == upper:
        return lower + (lower_mark or upper_mark)
    return "/".join(".." if end is None else end + mark for end, mark in ((lower, lower_mark), (upper, upper_mark)))
