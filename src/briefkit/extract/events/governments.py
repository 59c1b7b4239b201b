"""Capitals that stand for their country's government: "Vienna accused …", "urged Vienna to withdraw"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from briefkit.extract.events.namings import Naming, Namings
from briefkit.extract.events.verbs import verb_forms
from briefkit.extract.lexicon import read_table
from briefkit.model.facts import ActorKind, Part
from briefkit.text.clauses import Clause, Reading
from briefkit.text.phrases import Phrase

_DEEDS = frozenset(
    (
        *("accuse", "agree", "aid", "coerce", "concede", "consult", "cooperate", "mobilize", "reject", "request"),
        *("retreat", "sanction", "statement", "support", "threaten"),
    )
)
"""Types of events that governments cause and towns do not."""
_DONE_TO = _DEEDS - {"agree", "concede", "mobilize", "request", "retreat", "statement"}
"""Types of events that are done to governments, or with them."""


class Governments:
    """Finds the governments that capitals stand for, among the countries that a document names."""

    def __init__(self, namings: Namings) -> None:
        """Look at the countries of a document.

        Args:
            namings: Who is named where.
        """
        self._namings = namings

    def find(self, reading: Reading, clause: Clause, phrase: Phrase, part: Part) -> Iterator[Naming]:
        """The governments that a phrase of a clause names by their capitals, if what it tells is a deed of theirs."""
        types = _DEEDS if part is Part.DOER else _DONE_TO
        for head in phrase.members:
            naming = self._namings.find(reading, head)
            code = capitals().get(naming.actor.name) if naming and naming.actor.kind is ActorKind.PLACE else None
            if naming is not None and code is not None and _has_type(reading.sentence.lower[clause.verb.main], types):
                country = self._namings.find_country(code)
                if country is not None:
                    yield Naming(naming.span, country, by_name=False)


def _has_type(word: str, types: frozenset[str]) -> bool:
    return any(verb.type in types for verb, _ in verb_forms().get(word, ()))


@cache
def capitals() -> dict[str, str]:
    """The code of the country by the name of its capital."""
    return {name: code for code, names in read_table("events_capitals.tsv") for name in names.split("|")}
