"""Who takes part in an event: the heads of subject, object, agent and partner of its clause, and nobody inside them.

A name within the noun phrase of another takes no part ("the ruling of the Orvel court"), unless the other is a body of
people through which it acts ("Orvel troops", "members of the Union"). A pronoun or description counts where it is clear
whom it means.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from briefkit.extract.discourse import Discourse
from briefkit.extract.events.anaphors import Anaphors
from briefkit.extract.events.governments import Governments
from briefkit.extract.events.namings import Naming, Namings, is_region, list_behind
from briefkit.extract.events.offices import Offices
from briefkit.extract.events.verbs import event_nouns
from briefkit.extract.lexicon import read_groups
from briefkit.extract.names.gazetteer import is_role_noun
from briefkit.model.facts import Actor, ActorKind, Part, Participant
from briefkit.text.clauses import Clause, Link, Oblique, Reading, SubjectBy
from briefkit.text.phrases import Phrase

_ACTING_KINDS = frozenset((ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.COUNTRY, ActorKind.GROUP))
_IN_PHRASE = frozenset("NMEJ()")
_OF_PEOPLE = _IN_PHRASE | frozenset("oC")
_NEAR = 4
"""Clauses before an announcement among which the one is that it is of."""
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
        self._namings = namings
        self._words = read_groups("events_participants.tsv")
        self._governments = Governments(namings)
        self._anaphors = Anaphors(text, discourse, self._list_actors)
        self._offices = Offices(namings, self._anaphors.resolve)

    def find(self, reading: Reading, clause: Clause) -> tuple[Participant, ...]:
        """Those who take part in what a clause tells, each once: who does it, to whom it is done, with whom."""
        found: dict[str, Participant] = {}
        for participant in self._list(reading, clause):
            found.setdefault(participant.actor, participant)
        return tuple(found.values())

    def _list(self, reading: Reading, clause: Clause) -> Iterator[Participant]:
        yield from self._name_all(reading, clause)
        told = self._find_told_before(reading, clause)
        if told is not None:
            yield from self._name_all(reading, told)
        for below in reading.list_below(clause):
            if below.link is Link.COMPLEMENT and clause.base in self._words["announcing"]:
                yield from self._name_all(reading, below)
            elif below.link is Link.INFINITIVE and below.subject_by is SubjectBy.OWN:
                yield from self._name_subjects(reading, below)  # "called for X to resign"
            elif self._goes_on(reading, clause, below):
                yield from self._name_objects(reading, below)
                yield from self._name_obliques(reading, below)

    def _find_told_before(self, reading: Reading, clause: Clause) -> Clause | None:
        """The clause that an announcement behind it is of: "Karvia is to join, the ministry announced"."""
        place = reading.clause_of_verb[clause.verb.main]
        if clause.base not in self._words["announcing"] or clause.link is not Link.MAIN or clause.objects:
            return None
        before = [each for each in reading.clauses[max(0, place - _NEAR) : place] if each.link is Link.MAIN]
        parted = bool(clause.subjects) and reading.tags[clause.subjects[0].first - 1 : clause.subjects[0].first] == ","
        return before[-1] if before and parted else None

    def _goes_on(self, reading: Reading, clause: Clause, below: Clause) -> bool:
        """Whether a clause goes on with what somebody intends, is charged with or does by it: "voted to elect X"."""
        if below.link is Link.INFINITIVE:
            return clause.base in self._words["intending"]
        if below.link is Link.PARTICIPIAL and below.verb.form == "G" and below.base in self._words["addressing"]:
            return True  # "filed a lawsuit accusing X"
        if below.link not in (Link.GERUND, Link.PARTICIPIAL) or below.subject_by is not SubjectBy.CONTROLLED:
            return False
        if clause.base in self._words["charging"]:
            return True
        before = reading.sentence.lower[below.verb.first - 1]
        if below.link is Link.GERUND:  # "started hiring X", "answered by suing X"
            return below.verb.first == clause.verb.end or before in self._words["means"]
        return before == "," and below.verb.form == "G" and below.verb.first > clause.verb.main  # ", killing X"

    def _name_all(self, reading: Reading, clause: Clause) -> Iterator[Participant]:
        yield from self._name_subjects(reading, clause)
        for agent in clause.agents:
            yield from self._name(reading, agent, Part.DOER)
        yield from self._name_objects(reading, clause)
        yield from self._name_obliques(reading, clause)
        for body in self._offices.find(reading, clause):
            yield from _take_part(body, Part.DONE_TO)

    def _name_subjects(self, reading: Reading, clause: Clause) -> Iterator[Participant]:
        passive = clause.verb.passive
        part = Part.DONE_TO if passive else Part.DOER
        suffers = clause.base in self._words["dying"] or (passive and clause.base in self._words["harming"])
        for subject in clause.subjects:
            yield from self._name(reading, subject, part, through=not suffers)
            if not passive:
                yield from self._name_government(reading, clause, subject, part)
            if self._is_event(reading, subject.head):
                yield from self._name_possessor(reading, clause, subject)
                yield from self._name_within(reading, subject)
            yield from self._name_deceased(reading, subject)
            for preposition, phrase in list_behind(reading, subject):
                if reading.sentence.lower[preposition] == "including":
                    yield from self._name(reading, phrase, part)

    def _name_objects(self, reading: Reading, clause: Clause) -> Iterator[Participant]:
        if clause.base in self._words["saying"]:
            return  # what is said takes part in nothing
        reached = clause.base in self._words["going"]
        for object_ in clause.objects:
            for participant in self._name(
                reading, object_, Part.DONE_TO, through=clause.base not in self._words["harming"]
            ):
                if not (reached and self._namings.actor(participant.actor).kind is ActorKind.COUNTRY):
                    yield participant
            yield from self._name_government(reading, clause, object_, Part.DONE_TO)
            yield from self._name_deceased(reading, object_)
            if clause.base in self._words["naming"] and not self._namings.find(reading, object_.head):
                for naming in self._namings.list_within(reading, object_.first, object_.head):
                    if naming.actor.kind is ActorKind.PERSON:  # "appointed Ana Lund mayor"
                        yield from _take_part(naming, Part.DONE_TO)
            if self._is_event(reading, object_.head) and clause.base not in self._words["calling"]:
                yield from self._name_possessor(reading, clause, object_)
                yield from self._name_heads(reading, object_.of, Part.DONE_TO)

    def _name_government(self, reading: Reading, clause: Clause, phrase: Phrase, part: Part) -> Iterator[Participant]:
        for naming in self._governments.find(reading, clause, phrase, part):
            yield from _take_part(naming, part)

    def _name_obliques(self, reading: Reading, clause: Clause) -> Iterator[Participant]:
        """Partners, and those to whom it is done: "met with X", "an attack on X", "was handed to X"."""
        heads = {head for phrase in clause.objects for head in phrase.members}
        for oblique in clause.obliques:
            word = _read_preposition(reading, oblique)
            events = heads if word == "into" else heads & {oblique.noun}  # "an inquiry into X", "an attack on X"
            of_event = any(self._is_event(reading, head) for head in events)
            if word in self._words["partner"]:
                yield from self._name_partners(reading, clause, oblique.phrase)
            elif of_event and word in self._words["within"]:
                yield from self._name(reading, oblique.phrase, Part.DOER if word == "by" else Part.DONE_TO)
            elif word == "to" and clause.base in self._words["reporting"] and not of_event:
                continue  # who only hears it
            elif word in self._words["affected"] and (oblique.noun is None or of_event or word == "against"):
                yield from self._name_affected(reading, clause, word, oblique.phrase)
            elif self._reaches(clause, word, oblique.noun):
                yield from self._name(reading, oblique.phrase, Part.DONE_TO)
            elif oblique.phrase.end < clause.verb.first:
                yield from self._name_fronted(reading, clause, oblique.phrase)

    def _name_fronted(self, reading: Reading, clause: Clause, phrase: Phrase) -> Iterator[Participant]:
        """With whom an event is that a sentence opens with: "in talks with X, Y agreed"."""
        together = (
            self._is_event(reading, phrase.head) or reading.sentence.lower[phrase.head] in self._words["encounters"]
        )
        if together and reading.sentence.lower[phrase.end] in self._words["partner"]:
            for partner in reading.list_phrases(phrase.end + 1, phrase.end + 2):
                yield from self._name_partners(reading, clause, partner)

    def _reaches(self, clause: Clause, word: str, noun: int | None) -> bool:
        """Whether a verb does something to what a preposition joins to it: "blamed on X", "named as X"."""
        if word == "from":
            return noun is None and clause.base in self._words["getting"]
        if word == "as":
            return clause.verb.passive or clause.base in self._words["naming"]
        if word == "before":
            return noun is None and clause.base in self._words["appearing"]
        return word == "including" or (word == "on" and clause.base in self._words["burdening"])

    def _name_partners(self, reading: Reading, clause: Clause, phrase: Phrase) -> Iterator[Participant]:
        """With whom it is done; not what one who says something is with: "said Lund, a doctor with the Union"."""
        if clause.base in self._words["calling"]:
            return
        yield from self._name_government(reading, clause, phrase, Part.PARTNER)
        told = clause.base in self._words["saying"]
        for participant in self._name(reading, phrase, Part.PARTNER):
            if not told or self._namings.actor(participant.actor).kind is not ActorKind.ORGANISATION:
                yield participant

    def _name_affected(self, reading: Reading, clause: Clause, word: str, phrase: Phrase) -> Iterator[Participant]:
        """Those to whom it is done; not where somebody goes or is sent."""
        goes = clause.base in self._words["heading"]
        for participant in self._name(reading, phrase, Part.DONE_TO):
            kind = self._namings.actor(participant.actor).kind
            if not (goes and word in ("for", "to") and kind in (ActorKind.COUNTRY, ActorKind.ORGANISATION)):
                yield participant
        if self._is_event(reading, phrase.head):
            yield from self._name_possessor(reading, clause, phrase)
            yield from self._name_heads(reading, phrase.of, Part.DONE_TO)

    def _name_possessor(self, reading: Reading, clause: Clause, phrase: Phrase) -> Iterator[Participant]:
        """Whose an event is: "Lund's resignation", "his visit"."""
        if reading.tags[phrase.first] == "D":
            for actor in self._anaphors.resolve_owner(reading, clause, phrase.first):
                span = reading.sentence.span(phrase.first, phrase.first + 1)
                yield from _take_part(Naming(span, actor, by_name=False), Part.DOER)
        for index in range(phrase.first + 1, phrase.head):
            if reading.tags[index] == "o":
                named = list(self._name_heads(reading, (index - 1,), Part.DOER))
                yield from named or self._name_meant(reading, phrase.first, index - 1, Part.DOER)

    def _name_deceased(self, reading: Reading, phrase: Phrase) -> Iterator[Participant]:
        """Whose remains something is done to: "Lund's body was found", "buried the body of Lund"."""
        if reading.sentence.lower[phrase.head] not in self._words["remains"]:
            return
        owners = [index - 1 for index in range(phrase.first + 1, phrase.head) if reading.tags[index] == "o"]
        yield from self._name_heads(reading, (*owners, *phrase.of), Part.DONE_TO)

    def _name_within(self, reading: Reading, subject: Phrase) -> Iterator[Participant]:
        """Those whom an event that is a subject takes in: "talks between A and B were held", "the death of X"."""
        yield from self._name_heads(reading, subject.of, Part.DONE_TO)
        for preposition, phrase in list_behind(reading, subject):
            word = reading.sentence.lower[preposition]
            if word in self._words["within"]:
                yield from self._name(reading, phrase, Part.DOER if word in _DOING_WITHIN else Part.DONE_TO)

    def _is_event(self, reading: Reading, head: int) -> bool:
        return reading.sentence.lower[head] in event_nouns()

    def _name(self, reading: Reading, phrase: Phrase, part: Part, through: bool = True) -> list[Participant]:
        """Those whom a noun phrase names, each of its members by its head.

        Args:
            reading: The sentence.
            phrase: The noun phrase.
            part: Their part in the event.
            through: Whether somebody takes part through his people; no country dies with its soldiers.
        """
        found: list[Participant] = []
        first = phrase.first
        for head in phrase.members:
            found += self._name_member(reading, phrase, first, head, part, through)
            first = head + 1
        return found

    def _name_member(
        self, reading: Reading, phrase: Phrase, first: int, head: int, part: Part, through: bool
    ) -> Sequence[Participant]:
        naming = self._namings.find(reading, head)
        if naming is None and phrase.appositions:
            naming = self._find_apposition(reading, phrase, head)
        if naming is not None:
            is_one = naming.actor.kind is ActorKind.COUNTRY and not naming.by_name
            if is_region(reading, naming):
                return ()
            if is_one and reading.sentence.lower[first] != "the":
                return ()  # "a Karvian" is not the Karvians
            return _take_part(naming, part)
        return (
            self._name_titled(reading, phrase, head, part)
            or self._name_holder(reading, first, head, part)
            or self._name_identified(reading, head, part)
            or self._name_through(reading, phrase, first, head, part, through)
            or self._name_meant(reading, first, head, part)
        )

    def _find_apposition(self, reading: Reading, phrase: Phrase, head: int) -> Naming | None:
        """The first name that says a member of a phrase once more, before the next member."""
        following = [each for each in phrase.members if each > head]
        renaming = [each for each in phrase.appositions if each > head and not (following and each > following[0])]
        return next((naming for each in renaming if (naming := self._namings.find(reading, each))), None)

    def _name_meant(self, reading: Reading, first: int, head: int, part: Part) -> list[Participant]:
        """Those whom a pronoun or a description means: "they", "the firm"."""
        actors = self._anaphors.resolve(reading, first, head)
        if not actors:
            return []
        span = reading.sentence.span(head if reading.tags[head] == "P" else first, head + 1)
        return [each for actor in actors for each in _take_part(Naming(span, actor, by_name=False), part)]

    def _name_titled(self, reading: Reading, phrase: Phrase, head: int, part: Part) -> Sequence[Participant]:
        """Who stands right behind a title with "of": "Secretary of State Ana Vale"; not "the brother of Ana Vale"."""
        if not phrase.of or head != phrase.head or reading.sentence.lower[head] not in self._words["titles"]:
            return ()
        naming = self._namings.find(reading, phrase.of[-1])
        if naming is None or naming.actor.kind is not ActorKind.PERSON:
            return ()
        at = bisect_left(reading.sentence.starts, naming.span.start)
        word = reading.sentence.lower[at - 1]
        behind = reading.tags[at - 1] in "NME" and (word == "state" or not is_role_noun(word))
        return _take_part(naming, part) if behind else ()

    def _name_holder(self, reading: Reading, first: int, head: int, part: Part) -> Sequence[Participant]:
        """Who is told elsewhere to be what somebody of a body or country is: "Karvia's envoy", "the Karvian envoy"."""
        if reading.tags[head] != "N" or reading.sentence.lower[first] in ("a", "an"):
            return ()
        for owner in self._namings.list_within(reading, first, head):
            holder = self._anaphors.find_holder(reading, head, owner.actor)
            if holder is not None:
                return _take_part(Naming(reading.sentence.span(first, head + 1), holder, by_name=False), part)
        return ()

    def _name_identified(self, reading: Reading, head: int, part: Part) -> list[Participant]:
        """Those who are told behind a noun: "a man named X", "two men identified as X and Y", "a bus run by X"."""
        place = reading.clause_of_subject.get(head)
        clause = None if place is None else reading.clauses[place]
        if clause is None or clause.link is not Link.PARTICIPIAL:
            return []
        if clause.base in self._words["naming"]:
            named = [each.phrase for each in clause.obliques if _read_preposition(reading, each) == "as"]
            heads = [at for phrase in (*clause.objects, *named) for at in phrase.members]
        elif clause.base in self._words["operating"]:
            heads = [at for phrase in clause.agents for at in phrase.members]
        else:
            return []
        namings = [naming for at in heads if (naming := self._namings.find(reading, at))]
        return [each for naming in namings for each in _take_part(naming, part)]

    def _name_through(
        self, reading: Reading, phrase: Phrase, first: int, head: int, part: Part, through: bool
    ) -> list[Participant]:
        """Those who act through a body of people; where these suffer, `through` is false, a body but no country."""
        found = self._list_through(reading, phrase, first, head, part)
        suffering = ActorKind.ORGANISATION
        return [each for each in found if through or self._namings.actor(each.actor).kind is suffering]

    def _list_through(
        self, reading: Reading, phrase: Phrase, first: int, head: int, part: Part
    ) -> Iterator[Participant]:
        """Those whose people a phrase names: "Orvel troops", "a party of Karvian peacekeepers", "Union employees"."""
        word = reading.sentence.lower[head]
        acting = word in self._words["acting"]
        for naming in self._namings.list_within(reading, first, head) if acting or self._is_people(word) else ():
            body = naming.actor.kind is ActorKind.ORGANISATION
            if body or (acting and (naming.actor.kind is not ActorKind.COUNTRY or word not in self._words["rising"])):
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
                continue
            word = reading.sentence.lower[head]
            if word not in self._words["acting"] and not self._is_people(word):
                continue
            ruled = word in self._words["acting"] - self._words["rising"]
            first = head
            while first and reading.tags[first - 1] in _OF_PEOPLE:
                first -= 1
            for within in self._namings.list_within(reading, first, head):
                if ruled or within.actor.kind is ActorKind.ORGANISATION:
                    yield from _take_part(within, part)

    def _is_people(self, word: str) -> bool:
        """Whether a plural says what several are who act for a body: "employees"; a scholar acts for none."""
        acting = word in self._words["acting"]
        return not acting and word.endswith("s") and is_role_noun(word[:-1]) and word[:-1] not in self._words["learned"]

    def note(self, reading: Reading) -> None:
        """Remember who is subject of a sentence, for the pronouns of the next one."""
        self._anaphors.note(reading)

    def _list_actors(self, reading: Reading, phrase: Phrase) -> list[Actor]:
        """Whom a noun phrase names, by itself, through others or as a pronoun."""
        return [self._namings.actor(each.actor) for each in self._name(reading, phrase, Part.DOER)]


def _read_preposition(reading: Reading, oblique: Oblique) -> str:
    """The preposition of a phrase, "with" for "along with"; empty for a bare phrase of time."""
    at = oblique.preposition
    if at is None:
        return ""
    first, *second = reading.sentence.lower[at : at + 2]
    return "with" if first in ("along", "together") and second == ["with"] else first


def _take_part(naming: Naming, part: Part) -> Sequence[Participant]:
    """A place takes no part in what happens there."""
    return (Participant(naming.actor.id, part, naming.span),) if naming.actor.kind in _ACTING_KINDS else ()
