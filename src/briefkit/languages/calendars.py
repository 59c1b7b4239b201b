"""How a language writes days and months: English by rules of our own, all others by Unicode CLDR."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from briefkit.languages.catalogue import Catalogue
from briefkit.languages.direction import is_right_to_left
from briefkit.languages.locales import find_locale
from briefkit.model.language import day_first

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""Not `strftime`, which follows the locale."""
_RIGHT_TO_LEFT_MARK = "\u200f"
_DAY_FIELD = re.compile(r"(?<![A-Za-z'])d(?![A-Za-z'])")


class Calendar(Protocol):
    """Days and months as a language writes them."""

    def say_day(self, day: dt.date) -> str:
        """A day in full: "3 June 2021"."""

    def say_short(self, day: dt.date, *, with_year: bool) -> str:
        """A day in short: "3 Jun", "3 Jun 2021"."""

    def say_month(self, day: dt.date) -> str:
        """The month of a day, standing alone: "June 2021"."""

    def say_month_within(self, day: dt.date) -> str:
        """The month of a day as it stands behind other words, such as those for "early"."""

    def say_days(self, first: dt.date, last: dt.date) -> str:
        """From one day to a later one, what both share said once: "28 May – 3 June 2021"."""

    def say_months(self, first: dt.date, last: dt.date) -> str:
        """From one month to a later one: "May – July 2021"."""


@cache
def find_calendar(catalogue: Catalogue) -> Calendar:
    """The calendar of a catalogue's language."""
    if catalogue.is_english:
        return _English(day_first(catalogue.language))
    return _make_cldr(catalogue)


@dataclass(frozen=True, slots=True)
class _English:
    """English with the day before the month, or behind it."""

    day_first: bool

    def say_day(self, day: dt.date) -> str:
        month = _MONTHS[day.month - 1]
        return f"{day.day} {month} {day.year}" if self.day_first else f"{month} {day.day}, {day.year}"

    def say_short(self, day: dt.date, *, with_year: bool) -> str:
        month = _MONTHS[day.month - 1][:3]
        if self.day_first:
            return f"{day.day} {month} {day.year}" if with_year else f"{day.day} {month}"
        return f"{month} {day.day}, {day.year}" if with_year else f"{month} {day.day}"

    def say_month(self, day: dt.date) -> str:
        return f"{_MONTHS[day.month - 1]} {day.year}"

    def say_month_within(self, day: dt.date) -> str:
        return self.say_month(day)

    def say_days(self, first: dt.date, last: dt.date) -> str:
        if not self.day_first or first.year != last.year:
            return f"{self.say_day(first)} – {self.say_day(last)}"
        if first.month != last.month:
            return f"{first.day} {_MONTHS[first.month - 1]} – {self.say_day(last)}"
        return f"{first.day}–{self.say_day(last)}"

    def say_months(self, first: dt.date, last: dt.date) -> str:
        begin = _MONTHS[first.month - 1] if first.year == last.year else self.say_month(first)
        return f"{begin} – {self.say_month(last)}"


@dataclass(frozen=True, slots=True)
class _Cldr:
    """A language by the date patterns of CLDR, in which "L" is the name of a month that stands alone and "M" another.

    Attributes:
        write: Writes a day by a pattern.
        day: The pattern of a day in full.
        day_of_year: Of a day in full without its year.
        short: Of a day in short.
        short_year: Of a day in short with its year.
        month: Of a month that stands alone.
    """

    write: Callable[[str, dt.date], str]
    day: str
    day_of_year: str
    short: str
    short_year: str
    month: str

    def say_day(self, day: dt.date) -> str:
        return self.write(self.day, day)

    def say_short(self, day: dt.date, *, with_year: bool) -> str:
        return self.write(self.short_year if with_year else self.short, day)

    def say_month(self, day: dt.date) -> str:
        return self.write(self.month, day)

    def say_month_within(self, day: dt.date) -> str:
        return self.write(self.month.replace("L", "M"), day)

    def say_days(self, first: dt.date, last: dt.date) -> str:
        if not self.day.startswith("d") or first.year != last.year:
            return f"{self.say_day(first)} – {self.say_day(last)}"
        if first.month != last.month:
            return f"{self.write(self.day_of_year, first)} – {self.say_day(last)}"
        return f"{self.write('d', first)}–{self.say_day(last)}"

    def say_months(self, first: dt.date, last: dt.date) -> str:
        begin = self.write("LLLL", first) if first.year == last.year else self.say_month(first)
        return f"{begin} – {self.say_month(last)}"


def _make_cldr(catalogue: Catalogue) -> _Cldr:
    from babel.dates import parse_pattern

    locale = find_locale(catalogue.language)
    first_day = catalogue.say_in("first day of a month", "1")
    # what begins with a number would be torn apart in an English sentence (UAX #9, W7); CLDR marks dates so, too
    mark = _RIGHT_TO_LEFT_MARK if is_right_to_left(catalogue.language) else ""

    def write(pattern: str, day: dt.date) -> str:
        if day.day == 1 and first_day != "1":
            pattern = _DAY_FIELD.sub(f"'{first_day}'", pattern)
        said = parse_pattern(pattern).apply(day, locale)
        return f"{mark}{said}" if said[0].isdigit() else said

    patterns = locale.datetime_skeletons
    return _Cldr(
        write,
        locale.date_formats["long"].pattern,
        patterns["MMMMd" if "MMMMd" in patterns else "MMMd"].pattern,
        patterns["MMMd"].pattern,
        patterns["yMMMd"].pattern,
        patterns["yMMMM"].pattern,
    )
