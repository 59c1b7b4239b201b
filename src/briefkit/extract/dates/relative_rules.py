"""Rules for what counts from another day: weekdays, today, last week, two years ago, the following day."""

from __future__ import annotations

from briefkit.extract.dates.amounts import duration_value, lasting, lasting_from, read_count, read_mod
from briefkit.extract.dates.calendar_rules import read_day
from briefkit.extract.dates.grammar import Phrase, Rule
from briefkit.extract.dates.symbols import Anchor, Anniversary, Clock, Day, Literal, Shift, Symbol, Weekday, Weekend
from briefkit.extract.dates.traps import is_title, is_weekday_name
from briefkit.model.facts import DateType
from briefkit.model.when import Precision

_GRAINS = {
    "D": (Precision.DAY, 1),
    "W": (Precision.WEEK, 1),
    "2W": (Precision.WEEK, 2),
    "WE": (Precision.WEEKEND, 1),
    "M": (Precision.MONTH, 1),
    "Q": (Precision.QUARTER, 1),
    "Y": (Precision.YEAR, 1),
    "10Y": (Precision.DECADE, 1),
    "100Y": (Precision.CENTURY, 1),
}
_SATURDAY = 6
_SHIFTS = ("last", "past", "previous", "next", "coming", "following", "this", "current", "that", "same", "latest")
_MENTIONED = frozenset(("previous", "following", "same"))
_GENITIVES = frozenset(("'", "’", "'s", "’s"))
_WEEKS = {"W": 1, "2W": 2}
_SUBJECTS = frozenset(("he", "she", "it", "they", "we", "you", "i", "there"))
_LASTING = frozenset(("over", "in", "during", "within", "for", "throughout"))


def read_weekday(phrase: Phrase) -> Symbol | None:
    """Friday; last Friday; early Friday; Friday morning; Friday of last week."""
    number = phrase.number("weekday")
    if number is None or is_weekday_name(phrase):
        return None
    which = phrase.find("coming", "past") or phrase.find(*_SHIFTS)  # "this coming Friday"
    shift = int(which.value) if which else None
    unit = phrase.find("unit")
    if unit is not None and unit.value != "W":
        return None
    mod = phrase.mod()
    part = phrase.find("part")
    day = Weekday(number, None, shift, mod)
    if not unit:
        coming = which is not None and which.kind != "next"
        day = Weekday(number, shift, mod=None if part else mod, coming=coming)
    return Clock(part.value, day, mod) if part else day


def read_weekday_in_weeks(phrase: Phrase) -> Symbol | None:
    """A week ago Friday; Friday week; a week from Friday; two Fridays ago; a week last Friday."""
    weekday, unit = phrase.number("weekday"), phrase.find("unit", "units")
    several = phrase.number("weekdays")
    if several is not None:
        return Weekday(several, weeks=1 - round(read_count(phrase) or 1.0))
    if weekday is None or unit is None or unit.value not in _WEEKS or is_weekday_name(phrase):
        return None
    after = phrase.beside(1)
    if phrase.tokens[-1].value == "W" and after is not None and after.kind == "other" and after.word not in _SUBJECTS:
        return None  # "the Friday week meeting"
    count = round((read_count(phrase) or 1.0) * _WEEKS[unit.value])
    which = phrase.number("last", "next")
    if which is not None:
        return Weekday(weekday, which, weeks=which * count)
    return Weekday(weekday, weeks=-count if phrase.find("ago") else count)


def read_weekday_before_last(phrase: Phrase) -> Symbol | None:
    """The Tuesday before last; the Sunday after next."""
    which = phrase.number("last", "next") or 0
    return Weekday(phrase.number("weekday") or 0, which, weeks=which)


def read_weekday_behind(phrase: Phrase) -> Symbol | None:
    """Friday last; Tuesday next."""
    return Weekday(phrase.number("weekday") or 0, phrase.number("last", "next"), coming=True)


def read_abbreviated(phrase: Phrase) -> Symbol | None:
    """The days of "Mon-Wed", which alone may be other words."""
    return Weekday(phrase.number("wday") or 0)


