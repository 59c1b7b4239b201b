"""Publication dates as outlets write them: in metadata, in a line of their own, in a dateline, in a file name."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from briefkit.model.calendar_values import check_day
from briefkit.model.language import day_first
from briefkit.read.foreign_dates import ForeignDate, find_foreign_date, span_date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:Mon|Tue(?:s)?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s{1,3})?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_TIME = (
    r"(?:(?:,|\s|\bat\b|T|[-–—|]){1,5}(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d{1,9})?)?"
    r"(?:\s?(?P<half>[ap])\.?m\b\.?)?(?:\s?(?P<zone>Z|GMT|UTC|[+-]\d{2}:?\d{2}|(?-i:[A-Z]{1,4}T|MSK))\b(?![+-]\d))?)?"
)
_FORMS = tuple(
    re.compile(rf"(?<![\w./-]){form}(?!\d|[./-]\d){_TIME}(?!\w)", re.IGNORECASE)
    for form in (
        r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})",
        r"(?P<year>\d{4})(?P<sign>[./])(?P<month>\d{1,2})(?P=sign)(?P<day>\d{1,2})",
        rf"{_WEEKDAY}{_DAY}(?:\s{{1,3}}of)?[\s-]{{1,3}}{_MONTH},?[\s-]{{1,3}}(?P<year>\d{{4}})",
        rf"{_WEEKDAY}{_MONTH}\s{{1,3}}{_DAY},?\s{{1,3}}(?P<year>\d{{4}})",
        r"(?P<first>\d{1,2})(?P<sign>[./-])(?P<second_number>\d{1,2})(?P=sign)(?P<year>\d{4})",
    )
)
_IN_FIGURES = (_FORMS[0], _FORMS[1], _FORMS[4])
"""Forms that are of no language; what stands around them may be of any."""

_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z|[+-]\d{4})?)?")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_LONGEST = 200
"""Characters of a line that are searched for a date."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A publication date: the day as written, and the instant where time and zone are given too."""

    day: dt.date
    instant: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class FoundMoment:
    """A date in a line, with the ``[start, end)`` it takes up, weekday and time included."""

    moment: Moment
    start: int
    end: int


def find_date(line: str, language: str | None = None) -> FoundMoment | None:
    """The first date in a line.

    Written with a month's name in English or another news language, or in figures: year first, or day and month in
    front. In ``03.06.2021`` the day is first, as it is wherever dots part dates. ``03/06/2021`` and ``03-06-2021`` are
    read only where their order is known: one number is above 12, both are the same, or there is a language to tell;
    see `briefkit.model.language.day_first`.

    Args:
        line: Searched up to its 200th character.
        language: BCP 47 tag; None where nobody says, which is not the same as plain ``en``.

    Returns:
        None where there is no date, it does not exist, or is outside the years 1000 to 2999.
    """
    line = line[:_LONGEST]
    if not _YEAR.search(line):
        return None
    found = _find_english(line, language)
    foreign = find_foreign_date(line, language)
    if foreign is None or (found and found.start <= foreign.start):
        return found
    return _read_foreign(foreign)


def _read_foreign(found: ForeignDate) -> FoundMoment:
    instant = _read_instant(found.clock, found.day) if found.clock else None
    return FoundMoment(Moment(found.day, instant), found.start, found.end)


def _find_english(line: str, language: str | None) -> FoundMoment | None:
    """The first date in English or in figures."""
    matches = [match for form in _FORMS if (match := form.search(line))]
    for match in sorted(matches, key=lambda match: match.start()):
        day = _read_day(match, language)
        if day and match["hour"] is None and match.re in _IN_FIGURES:
            return _read_foreign(span_date(line, day, match.start(), match.end()))
        if day:
            return FoundMoment(Moment(day, _read_instant(match, day)), match.start(), match.end())
    return None


def read_date(text: str, language: str | None = None) -> Moment | None:
    """The date that `text` consists of, as `find_date` reads it; also the compact form of ISO 8601."""
    text = text.strip()
    compact = _COMPACT.fullmatch(text)
    if compact:
        year, month, day, hour, minute, second, zone = compact.groups()
        text = f"{year}-{month}-{day}" + (f"T{hour}:{minute}:{second}{zone or ''}" if hour else "")
    found = find_date(text, language)
    return found.moment if found and (found.start, found.end) == (0, len(text)) else None


def _read_day(match: re.Match[str], language: str | None) -> dt.date | None:
    parts = match.groupdict()
    year = int(parts["year"])
    try:
        if "first" in parts:
            order = _order_numbers(int(parts["first"]), int(parts["second_number"]), parts["sign"], language)
            return check_day(dt.date(year, order[1], order[0])) if order else None
        month = parts["month"]
        number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
        return check_day(dt.date(year, number, int(parts["day"])))
    except ValueError:
        return None


def _order_numbers(first: int, second: int, sign: str, language: str | None) -> tuple[int, int] | None:
    """Day and month, or None where either could be either."""
    if second > 12:
        return second, first
    if first > 12 or first == second or sign == ".":
        return first, second
    if language is None:
        return None
    return (first, second) if day_first(language) else (second, first)


def _read_instant(match: re.Match[str], day: dt.date) -> dt.datetime | None:
    hour, minute, second, half, zone = match.group("hour", "minute", "second", "half", "zone")
    offset = _read_zone(zone)
    if hour is None or offset is None:
        return None
    hours = int(hour) % 12 + (12 if half.lower() == "p" else 0) if half else int(hour)
    try:
        return dt.datetime.combine(day, dt.time(hours, int(minute or 0), int(second or 0), tzinfo=offset))
    except ValueError:
        return None


def _read_zone(zone: str | None) -> dt.timezone | None:
    """UTC and numeric offsets; the names of other zones stand for several each."""
    if zone is None:
        return None
    if zone.upper() in ("Z", "GMT", "UTC"):
        return dt.UTC
    if zone[0] not in "+-":
        return None
    minutes = int(zone[1:3]) * 60 + int(zone[-2:])
    if minutes >= 24 * 60:
        return None
    return dt.timezone(dt.timedelta(minutes=-minutes if zone[0] == "-" else minutes))
