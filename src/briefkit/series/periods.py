"""The periods of a series: pure functions of days, each period beginning on the day after the one before."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from briefkit.spec.series import Cadence

_DAY = dt.timedelta(days=1)


class Days(NamedTuple):
    """The days of a period of a series, both included."""

    begin: dt.date
    finish: dt.date


def find_period(start: dt.date, cadence: Cadence, day: dt.date) -> Days:
    """The period that a day lies in; the first one for a day before it.

    Args:
        start: First day of the first period; of a monthly series one of the days 1 to 28.
        cadence: How long the periods are.
        day: The day.
    """
    index = max(0, _index(start, cadence, day))
    return Days(_begin(start, cadence, index), _begin(start, cadence, index + 1) - _DAY)


def find_last_ended(start: dt.date, cadence: Cadence, day: dt.date) -> Days | None:
    """The last period that has ended by the end of a day; None where none has."""
    index = _index(start, cadence, day + _DAY) - 1
    return find_period(start, cadence, _begin(start, cadence, index)) if index >= 0 else None


def count_periods(start: dt.date, cadence: Cadence, first: dt.date, last: dt.date) -> int:
    """How many periods begin on the days from `first` to `last`, which are not before the start."""
    return _index(start, cadence, last) - _index(start, cadence, first - _DAY)


def name_period(days: Days) -> str:
    """A period as a part of a file's name: a day, an ISO week, a month, or its first and last day."""
    begin, finish = days
    if begin == finish:
        return begin.isoformat()
    if begin.weekday() == 0 and finish - begin == 6 * _DAY:
        return name_week(finish)
    if begin.day == 1 and finish == _add_months(begin, 1) - _DAY:
        return f"{begin:%Y-%m}"
    return f"{begin.isoformat()}-to-{finish.isoformat()}"


def name_week(day: dt.date) -> str:
    """The ISO week of a day: "2020-W53" for 3 January 2021."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def _index(start: dt.date, cadence: Cadence, day: dt.date) -> int:
    """Which period a day lies in, from 0; below 0 for a day before the start."""
    if cadence == "month":
        return (day.year - start.year) * 12 + day.month - start.month - (day.day < start.day)
    return (day - start).days // cadence


def _begin(start: dt.date, cadence: Cadence, index: int) -> dt.date:
    return _add_months(start, index) if cadence == "month" else start + dt.timedelta(days=index * cadence)


def _add_months(day: dt.date, months: int) -> dt.date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return day.replace(year=year, month=month + 1)
