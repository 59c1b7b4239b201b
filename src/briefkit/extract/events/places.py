"""Where an event happened: the places that its clause puts it in, else those of the clause above, else the dateline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefkit.extract.events.namings import Naming, Namings, list_attached
from briefkit.extract.lexicon import read_groups
from briefkit.extract.sentences import read_dateline
from briefkit.model.document import Span
from briefkit.model.facts import ActorKind
from briefkit.text.clauses import Clause, Reading
from briefkit.text.phrases import Phrase

_PLACE_KINDS = (ActorKind.PLACE, ActorKind.COUNTRY)
_OPENING = 3
"""Paragraphs among which a dateline is looked for."""


class Places:
    """Finds where the clauses of a document put what they tell."""

    def __init__(self, text: str, namings: Namings, paragraphs: Sequence[Span]) -> None:
        """Read the dateline.

        Args:
            text: The document's text.
            namings: What is named where.
            paragraphs: Its paragraphs; the first ones hold the dateline.
        """
        self._namings = namings
        self._where = read_groups("events_participants.tsv")["where"]
        self._dateline = self._read_dateline(text, paragraphs)

    def find(self, reading: Reading, clause: Clause) -> tuple[str, ...]:
        """Ids of the places where what a clause tells happened, in the order in which they are told."""
        told = dict.fromkeys(self._list(reading, clause))
        while not told and clause.parent is not None:
            clause = reading.clauses[clause.parent]
            told = dict.fromkeys(self._list(reading, clause))
        return tuple(told) or self._dateline

    def _list(self, reading: Reading, clause: Clause) -> Iterator[str]:
        for subject in clause.subjects:
            for preposition, phrase in list_attached(reading, subject.first, clause.verb.first):
                yield from self._name(reading, preposition, phrase)
        for oblique in clause.obliques:
            if oblique.preposition is not None:
                yield from self._name(reading, oblique.preposition, oblique.phrase)

    def _name(self, reading: Reading, preposition: int, phrase: Phrase) -> Iterator[str]:
        """The places that a phrase with a preposition of place names: "in Orvel, Karvia", "in Orvel and Lota"."""
        if reading.sentence.lower[preposition] not in self._where:
            return
        for head in phrase.members:
            naming = self._namings.find(reading, head)
            if naming is not None and naming.actor.kind in _PLACE_KINDS:
                yield naming.actor.id
                yield from self._follow(reading, naming)

    def _follow(self, reading: Reading, naming: Naming) -> Iterator[str]:
        """What a place lies in, told behind it: "Orvel, Karvia"."""
        sentence = reading.sentence
        behind = naming.span.end
        for following in self._namings.list_span(Span(behind, behind + _NEAR)):
            between = sentence.text[behind : following.span.start].strip()
            if between != "," or following.actor.kind not in _PLACE_KINDS:
                return
            yield following.actor.id
            behind = following.span.end

    def _read_dateline(self, text: str, paragraphs: Sequence[Span]) -> tuple[str, ...]:
        for paragraph in paragraphs[:_OPENING]:
            dateline = read_dateline(text, paragraph)
            if dateline is not None:
                named = (naming.actor for naming in self._namings.list_span(dateline))
                return tuple(dict.fromkeys(actor.id for actor in named if actor.kind in _PLACE_KINDS))[:1]
        return ()


_NEAR = 40
"""Characters behind a place among which that is looked for which it lies in."""
