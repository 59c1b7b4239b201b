"""What a noun can stand for: "the minister" for a person with such a title, "the company" for a body."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from briefkit.extract.lexicon import KEPT_WORDS, read_groups, read_table
from briefkit.extract.names.genders import word_gender
from briefkit.model.facts import ActorKind

WORD = re.compile(r"\w+(?:['’-]\w+)*")
_HEAD_END = re.compile(r",|\s(?:of|for|in|at|by|from|with|on|to|who|that)\s")


@dataclass(frozen=True, slots=True)
class Description:
    """What a noun can stand for; `titles` are words that somebody's title, or an organisation's name, must have.

    `private` nouns stand for nobody who has a title of another kind: "the singer" is no doctor, minister or paramedic.
    """

    kind: ActorKind
    gender: str | None
    titles: frozenset[str]
    private: bool


def may_mean_person(words: str) -> bool:
    """Whether a description can mean one person who has no other name: no pronoun, plural, organisation or paper."""
    head = read_head(words)
    if not head or head[-1].endswith("s"):
        return False
    description = read_descriptions().get(head[-1])
    if description and description.kind is not ActorKind.PERSON:
        return False
    function_words = read_groups("quotations_function_words.tsv")
    return head[-1] not in function_words["subject"] and head[-1] not in function_words["message"]


def is_description(word: str) -> bool:
    """Whether a noun, in the singular or plural, can stand for somebody or something that speaks: ``officials``."""
    return not read_descriptions().keys().isdisjoint((word, word.removesuffix("s"), word.removesuffix("es")))


def describes_person(word: str) -> bool:
    """Whether a noun in the singular stands for one person: ``spokesman``, ``woman``."""
    description = read_descriptions().get(word)
    return word_gender(word) is not None or (description is not None and description.kind is ActorKind.PERSON)


def gender_of_noun(word: str) -> str | None:
    """The gender, "f" or "m", of the person that a noun stands for: ``woman``; None where it does not tell."""
    description = read_descriptions().get(word)
    return word_gender(word) or (description.gender if description else None)


def is_official(word: str) -> bool:
    """Whether a noun stands for somebody who holds an office: ``minister``."""
    description = read_descriptions().get(word)
    return description is not None and description.kind is ActorKind.PERSON and bool(description.titles)


@lru_cache(KEPT_WORDS)
def read_head(words: str) -> tuple[str, ...]:
    """The words of a description or title in lower case, without what depends on its noun."""
    return tuple(WORD.findall(_HEAD_END.split(words.lower(), maxsplit=1)[0]))


@cache
def read_descriptions() -> Mapping[str, Description]:
    """Every noun of the list with what it can stand for."""
    return {
        noun: Description(
            ActorKind(kind),
            None if gender == "-" else gender,
            frozenset() if titles in ("-", "!") else frozenset(titles.split()),
            titles == "!",
        )
        for noun, kind, gender, titles in read_table("quotations_descriptions.tsv")
    }


@cache
def list_titles() -> frozenset[str]:
    """Every word of the list that somebody's title must have: "minister", "physician"."""
    return frozenset().union(*(description.titles for description in read_descriptions().values()))
