"""Who takes part by what stands around a clause: what it opens with, who comes along, under whose hand things fall."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from briefkit.extract.events.namings import list_behind
from briefkit.extract.events.phrase_names import PhraseNames, take_part, take_part_by
from briefkit.extract.events.verbs import event_nouns
from briefkit.model.facts import ActorKind, Part, Participant
from briefkit.text.clauses import Clause, Link, Oblique, Reading
from briefkit.text.phrases import Phrase


class Adjuncts(PhraseNames):
    """Finds those whom the adjuncts of clauses name."""

    def _name_issuers(self, reading: Reading, clause: Clause) -> Iterator[Participant]:
        """Who puts out what a sentence opens with: "In a report published on Monday, the Union said"."""
        noun = clause.antecedent
        if noun is None or clause.base not in self._words["issuing"] or not clause.verb.passive or clause.agents:
            return
        if reading.sentence.lower[noun.head] in self._words["encounters"]:
            return  # whoever is asked does not publish an interview
        for other in reading.clauses:
            opened = any(each.phrase is noun and noun.end <= other.verb.first for each in other.obliques)
            if other.link is Link.MAIN and opened and not other.verb.passive:
                for subject in other.subjects:
                    yield from self._name(reading, subject, Part.DOER)

    def _name_companions(self, reading: Reading, subject: Phrase) -> Iterator[Participant]:
        """With whom a subject comes: "Vale, accompanied by Lund, left"."""
        place = reading.clause_of_subject.get(subject.head)
        beside = None if place is None else reading.clauses[place]
        if beside is not None and beside.link is Link.PARTICIPIAL and beside.base in self._words["accompanying"]:
            for agent in beside.agents:
                yield from self._name(reading, agent, Part.PARTNER)

    def _name_authors(self, reading: Reading, clause: Clause, subject: Phrase) -> Iterator[Participant]:
        """Whose a report is that says something: "a Union report warned", "a statement issued by the Union denied"."""
        says = clause.base in self._words["documenting"] and not clause.verb.passive
        if not says or reading.sentence.lower[subject.head] not in self._words["documents"]:
            return
        for naming in self._namings.list_within(reading, subject.first, subject.head):
            behind = bisect_left(reading.sentence.starts, naming.span.end)
            beside = behind <= subject.head and reading.sentence.words[behind].islower()
            if naming.actor.kind is ActorKind.ORGANISATION and beside:  # not "a Union Briefing report"
                yield from take_part(naming, Part.DOER)
        for preposition, phrase in list_behind(reading, subject):
            if preposition == subject.end and reading.sentence.lower[preposition] == "from":
                for participant in self._name(reading, phrase, Part.DOER):
                    if self._namings.actor(participant.actor).kind is not ActorKind.COUNTRY:  # "a report from Karvia"
                        yield participant
        for place, _ in reading.roles_of.get(subject.head, ()):
            below = reading.clauses[place]
            if below.link is Link.PARTICIPIAL and below.base in self._words["issuing"]:
                for agent in below.agents:
                    yield from self._name(reading, agent, Part.DOER)

    def _name_rulers(self, reading: Reading, clause: Clause, phrase: Phrase) -> Iterator[Participant]:
        """Under whose control or fire something is: "fell under the control of X", "came under attack from X"."""
        lower = reading.sentence.lower
        if lower[phrase.head] not in event_nouns() and lower[phrase.head] not in self._words["powers"]:
            return
        yield from self._name_heads(reading, phrase.of, Part.DOER)
        for naming in self._namings.list_within(reading, phrase.first, phrase.head):
            yield from take_part(naming, Part.DOER)
        for oblique in clause.obliques:
            at = oblique.preposition
            if oblique.noun == phrase.head and at is not None and lower[at] in ("by", "from"):
                yield from self._name(reading, oblique.phrase, Part.DOER)

    def _name_owners(self, reading: Reading, clause: Clause, phrase: Phrase) -> Iterator[Participant]:
        """Whose licence, money or home it is that is taken, kept or searched: "suspended Lund's licence"."""
        if clause.base not in self._words["depriving"]:
            return
        if reading.sentence.lower[phrase.head] not in self._words["belongings"]:
            return
        yield from self._name_heads(reading, phrase.of, Part.DONE_TO)
        yield from self._name_possessors(reading, clause, phrase, Part.DONE_TO)

    def _name_possessors(self, reading: Reading, clause: Clause, phrase: Phrase, part: Part) -> Iterator[Participant]:
        """Whose something is: "Lund's visit", "the firm's visit", "his visit"."""
        if reading.tags[phrase.first] == "D":
            for actor in self._anaphors.resolve_owner(reading, clause, phrase.first):
                span = reading.sentence.span(phrase.first, phrase.first + 1)
                yield from take_part_by(span, actor, part)
        for index in range(phrase.first + 1, phrase.head):
            if reading.tags[index] == "o":
                named = list(self._name_heads(reading, (index - 1,), part))
                yield from named or self._name_meant(reading, phrase.first, index - 1, part)

    def _name_some_of(self, reading: Reading, clause: Clause) -> Iterator[Participant]:
        """Who is one of those of whom a clause tells: "Lund was among nine men who died", "Lund was a man who died"."""
        told = clause.antecedent
        if told is None or self._namings.find(reading, told.head) is not None:
            return
        of_people = clause.marker is not None and reading.sentence.lower[clause.marker] == "who"
        for other in reading.clauses:
            if other.base != "be":
                continue
            among = any(self._is_among(reading, each, told) for each in other.obliques)
            is_one = of_people and any(each.head == told.head for each in other.attributes)
            behind = reading.sentence.lower[other.verb.end : other.verb.end + 1]
            if among or (is_one and not other.verb.negated and behind != ["never"]):
                for subject in other.subjects:
                    yield from self._name(reading, subject, Part.DONE_TO if clause.verb.passive else Part.DOER)

    def _is_among(self, reading: Reading, oblique: Oblique, told: Phrase) -> bool:
        at = oblique.preposition
        return at is not None and reading.sentence.lower[at] == "among" and oblique.phrase.head == told.head

    def _name_tried(self, reading: Reading, phrase: Phrase) -> Iterator[Participant]:
        """Who is tried: "the trial is due to start"."""
        for actor in self._anaphors.find_tried(reading, phrase):
            span = reading.sentence.span(phrase.first, phrase.head + 1)
            yield from take_part_by(span, actor, Part.DONE_TO)

    def _name_listed_further(self, reading: Reading, phrase: Phrase) -> Iterator[Participant]:
        """Who else a list names behind a relative clause: "including X, which paid, and Y"."""
        if reading.tags[phrase.end : phrase.end + 2] != ",W":
            return
        for naming in self._namings.list_within(reading, phrase.end, len(reading.tags)):
            at = bisect_left(reading.sentence.starts, naming.span.start)
            head = bisect_left(reading.sentence.starts, naming.span.end) - 1
            at -= reading.tags[at - 1] == "D"
            if reading.tags[at - 2 : at] == ",+" and head not in reading.clause_of_subject:
                yield from take_part(naming, Part.DONE_TO)
