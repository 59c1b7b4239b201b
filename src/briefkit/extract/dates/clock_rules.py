"""Rules for times of day: 9:30 a.m., 6pm, 18:00 UTC, noon, 9 o'clock, with the day beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefkit.extract.dates.grammar import Phrase, Reading, Rule
from briefkit.extract.dates.symbols import Clock, Day, Holiday, Shift, Symbol, Weekday
from briefkit.extract.dates.tokens import Token
from briefkit.model.when import Precision

_NOON = 12
_LATE = {"AF": 1, "EV": 4, "NI": 4}
"""The hour from which a figure below twelve is after noon: "11 o'clock at night" is, "2 o'clock at night" is not."""


def read_clock(phrase: Phrase) -> Symbol | None:
    """9:30 a.m. Tuesday; 18:00 UTC; noon; 6 o'clock."""
    time = _read_time(phrase)
    if time is None:
        return None
    zone = phrase.find("zone")
    offset = phrase.find("other", "dash")
    return Clock(time + (zone.value if zone and not offset else ""), _read_day(phrase))


def _read_time(phrase: Phrase) -> str | None:
    noon = phrase.find("noon")
    if noon:
        return noon.value
    token = phrase.find("clock", "day", "int", "year", "number")
    if token is None or (token.value.count(":") == 2 and len(phrase.tokens) == 1):  # a runner's 2:20:55
        return None
    if len(token.value) == 4 and token.value.isdecimal():
        hours, minutes = token.value[:2], token.value[2:]
    else:
        hours, _, rest = token.value.replace(".", ":").partition(":")
        minutes = rest.partition(":")[0] or "00"
    return _time_of(hours, minutes, _read_half(phrase, hours))


def _read_half(phrase: Phrase, hours: str) -> str | None:
    """The half of the day, "a" or "p", as "p.m.", "this evening" or "tonight" tell it; None where nothing does."""
    half = phrase.find("ampm")
    if half:
        return half.word[0]
    part = phrase.find("part", "tonight")
    if part is None or not hours.isdecimal():
        return None
    earliest = _LATE.get("NI" if part.kind == "tonight" else part.value, _NOON)
    return "p" if earliest <= int(hours) < _NOON else None


def read_past_clock(phrase: Phrase) -> Symbol | None:
    """Half past six; a quarter to nine; ten past four."""
    figures = [int(token.value) for token in phrase.tokens if token.kind in ("number", "day")]
    hour, minutes = figures[-1], 0
    if phrase.find("half"):
        minutes = 30
    elif phrase.find("quarter"):
        minutes = 15
    elif len(figures) == 2:
        minutes = figures[0]
    if phrase.find("to"):
        hour, minutes = hour - 1 or 12, 60 - minutes
    time = _time_of(str(hour), f"{minutes:02}", _read_half(phrase, str(hour))) if hour <= _NOON else None
    return Clock(time, _read_day(phrase)) if time else None


def read_hours(phrase: Phrase) -> Symbol | None:
    """0430 hours."""
    figure, unit = phrase.tokens[0], phrase.find("units")
    if unit is None or unit.value != "TH" or len(figure.value) != _MILITARY_DIGITS:
        return None
    return read_clock(phrase)


def read_first_clock(phrase: Phrase) -> Symbol | None:
    """The 9 of "between 9 and 11 a.m."; the 11 of "11 to 2 p.m." is in the morning, that of "11 to 11:30 p.m." not."""
    last = next(token for distance in range(2, 4) if (token := phrase.beside(distance)) and token.kind in _HOURS)
    half = next(token for distance in range(3, 5) if (token := phrase.beside(distance)) and token.kind == "ampm")
    hours, _, minutes = phrase.tokens[0].value.partition(":")
    same = _minutes_into_half(phrase.tokens[0]) < _minutes_into_half(last)
    time = _time_of(hours, minutes or "00", half.word[0] if same else {"a": "p", "p": "a"}[half.word[0]])
    return Clock(time) if time else None


