"""Limits: the days that matter, the events that tell most of each, and the weightiest of all."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence, Set

from briefkit.model.selection import Dropped, SelectedEvent
from briefkit.select.days import Day, pick_on_day
from briefkit.select.lengths import TOO_LONG, Room, count_within
from briefkit.select.tellings import drop_event
from briefkit.select.words import gather_stems
from briefkit.spec.briefing import EventSelect

_CROWD = 10
"""How much an event of a short report weighs less for each weightier one of its date."""
_TOLD = 60
"""How much it weighs less if all of its words stand in weightier rows."""
_OF_SUBJECT = 0.4
"""The share of its words that any row on the subject has in common with the others."""
_COMPARED = 200
"""Events among which rows are chosen one by one; no short report has room for as many."""
_NAMED = 50
"""What it counts that a document names a date at all, beside the salience of the weightiest event told of it."""
_Date = tuple[dt.date, dt.date] | None
"""The days that a date means; what is told of an hour belongs to its day."""


def apply_limits(
    events: Sequence[SelectedEvent], select: EventSelect, days: Mapping[dt.date, Day], room: Room | None = None
) -> tuple[list[SelectedEvent], list[Dropped]]:
    """The events that stay within what a spec allows, and the others with the reason.

    Args:
        events: Those that pass its filters.
        select: What the spec says.
        days: What the documents say of each day.
        room: What a short report has for them, where the spec leaves the limit open.
    """
    kept, dropped = list(events), list[Dropped]()
    for rule in (_keep_dates, _keep_on_each_date, _keep_weightiest):
        kept, rest = rule(kept, select, days)
        dropped += rest
    if room is not None:
        kept, rest = _keep_short(kept, room)
        dropped += rest
    return kept, dropped


def _keep_dates(
    events: list[SelectedEvent], select: EventSelect, days: Mapping[dt.date, Day]
) -> tuple[list[SelectedEvent], list[Dropped]]:
    """Days of the period first, and before months: by how many documents name them and how much their news weighs."""
    if select.dates is None:
        return events, []
    by_date = _by_date(events)
    dated = [date for date in by_date if date is not None]
    late = {date for date in dated if all(event.late or event.due for event in by_date[date])}
    rank = sorted(dated, key=lambda date: (date in late, date[0] != date[1], -_matter(date, by_date[date], days), date))
    wanted = {*rank[: select.dates], None}
    return _keep(
        events,
        {event.id for event in events if _date_of(event) in wanted},
        f"not among the {select.dates} most reported dates",
    )


def _matter(date: tuple[dt.date, dt.date], events: Sequence[SelectedEvent], days: Mapping[dt.date, Day]) -> int:
    """How much a date matters: by the documents that name it, or tell of it, and by the salience of its news.

    What was only announced on it does not add to it.
    """
    events = [event for event in events if event.due is None] or events
    day = _day_of(date, days)
    named = day.named if day else 0
    told = len({told.document for event in events for told in event.reports})
    return max(1, named or told) * (_NAMED + max(event.salience for event in events))


def _keep_on_each_date(
    events: list[SelectedEvent], select: EventSelect, days: Mapping[dt.date, Day]
) -> tuple[list[SelectedEvent], list[Dropped]]:
    if select.per_date is None:
        return events, []
    best: set[str] = set()
    for date, same_date in _by_date(events).items():
        best.update(event.id for event in pick_on_day(same_date, _day_of(date, days), select.per_date))
    return _keep(events, best, f"more than {select.per_date} on its date")


def _keep_weightiest(
    events: list[SelectedEvent], select: EventSelect, days: Mapping[dt.date, Day]
) -> tuple[list[SelectedEvent], list[Dropped]]:
    if not isinstance(select.limit, int):
        return events, []
    best = {event.id for event in _rank(events)[: select.limit]}
    return _keep(events, best, f"not among the {select.limit} that weigh most")


def _keep_short(events: list[SelectedEvent], room: Room) -> tuple[list[SelectedEvent], list[Dropped]]:
    """The weightiest that there is room for; a sentence that tells of two days stands once, under the more precise."""
    once = {event.text: event for event in sorted(_rank(events), key=_imprecision, reverse=True)}
    ranked = _spread(_rank(list(once.values())))
    fitting = ranked[: count_within((event.text for event in ranked), room)]
    return _keep(events, {event.id for event in fitting}, TOO_LONG)


def _rank(events: Sequence[SelectedEvent]) -> list[SelectedEvent]:
    """The weightiest first; of those that weigh the same, the one with the more precise date, then the latest."""
    return sorted(events, key=lambda event: (-event.weight, *_imprecision(event), event.id))


def _spread(ranked: Sequence[SelectedEvent]) -> list[SelectedEvent]:
    """The events one by one, each time the weightiest once its weight is less by what rows before it have told.

    No day crowds out the rest, and what only says again what the rows before say stands behind news.
    """
    left = {event.id: event for event in ranked[:_COMPARED]}
    stems = {event.id: gather_stems(event.text) for event in left.values()}
    weights = {event.id: event.weight for event in left.values()}
    told: set[str] = set()
    spread: list[SelectedEvent] = []
    while left:
        chosen = max(left.values(), key=lambda event: weights[event.id] - _rate_told(stems[event.id], told))
        spread.append(left.pop(chosen.id))
        told |= stems[chosen.id]
        for event in left.values():
            weights[event.id] -= _CROWD * (_date_of(event) == _date_of(chosen))
    return spread + list(ranked[_COMPARED:])


def _rate_told(stems: Set[str], told: Set[str]) -> int:
    """How much an event weighs less for the share of its words that rows before it have."""
    share = len(stems & told) / len(stems) if stems else 0.0
    return round(_TOLD * max(0.0, share - _OF_SUBJECT) / (1 - _OF_SUBJECT))


def _imprecision(event: SelectedEvent) -> tuple[int, ...]:
    """Days that a date can mean, then how long ago it was; more than any for none."""
    date = _date_of(event)
    if date is None:
        return (dt.date.max.toordinal(),)
    begin, finish = date
    return (finish - begin).days, -begin.toordinal()


def _keep(events: Sequence[SelectedEvent], ids: set[str], reason: str) -> tuple[list[SelectedEvent], list[Dropped]]:
    kept = [event for event in events if event.id in ids]
    return kept, [drop_event(event, reason, True) for event in events if event.id not in ids]


def _date_of(event: SelectedEvent) -> _Date:
    when = event.date.when
    return (when.begin, when.finish) if when and when.begin and when.finish else None


def _day_of(date: _Date, days: Mapping[dt.date, Day]) -> Day | None:
    """What the documents say of a date; nothing where it is longer than a day."""
    begin, finish = date or (None, None)
    return days.get(begin) if begin and begin == finish else None


def _by_date(events: Sequence[SelectedEvent]) -> dict[_Date, list[SelectedEvent]]:
    groups: dict[_Date, list[SelectedEvent]] = defaultdict(list)
    for event in events:
        groups[_date_of(event)].append(event)
    return groups
