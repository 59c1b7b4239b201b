"""What looks like a time and is none: names, counts, labels, fractions, ages."""

from __future__ import annotations

from briefkit.extract.dates.grammar import Phrase
from briefkit.extract.dates.tokens import Token
from briefkit.extract.dates.wordlists import read_kinds

_YEARS = range(1900, 2100)
_OLD = frozenset(("old", "olds", "aged"))
_NUMBERS = ("day", "int", "year", "number", "multiple")
_BEFORE_DAY = frozenset(("on", "by", "from", "through"))
_BESIDE = 5
_CELEBRATED = frozenset(("holiday", "holidays", "break", "celebrations", "festival", "festivities", "prayers"))
_GOVERNORS = frozenset(
    ("about", "after", "at", "before", "by", "during", "for", "from", "in", "of", "on", "since", "through", "to")
)
_OF_YEAR = frozenset(("year", "yearunit", "fiscal"))


def is_name(phrase: Phrase) -> bool:
    """Whether a month alone is rather a name or a verb: "April Jones", "May said".

    A word such as "May" must have a preposition, a determiner or a possessive before it.
    """
    month, before, after = phrase.tokens[0], phrase.beside(-1), phrase.beside(1)
    if _is(month, "surname") and after is not None and after.kind == "clitic":
        return True
    if before and before.kind in ("and", "or") and after and after.kind == "other" and after.capital:
        return _is(month, "name")
    return _is(month, "name") and not _is(phrase.beside(-1), "before-month")


def is_title(phrase: Phrase) -> bool:
    """Whether a word such as "Today" or "Daily" is part of a name: "USA Today", "the Daily Mail"."""
    before, after = phrase.beside(-1), phrase.beside(1)
    inside = before is not None and phrase.tokens[0].capital
    return inside and any(token is not None and token.capital and token.kind == "other" for token in (before, after))


def is_count(phrase: Phrase) -> bool:
    """Whether a four-digit number alone counts or labels something: "2000 people", "Flight 1549", "nearly 1500"."""
    before, after = phrase.beside(-1), phrase.beside(1)
    if before and before.kind == "dash" and (number := phrase.beside(-2)) and number.kind == "int":  # 555-2019
        return True
    if _is(before, "numbered") or _is(before, "counting") or (before and before.kind in ("number", "money")):
        return True
    if is_counted(phrase) or (after and after.kind == "dash" and _is(phrase.beside(2), "counted")):
        return True
    return int(phrase.tokens[0].value) not in _YEARS and not _is(before, "before-year")


def is_counted(phrase: Phrase) -> bool:
    """Whether the figure that ends a phrase counts what follows: "in April 12 people died"."""
    after = phrase.beside(1)
    return _is(after, "counted") or (after is not None and after.kind in ("percent", "units"))


def is_weekday_name(phrase: Phrase) -> bool:
    """Whether a weekday is part of a name: "Super Tuesday", "the Sunday Times"."""
    return _is(phrase.beside(-1), "weekday-before") or _is(phrase.beside(1), "weekday-after")


def is_holiday_name(phrase: Phrase) -> bool:
    """Whether a holiday only describes what follows, or is a name: "Christmas sales", "Easter Island", "Mr Eid".

    It is a time "during the Christmas holidays" and "on Diwali Ada Lund left".
    """
    after, before = phrase.beside(1), phrase.governor()
    governed = before is not None and before.kind in _GOVERNORS
    if not governed and _is(phrase.find("holiday"), "holiday-surname") and phrase.find("last", "this", "next") is None:
        return True
    if after is None or (after.word in _CELEBRATED and governed):
        return False
    opens = governed and before is phrase.beside(-1)
    return (
        _is(after, "holiday-after") or after.kind == "dash" or (after.kind == "other" and after.capital and not opens)
    )


def is_age_range(phrase: Phrase) -> bool:
    """Whether "his 20s", "her mid-thirties" are years of age."""
    return any(_is(phrase.beside(distance), "possessive") for distance in (-1, -2, -3))


def is_label(phrase: Phrase) -> bool:
    """Whether the figure before a month is a label: "Room 12 May be used"."""
    return _is(phrase.beside(-1), "numbered")


def is_part(phrase: Phrase) -> bool:
    """Whether figures with a slash are a part of something: "on 3/4 of the seats"."""
    after = phrase.beside(1)
    return after is not None and after.kind in ("of", "other")


def is_event(phrase: Phrase) -> bool:
    """Whether "9/11" is the name of the attacks: "since 9/11", no day "on 9/11" or "Friday 9/11", nor a fraction."""
    before, after = phrase.beside(-1), phrase.beside(1)
    follower = after.kind if after is not None else ""
    dated = before is not None and before.kind in _BEFORE_DAY and follower != "other"  # "a film on 9/11 victims"
    return len(phrase.tokens) == 1 and not dated and follower not in ("of", "percent")


def is_attack(phrase: Phrase) -> bool:
    """Whether a day is that of an attack: "the Sept. 11 attacks"."""
    return _is(phrase.beside(1), "attack")


def is_golf(phrase: Phrase) -> bool:
    """Whether "the 18th" is a hole: the words beside it speak of golf."""
    around = phrase.sentence[max(phrase.start - _BESIDE, 0) : phrase.end + _BESIDE]
    return any(_is(token, "golf") for token in around)


def is_occasion(phrase: Phrase) -> bool:
    """Whether "annual" and the like only describe somebody's event: "its annual meeting"."""
    before, after = phrase.beside(-1), phrase.beside(1)
    owned = _is(before, "possessive") or (before is not None and before.kind == "clitic")
    return owned and after is not None and after.kind == "other"


def is_fraction(phrase: Phrase) -> bool:
    """Whether a quarter or half is one of a thing that is no year: "a third quarter of the field"."""
    following = [token.kind for token in phrase.sentence[phrase.end : phrase.end + 4]]
    return following[:1] == ["of"] and _OF_YEAR.isdisjoint(following)


def is_age(phrase: Phrase) -> bool:
    """Whether a duration is somebody's age: "52 years old", "a 7-year-old", "aged 12 months", "six months of age"."""
    before = phrase.beside(-1)
    if before is not None and before.word in _OLD:
        return True
    words = [token.word for token in (phrase.beside(1), phrase.beside(2)) if token is not None and token.kind != "dash"]
    return bool(words) and (words[0] in _OLD or words == ["of", "age"])


def is_some_day(phrase: Phrase) -> bool:
    """Whether a unit is counted by no number: "a day when", "some day"."""
    after = phrase.beside(1)
    if phrase.tokens[0].kind == "a":
        return after is not None and after.word in ("when", "that", "where")
    return (
        phrase.tokens[-1].kind == "unit" and phrase.find("some", "few") is not None and phrase.find(*_NUMBERS) is None
    )


def _is(token: Token | None, kind: str) -> bool:
    return token is not None and token.word.strip("'’.") in read_kinds("dates_traps.txt")[kind]
