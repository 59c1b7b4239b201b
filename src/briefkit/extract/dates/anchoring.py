"""Symbolic values to days: what "Friday", "June 3" or "a month later" means in a document of a known date.

Policies, for words that leave past or future open; what a clause says is in `cues`, and where neither it nor the
distance decides, the resolution is marked as a default:

- a day of a month without a year is the one nearest to the publication date; where that is more than 90 days off, the
  clause decides on which side, and "since" always looks back;
- a weekday beside it that agrees in another year, from three years back to the next one, chooses that year, unless the
  clause looks back and the day is to come: then, and where no year agrees, the weekday is the writer's slip;
- "the Sept. 11 attacks" are those of 2001, unless that day was in the 31 days before the publication date;
- a day of a month that is not named is one of the month last mentioned in this sentence or the one before it, else the
  last one up to the publication date, or the next one from it where the clause looks ahead;
- a day that ends a range, or follows "until", is the first one after the day that its sentence began with;
- a weekday is the last one up to the publication date, the publication date included, or the next one from it where
  the clause looks ahead;
- a month, season, quarter or half is the latest begun, the next one where the clause looks ahead, and the nearest where
  the clause says nothing;
- "the following day", "a month later", "that year" count from what the document last mentioned of that size, else from
  the publication date; "that day" needs such a mention.
"""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from dataclasses import dataclass, replace

from briefkit.extract.dates.cues import Direction, find_direction, is_attribute, read_preposition
from briefkit.extract.dates.grammar import Phrase
from briefkit.extract.dates.holidays import find_holiday, find_weekday
from briefkit.extract.dates.ranges import ends_range, ends_stretch, follows_weekday
from briefkit.extract.dates.symbols import (
    Anchor,
    Clock,
    Day,
    Holiday,
    Literal,
    MonthDay,
    NthWeekday,
    Numeric,
    Recurring,
    Shift,
    Symbol,
    UnitOf,
    Weekday,
    Weekend,
    Years,
)
from briefkit.extract.dates.timeline import Timeline
from briefkit.extract.dates.underspecified import leave_open
from briefkit.extract.dates.values import (
    clock_when,
    day_when,
    first_month,
    recurring_when,
    span_when,
    week_when,
    weekend_when,
    years_when,
)
from briefkit.model.calendar_values import check_day
from briefkit.model.when import Precision, When

_WEEK = dt.timedelta(7)
_SATURDAY = 6
_LEAP_CYCLE = 8
_LEAP_YEAR = 2000
_FAR = dt.timedelta(90)
_JUST = dt.timedelta(31)
_AGREEING_YEARS = range(-3, 2)


