"""Candidates: a document's events as a chronology can print them, one for each sentence and date."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import chain

from briefkit.model.document import Document, Span
from briefkit.model.facts import STATE_BODIES, ActorKind, Event, ParsedDocument, Part
from briefkit.model.folding import fold, fold_name
from briefkit.model.selection import Dropped, Told
from briefkit.select.captions import is_caption
from briefkit.select.corrections import is_correction
from briefkit.select.register import Register
from briefkit.select.tellings import drop_event, pick_tellings, rank_in_sentence


@dataclass(frozen=True, slots=True)
class Candidate:
    """One sentence's telling of what happened on one date.

    Attributes:
        id: The event's id, told apart from the same id in another document.
        event: The event that says most about it.
        events: All that the sentence tells of that date and is printed for.
        document: The document it stands in.
        text: The sentence, verbatim.
        paragraph: Number of its paragraph, from 1.
        actors: Register ids of those who take part in the event.
        places: Register ids of where it happened.
        present: Register ids of everybody in anything that the sentence tells, as it is printed whole.
        scenes: Register ids of every place in it.
        involved: Register ids of persons and bodies that the sentence involves in whatever part.
        place: How many sentences of its document tell something before it.
        beside: Whether its sentence stands for something else, of another day, in the first place.
        parts: Register ids of those who take part in the event, each with the part.
        people: Persons and bodies that take a part and are named there, by register id, each with the last word of the
            name; whom a pronoun or a description means is less sure.
        named: Register ids of everybody and every place that the sentence names, taking part or not.
        towns: Register ids of the places among `places` that are no countries.
    """

    id: str
    event: Event
    events: tuple[Event, ...]
    document: Document
    text: str
    paragraph: int
    actors: tuple[str, ...]
    places: tuple[str, ...]
    present: tuple[str, ...]
    scenes: tuple[str, ...]
    involved: tuple[str, ...]
    place: int
    beside: bool
    parts: tuple[tuple[str, Part], ...]
    people: Mapping[str, str]
    named: frozenset[str]
    towns: frozenset[str]

    @property
    def ids(self) -> tuple[str, ...]:
        """Ids of all its events."""
        return tuple(event.id for event in self.events)

    @property
    def everybody(self) -> tuple[str, ...]:
        """Register ids of everybody, everybody involved and every place in the sentence that is printed."""
        return (*self.present, *self.scenes, *self.involved)

    @property
    def told(self) -> Told:
        """The candidate as one telling among others."""
        return Told(self.document.id, self.event.id, self.ids, self.event.sentence, self.text, self.paragraph)


def paragraph_number(paragraphs: Sequence[Span], offset: int) -> int:
    """The number, from 1, of the paragraph that an offset lies in."""
    return max(1, bisect_right(paragraphs, offset, key=lambda paragraph: paragraph.start))


def list_candidates(
    parsed: ParsedDocument, register: Register, pinned: Set[str]
) -> tuple[tuple[Candidate, ...], tuple[Dropped, ...]]:
    """The candidates of a document in order of appearance, and the events that are none, with the reason.

    Args:
        parsed: The document.
        register: All actors.
        pinned: Ids of events that are candidates whatever they tell.
    """
    candidates: list[Candidate] = []
    dropped: list[Dropped] = []
    silent = _silent_paragraphs(parsed)
    mentions = _list_mentions(parsed)
    place = 0
    for events in _by_sentence(parsed.events):
        reason = silent.get(paragraph_number(parsed.paragraphs, events[0].sentence.start))
        if reason is not None:
            dropped += (drop_event(event, reason) for event in events if event.id not in pinned)
            events = [event for event in events if event.id in pinned]
        tellings, rest = pick_tellings(events, pinned)
        dropped += rest
        first = max(chain.from_iterable(tellings), key=rank_in_sentence, default=None)
        candidates += (
            _build_candidate(parsed, same_date, events, register, place, first not in same_date, mentions)
            for same_date in tellings
        )
        place += bool(tellings)
    return tuple(candidates), tuple(dropped)


def _silent_paragraphs(parsed: ParsedDocument) -> dict[int, str]:
    """The paragraphs, by number, whose events are none of the story's, and why."""
    text = parsed.document.text
    silent: dict[int, str] = {}
    for number, paragraph in enumerate(parsed.paragraphs, start=1):
        if is_correction(text, paragraph):
            silent[number] = "told in a correction"
        elif is_caption(text, paragraph):
            silent[number] = "told in the caption of a picture"
    return silent


