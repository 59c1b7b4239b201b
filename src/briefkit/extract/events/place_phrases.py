"""Places that phrases name: "in Orvel, Karvia", "in the town of Orvel", "outside Orvel's prison", "in the country"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from briefkit.extract.events.governments import capitals
from briefkit.extract.events.namings import Naming, Namings, list_attached
from briefkit.extract.events.settings import Scene, Setting
from briefkit.extract.lexicon import read_groups, read_table
from briefkit.model.document import Span
from briefkit.model.facts import Actor, ActorKind
from briefkit.text.clauses import Clause, Reading
from briefkit.text.morphology import add_s
from briefkit.text.phrases import Phrase

PLACE_KINDS = (ActorKind.PLACE, ActorKind.COUNTRY)
_NEAR = 40
"""Characters behind a place among which that is looked for which it lies in."""
_ANYWHERE = frozenset(("base", "center", "centre", "home", "house", "office", "stage", "store"))
"""Nouns of which a story has many."""
_SINCE = frozenset(("after", "following", "since", "the"))
"""Words between a place and a noun: "missing in Orvel after the quake"."""
_IN_PHRASE = frozenset("NMEJo")
_LONGEST = 4
"""Words from a noun back to the place before it: "the Orvel night club fire"."""
_BEARINGS = frozenset(("east", "north", "northeast", "northwest", "south", "southeast", "southwest", "west"))
_NEXT = 12
"""Words behind a verb among which a bearing is looked for."""
_RANKS = frozenset(("first", "last", "least", "most", "only", "worst"))
_RANKED = 4
"""Words before a preposition among which a rank is looked for."""
_OWNING = (["'"], ["’"])
"""What makes a name that ends in s an owner: "in Tarns' car"."""
_APOSTROPHES = ("'", "’")
_DEFINITE = frozenset(("the", "this", "that"))


class PlacePhrases:
    """Finds the places that the phrases of a document name."""

    def __init__(self, namings: Namings, setting: Setting) -> None:
        """Look at a document.

        Args:
            namings: What is named where.
            setting: Where the story has put what it told so far.
        """
        self._namings = namings
        self._setting = setting
        self._words = read_groups("events_participants.tsv")
        self._built = self._words["places"] | self._words["buildings"] | self._words["housing"]
        places = self._words["places"]
        self._kinds = places | {add_s(noun) for noun in places}
        self._lands = self._words["countries"] | {"island"}
        self._told_of = self._words["settled"] | self._words["occasions"]
        self._housed = (self._words["buildings"] | self._words["housing"]) - _ANYWHERE
        self._standing: dict[str, Scene] = {}
        self._towns = {actor.name: actor for actor in namings.actors if actor.kind is ActorKind.PLACE}

    def forget(self) -> None:
        """Begin again with another story of the same text."""
        self._standing = {}

    def read(self, reading: Reading) -> None:
        """Take in where the buildings of a sentence stand: "a school in Orvel", "the Orvel hospital"."""
        for at, word in enumerate(reading.sentence.lower):
            if word in self._housed and word not in self._standing:
                places = tuple({place.id: place for place in self.list_placed(reading, at)}.values())
                if places:
                    self._standing[word] = places

    def list_placed(self, reading: Reading, noun: int) -> Iterator[Actor]:
        """The places of a noun: those right before it or behind it: "the Orvel fire", "a fire at a mill in Orvel"."""
        yield from self.name_heads(reading, (noun,))
        for at in range(noun - 1, max(-1, noun - _LONGEST), -1):
            if reading.tags[at] not in _IN_PHRASE and reading.sentence.lower[at] not in _SINCE:
                break
            naming = self._namings.find(reading, at)
            if naming is not None and naming.by_name and naming.actor.kind in PLACE_KINDS:
                yield naming.actor
                return
        end = noun + 1
        for preposition, phrase in list_attached(reading, end, len(reading.tags)):
            if preposition != end:
                return
            yield from self.name(reading, preposition, phrase)
            end = phrase.end

    def name(self, reading: Reading, preposition: int, phrase: Phrase) -> Iterator[Actor]:
        """The places that a phrase with a preposition of place names: "in Orvel, Karvia", "in the town of Orvel"."""
        lower = reading.sentence.lower
        if lower[preposition] not in self._words["where"] or lower[phrase.first - 1] == "with":
            return  # "along with Orvel" tells who, not where
        if lower[preposition] == "at" and lower[preposition - 1] in self._words["employed"]:
            return  # "a manager at the Kestrel Group"
        if lower[preposition] == "over" and lower[preposition - 1] in self._words["won"]:
            return  # "a win over Karvia"
        heads = phrase.members
        if lower[phrase.head] == "capital":
            heads = heads[1:]
        elif lower[phrase.head] in self._kinds:
            heads = (*(phrase.of or (max(phrase.first, phrase.head - 1),)), *heads)
        heads = tuple([head for head in (*heads, *phrase.appositions) if lower[head + 1 : head + 2] not in _OWNING])
        named = tuple(self.name_heads(reading, heads))
        if named and self._is_only_compared(reading, preposition, named[0]):
            return
        if self._is_of_a_region(reading, phrase):
            named = ()
        yield from named or self._name_otherwise(reading, phrase, near=lower[preposition] in self._words["beside"])

    def _is_only_compared(self, reading: Reading, preposition: int, place: Actor) -> bool:
        """Whether a place is only that within or without which something is compared.

        "Hit harder than any country outside Asia", "the poorest nation in the Americas".
        """
        lower = reading.sentence.lower
        if lower[preposition] == "outside":
            return is_vast(place) or place.kind is ActorKind.COUNTRY
        if not is_vast(place):
            return False
        for word in reversed(lower[max(0, preposition - _RANKED) : preposition]):
            if word in _RANKS or word.endswith("est"):
                return True
        return False

    def list_bearings(self, reading: Reading, clause: Clause) -> Iterator[Actor]:
        """The place near which something is by its bearing: "struck 15 km south-west of Orvel"."""
        lower = reading.sentence.lower
        for at in range(clause.verb.end + 1, min(clause.verb.end + _NEXT, len(lower) - 1)):
            if lower[at] == "of" and lower[at - 1].replace("-", "") in _BEARINGS:
                yield from self.name_heads(reading, (at + 1,))

    def name_heads(self, reading: Reading, heads: Iterable[int]) -> Iterator[Actor]:
        """The places, and the buildings, that some words name, with what they lie in."""
        for head in heads:
            naming = self._namings.find(reading, head)
            if naming is None and head and self._ends_name(reading.sentence.lower, head):
                naming = self._namings.find(reading, head - 1)  # "the coast of Orvel island"
            if naming is not None and naming.by_name and self._is_place(reading, naming, head):
                yield naming.actor
                yield from self.follow(reading, naming)

    def _ends_name(self, lower: Sequence[str], head: int) -> bool:
        """Whether a noun for a place stands behind its name: "Orvel island"; not "the Orvel region of Karvia"."""
        return lower[head] in self._kinds and lower[head + 1 : head + 2] != ["of"]

    def _is_place(self, reading: Reading, naming: Naming, head: int) -> bool:
        """Whether a name is a place's, or that of a body that is a building as well: "at Orvel Hospital"."""
        if naming.actor.kind in PLACE_KINDS:
            return True
        return naming.actor.kind is ActorKind.ORGANISATION and reading.sentence.lower[head] in self._words["buildings"]

    def _name_otherwise(self, reading: Reading, phrase: Phrase, *, near: bool) -> Iterator[Actor]:
        """Where a building is, or what was told: "outside Orvel's prison", "at his Orvel home", "in the town".

        Args:
            reading: The sentence.
            phrase: A phrase that names no place.
            near: Whether its preposition is only used of what stands somewhere.
        """
        lower = reading.sentence.lower
        if lower[phrase.head] == "capital":
            yield from self._find_capital(reading, phrase)
            return
        if lower[phrase.head] in self._words["occasions"]:
            yield from self._name_occasion(reading, phrase)
        named = tuple(self.name_built(reading, phrase, near=near))
        yield from named or self.list_described(reading, phrase)

    def name_built(self, reading: Reading, phrase: Phrase, *, near: bool = False) -> Iterator[Actor]:
        """The place before a noun for a building: "searched his Orvel home"; `near` before any, if that is its own."""
        built = reading.sentence.lower[phrase.head] in self._built
        for index in range(phrase.head - 1, phrase.first - 1, -1) if near or built else ():
            named = tuple(self.name_heads(reading, (index,)))
            if named and not is_vast(named[0]) and (built or reading.tags[index + 1] == "o"):
                yield from named
                return

    def _name_occasion(self, reading: Reading, phrase: Phrase) -> Iterator[Actor]:
        """The town in the name of what people come to: "at the Orvel summit", "at the Orvel Air Show"."""
        for word in reading.sentence.words[phrase.first : phrase.head]:
            if word in self._towns:
                yield self._towns[word]
                return

    def list_described(self, reading: Reading, phrase: Phrase) -> Iterator[Actor]:
        """The place of the story where a phrase means that: "the town", "the country", "the ceremony"."""
        lower, setting = reading.sentence.lower, self._setting
        if not is_bare(reading, phrase) and not self._is_of_a_region(reading, phrase):
            return
        if lower[phrase.head] in self._words["countries"]:
            yield from self._list_countries()
        elif lower[phrase.head] in self._standing:
            yield from self._standing[lower[phrase.head]]
        elif lower[phrase.head] in self._told_of:
            yield from setting.scene

    def _is_of_a_region(self, reading: Reading, phrase: Phrase) -> bool:
        """Whether a phrase means what was told by a noun and where in the world it is: "the Caribbean island"."""
        lower, bare = reading.sentence.lower, phrase.head < phrase.first + 2
        if bare or phrase.of or lower[phrase.first] not in _DEFINITE or lower[phrase.head] not in self._lands:
            return False
        named = [self._namings.find(reading, index) for index in range(phrase.first + 1, phrase.head)]
        return all(naming is not None and is_vast(naming.actor) for naming in named)

    def _list_countries(self) -> Iterator[Actor]:
        """The country that the story is set in, as a country or by a town of it."""
        told = (*self._setting.scene, *self._setting.home)
        for place in told:
            if place.kind is ActorKind.COUNTRY:
                yield place
                return
        codes = [place.country for place in told if place.country]
        country = self._namings.find_country(codes[0]) if codes else None
        if country is not None:
            yield country

    def _find_capital(self, reading: Reading, phrase: Phrase) -> Iterator[Actor]:
        """The capital that a phrase means, by its name where the document has that, else the country."""
        named = [self._namings.find(reading, index) for index in (*range(phrase.first, phrase.head), *phrase.of)]
        countries = [country for each in named if each and (country := self._namings.country_of(each.actor))]
        countries = countries or list(self._list_countries() if is_bare(reading, phrase) else ())
        for country in countries[:1]:
            found = [actor for actor in self._towns.values() if capitals().get(actor.name) == country.country]
            yield found[0] if found else country

    def follow(self, reading: Reading, naming: Naming) -> Iterator[Actor]:
        """What a place lies in, told behind it: "Orvel, Karvia"."""
        sentence = reading.sentence
        behind = naming.span.end
        for following in self._namings.list_span(Span(behind, behind + _NEAR)):
            between = sentence.text[behind : following.span.start].strip()
            owns = sentence.text[following.span.end : following.span.end + 1] in _APOSTROPHES
            if between != "," or owns or following.actor.kind not in PLACE_KINDS:
                return
            yield following.actor
            behind = following.span.end


def is_vast(place: Actor) -> bool:
    """Whether a place is a continent, an ocean or another region of many countries, of which no story is set in all."""
    return place.kind is ActorKind.PLACE and place.name in _vast()


@cache
def _vast() -> frozenset[str]:
    return frozenset(name for name, country in read_table("names_places.tsv") if not country)


def is_bare(reading: Reading, phrase: Phrase) -> bool:
    """Whether a phrase means what was told by its noun alone: "the town"."""
    definite = reading.sentence.lower[phrase.first] in _DEFINITE
    return definite and phrase.head == phrase.first + 1 and not phrase.of
