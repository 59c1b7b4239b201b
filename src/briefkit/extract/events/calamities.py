"""Calamities: where the quake, the blast, the attack was that a story tells on by its noun: "in the disaster"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from briefkit.extract.events.place_phrases import PlacePhrases, is_vast
from briefkit.extract.events.settings import AT_THE_SCENE, SPOKEN, Scene
from briefkit.extract.lexicon import read_groups, read_table
from briefkit.model.facts import Actor
from briefkit.text.clauses import Clause, Reading
from briefkit.text.morphology import add_s
from briefkit.text.phrases import Phrase

ANY_CALAMITY = frozenset(("calamity", "catastrophe", "disaster", "tragedy"))
"""Nouns for whatever struck."""
_HIT = ("-devastated", "-hit", "-ravaged", "-stricken")
"""What makes a noun for what strikes an adjective of the place: "quake-hit Karvia"."""
_DEFINITE = frozenset(("that", "the", "this"))
_AT = frozenset(("by", "during", "from", "in"))
"""Prepositions of what something happens in: "died in the quake", "was left homeless by the storm"."""
_AROUND = 6
"""Words around a noun among which a year says that it is history."""


class Calamities:
    """Where what strikes was, as far as the story has told.

    Attributes:
        places: Where the first of these days was.
    """

    def __init__(self, phrases: PlacePhrases) -> None:
        """Begin a story.

        Args:
            phrases: Finds the places of its phrases.
        """
        self._phrases = phrases
        self._happening = read_groups("events_participants.tsv")["happening"]
        self.forget()

    def forget(self) -> None:
        """Begin again with another story of the same text."""
        self.places: Scene = ()
        self._first: dict[str, Scene] = {}
        self._passage: dict[str, Scene] = {}

    def begin(self, *, paragraph: bool) -> None:
        """Go on to the next sentence, which may open a paragraph."""
        if paragraph:
            self._passage = {}

    def read(self, reading: Reading) -> None:
        """Take in the places that the nouns of a sentence have: "the earthquake in Karvia", "the Orvel fire"."""
        lower = reading.sentence.lower
        for at, word in enumerate(lower):
            kind = find_kind(word)
            places = tuple(self._list_placed(reading, at, hit=word.endswith(_HIT))) if kind else ()
            if places and not is_vast(places[0]):
                around = lower[max(0, at - _AROUND) : at + _AROUND]
                self._take(kind, places, past=any(len(each) == 4 and each.isdigit() for each in around))

    def note(self, reading: Reading, clause: Clause, places: Scene, *, past: bool) -> None:
        """Take in where a clause puts what strikes: "a fire broke out in Orvel", "a bomb exploded in Orvel"."""
        heads = [reading.sentence.lower[each.head] for each in (*clause.subjects, *clause.agents)]
        kinds = [_verbs().get(clause.base, ""), *[find_kind(head) for head in heads]]
        for kind in kinds:
            if kind:
                self._take(kind, places, past=past)

    def find(self, reading: Reading, clause: Clause, event_type: str) -> Scene:
        """Where the calamity was in which a clause says that something happened."""
        if event_type in SPOKEN:
            return ()
        happens = event_type in AT_THE_SCENE or clause.base in self._happening
        phrases = [*clause.agents, *(clause.subjects if happens else ()), *(clause.objects if happens else ())]
        lower = reading.sentence.lower
        phrases += [
            each.phrase for each in clause.obliques if each.preposition is not None and lower[each.preposition] in _AT
        ]
        return next((places for phrase in phrases if (places := self._find_meant(reading, phrase))), ())

    def _find_meant(self, reading: Reading, phrase: Phrase) -> Scene:
        lower = reading.sentence.lower
        if lower[phrase.first] not in _DEFINITE and "o" not in reading.tags[phrase.first : phrase.head]:
            return ()
        if lower[phrase.head] in ANY_CALAMITY:
            return next(reversed(self._passage.values()), self.places)
        kind = find_kind(lower[phrase.head])
        return self._passage.get(kind) or self._first.get(kind, ())

    def _take(self, kind: str, places: Scene, *, past: bool) -> None:
        self._passage.pop(kind, None)
        self._passage[kind] = places
        if not past:
            self._first.setdefault(kind, places)
            self.places = self.places or places

    def _list_placed(self, reading: Reading, noun: int, *, hit: bool) -> Iterator[Actor]:
        """The places of a noun for what strikes, or of an adjective: "the quake in Karvia", "quake-hit Karvia"."""
        if hit:
            yield from self._phrases.name_heads(reading, range(noun + 1, min(noun + 2, len(reading.tags))))
        else:
            yield from self._phrases.list_placed(reading, noun)


def find_kind(word: str) -> str:
    """The kind of what a noun says has struck, or the adjective "quake-hit"; empty for another word."""
    return _nouns().get(word.rpartition("-")[0] if word.endswith(_HIT) else word, "")


@cache
def _nouns() -> dict[str, str]:
    rows = [(kind, noun) for kind, nouns, _ in read_table("events_calamities.tsv") for noun in nouns.split()]
    return {form: kind for kind, noun in rows for form in (noun, add_s(noun))}


@cache
def _verbs() -> dict[str, str]:
    return {verb: kind for kind, _, verbs in read_table("events_calamities.tsv") for verb in verbs.split()}
