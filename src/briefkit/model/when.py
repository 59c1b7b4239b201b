"""Time as news tells it: values with the precision their words have, and periods of days."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from briefkit.model.checked import Checked
from briefkit.model.portable import Portable


class Precision(StrEnum):
    """The finest unit that a date's words fix."""

    MINUTE = "minute"
    HOUR = "hour"
    PART_OF_DAY = "part-of-day"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Period(Checked):
    """Days from `begin` to `finish`, both included; None leaves that side open.

    Attributes:
        begin: The first day; None for everything up to `finish`.
        finish: The last day; None for everything from `begin` on.
    """

    begin: dt.date | None = None
    finish: dt.date | None = None

    def __contains__(self, day: dt.date) -> bool:
        return (self.begin is None or self.begin <= day) and (self.finish is None or day <= self.finish)

    def overlaps(self, begin: dt.date, finish: dt.date) -> bool:
        """Whether the days from `begin` to `finish` share at least one with this period."""
        return (self.begin is None or self.begin <= finish) and (self.finish is None or begin <= self.finish)


@dataclass(frozen=True, slots=True)
class When(Checked, Portable):
    """A point or stretch of time, no more precise than its words.

    Attributes:
        value: TIMEX3 value (ISO-TimeML 1.2.1): ``2021-06-03``, ``2021-05``, ``2020-FA``, ``2021-W22``, ``P3D``,
            ``PRESENT_REF``.
        precision: The finest unit the words fix.
        begin: First day it can mean, what a chronology sorts by; None where no day is known.
        finish: Last day it can mean; never before `begin`.
        mod: ``START``, ``MID``, ``END`` for early, mid, late; also ``APPROX``, ``BEFORE``, ``AFTER``, ``LESS_THAN``,
            ``MORE_THAN``, ``EQUAL_OR_LESS``, ``EQUAL_OR_MORE``, ``ON_OR_BEFORE``, ``ON_OR_AFTER``.
    """

    value: str
    precision: Precision
    begin: dt.date | None = None
    finish: dt.date | None = None
    mod: str | None = None

    def contains(self, other: When) -> bool:
        """Whether all the days that another time can mean are among those that this one can mean."""
        if self.begin is None or self.finish is None or other.begin is None or other.finish is None:
            return False
        return self.begin <= other.begin and other.finish <= self.finish
