"""Weekdays against their dates: "Tuesday, 5 March 2019" was a Tuesday."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass

from briefkit.languages import ENGLISH
from briefkit.languages.dates import format_day
from briefkit.model.facts import DateMention
from briefkit.model.when import Precision, When

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
"""In order, from 0 as `datetime.date.weekday` counts."""

_NAME = r"(?P<day>mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
_WITHIN = re.compile(rf"\b{_NAME}", re.IGNORECASE)
_BEFORE = re.compile(rf"\b{_NAME}\s*(?:,\s*|\(\s*)$", re.IGNORECASE)
_BEHIND = re.compile(rf"\s*(?:,\s*(?:which\s+was\s+)?an?\s+|\(\s*(?:an?\s+)?){_NAME}(?=\s*[,.;)]|$)", re.IGNORECASE)
_DAY_OF_MONTH = re.compile(r"\d")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_PRECISE = (Precision.DAY, Precision.PART_OF_DAY)


@dataclass(frozen=True, slots=True)
class WrongWeekday:
    """A weekday that its date does not have.

    Attributes:
        start: Where the date begins in the text.
        words: What is wrong, in words.
    """

    start: int
    words: str


def find_wrong_weekdays(text: str, dates: Iterable[DateMention], known: Set[When]) -> Iterator[WrongWeekday]:
    """The dates of a text beside which another weekday stands than they have.

    Args:
        text: The text.
        dates: Its dates.
        known: Times that its sources name; a date without a year may be one of those.
    """
    for date in dates:
        words = text[date.span.start : date.span.end]
        day = date.when.begin
        if day is None or day != date.when.finish or date.when.precision not in _PRECISE:
            continue
        if not _DAY_OF_MONTH.search(words):
            continue
        found = _WITHIN.search(words) or _BEFORE.search(text[: date.span.start]) or _BEHIND.match(text[date.span.end :])
        if found is None:
            continue
        said = next(number for number, name in enumerate(WEEKDAYS) if name.startswith(found["day"].lower()[:3]))
        others = () if _YEAR.search(words) else (each.begin for each in known if each.begin == each.finish)
        meant = [each for each in others if each is not None and (each.month, each.day) == (day.month, day.day)]
        if all(each.weekday() != said for each in (day, *meant)):
            right = WEEKDAYS[day.weekday()].capitalize()
            yield WrongWeekday(
                date.span.start, f"{format_day(day, ENGLISH)} is a {right}, not a {WEEKDAYS[said].capitalize()}"
            )
