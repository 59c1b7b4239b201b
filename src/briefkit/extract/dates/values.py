"""Resolved values: TIMEX3 strings (ISO-TimeML 1.2.1) with the first and last day that they can mean.

Early, mid and late (``START``, ``MID``, ``END``) cut a month after the 10th and the 20th, a week after Tuesday and
after Thursday, and everything longer into thirds, of whole months up to a year and of whole years beyond. Seasons are
those of northern meteorology: spring begins in March, and winter 2020 (``2020-WI``) begins in December 2020 and ends
in February 2021. Weeks are ISO 8601 weeks, Monday to Sunday. A fiscal year is taken to be the calendar year whose
number it has, since its true bounds are the company's own. A decade is the ten years that share three digits, a
century the hundred that share two: ``20`` is 2000 to 2099.
"""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from dataclasses import replace

from briefkit.model.when import Precision, When

_DAY = dt.timedelta(1)
WEEK = dt.timedelta(7)
_LENGTH = {
    Precision.MONTH: 1,
    Precision.SEASON: 3,
    Precision.QUARTER: 3,
    Precision.HALF: 6,
    Precision.YEAR: 12,
    Precision.DECADE: 120,
    Precision.CENTURY: 1200,
}
_SEASONS = ("SP", "SU", "FA", "WI")


def day_when(day: dt.date, mod: str | None = None) -> When:
    """One day."""
    return When(day.isoformat(), Precision.DAY, day, day, mod)


def week_when(day: dt.date, mod: str | None = None) -> When:
    """The ISO week that `day` is in."""
    year, week, weekday = day.isocalendar()
    monday = day - (weekday - 1) * _DAY
    first, last = {"START": (0, 1), "MID": (2, 3), "END": (4, 6)}.get(mod or "", (0, 6))
    return When(f"{year:04}-W{week:02}", Precision.WEEK, monday + first * _DAY, monday + last * _DAY, mod)


def weekend_when(day: dt.date, mod: str | None = None) -> When:
    """Saturday and Sunday of the ISO week that `day` is in."""
    year, week, weekday = day.isocalendar()
    saturday = day + (6 - weekday) * _DAY
    return When(f"{year:04}-W{week:02}-WE", Precision.WEEKEND, saturday, saturday + _DAY, mod)


def recurring_when(grain: Precision, number: int, year: int, mod: str | None = None) -> When:
    """A month, season, quarter or half, by its number in the year."""
    return _months_when(
        f"{year:04}-{recurring_name(grain, number)}", grain, year * 12 + first_month(grain, number), mod
    )


def years_when(first: int, grain: Precision, mod: str | None = None, *, fiscal: bool = False) -> When:
    """A year, decade or century, by its first year."""
    digits = {Precision.YEAR: 4, Precision.DECADE: 3, Precision.CENTURY: 2}[grain]
    return _months_when(("FY" if fiscal else "") + f"{first:04}"[:digits], grain, first * 12, mod)


def span_when(first: int, last: int, *, fiscal: bool = False) -> When:
    """Years from the first to the last, as an interval of ISO 8601: 2009/2010."""
    begin, finish = (years_when(year, Precision.YEAR, fiscal=fiscal) for year in (first, last))
    return When(f"{begin.value}/{finish.value}", Precision.YEAR, begin.begin, finish.finish)


def clock_when(day: dt.date, time: str, mod: str | None = None) -> When:
    """A time of one day; `time` is what follows the ``T`` in TIMEX3."""
    return When(f"{day.isoformat()}T{time}", clock_precision(time), day, day, mod)


