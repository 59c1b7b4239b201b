"""Older counts: of rows that only count the dead, hurt, missing or displaced of one matter, the latest stays.

A toll is told anew every day, "up to 50,000 people have been killed", and each day's is another event to those who
compare sentences. The figures of a report tell how it rose; its chronology needs it once.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from typing import NamedTuple

from briefkit.model.document import Span
from briefkit.model.facts import Basis, Event, ParsedDocument
from briefkit.model.figures import FigureReading, FigureSeries
from briefkit.model.selection import Dropped, SelectedEvent
from briefkit.model.when import When
from briefkit.select.count_rules import Counted
from briefkit.select.tellings import drop_event
from briefkit.text.deeds import deeds_of_verb
from briefkit.text.morphology import base_of

_COUNTED_ANEW = frozenset(
    (Counted.KILLED, Counted.INJURED, Counted.MISSING, Counted.DISPLACED, Counted.SHELTERED, Counted.CASES)
)
"""What is counted of one matter again and again; those who are arrested or vote are others each time."""
_DEEDS = frozenset(("confirm", "diagnose", "die", "hurt", "infect", "raise", "rise"))
_VERBS = frozenset(
    (
        *("affect", "believe", "claim", "cost", "displace", "estimate", "fear", "kill", "leave", "make", "put"),
        *("reach", "report", "shelter", "stand", "suspect"),
    )
)
"""Deeds and verbs by which a clause does no more than count: "left 40 dead", "the toll reached 40"."""
_OLDER = "an earlier count of what a later row counts; see the figures"

_Place = tuple[str, Span]
"""A sentence: the id of its document, and where it stands there."""


def leave_out_older_counts(
    events: Sequence[SelectedEvent],
    series: Sequence[FigureSeries],
    documents: Sequence[ParsedDocument],
    asked: Set[str],
) -> tuple[tuple[SelectedEvent, ...], tuple[Dropped, ...]]:
    """The events without those that only give older counts than others, and these with the reason.

    One that counts something else as well, of which no later row tells, stays. Two counts whose sentences state
    different days may be of two incidents, so both stay. The one that stays weighs as much as the weightiest of them.

    Args:
        events: All events.
        series: What the documents count.
        documents: The documents, parsed.
        asked: Ids of those that the desk asks for or corrects, which stay.
    """
    found = _Counting(series, documents)
    counting = [
        _Row(event, dict(found.list_counts(event)))
        for event in events
        if asked.isdisjoint(event.reports[0].events if event.reports else ())
    ]
    rows = sorted((row for row in counting if row.counts), key=_rank)
    return _keep_newest(events, _find_newer(rows))


class _Row(NamedTuple):
    """An event with what its printed sentence counts, by the number of the series."""

    event: SelectedEvent
    counts: Mapping[int, FigureReading]

    @property
    def day(self) -> dt.date:
        """The last day as of which it counts something."""
        return max(each.as_of or dt.date.min for each in self.counts.values())

    @property
    def stated(self) -> When | None:
        """Its date, if its sentence states one; two that are stated may be of two incidents."""
        return self.event.date.when if self.event.date.basis is Basis.STATED else None


def _rank(row: _Row) -> tuple[dt.date, int, int, str]:
    """The latest count last; of one day, the highest."""
    return row.day, max(each.value for each in row.counts.values()), row.event.weight, row.event.id


def _find_newer(rows: Sequence[_Row]) -> Mapping[str, str]:
    """For each event of which all counts are given anew by a later row, the id of that for the first of them.

    Every such row stands behind it in the order of `rows`, so that no two give way to each other.
    """
    last: dict[tuple[int, When | None], int] = {}
    newest: dict[int, int] = {}
    for place, row in enumerate(rows):
        for number in row.counts:
            last[number, row.stated] = newest[number] = place
    newer: dict[str, str] = {}
    for place, row in enumerate(rows):
        fitting = [
            max(last[number, row.stated], last.get((number, None), -1)) if row.stated else newest[number]
            for number in row.counts
        ]
        counts = zip(row.counts.items(), fitting, strict=True)
        if all(at > place and _is_brought_up_to_date(each, rows[at].counts[number]) for (number, each), at in counts):
            newer[row.event.id] = rows[fitting[0]].event.id
    return newer


def _is_brought_up_to_date(old: FigureReading, new: FigureReading) -> bool:
    """Whether a count is of a later day than another, or of its day and no lower."""
    return (old.as_of or dt.date.min) < (new.as_of or dt.date.min) or old.value <= new.value


def _keep_newest(
    events: Sequence[SelectedEvent], newer: Mapping[str, str]
) -> tuple[tuple[SelectedEvent, ...], tuple[Dropped, ...]]:
    weights: dict[str, int] = {}
    for event in events:
        newest = event.id
        while newest in newer:
            newest = newer[newest]
        weights[newest] = max(event.weight, weights.get(newest, event.weight))
    kept = tuple(
        event if event.weight == weights[event.id] else replace(event, weight=weights[event.id])
        for event in events
        if event.id not in newer
    )
    return kept, tuple(drop_event(event, _OLDER) for event in events if event.id in newer)


class _Counting:
    """Which sentences only count something, and what."""

    def __init__(self, series: Sequence[FigureSeries], documents: Sequence[ParsedDocument]) -> None:
        self._readings: dict[_Place, list[tuple[int, FigureReading]]] = defaultdict(list)
        for number, each in enumerate(series):
            for reading in each.readings if each.readings[0].counted in _COUNTED_ANEW else ():
                self._readings[reading.document, reading.sentence].append((number, reading))
        counting = {document for document, _ in self._readings}
        self._documents = {each.document.id: each for each in documents if each.document.id in counting}
        self._events = {
            (each.document.id, event.id): event for each in self._documents.values() for event in each.events
        }

    def list_counts(self, event: SelectedEvent) -> Iterator[tuple[int, FigureReading]]:
        """The counts that the printed sentence of an event is there for, each with the number of its series.

        None for one that tells something else as well: "the cyclone struck the island and killed nine people".
        """
        if not event.reports:
            return
        told = event.reports[0]
        cause = self._events.get((told.document, told.event))
        told_with = [self._events.get((told.document, each)) for each in told.events]
        causes = [each for each in (cause, *told_with) if each is not None]
        if cause is None or not all(self._only_counts(told.document, each) for each in causes):
            return
        for number, reading in self._readings.get((told.document, told.span), ()):
            if cause.span.start <= reading.span.start < cause.span.end:
                yield number, reading

    def _only_counts(self, document: str, event: Event) -> bool:
        text = self._documents[document].document.text
        verb = text[event.trigger.start : event.trigger.end].lower()
        return base_of(verb) in _VERBS or not _DEEDS.isdisjoint(deeds_of_verb(verb))
