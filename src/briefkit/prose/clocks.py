"""Times of the clock, as minutes of the day: "14:30", "2.30 pm" and "1430 hours" are one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from briefkit.model.when import When

_DAY = 24 * 60
_VALUE = re.compile(r"T(\d{2}):(\d{2})")
_WRITTEN = re.compile(r"(?<![\d:.])(\d{1,2}):([0-5]\d)(?![\d:])")
_HALF_OF_DAY = re.compile(r"[ap]\.?\s?m\b|noon|midnight|morning|afternoon|evening|night|hours|hrs|\d{4}", re.IGNORECASE)
_ABOUT = 15
"""Minutes by which a time that is said to be rounded may differ: "at about 3 a.m." for 2:50."""


def read_clock(when: When) -> int | None:
    """The minute of the day that a time names; None where it names none, and where it is a day with its hour in one."""
    found = _VALUE.search(when.value)
    return None if found is None else (int(found[1]) * 60 + int(found[2])) % _DAY


def list_readings(clock: int, words: str) -> frozenset[int]:
    """The minutes of the day that a time can mean: two where its words leave open which half of the day."""
    leaves_open = _HALF_OF_DAY.search(words) is None and not re.match(r"0|1[3-9]|2\d", words)
    return frozenset((clock, (clock + _DAY // 2) % _DAY)) if leaves_open else frozenset((clock,))


def find_written(text: str) -> Iterator[int]:
    """The minutes of the day of what is written with a colon in a text; the half of the day may be open."""
    for found in _WRITTEN.finditer(text):
        yield from sorted(list_readings((int(found[1]) * 60 + int(found[2])) % _DAY, text[found.start() :][:12]))


def is_near(clock: int, others: Set[int]) -> bool:
    """Whether a rounded time is one of others, or near one of them, over midnight too."""
    return any(min((clock - each) % _DAY, (each - clock) % _DAY) <= _ABOUT for each in others)
