"""Bodies whose offices change hands: "Lund became chair of the Orvel Council", "resigned as its director"."""

from __future__ import annotations

from collections.abc import Iterator

from briefkit.extract.events.anaphors import Anaphors
from briefkit.extract.events.namings import Naming, Namings
from briefkit.extract.lexicon import read_groups
from briefkit.extract.names.gazetteer import is_role_noun
from briefkit.model.facts import ActorKind
from briefkit.text.clauses import Clause, Reading
from briefkit.text.phrases import Phrase


class Offices:
    """Finds the bodies that somebody comes to hold an office of, holds it, or leaves it."""

    def __init__(self, namings: Namings, anaphors: Anaphors) -> None:
        """Begin with nothing found.

        Args:
            namings: Who is named where.
            anaphors: Tells whom "the agency" and "its" mean.
        """
        self._namings = namings
        self._anaphors = anaphors
        self._words = read_groups("events_participants.tsv")

    def find(self, reading: Reading, clause: Clause) -> Iterator[Naming]:
        """The bodies whose offices a clause is about."""
        if clause.base not in self._words["holding"]:
            return
        fills = clause.base in self._words["filling"] and not clause.verb.passive  # the first object is who comes
        phrases = [*clause.attributes, *clause.objects[fills:]]
        phrases += [each.phrase for each in clause.obliques if self._tells_office(reading, each.preposition)]
        for below in reading.list_below(clause):
            if below.base == "act" and below.verb.first and reading.sentence.lower[below.verb.first - 1] == "as":
                phrases += below.objects  # "as acting chair"
        if clause.base in self._words["resigning"]:
            phrases += clause.subjects  # "the senior Orvel Council official, Ana Lund, resigned"
        for phrase in phrases:
            if is_role_noun(reading.sentence.lower[phrase.head]):
                yield from self._list_bodies(reading, clause, phrase)

    def _tells_office(self, reading: Reading, preposition: int | None) -> bool:
        return preposition is not None and reading.sentence.lower[preposition] == "as"

    def _list_bodies(self, reading: Reading, clause: Clause, phrase: Phrase) -> Iterator[Naming]:
        """Those before an office and behind its "of"."""
        named = [
            naming
            for naming in self._namings.list_within(reading, phrase.first, phrase.head)
            if naming.actor.kind is ActorKind.ORGANISATION
        ]
        yield from named
        if reading.tags[phrase.first] == "D":  # "its chair"
            span = reading.sentence.span(phrase.first, phrase.first + 1)
            for actor in self._anaphors.resolve_owner(reading, clause, phrase.first):
                if actor.kind is ActorKind.ORGANISATION:
                    yield Naming(span, actor, by_name=False)
        owner = reading.tags.find("o", phrase.first, phrase.head)
        if owner > phrase.first and not named:  # "the agency's chair"
            yield from self._list_meant(reading, phrase.first, owner - 1)
        for head in phrase.of:
            naming = self._namings.find(reading, head)
            if naming is not None and naming.actor.kind is ActorKind.ORGANISATION:
                yield naming
            elif naming is None and head and reading.tags[head - 1] == "D":
                yield from self._list_meant(reading, head - 1, head)

    def _list_meant(self, reading: Reading, first: int, head: int) -> Iterator[Naming]:
        """Those whom a description means: "the agency"."""
        span = reading.sentence.span(first, head + 1)
        for actor in self._anaphors.resolve(reading, first, head):
            yield Naming(span, actor, by_name=False)
