"""Whose an office or its holder is: offices that only some countries have, and heads of state known by name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence, Set
from functools import cache, lru_cache

from briefkit.extract.lexicon import KEPT_WORDS, read_table
from briefkit.extract.names.persons import fold, name_parts

_HEADS = (["president"], ["prime", "minister"], ["premier"], ["chancellor"], ["pm"])
"""How the head of a state or government is called before a family name that stands alone."""


def office_country(title: Sequence[str], named: Set[str], setting: str | None = None) -> str | None:
    """The country that has an office.

    Args:
        title: The words of the title in lower case; its last words name the office, "former treasury secretary".
        named: Codes of the countries that the document names.
        setting: The country in which its story is set.

    Returns:
        The only one that has the office, or the only one of them that is named, or that of the story; else None.
    """
    for size in range(min(len(title), _longest()), 0, -1):
        if codes := _offices().get(" ".join(title[-size:])):
            if len(codes) == 1 or setting in codes:
                return codes[0] if len(codes) == 1 else setting
            found = [code for code in codes if code in named]
            return found[0] if len(found) == 1 else None
    return None


@lru_cache(KEPT_WORDS)
def leader_country(name: str) -> str | None:
    """The country of a head of state or government with a given name; initials and diacritics do not count."""
    parts = name_parts(name)
    codes = _leaders().get(_key(parts), frozenset()) if len(parts) > 1 else frozenset()
    return next(iter(codes)) if len(codes) == 1 else None


def titled_country(surname: str, title: Sequence[str]) -> str | None:
    """The country of "President Obama", for a family name and the words of a title, in lower case."""
    if list(title) not in _HEADS:
        return None
    codes = _leaders().get((fold(surname),), frozenset())
    return next(iter(codes)) if len(codes) == 1 else None


def _key(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name by which it is looked up: without initials behind the given name."""
    return (parts[0], *(part for part in parts[1:-1] if len(part) > 2), parts[-1]) if len(parts) > 1 else parts


@cache
def _offices() -> dict[str, tuple[str, ...]]:
    return {office: tuple(codes.split()) for office, codes in read_table("names_office_countries.tsv")}


@cache
def _longest() -> int:
    return max(len(office.split()) for office in _offices())


@cache
def _leaders() -> dict[tuple[str, ...], frozenset[str]]:
    """Codes by the words of names, and by family names alone."""
    found: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for code, names in read_table("names_leaders.tsv"):
        for parts in map(name_parts, names.split("|")):
            found[_key(parts)].add(code)
            found[parts[-1:]].add(code)
    return {parts: frozenset(codes) for parts, codes in found.items()}
