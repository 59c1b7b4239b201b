"""Where an event happened: the places that its clause puts it in, else where the story that tells it is set."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import NamedTuple

from briefkit.extract.events.calamities import Calamities
from briefkit.extract.events.forces import is_struck
from briefkit.extract.events.headlines import is_mixed, read_headline
from briefkit.extract.events.namings import Namings, is_region, list_attached, list_behind
from briefkit.extract.events.place_phrases import PLACE_KINDS, PlacePhrases, is_bare, is_vast
from briefkit.extract.events.seats import Seats
from briefkit.extract.events.settings import AT_THE_SCENE, SPOKEN, Age, Scene, Setting, Telling
from briefkit.extract.events.verbs import event_nouns, verb_type
from briefkit.extract.lexicon import read_groups
from briefkit.extract.sentences import read_dateline
from briefkit.model.document import Span
from briefkit.model.facts import Actor, ActorKind
from briefkit.text.clauses import Clause, Link, Reading, SubjectBy
from briefkit.text.phrases import Phrase

_PLACING = (*PLACE_KINDS, ActorKind.GROUP)
"""Kinds of actors whose naming can say where something happened; that of a building has a noun that says so too."""
_OPENING = 3
"""Paragraphs among which a dateline is looked for."""
_SAID = (Link.COMPLEMENT, Link.MAIN, Link.COORDINATED)
"""What joins to "said" that which is said."""
_APART = frozenset(("about", "after", "against", "because", "before", "despite", "due", "following", "for", "since"))
"""Prepositions of what else is told of, wherever that is: "came a week after the attack in Orvel"."""
_APART_SPOKEN = _APART | {"to"}
"""Those behind a verb of saying: "wrote to the embassy in Orvel"."""
_ELSEWHERE = _APART | {"by", "from", "to"}
_WORDS_OF_PEOPLE = frozenset(("statement", "support"))
"""Types of nouns that are said, wherever that is: "statements have come from Orvel"."""
_AROUND_PLACE = 10
"""Words before a preposition among which a place is looked for that is described."""
_AROUND = 4
"""Clauses around that with "said" among which that is looked for which is said."""
_SAID_AT = frozenset(("at", "during", "in", "inside", "outside"))
_SAID_ROUND = frozenset(("after", "before", "following"))
"""Prepositions of what something is said at, or before or after: "told reporters after a meeting in Orvel"."""
_BACK = (["back"], ["out"])
_FROM_THEN = frozenset(("beginning", "starting"))
_BEYOND = frozenset(("toward", "towards"))
_WORLDWIDE = frozenset(("globally", "worldwide"))
_WORLD = frozenset(("globe", "planet", "world"))
_OVER = frozenset(("across", "around", "over", "throughout"))
"""Prepositions before "the world" that spread over all of it; "in the world" only compares."""
_DIRECTED = {"to": "moving", "from": "removing"}
"""Verbs whose place a preposition of direction tells: "flew to Orvel", "was stolen from Orvel"."""
_GROUPS_PLACING = ("buildings", "countries", "housing", "occasions", "settled")
"""Nouns that can say where something happened without the name of a place."""


class Happening(NamedTuple):
    """What a clause tells: its grammar, the type of the event, how old it is, its first day, and if it took months."""

    clause: Clause
    type: str
    age: Age
    day: dt.date | None
    long: bool = False


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
        self._said_at = self._words["occasions"] | self._words["buildings"] | {"court"}
        self._offices = self._words["resigning"] | self._words["filling"]
        self._suffering = self._words["undergoing"] | {"fall"}
        self._seats = Seats(namings)
        headline = read_headline(title, namings.actors)
        self._mixed = not headline and is_mixed(title, text)
        dateline = () if self._mixed else self._read_dateline(text, paragraphs)
        self._setting = Setting(dateline, headline, namings.find_country)
        self._phrases = PlacePhrases(namings, self._setting)
        self._calamities = Calamities(self._phrases)
        self._finds = (self._search, self._list_seats, self._list_opening, self._list_all, self._list_grounds)
        self._worldwide = False
        self._all: tuple[Reading, Sequence[Actor]] | None = None

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
            self._setting.open(_once(each for each in self._list_at_hand(reading, _ELSEWHERE) if not is_vast(each)))
        placed = self._is_placed(reading)
        self._calamities.begin(paragraph=opens)
        if placed:
            self._phrases.read(reading)
            self._calamities.read(reading)
            self._setting.strike(self._calamities.places)
        if not told:
            return []
        self._worldwide = _is_worldwide(reading)
        found = [self._find(reading, each, placed=placed) for each in told]
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
        named = self._namings.list_span(sentence.span(0, len(sentence.words)))
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
        for clause in reading.clauses[max(0, place - _AROUND) : place + _AROUND]:
            said = clause.link in _SAID or (clause.link is Link.PARTICIPIAL and clause.parent == place)
            if clause is told.clause or not said or clause.verb.form not in "YQ" or quoted < clause.verb.main:
                continue
            kind = verb_type(reading.sentence.lower[clause.verb.main])
            if kind in AT_THE_SCENE or (kind == "other" and self._setting.is_local):
                return self._find(reading, told._replace(clause=clause, type=kind), placed=placed)
            if kind == "other" and placed:
                return _once(self._search(reading, clause, kind))
        return ()

    def _find(self, reading: Reading, happening: Happening, *, placed: bool) -> Scene:
        """Where what a clause tells happened: where its words say, else where the story is set."""
        clause, setting = happening.clause, self._setting
        kind = self._read_type(reading, happening)
        told = Telling(kind, happening.age, happening.day, long=happening.long)
        apart = placed and self._is_at_another_time(reading, happening)
        finds = (self._search_apart, self._list_seats) if apart else self._finds
        for find in finds if placed else ():
            scene = _once(find(reading, clause, kind))
            if scene:
                seat = find in (self._list_seats, self._list_grounds)
                if find != self._list_all and _sets(reading, clause, scene):
                    setting.note(told, scene, seat=seat)
                    self._calamities.note(reading, clause, scene, past=happening.age is Age.FAR)
                return setting.narrow(scene) if find == self._list_seats else scene
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
            if any(lower[phrase.head] in self._words["figures"] for phrase in undergoing):
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
        if self._goes_to_a_name(reading, clause):
            return True
        words = reading.sentence.lower
        beyond = any(each.preposition is not None and words[each.preposition] in _BEYOND for each in clause.obliques)
        return beyond or words[clause.verb.main] in self._words["elsewhere"]

    def _goes_to_a_name(self, reading: Reading, clause: Clause) -> bool:
        """Whether somebody goes to what has a name and is nothing that is known: "will return to Earth"."""
        return clause.base in self._words["moving"] and any(
            each.preposition is not None
            and reading.sentence.lower[each.preposition] == "to"
            and reading.sentence.words[each.phrase.head][0].isupper()
            and reading.sentence.lower[each.phrase.head] not in self._words["buildings"]
            and self._namings.find(reading, each.phrase.head) is None
            for each in clause.obliques
        )

    def _is_everywhere(self, reading: Reading, clause: Clause) -> bool:
        """Whether what a clause tells was in many countries: "killed 90 people worldwide", "in 50 countries"."""
        lower = reading.sentence.lower
        if self._worldwide:
            return True
        shared = tuple(reading.list_above(clause))[:1] if clause.link is Link.COORDINATED else ()
        for each in (clause, *shared):
            behind = (phrase for subject in each.subjects for _, phrase in list_behind(reading, subject))
            phrases = (*each.subjects, *behind, *each.objects, *(oblique.phrase for oblique in each.obliques))
            if any(lower[phrase.head] in self._words["lands"] for phrase in phrases):
                return True
        return False

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

    def _search_apart(self, reading: Reading, clause: Clause, event_type: str) -> Sequence[Actor]:
        """The places of a clause that was at another time than it is told, so that it was not where that is said."""
        return self._search(reading, clause, event_type, said_there=False)

    def _search(self, reading: Reading, clause: Clause, event_type: str, *, said_there: bool = True) -> Sequence[Actor]:
        """The places of a clause, else of the clauses above it."""
        spoken = event_type in SPOKEN and not self._tells_of_event(reading, clause)
        found = (
            *self._list_where(reading, clause),
            *self._list(reading, clause, spoken=spoken),
            *(self._list_said_at(reading, clause) if spoken else ()),
            *self._list_reached(reading, clause, event_type),
            *(() if spoken else self._phrases.list_bearings(reading, clause)),
            *self._list_meanwhile(reading, clause),
            *self._list_from_then(reading, clause),
        )
        if found or self._goes_to_a_name(reading, clause):
            return found
        apart = clause.link is Link.COORDINATED and clause.subject_by is SubjectBy.OWN
        for above in reading.list_above(clause):
            if not said_there and (clause.link is Link.RELATIVE or above.base in self._words["reporting"]):
                return ()
            visited = self._list_reached(reading, above, "other") if above.base in self._words["going"] else ()
            found = (*self._list(reading, above, spoken=False, behind=not apart), *visited)
            if found:
                return found
        return ()

    def _list_where(self, reading: Reading, clause: Clause) -> Iterator[Actor]:
        """The place that "where" means: "the first outside Karvia, where nine people have died"."""
        lower, marker = reading.sentence.lower, clause.marker
        if clause.link is Link.RELATIVE and marker is not None and lower[marker] == "where":
            heads = clause.antecedent.members if clause.antecedent else ()
            before = marker - 2 if lower[marker - 1] == "," else marker - 1
            yield from (*self._phrases.name_heads(reading, heads), *self._phrases.name_heads(reading, (before,)))

    def _list_said_at(self, reading: Reading, clause: Clause) -> Iterator[Actor]:
        """Where that is at which something is said: "In court in Orvel, X said", "said after talks in Orvel"."""
        lower, verb = reading.sentence.lower, clause.verb
        hearers = {phrase.end for phrase in clause.objects if clause.base == "tell"}
        first, at = reading.clauses[0].verb.first, -1
        opening = list_attached(reading, 0, first) if first <= verb.first else ()
        for preposition, phrase in (*opening, *list_attached(reading, verb.end, len(lower))):
            word, noun = lower[preposition], lower[phrase.head]
            met = event_nouns().get(noun) == "consult"
            of_verb = preposition < verb.first or preposition == verb.end or preposition in hearers
            if (word in _SAID_AT and of_verb and (met or noun in self._said_at)) or (word in _SAID_ROUND and met):
                at = phrase.end
            elif preposition == at and word in self._words["where"]:
                yield from self._phrases.name(reading, preposition, phrase)
                at = phrase.end

    def _list_meanwhile(self, reading: Reading, clause: Clause) -> Iterator[Actor]:
        """The places of what goes on meanwhile: "announced the tour while closing a concert in Orvel"."""
        at = reading.clause_of_verb[clause.verb.main]
        for beside in reading.clauses[at + 1 : at + _AROUND]:
            marked = beside.marker is not None and reading.sentence.lower[beside.marker] == "while"
            if marked and beside.parent == at and beside.link in (Link.GERUND, Link.PARTICIPIAL):
                yield from self._list(reading, beside, spoken=False)

    def _list_from_then(self, reading: Reading, clause: Clause) -> Iterator[Actor]:
        """The places behind the day from which on something is: "will be closed beginning Monday in Orvel"."""
        for below in () if _FROM_THEN.isdisjoint(reading.sentence.lower) else reading.list_below(clause):
            if below.link is Link.PARTICIPIAL and below.verb.words[0] in _FROM_THEN and not below.objects:
                yield from self._list(reading, below, spoken=False)

    def _tells_of_event(self, reading: Reading, clause: Clause) -> bool:
        """Whether what is told is an event: "reported two deaths in Orvel", "confirmed nine cases there"."""
        nouns = [reading.sentence.lower[head] for phrase in clause.objects for head in phrase.members]
        told = any(event_nouns().get(noun) in AT_THE_SCENE or noun in self._words["counted"] for noun in nouns)
        return told and clause.base in self._words["telling"]

    def _list_seats(self, reading: Reading, clause: Clause, event_type: str) -> Iterator[Actor]:
        """The places whose bodies or people do it, and what these lie in."""
        shared = reading.list_above(clause) if clause.link is Link.COORDINATED else ()
        for each in (clause, *shared):
            for naming in self._seats.find(reading, each, event_type):
                yield naming.actor
                yield from self._phrases.follow(reading, naming)

    def _list_grounds(self, reading: Reading, clause: Clause, event_type: str) -> Iterator[Actor]:
        """The countries whose soil it is by their adjectives: "in a Karvian village", "on a Karvian train"."""
        lower = reading.sentence.lower
        for oblique in clause.obliques if event_type not in SPOKEN else ():
            at, phrase = oblique.preposition, oblique.phrase
            placing = at is not None and lower[at] in self._words["where"]
            if placing and lower[phrase.head] in self._words["grounds"]:
                for naming in self._namings.list_within(reading, phrase.first, phrase.head):
                    if naming.actor.kind is ActorKind.COUNTRY:
                        yield naming.actor

    def _list_opening(self, reading: Reading, clause: Clause, event_type: str) -> Iterator[Actor]:
        """The places that a sentence opens with: "On Friday, on Route 2 in Orvel, a truck and a bus collided"."""
        first = reading.clauses[0]
        own = clause is first or first.link is Link.RELATIVE
        subjects = () if own else first.subjects  # where these are, is what the first clause tells
        end = min([first.verb.first, *(subject.first for subject in subjects)])
        for preposition, phrase in list_attached(reading, 0, end) if event_type not in SPOKEN else ():
            yield from self._name_before(reading, clause, preposition, phrase)

    def _list_all(self, reading: Reading, clause: Clause, event_type: str) -> Sequence[Actor]:
        """The places that the sentence has at all, for what happens at a scene; looked up once for all its clauses."""
        if event_type not in AT_THE_SCENE and not (event_type == "other" and self._setting.is_local):
            return ()
        if self._all is None or self._all[0] is not reading:
            self._all = reading, tuple(self._list_at_hand(reading, _APART))
        return self._all[1]

    def _list_at_hand(self, reading: Reading, elsewhere: Set[str]) -> Iterator[Actor]:
        """The places of the phrases of a sentence, without what else is told of: "before a concert in Orvel".

        Args:
            reading: The sentence.
            elsewhere: Prepositions of what may be anywhere, with all that hangs on it.
        """
        beyond = -1
        for preposition, phrase in list_attached(reading, 0, len(reading.tags)):
            if reading.sentence.lower[preposition] in elsewhere or preposition == beyond:
                beyond = phrase.end
            else:
                yield from self._phrases.name(reading, preposition, phrase)

    def _list_reached(self, reading: Reading, clause: Clause, event_type: str) -> Iterator[Actor]:
        """The towns to which something is done, and whatever is reached or left: "bombed Orvel", "visited Karvia"."""
        reached = clause.base in self._words["going"] or is_struck(self._namings, reading, clause)
        if (event_type in SPOKEN and not reached) or clause.base in self._words["contesting"]:
            return
        suffered = clause.verb.passive or clause.base in self._suffering
        for phrase in clause.subjects if suffered else clause.objects:
            for head in (*phrase.members, *phrase.appositions):
                naming = self._namings.find(reading, head)
                if naming is not None and naming.by_name:
                    kind = naming.actor.kind
                    region = kind is ActorKind.COUNTRY and is_region(reading, naming)
                    town = kind is ActorKind.PLACE and clause.base not in self._words["wounding"]
                    if town or region or (reached and kind is ActorKind.COUNTRY):
                        yield naming.actor
                        yield from self._phrases.follow(reading, naming)
                if reading.sentence.lower[head] in self._words["places"]:
                    yield from self._phrases.name_heads(reading, phrase.of)
            if event_type not in SPOKEN:
                built = self._phrases.name_built(reading, phrase)
                yield from [place for place in built if place.kind in PLACE_KINDS]  # a body suffers it itself
            yield from self._phrases.list_described(reading, phrase)

    def _list(self, reading: Reading, clause: Clause, *, spoken: bool, behind: bool = True) -> Iterator[Actor]:
        """The places of a clause, but of nobody by whom it is done: "by rebels in Orvel".

        Args:
            reading: The sentence.
            clause: The clause.
            spoken: Whether it speaks of something, which can be elsewhere.
            behind: Whether the places behind its subjects count: "elections in Karvia were held".
        """
        if not spoken:
            yield from self._list_of_event(reading, clause)
        if not spoken or clause.verb.passive or clause.base in self._words["telling"]:
            yield from self._list_counted(reading, clause)
        topics = {object_.end for object_ in clause.objects} if spoken else set()
        topics |= {agent.end for agent in clause.agents}
        for subject in clause.subjects if behind else ():
            end = _find_verb(reading, subject)
            for preposition, phrase in () if subject.appositions else list_behind(reading, subject):
                if preposition < end:
                    yield from self._name_before(reading, clause, preposition, phrase)
        apart: set[int] = set()
        for oblique in clause.obliques:
            if oblique.preposition is None:
                continue
            topic = oblique.preposition in topics or oblique.noun in apart
            if topic or reading.sentence.lower[oblique.preposition] in (_APART_SPOKEN if spoken else _APART):
                if self._can_be_elsewhere(reading, oblique.phrase):
                    apart.update((*oblique.phrase.members, *oblique.phrase.of))
                continue
            group = _DIRECTED.get(reading.sentence.lower[oblique.preposition])
            if group is not None and clause.base in self._words[group]:
                yield from self._phrases.name_heads(reading, oblique.phrase.members)
            else:
                yield from self._phrases.name(reading, oblique.preposition, oblique.phrase)

    def _name_before(self, reading: Reading, clause: Clause, preposition: int, phrase: Phrase) -> Iterator[Actor]:
        """The places of a phrase before a verb.

        Not a large one in which somebody had the office he left, nor the sea around a place: "Sund, an island in Asia".
        """
        placed = any(
            naming.by_name and naming.actor.kind in PLACE_KINDS
            for naming in self._namings.list_within(reading, max(0, preposition - _AROUND_PLACE), preposition)
        )
        for place in self._phrases.name(reading, preposition, phrase):
            left = clause.base in self._offices and self._is_wide(place)
            if not left and not (placed and is_vast(place)):
                yield place

    def _is_wide(self, place: Actor) -> bool:
        """Whether somebody in office in a place can be anywhere, as in a country: "the director in Karvia quit"."""
        region = place.name.partition(" ")[0].lower() in self._words["regional"]
        return region or place.kind is ActorKind.COUNTRY or is_vast(place)

    def _can_be_elsewhere(self, reading: Reading, phrase: Phrase) -> bool:
        """Whether a phrase has a place of its own: "for the flood in Orvel"; not "tested for flu in Orvel"."""
        bare = reading.tags[phrase.head] == "N" and "D" not in reading.tags[phrase.first : phrase.head]
        return not bare or reading.sentence.lower[phrase.head] in event_nouns()

    def _list_of_event(self, reading: Reading, clause: Clause) -> Iterator[Actor]:
        """Where the event is that a clause is about: "the siege of Orvel ended", "attended the ceremony"."""
        lower = reading.sentence.lower
        for subject in clause.subjects if clause.base in self._words["happening"] else ():
            for preposition, phrase in list_behind(reading, subject):
                if lower[preposition] == "to" and lower[preposition - 1] in self._words["missions"]:
                    yield from self._phrases.name_heads(reading, phrase.members)
        for phrase in (*clause.subjects, *clause.objects):
            noun = lower[phrase.head]
            if noun in self._words["taking"]:
                yield from self._phrases.name_heads(reading, phrase.of)
            elif event_nouns().get(noun) in AT_THE_SCENE:
                yield from self._phrases.name_heads(reading, range(phrase.first, phrase.head))
            elif noun in self._words["occasions"] and is_bare(reading, phrase):
                yield from self._setting.scene

    def _list_counted(self, reading: Reading, clause: Clause) -> Iterator[Actor]:
        """Where those are who are counted: "nine Karvia cases are being investigated"."""
        for phrase in (*clause.subjects, *clause.objects):
            if reading.sentence.lower[phrase.head] in self._words["counted"]:
                yield from self._phrases.name_heads(reading, range(phrase.first, phrase.head))

    def _read_dateline(self, text: str, paragraphs: Sequence[Span]) -> Scene:
        for paragraph in paragraphs[:_OPENING]:
            dateline = read_dateline(text, paragraph)
            if dateline is not None:
                named = (naming.actor for naming in self._namings.list_span(dateline))
                return _once(actor for actor in named if actor.kind in PLACE_KINDS)[:1]
        return ()


def _find_verb(reading: Reading, subject: Phrase) -> int:
    """Where the first finite verb behind a subject stands: "the firm that Lund led has won"."""
    first = bisect_left(reading.clauses, subject.head, key=lambda clause: clause.verb.first)
    for clause in reading.clauses[first : first + 1]:
        if clause.verb.finite:
            return clause.verb.first
    return len(reading.tags)


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
