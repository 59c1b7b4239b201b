"""JSON objects read field by field, each against its declared type, with a precise reason for what does not fit."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from enum import StrEnum
from functools import cache
from typing import NoReturn, TypeGuard, TypeVar

from briefkit.model.calendar_values import check_day
from briefkit.model.document import Span

_Kind = TypeVar("_Kind", bound=StrEnum)
_Item = TypeVar("_Item")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_LONGEST_ID = 500


class MalformedError(Exception):
    """What is wrong with a record, and where in it."""


class Fields:
    """One JSON object.

    Attributes:
        record: The object.
        place: Where it stands in the whole: ``events[3].date``; empty for the whole.
        text: The text that spans refer to.
    """

    def __init__(self, record: object, place: str = "", text: str = "") -> None:
        self.place = place
        self.text = text
        if not isinstance(record, dict):
            self.reject("", f"must be an object, not {name_type(record)}")
        self.record: dict[str, object] = record

    def reject(self, key: str, reason: str) -> NoReturn:
        """Refuse a key, or the object itself where `key` is empty.

        Raises:
            MalformedError: Always.
        """
        place = ".".join(part for part in (self.place, key) if part)
        raise MalformedError(f"{place or 'the record'} {reason}")

    def has(self, key: str) -> bool:
        """Whether a key has a value other than null."""
        return self.record.get(key) is not None

    def require(self, key: str) -> None:
        """Reject a key that has no value."""
        if not self.has(key):
            self.reject(key, "is missing")

    def string(self, key: str) -> str:
        """A string that is there and not blank."""
        value = self.record.get(key)
        if not isinstance(value, str):
            self.require(key)
            self.reject(key, f"must be a string, not {name_type(value)}")
        if not value.strip():
            self.reject(key, "is empty")
        return value

    def optional_string(self, key: str) -> str | None:
        """A string, or None where it is missing, null or empty."""
        value = self.record.get(key)
        return None if value is None or value == "" else self.string(key)

    def identifier(self, key: str) -> str:
        """An id, as `read_identifier` takes it."""
        try:
            return read_identifier(self.string(key))
        except ValueError as reason:
            self.reject(key, str(reason))

    def flag(self, key: str) -> bool:
        """True or false; false where it is missing."""
        value = self.record.get(key)
        if value is not None and not isinstance(value, bool):
            self.reject(key, f"must be true or false, not {name_type(value)}")
        return bool(value)

    def integer(self, key: str) -> int | None:
        """A whole number, or None."""
        value = self.record.get(key)
        if value is None:
            return None
        if not isinstance(value, int) or isinstance(value, bool):
            self.reject(key, f"must be a whole number, not {name_type(value)}")
        return value

    def percentage(self, key: str, default: int) -> int:
        """A whole number from 0 to 100; the default where there is none."""
        value = self.integer(key)
        if value is not None and not 0 <= value <= 100:
            self.reject(key, f"must be from 0 to 100, not {value}")
        return default if value is None else value

    def choice(self, key: str, kinds: type[_Kind], default: _Kind | None = None) -> _Kind:
        """One of the words of an enumeration."""
        if default is not None and self.record.get(key) is None:
            return default
        value = self.string(key)
        members: dict[str, _Kind] = _members(kinds)
        if value not in members:
            self.reject(key, f"is {value!r}, which is none of {', '.join(kinds)}")
        return members[value]

    def day(self, key: str) -> dt.date | None:
        """A day in ISO 8601 that can be dated, or None."""
        value = self.optional_string(key)
        try:
            day = dt.date.fromisoformat(value) if value else None
        except ValueError:
            self.reject(key, f"is {value!r}, which is not a day such as 2021-06-03")
        return self._check_day(key, day) if day else None

    def instant(self, key: str) -> dt.datetime | None:
        """A date and time with its offset from UTC in ISO 8601, or None."""
        value = self.optional_string(key)
        try:
            moment = dt.datetime.fromisoformat(value) if value else None
        except ValueError:
            moment = dt.datetime.min
        if moment is not None and moment.tzinfo is None:
            self.reject(key, f"is {value!r}, which is not a time with an offset such as 2021-06-03T18:00:00+04:00")
        if moment is not None:
            self._check_day(key, moment.date())
        return moment

    def _check_day(self, key: str, day: dt.date) -> dt.date:
        try:
            return check_day(day)
        except ValueError as reason:
            self.reject(key, f"is not a usable day: {reason}")

    def items(self, key: str) -> list[object]:
        """A list, empty where it is missing."""
        value = self.record.get(key)
        if value is None:
            return []
        if not isinstance(value, list):
            self.reject(key, f"must be a list, not {name_type(value)}")
        return value

    def strings(self, key: str) -> tuple[str, ...]:
        """A list of strings."""
        values = self.items(key)
        found = tuple([value for value in values if isinstance(value, str)])
        if len(found) < len(values):
            number, wrong = next((number, value) for number, value in enumerate(values) if not isinstance(value, str))
            self.reject(f"{key}[{number}]", f"must be a string, not {name_type(wrong)}")
        return found

    def objects(self, key: str, read: Callable[[Fields], _Item]) -> tuple[_Item, ...]:
        """A list of objects, each read by `read`."""
        values = self.items(key)
        if not values:
            return ()
        place = f"{self.place}.{key}" if self.place else key
        return tuple([read(Fields(value, f"{place}[{number}]", self.text)) for number, value in enumerate(values)])

    def checked_span(self, key: str, start: object, end: object) -> Span:
        """A span, once it is known to lie inside the text."""
        if not (is_integer(start) and is_integer(end)):
            self.reject(key, "must have a start and an end that are whole numbers")
        if not 0 <= start <= end <= len(self.text):
            self.reject(key, f"runs from {start} to {end}, but the text has {len(self.text)} characters")
        return Span(start, end)

    def pair(self, key: str, value: object) -> Span:
        """A span written as ``[start, end]``."""
        if not (isinstance(value, list) and len(value) == 2):
            self.reject(key, "must be a pair of start and end")
        return self.checked_span(key, *value)

    def span(self, key: str) -> Span | None:
        """A span under a key, or None."""
        value = self.record.get(key)
        return None if value is None else self.pair(key, value)

    def spans(self, key: str) -> tuple[Span, ...]:
        """A list of spans; their places are put into words only where one is wrong."""
        values, length = self.items(key), len(self.text)
        spans = [
            Span(value[0], value[1])
            for value in values
            if type(value) is list
            and len(value) == 2
            and type(value[0]) is type(value[1]) is int
            and 0 <= value[0] <= value[1] <= length
        ]
        if len(spans) < len(values):
            return tuple(self.pair(f"{key}[{number}]", value) for number, value in enumerate(values))
        return tuple(spans)

    def optional_ends(self, prefix: str = "") -> Span | None:
        """A span written as two keys, ``start`` and ``end`` behind `prefix`, or None where both are missing."""
        key = f"{prefix}start"
        start, end = self.record.get(key), self.record.get(f"{prefix}end")
        if start is None and end is None:
            return None
        if start is None or end is None:
            self.require(key)
            self.require(f"{prefix}end")
        return self.checked_span(key, start, end)

    def ends(self) -> Span:
        """A span written as ``start`` and ``end``, both of which must be there."""
        start, end = self.record.get("start"), self.record.get("end")
        if start is None or end is None:
            self.require("start")
            self.require("end")
        return self.checked_span("start", start, end)


@cache
def _members(kinds: type[_Kind]) -> dict[str, _Kind]:
    """The members of an enumeration by their words; calling it takes three times as long."""
    return {kind.value: kind for kind in kinds}


def read_identifier(text: str) -> str:
    """An id without the white space around it.

    Raises:
        ValueError: It is empty, holds a control character, or has more than 500 characters.
    """
    identifier = text.strip()
    if not identifier or _CONTROL.search(identifier) or len(identifier) > _LONGEST_ID:
        raise ValueError(f"must have no control characters and from 1 to {_LONGEST_ID} characters")
    return identifier


def is_integer(value: object) -> TypeGuard[int]:
    """Whether a JSON value is a whole number; true and false are none."""
    return type(value) is int


def name_type(value: object) -> str:
    """What a JSON value is, in words."""
    names = {dict: "an object", list: "a list", str: "a string", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")
