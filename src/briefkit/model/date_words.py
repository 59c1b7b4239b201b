"""Dates in words, no more precise than they were read; in our own names of months, whatever the locale."""

from __future__ import annotations

import datetime as dt
import re

from briefkit.model.language import day_first
from briefkit.model.when import Period, Precision, When

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
_MODS = {
    "START": "early {}",
    "MID": "mid-{}",
    "END": "late {}",
    "APPROX": "about {}",
    "LESS_THAN": "about {}",
    "MORE_THAN": "about {}",
    "EQUAL_OR_LESS": "at most {}",
    "EQUAL_OR_MORE": "at least {}",
    "BEFORE": "before {}",
    "AFTER": "after {}",
    "ON_OR_BEFORE": "by {}",
    "ON_OR_AFTER": "from {}",
}
_WITHIN = ("START", "MID", "END")
"""Which part of something is meant."""
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_PARTS = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}
_ORDINALS = {"1": "first", "2": "second", "3": "third", "4": "fourth"}


def format_day(day: dt.date, language: str = "en-GB") -> str:
    """A day as the report's language writes it: "3 June 2021", and "June 3, 2021" in American English."""
    month = _MONTHS[day.month - 1]
    return f"{month} {day.day}, {day.year}" if not day_first(language) else f"{day.day} {month} {day.year}"


def format_short(when: When, year: int, language: str = "en-GB") -> str:
    """A date for a link in a table: "3 Jun", with its year where that is not `year`; no more precise than it is."""
    day = when.begin
    if day is None or day != when.finish:
        return format_when(when, language)
    month = _MONTHS[day.month - 1][:3]
    words = f"{month} {day.day}" if not day_first(language) else f"{day.day} {month}"
    return words if day.year == year else f"{words}, {day.year}" if not day_first(language) else f"{words} {day.year}"


def format_moment(moment: dt.datetime, language: str = "en-GB") -> str:
    """A day and time with its offset from UTC where it has one: "3 June 2021, 18:00 (UTC+04:00)"."""
    offset = moment.utcoffset()
    zone = "" if offset is None else f" ({dt.timezone(offset)})"
    return f"{format_day(moment.date(), language)}, {moment:%H:%M}{zone}"


def format_period(period: Period, language: str = "en-GB") -> str:
    """The first and the last day of a period, a month or year that both share only once; an open side is said."""
    begin, finish = period.begin, period.finish
    if begin is None and finish is None:
        return "all time"
    if begin is None or finish is None:
        return (
            f"since {format_day(begin, language)}" if begin else f"until {format_day(finish or dt.date.max, language)}"
        )
    if begin == finish:
        return format_day(begin, language)
    if not day_first(language) or begin.year != finish.year:
        return f"{format_day(begin, language)} – {format_day(finish, language)}"
    if begin.month != finish.month:
        return f"{begin.day} {_MONTHS[begin.month - 1]} – {format_day(finish, language)}"
    return f"{begin.day}–{format_day(finish, language)}"


def format_when(when: When, language: str = "en-GB") -> str:
    """A date in words, with the precision that its source gave it: "early May 2021", "autumn 2020"."""
    pattern = _MODS.get(when.mod or "", "{}")
    if when.precision is Precision.PART_OF_DAY and when.mod in _WITHIN:
        return _format_value(when, language, pattern)
    if when.precision is Precision.WEEK and when.mod in _WITHIN:
        return f"{pattern.format('').rstrip(' -')} in the {_format_value(when, language)}"
    return pattern.format(_format_value(when, language))


def _format_value(when: When, language: str, part: str = "{}") -> str:
    """The value in words; `part` is what goes around a part of the day."""
    begin, finish = when.begin, when.finish
    if begin is None or finish is None:
        return when.value
    if "/" in when.value:
        return _format_range(begin, finish, when.precision, language)
    match when.precision:
        case Precision.DAY:
            return format_period(Period(begin, finish), language)
        case Precision.MINUTE | Precision.HOUR | Precision.PART_OF_DAY:
            return _format_time(when.value, begin, language, part)
        case Precision.WEEK:
            return f"week of {format_day(begin, language)}"
        case Precision.WEEKEND:
            return f"weekend of {format_day(begin, language)}"
        case _:
            return _format_larger(when, begin, finish, language)


def _format_range(begin: dt.date, finish: dt.date, precision: Precision, language: str) -> str:
    """From one time to another, in the unit that both are told in: "2008–2016", "May – July 2021"."""
    if precision is Precision.YEAR:
        return f"{begin.year}–{finish.year}" if begin.year < finish.year else f"{begin.year}"
    if precision is Precision.MONTH:
        first, last = _MONTHS[begin.month - 1], f"{_MONTHS[finish.month - 1]} {finish.year}"
        return f"{first} – {last}" if begin.year == finish.year else f"{first} {begin.year} – {last}"
    return format_period(Period(begin, finish), language)


def _format_time(value: str, day: dt.date, language: str, part: str) -> str:
    """A day with its time: "3 June 2021, 06:00", "3 June 2021, late night"."""
    _, _, time = value.partition("T")
    if time[:2] in _PARTS:
        return f"{format_day(day, language)}, {part.format(_PARTS[time[:2]])}"
    clock = re.match(r"(\d\d)(?::?(\d\d))?", time)
    return f"{format_day(day, language)}, {clock[1]}:{clock[2] or '00'}" if clock else format_day(day, language)


def _format_larger(when: When, begin: dt.date, finish: dt.date, language: str) -> str:
    if match := re.fullmatch(r"(\d{4})-(\d\d)", when.value):
        return f"{_MONTHS[int(match[2]) - 1]} {match[1]}"
    if match := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", when.value):
        return f"{_SEASONS[match[2]]} {match[1]}"
    if match := re.fullmatch(r"(\d{4})-Q([1-4])", when.value):
        return f"{_ORDINALS[match[2]]} quarter of {match[1]}"
    if match := re.fullmatch(r"(\d{4})-H([12])", when.value):
        return f"{_ORDINALS[match[2]]} half of {match[1]}"
    if re.fullmatch(r"\d{4}", when.value):
        return when.value
    if re.fullmatch(r"\d{3}", when.value):
        return f"{when.value}0s"
    if re.fullmatch(r"\d{2}", when.value):
        return f"{_ordinal(int(when.value) + 1)} century"
    if (begin.day, finish + dt.timedelta(days=1)) == (1, _next_month(begin)):
        return f"{_MONTHS[begin.month - 1]} {begin.year}"
    return format_period(Period(begin, finish), language)


def _ordinal(number: int) -> str:
    """A number with its ending: 1st, 2nd, 3rd, 4th, 11th, 21st."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _next_month(day: dt.date) -> dt.date:
    return dt.date(day.year + day.month // 12, day.month % 12 + 1, 1)
