"""How much time: counts such as "two and a half", and ISO 8601 durations as TIMEX3 writes them."""

from __future__ import annotations

from briefkit.extract.dates.grammar import Phrase
from briefkit.extract.dates.symbols import Anchor, Lasting, Literal
from briefkit.model.facts import DateType
from briefkit.model.when import Precision

_MODS = {
    "more": "MORE_THAN",
    "less": "LESS_THAN",
    "least": "EQUAL_OR_MORE",
    "most": "EQUAL_OR_LESS",
    "up": "EQUAL_OR_LESS",
}
_LONGEST = 12
_HALVES = {"TH": "PT30M", "Y": "P6M", "10Y": "P5Y", "100Y": "P50Y", "D": "PT12H", "TM": "PT30S"}


def read_count(phrase: Phrase) -> float | None:
    """The number of units in a phrase: 27, "twenty-seven", "two and a half", "a couple of"; None for "several"."""
    if phrase.find("few") or any(len(token.value) > _LONGEST for token in phrase.tokens):
        return None
    total = 0.0
    found = False
    for token in phrase.tokens:
        if token.kind in ("day", "int", "year", "number"):
            total, found = total + _read_number(token.value), True
        elif token.kind == "multiple":
            total, found = (total or 1.0) * _read_number(token.value), True
        elif token.kind == "half":
            total, found = total + 0.5, True
    if found:
        return total
    return 1.0 if phrase.find("a") else None


def duration_value(count: float | None, unit: str) -> str:
    """ISO 8601 duration; an unknown number of units is X: "P3W", "PT30M", "PXY".

    Args:
        count: How many; None where the words do not tell.
        unit: Letters of the unit as in `dates_vocabulary.txt`: "TH" hours, "W" weeks, "10Y" decades.
    """
    if count == 0.5 and unit in _HALVES:
        return _HALVES[unit]
    multiple = unit.rstrip("DWMYQHTSE") or "1"
    letters = unit[len(multiple) :] if unit[0].isdigit() else unit
    time, letter = ("T", letters[1:]) if letters[0] == "T" else ("", letters)
    if count is None:
        return f"P{time}X{letter}"
    amount = count * float(multiple)
    return f"P{time}{int(amount) if amount.is_integer() else amount}{letter}"


def read_mod(phrase: Phrase) -> str | None:
    """``MORE_THAN``, ``APPROX`` and the like, where the words say so."""
    for token in phrase.tokens:
        if token.kind in _MODS:
            mod = _MODS[token.kind]
            if phrase.find("no", "not") and token.kind in ("more", "less"):
                return "EQUAL_OR_LESS" if token.kind == "more" else "EQUAL_OR_MORE"
            return mod
        if token.kind == "about":
            return token.value
        if token.kind == "some":
            return "APPROX"
    return None


def _read_number(value: str) -> float:
    """A figure's number; one with marks that make no number counts as nothing."""
    try:
        return float(value)
    except ValueError:
        return 0.0


_BEFORE_VERBS = frozenset(("can", "could", "may", "might", "must", "not", "should", "to", "will", "would"))
_COUNTED = {
    "D": (Precision.DAY, 1),
    "W": (Precision.WEEK, 1),
    "2W": (Precision.WEEK, 2),
    "M": (Precision.MONTH, 1),
    "Q": (Precision.QUARTER, 1),
    "Y": (Precision.YEAR, 1),
    "10Y": (Precision.YEAR, 10),
    "100Y": (Precision.YEAR, 100),
}


def lasting(value: str, unit: str, count: float | None, phrase: Phrase) -> Literal | Lasting:
    """A duration; with its days, where the words say what ends or begins it: "the last four years"."""
    side = phrase.number("past", "last", "next", "coming")
    after = phrase.beside(1)
    part = after is not None and after.kind == "of"  # "the last four months of 2021"
    reach = (
        None
        if part or not side or _is_verb(phrase)
        else lasting_from(value, unit, count, side, Anchor.PUBLISHED, phrase)
    )
    return reach or Literal(value, DateType.DURATION, mod=read_mod(phrase))


def _is_verb(phrase: Phrase) -> bool:
    """Whether "last" is what something does: "is expected to last six weeks", "could last two days"."""
    before = phrase.beside(-1)
    return phrase.tokens[0].kind == "last" and before is not None and before.word in _BEFORE_VERBS


def lasting_from(
    value: str, unit: str, count: float | None, side: int, anchor: Anchor, phrase: Phrase
) -> Lasting | None:
    """A duration before or after a time, unless it is of no whole number of days, weeks, months or years."""
    grain, step = _COUNTED.get(unit, (None, 1))
    if grain is None or count is None or not (count * step).is_integer():
        return None
    return Lasting(value, grain, side * int(count * step), read_mod(phrase), anchor)
