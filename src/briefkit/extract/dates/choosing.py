"""Which of several like days, months or years is meant, by what the clause says or by their distance."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefkit.extract.dates.cues import Direction, find_direction, read_preposition
from briefkit.extract.dates.grammar import Phrase
from briefkit.extract.dates.holidays import find_holidays
from briefkit.extract.dates.ranges import ends_range
from briefkit.extract.dates.symbols import Day, Holiday, MonthDay, Recurring, Weekday, WeekdayBeside
from briefkit.extract.dates.values import WEEK, day_when, first_month
from briefkit.model.when import Precision, When

_LEAP_CYCLE = 8
_FAR = dt.timedelta(90)
"""How far from publication a day without a year can lie before the clause is asked for its side."""
_PREPOSITIONS = frozenset(
    ("about", "after", "at", "before", "by", "during", "for", "in", "on", "over", "since", "through")
)
_AGREEING_YEARS = range(-3, 2)
"""Years around publication in which a weekday can agree with a day of a month."""
_JUST_PAST = dt.timedelta(days=2)
"""How far back "last Tuesday" is not yet the Tuesday before: that would be "yesterday" or "on Tuesday"."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a symbolic value came to; `default` where only a rule of thumb chose past or future."""

    when: When
    default: bool = False


def days_around(base: dt.date, symbol: MonthDay) -> list[dt.date]:
    """The days of this number in the months around one, on the weekday that the words give beside it."""
    months = (divmod(base.year * 12 + base.month - 1 + shift, 12) for shift in range(-2, 3))
    days = [
        dt.date(year, month + 1, symbol.day) for year, month in months if symbol.day <= monthrange(year, month + 1)[1]
    ]
    return [day for day in days if symbol.weekday in (None, day.isoweekday())]


def years_around(year: int) -> range:
    """Years near enough that one of them has a 29 February."""
    return range(max(year - _LEAP_CYCLE, dt.MINYEAR), min(year + _LEAP_CYCLE, dt.MAXYEAR) + 1)


def days_in(symbol: Day | Holiday, year: int) -> tuple[dt.date, ...]:
    """The days that this one is in a year: of feasts that follow the moon two or none."""
    if isinstance(symbol, Holiday):
        return tuple(day + dt.timedelta(symbol.days) for day in find_holidays(symbol.rule, year))
    try:
        return (dt.date(year, symbol.month, symbol.day),)
    except ValueError:
        return ()


def choose_day(days: Sequence[dt.date], published: dt.date, phrase: Phrase) -> Resolution:
    """The nearest of these days, unless the clause says otherwise of one that is far off."""
    nearest = find_nearest(days, published)
    far = abs(nearest - published) > _FAR
    since = read_preposition(phrase) is Direction.PAST
    direction = Direction.PAST if since else find_direction(phrase) if far else None
    return _choose_side(days, published, direction, default=far)


def choose_feast(days: Sequence[dt.date], published: dt.date, shift: int | None, phrase: Phrase) -> Resolution:
    """The nearest of these days of a feast on the side that its words or the clause tell."""
    nearest = find_nearest(days, published)
    before = phrase.governor()
    adverbial = len(phrase.tokens) > 1 or (before is not None and before.kind in _PREPOSITIONS)
    direction = shift or (find_direction(phrase) if adverbial or abs(nearest - published) > _FAR else None)
    return _choose_side(days, published, direction, default=abs(nearest - published) > _FAR)


def _choose_side(days: Sequence[dt.date], published: dt.date, side: int | None, *, default: bool) -> Resolution:
    """The nearest of these days, on one side of publication where one is told."""
    if not side:
        return Resolution(day_when(find_nearest(days, published)), default=default)
    rightly = [day for day in days if (day - published).days * side >= 0]
    return Resolution(day_when(find_nearest(rightly or days, published)))


def choose_agreeing(weekday: int, days: list[dt.date], published: dt.date, phrase: Phrase) -> Resolution:
    """The nearest of these days on a weekday that the clause allows; without one, the weekday is the writer's slip."""
    direction = find_direction(phrase)
    agreeing = [day for day in days if day.isoweekday() == weekday and day.year - published.year in _AGREEING_YEARS]
    if direction is Direction.PAST:
        agreeing = [day for day in agreeing if day <= published]
    elif direction is Direction.FUTURE:
        agreeing = [day for day in agreeing if day >= published] or agreeing
    if not agreeing:
        return replace(choose_day(days, published, phrase), default=True)
    day = find_nearest(agreeing, published)
    return Resolution(day_when(day), default=direction is None and abs(day - published) > _FAR)


