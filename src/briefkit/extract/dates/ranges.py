"""Whether a time is the second of two that belong together, as far as the words between them tell."""

from __future__ import annotations

from briefkit.extract.dates.grammar import Phrase

_RANGES = frozenset(("to", "through", "dash"))
_LINKS = _RANGES | {"and", "or"}
_NUMBERED = frozenset(("day", "nth"))
_LAST_OF_DAY = frozenset(("day", "nth", "month", "year", "comma"))
_LONGEST_DAY = 6


def follows_weekday(phrase: Phrase) -> bool:
    """Whether a weekday is the second of two: "on Monday and Tuesday", "from Monday to Wednesday"."""
    link, first = phrase.beside(-1), phrase.beside(-2)
    return link is not None and link.kind in _LINKS and first is not None and first.kind == "weekday"


def follows_number(phrase: Phrase) -> bool:
    """Whether a numbered day is the second of two: "from the 5th to the 9th", "on the 5th and 6th"."""
    link, first = phrase.beside(-1), phrase.beside(-2)
    return link is not None and link.kind in _LINKS and first is not None and first.kind == "nth"


def ends_range(phrase: Phrase) -> bool:
    """Whether the link before the second of two times makes a range of them."""
    link = phrase.beside(-1)
    return link is not None and link.kind in _RANGES


def ends_stretch(phrase: Phrase) -> bool:
    """Whether a day ends what an earlier day of its sentence began: "shut on Nov. 30, and stayed shut until Dec. 4"."""
    link = phrase.beside(-1)
    return (link is not None and link.kind == "through") or _ends_range_of_days(phrase)


def _ends_range_of_days(phrase: Phrase) -> bool:
    """Whether a day is the second of two that make a range: "Dec. 28 to Jan. 3", "28 December 2018, to 3 January"."""
    before = [token.kind for token in phrase.sentence[max(phrase.start - _LONGEST_DAY, 0) : phrase.start]]
    if not ends_range(phrase) or len(before) < 2 or before[-2] not in _LAST_OF_DAY:
        return False
    return not _NUMBERED.isdisjoint(before) and "month" in before
