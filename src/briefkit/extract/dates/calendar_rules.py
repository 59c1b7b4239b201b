"""Rules for what the calendar names: days, months, seasons, quarters, halves, years, decades, centuries."""

from __future__ import annotations

import re

from briefkit.extract.dates.figure_rules import ATTACKS, full_last_year, full_year
from briefkit.extract.dates.grammar import Phrase, Rule
from briefkit.extract.dates.ranges import ends_range
from briefkit.extract.dates.symbols import (
    Anchor,
    Clock,
    Day,
    MonthDay,
    NthWeekday,
    Recurring,
    Shift,
    Stretch,
    Symbol,
    UnitOf,
    Weekend,
    Years,
)
from briefkit.extract.dates.traps import (
    is_age_range,
    is_attack,
    is_count,
    is_counted,
    is_fraction,
    is_golf,
    is_label,
    is_name,
    is_title,
)
from briefkit.model.when import Precision

_SEASONS = {"SP": 1, "SU": 2, "FA": 3, "WI": 4}
_FIGURES = re.compile(r"\d+")
_BARE_DECADE = re.compile(r"\d0s")
_THURSDAY, _SATURDAY = 4, 6
_LATEST_SHORT_YEAR = 30
_LONGEST_LIST = 16
_LIST = frozenset(("day", "nth", "comma", "and", "or", "dash", "to", "through"))
_RANGE = frozenset(
    ("dash", "slash", "to", "and", "or", "through", "comma", "month", "season", "day", "nth", "weekday", "of")
)


def read_month_day(phrase: Phrase) -> Symbol | None:
    """On the 18th; Thursday the 3rd."""
    number = phrase.find("nth")
    if number is None or is_golf(phrase):
        return None
    day = number_of(number.value)
    unit = phrase.find("unit")
    if not 1 <= day <= 31 or (unit is not None and unit.value != "M"):
        return None
    if unit is None:
        return MonthDay(day, phrase.number("weekday"))
    shift = phrase.number("last", "past", "this", "next", "coming", "same", "following", "previous")
    told = phrase.find("last", "past", "this", "next", "coming") is not None
    anchor = Anchor.PUBLISHED if told else Anchor.MENTIONED
    return MonthDay(day, phrase.number("weekday"), Shift(Precision.MONTH, shift or 0, anchor))


def read_slashed_days(phrase: Phrase) -> Symbol | None:
    """13/14 May; May 13/14."""
    first, last = (int(figure) for figure in (phrase.find("halfslashed") or phrase.tokens[0]).value.split("/"))
    month, year = phrase.number("month"), read_year_of(phrase)
    if month is None or not 1 <= first < last <= 31:
        return None
    return Stretch(Day(month, first, year), Day(month, last, year))


def read_nth_weekday(phrase: Phrase) -> Symbol | None:
    """The first Monday in June; the last week of May."""
    ordinal = phrase.find("ordinal", "nth")
    month = phrase.number("month")
    number = number_of(ordinal.value) if ordinal else -1
    if month is None or number > 5:
        return None
    year = read_year_of(phrase)
    in_month = Recurring(Precision.MONTH, month, year)
    weekday = phrase.number("weekday")
    if weekday:
        return NthWeekday(weekday, number, in_month)
    if phrase.find("weekend"):
        return Weekend(day=NthWeekday(_SATURDAY, number, in_month))
    return UnitOf(NthWeekday(_THURSDAY, number, in_month)) if _is_week(phrase) else None


def read_half_month(phrase: Phrase) -> Symbol | None:
    """The first half of May: TIMEX3 has no value finer than the month for it."""
    month = phrase.number("month")
    return Recurring(Precision.MONTH, month, read_year_of(phrase)) if month else None


def read_weekend_of(phrase: Phrase) -> Symbol | None:
    """The weekend of May 8."""
    day = read_day(phrase)
    return Weekend(day=day) if isinstance(day, Day) else None


