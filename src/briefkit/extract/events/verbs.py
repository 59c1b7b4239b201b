"""The verbs that tell events, in every form that news writes them in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cache

from briefkit.extract.lexicon import read_table
from briefkit.text.morphology import add_ed, add_ing, add_s

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
        written = [(lemma, Form.BASE), (add_s(lemma), Form.PRESENT), (add_ing(lemma), Form.PROGRESSIVE)]
        written += [(past, Form.PAST) for past in dict.fromkeys(irregular or [add_ed(lemma)])]
        for word, form in written:
            for spelling in _spellings(word):
                forms.setdefault(spelling, []).append((verb, form))
    return {word: tuple(dict.fromkeys(found)) for word, found in forms.items()}


def list_forms(word: str) -> tuple[tuple[Verb, Form], ...]:
    """What a word in lower case can be a form of; with a hyphen, what its last part can: "crash-landed"."""
    forms = verb_forms()
    return forms.get(word) or forms.get(word.rpartition("-")[2], ())


def find_verb(word: str, form: Form) -> Verb | None:
    """The verb that a word in lower case is a form of."""
    for verb, its in list_forms(word):
        if its is form:
            return verb
    return None


def verb_type(word: str) -> str:
    """The event type of a past form, in lower case; "other" for a verb that is not in the lexicon."""
    verb = find_verb(word, Form.PAST)
    return "other" if verb is None else verb.type


@cache
def event_nouns() -> dict[str, str]:
    """Nouns that name events, singular and plural, with their types."""
    nouns: dict[str, str] = {}
    for noun, kind in read_table("events_nouns.tsv"):
        nouns.setdefault(noun, kind)
        nouns.setdefault(add_s(noun), kind)
    return nouns


def _spellings(word: str) -> tuple[str, ...]:
    return (word, word.replace("-", "")) if "-" in word else (word,)