def _minutes_into_half(token: Token) -> int:
    """How long after noon or midnight a time is: 15 for "12:15"."""
    hours, _, minutes = token.value.partition(":")
    return int(hours) % 12 * 60 + int(minutes or 0)


def _time_of(hours: str, minutes: str, half: str | None) -> str | None:
    """``HH:MM``, where the figures are a time; `half` is "a" or "p" of a.m. and p.m."""
    if not (hours.isdecimal() and minutes.isdecimal() and len(hours) <= 2 and len(minutes) == 2):
        return None
    hour, minute = int(hours), int(minutes)
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return None
    return f"{hour:02}:{minute:02}"


def _read_day(phrase: Phrase) -> Weekday | Shift | None:
    weekday = phrase.number("weekday")
    if weekday:
        return Weekday(weekday, phrase.number("last", "next", "this"))
    day = phrase.find("today", "tonight")
    if day is None:
        part = phrase.find("part")
        return Shift(Precision.DAY, 0) if part and phrase.find("this") else None
    return Shift(Precision.DAY, int(day.value) if day.kind == "today" else 0)


_NEAR = 2
_MILITARY_DIGITS = 4
_HOURS = frozenset(("clock", "day", "number"))
_ON_DAY = "(?:comma? (?:(?:last|next|this)? weekday part?|today|tonight|this part))?"
_BEFORE_TIME = "[at by through from to between before after about dash]"
_NAMED_ZONE = "(?:zone|open zone (?:[other dash] day)? close|local period)"
_ZONE = f"{_NAMED_ZONE}?"

CLOCK_RULES = (
    Rule("clock", f"(?:clock|day|int|year|number) ampm {_ZONE} {_ON_DAY}", read_clock),
    Rule("clock", f"(?:half|a? quarter) past (?:number|day) oclock? ampm? {_ZONE} {_ON_DAY}", read_past_clock),
    Rule(
        "clock",
        f"(?<={_BEFORE_TIME}) (?:a? quarter to|(?:number|day) past) (?:number|day) oclock? ampm? {_ZONE} {_ON_DAY}",
        read_past_clock,
    ),
    Rule("clock", f"(?<={_BEFORE_TIME}) (?:year|int) units {_ZONE} {_ON_DAY}", read_hours),
    Rule("clock", "(?<=[from between]) [clock day number] (?=[to and dash] [clock day number] ampm)", read_first_clock),
    Rule("clock", "[clock day] (?=dash [clock day] ampm)", read_first_clock),
    Rule("clock", f"(?:day|number) oclock {_ZONE} {_ON_DAY}", read_clock),
    Rule("clock", f"(?:clock|year|int) {_NAMED_ZONE} {_ON_DAY}", read_clock),
    Rule("clock", f"(?:(?<={_BEFORE_TIME}) clock|clock (?=in the part)) {_ON_DAY}", read_clock),
    Rule("clock", f"noon {_ZONE} {_ON_DAY}", read_clock),
)


def share_days(readings: Sequence[Reading]) -> list[Reading]:
    """The readings of a sentence, where each time of day has the day that follows it.

    "9 a.m. on Tuesday" and "14:46 (05:46 GMT) on 11 March" are two mentions and three, and one day.
    """
    shared: list[Reading] = []
    following: Reading | None = None
    for reading in reversed(readings):
        symbol = reading.symbol
        near = following is not None and following.phrase.start - reading.phrase.end <= _NEAR
        if isinstance(symbol, Clock) and symbol.day is None and following is not None and near:
            day = following.symbol.day if isinstance(following.symbol, Clock) else following.symbol
            if isinstance(day, Day | Weekday | Shift | Holiday):
                reading = replace(reading, symbol=replace(symbol, day=day))
        shared.append(reading)
        following = reading
    return shared[::-1]
