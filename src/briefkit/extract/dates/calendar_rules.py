"""Rules for what the calendar names: days, months, seasons, quarters, halves, years, decades, centuries."""

from __future__ import annotations

import datetime as dt

from briefkit.extract.dates.grammar import Phrase, Rule
from briefkit.extract.dates.symbols import Anchor, Clock, Day, Holiday, Numeric, Recurring, Shift, Symbol, WeekOf, Years
from briefkit.extract.dates.traps import (
    is_age_range,
    is_count,
    is_counted,
    is_fraction,
    is_holiday_name,
    is_label,
    is_name,
    is_title,
)
from briefkit.model.when import Precision

_SEASONS = {"SP": 1, "SU": 2, "FA": 3, "WI": 4}
_RANGE = frozenset(("dash", "to", "and", "or", "through", "comma", "month", "day", "nth", "weekday", "of"))


def read_iso(phrase: Phrase) -> Symbol | None:
    """2021-06-03, 2021-06-03T18:00Z."""
    day, _, time = phrase.tokens[0].value.upper().partition("T")
    date = _read_digits(day)
    if date is None or not time:
        return date
    return Clock(time[:5] + ("Z" if time.endswith("Z") else ""), date)


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
    return Numeric(first, second, _full_year(year), mark == ".")


def read_day(phrase: Phrase) -> Symbol | None:
    """June 3; Friday, June 3, 2021; the 3rd of June last year."""
    month = phrase.number("month")
    day = phrase.find("day", "nth", "ordinal")
    if month is None or day is None or (phrase.tokens[0] is day and is_label(phrase)):
        return None
    if phrase.tokens[-1] is day and is_counted(phrase):
        return None
    return Day(month, _number(day.value), _read_year(phrase), phrase.number("weekday", "wday"))


def read_part_of_day(phrase: Phrase) -> Symbol | None:
    """Saturday evening, Feb. 3; the morning of 3 February."""
    day = read_day(phrase)
    part = phrase.find("part")
    return Clock(part.value, day) if part and isinstance(day, Day) else None


def read_holiday(phrase: Phrase) -> Symbol | None:
    """Christmas Eve; last Easter; Thanksgiving 2019."""
    holiday = phrase.find("holiday")
    if holiday is None or is_holiday_name(phrase):
        return None
    year = _read_year(phrase)
    return Holiday(holiday.value, year, None if year else _read_shift(phrase))


def read_week_of(phrase: Phrase) -> Symbol | None:
    """The week of June 7."""
    day = read_day(phrase)
    return WeekOf(day) if isinstance(day, Day) and _is_week(phrase) else None


def _is_week(phrase: Phrase) -> bool:
    unit = phrase.find("unit")
    return unit is not None and unit.value == "W"


def read_first_of_range(phrase: Phrase) -> Symbol | None:
    """The 3 of "3-5 June 2021"."""
    month = next(
        (token for distance in range(2, 6) if (token := phrase.beside(distance)) and token.kind == "month"), None
    )
    return Day(int(month.value), _number(phrase.tokens[-1].value), _year_ahead(phrase)) if month else None


def read_last_of_range(phrase: Phrase) -> Symbol | None:
    """The 5 of "June 3-5, 2021"."""
    month = phrase.beside(-3)
    return Day(int(month.value), _number(phrase.tokens[0].value), _read_year(phrase)) if month else None


def read_month(phrase: Phrase) -> Symbol | None:
    """January; early May; last June; November 2006."""
    number = phrase.number("month")
    year = _read_year(phrase)
    if number is None or (year is None and len(phrase.tokens) == 1 and is_name(phrase)):
        return None
    return Recurring(Precision.MONTH, number, year, _read_shift(phrase), phrase.mod())


def read_season(phrase: Phrase) -> Symbol | None:
    """Autumn 2020; last summer; in the spring."""
    season = phrase.find("season")
    if season is None or is_title(phrase):
        return None
    number = _SEASONS[season.value]
    return Recurring(Precision.SEASON, number, _read_year(phrase), _read_shift(phrase), phrase.mod())


def read_quarter(phrase: Phrase) -> Symbol | None:
    """The third quarter; Q3 2020; the first half of this year."""
    if is_fraction(phrase):
        return None
    year = _read_year(phrase)
    short = phrase.find("quarterly")
    if short:
        grain = Precision.QUARTER if short.value[0] == "q" else Precision.HALF
        return Recurring(grain, int(short.value[1]), year)
    grain = Precision.QUARTER if phrase.find("quarter") else Precision.HALF
    ordinal = phrase.find("ordinal", "nth")
    last = 4 if grain is Precision.QUARTER else 2
    number = _number(ordinal.value) if ordinal else last
    return Recurring(grain, number, year, mod=phrase.mod()) if 1 <= number <= last else None


def read_year(phrase: Phrase) -> Symbol | None:
    """2019; mid-2011; the end of 2020."""
    year = phrase.number("year")
    if year is None or (len(phrase.tokens) == 1 and is_count(phrase)):
        return None
    return Years(year, mod=phrase.mod())


def read_fiscal_year(phrase: Phrase) -> Symbol | None:
    """Fiscal 2020; FY20; the 2020 fiscal year."""
    year = phrase.number("year", "int", "day")
    short = phrase.find("fiscalyear")
    if short:
        year = int("".join(filter(str.isdigit, short.value)))
    if year is None:
        return None
    return Years(_full_year(year), mod=phrase.mod(), fiscal=True)