def read_anniversary(phrase: Phrase) -> Symbol | None:
    """On this day in 1999; ten years ago today; a year ago this week; 20 years ago on Friday."""
    weekday, today = phrase.number("weekday"), phrase.number("today")
    grain = Precision.DAY
    if phrase.tokens[-1].kind in ("unit", "date"):
        grain, _ = _GRAINS.get(phrase.tokens[-1].value or "D", (Precision.DAY, 1))
    day = Weekday(weekday) if weekday is not None else Shift(grain, today or 0)
    year = phrase.number("year")
    if year is not None or phrase.find("last"):
        return Anniversary(Shift(Precision.DAY, 0), Shift(Precision.YEAR, -1) if year is None else year)
    count = read_count(phrase)
    unit = phrase.find("unit", "units", "yearunit")
    if count is None or unit is None:
        return None
    if unit.value in _WEEKS and isinstance(day, Shift) and day.grain is Precision.DAY:
        return Shift(Precision.DAY, day.amount - 7 * _WEEKS[unit.value] * round(count))
    years = {"Y": 1, "10Y": 10, "100Y": 100}.get(unit.value)
    return Anniversary(day, Shift(Precision.YEAR, -round(count * years))) if years else None


def read_weeks_from_today(phrase: Phrase) -> Symbol | None:
    """A week tomorrow; a fortnight yesterday; tomorrow week."""
    today, unit = phrase.number("today"), phrase.find("unit", "units")
    if not today or unit is None or unit.value not in _WEEKS:
        return None
    weeks = _WEEKS[unit.value] * round(read_count(phrase) or 1.0)
    return Shift(Precision.DAY, today + (7 if today > 0 else -7) * weeks)


def read_small_hours(phrase: Phrase) -> Symbol | None:
    """The small hours of Tuesday; the early hours of June 3; the early hours of today."""
    units = phrase.find("units")
    if units is None or units.value != "TH":
        return None
    day = read_day(phrase) if phrase.find("month") else _read_near_day(phrase)
    return Clock("MO", day, "START") if isinstance(day, Day | Weekday | Shift) else None


def _read_near_day(phrase: Phrase) -> Weekday | Shift | None:
    weekday, today = phrase.number("weekday"), phrase.number("today")
    if weekday is not None:
        return Weekday(weekday)
    return Shift(Precision.DAY, today) if today is not None else None


def read_overnight(phrase: Phrase) -> Symbol | None:
    """Overnight on Monday."""
    part = phrase.find("overnight")
    return Clock(part.value, _read_near_day(phrase)) if part else None


def read_today(phrase: Phrase) -> Symbol | None:
    """Today; yesterday morning; the day before yesterday."""
    if is_title(phrase):
        return None
    shift = phrase.number("today")
    part = phrase.find("part")
    if phrase.find("before", "after"):
        shift = 2 * (shift or 0)
    if not shift and phrase.find("before", "after"):
        return None
    whole = part is not None or phrase.find("earlier", "later") is not None  # "earlier today" is no early part of it
    day = Shift(Precision.DAY, shift or 0, mod=None if whole else phrase.mod())
    return Clock(part.value, day, phrase.mod()) if part else day


def read_part(phrase: Phrase) -> Symbol | None:
    """Tonight; this morning; last night; the evening."""
    part = phrase.find("part", "tonight")
    if part is None:
        return None
    shift = phrase.number(*_SHIFTS)
    if part.kind == "tonight":
        return Clock(part.value, Shift(Precision.DAY, 0), phrase.mod())
    if phrase.find("before"):
        return Clock(part.value, Shift(Precision.DAY, -1, Anchor.MENTIONED))
    if phrase.find("that"):
        return Clock(part.value, Shift(Precision.DAY, 0, Anchor.ANTECEDENT), phrase.mod())
    if phrase.find("following", "previous", "same", "next"):
        return Clock(part.value, Shift(Precision.DAY, shift or 0, Anchor.MENTIONED), phrase.mod())
    return Clock(part.value, None if shift is None else Shift(Precision.DAY, shift), phrase.mod())


def read_unit(phrase: Phrase) -> Symbol | None:
    """Last week; this year; the following day; that month; the same quarter."""
    unit = phrase.tokens[-1]
    word = phrase.find("coming", "past") or phrase.find(*_SHIFTS)
    grain, step = _GRAINS.get(unit.value, (None, 1))
    after = phrase.beside(1)
    if word is None or grain is None:
        return None
    if after is not None and after.kind == "of" and word.kind in ("last", "next"):  # "the last week of June"
        return None
    if word.kind == "that":
        return Shift(grain, 0, Anchor.ANTECEDENT, phrase.mod())
    if grain is Precision.WEEKEND and word.kind == "this":
        return Weekend(phrase.mod(), Weekday(_SATURDAY, 0))
    mentioned = word.kind in _MENTIONED or (word.kind == "next" and phrase.find("the") is not None)
    if grain is not Precision.QUARTER and _is_lasting(phrase):
        return lasting(duration_value(1.0, unit.value), unit.value, 1.0, phrase)
    amount = -1 if word.kind == "latest" else int(word.value) * step
    anchor = Anchor.MENTIONED if mentioned else Anchor.PUBLISHED
    side = phrase.side() if grain is not Precision.DAY else 0
    return Shift(grain, amount, anchor, phrase.mod(), side, fiscal=phrase.find("fiscal") is not None)


