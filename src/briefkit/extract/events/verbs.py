"""The verbs that tell events, in every form that news writes them in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cache

from briefkit.extract.lexicon import read_table

LIGHT = "light"
"""Type of verbs that say nothing by themselves and take their type from their object: "held talks"."""


class Form(Enum):
    """Forms of a verb; PAST stands for past tense and past participle alike."""

    BASE = "base"
    PRESENT = "present"
    PROGRESSIVE = "progressive"
    PAST = "past"


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of the lexicon.

    Attributes:
        lemma: Its base form.
        type: Event type, or `LIGHT`.
    """

    lemma: str
    type: str


@cache
def verb_forms() -> dict[str, tuple[tuple[Verb, Form], ...]]:
    """Every form of every verb, in lower case, with what it can be."""
    forms: dict[str, list[tuple[Verb, Form]]] = {}
    for lemma, kind, *irregular in read_table("events_verbs.tsv"):
        verb = Verb(lemma, kind)
        written = [(lemma, Form.BASE), (_add_s(lemma), Form.PRESENT), (_add_ing(lemma), Form.PROGRESSIVE)]
        written += [(past, Form.PAST) for past in dict.fromkeys(irregular or [_add_ed(lemma)])]
        for word, form in written:
            for spelling in _spellings(word):
                forms.setdefault(spelling, []).append((verb, form))
    return {word: tuple(dict.fromkeys(found)) for word, found in forms.items()}


@cache
def event_nouns() -> dict[str, str]:
    """Nouns that name events, singular and plural, with their types."""
    nouns: dict[str, str] = {}
    for noun, kind in read_table("events_nouns.tsv"):
        nouns.setdefault(noun, kind)
        nouns.setdefault(_add_s(noun), kind)
    return nouns


def _spellings(word: str) -> tuple[str, ...]:
    return (word, word.replace("-", "")) if "-" in word else (word,)


def _doubles(lemma: str) -> bool:
    """Whether the last consonant is doubled before an ending: stop, stopped; but visit, visited."""
    if len(lemma) < 3 or lemma[-1] in "aeiouwxy" or lemma[-2] not in "aeiou" or lemma[-3] in "aeiou":
        return False
    return lemma in _STRESSED_AT_THE_END or sum(letter in "aeiou" for letter in lemma) == 1 or lemma.endswith("el")


_STRESSED_AT_THE_END = frozenset(
    ("acquit", "admit", "commit", "compel", "defer", "deter", "expel", "occur", "permit", "refer", "submit", "transfer")
)


def _add_s(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh", "o")):
        return word + "es"
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + "s"


def _add_ed(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ied"
    return lemma + (lemma[-1] if _doubles(lemma) else "") + "ed"


def _add_ing(lemma: str) -> str:
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    if lemma.endswith("e") and not lemma.endswith(("ee", "ye", "oe")):
        return lemma[:-1] + "ing"
    return lemma + (lemma[-1] if _doubles(lemma) else "") + "ing"
