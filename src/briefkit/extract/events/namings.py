"""Which actor a word names: names, and what was resolved to them, looked up by the words of a sentence."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from briefkit.extract.lexicon import read_groups
from briefkit.model.document import Span
from briefkit.model.facts import Actor, ActorKind
from briefkit.text.clauses import Reading
from briefkit.text.known import Name, NameKind
from briefkit.text.phrases import Phrase
from briefkit.text.tokens import Sentence

_KINDS = {
    ActorKind.PLACE: NameKind.TOWN,
    ActorKind.COUNTRY: NameKind.COUNTRY,
    ActorKind.ORGANISATION: NameKind.BODY,
}
_LONGEST = 200
"""Characters of the longest name that is looked for backwards."""
_HYPHENS = ("-", "\N{HYPHEN}", "\N{NON-BREAKING HYPHEN}")
"""What makes a name part of another word: "Orvel-made rifles", "the pro-Orvel camp"."""


class Naming(NamedTuple):
    """Words that name somebody or something.

    Attributes:
        span: Where they stand.
        actor: Who or what is named.
        by_name: Whether by name, and not by an adjective, a pronoun or a description.
    """

    span: Span
    actor: Actor
    by_name: bool


class Namings:
    """The namings of a document, in order."""

    def __init__(self, text: str, actors: Sequence[Actor], hidden: Sequence[Span]) -> None:
        """Look at a document's actors, but not at those within its quotation marks, who are only spoken of.

        Args:
            text: The document's text.
            actors: Its actors.
            hidden: What stands within quotation marks, in order.
        """
        self._text = text
        self.actors = actors
        states = {span.start for actor in actors if actor.is_state for span in actor.mentions}
        self._namings = sorted(
            (
                Naming(span, actor, by_name)
                for actor in actors
                for spans, by_name in ((actor.mentions, True), (actor.references, False))
                for span in spans
                if not is_covered(hidden, span)
                and self._is_word(span)
                and (by_name or span.start not in states)  # "the Karvian government" is the government alone
            ),
            key=lambda naming: (naming.span, naming.actor.id),
        )
        self._actors = {actor.id: actor for actor in actors}
        self._by_code = {
            actor.country: actor for actor in reversed(actors) if actor.kind is ActorKind.COUNTRY and actor.country
        }
        self._starts = [naming.span.start for naming in self._namings]
        self._reached = list(accumulate([naming.span.end for naming in self._namings], max))

    def find(self, reading: Reading, index: int) -> Naming | None:
        """The naming that a word belongs to; of several, that which begins last."""
        at = reading.sentence.starts[index]
        last = bisect_right(self._starts, at) - 1
        if last < 0 or self._reached[last] <= at:
            return None  # as for most words: all namings before it end before it
        for place in range(last, -1, -1):
            if at - self._starts[place] >= _LONGEST:
                return None
            if at < self._namings[place].span.end:
                return self._namings[place]
        return None

    def find_country(self, code: str) -> Actor | None:
        """The country of an ISO 3166-1 alpha-2 code, if the document names it."""
        return self._by_code.get(code)

    def actor(self, id_: str) -> Actor:
        """The actor of an id."""
        return self._actors[id_]

    def country_of(self, actor: Actor) -> Actor | None:
        """The country that an actor is, or whose people it is, if the document names that country."""
        if actor.kind is ActorKind.COUNTRY:
            return actor
        return self.find_country(actor.country) if actor.kind is ActorKind.GROUP and actor.country else None

    def list_within(self, reading: Reading, first: int, end: int) -> Iterator[Naming]:
        """The namings that begin among the words ``[first, end)``."""
        if first < end:
            yield from self.list_span(reading.sentence.span(first, end))

    def list_span(self, span: Span) -> Sequence[Naming]:
        """The namings that begin within a span of the text."""
        return self._namings[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]

    def list_sentence(self, sentence: Sentence) -> Sequence[Naming]:
        """The namings in a sentence."""
        return self.list_span(sentence.span(0, len(sentence.words))) if sentence.words else ()

    def list_names(self, sentence: Sentence) -> tuple[Name, ...]:
        """The names and the adjectives of countries in a sentence; of those that overlap, the one that begins first."""
        starts = sentence.starts
        names: list[Name] = []
        for naming in self.list_sentence(sentence):
            kind = naming.actor.kind
            if not naming.by_name and kind is not ActorKind.COUNTRY:
                continue
            first = bisect_left(starts, naming.span.start)
            end = bisect_left(starts, naming.span.end)
            if first < end and (not names or names[-1].end <= first):
                names.append(Name(first, end, _KINDS.get(kind, NameKind.OTHER), not naming.by_name))
        return tuple(names)

    def _is_word(self, span: Span) -> bool:
        before, after = self._text[max(0, span.start - 1) : span.start], self._text[span.end : span.end + 1]
        return before not in _HYPHENS and after not in _HYPHENS


def is_region(reading: Reading, naming: Naming) -> bool:
    """Whether a country's name is that of a part of it, where things happen: "northern Karvia"."""
    before = bisect_left(reading.sentence.starts, naming.span.start) - 1
    country = naming.actor.kind is ActorKind.COUNTRY and naming.by_name
    return (
        country and before >= 0 and reading.sentence.words[before] in read_groups("events_participants.tsv")["regional"]
    )


def list_attached(reading: Reading, first: int, end: int) -> Iterator[tuple[int, Phrase]]:
    """The phrases among the words ``[first, end)`` that a preposition opens, each with its preposition."""
    for phrase in reading.list_phrases(first + 1, end):
        if reading.tags[phrase.first - 1] == "I":
            yield phrase.first - 1, phrase


def list_behind(reading: Reading, subject: Phrase) -> Iterator[tuple[int, Phrase]]:
    """The phrases with a preposition between a subject and the first verb that it is subject of."""
    place = reading.clause_of_subject.get(subject.head)
    if place is not None:
        yield from list_attached(reading, subject.first, reading.clauses[place].verb.first)


def is_covered(quoted: Sequence[Span], span: Span) -> bool:
    """Whether a span lies within one of some spans in order that do not overlap."""
    place = bisect_left(quoted, (span.start + 1,)) - 1
    return place >= 0 and quoted[place].end >= span.end