def shifted_when(base: dt.date, grain: Precision, amount: int, mod: str | None) -> When:
    """The day, week, month ... that lies `amount` of them from the one that `base` is in."""
    match grain:
        case Precision.DAY:
            return day_when(base + dt.timedelta(amount), mod)
        case Precision.WEEK:
            return week_when(base + amount * WEEK, mod)
        case Precision.WEEKEND:
            return weekend_when(base + amount * WEEK, mod)
        case Precision.MONTH:
            year, month = divmod(base.year * 12 + base.month - 1 + amount, 12)
            return recurring_when(grain, month + 1, year, mod)
        case Precision.QUARTER:
            year, quarter = divmod(base.year * 4 + (base.month - 1) // 3 + amount, 4)
            return recurring_when(grain, quarter + 1, year, mod)
        case Precision.DECADE:
            return years_when((base.year // 10 + amount) * 10, grain, mod)
        case Precision.CENTURY:
            return years_when((base.year // 100 + amount) * 100, grain, mod)
    return years_when(base.year + amount, Precision.YEAR, mod)


def move(day: dt.date, grain: Precision, amount: int) -> dt.date:
    """The day that lies some days, weeks, months or years from another; the last of a month that is too short."""
    if grain in (Precision.DAY, Precision.WEEK):
        return day + amount * (WEEK if grain is Precision.WEEK else _DAY)
    year, month = divmod(day.year * 12 + day.month - 1 + amount * _LENGTH[grain], 12)
    return dt.date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def stretch_when(first: When, last: When) -> When:
    """From the first day of one time to the last of another, as an interval of ISO 8601."""
    return When(f"{first.value}/{last.value}", last.precision, first.begin, last.finish)


def feast_when(first: dt.date, length: int, margin: int) -> When:
    """A feast of some days; one that may be a day off is marked as such, and begins and ends so much wider."""
    last = first + (length - 1) * _DAY
    value = first.isoformat() + (f"/{last.isoformat()}" if length > 1 else "")
    return When(value, Precision.DAY, first - margin * _DAY, last + margin * _DAY, "APPROX" if margin else None)


def clip_when(when: When, published: dt.date, side: int) -> When:
    """The part of a stretch before or after the day of publication: "earlier this week", "later this year"."""
    begin, finish = when.begin, when.finish
    if begin is None or finish is None or not begin <= published <= finish:
        return when
    if side < 0:
        return replace(when, finish=max(begin, published - _DAY))
    return replace(when, begin=min(finish, published + _DAY))


def clock_precision(time: str) -> Precision:
    """What a time of day fixes."""
    if time[:1].isdigit():
        return Precision.MINUTE if ":" in time else Precision.HOUR
    return Precision.PART_OF_DAY


def recurring_name(grain: Precision, number: int) -> str:
    """How TIMEX3 writes a month, season, quarter or half without its year."""
    if grain is Precision.MONTH:
        return f"{number:02}"
    if grain is Precision.SEASON:
        return _SEASONS[number - 1]
    return ("Q" if grain is Precision.QUARTER else "H") + str(number)


def first_month(grain: Precision, number: int) -> int:
    """Where in its year a month, season, quarter or half begins: 0 for January."""
    return (number - 1) * _LENGTH[grain] + (2 if grain is Precision.SEASON else 0)


def _months_when(value: str, grain: Precision, first: int, mod: str | None) -> When:
    """The months from `first`, counted from January of the year 0, as many as the grain has."""
    length = _LENGTH[grain]
    if length == 1:
        begin, finish = _month_days(first, mod)
    else:
        begin_month, finish_month = _third(length, mod)
        begin = _month_days(first + begin_month, None)[0]
        finish = _month_days(first + finish_month - 1, None)[1]
    return When(value, grain, begin, finish, mod)


def _third(length: int, mod: str | None) -> tuple[int, int]:
    """First month, and the month after the last, of the part of `length` months that `mod` names."""
    unit = 12 if length > 12 else 1
    count = length // unit
    one, two = -(-count // 3) * unit, -(-2 * count // 3) * unit
    return {"START": (0, one), "MID": (one, two), "END": (two, length)}.get(mod or "", (0, length))


def _month_days(month: int, mod: str | None) -> tuple[dt.date, dt.date]:
    """First and last day of a month, or of the third of it that `mod` names."""
    year, index = divmod(month, 12)
    last = monthrange(year, index + 1)[1]
    begin, finish = {"START": (1, 10), "MID": (11, 20), "END": (21, last)}.get(mod or "", (1, last))
    return dt.date(year, index + 1, begin), dt.date(year, index + 1, finish)