def read_day(phrase: Phrase) -> Symbol | None:
    """June 3; Friday, June 3, 2021; the 3rd of June last year."""
    month = phrase.number("month")
    day = phrase.find("day", "nth", "ordinal")
    if month is None or day is None or (phrase.tokens[0] is day and is_label(phrase)):
        return None
    if phrase.tokens[-1] is day and is_counted(phrase):
        return None
    number = number_of(day.value)
    known = ATTACKS[2] if (month, number) == ATTACKS[:2] and is_attack(phrase) else None
    return Day(month, number, read_year_of(phrase), phrase.number("weekday", "wday"), known)


def read_part_of_day(phrase: Phrase) -> Symbol | None:
    """Saturday evening, Feb. 3; the morning of 3 February."""
    day = read_day(phrase)
    part = phrase.find("part")
    return Clock(part.value, day, phrase.mod()) if part and isinstance(day, Day) else None


def read_week_of(phrase: Phrase) -> Symbol | None:
    """The week of June 7."""
    day = read_day(phrase)
    return UnitOf(day) if isinstance(day, Day) and _is_week(phrase) else None


def read_unit_ended(phrase: Phrase) -> Symbol | None:
    """The quarter of "the quarter ended June 30"."""
    first, second = phrase.beside(2), phrase.beside(3)
    if first is None or second is None:
        return None
    month, day = (first, second) if first.kind == "month" else (second, first)
    grain = {"W": Precision.WEEK, "Q": Precision.QUARTER}.get(phrase.tokens[-1].value)
    return UnitOf(Day(int(month.value), number_of(day.value)), grain) if grain else None


def _is_week(phrase: Phrase) -> bool:
    unit = phrase.find("unit")
    return unit is not None and unit.value == "W"


def read_first_of_range(phrase: Phrase) -> Symbol | None:
    """The 3 of "3-5 June 2021"."""
    after = (phrase.beside(distance) for distance in range(2, _LONGEST_LIST))
    month = next((token for token in after if token and token.kind == "month"), None)
    return Day(int(month.value), number_of(phrase.tokens[-1].value), _year_ahead(phrase)) if month else None


def read_last_of_range(phrase: Phrase) -> Symbol | None:
    """The 5 of "June 3-5, 2021", and of "June 3, 4 and 5"; that of "raised on June 3 to 2" is a figure, as "to 5 %"."""
    before = (phrase.beside(-distance) for distance in range(1, _LONGEST_LIST + 1))
    token = next((token for token in before if token is None or token.kind not in _LIST), None)
    if token is None or token.kind != "month" or is_counted(phrase):
        return None
    last, first = number_of(phrase.tokens[0].value), phrase.beside(-2)
    if ends_range(phrase) and first is not None and first.kind in ("day", "nth") and last <= number_of(first.value):
        return None
    return Day(int(token.value), last, read_year_of(phrase))


def read_month(phrase: Phrase) -> Symbol | None:
    """January; early May; last June; November 2006."""
    number = phrase.number("month")
    year = read_year_of(phrase)
    if number is None or (year is None and len(phrase.tokens) == 1 and is_name(phrase)):
        return None
    return Recurring(Precision.MONTH, number, year, read_shift(phrase), phrase.mod(), phrase.side())


def read_season(phrase: Phrase) -> Symbol | None:
    """Autumn 2020; last summer; in the spring."""
    season = phrase.find("season")
    if season is None or is_title(phrase):
        return None
    number = _SEASONS[season.value]
    years = phrase.find("years")
    if years is not None:
        return Recurring(Precision.SEASON, number, int(years.value[:4]), mod=phrase.mod())
    return Recurring(Precision.SEASON, number, read_year_of(phrase), read_shift(phrase), phrase.mod())


def read_quarter(phrase: Phrase) -> Symbol | None:
    """The third quarter; Q3 2020; the first half of this year."""
    if is_fraction(phrase):
        return None
    year = read_year_of(phrase)
    short = phrase.find("quarterly")
    if short:
        grain = Precision.QUARTER if "q" in short.value else Precision.HALF
        number, *own = (int(figures) for figures in _FIGURES.findall(short.value))
        return Recurring(grain, number, full_year(own[0]) if own else year)
    grain = Precision.QUARTER if phrase.find("quarter") else Precision.HALF
    ordinal = phrase.find("ordinal", "nth")
    last = 4 if grain is Precision.QUARTER else 2
    number = number_of(ordinal.value) if ordinal else last
    return Recurring(grain, number, year, mod=phrase.mod()) if 1 <= number <= last else None


