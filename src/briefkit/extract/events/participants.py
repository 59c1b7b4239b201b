"""Who takes part in an event: the heads of subject, object, agent and partner of its clause, and nobody inside them.

A name within the noun phrase of another takes no part ("the ruling of the Orvel court"), unless the other is a body of
people through which it acts ("Orvel troops", "members of the Union"). A pronoun or description counts where it is clear
whom it means.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefkit.extract.events.namings import Naming, Namings, list_behind
from briefkit.extract.events.verbs import event_nouns
from briefkit.extract.lexicon import read_groups
from briefkit.extract.references import Discourse, is_description, resolve_reference
from briefkit.model.facts import Actor, ActorKind, Part, Participant
from briefkit.text.clauses import Clause, Link, Reading
from briefkit.text.function_words import words_of
from briefkit.text.phrases import Phrase

_ACTING_KINDS = frozenset((ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.COUNTRY, ActorKind.GROUP))
_DEFINITE = frozenset(("the", "this", "that", "these", "those"))
_IN_PHRASE = frozenset("NMEJ()")
_PRONOUNS = words_of("pronoun-third")
_GENDERS = {**dict.fromkeys(words_of("pronoun-masculine"), "m"), **dict.fromkeys(words_of("pronoun-feminine"), "f")}
_DOING_WITHIN = frozenset(("between", "by"))


class Participants:
    """Finds who takes part in the clauses of a document."""

    def __init__(self, text: str, namings: Namings, discourse: Discourse) -> None:
        """Begin with nothing found.

        Args:
            text: The document's text.
            namings: Who is named where.
            discourse: Who has been spoken of before any place.
        """
        self._text = text
        self._namings = namings
        self._discourse = discourse
        self._words = read_groups("events_participants.tsv")
        self._before: list[Actor] = []

    def find(self, reading: Reading, clause: Clause) -> tuple[Participant, ...]:
        """Those who take part in what a clause tells, each once: who does it, to whom it is done, with whom."""
        found: dict[str, Participant] = {}
        for participant in self._list(reading, clause):
            found.setdefault(participant.actor, participant)
        return tuple(found.values())

    def _list(self, reading: Reading, clause: Clause) -> Iterator[Participant]:
        for subject in clause.subjects:
            yield from self._name(reading, subject, Part.DONE_TO if clause.verb.passive else Part.DOER)
            if self._is_event(reading, subject.head):
                yield from self._name_possessor(reading, subject)
                yield from self._name_within(reading, subject)
        for agent in clause.agents:
            yield from self._name(reading, agent, Part.DOER)
        reached = clause.base in self._words["going"]
        for object_ in clause.objects:
            for participant in self._name(reading, object_, Part.DONE_TO):
                if not (reached and self._namings.is_country(participant.actor)):
                    yield participant
            if self._is_event(reading, object_.head):
                yield from self._name_possessor(reading, object_)
                yield from self._name_heads(reading, object_.of, Part.DONE_TO)
        yield from self._name_obliques(reading, clause)

    def _name_obliques(self, reading: Reading, clause: Clause) -> Iterator[Participant]:
        """Partners, and those to whom it is done: "met with X", "an attack on X", "was handed to X"."""
        heads = {head for phrase in clause.objects for head in phrase.members}
        for oblique in clause.obliques:
            word = reading.sentence.lower[oblique.preposition] if oblique.preposition is not None else ""
            of_event = oblique.noun in heads and oblique.noun is not None and self._is_event(reading, oblique.noun)
            if word in self._words["partner"]:
                yield from self._name(reading, oblique.phrase, Part.PARTNER)
            elif of_event and word in self._words["within"]:
                yield from self._name(reading, oblique.phrase, Part.DOER if word == "by" else Part.DONE_TO)
            elif word in self._words["affected"] and (oblique.noun is None or of_event):
                yield from self._name(reading, oblique.phrase, Part.DONE_TO)
                if self._is_event(reading, oblique.phrase.head):
                    yield from self._name_possessor(reading, oblique.phrase)
            elif word == "as" and clause.verb.passive:
                yield from self._name(reading, oblique.phrase, Part.DONE_TO)

    def _name_possessor(self, reading: Reading, phrase: Phrase) -> Iterator[Participant]:
        """Whose an event is: "Lund's resignation"."""
        for index in range(phrase.first + 1, phrase.head):
            if reading.tags[index] == "o":
                yield from self._name_heads(reading, (index - 1,), Part.DOER)

    def _name_within(self, reading: Reading, subject: Phrase) -> Iterator[Participant]:
        """Those whom an event that is a subject takes in: "talks between A and B were held", "the death of X"."""
        yield from self._name_heads(reading, subject.of, Part.DONE_TO)
        for preposition, phrase in list_behind(reading, subject):
            word = reading.sentence.lower[preposition]
            if word in self._words["within"]:
                yield from self._name(reading, phrase, Part.DOER if word in _DOING_WITHIN else Part.DONE_TO)

    def _is_event(self, reading: Reading, head: int) -> bool:
        return reading.sentence.lower[head] in event_nouns()

    def _name(self, reading: Reading, phrase: Phrase, part: Part) -> Iterator[Participant]:
        """Those whom a noun phrase names, each of its members by its head."""
        first = phrase.first
        for head in phrase.members:
            yield from self._name_member(reading, phrase, first, head, part)
            first = head + 1

    def _name_member(
        self, reading: Reading, phrase: Phrase, first: int, head: int, part: Part
    ) -> Iterator[Participant]:
        following = min([each for each in phrase.members if each > head], default=phrase.end)
        heads = (head, *[each for each in phrase.appositions if head < each < following])
        naming = next((found for at in heads if (found := self._namings.find(reading, at))), None)
        if naming is not None:
            yield from _take_part(naming, part)
            return
        through = list(self._name_through(reading, phrase, first, head, part))
        yield from through or self._resolve(reading, first, head, part)

    def _name_through(
        self, reading: Reading, phrase: Phrase, first: int, head: int, part: Part
    ) -> Iterator[Participant]:
        """Those who act through a body of people: "Orvel troops", "a party of Karvian peacekeepers"."""
        word = reading.sentence.lower[head]
        if word in self._words["acting"]:
            for naming in self._namings.list_within(reading, first, head):
                yield from _take_part(naming, part)
        if word in self._words["members"] and head == phrase.head:
            yield from self._name_heads(reading, phrase.of, part)
            if reading.sentence.lower[phrase.end : phrase.end + 1] == ["from"]:
                for sender in reading.list_phrases(phrase.end + 1, phrase.end + 2):
                    yield from self._name_heads(reading, sender.members, part)

    def _name_heads(self, reading: Reading, heads: Sequence[int], part: Part) -> Iterator[Participant]:
        """Those whom words name that are heads of their phrases, or who act through these: "of Union member states"."""
        for head in heads:
            naming = self._namings.find(reading, head)
            if naming is not None:
                yield from _take_part(naming, part)
            elif reading.sentence.lower[head] in self._words["acting"]:
                first = head
                while first and reading.tags[first - 1] in _IN_PHRASE:
                    first -= 1
                for within in self._namings.list_within(reading, first, head):
                    yield from _take_part(within, part)

    def _resolve(self, reading: Reading, first: int, head: int, part: Part) -> Iterator[Participant]:
        """Whom a pronoun or a definite description means, where that is clear."""
        words = reading.sentence.lower
        if words[head] in _PRONOUNS:
            first = head
        elif words[first] not in _DEFINITE or head == first or not is_description(words[head]):
            return
        span = reading.sentence.span(first, head + 1)
        fitting = self._find_subjects(reading, head)
        if len(fitting) > 1:
            return
        actor = fitting[0] if fitting else resolve_reference(span, self._text, self._discourse)
        if actor is not None:
            yield from _take_part(Naming(span, actor, by_name=False), part)

    def _find_subjects(self, reading: Reading, head: int) -> list[Actor]:
        """Whom "he" or "she" can mean by grammar: the subject of the nearest clause above, else of the sentence before.

        Two of these of one gender leave it open, as does one whose gender nobody knows.
        """
        gender = _GENDERS.get(reading.sentence.lower[head])
        if gender is None:
            return []
        place = reading.clause_of_subject.get(head)
        above = reading.list_above(reading.clauses[place]) if place is not None else ()
        for subjects in (*[self._list_subjects(reading, clause, head) for clause in above], self._before):
            fitting = [actor for actor in subjects if self._discourse.gender(actor) == gender]
            if fitting:
                return list(dict.fromkeys(fitting))
        return []

    def _list_subjects(self, reading: Reading, clause: Clause, end: int) -> list[Actor]:
        """The persons that are subject of a clause and named before a word."""
        heads = [head for subject in clause.subjects for head in subject.members if head < end]
        found = [naming.actor for head in heads if (naming := self._namings.find(reading, head))]
        return [actor for actor in found if actor.kind is ActorKind.PERSON]

    def note(self, reading: Reading) -> None:
        """Remember who is subject of a sentence's main clauses, for the pronouns of the next one."""
        subjects = [
            actor
            for clause in reading.clauses
            if clause.link in (Link.MAIN, Link.COORDINATED)
            for actor in self._list_subjects(reading, clause, len(reading.tags))
        ]
        if subjects:
            self._before = subjects


def _take_part(naming: Naming, part: Part) -> Iterator[Participant]:
    """A place takes no part in what happens there."""
    if naming.actor.kind in _ACTING_KINDS:
        yield Participant(naming.actor.id, part, naming.span)
