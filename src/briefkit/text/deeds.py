"""Deeds: what a sentence says was done, in whatever words.

"She was detained" and "the arrest" tell of one deed, "she was freed" of its opposite.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import chain, zip_longest

from briefkit.text.function_words import words_of
from briefkit.text.lists import KEPT_WORDS, read_rows
from briefkit.text.morphology import base_of, verb_class, verbs

_WORD = re.compile(r"[^\W\d_]+")
_TIMES = words_of("time-unit")
_NOTHING = "nothing"
"""Stands in the list before verbs that do not say what was done: their object does, or another verb."""


@cache
def _listed() -> dict[str, frozenset[str]]:
    """The deeds that a verb, a verb with its particle, or a noun tells."""
    found: dict[str, set[str]] = {}
    for deed, words, _ in read_rows("text", "deeds.tsv"):
        for word in words.split() if deed != _NOTHING else ():
            found.setdefault(word, set()).add(deed)
    return {word: frozenset(deeds) for word, deeds in found.items()}


@cache
def _particles() -> frozenset[str]:
    return frozenset(word.rpartition("_")[2] for word in _listed() if "_" in word)


@cache
def _opposites() -> dict[str, frozenset[str]]:
    return {deed: frozenset(opposites.split()) - {"-"} for deed, _, opposites in read_rows("text", "deeds.tsv")}


@cache
def _empty() -> frozenset[str]:
    nothing = next(words for deed, words, _ in read_rows("text", "deeds.tsv") if deed == _NOTHING)
    return frozenset(nothing.split()) | verb_class("reporting") - _listed().keys()


@lru_cache(KEPT_WORDS)
def deeds_of(word: str, after: str = "") -> frozenset[str]:
    """The deeds that a word tells, in lower case, with the word after it; none where it tells of none.

    A verb that no list has is a deed of its own where its ending tells it from a noun; of nouns only those that are
    listed are deeds.
    """
    if word in _TIMES:
        return frozenset()  # "evening" is no form of "even"
    base = base_of(word)
    listed = _look_up(word, base, after)
    return deeds_of_verb(word, after) if not listed and word != base and not word.endswith("s") else listed


@lru_cache(KEPT_WORDS)
def deeds_of_verb(word: str, after: str = "") -> frozenset[str]:
    """The deeds that a word tells which is known to be a verb."""
    base = base_of(word)
    listed = _look_up(word, base, after)
    return listed if listed or base in _empty() or base not in verbs() else frozenset((base,))


def _look_up(word: str, base: str, after: str) -> frozenset[str]:
    if after in _particles() and f"{base}_{after}" in _listed():
        return _listed()[f"{base}_{after}"]
    return _listed().get(base) or _listed().get(word) or _listed().get(word.removesuffix("s")) or frozenset()


def list_deeds(text: str) -> Iterator[frozenset[str]]:
    """The deeds that the words of a text tell, in order; words with a capital, its first aside, are names."""
    words = _WORD.findall(text)
    particles = _particles()
    for place, (word, after) in enumerate(zip_longest(words, words[1:], fillvalue="")):
        if word[0].isupper() and place:
            continue
        deeds = deeds_of(word.lower(), after if after in particles else "")
        if deeds:
            yield deeds


def join_deeds(deeds: Iterable[frozenset[str]]) -> frozenset[str]:
    """All of some deeds."""
    return frozenset(chain.from_iterable(deeds))


def are_opposite(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether a deed of the one is the opposite of one of the other, and they have none in common."""
    if not left or not right or left & right:
        return False
    return not right.isdisjoint(_list_opposites(left)) or not left.isdisjoint(_list_opposites(right))


@lru_cache(KEPT_WORDS)
def _list_opposites(deeds: frozenset[str]) -> frozenset[str]:
    opposites = _opposites()
    return join_deeds(opposites.get(deed, frozenset()) for deed in deeds)