def read_year(phrase: Phrase) -> Symbol | None:
    """2019; mid-2011; the end of 2020."""
    year = _find_year(phrase)
    if year is None or (len(phrase.tokens) == 1 and phrase.find("year") and is_count(phrase)):
        return None
    return Years(year, mod=phrase.mod())


def read_fiscal_year(phrase: Phrase) -> Symbol | None:
    """Fiscal 2020; FY20; the 2020 fiscal year; FY2019/20."""
    figures = _FIGURES.findall((phrase.find("fiscalyear", "years", "year", "int", "day") or phrase.tokens[0]).value)
    if not figures:
        return None
    first = full_year(int(figures[0]))
    last = full_last_year(first, int(figures[1]) % 100) if len(figures) > 1 else None
    return Years(first, last=last, mod=phrase.mod(), fiscal=True) if last is None or last > first else None


def read_decade(phrase: Phrase) -> Symbol | None:
    """The 1990s; the early '80s; the 80s; the sixties; not "Ana Orlan, early 30s", which is an age."""
    token = phrase.find("decade")
    named = phrase.number("decades")
    if (token is None and named is None) or is_age_range(phrase):
        return None
    if token and _BARE_DECADE.fullmatch(token.word) and phrase.find("the") is None:
        return None
    first = int("".join(filter(str.isdigit, token.value))) if token else named or 0
    if first < 100:
        first += 1900 if first >= 20 else 2000
    grain = Precision.CENTURY if first % 100 == 0 and first < 2000 else Precision.DECADE
    return Years(first, grain, phrase.mod())


def read_century(phrase: Phrase) -> Symbol | None:
    """The 19th century; the late twentieth century."""
    ordinal = phrase.find("ordinal", "nth")
    unit = phrase.find("unit", "units") or phrase.beside(3)  # "the 19th and 20th centuries"
    if ordinal is None or unit is None or unit.value != "100Y":
        return None
    number = number_of(ordinal.value) + (phrase.number("number") or 0)
    return Years((number - 1) * 100, Precision.CENTURY, phrase.mod()) if 1 < number < 90 else None


def number_of(value: str) -> int:
    """The number of a figure or ordinal: 3 of "3rd"."""
    return int(value.rstrip("stndrh"))


def read_year_of(phrase: Phrase) -> int | Shift | None:
    """The year that the words give: 2021, "last year"; for "that September" the year last mentioned."""
    year = _find_year(phrase) or _year_ahead(phrase)
    if year is not None:
        return year
    mentioned = phrase.find("that", "same", "following", "previous")
    if mentioned:
        return Shift(Precision.YEAR, int(mentioned.value), Anchor.MENTIONED)
    return Shift(Precision.YEAR, read_shift(phrase) or 0) if phrase.find("yearunit") else None


def _find_year(phrase: Phrase) -> int | None:
    """The year that the match holds: 2021 or '21; two figures are of 1930 to 2029."""
    year = phrase.number("year")
    short = phrase.find("shortyear")
    if year is not None or short is None:
        return year
    two = int(short.value[1:])
    return two + (2000 if two < _LATEST_SHORT_YEAR else 1900)


def read_shift(phrase: Phrase) -> int | None:
    """-1 for last, 1 for next, 0 for this; None where the words say nothing."""
    return phrase.number("last", "past", "next", "coming", "this")


def _year_ahead(phrase: Phrase) -> int | None:
    """The year at the end of the range that the match begins: 2021 for the May of "May to July 2021".

    It is the year before, where the range ends in an earlier month: "Dec. 28 to Jan. 3, 2021".
    """
    own, last = phrase.number("month"), None
    first = phrase.beside(1)
    if first is None or first.kind not in ("dash", "slash", "to", "and", "or", "through"):
        return None
    for distance in range(2, 8):
        token = phrase.beside(distance)
        if token is not None and token.kind == "month":
            last = int(token.value)
        if token is None or token.kind not in _RANGE:
            if token is None or token.kind != "year" or distance == 2:
                return None
            return int(token.value) - (1 if own and last and last < own else 0)
    return None


