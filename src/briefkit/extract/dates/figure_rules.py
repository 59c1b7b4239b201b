"""Rules for dates in figures: 2021-06-03, 7/8/2007, 9/11, 041200Z MAY 21, 2009-10."""

from __future__ import annotations

import datetime as dt
import re

from briefkit.extract.dates.grammar import Phrase, Rule
from briefkit.extract.dates.symbols import Clock, Day, Numeric, Recurring, Symbol, Years
from briefkit.extract.dates.traps import is_counted, is_event, is_part
from briefkit.model.when import Precision

ATTACKS = (9, 11, 2001)
"""The day that is known without its year."""
_MILITARY = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ZONE = re.compile(r"(?:Z|[+-]\d\d:?\d\d)$")
_BEFORE_DAY = frozenset(("on", "by", "since", "from", "before", "after", "through"))


def full_year(year: int) -> int:
    """A year with its century; two digits are of 1970 to 2069."""
    if year >= 100:
        return year
    return year + (2000 if year < 70 else 1900)


def full_last_year(first: int, figures: int) -> int:
    """The last of two years with its century: 2000 for the 00 of "1999-00"."""
    turn = first % 100 == 99 and figures == 0
    return first - first % 100 + figures + (100 if turn else 0)


def read_iso(phrase: Phrase) -> Symbol | None:
    """2021-06-03, 2021-06-03T18:00Z."""
    day, _, time = phrase.tokens[0].value.upper().partition("T")
    date = _read_digits(day)
    if date is None or not time:
        return date
    zone = _ZONE.search(time)
    return Clock(time[:5] + (zone[0] if zone else ""), date)


def read_iso_month(phrase: Phrase) -> Symbol | None:
    """2021-05; not 2005-06, which is two years, nor 2019/12."""
    first, last, month = _split_years(phrase.tokens[0].value)
    return Recurring(Precision.MONTH, month, first) if last is None and "-" in phrase.tokens[0].value else None


def _read_digits(digits: str) -> Day | None:
    try:
        day = dt.date.fromisoformat(digits)
    except ValueError:
        return None
    return Day(day.month, day.day, day.year)


def read_numeric(phrase: Phrase) -> Symbol | None:
    """7/8/07, 7.8.2007: which is the month is for the document to say."""
    value = phrase.tokens[0].value
    mark = next(character for character in value if not character.isdigit())
    first, second, year = (int(part) for part in value.split(mark))
    return Numeric(first, second, full_year(year), day_first=mark == ".")


def read_slashed(phrase: Phrase) -> Symbol | None:
    """On 7/8; Friday 7/8; and "the 9/11 attacks", "since 9/11"."""
    token = phrase.tokens[-1]
    first, second = (int(part) for part in token.value.split("/"))
    if (first, second) == ATTACKS[:2] and is_event(phrase):
        return Day(*ATTACKS)
    weekday = phrase.number("weekday", "wday")
    before = phrase.beside(-1)
    cued = weekday is not None or (before is not None and before.kind in _BEFORE_DAY)
    if not cued or is_counted(phrase) or is_part(phrase):
        return None
    possible = 1 <= min(first, second) <= 12 and max(first, second) <= 31
    return Numeric(first, second, None, weekday) if possible else None


def read_zulu(phrase: Phrase) -> Symbol | None:
    """041200Z MAY 21: the day, the time and the zone of military reports."""
    figures, month, year = phrase.tokens[0].value.split()
    day = Day(_MILITARY.index(month) + 1, int(figures[:2]), full_year(int(year)))
    if int(figures[2:4]) > 23 or int(figures[4:6]) > 59:
        return None
    return Clock(f"{figures[2:4]}:{figures[4:6]}" + ("Z" if figures[6] == "z" else ""), day)


def read_years(phrase: Phrase) -> Symbol | None:
    """The 2009-10 season; the war of 1914-18."""
    first, last, _ = _split_years(phrase.tokens[0].value)
    return Years(first, last=last) if last is not None and last > first else None


def _split_years(figures: str) -> tuple[int, int | None, int]:
    """First year, last year and second figure; no last year where that figure is rather a month's: "2021-05"."""
    first, second = int(figures[:4]), int(figures[5:])
    last = full_last_year(first, second)
    month = 1 <= second <= 12 and (last <= first or (figures[5] == "0" and last != first + 1))
    return first, None if month else last, second


FIGURE_RULES = (
    Rule("iso", "iso|compact", read_iso),
    Rule("iso", "years (?!fiscal)", read_iso_month),
    Rule("numeric", "slashed", read_numeric),
    Rule("numeric", "(?:(?:weekday|wday) comma?)? halfslashed", read_slashed),
    Rule("zulu", "zulu", read_zulu),
    Rule("years", "years (?!fiscal)", read_years),
)