def find_nearest(days: Sequence[dt.date], published: dt.date) -> dt.date:
    """The day nearest to publication; of two, the earlier one."""
    return min(days, key=lambda day: (abs(day - published), day))


def choose_year(symbol: Recurring, published: dt.date, direction: Direction | None) -> int:
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


def choose_month_day(
    symbol: MonthDay, published: dt.date, month: dt.date | None, first: dt.date | None, phrase: Phrase
) -> Resolution | None:
    """The day of a month that the words do not name.

    Args:
        symbol: Its number.
        published: The document's date.
        month: A day of the month that was mentioned right before; None where there was none.
        first: The day with which its range or list begins.
        phrase: Its words.
    """
    direction = find_direction(phrase)
    days = days_around(published if direction is Direction.FUTURE or month is None else month, symbol)
    if first is not None:
        days = [day for day in days if day > first][:1]
    elif direction is Direction.FUTURE:
        days = [day for day in days if day >= published]
    elif month is not None:
        named = [day for day in days if (day.year, day.month) == (month.year, month.month)]
        over = [day for day in named if day <= published]
        days = over or ([day for day in days if day <= published][-1:] if direction is Direction.PAST else named)
    else:
        days = [day for day in days if day <= published]
    if not days:
        return None
    return Resolution(day_when(find_nearest(days, published)), default=direction is None and month is None)


def choose_weekday(
    symbol: Weekday, published: dt.date, first: dt.date | None, *, follows: bool, phrase: Phrase
) -> Resolution:
    """The day of a weekday: told by its words, else by the clause, else the last one.

    Args:
        symbol: The weekday.
        published: The document's date.
        first: The last day that was mentioned.
        follows: Whether it is the second of two that belong together.
        phrase: Its words.
    """
    back = dt.timedelta((published.isoweekday() - symbol.weekday) % 7)
    latest = published - back
    monday = published - dt.timedelta(published.weekday())
    in_week = monday + dt.timedelta(symbol.weekday - 1)
    past = latest if back else latest - WEEK
    if symbol.week is not None:
        return Resolution(day_when(in_week + symbol.week * WEEK, symbol.mod))
    if symbol.weeks:
        before = past if symbol.shift is not None else latest
        nearest = before if symbol.weeks < 0 else latest + WEEK if back or symbol.shift is not None else latest
        return Resolution(day_when(nearest + symbol.weeks * WEEK, symbol.mod))
    if symbol.shift == 0:
        gone = in_week > published and find_direction(phrase) is Direction.PAST
        return Resolution(day_when(in_week - WEEK if gone else in_week, symbol.mod))
    if symbol.shift is not None:
        ahead = latest + WEEK if symbol.coming else in_week + WEEK
        just_past = (
            published - past <= _JUST_PAST and phrase.find("past") is None
        )  # "this past Tuesday" is the last one
        behind = past - WEEK if just_past else past
        return Resolution(day_when(behind if symbol.shift < 0 else ahead, symbol.mod))
    direction = find_direction(phrase)
    if first is not None and follows:
        last = first + dt.timedelta((symbol.weekday - first.isoweekday()) % 7)
        if last <= published or direction is not Direction.PAST or ends_range(phrase):
            return Resolution(day_when(last, symbol.mod), default=direction is None)
    ahead_of = direction is Direction.FUTURE and bool(back)
    if direction is Direction.NEAREST:
        ahead_of = WEEK - back < back
    return Resolution(day_when(latest + WEEK if ahead_of else latest, symbol.mod), default=direction is None)


def find_beside(symbol: WeekdayBeside, day: dt.date) -> dt.date:
    """The weekday next to a day: "the Friday before Easter", "the first Monday after 3 May"."""
    if symbol.number < 0:
        return day - dt.timedelta((day.isoweekday() - symbol.weekday - 1) % 7 + 1) + (symbol.number + 1) * WEEK
    return day + dt.timedelta((symbol.weekday - day.isoweekday() - 1) % 7 + 1) + (symbol.number - 1) * WEEK


def find_anniversary(day: dt.date, year: int) -> dt.date:
    """The like day of another year; 28 February for a leap day."""
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)
