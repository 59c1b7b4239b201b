"""Where an event happened: the places that its clause puts it in, else those of the clause above, else the dateline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefkit.extract.events.namings import Naming, Namings, list_attached, list_behind
from briefkit.extract.lexicon import read_groups
from briefkit.extract.sentences import read_dateline
from briefkit.model.document import Span
from briefkit.model.facts import ActorKind
from briefkit.text.clauses import Clause, Reading
from briefkit.text.phrases import Phrase

_PLACE_KINDS = (ActorKind.PLACE, ActorKind.COUNTRY)
AT_THE_SCENE = frozenset(("assault", "crime", "death", "disaster", "mobilize", "protest", "retreat"))
"""Types of events that a story tells on from one place, as it does not what is said, decided or agreed on them."""
_SPOKEN = frozenset(("accuse", "agree", "reject", "request", "sanction", "statement", "support", "threaten"))
"""Types of events that speak of what is a place: "condemned the attack in Orvel", "praised Orvel"."""
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
        self._words = read_groups("events_participants.tsv")
        self._dateline = self._read_dateline(text, paragraphs)
        self._scene = self._dateline
        self._is_local = False
        self._all: tuple[Reading, Sequence[str]] | None = None

    def find(self, reading: Reading, clause: Clause, event_type: str) -> tuple[str, ...]:
        """Ids of the places where what a clause tells happened, in the order in which they are told.

        What happens at the scene of a story happened where the story was last, if the clause does not say where.
        """
        at_scene = event_type in AT_THE_SCENE or (event_type == "other" and self._is_local)
        told = tuple(dict.fromkeys(self._search(reading, clause, event_type, whole=at_scene)))
        if told and not self._scene:
            self._is_local = self._is_local or event_type in AT_THE_SCENE
            self._scene = told
        return told or (self._scene if at_scene else ()) or self._dateline

    def _search(self, reading: Reading, clause: Clause, event_type: str, *, whole: bool) -> Sequence[str]:
        """The places of a clause, else of the clauses above it, else those that its sentence opens with or has at all.

        Args:
            reading: The sentence.
            clause: The clause.
            event_type: What it tells.
            whole: Whether any place of the sentence will do.
        """
        found = (
            *self._list(reading, clause, spoken=event_type in _SPOKEN),
            *self._list_reached(reading, clause, event_type),
        )
        if found:
            return found
        for above in reading.list_above(clause):
            found = tuple(self._list(reading, above, spoken=False))
            if found:
                return found
        if whole:
            return self._list_all(reading)
        return () if event_type in _SPOKEN else tuple(self._list_opening(reading))

    def _list_all(self, reading: Reading) -> Sequence[str]:
        """The places of a whole sentence, looked up once for all its clauses."""
        if self._all is None or self._all[0] is not reading:
            attached = list_attached(reading, 0, len(reading.tags))
            found = tuple(
                [place for preposition, phrase in attached for place in self._name(reading, preposition, phrase)]
            )
            self._all = reading, found
        return self._all[1]

    def _list_opening(self, reading: Reading) -> Iterator[str]:
        """The places that a sentence opens with: "On Friday, on Route 2 in Orvel, a truck and a bus collided"."""
        first = reading.clauses[0].verb.first if reading.clauses else 0
        for preposition, phrase in list_attached(reading, 0, first):
            yield from self._name(reading, preposition, phrase)

    def _list_reached(self, reading: Reading, clause: Clause, event_type: str) -> Iterator[str]:
        """The towns to which something is done, and whatever is reached or left: "bombed Orvel", "visited Karvia"."""
        reached = clause.base in self._words["going"]
        if event_type in _SPOKEN and not reached:
            return
        for phrase in clause.subjects if clause.verb.passive else clause.objects:
            for head in phrase.members:
                naming = self._namings.find(reading, head)
                if naming is not None and naming.by_name:
                    kind = naming.actor.kind
                    if kind is ActorKind.PLACE or (reached and kind is ActorKind.COUNTRY):
                        yield naming.actor.id
                        yield from self._follow(reading, naming)

    def _list(self, reading: Reading, clause: Clause, *, spoken: bool) -> Iterator[str]:
        """The places of a clause; what is `spoken` of is not where it is spoken."""
        topics = {object_.end for object_ in clause.objects} if spoken else ()
        for subject in clause.subjects:
            for preposition, phrase in list_behind(reading, subject):
                yield from self._name(reading, preposition, phrase)
        for oblique in clause.obliques:
            if oblique.preposition is not None and oblique.preposition not in topics:
                yield from self._name(reading, oblique.preposition, oblique.phrase)

    def _name(self, reading: Reading, preposition: int, phrase: Phrase) -> Iterator[str]:
        """The places that a phrase with a preposition of place names: "in Orvel, Karvia", "in the town of Orvel"."""
        if reading.sentence.lower[preposition] not in self._words["where"]:
            return
        heads = phrase.members
        if reading.sentence.lower[phrase.head] in self._words["places"]:
            heads = (*(phrase.of or (max(phrase.first, phrase.head - 1),)), *heads)
        for head in (*heads, *phrase.appositions):
            naming = self._namings.find(reading, head)
            if naming is not None and naming.by_name and naming.actor.kind in _PLACE_KINDS:
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
