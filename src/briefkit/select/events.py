"""Which events a spec picks: filters first, then the most reported dates, then the limits; a reason for each drop."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence, Set

from briefkit.model.facts import ActorKind, Basis, EventDate
from briefkit.model.selection import Dropped, SelectedEvent
from briefkit.model.when import Period, When
from briefkit.select.register import Register
from briefkit.spec.briefing import Edit, EventSelect

Weigh = Callable[[SelectedEvent], float]
"""How much an event is worth printing."""


def pick_events(
    events: Sequence[SelectedEvent],
    select: EventSelect,
    period: Period | None,
    register: Register,
    weigh: Weigh,
) -> tuple[tuple[SelectedEvent, ...], tuple[Dropped, ...]]:
    """The events that a spec asks for, in order of time, and the others with the reason.

    Args:
        events: All events, merged and edited.
        select: What the spec says.
        period: The days reported on.
        register: All actors.
        weigh: How much an event is worth printing, for the limits.
    """
    allowed = period if select.period == "report" else select.period if isinstance(select.period, Period) else None
    pins, excluded = set(select.pin), set(select.exclude)
    kept: list[SelectedEvent] = []
    pinned: list[SelectedEvent] = []
    dropped: list[Dropped] = []
    for event in events:
        ids = {identifier for told in event.reports for identifier in told.events}
        if ids & pins:
            pinned.append(dataclasses.replace(event, pinned=True))
            continue
        reason = "excluded by the spec" if ids & excluded else _reason_against(event, select, allowed, register)
        if reason is None:
            kept.append(event)
        else:
            dropped.append(_drop(event, reason))
    for rule in (_most_reported_dates, _best_of_each_date, _best_of_all):
        kept, rest = rule(kept, select, weigh)
        dropped += rest
    return tuple(sorted((*pinned, *kept), key=time_order)), tuple(dropped)


def time_order(event: SelectedEvent) -> tuple[dt.date, dt.date, str]:
    """Sort key of a chronology: a date's beginning, then the more precise one; undated events last."""
    when = event.date.when
    begin = when.begin if when and when.begin else dt.date.max
    finish = when.finish if when and when.finish else dt.date.max
    return (begin, finish, event.reports[0].document)


def apply_edits(events: Sequence[SelectedEvent], edits: Mapping[str, Edit]) -> tuple[SelectedEvent, ...]:
    """The events with an analyst's corrections, which are marked as such; of two for one event the later wins."""
    return tuple(_edit(event, edits) for event in events) if edits else tuple(events)


def _edit(event: SelectedEvent, edits: Mapping[str, Edit]) -> SelectedEvent:
    ids = {identifier for told in event.reports for identifier in told.events}
    for edit in (edit for identifier, edit in edits.items() if identifier in ids):
        changed = (name for name in ("date", "text", "type") if getattr(edit, name) is not None)
        event = dataclasses.replace(
            event,
            date=EventDate(edit.date, Basis.EDITED) if edit.date else event.date,
            text=edit.text or event.text,
            type=edit.type or event.type,
            edited=tuple(dict.fromkeys((*event.edited, *changed))),
        )
    return event


def _reason_against(
    event: SelectedEvent, select: EventSelect, allowed: Period | None, register: Register
) -> str | None:
    if allowed is not None and not _in_period(event.date.when, allowed):
        return "outside the period"
    if select.types and event.type not in select.types:
        return "not of the types asked for"
    if select.actors and not _takes_part(event, select.actors, register):
        return "none of the actors asked for takes part"
    if select.places and not _is_at(event, select.places, register):
        return "not at the places asked for"
    if select.match is not None and not select.match.matches(_searched(event, register)):
        return "does not match"
    if event.outlets < select.min_sources:
        return f"fewer than {select.min_sources} independent outlets"
    return None


def _in_period(when: When | None, period: Period) -> bool:
    if when is None or when.begin is None or when.finish is None:
        return True
    return period.overlaps(when.begin, when.finish)


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


_Date = tuple[dt.date, dt.date] | None
"""The days that a date means; what is told of an hour belongs to its day."""


def _date_of(event: SelectedEvent) -> _Date:
    when = event.date.when
    return (when.begin, when.finish) if when and when.begin and when.finish else None


def _most_reported_dates(
    events: list[SelectedEvent], select: EventSelect, weigh: Weigh
) -> tuple[list[SelectedEvent], list[Dropped]]:
    """Dates by how many independent outlets tell what happened on them, then by the worth of their best event."""
    if select.dates is None:
        return events, []
    by_date = _by_date(events)
    dated = [date for date in by_date if date is not None]
    rank = sorted(dated, key=lambda date: (-_reported(by_date[date]), -max(map(weigh, by_date[date])), date))
    return _part(events, {*rank[: select.dates], None}, f"not among the {select.dates} most reported dates")


def _reported(events: Sequence[SelectedEvent]) -> int:
    return len({told.document for event in events for told in event.reports}) + max(event.outlets for event in events)


def _part(events: Sequence[SelectedEvent], dates: Set[_Date], reason: str) -> tuple[list[SelectedEvent], list[Dropped]]:
    kept = [event for event in events if _date_of(event) in dates]
    return kept, [_drop(event, reason) for event in events if _date_of(event) not in dates]


def _best_of_each_date(
    events: list[SelectedEvent], select: EventSelect, weigh: Weigh
) -> tuple[list[SelectedEvent], list[Dropped]]:
    if select.per_date is None:
        return events, []
    best = {
        event.id
        for same_date in _by_date(events).values()
        for event in sorted(same_date, key=lambda event: (-weigh(event), event.id))[: select.per_date]
    }
    return _keep(events, best, f"more than {select.per_date} on its date")


def _best_of_all(
    events: list[SelectedEvent], select: EventSelect, weigh: Weigh
) -> tuple[list[SelectedEvent], list[Dropped]]:
    if select.limit is None:
        return events, []
    best = {event.id for event in sorted(events, key=lambda event: (-weigh(event), event.id))[: select.limit]}
    return _keep(events, best, f"not among the {select.limit} that weigh most")


def _keep(events: Sequence[SelectedEvent], ids: set[str], reason: str) -> tuple[list[SelectedEvent], list[Dropped]]:
    kept = [event for event in events if event.id in ids]
    return kept, [_drop(event, reason) for event in events if event.id not in ids]


def _by_date(events: Sequence[SelectedEvent]) -> dict[_Date, list[SelectedEvent]]:
    groups: dict[_Date, list[SelectedEvent]] = defaultdict(list)
    for event in events:
        groups[_date_of(event)].append(event)
    return groups


def _drop(event: SelectedEvent, reason: str) -> Dropped:
    return Dropped(event.id, "event", reason, event.text[:80])