class NoSuchDayError(ValueError):
    """A day that the calendar does not have: 31 June."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a symbolic value came to; `default` where only a rule of thumb chose past or future."""

    when: When
    default: bool = False


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
            case Day() | Holiday():
                return self._resolve_day(symbol, phrase)
            case Weekday():
                return self._resolve_weekday(symbol, phrase)
            case Weekend():
                return self._resolve_weekend(symbol, phrase)
            case UnitOf():
                day = self._resolve(symbol.day, phrase)
                if day is None or day.when.begin is None:
                    return None
                return Resolution(_shifted_when(day.when.begin, symbol.grain, 0, None), day.default)
            case Recurring():
                return self._resolve_recurring(symbol, phrase)
            case Shift():
                return self._resolve_shift(symbol, phrase)
            case Clock():
                return self._resolve_clock(symbol, phrase)

    def _resolve_day(self, symbol: Day | Holiday, phrase: Phrase) -> Resolution | None:
        year = self._year(symbol.year, phrase) or self._known_year(symbol)
        if year is not None:
            day = _day_in(symbol, year)
            if day is None:
                raise NoSuchDayError
            return Resolution(day_when(day))
        around = self.published.year if self.published else _LEAP_YEAR
        days = [day for year in _years_around(around) if (day := _day_in(symbol, year))]
        if not days:
            raise NoSuchDayError
        if self.published is None:
            return None
        first = self.timeline.last(Precision.DAY, within=0) if ends_stretch(phrase) else None
        if first is not None:
            return Resolution(day_when(min((day for day in days if day >= first), default=max(days))))
        if isinstance(symbol, Day) and symbol.weekday:
            return _choose_agreeing(symbol.weekday, days, self.published, phrase)
        shift = symbol.shift if isinstance(symbol, Holiday) else None
        return _choose_day(days, self.published, shift, phrase)

    def _known_year(self, symbol: Day | Holiday) -> int | None:
        """The year of a day that is known by its name, unless the like day of this year is just over."""
        if not isinstance(symbol, Day) or symbol.known is None or symbol.weekday is not None:
            return None
        day = _day_in(symbol, self.published.year) if self.published else None
        just_over = self.published and day and day < self.published <= day + _JUST
        return None if just_over else symbol.known

    def _resolve_month_day(self, symbol: MonthDay, phrase: Phrase) -> Resolution | None:
        if self.published is None:
            return None
        mentioned = self.timeline.last(Precision.MONTH, within=1)
        direction = find_direction(phrase)
        ahead = direction is Direction.FUTURE
        days = _days_around(self.published if ahead or mentioned is None else mentioned, symbol)
        if mentioned is not None and not ahead:
            rightly = [day for day in days if (day.year, day.month) == (mentioned.year, mentioned.month)]
        else:
            rightly = [day for day in days if (day >= self.published if ahead else day <= self.published)]
        if not rightly:
            return None
        return Resolution(day_when(_nearest(rightly, self.published)), default=direction is None and mentioned is None)

    def _resolve_nth_weekday(self, symbol: NthWeekday, phrase: Phrase) -> Resolution | None:
        month = self._resolve_recurring(symbol.month, phrase)
        begin = month.when.begin if month else None
        if month is None or begin is None:
            return None
        day = find_weekday(begin.year, begin.month, symbol.number, symbol.weekday)
        return Resolution(day_when(day), month.default) if day.month == begin.month else None

    def _resolve_weekday(self, symbol: Weekday, phrase: Phrase) -> Resolution | None:
        if self.published is None:
            return None
        back = dt.timedelta((self.published.isoweekday() - symbol.weekday) % 7)
        latest = self.published - back
        monday = self.published - dt.timedelta(self.published.weekday())
        if symbol.week is not None:
            return Resolution(day_when(monday + symbol.week * _WEEK + dt.timedelta(symbol.weekday - 1), symbol.mod))
        if symbol.weeks:
            nearest = latest if symbol.weeks < 0 or not back else latest + _WEEK
            return Resolution(day_when(nearest + symbol.weeks * _WEEK, symbol.mod))
        if symbol.shift == 0:
            day = monday + dt.timedelta(symbol.weekday - 1)
            gone = day > self.published and find_direction(phrase) is Direction.PAST
            return Resolution(day_when(day - _WEEK if gone else day, symbol.mod))
        if symbol.shift is not None:
            past = latest if back else latest - _WEEK
            return Resolution(day_when(past if symbol.shift < 0 else latest + _WEEK, symbol.mod))
        direction = find_direction(phrase)
        first = self.timeline.last(Precision.DAY) if follows_weekday(phrase) else None
        if first is not None:
            last = first + dt.timedelta((symbol.weekday - first.isoweekday()) % 7)
            if last <= self.published or direction is not Direction.PAST or ends_range(phrase):
                return Resolution(day_when(last, symbol.mod), default=direction is None)
        ahead = direction is Direction.FUTURE and bool(back)
        if direction is Direction.NEAREST:
            ahead = _WEEK - back < back
        return Resolution(day_when(latest + _WEEK if ahead else latest, symbol.mod), default=direction is None)

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
        year = _choose_year(symbol, self.published, direction)
        when = recurring_when(symbol.grain, symbol.number, year, symbol.mod)
        return Resolution(when, default=symbol.shift is None and direction is None)

    def _resolve_shift(self, symbol: Shift, phrase: Phrase) -> Resolution | None:
        quarter = self.timeline.last(Precision.QUARTER) if symbol.compares else None
        if quarter is not None:
            return Resolution(_shifted_when(quarter, Precision.QUARTER, -4, symbol.mod))
        ahead = symbol.anchor is Anchor.NEARBY and find_direction(phrase) is Direction.FUTURE
        base = self.published if ahead else self._base(symbol, phrase)
        if base is None:
            return None
        if symbol.fiscal and symbol.grain is Precision.YEAR:
            return Resolution(years_when(base.year + symbol.amount, symbol.grain, symbol.mod, fiscal=True))
        return Resolution(_shifted_when(base, symbol.grain, symbol.amount, symbol.mod))

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
            day = self.timeline.last(Precision.DAY, within=1, until=self._until(phrase)) or self.published
            return Resolution(clock_when(day, symbol.time, symbol.mod)) if day else None
        resolved = self.resolve(symbol.day, phrase)
        if resolved.when.begin is None:
            return None
        return Resolution(clock_when(resolved.when.begin, symbol.time, symbol.mod), resolved.default)

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


