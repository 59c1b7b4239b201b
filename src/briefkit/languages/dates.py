"""Dates in words, no more precise than they were read, as the reader's language writes them."""

from __future__ import annotations

import datetime as dt
import re

from briefkit.languages.calendars import find_calendar
from briefkit.languages.catalogue import Catalogue
from briefkit.languages.numbers import write_roman
from briefkit.model.messages import message, message_in
from briefkit.model.when import Period, Precision, When

_MODS = {
    "START": message("early {date}"),
    "MID": message("mid-{date}"),
    "END": message("late {date}"),
    "APPROX": message("about {date}"),
    "LESS_THAN": message("about {date}"),
    "MORE_THAN": message("about {date}"),
    "EQUAL_OR_LESS": message("at most {date}"),
    "EQUAL_OR_MORE": message("at least {date}"),
    "BEFORE": message("before {date}"),
    "AFTER": message("after {date}"),
    "ON_OR_BEFORE": message("by {date}"),
    "ON_OR_AFTER": message("from {date}"),
}
_WITHIN_WEEK = {
    "START": message("early in the {week}"),
    "MID": message("mid in the {week}"),
    "END": message("late in the {week}"),
}
_WITHIN_DAY = {
    "START": message_in("part of a day", "early {part}"),
    "MID": message_in("part of a day", "mid-{part}"),
    "END": message_in("part of a day", "late {part}"),
}
_SEASONS = {
    "SP": message("spring {year}"),
    "SU": message("summer {year}"),
    "FA": message("autumn {year}"),
    "WI": message("winter {year}"),
}
_PARTS = {
    "MO": message("morning"),
    "MI": message("midday"),
    "AF": message("afternoon"),
    "EV": message("evening"),
    "NI": message("night"),
    "DT": message("daytime"),
}
_QUARTERS = {
    "1": message("first quarter of {year}"),
    "2": message("second quarter of {year}"),
    "3": message("third quarter of {year}"),
    "4": message("fourth quarter of {year}"),
}
_HALVES = {"1": message("first half of {year}"), "2": message("second half of {year}")}


def format_day(day: dt.date, catalogue: Catalogue) -> str:
    """A day as the report's language writes it: "3 June 2021", and "June 3, 2021" in American English."""
    return find_calendar(catalogue).say_day(day)


def format_short(when: When, year: int, catalogue: Catalogue) -> str:
    """A date for a link in a table: "3 Jun", with its year where that is not `year`; no more precise than it is."""
    day = when.begin
    if day is None or day != when.finish:
        return format_when(when, catalogue)
    return find_calendar(catalogue).say_short(day, with_year=day.year != year)


def format_moment(moment: dt.datetime, catalogue: Catalogue) -> str:
    """A day and time with its offset from UTC where it has one: "3 June 2021, 18:00 (UTC+04:00)"."""
    day, time = format_day(moment.date(), catalogue), _format_clock(f"{moment:%H}", f"{moment:%M}", catalogue)
    offset = moment.utcoffset()
    if offset is None:
        return catalogue.say("{day}, {time}", day=day, time=time)
    return catalogue.say("{day}, {time} ({zone})", day=day, time=time, zone=dt.timezone(offset))


def format_period(period: Period, catalogue: Catalogue) -> str:
    """The first and the last day of a period, a month or year that both share only once; an open side is said."""
    begin, finish = period.begin, period.finish
    if begin is None:
        return catalogue.say("until {day}", day=format_day(finish, catalogue)) if finish else catalogue.say("all time")
    if finish is None:
        return catalogue.say("since {day}", day=format_day(begin, catalogue))
    return format_day(begin, catalogue) if begin == finish else find_calendar(catalogue).say_days(begin, finish)


def format_when(when: When, catalogue: Catalogue) -> str:
    """A date in words, with the precision that its source gave it: "early May 2021", "autumn 2020"."""
    mod = when.mod or ""
    if when.precision is Precision.PART_OF_DAY and mod in _WITHIN_DAY:
        return _format_value(when, catalogue, part=mod)
    if when.precision is Precision.WEEK and mod in _WITHIN_WEEK:
        return catalogue.say(_WITHIN_WEEK[mod], week=_format_value(when, catalogue))
    if mod in _MODS:
        return catalogue.say(_MODS[mod], date=_format_value(when, catalogue, within=True))
    return _format_value(when, catalogue)


