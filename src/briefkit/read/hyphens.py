"""Words that a line end has parted."""

from __future__ import annotations

import re

_PARTED = re.compile(r"(?P<first>(?<![\w-])[^\W\d_]{2,20})-\n(?P<second>[a-zß-öø-ÿ]{2,20})(?![\w-])")
_FIRST_PARTS = (
    "all anti co counter cross ex far full half hard high ill in inter left long low mid multi non off old on one open"
    " over part post pre pro re right self semi short so sub super then two three four five six seven eight nine ten"
    " twenty thirty forty fifty sixty seventy eighty ninety under up vice well wide"
)
"""First parts of words that are written with a hyphen wherever they stand."""


def join_hyphens(text: str) -> str:
    """The text with words joined that were parted at a line's end; a hyphen that the word has anyway stays.

    It stays behind the first part of a compound ("well-known"), and where the text has the word with it elsewhere.
    """
    if "-\n" not in text:
        return text
    written = set(re.findall(r"[^\W\d_]{2,20}-[^\W\d_]{2,20}", text.lower()))

    def join(match: re.Match[str]) -> str:
        first, second = match["first"], match["second"]
        keeps = first.lower() in _FIRST_PARTS.split() or f"{first}-{second}".lower() in written
        return f"{first}-{second}" if keeps else f"{first}{second}"

    return _PARTED.sub(join, text)