def read_decade(phrase: Phrase) -> Symbol | None:
    """The 1990s; the early '80s; the sixties."""
    token = phrase.find("decade")
    named = phrase.number("decades")
    if (token is None and named is None) or is_age_range(phrase):
        return None
    first = int("".join(filter(str.isdigit, token.value))) if token else named or 0
    if first < 100:
        first += 1900 if first >= 20 else 2000
    grain = Precision.CENTURY if first % 100 == 0 and first < 2000 else Precision.DECADE
    return Years(first, grain, phrase.mod())


def read_century(phrase: Phrase) -> Symbol | None:
    """The 19th century; the late twentieth century."""
    ordinal = phrase.find("ordinal", "nth")
    if ordinal is None or phrase.tokens[-1].value != "100Y":
        return None
    number = _number(ordinal.value) + (phrase.number("number") or 0)
    return Years((number - 1) * 100, Precision.CENTURY, phrase.mod()) if 1 < number < 90 else None


def _number(value: str) -> int:
    """The number of a figure or ordinal: 3 of "3rd"."""
    return int(value.rstrip("stndrh"))


def _full_year(year: int) -> int:
    """A year with its century; two digits are of 1970 to 2069."""
    if year >= 100:
        return year
    return year + (2000 if year < 70 else 1900)


def _read_year(phrase: Phrase) -> int | Shift | None:
    """The year that the words give: 2021, "last year"; for "that September" the year last mentioned."""
    year = phrase.number("year") or _year_ahead(phrase)
    if year is not None:
        return year
    mentioned = phrase.find("that", "same", "following", "previous")
    if mentioned:
        return Shift(Precision.YEAR, int(mentioned.value), Anchor.MENTIONED)
    return Shift(Precision.YEAR, _read_shift(phrase) or 0) if phrase.find("yearunit") else None


def _read_shift(phrase: Phrase) -> int | None:
    return phrase.number("last", "past", "next", "coming", "this")


def _year_ahead(phrase: Phrase) -> int | None:
    """The year at the end of the range that the match begins: 2021 for the May of "May to July 2021"."""
    first = phrase.beside(1)
    if first is None or first.kind not in ("dash", "slash", "to", "and", "or", "through"):
        return None
    for distance in range(2, 8):
        token = phrase.beside(distance)
        if token is None or token.kind not in _RANGE:
            return int(token.value) if token and token.kind == "year" and distance > 2 else None
    return None


CALENDAR_RULES = (
    Rule("holiday", "(?:last|this|next|coming)? holiday YEAR?", read_holiday),
    Rule("iso", "iso|compact", read_iso),
    Rule("numeric", "slashed", read_numeric),
    Rule("week-of", "the? unit of (?:month DAY|the? DAY of? month) YEAR?", read_week_of),
    Rule("day-part", "weekday part comma? (?:month DAY|DAY of? month) YEAR?", read_part_of_day),
    Rule("day-part", "the? part of (?:weekday comma?)? (?:month DAY|the? DAY of? month) YEAR?", read_part_of_day),
    Rule("month-day", "(?:(?:weekday|wday) comma?)? month (?:DAY|the (?:nth|ordinal)) YEAR?", read_day),
    Rule("day-month", "(?:(?:weekday|wday) comma?)? the? (?:DAY of?|ordinal of) month YEAR?", read_day),
    Rule("day-month", "day dash month dash year", read_day),
    Rule("range", "the? DAY (?=(?:LINK|comma) the? DAY of? month)", read_first_of_range),
    Rule("range", "(?<=month [day nth] [dash to through]) DAY YEAR?", read_last_of_range),
    Rule("range", "(?<=month [day nth] [and or comma]) DAY YEAR? (?=dot|comma|in|at|and|or|$)", read_last_of_range),
    Rule("month", "PHASE? (?:last|past|this|next|coming|that|the same)? month YEAR?", read_month),
    Rule("season", "PHASE? the? (?:last|past|this|next|coming|that|same) season YEAR?", read_season),
    Rule("season", "PHASE? the? season YEAR", read_season),
    Rule(
        "season",
        "PHASE? (?<=[in since through by before after phase last next from to of during]) the? season (?!of)",
        read_season,
    ),
    Rule(
        "fiscal-year",
        "PHASE? the? (?:fiscal calendar? yearunit? year|year fiscal yearunit|fiscalyear)",
        read_fiscal_year,
    ),
    Rule(
        "quarter",
        "PHASE? OFYEAR? the? fiscal? (?:quarterly|(?:ordinal|nth) dash? fiscal? quarter) "
        "(?:YEAR|of? fiscal yearunit? year)?",
        read_quarter,
    ),
    Rule("quarter", "the? last quarter (?:of year|of (?:last|this) yearunit)", read_quarter),
    Rule("half", "PHASE? OFYEAR the? fiscal? (?:ordinal|nth) dash? half", read_quarter),
    Rule(
        "half",
        "PHASE? the? fiscal? (?:ordinal|nth) dash? half (?:YEAR|of the yearunit|of? fiscal yearunit? year)",
        read_quarter,
    ),
    Rule("decade", "PHASE? the? phase? dash? (?:decade|(?<=[the phase]) decades)", read_decade),
    Rule("century", "PHASE? the? phase? dash? (?:number dash)? (?:ordinal|nth) dash? unit", read_century),
    Rule("year", "PHASE? year", read_year),
)
