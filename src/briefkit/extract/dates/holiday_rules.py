"""Rules for feasts and what stands beside them: Easter, Ramadan, Diwali eve, the Friday before Christmas."""

from __future__ import annotations

from briefkit.extract.dates.amounts import read_count
from briefkit.extract.dates.calendar_rules import number_of, read_shift, read_year_of
from briefkit.extract.dates.grammar import Phrase, Rule
from briefkit.extract.dates.holidays import find_length
from briefkit.extract.dates.symbols import Day, Holiday, Symbol, WeekdayBeside, Weekend
from briefkit.extract.dates.traps import is_holiday_name


def read_holiday_weekend(phrase: Phrase) -> Symbol | None:
    """The Easter weekend."""
    holiday = phrase.find("holiday")
    return Weekend(day=Holiday(holiday.value, read_year_of(phrase))) if holiday else None


def read_holiday(phrase: Phrase) -> Symbol | None:
    """Christmas Eve; last Easter; Thanksgiving 2019."""
    holiday = phrase.find("holiday")
    if holiday is None or is_holiday_name(phrase):
        return None
    year = read_year_of(phrase)
    return Holiday(holiday.value, year, None if year else read_shift(phrase))


def read_beside_holiday(phrase: Phrase) -> Symbol | None:
    """The day before Easter; Diwali eve; two days after Christmas; the first day of Passover."""
    holiday, ordinal = phrase.find("holiday"), phrase.find("ordinal", "nth")
    unit = phrase.find("unit", "units")
    if holiday is None or (unit is not None and unit.value not in ("D", "W")):
        return None
    if ordinal is not None:
        days = number_of(ordinal.value) - 1
    elif phrase.find("eve"):
        days = -1
    elif phrase.find("last") or phrase.mod() == "END":
        days = find_length(holiday.value) - 1
    elif phrase.mod() == "START":
        days = 0
    else:
        days = (phrase.number("before", "after") or 0) * _count_days(phrase)
    return Holiday(holiday.value, read_year_of(phrase), days=days, single=True)


def _count_days(phrase: Phrase) -> int:
    """How many days stand before a holiday's side: 14 in "two weeks after Easter 2019"."""
    at = next((index for index, token in enumerate(phrase.tokens) if token.kind in ("unit", "units")), 0)
    counted = Phrase(phrase.sentence, phrase.start, phrase.start + at, phrase.tokens[:at])
    return (7 if phrase.tokens[at].value == "W" else 1) * round(read_count(counted) or 1.0)


def read_weekday_beside(phrase: Phrase) -> Symbol | None:
    """The Friday before Easter; the first Monday after 3 May."""
    weekday, side, holiday = phrase.number("weekday"), phrase.number("before", "after"), phrase.find("holiday")
    ordinal = phrase.find("ordinal")
    number = (side or 1) * (number_of(ordinal.value) if ordinal else 1)
    if holiday is not None:
        return WeekdayBeside(weekday or 0, number, Holiday(holiday.value, read_year_of(phrase)))
    month, day = phrase.number("month"), phrase.find("day", "nth")
    if month is None or day is None:
        return None
    return WeekdayBeside(weekday or 0, number, Day(month, number_of(day.value), read_year_of(phrase)))


HOLIDAY_RULES = (
    Rule("weekend", "the? holiday weekend YEAR?", read_holiday_weekend),
    Rule("holiday", "the (?:eve of|unit (?:before|after)) holiday YEAR?", read_beside_holiday),
    Rule("holiday", "(?:NUM|a) (?:unit|units) (?:before|after) holiday YEAR?", read_beside_holiday),
    Rule("holiday", "the (?:(?:ordinal|nth|last) unit|bound) of holiday YEAR?|holiday eve YEAR?", read_beside_holiday),
    Rule("weekday-beside", "the (?:ordinal? weekday) (?:before|after) holiday YEAR?", read_weekday_beside),
    Rule(
        "weekday-beside",
        "the (?:ordinal? weekday) (?:before|after) (?:month DAY|DAY of? month) YEAR?",
        read_weekday_beside,
    ),
    Rule("holiday", "(?:last|this|next|coming)? holiday (?:YEAR|in year)?", read_holiday),
)
