"""Which events a spec picks: filters first, then the most reported dates, then the limits; a reason for each drop."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from briefkit.model.facts import ActorKind
from briefkit.model.selection import EXCLUDED, OUTSIDE, TIMELESS, Dropped, SelectedEvent
from briefkit.model.when import Period
from briefkit.select.days import Day
from briefkit.select.horizon import list_known, place_event
from briefkit.select.lengths import Room
from briefkit.select.limits import apply_limits
from briefkit.select.register import Register
from briefkit.select.tellings import drop_event
from briefkit.spec.briefing import EventSelect

_BEGINS = {"MO": "06:00", "DT": "08:00", "MI": "12:00", "AF": "12:01", "EV": "18:00", "NI": "21:00"}
"""When the parts of a day begin, by their codes in TIMEX3 values; afternoon comes after what happened at noon."""


_TYPES = "not of the types asked for"
_ACTORS = "without the requested actors"
_PLACES = "not at the places asked for"
_MATCH = "does not match"
_ORIGINS = "fewer than "
_FILTERS: Mapping[str, str] = MappingProxyType(
    {_TYPES: "types", _ACTORS: "actors", _PLACES: "places", _MATCH: "match", _ORIGINS: "min_sources"}
)
"""The keys under ``select.events`` that speak against events, by the first words of the reason."""


def pick_events(
    events: Sequence[SelectedEvent],
    select: EventSelect,
    period: Period | None,
    register: Register,
    days: Mapping[dt.date, Day],
    room: Room | None = None,
) -> tuple[tuple[SelectedEvent, ...], tuple[Dropped, ...]]:
    """The events that a spec asks for, in order of time, and the others with the reason.

    Args:
        events: All events, merged and edited.
        select: What the spec says.
        period: The days reported on.
        register: All actors.
        days: What the documents say of each day, for the limits.
        room: What a short report has for them, where the spec leaves the limit open.
    """
    allowed = find_allowed(select, period)
    known = list_known(events, allowed)
    pins, excluded = set(select.pin), set(select.exclude)
    kept: list[SelectedEvent] = []
    pinned: list[SelectedEvent] = []
    dropped: list[Dropped] = []
    for event in events:
        ids = {identifier for told in event.reports for identifier in told.events}
        if ids & pins:
            pinned.append(dataclasses.replace(event, pinned=True))
            continue
        placed = event if allowed is None else place_event(event, allowed, known)
        reason = EXCLUDED if ids & excluded else None
        if placed is None:
            reason = reason or (OUTSIDE if event.date.when else TIMELESS)
            dropped.append(drop_event(event, reason))
        elif reason := reason or find_reason_against(event, select, register):
            dropped.append(drop_event(event, reason))
        else:
            kept.append(placed)
    kept, left_out = apply_limits(kept, select, days, room)
    return tuple(sorted((*pinned, *kept), key=time_order)), (*dropped, *left_out)


def find_allowed(select: EventSelect, period: Period | None) -> Period | None:
    """The days on which events are picked; None for all."""
    return period if select.period == "report" else select.period if isinstance(select.period, Period) else None


def list_eligible(
    events: Sequence[SelectedEvent], select: EventSelect, register: Register
) -> tuple[SelectedEvent, ...]:
    """The events that nothing but their time can speak against."""
    excluded = set(select.exclude)
    return tuple(
        event
        for event in events
        if not any(excluded.intersection(told.events) for told in event.reports)
        and find_reason_against(event, select, register) is None
    )


def time_order(event: SelectedEvent) -> tuple[dt.date, dt.date, str, str]:
    """Sort key of a chronology: a date's beginning, then the more precise one, then the hour; undated events last.

    What has no hour stands before what has one, as a row for the whole day.
    """
    when = event.date.when
    begin = when.begin if when and when.begin else dt.date.max
    finish = when.finish if when and when.finish else dt.date.max
    hour = when.value.partition("T")[2] if when else ""
    return (begin, finish, _BEGINS.get(hour, hour), event.reports[0].document if event.reports else event.id)


def find_reason_against(event: SelectedEvent, select: EventSelect, register: Register) -> str | None:
    """What speaks against an event whenever it happened; None where nothing does."""
    if select.types and event.type not in select.types:
        return _TYPES
    if select.actors and not _takes_part(event, select.actors, register):
        return _ACTORS
    if select.places and not _is_at(event, select.places, register):
        return _PLACES
    if select.match is not None and not select.match.matches(_searched(event, register)):
        return _MATCH
    if len(event.origins) < select.min_sources:
        return f"{_ORIGINS}{select.min_sources} independent origins"
    return None


def name_filter(reason: str) -> str | None:
    """The key under ``select.events`` for which an event was dropped; None where it was for something else."""
    return next((key for words, key in _FILTERS.items() if reason.startswith(words)), None)


def _takes_part(event: SelectedEvent, names: Sequence[str], register: Register) -> bool:
    wanted = {identifier for name in names for identifier in register.find(name)}
    countries = {
        entry.country for entry in map(register.entry, wanted) if entry.kind is ActorKind.COUNTRY and entry.country
    }
    taking_part = {*event.actors, *event.places}
    return bool(wanted & taking_part) or any(register.entry(actor).country in countries for actor in event.actors)


def _is_at(event: SelectedEvent, names: Sequence[str], register: Register) -> bool:
    wanted = {identifier for name in names for identifier in register.find(name)}
    return bool(wanted & {*event.places, *event.actors})


def _searched(event: SelectedEvent, register: Register) -> str:
    """All that a match looks at: every telling, and the names of who and where."""
    names = [register.entry(actor).name for actor in (*event.actors, *event.places)]
    return "\n".join([event.text, *(told.text for told in event.reports), *names])
