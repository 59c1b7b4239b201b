"""Outlets: bodies that tell the news, known by name, by the form of their name, or by what a text calls them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from briefkit.extract.lexicon import KEPT_WORDS, read_table
from briefkit.extract.names.gazetteer import cue_words


@cache
def _known() -> frozenset[str]:
    return frozenset(name for _, names in read_table("names_outlets.tsv") for name in names.split("|"))


@lru_cache(KEPT_WORDS)
def is_outlet(name: str) -> bool:
    """Whether a body tells the news, by its name: "Reuters", "BBC News", "Leeds Morning Star", "WXYZ-TV"."""
    if name in _known() or f"The {name}" in _known():
        return True
    first, *others = name.lower().split()
    if not others:
        return name.endswith("-TV")
    ends = others[-1] in cue_words("newspaper") or others[-1] in cue_words("outlet-end")
    return ends or first == "radio" or "news" in others or name.split()[0] in _known()


def is_called_outlet(words: Sequence[str]) -> bool:
    """Whether words in lower case before a name say that it is an outlet's: "state news agency X", "broadcaster X"."""
    return bool(words) and (words[-1] in cue_words("outlet-noun") or "news" in words)
