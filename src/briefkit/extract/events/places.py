"""Where an event happened: the places that its clause puts it in, else where the story that tells it is set."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from briefkit.extract.events.calamities import Calamities
from briefkit.extract.events.clause_places import AROUND, ClausePlaces
from briefkit.extract.events.headlines import is_mixed, read_headline
from briefkit.extract.events.namings import Namings, list_behind
from briefkit.extract.events.place_phrases import PLACE_KINDS, PlacePhrases, is_vast
from briefkit.extract.events.seats import Seats
from briefkit.extract.events.settings import AT_THE_SCENE, Age, Scene, Setting, Telling
from briefkit.extract.events.verbs import event_nouns, verb_type
from briefkit.extract.lexicon import read_groups
from briefkit.extract.sentences import read_dateline
from briefkit.model.document import Span
from briefkit.model.facts import Actor, ActorKind
from briefkit.text.clauses import Clause, Link, Oblique, Reading

_PLACING = (*PLACE_KINDS, ActorKind.GROUP)
"""Kinds of actors whose naming can say where something happened; that of a building has a noun that says so too."""
_OPENING = 3
"""Paragraphs among which a dateline is looked for."""
_SAID = (Link.COMPLEMENT, Link.MAIN, Link.COORDINATED)
"""What joins to "said" that which is said."""
_WORDS_OF_PEOPLE = frozenset(("statement", "support"))
"""Types of nouns that are said, wherever that is: "statements have come from Orvel"."""
_BACK = (["back"], ["out"])
_THROUGHOUT = frozenset(("across", "around", "throughout"))
_TOWNS = frozenset(("cities", "towns", "villages"))
_MANY = frozenset(("dozens", "hundreds", "many", "several"))
_BEYOND = frozenset(("toward", "towards"))
_INDEFINITE = frozenset(("a", "an", "another"))
_WORLDWIDE = frozenset(("globally", "worldwide"))
_WORLD = frozenset(("globe", "planet", "world"))
_OVER = frozenset(("across", "around", "over", "throughout"))
"""Prepositions before "the world" that spread over all of it; "in the world" only compares."""
_GROUPS_PLACING = ("buildings", "countries", "housing", "occasions", "settled")
"""Nouns that can say where something happened without the name of a place."""


class Happening(NamedTuple):
    """What a clause tells: its grammar, the type of the event, how old it is, its first day, and if it took months."""

    clause: Clause
    type: str
    age: Age
    day: dt.date | None
    long: bool


class Places:
    """Finds where the clauses of a document put what they tell."""

    def __init__(self, text: str, namings: Namings, paragraphs: Sequence[Span], title: str) -> None:
        """Read the dateline and the headline.

        Args:
            text: The document's text.
            namings: What is named where.
            paragraphs: Its paragraphs; the first ones hold the dateline.
            title: Its headline.
        """
        self._namings = namings
        self._words = read_groups("events_participants.tsv")
        self._placing = frozenset().union(*(self._words[group] for group in _GROUPS_PLACING))
        self._seats = Seats(namings)
        headline = read_headline(title, namings.actors)
        self._mixed = not headline and is_mixed(title, text)
        dateline = () if self._mixed else self._read_dateline(text, paragraphs)
        self._setting = Setting(dateline, headline, namings.find_country)
        self._phrases = PlacePhrases(namings, self._setting)
        self._calamities = Calamities(self._phrases)
        self._clauses = clauses = ClausePlaces(namings, self._phrases, self._seats, self._setting)
        self._finds = (
            clauses.search,
            clauses.list_seats,
            clauses.list_opening,
            clauses.list_following,
            clauses.list_grounds,
        )
        self._worldwide = False

    def find_all(self, reading: Reading, told: Sequence[Happening], *, opens: bool) -> list[tuple[str, ...]]:
        """Ids of the places where what a sentence tells happened, the most precise first, for each that it tells.

        Args:
            reading: The sentence.
            told: What it tells, in order.
            opens: Whether it opens a paragraph.
        """
        if opens and self._mixed:
            for memory in (self._setting, self._phrases, self._calamities):
                memory.forget()
        if self._setting.begin(paragraph=opens, tells=bool(told)):
            self._setting.open(_once(each for each in self._clauses.list_setting(reading) if not is_vast(each)))
        placed = self._is_placed(reading)
        self._calamities.begin(paragraph=opens)
        if placed:
            self._phrases.read(reading)
            self._calamities.read(reading)
            self._setting.strike(self._calamities.places)
        if not told:
            return []
        self._worldwide = _is_worldwide(reading)
        found = _share(reading, told, [self._find(reading, each, placed=placed) for each in told])
        quoted = reading.tags.find('"') if '"' in reading.tags else len(reading.tags)
        return [
            tuple([place.id for place in scene or self._find_content(reading, each, quoted, placed=placed)])
            for each, scene in zip(told, found, strict=True)
        ]

    def _is_placed(self, reading: Reading) -> bool:
        """Whether a sentence has any word that can say where something happened."""
        sentence = reading.sentence
        if not self._placing.isdisjoint(sentence.lower):
            return True
        named = self._namings.list_sentence(sentence)
        return any(naming.actor.kind in _PLACING or self._is_seated(naming.actor) for naming in named)

    def _is_seated(self, actor: Actor) -> bool:
        """Whether a body has its place in its name: "Orvel police"."""
        return actor.kind is ActorKind.ORGANISATION and self._seats.find_named_for(actor) is not None

    def _find_content(self, reading: Reading, told: Happening, quoted: int, *, placed: bool) -> Scene:
        """Where that happened of which somebody only says that it did: "police said that two were killed".

        Args:
            reading: The sentence.
            told: What is said.
            quoted: Index of its first quotation mark; what a quotation tells is its speaker's to place.
            placed: Whether the sentence has any word of a place.
        """
        if told.clause.base not in self._words["telling"]:
            return ()
        place = reading.clause_of_verb[told.clause.verb.main]
        for clause in reading.clauses[max(0, place - AROUND) : place + AROUND]:
            said = clause.link in _SAID or (clause.link is Link.PARTICIPIAL and clause.parent == place)
            if clause is told.clause or not said or clause.verb.form not in "YQ" or quoted < clause.verb.main:
                continue
            kind = verb_type(reading.sentence.lower[clause.verb.main])
            if kind in AT_THE_SCENE or (kind == "other" and self._setting.is_local):
                return self._find(reading, told._replace(clause=clause, type=kind), placed=placed)
            if kind == "other" and placed:
                return _once(self._clauses.search(reading, clause, kind))
        return ()

    def _find(self, reading: Reading, happening: Happening, *, placed: bool) -> Scene:
        """Where what a clause tells happened: where its words say, else where the story is set."""
        clause, setting = happening.clause, self._setting
        kind = self._read_type(reading, happening)
        told = Telling(kind, happening.age, happening.day, long=happening.long)
        apart = placed and self._is_at_another_time(reading, happening)
        finds = (self._clauses.search_apart, self._clauses.list_seats) if apart else self._finds
        for find in finds if placed else ():
            scene = _once(find(reading, clause, kind))
            if scene:
                seat = find in (self._clauses.list_seats, self._clauses.list_grounds)
                if find != self._clauses.list_following and _sets(reading, clause, scene):
                    setting.note(told, scene, seat=seat)
                    self._clauses.note(reading, clause, scene)
                    self._calamities.note(reading, clause, scene, past=happening.age is Age.FAR)
                return setting.narrow(scene) if find == self._clauses.list_seats else scene
        if self._leads_away(reading, clause) or self._is_everywhere(reading, clause):
            return ()
        struck = self._calamities.find(reading, clause, kind)
        if struck or not setting.is_set:
            return struck
        return setting.fill(self._describe(reading, clause, told))

    def _read_type(self, reading: Reading, happening: Happening) -> str:
        """The type of an event that is told by a noun: "a fire near Orvel left two men dead", "criticism came".

        Who attacks a plan or hits back only speaks. What hits sales has no type: it happens nowhere.
        """
        clause, lower = happening.clause, reading.sentence.lower
        heads = [lower[phrase.head] for phrase in clause.objects]
        if happening.type == "assault" and not self._words["opinions"].isdisjoint(heads):
            return "accuse"
        particle = lower[clause.verb.main + 1 : clause.verb.main + 2]
        if particle in _BACK and f"{clause.base}-{particle[0]}" in self._words["retorting"]:
            return "statement"
        if happening.type in AT_THE_SCENE:
            undergoing = clause.subjects if clause.verb.passive or not clause.objects else clause.objects
            figures = (phrase for phrase in undergoing if lower[phrase.head] in self._words["figures"])
            if any(
                lower[phrase.first] not in _INDEFINITE for phrase in figures
            ):  # "a market" burns, "the market" falls
                return ""
        if happening.type != "other":
            return happening.type
        phrases = (*happening.clause.subjects, *happening.clause.objects)
        kinds = [event_nouns().get(lower[phrase.head], "") for phrase in phrases]
        if clause.subjects and kinds[0] in AT_THE_SCENE and clause.base in self._words["echoing"]:
            return ""
        if kinds and happening.clause.subjects and kinds[0] in _WORDS_OF_PEOPLE:
            return kinds[0]
        return next((kind for kind in kinds if kind in AT_THE_SCENE), happening.type)

    def _leads_away(self, reading: Reading, clause: Clause) -> bool:
        """Whether what a clause tells moves on to another place: "the storm went on toward Borduria"."""
        if self._clauses.goes_to_a_name(reading, clause):
            return True
        words = reading.sentence.lower
        beyond = any(each.preposition is not None and words[each.preposition] in _BEYOND for each in clause.obliques)
        return beyond or words[clause.verb.main] in self._words["elsewhere"]

    def _is_everywhere(self, reading: Reading, clause: Clause) -> bool:
        """Whether what a clause tells was in many places: "killed 90 people worldwide", "in 50 countries"."""
        lower = reading.sentence.lower
        if self._worldwide or any(self._is_in_several(reading, each) for each in clause.obliques):
            return True
        shared = tuple(reading.list_above(clause))[:1] if clause.link is Link.COORDINATED else ()
        for each in (clause, *shared):
            behind = (phrase for subject in each.subjects for _, phrase in list_behind(reading, subject))
            phrases = (*each.subjects, *behind, *each.objects, *(oblique.phrase for oblique in each.obliques))
            if any(lower[phrase.head] in self._words["lands"] for phrase in phrases):
                return True
        return False

    def _is_in_several(self, reading: Reading, oblique: Oblique) -> bool:
        """Whether a phrase without a name is for several towns or a country: "in 27 cities", "across the country"."""
        at, phrase, scene = oblique.preposition, oblique.phrase, self._setting.scene
        if at is None or not scene or scene[0].kind is ActorKind.COUNTRY:
            return False
        lower = reading.sentence.lower
        counted = "C" in reading.tags[phrase.first : phrase.head] or lower[phrase.first] in _MANY
        several = counted and lower[phrase.head] in _TOWNS and not phrase.of
        throughout = lower[at] in _THROUGHOUT and lower[phrase.head] in self._words["countries"]
        return lower[at] in self._words["where"] and (several or throughout)

    def _describe(self, reading: Reading, clause: Clause, told: Telling) -> Telling:
        """The same with who does it."""
        home, seats, dateline = self._setting.home, self._seats, self._setting.dateline
        scene = self._setting.scene
        return told._replace(
            by_country=seats.is_by_country(reading, clause),
            by_person=seats.is_by_person(reading, clause),
            by_visitor=bool(dateline) and seats.is_by_visitor(reading, clause, dateline[0]),
            by_local=bool(dateline)
            and (seats.is_by_local(reading, clause, dateline[0]) or self._is_at_building(reading, clause)),
            decreed=clause.base in self._words["decreeing"],
            by_foreigner=bool(scene) and seats.is_by_foreigner(reading, clause, scene[0]),
            at_home=bool(home) and seats.is_at_home(reading, clause, home[-1]),
            by_own=bool(home) and seats.is_by_own(reading, clause, home[-1]),
        )

    def _is_at_building(self, reading: Reading, clause: Clause) -> bool:
        """Whether something is told to be at what needs no name where the story is filed: "in the market"."""
        lower = reading.sentence.lower
        return any(
            oblique.preposition is not None
            and lower[oblique.preposition] in self._words["where"]
            and lower[oblique.phrase.head] in self._words["buildings"]
            for oblique in clause.obliques
        )

    def _is_at_another_time(self, reading: Reading, told: Happening) -> bool:
        """Whether something was at another time than the clauses above it: "fans of Lund, who died in 2009, met"."""
        of_old = told.clause.link is Link.RELATIVE and told.age in (Age.AFTERMATH, Age.FAR)
        return of_old or (told.age is not Age.NEAR and self._is_told_of(reading, told.clause))

    def _is_told_of(self, reading: Reading, clause: Clause) -> bool:
        """Whether somebody says it: "In Orvel, Ana Vale said that he died in 2009"."""
        return any(above.base in self._words["reporting"] for above in reading.list_above(clause))

    def _read_dateline(self, text: str, paragraphs: Sequence[Span]) -> Scene:
        for paragraph in paragraphs[:_OPENING]:
            dateline = read_dateline(text, paragraph)
            if dateline is not None:
                if "/" in text[dateline.start : dateline.end]:
                    return ()  # "ORVEL/KARSK (Tern Wire) -": filed in two towns
                named = (naming.actor for naming in self._namings.list_span(dateline))
                return _once(actor for actor in named if actor.kind in PLACE_KINDS)[:1]
        return ()


def _share(reading: Reading, told: Sequence[Happening], scenes: Sequence[Scene]) -> list[Scene]:
    """The scenes of what a sentence tells, that of what struck also for what is coordinated: "nine died, 40 fled"."""
    struck = {
        reading.clause_of_verb[each.clause.verb.main]: scene
        for each, scene in zip(told, scenes, strict=True)
        if scene and each.type in AT_THE_SCENE
    }
    joined = {each.parent: place for place, each in enumerate(reading.clauses) if each.link is Link.COORDINATED}
    contrasted = "but" in reading.sentence.lower
    shared = []
    for each, scene in zip(told, scenes, strict=True):
        above = each.clause.parent if each.clause.link is Link.COORDINATED else None
        beside = (above, joined.get(reading.clause_of_verb[each.clause.verb.main]))
        there = not contrasted and (each.type in AT_THE_SCENE or each.type == "other")
        shared.append(scene or next((struck[place] for place in beside if there and place in struck), ()))
    return shared


def _sets(reading: Reading, clause: Clause, scene: Scene) -> bool:
    """Whether a clause can set the story where it puts what it tells.

    Not what is yet to be, as in "was due to sing in Orvel" unlike "is said to have sung in Orvel", nor what was only
    in part somewhere or in half the world.
    """
    intended = clause.link is Link.INFINITIVE and "have" not in clause.verb.words
    return not intended and not is_vast(scene[0]) and not _tells_shares(reading)


def _is_worldwide(reading: Reading) -> bool:
    """Whether a sentence speaks of the whole world: "worldwide", "around the globe"."""
    lower = reading.sentence.lower
    if not _WORLDWIDE.isdisjoint(lower):
        return True
    return any(lower[at] in _WORLD and lower[at - 1] == "the" and lower[at - 2] in _OVER for at in range(2, len(lower)))


def _tells_shares(reading: Reading) -> bool:
    """Whether only some of what is told was at a place: "killed 80 people, most of them in Orvel"."""
    lower = reading.sentence.lower
    return any(lower[at : at + 3] in (["of", "them", "in"], ["of", "whom", "in"]) for at in range(len(lower)))


def _once(places: Iterable[Actor]) -> Scene:
    """Places, each once, in order."""
    return tuple({place.id: place for place in places}.values())
