"""Whom a pronoun or a description means: by grammar first, then by how much somebody has been spoken of.

A pronoun means a subject that was told before: of the clause above, else of the main clauses of the sentence before,
or, for "he" and "she", of the last one that told of somebody. Where the nearest that agrees in number and kind has
no name, it means nobody whom the text names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from briefkit.extract.descriptions import (
    Description,
    describes_person,
    gender_of_noun,
    is_description,
    is_official,
)
from briefkit.extract.discourse import Discourse, suits
from briefkit.extract.events.introductions import Introductions
from briefkit.extract.events.together import PEOPLE, Together, fits, join_actors, list_joined, read_count
from briefkit.extract.lexicon import read_groups
from briefkit.extract.names.gazetteer import cue_words, is_role_noun
from briefkit.extract.references import resolve_reference
from briefkit.model.facts import Actor, ActorKind
from briefkit.text.clauses import Clause, Link, Reading, SubjectBy
from briefkit.text.function_words import words_of
from briefkit.text.morphology import verb_class
from briefkit.text.phrases import Phrase

Namer = Callable[[Reading, Phrase], Sequence[Actor]]
"""Tells whom a noun phrase names."""

_INDEFINITE = frozenset(("a", "an"))
_DEFINITE = frozenset(("the", "this", "that", "these", "those"))
_PRONOUNS = words_of("pronoun-third")
_GENDERS = {**dict.fromkeys(words_of("pronoun-masculine"), "m"), **dict.fromkeys(words_of("pronoun-feminine"), "f")}
_STILL = frozenset(("its", "that", "their", "this"))
_AGED = "-year-old"
_TOGETHER = frozenset(("couple", "duo", "pair", "parents", "siblings", "trio"))
"""Nouns for people who belong together, wherever a story has told of them."""
_OWNERS = frozenset(("his", "her", "its", "their"))
_BODIES = (ActorKind.ORGANISATION, ActorKind.COUNTRY)
_OF_SEVERAL = (ActorKind.ORGANISATION, ActorKind.GROUP)
_GOVERNMENT = "government"
_OF_STATE = frozenset(("army", "government", "military", "parliament"))
"""Nouns for bodies that every country has one of."""
_EXPLETIVE = frozenset(("appear", "be", "become", "emerge", "happen", "seem", "take", "turn"))
"""Verbs whose "it" can stand for a clause that follows: "it took hours to put it out", "it emerged that …"."""
_WEATHER = frozenset(("hail", "pour", "rain", "snow", "thunder"))
_BELONGING = frozenset(("for", "of"))
_COMPLEMENT = 6
"""Words behind "of" that tell of what somebody is the head."""
_REACH = 3
"""Sentences without a person as subject over which "he" and "she" look back."""
_SPEAKING = verb_class("speaking")
_TOLD = (Link.MAIN, Link.COORDINATED)
_CLUB = frozenset(("club", "side", "team"))
"""Nouns that mean a sports club where its name says that it is one: "Orlan United" is "the club"."""
_INVESTIGATING = frozenset(("constable", "coroner", "detective", "inspector", "officer", "sergeant"))
"""Titles of those who tell of others in crime reports."""
_FRONTED = (Link.ADVERBIAL, Link.RELATIVE)
"""Clauses before the main one whose pronoun may mean what the main one names."""
_OF_ONE_SUBJECT = (Link.GERUND, Link.INFINITIVE, Link.PARTICIPIAL)
"""Clauses that have the subject of the one that they hang on."""
_TOLD_BEHIND = (Link.COMPLEMENT, Link.INFINITIVE)


class _Subject(NamedTuple):
    """A subject that was told.

    Attributes:
        actors: Whom it names.
        plural: Whether it is several.
        complete: Whether it is told of everybody in it who he is.
        noun: The word at its head.
    """

    actors: tuple[Actor, ...]
    plural: bool
    complete: bool
    noun: str

    @property
    def persons(self) -> tuple[Actor, ...]:
        """The persons whom it names."""
        return tuple([actor for actor in self.actors if actor.kind is ActorKind.PERSON])

    @property
    def unnamed_person(self) -> bool:
        """Whether it is one person whom nobody names: "a spokesman"."""
        return not (self.actors or self.plural) and describes_person(self.noun)


class Anaphors:
    """Resolves the pronouns and descriptions of a document, sentence by sentence."""

    def __init__(self, text: str, discourse: Discourse, introductions: Introductions, name: Namer) -> None:
        """Begin before the first sentence.

        Args:
            text: The document's text.
            discourse: Who has been spoken of before any place.
            introductions: Whom the story introduces by what they are.
            name: Tells whom a noun phrase names.
        """
        self._text = text
        self._discourse = discourse
        self._introductions = introductions
        self._name = name
        self._before: tuple[_Subject, ...] = ()
        self._people: tuple[_Subject, ...] = ()
        self._since = 0  # sentences since these
        self._persons: tuple[Actor, ...] = ()
        self._others = False
        self._together = Together()
        self._pairs: dict[frozenset[str], Together] = {}
        self._done_to: tuple[_Subject, ...] = ()
        self._accused: dict[str, Actor] = {}
        self._words = read_groups("events_participants.tsv")
        self._resolved: dict[int, tuple[Actor, ...]] = {}

    def resolve(self, reading: Reading, first: int, head: int) -> tuple[Actor, ...]:
        """Whom a noun phrase means that names nobody; nobody where that is not clear."""
        if head not in self._resolved:
            self._resolved[head] = ()  # whoever is asked for meanwhile is not himself
            self._resolved[head] = self._resolve(reading, first, head)
        return self._resolved[head]

    def find_holder(self, reading: Reading, head: int, owner: Actor) -> Actor | None:
        """Who is what a noun says of a body or country; nobody if he is told above to say so himself."""
        holder = self._discourse.find_holder(reading.sentence.lower[head], owner)
        return None if holder is None or self.is_told_above(reading, head, holder) else holder

    def is_told_above(self, reading: Reading, head: int, actor: Actor) -> bool:
        """Whether somebody is subject of a clause above a noun, where he would be "he": "Lund said the mayor left"."""
        return actor in self._list_above(reading, head)

    def resolve_owner(self, reading: Reading, clause: Clause, index: int) -> tuple[Actor, ...]:
        """Whom "his", "her", "its" or "their" at a word of a clause means: "Lund came, and his visit was a success"."""
        word = reading.sentence.lower[index]
        if word not in _OWNERS:
            return ()
        told = [clause, *reading.list_above(clause)]
        levels = [tuple(self._list_subjects(reading, each, index)) for each in told]
        if word in _GENDERS:
            return self._find_person(reading, index, _GENDERS[word], (*levels, self._people, self._done_to)) or ()
        subjects = [subject for level in (*levels, self._before) for subject in level]
        return _find_body(subjects) if word == "its" else _find_several(subjects)

    def note(self, reading: Reading) -> None:
        """Remember who is subject of a sentence's main clauses, for the pronouns of the next one."""
        mains = [clause for clause in reading.clauses if clause.link in _TOLD]
        told = [(clause, tuple(self._list_subjects(reading, clause))) for clause in mains]
        subjects = tuple([subject for _, found in told for subject in found])
        if not reading.clauses:
            subjects = self._list_named(reading)
        if subjects and not self._is_still_told_of(reading, mains):
            self._before = subjects
            self._note_persons(reading)
        self._since += 1
        if any(subject.unnamed_person or subject.persons for subject in subjects):
            self._people, self._since = subjects, 0
        elif self._since > _REACH:
            self._people = ()
        named = () if self._since == 0 else [each for clause in mains for each in clause.objects]
        self._done_to = tuple([self._read_subject(reading, each) for each in named if reading.tags[each.head] == "E"])
        self._together = self._read_together(reading, told)
        self._note_pairs(reading)
        self._note_accused(reading)
        self._resolved = {}

    def _note_persons(self, reading: Reading) -> None:
        """Remember which persons a sentence names, and whether it tells of others: "Lund sentenced a man"."""
        lower = reading.sentence.lower
        heads = [head for phrase in reading.phrases for head in phrase.members]
        named = {
            head: self._name(reading, Phrase(head, head + 1, head, (head,)))
            for head in heads
            if reading.tags[head] == "E"
        }
        persons = {actor.id: actor for actors in named.values() for actor in actors if actor.kind is ActorKind.PERSON}
        self._persons = tuple(persons.values())
        self._others = any(describes_person(lower[head]) for head in heads if head not in named)

    def _is_still_told_of(self, reading: Reading, mains: Sequence[Clause]) -> bool:
        """Whether a sentence only tells of what is somebody's who was told of before: "Its role ended in May"."""
        lower = reading.sentence.lower
        phrases = [phrase for clause in mains for phrase in clause.subjects]
        return bool(phrases) and all(
            lower[phrase.first] in _STILL
            and phrase.head == phrase.end - 1
            and lower[phrase.head] in self._words["abstract"]
            for phrase in phrases
        )

    def _list_named(self, reading: Reading) -> tuple[_Subject, ...]:
        """The persons whom a sentence names in which no verb was found, any of whom may be its subject."""
        named = [self._read_subject(reading, phrase) for phrase in reading.phrases]
        return tuple([subject for subject in named if subject.persons])

    def _note_pairs(self, reading: Reading) -> None:
        """Remember which persons are told of together, whom "the two men" means wherever there are no others."""
        for clause in reading.clauses:
            for phrase in (*clause.subjects, *clause.objects):
                if len(phrase.members) > 1:
                    actors = self._name(reading, phrase)
                    together = join_actors([Together(tuple(actors))])
                    if len(actors) == len(phrase.members) and together.actors and together.kind is ActorKind.PERSON:
                        self._pairs[frozenset([actor.id for actor in actors])] = together

    def _note_accused(self, reading: Reading) -> None:
        """Remember who is arrested, charged or tried, whom "the accused" can mean."""
        for clause in reading.clauses:
            if clause.base in self._words["prosecuting"]:
                phrases: Sequence[Phrase] = clause.subjects if clause.verb.passive else clause.objects[-1:]
            elif clause.base == "plead" or self._is_in_court(reading, clause):
                phrases = clause.subjects
            elif clause.base in self._words["naming"]:
                phrases = self._list_suspects(reading, clause)
            else:
                continue
            actors = [actor for phrase in phrases for actor in self._name(reading, phrase)]
            self._accused |= {actor.id: actor for actor in actors if actor.kind is ActorKind.PERSON}

    def _list_suspects(self, reading: Reading, clause: Clause) -> tuple[Phrase, ...]:
        """Who the suspect is said to be: "named the suspect as X", "the accused was identified as X"."""
        meant = clause.subjects if clause.verb.passive else clause.objects
        if not any(reading.sentence.lower[phrase.head] in self._words["accused"] for phrase in meant):
            return ()
        lower = reading.sentence.lower
        return tuple([each.phrase for each in clause.obliques if each.preposition and lower[each.preposition] == "as"])

    def _is_in_court(self, reading: Reading, clause: Clause) -> bool:
        """Whether somebody appears in court."""
        courts = self._words["courts"]
        heads = [oblique.phrase.head for oblique in clause.obliques] if clause.base == "appear" else []
        return any(reading.sentence.lower[head] in courts for head in heads)

    def find_tried(self, reading: Reading, phrase: Phrase) -> tuple[Actor, ...]:
        """Who is tried in "the trial": the only one who was arrested, charged or tried so far."""
        lower = reading.sentence.lower
        is_bare = lower[phrase.first] == "the" and phrase.head == phrase.first + 1 and not phrase.of
        return self._find_accused() if is_bare and lower[phrase.head] in self._words["trials"] else ()

    def _find_accused(self) -> tuple[Actor, ...]:
        """Whom "the accused" means: the only one of whom so is told."""
        return tuple(self._accused.values()) if len(self._accused) == 1 else ()

    def _find_before(self, word: str) -> Actor | None:
        """The only body that the sentence before is about whose name has a noun: "the court" of the Court of Appeal."""
        bodies = {actor.id: actor for subject in self._before for actor in subject.actors}
        found = [
            actor
            for actor in bodies.values()
            if actor.kind is ActorKind.ORGANISATION and word in actor.name.lower().split()
        ]
        return found[0] if len(found) == 1 else None

    def _find_acting(self, reading: Reading, head: int) -> Actor | None:
        """The body that "the group" means: the only subject of the sentence before, if that is one.

        So does "the club" where it has the name of one.
        """
        word = reading.sentence.words[head]
        bodies = [actor for subject in self._before for actor in subject.actors if actor.kind is ActorKind.ORGANISATION]
        if len(self._before) != 1 or len(bodies) != 1:
            return None
        named = set(bodies[0].name.lower().split())
        if word not in self._words["groups"] and (word not in _CLUB or named.isdisjoint(self._words["clubs"])):
            return None
        description = Description(ActorKind.ORGANISATION, None, frozenset(), private=False)
        return bodies[0] if suits(description, bodies[0], self._discourse) else None

    def find_countryman(self, country: str | None) -> Actor | None:
        """Whom "the Karvian" means: the only person of the sentence before, or the only one from that country."""
        fellows = [person for person in self._persons if person.country == country]
        if len(fellows) == 1:
            return fellows[0]
        return self._persons[0] if len(self._persons) == 1 and self._persons[0].country is None else None

    def _find_told_of_age(self, word: str) -> Actor | None:
        """Whom "the 34-year-old" means where the text has given nobody that age.

        That is the subject of the sentence before, if that tells of nobody else, and he has no other age and no office.
        """
        told = self._before[0].persons if len(self._before) == 1 and not self._others else ()
        if not word.endswith(_AGED) or len(told) != 1 or self._persons != told:
            return None
        official = any(is_official(title) or title in _INVESTIGATING for title in self._discourse.titles(told[0]))
        return None if official or self._discourse.has_age(told[0]) else told[0]

    def _read_together(self, reading: Reading, told: Sequence[tuple[Clause, Sequence[_Subject]]]) -> Together:
        """Those whom a sentence tells of together: as its subject, or as subject with an object or partner."""
        subjects = [subject for _, found in told for subject in found]
        several = [Together(each.actors) for each in subjects if each.plural and each.complete and len(each.actors) > 1]
        if several:
            return join_actors(several)
        pairs = []
        for clause, found in told:
            if len(found) == 1 and len(found[0].actors) == 1:
                for head, is_shared in list_joined(reading, clause):
                    other = self._name(reading, Phrase(head, head + 1, head, (head,)))
                    pairs.append(Together((*found[0].actors, *other), is_shared))
        return join_actors(pairs)

    def _resolve(self, reading: Reading, first: int, head: int) -> tuple[Actor, ...]:
        word = reading.sentence.lower[head]
        if word in _PRONOUNS:
            return self._resolve_pronoun(reading, word, head)
        if reading.sentence.lower[first] in _INDEFINITE:
            return self._find_introduced(reading, first, head)
        counted = read_count(reading, first, head)
        if counted is not None:
            return self._find_counted(*counted)
        if word in self._words["accused"] and reading.sentence.lower[first] == "the" and head == first + 1:
            return self._find_accused()
        bare = word in self._words["bare"] and first == head
        if not bare and (
            reading.sentence.lower[first] not in _DEFINITE
            or head == first
            or not (is_description(word) or is_role_noun(word) or word.endswith(_AGED))
        ):
            return () if bare or head == first else self._find_introduced(reading, first, head)
        actor = None if bare else self._find_before(word) or self._find_nearest(reading, first, head)
        if actor is not None and self.is_told_above(reading, head, actor):
            return ()
        if actor is not None and not self._suits_complement(reading, head, actor):
            actor = None
        actor = actor or self._discourse.find_body(word) or (None if bare else self._discourse.find_titled(word))
        actor = (
            actor
            or self._discourse.find_main_body(word)
            or (None if bare else self._find_acting(reading, head))
            or (self._find_told_of_age(word) if head == first + 1 else None)
        )
        if actor is None and word == _GOVERNMENT and head == first + 1:
            actor = self._discourse.find_main_country()
        if actor is None:
            return self._find_introduced(reading, first, head)
        if word in _OF_STATE and not self._discourse.is_of_main_country(actor):
            return ()  # in a story from elsewhere "the government" is that there
        return (actor,)

    def _find_nearest(self, reading: Reading, first: int, head: int) -> Actor | None:
        """The most salient who fits; but "the charity" is that which the story is about, where no other is subject."""
        salient = self._find_salient(reading, first, head)
        if salient is None or salient.kind is not ActorKind.ORGANISATION:
            return salient
        if any(salient in subject.actors for subject in self._before):
            return salient
        return self._discourse.find_main_body(reading.sentence.lower[head]) or salient

    def _suits_complement(self, reading: Reading, head: int, actor: Actor) -> bool:
        """Whether somebody can be what a noun for an office says with what stands behind it: "the head of its mission".

        That asks for more than an office of the kind, as a president is a head of something: for that very noun in his
        title, or for the body that the noun belongs to.
        """
        lower = reading.sentence.lower
        if actor.kind is not ActorKind.PERSON or not is_official(lower[head]):
            return True
        if head + 1 == len(lower) or lower[head + 1] not in _BELONGING:
            return True
        behind = frozenset(lower[head + 2 : head + 2 + _COMPLEMENT]) - _DEFINITE
        if lower[head] in self._discourse.titles(actor):
            return True
        return any(not behind.isdisjoint((role.of or "").lower().split()) for role in actor.roles)

    def _find_counted(self, count: int | None, noun: str) -> tuple[Actor, ...]:
        """Those of whom the sentence before told together: "Lund and Vale left. Both men are brothers".

        "The two men", "the couple" may be told of further above, if no others are told of together.
        """
        is_told = noun in _TOGETHER or (count is not None and noun in PEOPLE)
        pair = next(iter(self._pairs.values())) if len(self._pairs) == 1 and is_told else Together()
        for together in (self._together, pair):
            actors = together.actors
            if not actors or count not in (None, len(actors)):
                continue
            if fits(noun, together, [self._discourse.gender(each) for each in actors]):
                return actors
        return ()

    def _find_introduced(self, reading: Reading, first: int, head: int) -> tuple[Actor, ...]:
        """Whom the story introduces who has no name yet: "A man was held. Lund, 34, is a clerk"."""
        word = reading.sentence.lower[head]
        is_person = describes_person(word) or is_role_noun(word) or word in cue_words("relative")
        actor = self._introductions.find(reading, first, head) if is_person else None
        return () if actor is None else (actor,)

    def _list_above(self, reading: Reading, head: int) -> list[Actor]:
        """Who is subject of the clauses above the one that a word is subject of."""
        place = reading.clause_of_subject.get(head)
        above = () if place is None else reading.list_above(reading.clauses[place])
        told = [subject for clause in above for subject in self._list_subjects(reading, clause, head)]
        return [actor for subject in told for actor in subject.persons]

    def _resolve_pronoun(self, reading: Reading, word: str, head: int) -> tuple[Actor, ...]:
        place = reading.clause_of_subject.get(head)
        clause = None if place is None else reading.clauses[place]
        above = () if clause is None else reading.list_above(clause)
        levels = [tuple(self._list_subjects(reading, each, head)) for each in above]
        if word in _GENDERS:
            asked = (
                []
                if clause is None
                else [self._list_objects(reading, each, head) for each in reading.list_above(clause)]
            )
            found = self._find_person(reading, head, _GENDERS[word], (*levels, *asked, self._people))
            if found is None:
                found = self._find_person(reading, head, _GENDERS[word], (self._list_ahead(reading, clause),))
            return found if found is not None else self._list_salient(reading, head)
        if clause is None:
            return ()
        levels += (self._before, self._list_ahead(reading, clause))
        if word == "it" and not _is_expletive(reading, clause):
            return _find_body(subject for level in levels for subject in level)
        if word != "they":
            return ()
        told = [subject for level in levels for subject in level]
        found = _find_several(told)
        if not found and self._together.is_shared and not any(subject.plural for subject in told):
            return self._together.actors  # "Lund met Vale. They agreed"
        return found

    def _list_ahead(self, reading: Reading, clause: Clause | None) -> tuple[_Subject, ...]:
        """The subject of the main clause behind one that a sentence opens with: "Before he left, Lund burnt it"."""
        main = next((each for each in reading.clauses if each.link is Link.MAIN and each.subjects), None)
        if clause is None or main is None or clause.link not in _FRONTED or clause.parent is not None:
            return ()
        if clause.verb.passive:
            return ()  # "After it was recalled, the firm mended the car"
        if main.subject_by is not SubjectBy.OWN or main.subjects[0].first < clause.verb.end:
            return ()
        return (self._read_subject(reading, main.subjects[0]),)

    def _find_person(
        self, reading: Reading, head: int, gender: str, levels: Iterable[Sequence[_Subject]]
    ) -> tuple[Actor, ...] | None:
        """The nearest subject of a gender; two leave it open, and it is nobody; None where no subject is a person.

        Whoever is named behind as the one who says so is another, "He was ill, Lund said", and so is whom the clause
        describes besides: "He was jailed for killing the singer".
        """
        others = self._list_others(reading, head)
        for level in levels:
            people = {actor.id: actor for subject in level for actor in subject.persons if actor not in others}
            genders = {identifier: self._discourse.gender(actor) for identifier, actor in people.items()}
            found = [people[identifier] for identifier, known in genders.items() if known == gender]
            found = found or [people[identifier] for identifier, known in genders.items() if known is None]
            if found:
                return tuple(found) if len(found) == 1 else ()
            if any(subject.unnamed_person and gender_of_noun(subject.noun) in (gender, None) for subject in level):
                return ()
        return None

    def _list_salient(self, reading: Reading, head: int) -> tuple[Actor, ...]:
        salient = self._find_salient(reading, head, head)
        return () if salient is None or salient in self._list_others(reading, head) else (salient,)

    def _list_others(self, reading: Reading, head: int) -> tuple[Actor, ...]:
        """Whom a pronoun cannot mean, since the sentence speaks of them beside it."""
        return (*self._list_sayers(reading, head), *self._list_described(reading, head))

    def _list_sayers(self, reading: Reading, head: int) -> tuple[Actor, ...]:
        """Who is named at the end of a sentence as saying what it tells."""
        last = reading.clauses[-1] if reading.clauses else None
        if last is None or last.link is not Link.MAIN or last.base not in _SPEAKING:
            return ()
        return tuple([actor for each in last.subjects if each.first > head for actor in self._name(reading, each)])

    def _list_described(self, reading: Reading, head: int) -> tuple[Actor, ...]:
        """Whom the objects describe of the clause that a pronoun is subject of, and of what hangs on that."""
        place = reading.clause_of_subject.get(head)
        if place is None:
            return ()
        told = reading.clauses[place]
        below = [each for each in reading.list_below(told) if each.link in _OF_ONE_SUBJECT]
        described = [
            phrase
            for clause in (told, *below)
            for phrase in clause.objects
            if reading.sentence.lower[phrase.first] == "the" and describes_person(reading.sentence.lower[phrase.head])
        ]
        return tuple([actor for phrase in described for actor in self.resolve(reading, phrase.first, phrase.head)])

    def _find_salient(self, reading: Reading, first: int, head: int) -> Actor | None:
        return resolve_reference(reading.sentence.span(first, head + 1), self._text, self._discourse)

    def _list_subjects(self, reading: Reading, clause: Clause, end: int | None = None) -> Iterator[_Subject]:
        for phrase in clause.subjects:
            if end is None or phrase.head < end:
                yield self._read_subject(reading, phrase)

    def _list_objects(self, reading: Reading, clause: Clause, end: int) -> tuple[_Subject, ...]:
        """Those before a word to whom a clause is done: "The press asked Lund, but he declined"."""
        return tuple([self._read_subject(reading, phrase) for phrase in clause.objects if phrase.head < end])

    def _read_subject(self, reading: Reading, phrase: Phrase) -> _Subject:
        actors = tuple(self._name(reading, phrase))
        noun = reading.sentence.lower[phrase.head]
        plural = len(phrase.members) > 1 or reading.tags[phrase.head] == "M" or noun == "they"
        return _Subject(actors, plural, len(actors) >= len(phrase.members), noun)


def _is_expletive(reading: Reading, clause: Clause) -> bool:
    """Whether "it" only stands for a clause that follows, or for nothing: "it rained"."""
    if clause.base in _WEATHER:
        return True
    told = any(each.link in _TOLD_BEHIND for each in reading.list_below(clause))
    return told and (clause.base in _EXPLETIVE or clause.verb.passive)


def _find_body(subjects: Iterable[_Subject]) -> tuple[Actor, ...]:
    """The body or country that "it" means: the nearest subject that is one thing, if that has a name."""
    for subject in subjects:
        if subject.plural or subject.unnamed_person:
            continue
        if not subject.actors:
            return ()
        bodies = tuple(actor for actor in subject.actors if actor.kind in _BODIES)
        if bodies:
            return bodies if len(bodies) == 1 else ()
    return ()


def _find_several(subjects: Iterable[_Subject]) -> tuple[Actor, ...]:
    """Those whom "they" means: the nearest subject that is several or a body of people, if it is told who they are."""
    for subject in subjects:
        if subject.plural:
            return subject.actors if subject.complete else ()
        bodies = tuple(actor for actor in subject.actors if actor.kind in _OF_SEVERAL)
        if bodies:
            return bodies
    return ()
