"""Words that a line end has parted."""

from __future__ import annotations

import re
from collections.abc import Container

_PARTED = re.compile(r"(?P<first>(?<![\w-])[^\W\d_]{2,20})-\n(?P<second>[a-zß-öø-ÿ]{2,20})(?![\w-])")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")

_MANNERS = (
    "well self half ex non anti pro semi vice cross so then long short high low mid all old new full part far hard"
)
_COUNTS = "one two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety"
_PLACES = "first second third north south east west left right post pre ill much ever single double cease"
_FIRST_PARTS = frozenset(f"{_MANNERS} {_COUNTS} {_PLACES}".split())
"""First parts of words that are written with a hyphen more often than not."""


def join_hyphens(text: str) -> str:
    """The text with words joined that were parted at a line's end; a hyphen that the word has anyway stays."""
    if "-\n" not in text:
        return text
    words = frozenset(_WORD.findall(text.lower()))

    def join(match: re.Match[str]) -> str:
        first, second = match["first"], match["second"]
        return f"{first}-{second}" if keeps_hyphen(first, second, words) else f"{first}{second}"

    return _PARTED.sub(join, text)


def keeps_hyphen(first: str, second: str, words: Container[str]) -> bool:
    """Whether a word that a line's end parts behind a hyphen is written with it anyway.

    It is written as it is elsewhere in the text; where it is nowhere else, a first part that mostly has a hyphen
    (``well-``) keeps it.

    Args:
        first: What stands before the hyphen.
        second: What the next line begins with.
        words: Of the text, in lower case, those with hyphens in them as one.
    """
    first, second = first.lower(), second.lower()
    if first + second in words:
        return False
    return f"{first}-{second}" in words or first in _FIRST_PARTS