def _is_lasting(phrase: Phrase) -> bool:
    """Whether "the past year", "over the next year" say how long rather than which."""
    if phrase.find("past"):
        return phrase.find("this") is None
    before = phrase.beside(-1)
    near = (
        len(phrase.tokens) > 1
        and phrase.tokens[0].kind == "the"
        and phrase.tokens[1].kind in ("last", "next", "coming")
    )
    return near and before is not None and before.word in _LASTING


def read_the_unit(phrase: Phrase) -> Symbol | None:
    """The quarter, the end of the year: the one last mentioned, else the one of publication."""
    grain, _ = _GRAINS.get(phrase.tokens[-1].value, (None, 1))
    if grain is None or (grain is Precision.DAY and not phrase.find("earlier", "later", "phase")):
        return None
    if grain is Precision.WEEKEND:
        return Weekend(phrase.mod())
    anchor = Anchor.MENTIONED if grain is Precision.QUARTER else Anchor.NEARBY
    side = phrase.side() if grain is not Precision.DAY else 0
    return Shift(grain, 0, anchor, phrase.mod(), side, fiscal=phrase.find("fiscal") is not None)


def read_shifted(phrase: Phrase) -> Symbol | None:
    """Two years ago; a month later; three days earlier; the year before."""
    unit = phrase.find("unit", "units", "yearunit", "quarter", "weekend")
    word = phrase.find("ago", "hence", "earlier", "later", "before", "after", "from")
    if unit is None or word is None:
        return None
    grain, step = _GRAINS.get(unit.value, (None, 1))
    count = read_count(phrase)
    sign = 1 if word.kind == "from" else int(word.value)
    anchor = Anchor.PUBLISHED if word.kind in ("ago", "hence", "from") else Anchor.MENTIONED
    if phrase.tokens[0].kind == "the":
        count = 1.0
    if grain is None or count is None:
        value = duration_value(count, unit.value)
        if grain is None and value:
            return Literal(value, DateType.DURATION)
        return Literal("PAST_REF" if sign < 0 else "FUTURE_REF", DateType.DATE)
    amount = sign * round(count) * step
    return Shift(grain, amount, anchor, read_mod(phrase), compares=grain is Precision.YEAR and amount == -1)


def read_within(phrase: Phrase) -> Symbol | None:
    """Within two years before; within a week after."""
    unit, side = phrase.find("unit", "units", "yearunit"), phrase.number("before", "after", "earlier", "later")
    if unit is None or not side:
        return None
    count = read_count(phrase)
    return lasting_from(duration_value(count, unit.value), unit.value, count, side, Anchor.MENTIONED, phrase)


def read_in_time(phrase: Phrase) -> Symbol | None:
    """In two weeks' time."""
    unit = phrase.find("unit", "units", "yearunit")
    grain, step = _GRAINS.get(unit.value if unit else "", (None, 1))
    count = read_count(phrase)
    if grain is None or count is None or phrase.tokens[-2].word not in _GENITIVES:
        return None
    return Shift(grain, round(count) * step)


def read_week_before_last(phrase: Phrase) -> Symbol | None:
    """The week before last; the year after next."""
    unit = phrase.find("unit", "yearunit", "quarter", "weekend")
    grain, step = _GRAINS.get(unit.value if unit else "", (None, 1))
    return Shift(grain, 2 * step * (-1 if phrase.find("last") else 1)) if grain else None


def read_unit_end(phrase: Phrase) -> Symbol | None:
    """Year-end; the month's end."""
    unit = phrase.find("unit", "yearunit", "quarter")
    grain, _ = _GRAINS.get(unit.value if unit else "", (None, 1))
    if grain is None or grain is Precision.DAY:
        return None
    return Shift(grain, 0, Anchor.NEARBY, mod=phrase.mod())


def read_this_time(phrase: Phrase) -> Symbol | None:
    """This time last year: about the same month; this time last month: about the same week."""
    unit = phrase.tokens[-1].value
    grain, amount = {"Y": (Precision.MONTH, -12), "M": (Precision.WEEK, -4), "W": (Precision.DAY, -7)}.get(
        unit, (None, 0)
    )
    return Shift(grain, amount, mod="APPROX") if grain else None


def read_midweek(phrase: Phrase) -> Symbol | None:
    """Midweek."""
    return Shift(Precision.WEEK, 0, mod=phrase.tokens[0].value)


def read_weekend(phrase: Phrase) -> Symbol | None:
    """The weekend."""
    return Weekend(phrase.mod())


