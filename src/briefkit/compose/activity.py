"""Activity: how many events there were each day, or each week of a long period, by kind."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from briefkit.compose.days import (
    SETTLED,
    Days,
    choose_days,
    list_days,
    note_missing,
    note_more,
    note_unsettled,
    tell_days,
)
from briefkit.languages import Catalogue, message
from briefkit.model.charts import UNITS, EventCount, EventCounts
from briefkit.model.report import Block, Empty
from briefkit.model.selection import SelectedEvent, Selection

KINDS: Mapping[str, tuple[str, ...]] = {
    message("Talks and statements"): ("agree", "consult", "support", "concede", "statement"),
    message("Cooperation and aid"): ("cooperate", "aid", "retreat"),
    message("Demands and accusations"): ("request", "accuse", "reject", "threaten"),
    message("Pressure and force"): ("protest", "sanction", "mobilize", "coerce", "assault"),
    message("Disasters and deaths"): ("disaster", "death"),
    message("Other events"): ("election", "crime", "other"),
}
"""Kinds of events by their types: the four classes of PLOVER (verbal and material cooperation, verbal and material
conflict), then what it leaves out."""
_LEAST = 3
"""Events that a picture has at least."""
_LONGEST = 35
"""Days that are counted one by one; more are counted by the week."""
_CAPTIONS = {
    "day": message("Events a day by kind, {period}, as of {day}."),
    "week": message("Events a week by kind, {period}, as of {day}."),
}

_Units = dict[dt.date, list[SelectedEvent]]
"""The events of each day or week, by its first day."""


def compose_activity(selection: Selection, catalogue: Catalogue) -> tuple[Block, ...]:
    """What happened of all that was asked for, whether the chronology has room for it or not, if it is enough."""
    events = [event for event in (*selection.events, *selection.over) if event.status in SETTLED]
    days = choose_days(selection, events)
    if days is not None:
        unit = "day" if (days[1] - days[0]).days < _LONGEST else "week"
        begin = days[0] if unit == "day" else days[0] - dt.timedelta(days[0].weekday())
        units = _share_out(events, (begin, days[1]), UNITS[unit])
        if len(units) > 1 and sum(map(len, units.values())) >= _LEAST:
            return (_build_counts(selection, units, (begin, days[1]), unit, catalogue),)
    return (Empty(catalogue.say("Too few days have events to count them."), periodic=False),)


def _share_out(events: Sequence[SelectedEvent], days: Days, length: int) -> _Units:
    """The events of each unit; one that can have been in two units is in none."""
    units: _Units = defaultdict(list)
    for event in events:
        known = list_days(event)
        if known is not None and days[0] <= known[0] and known[1] <= days[1]:
            first, last = ((day - days[0]).days // length for day in known)
            if first == last:
                units[days[0] + dt.timedelta(first * length)].append(event)
    return units


def _build_counts(selection: Selection, units: _Units, days: Days, unit: str, catalogue: Catalogue) -> EventCounts:
    types = {day: [event.type for event in events] for day, events in units.items()}
    numbers = {
        kind: {day: sum(each in members for each in found) for day, found in types.items()}
        for kind, members in KINDS.items()
    }
    told = [kind for kind, by_day in numbers.items() if any(by_day.values())]
    counts = tuple(EventCount(day, tuple(numbers[kind][day] for kind in told)) for day in sorted(units))
    caption = tell_days(_CAPTIONS[unit], days, selection, catalogue)
    counted = [event for events in units.values() for event in events]
    notes = tuple(_list_notes(selection, counted, days, catalogue))
    return EventCounts(caption, unit, *days, tuple(map(catalogue.say, told)), counts, notes)


def _list_notes(
    selection: Selection, counted: Sequence[SelectedEvent], days: Days, catalogue: Catalogue
) -> Iterator[str]:
    """What is counted that the chronology does not have, and what is not counted."""
    yield from note_more(selection, counted, catalogue)
    yield from note_unsettled((*selection.events, *selection.over), catalogue)
    events = [event for event in (*selection.events, *selection.over) if event.status in SETTLED]
    yield from note_missing(events, days, catalogue)
    found = [list_days(event) for event in events]
    within = sum(known is not None and known[0] <= days[1] and days[0] <= known[1] for known in found)
    if vague := within - len(counted):
        yield catalogue.count(
            "{number} event whose day is not known is not counted.",
            "{number} events whose days are not known are not counted.",
            vague,
        )
