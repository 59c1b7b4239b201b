"""Seats: the place whose body, office or people an event is told of: "the Prime Minister of Karvia", "Orvel voters"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from briefkit.extract.events.namings import Naming, Namings
from briefkit.extract.events.settings import SAID
from briefkit.extract.events.verbs import event_nouns
from briefkit.extract.lexicon import read_groups
from briefkit.model.facts import Actor, ActorKind
from briefkit.text.clauses import Clause, Reading
from briefkit.text.function_words import words_of
from briefkit.text.phrases import Phrase

_IN_PHRASE = frozenset("NMEJo")
_GOVERNING = frozenset(("agree", "coerce", "concede", "election", "reject", "sanction", "statement", "request"))
"""Types of what officials do in office; they die, travel and run for another anywhere."""
_OF_PEOPLE = frozenset(("election", "other", "protest"))
"""Types of what a people does at home; others go abroad: "Karvians attacked"."""
_BEFORE_BODY = (" ", "'s ", "’s ")
"""What stands between a place and the body that is called by it: "Karvia's government"."""
_LONGEST = 8
"""Words from a noun back to the place before it: "the Orvel regional appeals court"."""
_PERSONAL = words_of("pronoun-masculine", "pronoun-feminine") | {"i", "we"}


class Seats:
    """Finds whose bodies, offices and people act in the clauses of a document."""

    def __init__(self, namings: Namings) -> None:
        """Look at a document.

        Args:
            namings: What is named where.
        """
        self._namings = namings
        self._words = read_groups("events_participants.tsv")
        self._acting = self._words["civil"] | self._words["offices"]
        self._studying = self._words["learned"] | {"researcher"}
        self._named_for: dict[str, Actor | None] = {}

    def find(self, reading: Reading, clause: Clause, event_type: str) -> Iterator[Naming]:
        """The places whose bodies or people do what a clause tells, or undergo it.

        What is said is said at the place of a town's or a region's body, but not in the country of a country's.
        """
        if clause.base in self._words["going"] and not clause.objects:
            return
        if event_type in SAID and clause.base not in self._words["decreeing"]:
            for subject in self._list_doers(clause):
                named = self._name(reading, subject.head, office=False)
                yield from [naming for naming in named if naming.actor.kind is ActorKind.PLACE]
            return
        office = event_type in _GOVERNING or clause.base in self._words["governing"]
        for subject in self._list_doers(clause):
            for head in (*subject.members, *subject.appositions, *subject.of):
                yield from self._name(reading, head, office=office)
        yield from self._list_country(reading, clause, event_type)

    def is_at_home(self, reading: Reading, clause: Clause, home: Actor) -> bool:
        """Whether all those named who do what a clause tells are of a country: no other country, no league of them."""
        for subject in self._list_doers(clause):
            for naming in self._namings.list_within(reading, subject.first, subject.end):
                actor = naming.actor
                if actor.id != home.id and (actor.country is None or actor.country != home.country):
                    return False
        return True

    def is_by_own(self, reading: Reading, clause: Clause, home: Actor) -> bool:
        """Whether somebody who is named does what a clause tells and is of a country."""
        return any(
            naming.actor.id == home.id or (home.country is not None and naming.actor.country == home.country)
            for subject in self._list_doers(clause)
            for naming in self._namings.list_within(reading, subject.first, subject.end)
        )

    def is_by_country(self, reading: Reading, clause: Clause) -> bool:
        """Whether a country or its government does it: "Karvia sent two ships"."""
        return any(
            naming.actor.kind is ActorKind.COUNTRY or naming.actor.is_state
            for subject in self._list_doers(clause)
            for head in subject.members
            if (naming := self._namings.find(reading, head))
        )

    def is_by_person(self, reading: Reading, clause: Clause) -> bool:
        """Whether somebody does it, by name, as "he" or "she" or as one of those who study things everywhere."""
        for subject in self._list_doers(clause):
            naming = self._namings.find(reading, subject.head)
            if naming is not None and naming.actor.kind is ActorKind.PERSON:
                return True
            word = reading.sentence.lower[subject.head]
            if word in _PERSONAL or word.removesuffix("s") in self._studying:
                return True
        return False

    def is_by_visitor(self, reading: Reading, clause: Clause, place: Actor) -> bool:
        """Whether somebody does it who is from another country than that of a place."""
        return any(
            actor.kind is ActorKind.PERSON
            and None not in (actor.country, place.country)
            and actor.country != place.country
            for actor in self._list_named(reading, clause)
        )

    def is_by_foreigner(self, reading: Reading, clause: Clause, place: Actor) -> bool:
        """Whether somebody does it who is not from the country of a place, or a body of which that is not told."""
        return any(
            actor.country != place.country
            if actor.country is not None and place.country is not None
            else actor.name[:1].isupper() and self._is_of_nowhere(actor)
            for actor in self._list_named(reading, clause)
        )

    def _is_of_nowhere(self, actor: Actor) -> bool:
        return actor.kind is ActorKind.ORGANISATION and self.find_named_for(actor) is None

    def is_by_local(self, reading: Reading, clause: Clause, place: Actor) -> bool:
        """Whether a body does it that is named for a place: "the Orvel Relief Society", "the Orvel animal shelter"."""
        for subject in self._list_doers(clause):
            for naming in self._namings.list_within(reading, subject.first, subject.end):
                actor = naming.actor
                body = actor.kind is ActorKind.ORGANISATION and actor.name.removeprefix("The ").startswith(place.name)
                if actor.id == place.id or body:
                    return True
        return False

    def _list_named(self, reading: Reading, clause: Clause) -> Iterator[Actor]:
        for subject in self._list_doers(clause):
            naming = self._namings.find(reading, subject.head)
            if naming is not None:
                yield naming.actor

    def _list_doers(self, clause: Clause) -> tuple[Phrase, ...]:
        return clause.agents if clause.agents and clause.verb.passive else clause.subjects

    def _name(self, reading: Reading, head: int, *, office: bool) -> Iterator[Naming]:
        """The place that a noun for a body, an office or people has behind or before it.

        Officials of countries go abroad; those of towns and regions act there: "Vestmark governor Karl Lund".

        Args:
            reading: The sentence.
            head: The noun.
            office: Whether it may be an office.
        """
        lower = reading.sentence.lower
        word = lower[head]
        acting = self._acting if office else self._words["civil"]
        naming = self._namings.find(reading, head)
        if naming is not None and naming.actor.kind is ActorKind.ORGANISATION:
            place = self.find_named_for(naming.actor)
            if place is not None:
                yield naming._replace(actor=place)
                return
        if word in acting:
            at = head + 2
            if lower[head + 1 : at] == ["of"] and at < len(lower):
                at += lower[at] == "the"
                yield from self._list_place(reading, at)
                return
        if naming is not None and naming.actor.kind is ActorKind.PERSON:
            head = self._find_title(reading, naming)
            word = lower[head]
        if word in acting:
            for index in range(head - 1, max(-1, head - _LONGEST), -1):
                if reading.tags[index] not in _IN_PHRASE:
                    return
                before = self._namings.find(reading, index)
                if before is not None:
                    owned = "o" in reading.tags[index:head]
                    local = before.actor.kind is ActorKind.PLACE
                    if local or owned or word in self._words["civil"]:
                        yield from self._list_place(reading, index)
                    return

    def find_named_for(self, body: Actor) -> Actor | None:
        """The place that a body acts for by its name: "Orvel Police Department", "Parliament of Vestmark"."""
        if body.id not in self._named_for:
            civil = not self._words["civil"].isdisjoint(body.name.lower().split())
            name = body.name.removeprefix("The ")
            fitting = [
                actor
                for actor in (self._namings.actors if civil else ())
                if actor.kind in (ActorKind.PLACE, ActorKind.COUNTRY)
                and (
                    name.startswith(tuple([actor.name + end for end in _BEFORE_BODY]))
                    or name.endswith(f" of {actor.name}")
                )
            ]
            self._named_for[body.id] = max(fitting, key=lambda actor: len(actor.name), default=None)
        return self._named_for[body.id]

    def _find_title(self, reading: Reading, naming: Naming) -> int:
        """The word before a person's name."""
        return max(bisect_left(reading.sentence.starts, naming.span.start) - 1, 0)

    def _list_place(self, reading: Reading, index: int) -> Iterator[Naming]:
        if index >= len(reading.tags):
            return
        naming = self._namings.find(reading, index)
        if naming is not None and naming.by_name and naming.actor.kind in (ActorKind.PLACE, ActorKind.COUNTRY):
            yield naming

    def _list_country(self, reading: Reading, clause: Clause, event_type: str) -> Iterator[Naming]:
        """The country that something goes on in or whose people act: "Karvia held an election", "Karvians voted"."""
        lower = reading.sentence.lower
        nouns = [event_nouns().get(lower[head]) for each in clause.objects for head in each.members]
        held = "election" in nouns or (clause.base in self._words["undergoing"] and any(nouns))
        for subject in clause.subjects:
            for head in subject.members:
                naming = self._namings.find(reading, head)
                country = self._namings.country_of(naming.actor) if naming else None
                if naming is None or country is None:
                    continue
                is_name = naming.by_name and naming.actor is country
                people = not is_name and reading.tags[head] in "ME" and lower[head].endswith("s")
                if (held and is_name) or (people and event_type in _OF_PEOPLE):
                    yield naming._replace(actor=country)
