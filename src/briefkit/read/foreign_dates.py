"""Dates in other languages than English, each with its year: "17. Oktober 2025", "12 de marzo de 2026, 14:30"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from briefkit.model.calendar_values import check_day
from briefkit.model.folding import fold
from briefkit.read.tables import read_table

_NAME = r"[^\W\d_]{2,12}"
_MONTH = rf"(?P<month>{_NAME}(?:\s[^\W\d_]{{4,7}})?)(?:\s?/\s?{_NAME})?\.?"
"""One word, or two where Arabic has two; Arabic also writes both its names of a month."""

_OF = r"(?:(?i:de|del|di|do|του|της)\s{1,2}|(?i:d)['’]\s?)?"
_PART = r"(?:,?\s{1,3}|[-/.])"
_FORMS = tuple(
    re.compile(rf"(?<![\w./-]){form}(?!\d|[./-]\d)")
    for form in (
        rf"(?P<day>\d{{1,2}})(?:\.|(?i:er|re|º|ª|°|-?го|-?е))?{_PART}{_OF}{_MONTH}{_PART}{_OF}(?P<year>\d{{4}})",
        rf"(?P<month>{_NAME})\.?\s{{1,3}}(?P<day>\d{{1,2}})(?:\.|,)?\s{{1,3}}(?P<year>\d{{4}})",
        rf"(?P<year>\d{{4}})(?:\.|,|\s?(?i:m)\.)?\s{{1,3}}(?P<month>{_NAME})\.?\s{{1,3}}(?P<day>\d{{1,2}})(?:\.|\s?(?i:d)\.|-\w{{1,3}})?",
        rf"(?P<year>\d{{4}})\.?\s(?i:gada|жылғы|жылдын)\s(?P<day>\d{{1,2}})\.?[\s-](?P<month>{_NAME})",
        r"(?P<year>\d{4})\s?[年년]\s?(?P<month>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日일]",
        r"(?P<day>\d{1,2})\s(?i:tháng)\s(?P<month>\d{1,2}),?\s(?:(?i:năm)\s)?(?P<year>\d{4})",
        r"(?P<day>\d{1,2})\.\s(?P<month>\d{1,2})\.\s(?P<year>\d{4})",
        r"(?P<year>\d{4})\.\s(?P<month>\d{1,2})\.\s(?P<day>\d{1,2})\.?",
    )
)
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_WORD_BEFORE = re.compile(r"(?:^|(?<=[\s(|,:;·•–—-]))(?P<word>[^\W\d_][^\s,|]{0,15})[,，]?\s{1,3}$")
_WORD_BEHIND = re.compile(r"[,\s]{0,3}\(?(?P<word>-?[^\W\d_][^\s,|;()/]{0,15})\)?(?=[\s,.;:|/)–—-]|$)")
_MOST_WORDS = 3
"""Words before or behind a date that belong to it."""

_SOLAR_YEARS = range(1300, 1500)
"""Years of the Persian calendar that news can be of."""

_SOLAR_YEAR, _SOLAR_NEW_YEAR = 1404, dt.date(2025, 3, 21)
"""A year of the Persian calendar and its first day, from which the others are counted."""


@dataclass(frozen=True, slots=True)
class ForeignDate:
    """A date in a line.

    Attributes:
        day: The day.
        start: Where it begins, weekday and article included.
        end: Where it ends, weekday and time included.
        clock: Its time, with the groups hour, minute, second, half and zone.
    """

    day: dt.date
    start: int
    end: int
    clock: re.Match[str] | None = None


def find_foreign_date(line: str, language: str | None = None) -> ForeignDate | None:
    """The first date in a line with the name of a month in one of the news languages, or in the figures of some.

    Args:
        line: A line, not a whole text.
        language: BCP 47 tag; without it, a name that two languages have for different months is the commoner one's.

    Returns:
        None without day, month and year, and for a day that there is not.
    """
    if not _DAY.search(line):
        return None
    matches = (match for form in _FORMS for match in form.finditer(line))
    for match in sorted(matches, key=lambda match: match.start()):
        day = _read_day(match, language)
        if day:
            return span_date(line, day, match.start(), match.end())
    return None


def span_date(line: str, day: dt.date, start: int, end: int) -> ForeignDate:
    """A date with the weekday, article and time around it, where they are in another language than English.

    Args:
        line: Where it stands.
        day: The day.
        start: Where day, month and year begin.
        end: Where they end.
    """
    end = _skip_words(line, end)
    clock = _read_clock().match(line, end)
    return ForeignDate(day, _find_start(line, start), clock.end() if clock else end, clock)


def _read_day(match: re.Match[str], language: str | None) -> dt.date | None:
    year, day = int(match["year"]), int(match["day"])
    name = match["month"]
    try:
        if not name.isdigit() and year in _SOLAR_YEARS:
            number = _read_solar_months().get(fold(name))
            return _convert_solar(year, number, day) if number else None
        month = int(name) if name.isdigit() else _read_month(name, language)
        return check_day(dt.date(year, month, day)) if month else None
    except ValueError:
        return None


def _read_month(name: str, language: str | None) -> int | None:
    names = _read_months()
    name = fold(name)
    own = names.get((language or "").partition("-")[0].lower(), {})
    return own.get(name) or names[""].get(name)


def _convert_solar(year: int, month: int, day: int) -> dt.date:
    """The day of a date of the Persian calendar, whose first six months have 31 days and the others 30.

    Raises:
        ValueError: There is no such day.
    """
    if not 1 <= day <= (31 if month <= 6 else 30):
        raise ValueError(f"there is no day {day} in month {month}")
    days = 365 * (year - _SOLAR_YEAR) + _count_leap_days(year) - _count_leap_days(_SOLAR_YEAR)
    return _SOLAR_NEW_YEAR + dt.timedelta(days + 31 * (month - 1) - max(0, month - 7) + day - 1)


def _count_leap_days(year: int) -> int:
    """Leap days before a year, from some year on: eight in 33 years, which is right for all of `_SOLAR_YEARS`."""
    cycles, rest = divmod(year + 11, 33)
    return cycles * 8 + (rest + 3) // 4


def _find_start(line: str, start: int) -> int:
    """Where a date begins with the weekday and the article before it."""
    for _ in range(_MOST_WORDS):
        match = _WORD_BEFORE.search(line, 0, start)
        if match is None or fold(match["word"].rstrip(".")) not in _read_words("before", "weekdays"):
            break
        start = match.start()
    return start


def _skip_words(line: str, end: int) -> int:
    """Where a date ends with the word for the year and the weekday behind it."""
    for _ in range(_MOST_WORDS):
        match = _WORD_BEHIND.match(line, end)
        if match is None or fold(match["word"].rstrip(".")) not in _read_words("behind", "weekdays"):
            break
        end = match.end()
    return end


@cache
def _read_clock() -> re.Pattern[str]:
    """A time behind a date: ", 08:15 Uhr", " à 14h30", " - 14:30 (UTC+3)"."""
    before, behind = (
        "|".join(map(re.escape, (word for line in read_table("date_words.txt")[section] for word in line.split())))
        for section in ("clock", "hour")
    )
    return re.compile(
        rf"(?:[\s,;|/•·(–—-]|(?<!\w)(?:{before})(?!\w)[.:]?){{1,6}}"
        r"(?P<hour>\d{1,2})(?:\s?h(?:\s?(?P<minutes>\d{2}))?|[:.](?P<minute>\d{2})(?::(?P<second>\d{2}))?)"
        r"(?:\s?(?P<half>[ap])\.?\s?m\b\.?)?"
        rf"(?:['’\s]{{0,2}}(?:{behind})(?!\w)\.?)?"
        r"(?:\s?(?P<zone>Z|GMT|UTC|[+-]\d{2}:?\d{2}|(?-i:[A-Z]{1,4}T))\b(?![+-]\d))?(?!\w|[.:]\d)",
        re.IGNORECASE,
    )


@cache
def _read_months() -> dict[str, dict[str, int]]:
    """Numbers of months by name, by language; under an empty tag, those of all languages."""
    every: dict[str, int] = {}
    names = {"": every}
    for line in read_table("date_words.txt")["months"]:
        tag, _, groups = line.partition(":")
        names[tag] = dict(_number_names(groups))
        for name, number in names[tag].items():
            every.setdefault(name, number)
    return names


@cache
def _read_solar_months() -> dict[str, int]:
    return dict(_number_names(read_table("date_words.txt")["solar"][0]))


def _number_names(groups: str) -> Iterator[tuple[str, int]]:
    for number, names in enumerate(groups.split("|"), 1):
        for name in names.split():
            yield fold(name.replace("_", " ")), number


@cache
def _read_words(*sections: str) -> frozenset[str]:
    table = read_table("date_words.txt")
    return frozenset(fold(word) for section in sections for line in table[section] for word in line.split())
