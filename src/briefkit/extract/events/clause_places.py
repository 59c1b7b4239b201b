"""The places that a clause names: where its own words, and those of the sentence around it, put what it tells."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set

from briefkit.extract.events.forces import is_struck
from briefkit.extract.events.involvement import is_people
from briefkit.extract.events.namings import Namings, is_region, list_attached, list_behind
from briefkit.extract.events.place_phrases import PLACE_KINDS, PlacePhrases, is_bare, is_vast
from briefkit.extract.events.seats import Seats
from briefkit.extract.events.settings import AT_THE_SCENE, SPOKEN, Setting
from briefkit.extract.events.verbs import event_nouns
from briefkit.extract.lexicon import read_groups
from briefkit.model.facts import Actor, ActorKind
from briefkit.text.clauses import Clause, Link, Reading, SubjectBy
from briefkit.text.phrases import Phrase

_APART = frozenset(("about", "after", "against", "because", "before", "despite", "due", "following", "for", "since"))
"""Prepositions of what else is told of, wherever that is: "came a week after the attack in Orvel"."""
_APART_SPOKEN = _APART | {"to"}
"""Those behind a verb of saying: "wrote to the embassy in Orvel"."""
_ELSEWHERE = _APART | {"by", "from", "to"}
_AROUND_PLACE = 10
"""Words before a preposition among which a place is looked for that is described."""
AROUND = 4
"""Clauses around that with "said" among which that is looked for which is said."""
_SAID_AT = frozenset(("at", "during", "in", "inside", "outside"))
_SAID_ROUND = frozenset(("after", "before", "following"))
"""Prepositions of what something is said at, or before or after: "told reporters after a meeting in Orvel"."""
_FROM_THEN = frozenset(("beginning", "starting"))
_BESIDE = frozenset(("near", "outside"))
"""Prepositions of a place that only says where another one is."""
_AS_WELL = frozenset(("after", "as", "since", "when"))
"""What joins to what happens at a scene that which says where: "died when a tree fell in Orvel"."""
_DIRECTED = {"to": "moving", "from": "removing"}
"""Verbs whose place a preposition of direction tells: "flew to Orvel", "was stolen from Orvel"."""


class ClausePlaces:
    """Lists the places that the words of a clause, and of the sentence around it, put something in."""

    def __init__(self, namings: Namings, phrases: PlacePhrases, seats: Seats, setting: Setting) -> None:
        """Take what it looks names up in.

        Args:
            namings: What is named where.
            phrases: Reads the phrases of place.
            seats: Finds whose bodies and people do something.
            setting: Where the story is set, for an event that is there.
        """
        self._namings, self._phrases, self._seats, self._setting = namings, phrases, seats, setting
        self._words = read_groups("events_participants.tsv")
        self._said_at = self._words["occasions"] | self._words["buildings"] | {"court"}
        self._offices = self._words["resigning"] | self._words["filling"]
        self._occasions: dict[str, Sequence[Actor]] = {}
        self._suffering = self._words["undergoing"] | {"fall"}

    def search(self, reading: Reading, clause: Clause, event_type: str, *, said_there: bool = True) -> Sequence[Actor]:
        """The places of a clause, else of the clauses above it."""
        spoken = event_type in SPOKEN and not self._tells_of_event(reading, clause)
        found = (
            *self._list_where(reading, clause),
            *self._list(reading, clause, spoken=spoken),
            *(self._list_said_at(reading, clause) if spoken else ()),
            *self._list_reached(reading, clause, event_type),
            *self._list_meanwhile(reading, clause),
            *self._list_from_then(reading, clause),
        )
        if not spoken and all(place.kind is ActorKind.COUNTRY for place in found):
            found = (*self._phrases.list_bearings(reading, clause), *found)
        if not found and event_type in AT_THE_SCENE:
            found = tuple(self._list_as_well(reading, clause))
        if found or self.goes_to_a_name(reading, clause):
            return found
        apart = clause.link is Link.COORDINATED and clause.subject_by is SubjectBy.OWN
        contrasted = apart and self._is_contrasted(reading, clause)
        for above in () if contrasted else reading.list_above(clause):
            if not said_there and (clause.link is Link.RELATIVE or above.base in self._words["reporting"]):
                return ()
            visited = self._list_reached(reading, above, "other") if above.base in self._words["going"] else ()
            found = (*self._list(reading, above, spoken=False, behind=not apart), *visited)
            if found:
                return found
        return ()

    def _is_contrasted(self, reading: Reading, clause: Clause) -> bool:
        """Whether "but" stands before a clause: "was born in Orvel, but he moved to Sund"."""
        if reading.sentence.lower[0] in self._words["where"]:
            return False  # "In Orvel, nine men met, but on Monday they left"
        first = min([clause.verb.first, *(subject.first for subject in clause.subjects)])
        return "but" in reading.sentence.lower[max(0, first - AROUND) : first]

    def search_apart(self, reading: Reading, clause: Clause, event_type: str) -> Sequence[Actor]:
        """The places of a clause that was at another time than it is told, so that it was not where that is said."""
        return self.search(reading, clause, event_type, said_there=False)

    def list_seats(self, reading: Reading, clause: Clause, event_type: str) -> Iterator[Actor]:
        """The places whose bodies or people do it, and what these lie in."""
        shared = reading.list_above(clause) if clause.link is Link.COORDINATED else ()
        for each in (clause, *shared):
            for naming in self._seats.find(reading, each, event_type):
                yield naming.actor
                yield from self._phrases.follow(reading, naming)

    def list_grounds(self, reading: Reading, clause: Clause, event_type: str) -> Iterator[Actor]:
        """The countries whose soil it is by their adjectives: "in a Karvian village", "on a Karvian train"."""
        lower = reading.sentence.lower
        for oblique in clause.obliques if event_type not in SPOKEN else ():
            at, phrase = oblique.preposition, oblique.phrase
            placing = at is not None and lower[at] in self._words["where"]
            if placing and lower[phrase.head] in self._words["grounds"]:
                for naming in self._namings.list_within(reading, phrase.first, phrase.head):
                    if naming.actor.kind is ActorKind.COUNTRY:
                        yield naming.actor

    def list_opening(self, reading: Reading, clause: Clause, event_type: str) -> Iterator[Actor]:
        """The places that a sentence opens with: "On Friday, on Route 2 in Orvel, a truck and a bus collided"."""
        first = reading.clauses[0]
        own = clause is first or first.link is Link.RELATIVE
        subjects = () if own else first.subjects  # where these are, is what the first clause tells
        end = min([first.verb.first, *(subject.first for subject in subjects)])
        for preposition, phrase in list_attached(reading, 0, end) if event_type not in SPOKEN else ():
            yield from self._name_before(reading, clause, preposition, phrase)

    def list_following(self, reading: Reading, clause: Clause, event_type: str) -> Iterator[Actor]:
        """The places behind the verb of what happens at a scene, whatever they hang on: "shot by police in Orvel"."""
        if event_type not in AT_THE_SCENE and not (event_type == "other" and self._setting.is_local):
            return
        end = len(reading.tags)
        place = reading.clause_of_verb[clause.verb.main]
        for following in reading.clauses[place + 1 : place + 2]:
            opening = following.verb.first if following.marker is None else following.marker
            end = min([opening, *(subject.first for subject in following.subjects if subject.first > clause.verb.main)])
        yield from self._list_at_hand(reading, _APART, clause.verb.end, end)

    def _list_at_hand(self, reading: Reading, elsewhere: Set[str], first: int, end: int) -> Iterator[Actor]:
        """The places of the phrases among some words, without what else is told of: "before a concert in Orvel".

        Args:
            reading: The sentence.
            elsewhere: Prepositions of what may be anywhere, with all that hangs on it.
            first: Where the words begin.
            end: Where they end.
        """
        beyond = -1
        for preposition, phrase in list_attached(reading, first, end):
            if reading.sentence.lower[preposition] in elsewhere or preposition == beyond:
                beyond = phrase.end
            else:
                yield from self._phrases.name(reading, preposition, phrase)

    def list_setting(self, reading: Reading) -> Iterator[Actor]:
        """The places by which a sentence sets its story, without those that it only comes from or goes to."""
        return self._list_at_hand(reading, _ELSEWHERE, 0, len(reading.tags))

    def note(self, reading: Reading, clause: Clause, scene: Sequence[Actor]) -> None:
        """Take in where the occasion was that a clause tells of: "opened a festival in Orvel"."""
        nouns = {reading.sentence.lower[phrase.head] for phrase in (*clause.subjects, *clause.objects)}
        for noun in nouns & self._words["occasions"]:
            self._occasions.setdefault(noun, scene)

    def goes_to_a_name(self, reading: Reading, clause: Clause) -> bool:
        """Whether somebody goes to what has a name and is nothing that is known: "will return to Earth"."""
        return clause.base in self._words["moving"] and any(
            each.preposition is not None
            and reading.sentence.lower[each.preposition] == "to"
            and reading.sentence.words[each.phrase.head][0].isupper()
            and reading.sentence.lower[each.phrase.head] not in self._words["buildings"]
            and self._namings.find(reading, each.phrase.head) is None
            for each in clause.obliques
        )

    def _list_where(self, reading: Reading, clause: Clause) -> Iterator[Actor]:
        """The place that "where" means: "the first outside Karvia, where nine people have died"."""
        lower, marker = reading.sentence.lower, clause.marker
        if clause.link is Link.RELATIVE and marker is not None and lower[marker] == "where":
            heads = clause.antecedent.members if clause.antecedent else ()
            before = marker - 2 if lower[marker - 1] == "," else marker - 1
            yield from (*self._phrases.name_heads(reading, heads), *self._phrases.name_heads(reading, (before,)))

    def _list_said_at(self, reading: Reading, clause: Clause) -> Iterator[Actor]:
        """Where that is at which something is said: "In court in Orvel, X said", "told reporters in Orvel"."""
        lower, verb = reading.sentence.lower, clause.verb
        told = clause.objects if clause.base == "tell" else ()
        hearers = {phrase.end for phrase in told}
        present = {phrase.end for phrase in told if lower[phrase.head] in self._words["hearers"]}
        first, at = reading.clauses[0].verb.first, -1
        opening = list_attached(reading, 0, first) if first <= verb.first else ()
        for preposition, phrase in (*opening, *list_attached(reading, verb.end, len(lower))):
            word, noun = lower[preposition], lower[phrase.head]
            met = event_nouns().get(noun) == "consult"
            of_verb = preposition < verb.first or preposition == verb.end or preposition in hearers
            if (word in _SAID_AT and of_verb and (met or noun in self._said_at)) or (word in _SAID_ROUND and met):
                at = phrase.end
            elif (preposition == at or preposition in present) and word in self._words["where"]:
                yield from self._phrases.name(reading, preposition, phrase)
                at = phrase.end

    def _list_meanwhile(self, reading: Reading, clause: Clause) -> Iterator[Actor]:
        """The places of what goes on meanwhile: "announced the tour while closing a concert in Orvel"."""
        at = reading.clause_of_verb[clause.verb.main]
        for beside in reading.clauses[at + 1 : at + AROUND]:
            marked = beside.marker is not None and reading.sentence.lower[beside.marker] == "while"
            if marked and beside.parent == at and beside.link in (Link.GERUND, Link.PARTICIPIAL):
                yield from self._list(reading, beside, spoken=False)

    def _list_as_well(self, reading: Reading, clause: Clause) -> Iterator[Actor]:
        """The places of the clause that says when or why something happened: "died when a tree fell in Orvel"."""
        at = reading.clause_of_verb[clause.verb.main]
        along, beside = {at}, set[int]()
        for place, each in enumerate(reading.clauses[at + 1 : at + AROUND], at + 1):
            says_when = each.marker is not None and reading.sentence.lower[each.marker] in _AS_WELL
            goes_on = each.link is Link.COORDINATED
            if (each.parent in along and says_when and each.link is Link.ADVERBIAL) or (
                each.parent in beside and goes_on
            ):
                beside.add(place)
                yield from self._list(reading, each, spoken=False)
            elif each.parent in along and goes_on:
                along.add(place)

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
        for subject in clause.subjects if behind else ():
            end = _find_verb(reading, subject)
            for preposition, phrase in () if subject.appositions else list_behind(reading, subject):
                if preposition < end:
                    yield from self._name_before(reading, clause, preposition, phrase)
        yield from self._list_obliques(reading, clause, spoken=spoken)

    def _list_obliques(self, reading: Reading, clause: Clause, *, spoken: bool) -> Iterator[Actor]:
        """The places of what hangs on the verb of a clause, without those that something else of it has."""
        lower = reading.sentence.lower
        topics = {object_.end for object_ in clause.objects} if spoken else set()
        topics |= {agent.end for agent in clause.agents}
        apart: set[int] = set()
        placed = False
        for oblique in clause.obliques:
            if oblique.preposition is None:
                continue
            word = lower[oblique.preposition]
            topic = oblique.preposition in topics or oblique.noun in apart
            giver = (
                word == "from" and clause.base not in self._words["removing"] and is_people(lower[oblique.phrase.head])
            )
            if topic or giver or word in (_APART_SPOKEN if spoken else _APART):
                if self._can_be_elsewhere(reading, oblique.phrase):
                    apart.update((*oblique.phrase.members, *oblique.phrase.of))
                continue
            if placed and word in _BESIDE:
                continue  # "crashed in Sund, near Orvel"
            group = _DIRECTED.get(word)
            if group is not None and clause.base in self._words[group]:
                places = self._phrases.name_heads(reading, oblique.phrase.members)
            else:
                places = self._phrases.name(reading, oblique.preposition, oblique.phrase)
            for place in places:
                placed = placed or (place.kind is ActorKind.PLACE and not self._is_wide(place))
                yield place

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
            elif noun in self._occasions and is_bare(reading, phrase):
                yield from self._occasions[noun]

    def _list_counted(self, reading: Reading, clause: Clause) -> Iterator[Actor]:
        """Where those are who are counted: "nine Karvia cases are being investigated"."""
        for phrase in (*clause.subjects, *clause.objects):
            if reading.sentence.lower[phrase.head] in self._words["counted"]:
                yield from self._phrases.name_heads(reading, range(phrase.first, phrase.head))


def _find_verb(reading: Reading, subject: Phrase) -> int:
    """Where the first finite verb behind a subject stands: "the firm that Lund led has won"."""
    first = bisect_left(reading.clauses, subject.head, key=lambda clause: clause.verb.first)
    for clause in reading.clauses[first : first + 1]:
        if clause.verb.finite:
            return clause.verb.first
    return len(reading.tags)