def read_year_earlier(phrase: Phrase) -> Symbol | None:
    """The year-earlier quarter; the same period last year."""
    grain = Precision.QUARTER if phrase.find("quarter") else Precision.YEAR
    return Shift(grain, -5 if phrase.find("quarter") else -1, compares=True)


RELATIVE_RULES = (
    Rule("day-part", "PHASE? tonight", read_part),
    Rule(
        "day-part",
        "the? (?:small|phase) units (?:of|on) (?:today|weekday part?|month DAY YEAR?|the? DAY of? month YEAR?)",
        read_small_hours,
    ),
    Rule("day-part", "overnight on? (?:weekday|today)", read_overnight),
    Rule("anniversary", "(?:this|the same) (?:unit|date) in year", read_anniversary),
    Rule("anniversary", "(?:this|the same) (?:unit|date) last yearunit", read_anniversary),
    Rule("anniversary", "COUNT UNITS ago (?:today|this (?:unit|date)|on weekday)", read_anniversary),
    Rule("weekday", "COUNT UNITS (?:ago on?|from|on|last|next) weekday (?!UNITS|part)", read_weekday_in_weeks),
    Rule("weekday", "weekday unit (?!dash)", read_weekday_in_weeks),
    Rule("weekday", "the weekday (?:before last|after next)", read_weekday_before_last),
    Rule("weekday", "weekday (?:last|next) (?=END|in|at|on)", read_weekday_behind),
    Rule("weekday", "wday (?=[dash to through] wday)|(?<=wday [dash to through]) wday", read_abbreviated),
    Rule("today", "a unit today|today unit (?!dash|other)", read_weeks_from_today),
    Rule("weekday", "NUM weekdays ago", read_weekday_in_weeks),
    Rule("weekday", "phase on weekday (?:dash? part)?", read_weekday),
    Rule("today", "the unit (?:before|after) today", read_today),
    Rule("today", "(?:PHASE|earlier|later)? today part?", read_today),
    Rule("weekday", "PHASE? weekday (?:of|comma)? the? SHIFT unit", read_weekday),
    Rule(
        "weekday",
        "PHASE? (?:the (?=following|previous|next|same))? (?:this (?=coming|past))? SHIFT? weekday (?:dash? part)?",
        read_weekday,
    ),
    Rule("day-part", "PHASE? the? SHIFT part", read_part),
    Rule("day-part", "the part before END", read_part),
    Rule("day-part", "(?<=[in during by since through of]) PHASE? the part (?=dot|comma|of|in|on|and|$)", read_part),
    Rule("before-last", "the UNIT (?:before last|after next)", read_week_before_last),
    Rule("ago", "ABOUT? (?:COUNT about? UNITS|units) (?:ago|hence|from (?:now|today))", read_shifted),
    Rule("later", "(?<=in) ABOUT? COUNT UNITS (?:clitic|other) period", read_in_time),
    Rule("later", "(?<=within) ABOUT? COUNT UNITS (?:before|after|earlier|later) END", read_within),
    Rule("later", "ABOUT? COUNT dash? UNITS dash? (?:earlier|later(?! than))", read_shifted),
    Rule("later", "units (?:earlier|later(?! than))", read_shifted),
    Rule("later", "COUNT UNITS (?:before|after) END", read_shifted),
    Rule("later", "the UNIT (?:before|after|earlier) END", read_shifted),
    Rule("year-earlier", "the? same? yearunit dash (?:earlier|ago) (?:quarter|period)?", read_year_earlier),
    Rule(
        "year-earlier",
        "the same (?:period|quarter|unit) (?:of|in)? "
        "(?:the? last yearunit|a yearunit (?:earlier|ago|before)|the previous yearunit|the yearunit before)",
        read_year_earlier,
    ),
    Rule("unit", "(?:PHASE|earlier|later)? the? SHIFT (?:fiscal|calendar)? UNIT", read_unit),
    Rule("the-unit", "PHASE the fiscal? UNIT", read_the_unit),
    Rule("the-unit", "(?<=[in for during by within]) the fiscal? UNIT (?=dot|comma|to|from|$)", read_the_unit),
    Rule("the-unit", "(?<=share of) the fiscal? UNIT", read_the_unit),
    Rule("the-unit", "the fiscal? yearunit (?=ended)", read_the_unit),
    Rule("the-unit", "the fiscal? quarter (?!of|dash|unit)", read_the_unit),
    Rule("unit-end", "the? (?:unit|yearunit|quarter) (?:dash|clitic) dash? bound (?!of)", read_unit_end),
    Rule("this-time", "this period last (?:yearunit|unit)", read_this_time),
    Rule("midweek", "midweek", read_midweek),
    Rule("weekend", "PHASE? the weekend", read_weekend),
)