def _format_value(when: When, catalogue: Catalogue, part: str = "", *, within: bool = False) -> str:
    """The value in words.

    Args:
        when: The date.
        catalogue: Of the reader's language.
        part: Which part of the part of a day is meant.
        within: Whether other words stand before it, which in some languages changes the name of a month.
    """
    begin, finish = when.begin, when.finish
    if begin is None or finish is None:
        return when.value
    if "/" in when.value:
        return _format_range(begin, finish, when.precision, catalogue)
    match when.precision:
        case Precision.DAY:
            return format_period(Period(begin, finish), catalogue)
        case Precision.MINUTE | Precision.HOUR | Precision.PART_OF_DAY:
            return _format_time(when.value, begin, catalogue, part)
        case Precision.WEEK:
            return catalogue.say("week of {day}", day=format_day(begin, catalogue))
        case Precision.WEEKEND:
            return catalogue.say("weekend of {day}", day=format_day(begin, catalogue))
        case _:
            return _format_larger(when, begin, finish, catalogue, within=within)


def _format_range(begin: dt.date, finish: dt.date, precision: Precision, catalogue: Catalogue) -> str:
    """From one time to another, in the unit that both are told in: "2008–2016", "May – July 2021"."""
    if precision is Precision.YEAR:
        return f"{begin.year}–{finish.year}" if begin.year < finish.year else f"{begin.year}"
    if precision is Precision.MONTH:
        return find_calendar(catalogue).say_months(begin, finish)
    return format_period(Period(begin, finish), catalogue)


def _format_time(value: str, day: dt.date, catalogue: Catalogue, part: str) -> str:
    """A day with its time: "3 June 2021, 06:00", "3 June 2021, late night"."""
    _, _, time = value.partition("T")
    said = format_day(day, catalogue)
    if time[:2] in _PARTS:
        of_day = catalogue.say(_PARTS[time[:2]])
        if part:
            of_day = catalogue.say_in("part of a day", _WITHIN_DAY[part], part=of_day)
        return catalogue.say("{day}, {time}", day=said, time=of_day)
    clock = re.match(r"(\d\d)(?::?(\d\d))?", time)
    if clock is None:
        return said
    return catalogue.say("{day}, {time}", day=said, time=_format_clock(clock[1], clock[2] or "00", catalogue))


def _format_clock(hour: str, minute: str, catalogue: Catalogue) -> str:
    return catalogue.say("{hour}:{minute}", hour=hour, minute=minute)


def _format_larger(when: When, begin: dt.date, finish: dt.date, catalogue: Catalogue, *, within: bool) -> str:
    calendar = find_calendar(catalogue)
    say_month = calendar.say_month_within if within else calendar.say_month
    if match := re.fullmatch(r"(\d{4})-(\d\d)", when.value):
        return say_month(dt.date(int(match[1]), int(match[2]), 1))
    if match := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", when.value):
        return catalogue.say(_SEASONS[match[2]], year=match[1])
    if match := re.fullmatch(r"(\d{4})-Q([1-4])", when.value):
        return catalogue.say(_QUARTERS[match[2]], year=match[1])
    if match := re.fullmatch(r"(\d{4})-H([12])", when.value):
        return catalogue.say(_HALVES[match[2]], year=match[1])
    if re.fullmatch(r"\d{4}", when.value):
        return when.value
    if re.fullmatch(r"\d{3}", when.value):
        return catalogue.say("{year}s", year=f"{when.value}0")
    if re.fullmatch(r"\d{2}", when.value):
        return catalogue.say("{number} century", number=_count_century(int(when.value) + 1, catalogue))
    if (begin.day, finish + dt.timedelta(days=1)) == (1, _next_month(begin)):
        return say_month(begin)
    return format_period(Period(begin, finish), catalogue)


def _count_century(number: int, catalogue: Catalogue) -> str:
    """The number of a century: an ordinal in English, Roman numerals or plain digits in other languages."""
    if catalogue.is_english:
        return _write_ordinal(number)
    # translators: "I" where centuries have Roman numerals, "1" where they have digits
    return str(number) if catalogue.say_in("numerals of centuries", "1") == "1" else write_roman(number)


def _write_ordinal(number: int) -> str:
    """A number with its ending: 1st, 2nd, 3rd, 4th, 11th, 21st."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _next_month(day: dt.date) -> dt.date:
    return dt.date(day.year + day.month // 12, day.month % 12 + 1, 1)
