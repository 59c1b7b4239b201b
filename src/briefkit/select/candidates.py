"""Candidates: a document's events as a chronology can print them, one for each sentence and date."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

from briefkit.model.document import Document, Span
from briefkit.model.facts import Basis, Event, EventStatus, ParsedDocument
from briefkit.model.selection import Dropped, Told
from briefkit.model.when import When
from briefkit.select.corrections import is_correction
from briefkit.select.register import Register

_BASIS_WEIGHT = {Basis.STATED: 2.0, Basis.CARRIED: 1.0, Basis.PUBLISHED: 0.0, Basis.NONE: -0.5, Basis.EDITED: 3.0}
_WEAK_TYPES = {"statement": -0.75, "other": -0.25}

_RELATIVE = re.compile(r"(?:who|whom|whose|which|where)\b")
"""Openers of remarks on the side, under whose date the rest of a sentence reads oddly."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One sentence's telling of what happened on one date.

    Attributes:
        id: The event's id, told apart from the same id in another document.
        event: The event that says most about it.
        ids: Ids of all its events.
        types: Types of all its events.
        document: The document it stands in.
        text: The sentence, verbatim.
        paragraph: Number of its paragraph, from 1.
        actors: Register ids; of the whole sentence, since it is what is printed.
        places: Register ids.
        weight: How much it is worth printing, before anybody counts who else tells it.
    """

    id: str
    event: Event
    ids: tuple[str, ...]
    types: frozenset[str]
    document: Document
    text: str
    paragraph: int
    actors: tuple[str, ...]
    places: tuple[str, ...]
    weight: float

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
    corrections = {
        number
        for number, paragraph in enumerate(parsed.paragraphs, start=1)
        if is_correction(parsed.document.text, paragraph)
    }
    for events in _by_sentence(parsed.events):
        if paragraph_number(parsed.paragraphs, events[0].sentence.start) in corrections:
            dropped += (_drop(event, "told in a correction") for event in events if event.id not in pinned)
            events = [event for event in events if event.id in pinned]
        kept, rest = _worth_telling(events, pinned)
        dropped += rest
        for same_date in _by_date(kept):
            candidates.append(_build_candidate(parsed, same_date, events, register))
    return tuple(candidates), tuple(dropped)


def _by_sentence(events: Iterable[Event]) -> list[list[Event]]:
    groups: dict[Span, list[Event]] = {}
    for event in events:
        groups.setdefault(event.sentence, []).append(event)
    return list(groups.values())


def _by_date(events: Iterable[Event]) -> list[list[Event]]:
    groups: dict[When | None, list[Event]] = {}
    for event in events:
        groups.setdefault(event.date.when, []).append(event)
    return list(groups.values())


def _worth_telling(events: Sequence[Event], pinned: Set[str]) -> tuple[list[Event], list[Dropped]]:
    """A sentence's events without what may not have happened and what the others say better.

    An event dated in its own words goes before those that are not; what was said goes before that it was said.
    """
    told = [event for event in events if event.status is not EventStatus.CONDITIONAL]
    dated = any(event.date.basis is Basis.STATED for event in told)
    acts = any(event.type != "statement" for event in told)
    kept = []
    dropped = []
    for event in events:
        if event.id in pinned:
            kept.append(event)
        elif event.status is EventStatus.CONDITIONAL:
            dropped.append(_drop(event, "only a possibility"))
        elif dated and event.date.basis is not Basis.STATED:
            dropped.append(_drop(event, "its sentence has an event with a date of its own"))
        elif _is_aside(event) and event.date.basis is not Basis.STATED and len(told) > 1:
            dropped.append(_drop(event, "a remark on the side of its sentence"))
        elif event.type == "statement" and acts and not dated:
            dropped.append(_drop(event, "its sentence tells what was said"))
        else:
            kept.append(event)
    return kept, dropped


def _is_aside(event: Event) -> bool:
    """Whether an event is told in a relative clause."""
    return event.span.start > event.sentence.start and _RELATIVE.match(event.text) is not None


def _drop(event: Event, reason: str) -> Dropped:
    return Dropped(event.id, "event", reason, event.text[:80])


def _build_candidate(
    parsed: ParsedDocument, events: Sequence[Event], sentence: Sequence[Event], register: Register
) -> Candidate:
    """The candidate of some events of a sentence.

    Args:
        parsed: The document.
        events: Those of one date.
        sentence: All events of the sentence.
        register: All actors.
    """
    told = (*events, *(event for event in sentence if event not in events))
    document = parsed.document
    best = max(
        events, key=lambda event: (_BASIS_WEIGHT[event.date.basis] + _WEAK_TYPES.get(event.type, 0), -event.span.start)
    )
    paragraph = paragraph_number(parsed.paragraphs, best.sentence.start)
    actors = _register_ids(document, (actor for event in told for actor in event.actors), register)
    places = _register_ids(document, (place for event in told for place in event.places), register)
    weight = _BASIS_WEIGHT[best.date.basis] + _WEAK_TYPES.get(best.type, 0.5)
    weight -= 0.75 * _is_aside(best)
    weight += 1.5 / paragraph + 0.25 * bool(actors) + 0.25 * bool(places)
    text = document.text[best.sentence.start : best.sentence.end]
    types = frozenset(event.type for event in events)
    ids = tuple(event.id for event in events)
    return Candidate(best.id, best, ids, types, document, text, paragraph, actors, places, weight - _unreadable(text))


def _register_ids(document: Document, actors: Iterable[str], register: Register) -> tuple[str, ...]:
    return tuple(dict.fromkeys(register.ids[document.id, actor] for actor in actors))


def _unreadable(text: str) -> float:
    """How much a sentence loses by standing alone: it begins with a pronoun, or is very short or very long."""
    first = text.split(maxsplit=1)[0].lower() if text.split() else ""
    pronoun = first in {"he", "she", "it", "they", "this", "that", "these", "those", "but", "and", "so"}
    return 0.75 * pronoun + 0.5 * (len(text) < 40) + 0.5 * (len(text) > 400)
