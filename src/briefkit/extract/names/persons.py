"""Names of persons by their parts: which forms can be one person's."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache

from briefkit.extract.lexicon import KEPT_WORDS, read_table
from briefkit.extract.names.gazetteer import cue_words, is_family_first
from briefkit.model.folding import fold as fold_text

_TOGETHER = 2
"""Letters of initials that are written as one: "H.W."."""
_NO_VOWELS = str.maketrans("", "", "aeiou")
fold = lru_cache(KEPT_WORDS)(fold_text)


@lru_cache(KEPT_WORDS)
def name_parts(name: str) -> tuple[str, ...]:
    """The folded words of a person's name, the family's last, without "Jr" and the like."""
    if is_family_first(name):
        name = " ".join(reversed(name.split()))
    parts = fold(name).replace(".", "").split() or [name]
    while len(parts) > 1 and parts[-1] in cue_words("name-suffix"):
        parts.pop()
    return tuple(parts)


def same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names with the same last word can be one person's: "R. T. Orlan", "Tayyip Orlan", "Bill Orlan"."""
    if one[-1] != other[-1] or _have_other_initials(one, other):
        return False
    shorter, longer = sorted((one, other), key=len)
    if longer[-len(shorter) :] == shorter:
        return True
    first, second = shorter[0], longer[0]
    if len(first) == 1 or len(second) == 1:
        return first[0] == second[0]
    return first == second or second in short_forms(first) or first in short_forms(second)


def _have_other_initials(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether both have initials behind the given name, and not the same: "George W. Orlan", "George H.W. Orlan"."""
    first, second = _read_initials(one), _read_initials(other)
    return bool(first and second) and not (first.startswith(second) or second.startswith(first))


def _read_initials(name: tuple[str, ...]) -> str:
    """The letters between the given name and the family's, where they are initials."""
    middle = name[1:-1]
    initials = all(len(part) <= _TOGETHER and part not in cue_words("particle") for part in middle)
    return "".join(middle) if initials else ""


@cache
def _nicknames() -> dict[str, frozenset[str]]:
    forms: dict[str, set[str]] = defaultdict(set)
    for full, short in read_table("names_nicknames.tsv"):
        forms[fold(full)].update(fold(form) for form in short.split())
    return {full: frozenset(short) for full, short in forms.items()}


def short_forms(given: str) -> frozenset[str]:
    """Short forms of a folded given name."""
    return _nicknames().get(given, frozenset())


def sounds_alike(name: str, parts: tuple[str, ...]) -> bool:
    """Whether only vowels of the last word part two names of three words and more: "bin Laden" and "bin Ladin"."""
    other = name_parts(name)
    return other[:-1] == parts[:-1] and other[-1].translate(_NO_VOWELS) == parts[-1].translate(_NO_VOWELS)