def _days_around(base: dt.date, symbol: MonthDay) -> list[dt.date]:
    """The days of this number in the months around one, on the weekday that the words give beside it."""
    months = (divmod(base.year * 12 + base.month - 1 + shift, 12) for shift in range(-2, 3))
    days = [
        dt.date(year, month + 1, symbol.day) for year, month in months if symbol.day <= monthrange(year, month + 1)[1]
    ]
    return [day for day in days if symbol.weekday in (None, day.isoweekday())]


def _years_around(year: int) -> range:
    """Years near enough that one of them has a 29 February."""
    return range(max(year - _LEAP_CYCLE, dt.MINYEAR), min(year + _LEAP_CYCLE, dt.MAXYEAR) + 1)


def _day_in(symbol: Day | Holiday, year: int) -> dt.date | None:
    if isinstance(symbol, Holiday):
        return find_holiday(symbol.rule, year)
    try:
        return dt.date(year, symbol.month, symbol.day)
    except ValueError:
        return None


def _choose_day(days: list[dt.date], published: dt.date, shift: int | None, phrase: Phrase) -> Resolution:
    """The nearest of these days, unless the words or, for one far off, the clause say otherwise."""
    nearest = _nearest(days, published)
    far = abs(nearest - published) > _FAR
    since = read_preposition(phrase) is Direction.PAST
    direction = Direction.PAST if since else find_direction(phrase) if far else None
    ahead = shift or direction
    if not ahead:
        return Resolution(day_when(nearest), default=far)
    rightly = [day for day in days if (day - published).days * ahead >= 0]
    return Resolution(day_when(_nearest(rightly or days, published)))


def _choose_agreeing(weekday: int, days: list[dt.date], published: dt.date, phrase: Phrase) -> Resolution:
    """The nearest of these days on a weekday that the clause allows; without one, the weekday is the writer's slip."""
    direction = find_direction(phrase)
    agreeing = [day for day in days if day.isoweekday() == weekday and day.year - published.year in _AGREEING_YEARS]
    if direction is Direction.PAST:
        agreeing = [day for day in agreeing if day <= published]
    elif direction is Direction.FUTURE:
        agreeing = [day for day in agreeing if day >= published] or agreeing
    if not agreeing:
        return replace(_choose_day(days, published, None, phrase), default=True)
    day = _nearest(agreeing, published)
    return Resolution(day_when(day), default=direction is None and abs(day - published) > _FAR)


def _nearest(days: list[dt.date], published: dt.date) -> dt.date:
    return min(days, key=lambda day: (abs(day - published), day))


def _choose_year(symbol: Recurring, published: dt.date, direction: Direction | None) -> int:
    """The year of a month, season, quarter or half that the words give none for."""
    now = published.month - 1
    start = first_month(symbol.grain, symbol.number)
    length = first_month(symbol.grain, 2) - first_month(symbol.grain, 1)
    current = (now - start) % 12 < length
    begun = published.year if start <= now else published.year - 1
    match symbol.shift:
        case -1:
            return begun - 1 if current else begun
        case 1:
            return begun + 1
        case 0:
            return begun if current else published.year
    if direction is Direction.FUTURE:
        reported = symbol.grain is Precision.QUARTER and (now // 3 - symbol.number + 1) % 4 == 1
        return begun if current or reported else begun + 1
    if direction is Direction.PAST or symbol.grain in (Precision.QUARTER, Precision.HALF):
        return begun
    months_back = (now - start) % 12
    return begun if current or months_back <= 6 else begun + 1


def _shifted_when(base: dt.date, grain: Precision, amount: int, mod: str | None) -> When:
    """The day, week, month ... that lies `amount` of them from the one that `base` is in."""
    match grain:
        case Precision.DAY:
            return day_when(base + dt.timedelta(amount), mod)
        case Precision.WEEK:
            return week_when(base + amount * _WEEK, mod)
        case Precision.WEEKEND:
            return weekend_when(base + amount * _WEEK, mod)
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
