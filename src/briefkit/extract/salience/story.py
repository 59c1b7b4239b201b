"""What a story has told before a sentence, for questions about what is new in it."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import chain
from typing import NamedTuple

from briefkit.model.document import Span
from briefkit.model.facts import Actor, ActorKind, ClauseKind, Event
from briefkit.text.clauses import Clause, Link, Reading
from briefkit.text.deeds import deeds_of, deeds_of_verb
from briefkit.text.function_words import word_classes
from briefkit.text.lists import KEPT_WORDS, LONGEST_KEPT
from briefkit.text.verb_fields import field_of

_WORD = re.compile(r"[^\W_]+")
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_STEM = 6
"""Letters by which words are compared: "arrested", "arrests"."""
_SHORTEST = 3
"""Letters of the shortest word that is compared."""
_MAIN_ACTORS = 3
"""The most named actors of a document, which it is about."""
_REMEMBERED = 60
"""Deeds told before a sentence that its own are compared with."""
_NOTHING = "none"
"""What the main clause before a sentence means where there is none."""
_COMPARED = 60
"""Sentences before one that its words are compared with; a longer story has moved on."""


@dataclass(frozen=True)
class TellingClause:
    """An event with the clause that tells it.

    Attributes:
        event: The event.
        reading: The grammar of its sentence.
        clause: The clause of its verb; None where the grammar has none.
    """

    event: Event
    reading: Reading
    clause: Clause | None

    @cached_property
    def deeds(self) -> frozenset[str]:
        """What is done: what its verb says, else its object: "held talks"."""
        if self.clause is None:
            return frozenset()
        said = deeds_of_verb(self.clause.base)
        if said or not self.clause.objects:
            return said
        return deeds_of(self.reading.sentence.lower[self.clause.objects[-1].head])


class ToldDeed(NamedTuple):
    """What was done that a story has told.

    Attributes:
        deeds: The deeds it is.
        day: What its date can be compared by.
        actors: Ids of those who took part.
    """

    deeds: frozenset[str]
    day: object
    actors: frozenset[str]


class Passage(NamedTuple):
    """A sentence with the clauses of it that tell something.

    Attributes:
        clauses: In order; at least one.
        text: The words of the sentence.
        place: Its number among the sentences that tell something, from 0.
        paragraph: The number of its paragraph, from 1.
        stems: Its content words.
        figures: Its figures, as written.
        with_content: Places of the verbs of which a clause is the content: "said" in "said that …".
    """

    clauses: tuple[TellingClause, ...]
    text: str
    place: int
    paragraph: int
    stems: frozenset[str]
    figures: frozenset[str]
    with_content: frozenset[int]


class Story:
    """A document as far as it has been read."""

    def __init__(
        self,
        text: str,
        title: str | None,
        published: dt.date | None,
        paragraphs: Sequence[Span],
        actors: Sequence[Actor],
    ) -> None:
        """Open a document; the arguments are those of `rate_events`."""
        self.published = published
        self.title = list_stems(title or "")
        most_named = sorted(actors, key=lambda actor: -len(actor.mentions))
        self.main_actors = frozenset(actor.id for actor in most_named[:_MAIN_ACTORS])
        self.days: dict[object, int] = {}
        self.verbs: set[str] = set()
        self.actors: set[str] = set()
        self.stems: set[str] = set()
        self.figures: set[str] = set()
        self.deeds: list[ToldDeed] = []
        self.previous = _NOTHING
        self._text = text
        self._paragraphs = [paragraph.start for paragraph in paragraphs]
        self._mentions = sorted((span, actor.kind) for actor in actors for span in actor.mentions)
        self._starts = [span.start for span, _ in self._mentions]
        self._told: list[frozenset[str]] = []

    def read(self, clauses: Sequence[TellingClause]) -> Passage:
        """The passage that the clauses of one sentence are."""
        span = clauses[0].event.sentence
        text = self._text[span.start : span.end]
        paragraph = max(1, bisect_right(self._paragraphs, span.start))
        place = len(self._told)
        figures = frozenset(_FIGURE.findall(text))
        with_content = _find_with_content(clauses[0].reading.clauses)
        return Passage(tuple(clauses), text, place, paragraph, list_stems(text), figures, with_content)

    def note(self, passage: Passage) -> None:
        """Take a passage as told."""
        for day in {day_of(telling.event) for telling in passage.clauses} - {None}:
            self.days[day] = self.days.get(day, 0) + 1
        for telling in passage.clauses:
            if telling.clause is not None:
                self.verbs.add(telling.clause.base)
            self.actors.update(telling.event.actors)
            if telling.deeds:
                self.deeds.append(ToldDeed(telling.deeds, day_of(telling.event), frozenset(telling.event.actors)))
        self.deeds = self.deeds[-_REMEMBERED:]
        self.previous = _find_main_field(passage)
        self.stems |= passage.stems
        self.figures |= passage.figures
        self._told.append(passage.stems)

    def overlap(self, passage: Passage) -> float:
        """The largest share of its words that a passage has in common with one before it, 0 to 1."""
        stems = passage.stems
        if not stems:
            return 0.0
        most = 0.0
        for other in self._told[-_COMPARED:]:
            common = len(stems & other)
            if common:
                most = max(most, common / min(len(stems), len(other)))
        return most

    def kind_at(self, offset: int) -> ActorKind | None:
        """The kind of the actor whose name stands at a place of the text."""
        place = bisect_right(self._starts, offset) - 1
        if place >= 0 and offset < self._mentions[place][0].end:
            return self._mentions[place][1]
        return None


def _find_main_field(passage: Passage) -> str:
    """What the verb of the first main clause that tells something means."""
    for telling in passage.clauses:
        if telling.clause is not None and telling.event.clause is ClauseKind.MAIN:
            return field_of(telling.clause.base)
    return _NOTHING


def _find_with_content(clauses: Sequence[Clause]) -> frozenset[int]:
    parents = [each.parent for each in clauses if each.parent is not None and each.link is Link.COMPLEMENT]
    return frozenset([clauses[parent].verb.main for parent in parents])


def day_of(event: Event) -> object:
    """What an event's date can be compared by; None for an undated one."""
    when = event.date.when
    return (when.begin, when.finish) if when is not None else None


def list_stems(text: str) -> frozenset[str]:
    """The content words of a text, cut to their first letters."""
    read = _read_stems if len(text) <= LONGEST_KEPT else _read_stems.__wrapped__
    return frozenset(chain.from_iterable(map(read, text.split())))


@lru_cache(KEPT_WORDS)
def _read_stems(piece: str) -> tuple[str, ...]:
    """The stems of what stands between two blanks: mostly one, or none."""
    words = _WORD.findall(piece.lower())
    return tuple([word[:_STEM] for word in words if len(word) >= _SHORTEST and word not in _function_words()])


@cache
def _function_words() -> frozenset[str]:
    return frozenset[str]().union(*word_classes().values())
