"""Rules for words of time that name no day: "during the war", "as a child", "on election day", "the day of the vote".

They date nothing, and that is worth knowing: what happened "during the war" did not happen on the day of the story.
"""

from __future__ import annotations

from briefkit.extract.dates.grammar import Phrase, Rule
from briefkit.extract.dates.symbols import Literal, Symbol
from briefkit.model.facts import DateType

_OPEN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "2W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX", "WE": "XXXX-WXX-WE"}
_LONG = frozenset(("10Y", "100Y", "1000Y"))
_APPOINTED = frozenset(("election", "polling", "voting", "market", "match", "moving", "payment", "release", "wedding"))
_GOES_ON = frozenset(("on", "against", "crimes", "crime", "effort", "zone", "criminals", "criminal"))
_ADVERBIAL = frozenset(("in", "during", "over", "on", "since", "comma", "about"))
_QUOTES = frozenset("“\"‘'")
_SUBJECTS = frozenset(("he", "i", "she", "they", "we", "you"))
_WRITING = frozenset(("writing", "publication", "press", "going", "print", "printing"))


def read_past(phrase: Phrase) -> Symbol | None:
    """Long ago; in those days; in the Soviet era; as a child."""
    return Literal("PAST_REF", DateType.DATE)


def read_young(phrase: Phrase) -> Symbol | None:
    """As a child, he; no child actor."""
    after = phrase.beside(1)
    described = after is not None and after.kind == "other" and not after.capital and after.word not in _SUBJECTS
    return None if described else Literal("PAST_REF", DateType.DATE)


def read_era(phrase: Phrase) -> Symbol | None:
    """During the war; after the occupation; under apartheid; not "the war on drugs"."""
    after = phrase.beside(1)
    return None if after is not None and after.word in _GOES_ON else Literal("PAST_REF", DateType.DATE)


def read_named_era(phrase: Phrase) -> Symbol | None:
    """The Soviet era; no Soviet-era tanks."""
    before = phrase.beside(-1)
    name = phrase.tokens[-2]
    free = before is None or before.kind != "dash"
    return Literal("PAST_REF", DateType.DATE) if name.capital and free else None


def read_later(phrase: Phrase) -> Symbol | None:
    """At a later date."""
    return Literal(_OPEN["D"], DateType.DATE)


def read_turn(phrase: Phrase) -> Symbol | None:
    """The turn of the century."""
    return Literal("PAST_REF", DateType.DATE) if phrase.tokens[-1].value in _LONG else None


def read_time_of(phrase: Phrase) -> Symbol | None:
    """At the time of the crash; not of writing."""
    event = phrase.beside(2)
    return None if event is None or event.word in _WRITING else Literal("PAST_REF", DateType.DATE)


def read_named_war(phrase: Phrase) -> Symbol | None:
    """In the Cold War; not "in the war"."""
    war = phrase.find("war")
    return Literal("PAST_REF", DateType.DATE) if war and war.capital else None


def read_early_days(phrase: Phrase) -> Symbol | None:
    """In the early days of the war; no hours."""
    units = phrase.find("units")
    return Literal("PAST_REF", DateType.DATE) if units and not units.value.startswith("T") else None


def read_some_day(phrase: Phrase) -> Symbol | None:
    """One day; one night: the number of a day that is not told."""
    before, unit = phrase.beside(-1), phrase.tokens[-1]
    if phrase.tokens[0].word != "one" or not (before is None or before.kind == "comma" or before.word in _QUOTES):
        return None
    if unit.kind == "part":
        return Literal(f"XXXX-XX-XXT{unit.value}", DateType.DATE)
    return Literal(_OPEN["D"], DateType.DATE) if unit.value == "D" else None


def read_unknown_feast(phrase: Phrase) -> Symbol | None:
    """On election day; on Independence Day: a day with a name, of which the year's calendar here knows nothing."""
    unit, name = phrase.tokens[-1], phrase.tokens[-2]
    named = unit.capital and (name.capital or name.kind in ("clitic", "dash"))
    return Literal(_OPEN["D"], DateType.DATE) if unit.value == "D" and (named or name.word in _APPOINTED) else None


def read_unit_of_event(phrase: Phrase) -> Symbol | None:
    """The day of the funeral; the night after the storm; the week leading up to the summit; the eve of the vote."""
    unit = phrase.find("unit", "yearunit", "weekend", "part", "eve")
    before = phrase.beside(-1)
    link, event = phrase.beside(1), phrase.beside(2)
    if before is None and link and link.kind == "of" and event and event.kind == "other":  # "the day of reckoning"
        return None
    if unit is None or not (before is None or before.kind in _ADVERBIAL or before.word in _QUOTES):
        return None
    if unit.kind == "part":
        return Literal(f"XXXX-XX-XXT{unit.value}", DateType.DATE)
    value = _OPEN["D"] if unit.kind == "eve" else _OPEN.get(unit.value)
    return Literal(value, DateType.DATE) if value else None


_IN = "[in during since before after throughout of from]"
_EVENT = "(?:the|a|another|this|that|other)"

VAGUE_RULES = (
    Rule("vague", "(?:long|(?:some|a long) period|(?:NUM|few|a few|many)? ages) ago", read_past),
    Rule("vague", "(?<=in) (?:those units|the old units|those once|other once (?=END|the|other))", read_past),
    Rule("vague", f"(?<={_IN}) the other{{0,3}} (?:dash [other war]?)? era", read_past),
    Rule("vague", "(?<=in) the (?:other|bound) ages", read_past),
    Rule("vague", "(?<=in) (?:previous|earlier) (?:units|once)|the another unit", read_past),
    Rule("vague", "(?<=[in during since]) the phase units (?=of)", read_early_days),
    Rule("vague", "number (?:unit|part) (?!of|after|before|earlier|later|long|dash|old|ago)", read_some_day),
    Rule("vague", "the? other{1,2} era (?!dash|other)", read_named_era),
    Rule("vague", f"(?<={_IN}) wartime", read_past),
    Rule("vague", "(?<=[at on through]) a later (?:period|date|unit)", read_later),
    Rule("vague", "(?<=as) a other? child (?!dash)", read_young),
    Rule("vague", "(?<=[in since during]) other? phase? youth (?!dash)", read_young),
    Rule("vague", "the turn of the other? unit", read_turn),
    Rule(
        "vague", "(?<=[during before after throughout]) (?:the|other)? (?:other|ordinal|dash|clitic){0,3} war", read_era
    ),
    Rule("vague", "(?<=[in since]) the (?:other|ordinal){1,2} war", read_named_war),
    Rule("vague", f"(?<=at) the period (?=of {_EVENT})", read_time_of),
    Rule("vague", "(?<=on) the? other{1,3} (?:clitic|dash)? unit (?!dash|of month|of DAY)", read_unknown_feast),
    Rule("vague", f"the (?:eve|unit|part) (?=of {_EVENT} (?!month|DAY|year|UNITS))", read_unit_of_event),
    Rule(
        "vague",
        f"the (?:unit|yearunit|weekend|part) (?=(?:before|after|leading up to) {_EVENT} (?!UNITS))",
        read_unit_of_event,
    ),
)
