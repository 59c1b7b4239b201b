"""The names that pages give their elements in classes, ids and labels, and what they tell of them."""

from __future__ import annotations

import re
from functools import cache

from briefkit.read.elements import Element
from briefkit.read.tables import read_lines

_NAMED_BY = (
    "class",
    "id",
    "data-component",
    "data-testid",
    "data-module",
    "data-type",
    "data-region",
    "data-block",
    "aria-label",
)
_MODIFIER = re.compile(r"(?:^|(?<= ))(?:has|with|no|non|without|show|hide|is|enable|enabled|not)-[\w-]+")
"""Names that say what is around or in an element."""

_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_BETWEEN_WORDS = re.compile(r"[^a-z0-9 ]+")
_LONGEST = 1000
"""Characters of names that are looked at."""


def is_named(element: Element, *kinds: str) -> bool:
    """Whether a name of an element is one of these kinds in ``data/boilerplate_words.tsv``."""
    name = read_name(element)
    return bool(name) and any(_read_words()[kind].search(name) for kind in kinds)


def read_name(element: Element) -> str:
    """The names of an element: words in lower case with dashes between, names parted by blanks."""
    attributes = element.attributes
    found = " ".join([attributes[name] for name in _NAMED_BY if name in attributes])
    if not found:
        return ""
    return _MODIFIER.sub("", _BETWEEN_WORDS.sub("-", _HUMP.sub("-", found[:_LONGEST]).lower()))


@cache
def _read_words() -> dict[str, re.Pattern[str]]:
    """For each kind of names in the table, the pattern that finds them."""
    words: dict[str, list[str]] = {}
    for line in read_lines("boilerplate_words.tsv"):
        kind, _, found = line.partition("\t")
        words.setdefault(kind, []).extend(found.split())
    return {
        kind: re.compile(r"(?<![a-z0-9])(?:" + "|".join(map(_as_pattern, found)) + r")(?![a-z0-9])")
        for kind, found in words.items()
    }


def _as_pattern(name: str) -> str:
    return re.escape(name).replace(r"\*", "[a-z0-9-]*")
