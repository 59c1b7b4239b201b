"""Who takes part in an event: the heads of subject, object, agent and partner of its clause, and nobody inside them.

A name within the noun phrase of another takes no part ("the ruling of the Orvel court"), unless the other is a body of
people through which it acts ("Orvel troops", "members of the Union"). A pronoun or description counts where it is clear
whom it means.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefkit.extract.discourse import Discourse
from briefkit.extract.events.adjuncts import Adjuncts
from briefkit.extract.events.forces import is_struck
from briefkit.extract.events.governments import Governments
from briefkit.extract.events.namings import Namings, list_behind
from briefkit.extract.events.offices import Offices
from briefkit.extract.events.phrase_names import read_preposition, take_part
from briefkit.extract.events.settings import AT_THE_SCENE
from briefkit.extract.events.verbs import event_nouns
from briefkit.model.facts import ActorKind, Part, Participant
from briefkit.text.clauses import Clause, Link, Oblique, Reading, SubjectBy
from briefkit.text.phrases import Phrase

_NEAR = 4
"""Clauses before an announcement among which the one is that it is of."""
_LONGEST_CALLED = 8
"""Words of what has a name."""
_HEARERS = frozenset(("court", "police"))
_DOING_WITHIN = frozenset(("between", "by"))


class Participants(Adjuncts):
    """Finds who takes part in the clauses of a document."""

    def __init__(self, text: str, namings: Namings, discourse: Discourse) -> None:
        """Begin with nothing found.

        Args:
            text: The document's text.
            namings: Who is named where.
            discourse: Who has been spoken of before any place.
        """
        super().__init__(text, namings, discourse)
        self._governments = Governments(namings)
        self._telling = self._words["announcing"] | self._words["saying"]
        self._offices = Offices(namings, self._anaphors)

    def find(self, reading: Reading, clause: Clause) -> tuple[Participant, ...]:
        """Those who take part in what a clause tells, each once: who does it, to whom it is done, with whom."""
        found: dict[str, Participant] = {}
        for participant in self._list(reading, clause):
            found.setdefault(participant.actor, participant)
        return tuple(found.values())

    def _list(self, reading: Reading, clause: Clause) -> Iterator[Participant]:
        yield from self._name_all(reading, clause)
        yield from self._name_issuers(reading, clause)
        yield from self._name_some_of(reading, clause)
        told = self._find_told_before(reading, clause)
        if told is not None:
            yield from self._name_all(reading, told)
        for below in reading.list_below(clause):
            if below.link is Link.COMPLEMENT and clause.base in self._words["announcing"]:
                yield from self._name_all(reading, below)
            elif below.link is Link.INFINITIVE and below.subject_by is SubjectBy.OWN:
                yield from self._name_subjects(reading, below)  # "called for X to resign"
                if clause.base in self._words["intending"]:  # "called on X to dismiss Y"
                    yield from self._name_objects(reading, below)
            elif below.link is Link.INFINITIVE and self._is_asked(reading, clause, below):
                yield from self._name_objects(reading, below)  # "granted a request to extradite X"
            elif self._goes_on(reading, clause, below):
                for agent in below.agents:  # "is set to be replaced by X"
                    yield from self._name(reading, agent, Part.DOER)
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

    def _is_asked(self, reading: Reading, clause: Clause, below: Clause) -> bool:
        """Whether an infinitive is what is asked for in what a clause grants or rejects: "rejected a bid to free X"."""
        return clause.base in self._words["answering"] and any(
            reading.sentence.lower[phrase.head] in self._words["asked"] and phrase.end <= below.verb.first
            for phrase in clause.objects
        )

    def _name_all(self, reading: Reading, clause: Clause) -> Iterator[Participant]:
        yield from self._name_subjects(reading, clause)
        for agent in clause.agents:
            yield from self._name(reading, agent, Part.DOER)
        yield from self._name_objects(reading, clause)
        yield from self._name_obliques(reading, clause)
        for body in self._offices.find(reading, clause):
            yield from take_part(body, Part.DONE_TO)

    def _name_subjects(self, reading: Reading, clause: Clause) -> Iterator[Participant]:
        if self._only_tells(reading, clause) or self._tells_name(reading, clause):
            return
        passive = clause.verb.passive
        part = Part.DONE_TO if passive else Part.DOER
        suffers = clause.base in self._words["dying"] or (passive and clause.base in self._words["harming"])
        struck = passive and is_struck(self._namings, reading, clause)
        for subject in clause.subjects:
            if reading.sentence.lower[subject.head] == "it" and clause.base in self._words["spreading"]:
                continue  # a virus, a fire
            yield from self._leave_countries(self._name(reading, subject, part, through=not suffers), struck)
            if not passive:
                yield from self._name_government(reading, clause, subject, part)
            if self._is_event(reading, subject.head):
                yield from self._leave_countries(
                    self._name_possessors(reading, clause, subject, Part.DOER), self._is_calamity(reading, subject.head)
                )
                yield from self._name_within(reading, subject)
            yield from self._name_tried(reading, subject)
            yield from self._name_deceased(reading, subject)
            yield from self._name_owners(reading, clause, subject)
            yield from self._name_companions(reading, subject)
            yield from self._name_authors(reading, clause, subject)
            for preposition, phrase in list_behind(reading, subject):
                if self._gives_examples(reading, preposition):
                    yield from self._name(reading, phrase, part)

    def _gives_examples(self, reading: Reading, preposition: int) -> bool:
        """Whether a preposition tells some of those whom a noun means: "groups including X", "countries such as X"."""
        lower = reading.sentence.lower
        return lower[preposition] == "including" or lower[max(0, preposition - 1) : preposition + 1] == ["such", "as"]

    def _leave_countries(self, found: Iterable[Participant], left: bool) -> Iterator[Participant]:
        for participant in found:
            if not (left and self._namings.actor(participant.actor).kind is ActorKind.COUNTRY):
                yield participant

    def _leave_hearers(self, reading: Reading, clause: Clause, found: Iterable[Participant]) -> Iterator[Participant]:
        """Those found, without the police or court that is only told something; not that which is told to do it."""
        hears = clause.base == "tell" and all(each.link is not Link.INFINITIVE for each in reading.list_below(clause))
        for participant in found:
            actor = self._namings.actor(participant.actor)
            words = actor.name.lower().split() if actor.kind is ActorKind.ORGANISATION else ()
            if not hears or _HEARERS.isdisjoint(words):
                yield participant

    def _only_tells(self, reading: Reading, clause: Clause) -> bool:
        """Whether somebody only reports what happened at some scene: "the Union reports nine deaths"."""
        if clause.base != "report" or clause.verb.passive:
            return False
        return any(event_nouns().get(reading.sentence.lower[each.head]) in AT_THE_SCENE for each in clause.objects)

    def _tells_name(self, reading: Reading, clause: Clause) -> bool:
        """Whether a verb behind the noun of another verb tells that noun's name: "played in a film called The Well"."""
        at, behind = clause.verb.first, clause.verb.end
        if clause.base not in self._words["calling"] or behind == len(reading.tags):
            return False
        nouns = [each for each in reading.list_phrases(max(0, at - _LONGEST_CALLED), at) if each.head == at - 1]
        place = reading.clause_of_verb[clause.verb.main]
        verbs = [each.verb.main for each in reading.clauses[max(0, place - 1) : place]]
        is_other = any(subject.head < verb < nouns[-1].first for subject in clause.subjects for verb in verbs if nouns)
        return is_other and reading.sentence.words[behind][0].isupper()

    def _name_objects(self, reading: Reading, clause: Clause) -> Iterator[Participant]:
        if clause.base in self._words["saying"]:
            return  # what is said takes part in nothing
        reached = clause.base in self._words["going"] or is_struck(self._namings, reading, clause)
        through = clause.base not in self._words["harming"]
        for object_ in clause.objects:
            named = self._leave_countries(self._name(reading, object_, Part.DONE_TO, through=through), reached)
            yield from self._leave_hearers(reading, clause, named)
            if clause.base not in self._words["going"]:  # "visited Vienna"
                yield from self._name_government(reading, clause, object_, Part.DONE_TO)
            yield from self._name_tried(reading, object_)
            yield from self._name_deceased(reading, object_)
            yield from self._name_owners(reading, clause, object_)
            if clause.base in self._words["naming"] and not self._namings.find(reading, object_.head):
                for naming in self._namings.list_within(reading, object_.first, object_.head):
                    if naming.actor.kind is ActorKind.PERSON:  # "appointed Ana Lund mayor"
                        yield from take_part(naming, Part.DONE_TO)
            if self._is_event(reading, object_.head) and clause.base not in self._words["calling"]:
                yield from self._name_possessors(reading, clause, object_, Part.DOER)
                yield from self._name_heads(reading, object_.of, Part.DONE_TO)

    def _name_government(self, reading: Reading, clause: Clause, phrase: Phrase, part: Part) -> Iterator[Participant]:
        for naming in self._governments.find(reading, clause, phrase, part):
            yield from take_part(naming, part)

    def _name_obliques(self, reading: Reading, clause: Clause) -> Iterator[Participant]:
        """Partners, and those to whom it is done: "met with X", "an attack on X", "was handed to X"."""
        heads = {head for phrase in clause.objects for head in phrase.members}
        for oblique in clause.obliques:
            word = read_preposition(reading, oblique)
            events = heads if word == "into" else heads & {oblique.noun}  # "an inquiry into X", "an attack on X"
            of_event = any(self._is_event(reading, head) for head in events)
            if word in self._words["partner"]:
                yield from self._name_partners(reading, clause, oblique.phrase)
            elif of_event and word in self._words["within"]:
                yield from self._name(reading, oblique.phrase, Part.DOER if word == "by" else Part.DONE_TO)
            elif word == "to" and clause.base in self._telling and not of_event:
                continue  # who only hears it
            elif word == "to" and self._is_journey(reading, oblique):
                for participant in self._name(reading, oblique.phrase, Part.DONE_TO):
                    if self._namings.actor(participant.actor).kind is ActorKind.PERSON:  # "paid a visit to Lund"
                        yield participant
            elif word == "under":
                yield from self._name_rulers(reading, clause, oblique.phrase)
            elif word in self._words["affected"] and (oblique.noun is None or of_event or word == "against"):
                yield from self._name_affected(reading, clause, word, oblique.phrase)
            elif self._reaches(clause, word, oblique.noun) or self._is_asked_of(reading, clause, word, oblique.noun):
                yield from self._name(reading, oblique.phrase, Part.DONE_TO)
                if word == "including":
                    yield from self._name_listed_further(reading, oblique.phrase)
            elif oblique.phrase.end < clause.verb.first:
                yield from self._name_fronted(reading, clause, oblique.phrase)

    def _is_journey(self, reading: Reading, oblique: Oblique) -> bool:
        """Whether the noun before a preposition is for going somewhere: "travel to X", "his return to X"."""
        at = oblique.preposition
        return at is not None and at > 0 and reading.sentence.lower[at - 1] in self._words["journeys"]

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
            given = clause.verb.passive and clause.base in self._words["giving"]  # "was given a boat from X"
            return noun is None and (given or clause.base in self._words["getting"])
        if word == "as":
            return clause.verb.passive or clause.base in self._words["naming"]
        if word == "before":
            return noun is None and clause.base in self._words["appearing"]
        if word == "including":
            return clause.base not in self._words["heading"]  # "taken to clinics, including X"
        return word == "on" and clause.base in self._words["burdening"]

    def _is_asked_of(self, reading: Reading, clause: Clause, word: str, noun: int | None) -> bool:
        """Whether "from" tells of whom something is wanted: "asked for help from X"."""
        if word != "from" or noun is None or clause.base not in self._words["wanting"]:
            return False
        return reading.sentence.lower[noun] in self._words["wanted"]

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
        """Those to whom it is done; not where somebody goes or is sent, nor a country for whose good it is."""
        goes = clause.base in self._words["heading"]
        for participant in self._name(reading, phrase, Part.DONE_TO):
            kind = self._namings.actor(participant.actor).kind
            sent = goes and word in ("for", "to") and kind in (ActorKind.COUNTRY, ActorKind.ORGANISATION)
            for_it = word == "for" and kind is ActorKind.COUNTRY and clause.base in self._words["benefiting"]
            if not sent and not for_it:
                yield participant
        if self._is_event(reading, phrase.head):
            yield from self._name_possessors(reading, clause, phrase, Part.DOER)
            yield from self._name_heads(reading, phrase.of, Part.DONE_TO)

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

    def _is_calamity(self, reading: Reading, head: int) -> bool:
        """Whether a noun is for what nobody does, so that the country before it is where it was: "Karvia's quake"."""
        return event_nouns().get(reading.sentence.lower[head]) == "disaster"

    def _is_event(self, reading: Reading, head: int) -> bool:
        return reading.sentence.lower[head] in event_nouns()