CALENDAR_RULES = (
    Rule("weekend", "the? weekend of (?:month DAY|the? DAY of? month) YEAR?", read_weekend_of),
    Rule("slashed-days", "(?:halfslashed of? month|month halfslashed) YEAR?", read_slashed_days),
    Rule("week-of", "the? unit of (?:month DAY|the? DAY of? month) YEAR?", read_week_of),
    Rule("unit-ended", "the? (?:unit|quarter) (?=ended (?:month DAY|DAY month))", read_unit_ended),
    Rule("nth-weekday", "the? (?:ordinal|nth|last) (?:weekday|unit|weekend) [of in] month YEAR?", read_nth_weekday),
    Rule("day-part", "weekday part comma? (?:month DAY|DAY of? month) YEAR?", read_part_of_day),
    Rule(
        "day-part", "the? phase? part of (?:weekday comma?)? (?:month DAY|the? DAY of? month) YEAR?", read_part_of_day
    ),
    Rule("month-day", "(?:(?:weekday|wday) comma?)? month (?:DAY|the (?:nth|ordinal)) YEAR?", read_day),
    Rule("day-month", "(?:(?:weekday|wday) comma?)? the? (?:DAY of?|ordinal of) month YEAR?", read_day),
    Rule("day-month", "day dash month dash year", read_day),
    Rule("range", "the? DAY (?=(?:(?:LINK|comma) the? DAY){1,4} of? month)", read_first_of_range),
    Rule("range", "(?<=month [day nth] [dash to through]) DAY YEAR?", read_last_of_range),
    Rule("range", "(?<=[day nth] [and or comma]) DAY YEAR? (?=dot|comma|in|at|and|or|$)", read_last_of_range),
    Rule("month-day", "weekday comma? the nth (?!other|of)", read_month_day),
    Rule(
        "month-day",
        "the nth of (?:this (?:coming|past)?|last|next|the (?:same|following|previous)?) unit",
        read_month_day,
    ),
    Rule(
        "month-day",
        "(?<=[on from between]) the? nth (?=[to and or dash through] the? nth (?:END|in|at|by|for))",
        read_month_day,
    ),
    Rule(
        "month-day",
        "(?:(?<=the nth [to and or dash through])|(?<=[on from between] nth [to and or dash through])) the? nth "
        "(?=END|in|at|by|for)",
        read_month_day,
    ),
    Rule(
        "month-day",
        "(?<=[on by since through from before after between]) the nth (?=dot|comma|close|in|at|to|by|for|$)",
        read_month_day,
    ),
    Rule("month", "the? (?:ordinal|nth|last) half of month YEAR?", read_half_month),
    Rule("month", "PHASE? (?:last|past|this|next|coming|that|the same)? month YEAR?", read_month),
    Rule("season", "PHASE? the? (?:last|past|this|next|coming|that|same) season YEAR?", read_season),
    Rule("season", "PHASE? the? season (?:of? (?:years|year dash year)|YEAR)|(?<=the) years season", read_season),
    Rule(
        "season",
        "PHASE? (?<=[in since through by before after phase last next from to of during]) the? season (?!of)",
        read_season,
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
    Rule(
        "fiscal-year",
        "PHASE? the? (?:fiscal calendar? yearunit? (?:year|years)|[year years] fiscal yearunit|fiscalyear)",
        read_fiscal_year,
    ),
    Rule("decade", "PHASE? the? phase? dash? (?:decade|(?<=[the phase]) decades)", read_decade),
    Rule("century", "PHASE? the? phase? dash? (?:number dash)? (?:ordinal|nth) dash? (?:unit|units)", read_century),
    Rule("century", "PHASE? the? phase? dash? (?:ordinal|nth) (?=[and or to] (?:ordinal|nth) units)", read_century),
    Rule("year", "PHASE? year", read_year),
    Rule("year", "(?<=[in since of from to through by before after during between]) shortyear", read_year),
)
