"""Symbolic values to days: what "Friday", "June 3" or "a month later" means in a document of a known date.

Policies, for words that leave past or future open; what a clause says is in `cues`, and where neither it nor the
distance decides, the resolution is marked as a default:

- a day of a month without a year is the one nearest to the publication date; where that is more than 90 days off, the
  clause decides on which side, and "since" always looks back;
- a weekday beside it that agrees in another year, from three years back to the next one, chooses that year, unless the
  clause looks back and the day is to come: then, and where no year agrees, the weekday is the writer's slip;
- "the Sept. 11 attacks" are those of 2001, unless that day was in the 31 days before the publication date;
- a feast is the nearest one; where a preposition governs it, the nearest on the side that the clause tells;
- a day of a month that is not named is one of the month last mentioned in this sentence or the one before it, unless it
  is over and that day to come; else the last one up to the publication date, or the next one from it where the clause
  looks ahead;
- a day that ends a range, or follows "until", is the first one after the day that its sentence began with;
- a weekday is the last one up to the publication date, the publication date included, or the next one from it where
  the clause looks ahead;
- "last Friday" is the last one before the publication date, "next Friday" the one of the week after it;
- a time of day without a day is of the last day mentioned in this sentence or the one before it, else of the last one
  mentioned that lies in the week up to the publication date, else of that;
- a month, season, quarter or half is the latest begun, the next one where the clause looks ahead, and the nearest where
  the clause says nothing;
- "the following day", "a month later", "that year" count from what the document last mentioned of that size, else from
  the publication date; "that day" needs such a mention.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from briefkit.extract.dates.choosing import (
    Resolution,
    choose_agreeing,
    choose_day,
    choose_feast,
    choose_month_day,
    choose_weekday,
    choose_year,
    days_in,
    find_anniversary,
    find_beside,
    find_nearest,
    years_around,
)
from briefkit.extract.dates.cues import Direction, find_direction, is_attribute
from briefkit.extract.dates.grammar import Phrase
from briefkit.extract.dates.holidays import find_length, find_margin, find_weekday
from briefkit.extract.dates.ranges import ends_stretch, follows_number, follows_weekday
from briefkit.extract.dates.symbols import (
    Anchor,
    Anniversary,
    Clock,
    Day,
    Holiday,
    Lasting,
    Literal,
    MonthDay,
    NthWeekday,
    Numeric,
    Recurring,
    Shift,
    Stretch,
    Symbol,
    UnitOf,
    Weekday,
    WeekdayBeside,
    Weekend,
    Years,
)
from briefkit.extract.dates.timeline import Timeline
from briefkit.extract.dates.underspecified import leave_open
from briefkit.extract.dates.values import (
    clip_when,
    clock_when,
    day_when,
    feast_when,
    move,
    recurring_when,
    shifted_when,
    span_when,
    stretch_when,
    weekend_when,
    years_when,
)
from briefkit.model.calendar_values import check_day
from briefkit.model.when import Precision, When

_SATURDAY = 6
_LEAP_YEAR = 2000
_JUST = dt.timedelta(31)
_LATELY = dt.timedelta(6)


class NoSuchDayError(ValueError):
    """A day that the calendar does not have: 31 June."""


@dataclass(frozen=True, slots=True)
class Resolver:
    """Resolves the times of one document, in reading order.

    Attributes:
        published: The document's date; None leaves all that counts from it open.
        day_first: Whether 7/8/2007 is 7 August.
        timeline: What was mentioned so far; the caller keeps it.
    """

    published: dt.date | None
    day_first: bool
    timeline: Timeline

    def resolve(self, symbol: Symbol, phrase: Phrase) -> Resolution:
        """The days that a time expression means.

        Args:
            symbol: Its symbolic value.
            phrase: Its words, for what the clause around them tells.

        Raises:
            NoSuchDayError: The calendar has no such day.
        """
        try:
            resolution = self._resolve(symbol, phrase) or Resolution(leave_open(symbol))
            for day in filter(None, (resolution.when.begin, resolution.when.finish)):
                check_day(day)
            return resolution
        except NoSuchDayError:
            raise
        except (ValueError, OverflowError):  # outside the years 1000 to 2999
            return Resolution(leave_open(symbol))

    def _resolve(self, symbol: Symbol, phrase: Phrase) -> Resolution | None:
        match symbol:
            case Literal():
                return Resolution(When(symbol.value, symbol.precision, mod=symbol.mod))
            case Years():
                if symbol.last is not None:
                    return Resolution(span_when(symbol.first, symbol.last, fiscal=symbol.fiscal))
                return Resolution(years_when(symbol.first, symbol.grain, symbol.mod, fiscal=symbol.fiscal))
            case Numeric():
                return self._resolve_day(_order_numeric(symbol, self.day_first), phrase)
            case MonthDay():
                return self._resolve_month_day(symbol, phrase)
            case NthWeekday():
                return self._resolve_nth_weekday(symbol, phrase)
            case Day():
                return self._resolve_day(symbol, phrase)
            case Holiday():
                return self._resolve_holiday(symbol, phrase)
            case WeekdayBeside():
                return self._resolve_beside(symbol, phrase)
            case Anniversary():
                return self._resolve_anniversary(symbol, phrase)
            case Stretch():
                return self._resolve_stretch(symbol, phrase)
            case Lasting():
                return self._resolve_lasting(symbol, phrase)
            case Weekday():
                return self._resolve_weekday(symbol, phrase)
            case Weekend():
                return self._resolve_weekend(symbol, phrase)
            case UnitOf():
                day = self._resolve(symbol.day, phrase)
                if day is None or day.when.begin is None:
                    return None
                return Resolution(shifted_when(day.when.begin, symbol.grain, 0, None), day.default)
            case Recurring():
                return self._resolve_recurring(symbol, phrase)
            case Shift():
                return self._resolve_shift(symbol, phrase)
            case Clock():
                return self._resolve_clock(symbol, phrase)

    def _resolve_day(self, symbol: Day, phrase: Phrase) -> Resolution | None:
        year = self._year(symbol.year, phrase) or self._known_year(symbol)
        around = self.published.year if self.published else _LEAP_YEAR
        days = [day for each in ([year] if year else years_around(around)) for day in days_in(symbol, each)]
        if not days:
            raise NoSuchDayError
        if year is not None:
            return Resolution(day_when(days[0]))
        if self.published is None:
            return None
        first = self.timeline.last(Precision.DAY, within=0) if ends_stretch(phrase) else None
        if first is not None:
            return Resolution(day_when(min((day for day in days if day >= first), default=max(days))))
        if symbol.weekday:
            return choose_agreeing(symbol.weekday, days, self.published, phrase)
        return choose_day(days, self.published, phrase)

    def _resolve_holiday(self, symbol: Holiday, phrase: Phrase) -> Resolution | None:
        year = self._year(symbol.year, phrase)
        if year is None and self.published is None:
            return None
        around = range(self.published.year - 2, self.published.year + 3) if self.published else ()
        days = [day for each in (around if year is None else [year]) for day in days_in(symbol, each)]
        if not days:
            return None
        if year is not None or self.published is None:
            chosen = Resolution(day_when(find_nearest(days, self.published) if self.published else days[0]))
        else:
            chosen = choose_feast(days, self.published, symbol.shift, phrase)
        if chosen.when.begin is None:
            return None
        length = 1 if symbol.single else find_length(symbol.rule)
        return replace(chosen, when=feast_when(chosen.when.begin, length, find_margin(symbol.rule)))

    def _known_year(self, symbol: Day) -> int | None:
        """The year of a day that is known by its name, unless the like day of this year is just over."""
        if symbol.known is None or symbol.weekday is not None:
            return None
        this_year = days_in(symbol, self.published.year) if self.published else ()
        just_over = self.published and any(day < self.published <= day + _JUST for day in this_year)
        return None if just_over else symbol.known

    def _resolve_month_day(self, symbol: MonthDay, phrase: Phrase) -> Resolution | None:
        if symbol.month is not None:
            base = self._base(symbol.month, phrase)
            month = shifted_when(base, Precision.MONTH, symbol.month.amount, None).begin if base else None
            return Resolution(day_when(month.replace(day=symbol.day))) if month else None
        if self.published is None:
            return None
        mentioned = self.timeline.last(Precision.MONTH, within=1)
        first = self.timeline.last(Precision.DAY, within=0) if follows_number(phrase) else None
        return choose_month_day(symbol, self.published, mentioned, first, phrase)

    def _resolve_nth_weekday(self, symbol: NthWeekday, phrase: Phrase) -> Resolution | None:
        month = self._resolve_recurring(symbol.month, phrase)
        begin = month.when.begin if month else None
        if month is None or begin is None:
            return None
        day = find_weekday(begin.year, begin.month, symbol.number, symbol.weekday)
        return Resolution(day_when(day), month.default) if day.month == begin.month else None

    def _resolve_beside(self, symbol: WeekdayBeside, phrase: Phrase) -> Resolution | None:
        day = self._resolve(symbol.day, phrase)
        if day is None or day.when.begin is None:
            return None
        return Resolution(day_when(find_beside(symbol, day.when.begin)), day.default)

    def _resolve_anniversary(self, symbol: Anniversary, phrase: Phrase) -> Resolution | None:
        day, year = self._resolve(symbol.day, phrase), self._year(symbol.year, phrase)
        if day is None or day.when.begin is None or self.published is None or year is None:
            return None
        whole = isinstance(symbol.day, Shift) and symbol.day.grain is not Precision.DAY
        like = find_anniversary(self.published if whole else day.when.begin, year)
        grain = symbol.day.grain if isinstance(symbol.day, Shift) else Precision.DAY
        return Resolution(shifted_when(like, grain, 0, None), day.default)

    def _resolve_stretch(self, symbol: Stretch, phrase: Phrase) -> Resolution | None:
        first, last = self._resolve_day(symbol.first, phrase), self._resolve_day(symbol.last, phrase)
        if first is None or last is None:
            return None
        return Resolution(stretch_when(first.when, last.when), first.default)

    def _resolve_lasting(self, symbol: Lasting, phrase: Phrase) -> Resolution | None:
        """The days of a duration that another time ends or begins."""
        base = self._base(Shift(Precision.DAY, 0, symbol.anchor), phrase)
        if base is None:
            return None
        begin, finish = sorted((base, move(base, symbol.grain, symbol.amount)))
        return Resolution(When(symbol.value, Precision.VAGUE, begin, finish, symbol.mod))

    def _resolve_weekday(self, symbol: Weekday, phrase: Phrase) -> Resolution | None:
        if self.published is None:
            return None
        return choose_weekday(
            symbol, self.published, self.timeline.last(Precision.DAY), follows=follows_weekday(phrase), phrase=phrase
        )

    def _resolve_weekend(self, symbol: Weekend, phrase: Phrase) -> Resolution | None:
        saturday = self._resolve(symbol.day or Weekday(_SATURDAY), phrase)
        if saturday is None or saturday.when.begin is None:
            return None
        return Resolution(weekend_when(saturday.when.begin, symbol.mod), saturday.default)

    def _resolve_recurring(self, symbol: Recurring, phrase: Phrase) -> Resolution | None:
        year = self._year(symbol.year, phrase)
        if year is not None:
            return Resolution(recurring_when(symbol.grain, symbol.number, year, symbol.mod))
        if self.published is None:
            return None
        free = symbol.shift is None and not is_attribute(phrase)
        direction = find_direction(phrase) if free else None
        year = choose_year(symbol, self.published, direction)
        when = self._clip(recurring_when(symbol.grain, symbol.number, year, symbol.mod), symbol.side)
        return Resolution(when, default=symbol.shift is None and direction is None)

    def _resolve_shift(self, symbol: Shift, phrase: Phrase) -> Resolution | None:
        quarter = self.timeline.last(Precision.QUARTER) if symbol.compares else None
        if quarter is not None:
            return Resolution(shifted_when(quarter, Precision.QUARTER, -4, symbol.mod))
        ahead = symbol.anchor is Anchor.NEARBY and find_direction(phrase) is Direction.FUTURE
        base = self.published if ahead else self._base(symbol, phrase)
        if base is None:
            return None
        if symbol.fiscal and symbol.grain is Precision.YEAR:
            return Resolution(years_when(base.year + symbol.amount, symbol.grain, symbol.mod, fiscal=True))
        return Resolution(self._clip(shifted_when(base, symbol.grain, symbol.amount, symbol.mod), symbol.side))

    def _clip(self, when: When, side: int) -> When:
        return clip_when(when, self.published, side) if side and self.published else when

    def _base(self, symbol: Shift, phrase: Phrase) -> dt.date | None:
        """The day that a relative expression counts from."""
        if symbol.anchor is Anchor.PUBLISHED or symbol.fiscal:
            return self.published
        if symbol.anchor is Anchor.ANTECEDENT:
            return self.timeline.last(symbol.grain, until=self._until(phrase))
        within = 1 if symbol.anchor is Anchor.NEARBY else None
        return self.timeline.last(symbol.grain, within, self._until(phrase)) or self.published

    def _until(self, phrase: Phrase) -> dt.date | None:
        """The last day that a clause can look back to: what is over did not happen on a day still to come."""
        return self.published if find_direction(phrase) is Direction.PAST else None

    def _resolve_clock(self, symbol: Clock, phrase: Phrase) -> Resolution | None:
        if symbol.day is None:
            day = self._day_of_clock(phrase)
            return Resolution(clock_when(day, symbol.time, symbol.mod)) if day else None
        resolved = self.resolve(symbol.day, phrase)
        if resolved.when.begin is None:
            return None
        return Resolution(clock_when(resolved.when.begin, symbol.time, symbol.mod), resolved.default)

    def _day_of_clock(self, phrase: Phrase) -> dt.date | None:
        """The day of a time that gives none: the one just mentioned, else the last one of the week of publication."""
        until = self._until(phrase)
        just = self.timeline.last(Precision.DAY, within=1, until=until)
        if just is not None or self.published is None:
            return just
        return self.timeline.last(Precision.DAY, until=until, since=self.published - _LATELY) or self.published

    def _year(self, year: int | Shift | None, phrase: Phrase) -> int | None:
        if not isinstance(year, Shift):
            return year
        base = self._base(year, phrase)
        return base.year + year.amount if base else None


def _order_numeric(symbol: Numeric, day_first: bool) -> Day:
    """The day of figures; a figure above 12 is the day, wherever it stands."""
    month, day = symbol.first, symbol.second
    if month > 12 or (day <= 12 and (day_first or symbol.day_first)):
        month, day = day, month
    return Day(month, day, symbol.year, symbol.weekday)