def _by_sentence(events: Iterable[Event]) -> list[list[Event]]:
    groups: dict[Span, list[Event]] = {}
    for event in events:
        groups.setdefault(event.sentence, []).append(event)
    return list(groups.values())


def _build_candidate(
    parsed: ParsedDocument,
    events: Sequence[Event],
    sentence: Sequence[Event],
    register: Register,
    place: int,
    beside: bool,
    mentions: Sequence[tuple[Span, str]],
) -> Candidate:
    """The candidate of some events of a sentence.

    Args:
        parsed: The document.
        events: Those of one date.
        sentence: All events of the sentence.
        register: All actors.
        place: How many sentences tell something before it.
        beside: Whether the sentence stands for something else in the first place.
        mentions: Everybody and every place that the document names, in order.
    """
    told = (*events, *(event for event in sentence if event not in events))
    document = parsed.document
    best = max(events, key=rank_in_sentence)
    paragraph = paragraph_number(parsed.paragraphs, best.sentence.start)
    actors = _register_ids(document, best.actors, register)
    places = _register_ids(document, best.places, register)
    present = _register_ids(document, (actor for event in told for actor in event.actors), register)
    scenes = _register_ids(document, (place for event in told for place in event.places), register)
    text = document.text[best.sentence.start : best.sentence.end]
    parts = tuple((register.ids[document.id, each.actor], each.part) for each in best.participants)
    people = dict(_list_people(parsed, best, register))
    towns = frozenset(place for place in places if register.entry(place).kind is not ActorKind.COUNTRY)
    named = _list_named(mentions, best.sentence)
    involved = _register_ids(document, (actor for event in told for actor in event.involved), register)
    return Candidate(
        best.id,
        best,
        tuple(events),
        document,
        text,
        paragraph,
        actors,
        places,
        present,
        scenes,
        involved,
        place,
        beside,
        parts,
        people,
        frozenset(_register_ids(document, named, register)),
        towns,
    )


def _list_people(parsed: ParsedDocument, event: Event, register: Register) -> Iterator[tuple[str, str]]:
    """Register ids of the persons and bodies that take a part by name, each with the last word of the name.

    Whether a country's government, its cabinet or the country is told of is one.
    """
    for participant in event.participants:
        actor = register.entry(register.ids[parsed.document.id, participant.actor])
        words = parsed.document.text[participant.span.start : participant.span.end]
        last = fold_name(actor.name).split()[-1]
        acts = actor.kind in (ActorKind.PERSON, ActorKind.ORGANISATION) and not actor.name.endswith(STATE_BODIES)
        if acts and last in fold(words):
            yield actor.id, last


def _list_mentions(parsed: ParsedDocument) -> list[tuple[Span, str]]:
    """Every mention of a document with the id of its actor, in order: a sentence looks only at its own.

    A government's or army's is one of its country as well.
    """
    countries = {actor.country: actor.id for actor in parsed.actors if actor.kind is ActorKind.COUNTRY}
    states = [
        (span, countries[actor.country])
        for actor in parsed.actors
        if actor.is_state and actor.country in countries
        for span in actor.mentions
    ]
    return sorted([*states, *((span, actor.id) for actor in parsed.actors for span in actor.mentions)])


def _list_named(mentions: Sequence[tuple[Span, str]], sentence: Span) -> Iterator[str]:
    """Ids of everybody and every place that a sentence names."""
    at = bisect_left(mentions, (Span(sentence.start, 0), ""))
    end = bisect_left(mentions, (Span(sentence.end, 0), ""), at)
    for span, actor in mentions[at:end]:
        if span.end <= sentence.end:
            yield actor


def _register_ids(document: Document, actors: Iterable[str], register: Register) -> tuple[str, ...]:
    return tuple(dict.fromkeys(register.ids[document.id, actor] for actor in actors))
