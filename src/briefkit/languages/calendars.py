"""How a language writes days and months: English by rules of our own, all others by Unicode CLDR."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from briefkit.languages.catalogue import Catalogue
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
_DAY_FIELD = re.compile(r"(?<![A-Za-z'])d(?![A-Za-z'])")
_SHORT_MONTH = re.compile(r"(?<!M)M{3}(?!M)|(?<!L)L{3}(?!L)")


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
    """A language by the date patterns of CLDR.

    Attributes:
        write: Writes a day by a pattern.
        day: The pattern of a day in full.
        short: Of a day in short.
        short_year: Of a day in short with its year.
        month: Of a month that stands alone.
        days: What is written of the first and the last day of a period, by what is the greatest difference between
            them: "d", "M" or "y".
        months: The same for months.
    """

    write: Callable[[str, dt.date], str]
    day: str
    short: str
    short_year: str
    month: str
    days: dict[str, tuple[str, str]]
    months: dict[str, tuple[str, str]]

    def say_day(self, day: dt.date) -> str:
        return self.write(self.day, day)

    def say_short(self, day: dt.date, *, with_year: bool) -> str:
        return self.write(self.short_year if with_year else self.short, day)

    def say_month(self, day: dt.date) -> str:
        return self.write(self.month, day)

    def say_month_within(self, day: dt.date) -> str:
        return self.write(
            self.month.replace("L", "M"), day
        )  # CLDR: "L" is a name that stands alone, "M" one that does not

    def say_days(self, first: dt.date, last: dt.date) -> str:
        return self._say_both(self.days, self.day, first, last)

    def say_months(self, first: dt.date, last: dt.date) -> str:
        return self._say_both(self.months, self.month, first, last)

    def _say_both(self, patterns: dict[str, tuple[str, str]], whole: str, first: dt.date, last: dt.date) -> str:
        greatest = "y" if first.year != last.year else "M" if first.month != last.month else "d"
        if greatest not in patterns:
            return f"{self.write(whole, first)} – {self.write(whole, last)}"
        begin, finish = patterns[greatest]
        return self.write(begin, first) + self.write(finish, last)


def _make_cldr(catalogue: Catalogue) -> _Cldr:
    from babel.dates import parse_pattern

    locale = find_locale(catalogue.language)
    first_day = catalogue.say_in("first day of a month", "1")

    def write(pattern: str, day: dt.date) -> str:
        if day.day == 1 and first_day != "1":
            pattern = _DAY_FIELD.sub(f"'{first_day}'", pattern)
        return parse_pattern(pattern).apply(day, locale)

    skeletons = locale.datetime_skeletons
    return _Cldr(
        write,
        locale.date_formats["long"].pattern,
        skeletons["MMMd"].pattern,
        skeletons["yMMMd"].pattern,
        skeletons["yMMMM"].pattern,
        _spell_out(locale.interval_formats.get("yMMMd", {})),
        _spell_out(locale.interval_formats.get("yMMM", {})),
    )


def _spell_out(intervals: dict[str, list[str]]) -> dict[str, tuple[str, str]]:
    """Patterns of two days with the names of their months in full."""
    spelt = {
        name: [_SHORT_MONTH.sub(lambda found: f"{found[0]}{found[0][0]}", part) for part in parts]
        for name, parts in intervals.items()
    }
    return {name: (parts[0], parts[1]) for name, parts in spelt.items() if len(parts) == 2}
