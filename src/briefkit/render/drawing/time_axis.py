"""A scale of days from left to right, with as many names of days, months or years as it has room for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from math import inf

from briefkit.languages import Catalogue
from briefkit.languages.dates import format_short, format_when
from briefkit.model.when import Precision, When
from briefkit.render.drawing.measures import SMALL, measure
from briefkit.render.drawing.shapes import Anchor, Ink, Label, Shape, Stroke

_GAP = 5.0
"""Points between two names at least."""
_DAY = dt.timedelta(1)
_TICK = 3.0
_YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
HEIGHT = 26.0
"""Points below its line that a scale takes."""


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """A scale of days.

    Attributes:
        begin: First day.
        finish: Last day.
        left: Where the first day begins, in points.
        right: Where the last day ends.
        catalogue: Of the language of the names of months.
    """

    begin: dt.date
    finish: dt.date
    left: float
    right: float
    catalogue: Catalogue

    @property
    def day(self) -> float:
        """Points that a day has."""
        return (self.right - self.left) / ((self.finish - self.begin).days + 1)

    def place(self, day: dt.date) -> float:
        """Where a day begins, which may be beyond either end."""
        return self.left + (day - self.begin).days * self.day

    def place_middle(self, day: dt.date) -> float:
        """Where the noon of a day is."""
        return self.place(day) + self.day / 2

    def draw(self, y: float) -> Iterator[Shape]:
        """The scale, its line at a height."""
        yield Stroke((((self.left, y), (self.right, y)),), Ink.MUTED, 0.6)
        if self.day * 7 >= measure("30", SMALL) + _GAP:
            yield from self._draw_days(y)
        elif self.day * 28 >= measure("30 Sep", SMALL) + _GAP:
            yield from self._draw_months(y)
        else:
            yield from self._draw_years(y)

    def _draw_days(self, y: float) -> Iterator[Shape]:
        """Numbers of days, those of Mondays where there is no room for all, over the names of months."""
        every_day = self.day >= measure("30", SMALL) + _GAP
        days = [day for day in self._list_days() if every_day or day.weekday() == 0]
        yield from self._draw_ticks(y, days, middle=every_day)
        for day in days:
            x = self.place_middle(day) if every_day else self.place(day)
            yield from self._name(x, y + _TICK + SMALL + 1, str(day.day))
        months = [day for day in self._list_days() if day.day == 1 or day == self.begin]
        yield from self._name_stretches(y, months, [_name_month(day, self.catalogue) for day in months])

    def _draw_months(self, y: float) -> Iterator[Shape]:
        """First days of months over the names of years."""
        months = [day for day in self._list_days() if day.day == 1]
        yield from self._draw_ticks(y, months, middle=False)
        room = measure("30 Sep", SMALL) + _GAP
        every = next(step for step in (1, 2, 3, 4, 6, 12) if step == 12 or step * 28 * self.day >= room)
        for day in months:
            if (day.month - 1) % every == 0:
                yield from self._name(self.place(day), y + _TICK + SMALL + 1, _name_day(day, self.catalogue))
        years = [day for day in self._list_days() if (day.month, day.day) == (1, 1) or day == self.begin]
        yield from self._name_stretches(y, years, [str(day.year) for day in years])

    def _draw_years(self, y: float) -> Iterator[Shape]:
        """First days of years, or of every so many."""
        room = (measure("2000", SMALL) + _GAP) / self.day
        every = next((step for step in _YEARS if step * 365 >= room), _YEARS[-1])
        first = -(-self.begin.year // every) * every
        years = [dt.date(year, 1, 1) for year in range(max(first, 1), self.finish.year + 1, every)]
        years = [day for day in years if self.begin <= day <= self.finish]
        yield from self._draw_ticks(y, years, middle=False)
        for day in years:
            yield from self._name(self.place(day), y + _TICK + SMALL + 1, str(day.year))

    def _list_days(self) -> list[dt.date]:
        return [self.begin + number * _DAY for number in range((self.finish - self.begin).days + 1)]

    def _draw_ticks(self, y: float, days: list[dt.date], middle: bool) -> Iterator[Shape]:
        places = [self.place_middle(day) if middle else self.place(day) for day in days]
        if places:
            yield Stroke(tuple(((x, y), (x, y + _TICK)) for x in places), Ink.MUTED)

    def _name(self, x: float, y: float, text: str) -> Iterator[Label]:
        """A name under its tick, unless it would reach over an end of the scale."""
        half = measure(text, SMALL) / 2
        if self.left - 10 <= x - half and x + half <= self.right:
            yield Label(x, y, text, SMALL, Anchor.MIDDLE)

    def _name_stretches(self, y: float, starts: list[dt.date], names: list[str]) -> Iterator[Label]:
        """Names that begin where their stretch does, of which those that have too little room are left out.

        The last one ends with the scale where its stretch is short, unless that is over the name before it.
        """
        line, taken = y + _TICK + 2 * SMALL + 4, -inf
        ends = [*map(self.place, starts[1:]), self.right]
        for x, end, name in zip(map(self.place, starts), ends, names, strict=True):
            width, last = measure(name, SMALL), end == self.right
            begin = min(x, self.right - width) if last and len(starts) > 1 else x
            room = begin >= taken + _GAP if last else x + width + _GAP <= end
            if room:
                yield Label(begin, line, name, SMALL, ink=Ink.MUTED)
                taken = begin + width


def _name_month(day: dt.date, catalogue: Catalogue) -> str:
    return format_when(When(f"{day:%Y-%m}", Precision.MONTH, day, day), catalogue)


def _name_day(day: dt.date, catalogue: Catalogue) -> str:
    return format_short(When(day.isoformat(), Precision.DAY, day, day), day.year, catalogue)
