"""Who takes part in an event, and where it is: actors and places by span."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from briefkit.extract.sentences import read_dateline
from briefkit.model.document import Span
from briefkit.model.facts import Actor, ActorKind

_AT = re.compile(
    r"\b(?:in|into|at|near|over|across|through|throughout|outside|inside|within|around|along|off|left|entered|reached"
    r"|crossed|cleared|visited|toured)\s+(?:(?:the|and|central|northern|southern|eastern|western|downtown)\s+){0,2}$",
    re.IGNORECASE,
)
"""Words before a country that make it where something is, and no party to it."""
_TELLING = re.compile(r"\b(?:according to|told|via)\s+(?:the\s+)?$", re.IGNORECASE)
"""Words before an organisation that only told what happened, or was told it."""


_HYPHENS = ("-", "\N{HYPHEN}", "\N{NON-BREAKING HYPHEN}")
"""What makes a name part of another word: "the pro-Ardal camp"."""


@dataclass(frozen=True, slots=True)
class _Mention:
    span: Span
    actor: Actor
    located: bool


class Participants:
    """Looks up the actors and places of any piece of a document."""

    def __init__(self, text: str, actors: Sequence[Actor], paragraphs: Sequence[Span], quoted: Sequence[Span]) -> None:
        """Look at a document's actors, but not at those within its quotation marks, who are only spoken of.

        Args:
            text: The document's text.
            actors: Its actors.
            paragraphs: Its paragraphs; the first ones hold the dateline.
            quoted: What stands within quotation marks, in order.
        """
        self._mentions = sorted(
            (
                _Mention(span, actor, _is_location(text, span, actor))
                for actor in actors
                for span in (*actor.mentions, *actor.references)
                if not is_covered(quoted, span) and not _is_by_the_way(text, span, actor)
            ),
            key=lambda mention: (mention.span, mention.actor.id),
        )
        self._dateline = self._read_dateline(text, paragraphs)

    def actors_in(self, clause: Span, sentence: Span) -> tuple[str, ...]:
        """Ids of the actors in a clause; of its sentence's subject where the clause itself names nobody."""
        return self._ids(clause, located=False) or self._subject(sentence, clause.start)

    def places_in(self, clause: Span, sentence: Span) -> tuple[str, ...]:
        """Ids of the places in a clause, else in its sentence, else in the dateline."""
        return self._ids(clause, located=True) or self._ids(sentence, located=True) or self._dateline

    def _ids(self, span: Span, *, located: bool) -> tuple[str, ...]:
        first = bisect_left(self._mentions, span.start, key=lambda mention: mention.span.start)
        last = bisect_left(self._mentions, span.end, key=lambda mention: mention.span.start)
        return tuple(
            dict.fromkeys(mention.actor.id for mention in self._mentions[first:last] if mention.located is located)
        )

    def _subject(self, sentence: Span, end: int) -> tuple[str, ...]:
        """Id of the first actor of a sentence, if it stands before `end`."""
        place = bisect_left(self._mentions, sentence.start, key=lambda mention: mention.span.start)
        while place < len(self._mentions) and self._mentions[place].span.start < end:
            if not self._mentions[place].located:
                return (self._mentions[place].actor.id,)
            place += 1
        return ()

    def _read_dateline(self, text: str, paragraphs: Sequence[Span]) -> tuple[str, ...]:
        places = {
            mention.span.start: mention
            for mention in self._mentions
            if mention.actor.kind in (ActorKind.PLACE, ActorKind.COUNTRY)
        }
        for paragraph in paragraphs[:3]:
            dateline = read_dateline(text, paragraph)
            place = places.get(paragraph.start)
            if dateline is not None and place is not None and place.span.end <= dateline.end:
                return (place.actor.id,)
        return ()


def _is_location(text: str, span: Span, actor: Actor) -> bool:
    """Whether a mention says where something is: any place, and a country or region behind a word like "in"."""
    if actor.kind is ActorKind.PLACE:
        return True
    return actor.kind is ActorKind.COUNTRY and _AT.search(text[max(0, span.start - 30) : span.start]) is not None


def _is_by_the_way(text: str, span: Span, actor: Actor) -> bool:
    """Whether a mention is part of another word, or of an outlet that told of the event and took no part in it."""
    if text[span.start - 1 : span.start] in _HYPHENS:
        return True
    before = text[max(0, span.start - 30) : span.start]
    return actor.kind is ActorKind.ORGANISATION and _TELLING.search(before) is not None


def is_covered(quoted: Sequence[Span], span: Span) -> bool:
    """Whether a span lies within one of some spans in order that do not overlap."""
    place = bisect_left(quoted, Span(span.start + 1, 0)) - 1
    return place >= 0 and quoted[place].end >= span.end
