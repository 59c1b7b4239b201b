"""Numbers in running text: figures and words with the scale behind them, and ordinals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

UNITS = (
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
NUMBER_WORDS = {
    **{word: value for value, word in enumerate(UNITS, start=1)},
    **{word: 10 * value for value, word in enumerate(TENS, start=2)},
    **{
        f"{ten}-{unit}": 10 * value + more
        for value, ten in enumerate(TENS, start=2)
        for more, unit in enumerate(UNITS[:9], start=1)
    },
}
"""The values of number words up to ninety-nine."""

_ORDINAL_UNITS = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    *(f"{unit}th" for unit in UNITS[12:]),
)
ORDINAL_WORDS = {
    **{word: value for value, word in enumerate(_ORDINAL_UNITS, start=1)},
    **{f"{ten[:-1]}ieth": 10 * value for value, ten in enumerate(TENS, start=2)},
    **{
        f"{ten}-{unit}": 10 * value + more
        for value, ten in enumerate(TENS, start=2)
        for more, unit in enumerate(_ORDINAL_UNITS[:9], start=1)
    },
}
"""The values of ordinals in words up to ninety-ninth."""

_SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "dozen": 12,
    "m": 1_000_000,
    "bn": 1_000_000_000,
    "tn": 1_000_000_000_000,
}
_WORDED = "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
_SCALED = "|".join(sorted((word for word in _SCALES if len(word) > 2), key=len, reverse=True))
_NUMBER = re.compile(
    rf"(?<![\w.,-])(?:(?P<figures>\d{{1,3}}(?:,\d{{3}})+(?:\.\d{{1,6}})?|\d{{1,15}}(?:\.\d{{1,6}})?)|(?P<word>{_WORDED}))"
    rf"(?:[\s-](?P<scale>{_SCALED})s?\b|\s?(?P<short>m|bn|tn)\b)?(?![\w,]*\d|[A-Za-z]*\d)(?P<suffix>(?:st|nd|rd|th)\b)?",
    re.IGNORECASE,
)
_ORDERED = "|".join(sorted(ORDINAL_WORDS, key=len, reverse=True))
_ORDINAL = re.compile(
    rf"(?<![\w.,-])(?:(?P<figures>\d{{1,6}})(?:st|nd|rd|th)|(?P<word>{_ORDERED}))(?!\w)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text.

    Attributes:
        value: What it says, scale included: 4,200,000,000 for "4.2 billion".
        start: Where its words begin.
        end: Where they end.
    """

    value: Decimal
    start: int
    end: int


def find_numbers(text: str) -> Iterator[Number]:
    """The numbers of a text in order, ordinals in figures included; "one" alone is as often no number and left out."""
    for found in _NUMBER.finditer(text):
        scale = (found["scale"] or found["short"] or "").lower()
        if found["word"] and found["word"].lower() == "one" and not scale:
            continue
        base = Decimal(found["figures"].replace(",", "")) if found["figures"] else NUMBER_WORDS[found["word"].lower()]
        yield Number(Decimal(base) * _SCALES.get(scale, 1), *found.span())


def find_ordinals(text: str) -> Iterator[Number]:
    """The ordinals of a text in order, in words and in figures: "third", "twenty-first", "3rd"."""
    for found in _ORDINAL.finditer(text):
        value = int(found["figures"]) if found["figures"] else ORDINAL_WORDS[found["word"].lower()]
        yield Number(Decimal(value), *found.span())
