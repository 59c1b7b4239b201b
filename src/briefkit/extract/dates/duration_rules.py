"""Rules for how long and how often: durations, sets, and words such as now and recently."""

from __future__ import annotations

from briefkit.extract.dates.amounts import duration_value, lasting, read_count, read_mod
from briefkit.extract.dates.grammar import Phrase, Rule
from briefkit.extract.dates.symbols import Literal, Symbol
from briefkit.extract.dates.traps import is_age, is_fraction, is_occasion, is_some_day, is_title
from briefkit.model.facts import DateType

_UNITS = ("unit", "units", "yearunit", "quarter", "weekend")


def read_duration(phrase: Phrase) -> Symbol | None:
    """Three weeks; a 27-year contract; the past decade; more than two and a half years."""
    unit = phrase.find(*_UNITS)
    if (
        unit is None
        or unit.value == "WE"
        or is_some_day(phrase)
        or is_age(phrase)
        or (unit.value == "Q" and (phrase.find("a") or is_fraction(phrase)))  # most are no time
    ):
        return None
    count = read_count(phrase)
    if count is None and phrase.find("few") is None and unit.kind != "units":
        count = 1.0
    return lasting(duration_value(count, unit.value), unit.value, count, phrase)


def read_one_and_half(phrase: Phrase) -> Symbol | None:
    """A year and a half."""
    unit = phrase.find(*_UNITS)
    return Literal(duration_value(1.5, unit.value), DateType.DURATION) if unit else None


def read_compound(phrase: Phrase) -> Symbol | None:
    """Two years and three months; 22 minutes, 12 seconds."""
    units = [index for index, token in enumerate(phrase.tokens) if token.kind in _UNITS]
    parts = []
    start = phrase.start
    for index in units:
        end = phrase.start + index + 1
        part = Phrase(phrase.sentence, start, end, phrase.sentence[start:end])
        parts.append(duration_value(read_count(part), part.tokens[-1].value).removeprefix("P"))
        start = end
    days, times = [[part for part in parts if part.startswith("T") is timed] for timed in (False, True)]
    value = "P" + "".join(days) + ("T" if times else "") + "".join(part[1:] for part in times)
    return Literal(value, DateType.DURATION, mod=read_mod(phrase)) if not is_age(phrase) else None


def read_lasting(phrase: Phrase) -> Symbol | None:
    """Yearlong; weeklong."""
    return Literal(phrase.tokens[0].value, DateType.DURATION)


def read_rate(phrase: Phrase) -> Symbol | None:
    """15 a year; $5 a day; twice a week; per month; annually."""
    unit = phrase.find(*_UNITS)
    word = phrase.find("rate")
    if (
        is_title(phrase) or is_occasion(phrase) or (phrase.find("per") and unit and unit.value[0] == "T")
    ):  # miles per hour
        return None
    if word:
        return Literal(word.value, DateType.SET)
    return Literal(duration_value(1.0, unit.value), DateType.SET) if unit else None


def read_repeated(phrase: Phrase) -> Symbol | None:
    """Every two weeks; each Friday; every morning; Mondays."""
    weekday = phrase.number("weekday", "weekdays")
    part = phrase.find("part")
    if weekday:
        return Literal(f"XXXX-WXX-{weekday}" + (f"T{part.value}" if part else ""), DateType.SET)
    month = phrase.number("month")
    if month:
        return Literal(f"XXXX-{month:02}", DateType.SET)
    season = phrase.find("season")
    if season:
        return Literal(f"XXXX-{season.value}", DateType.SET)
    if part:
        return Literal(f"XXXX-XX-XXT{part.value}", DateType.SET)
    unit = phrase.find(*_UNITS)
    if unit is None:
        return None
    if unit.value == "WE":
        return Literal("XXXX-WXX-WE", DateType.SET)
    count = 2.0 if phrase.find("another") else read_count(phrase)
    if count is None and phrase.find("few") is None:
        count = 1.0
    return Literal(duration_value(count, unit.value), DateType.SET)


def read_reference(phrase: Phrase) -> Symbol | None:
    """Now, recently, in the future, at the moment, these days."""
    after = phrase.beside(1)
    token = phrase.find("now", "reference", "future", "present")
    if token and (
        is_title(phrase) or (after is not None and (after.word == "as" or after.kind == "after"))
    ):  # "as soon as", "soon after"
        return None
    if token:
        return Literal(token.value, DateType.DATE)
    return Literal("PRESENT_REF" if phrase.find("these") else "PAST_REF", DateType.DATE)


_COUNTED = "[day int year number multiple money percent]"

DURATION_RULES = (
    Rule("set", "every (?:another|NUM|few)? (?:UNITS|weekday part?|part|month|season)", read_repeated),
    Rule("set", "weekdays", read_repeated),
    Rule("rate", "once (?:a|per|every) UNIT|per (?:unit|yearunit|quarter)|rate", read_rate),
    Rule(
        "rate",
        f"(?:(?<={_COUNTED})|(?<={_COUNTED} other)|(?<={_COUNTED} other other)) a (?:unit|yearunit|quarter)",
        read_rate,
    ),
    Rule("duration", "(?:a|number) (?:unit|yearunit) and a half", read_one_and_half),
    Rule("duration", "ABOUT? NUM UNITS (?:and|comma)? NUM (?:unit|units)", read_compound),
    Rule(
        "duration",
        "(?:ABOUT (?!the))? (?:the ordinal|the? (?:past|last|next|coming|previous|FOLLOWING))? ABOUT? "
        "COUNT (?:past|last|next)? dash? (?:of (?=units))? (?:unit|units|yearunit|quarter) (?:dash? long)?",
        read_duration,
    ),
    Rule("duration", "the? (?:past|last|next|coming) (?:few|number of)? units", read_duration),
    Rule("duration", "(?:units|unit|yearunit) dash? long", read_duration),
    Rule("duration", "lasting", read_lasting),
    Rule(
        "duration",
        "(?<=[in for within during of about after]) the? units (?!old|of weekday|of month|of today)",
        read_duration,
    ),
    Rule("duration", "units (?=of (?!weekday|month|today)|after|before)", read_duration),
    Rule("reference", "(?:these|recent) units", read_reference),
    Rule(
        "reference",
        "(?:right? now|more? reference) (?!dash)|the near? future|(?<=in) future|(?<=[at for]) the? present",
        read_reference,
    ),
    Rule("reference", "the past (?!NUM|UNITS|few)", read_reference),
)
