"""Dates as a spec writes them: exact forms only, nothing is guessed."""

from __future__ import annotations

import datetime as dt
import re

from briefkit.model.calendar_values import read_calendar_value
from briefkit.model.when import Period, When
from briefkit.spec.briefing import LastDays

_YEAR = r"[12]\d{3}"
DATE = _YEAR + r"-\d{2}-\d{2}"
MONTH = _YEAR + r"-\d{2}"
MOMENT = DATE + r"[T ]\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?"
PUBLISHED = rf"{DATE}(?:[T ]\d{{2}}:\d{{2}}(?::\d{{2}})?(?:Z|[+-]\d{{2}}:\d{{2}})?)?"
LAST = r"[1-9]\d{0,2}[dw]"
WHEN = _YEAR + r"(-\d{2}(-\d{2})?|-W\d{2}|-Q[1-4])?"
"""What each form looks like, in ASCII digits; the years 1000 to 2999 leave room for arithmetic on both sides."""


def read_date(text: str) -> dt.date:
    """A day: ``2021-06-03``.

    Raises:
        ValueError: There is no such day.
    """
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"there is no day {text}") from None


def read_moment(text: str) -> dt.datetime:
    """A point in time with its offset from UTC: ``2021-06-03T18:00+04:00``.

    Raises:
        ValueError: There is no such time, or the offset is missing.
    """
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(f"there is no time {text}") from None
    if moment.tzinfo is None:
        raise ValueError(f"the offset from UTC is missing: write {text}Z, or {text}+04:00 for a zone four hours ahead")
    return moment


def read_published(text: str) -> dt.date | dt.datetime:
    """A day of publication, or an instant with its offset from UTC.

    Raises:
        ValueError: There is no such day or time, or the offset is missing.
    """
    return read_date(text) if re.fullmatch(DATE, text) else read_moment(text)


def read_month(text: str) -> Period:
    """The days of a month: ``2021-05``.

    Raises:
        ValueError: There is no such month.
    """
    month = read_when(text)
    return Period(month.begin, month.finish)


def read_last(text: str) -> LastDays:
    """The last days or weeks: ``7d``, ``2w``."""
    return LastDays(int(text[:-1]) * {"d": 1, "w": 7}[text[-1]])


def read_when(text: str) -> When:
    """A day, month, year, ISO week or quarter as TIMEX3 writes it: ``2021-05-04``, ``2021-05``, ``2021-W18``.

    Raises:
        ValueError: There is no such time.
    """
    when = read_calendar_value(text)
    if when is None:
        raise ValueError(f"there is no time {text}")
    return when
