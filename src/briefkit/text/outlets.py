"""Outlets: bodies that tell the news, known by name, by the form of their name, or by what a text calls them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from briefkit.text.lists import KEPT_WORDS, read_rows

_WORDS = "word-"
"""Begins the classes of the list that are no names."""


@cache
def outlet_words(name: str) -> frozenset[str]:
    """Words of a class of `outlets.tsv`: "newspaper" and "end" end outlets' names, "noun" says what they are."""
    rows = read_rows("text", "outlets.tsv")
    return frozenset(word for group, words in rows if group == _WORDS + name for word in words.split("|"))


@cache
def _known() -> frozenset[str]:
    rows = read_rows("text", "outlets.tsv")
    return frozenset(name for group, names in rows if not group.startswith(_WORDS) for name in names.split("|"))


@lru_cache(KEPT_WORDS)
def is_outlet(name: str) -> bool:
    """Whether a body tells the news, by its name: "Reuters", "BBC News", "Leeds Morning Star", "WXYZ-TV"."""
    if name in _known() or f"The {name}" in _known():
        return True
    first, *others = name.lower().split()
    if not others:
        return name.endswith("-TV")
    ends = others[-1] in outlet_words("newspaper") or others[-1] in outlet_words("end")
    return ends or first == "radio" or "news" in others or name.split()[0] in _known()


def is_called_outlet(words: Sequence[str]) -> bool:
    """Whether words in lower case before a name say that it is an outlet's: "state news agency X", "broadcaster X"."""
    return bool(words) and (words[-1] in outlet_words("noun") or "news" in words)
