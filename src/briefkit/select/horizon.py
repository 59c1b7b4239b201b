"""Before and after the period: history that its documents look back on, late reports, and what lies ahead.

An event has three times: when it happened, when it was first reported, and when we read it, which is the as-of date.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from briefkit.model.document import Document
from briefkit.model.facts import Basis, EventDate, EventStatus
from briefkit.model.replacing import replace_fields
from briefkit.model.selection import Dropped, SelectedEvent
from briefkit.model.when import Period, Precision, When
from briefkit.select.lengths import Room, count_within
from briefkit.select.outcomes import Outcomes, begin_or_last, list_topics
from briefkit.select.tellings import drop_event

_BACKGROUND = 5
"""As many rows of history as a report has."""
_AHEAD = 8
"""As many coming events."""
_OVERDUE = 3
"""As many plans whose day has passed without news of them."""
_CARRIED_OUT = "planned, and another document tells that it happened"
_OWN = (Basis.STATED, Basis.EDITED)
"""What the date of an event rests on if it is its own."""
_STILL_NEWS = dt.timedelta(days=3)
"""How long before its first report an event can lie and still be news, wherever it stands in its story."""
_NEWS_AT_THE_TOP = dt.timedelta(days=21)
"""The same of an event that opens its story."""
_LONG = dt.timedelta(days=60)
"""What takes longer than this, and began before the period, can be no news of it."""
_TIMES = 2
"""How many times the period it must be longer than as well."""
_OPENING = 2
"""Paragraphs that open a story."""
_KNOWN = 2
"""Words that an event shares with what was told of its day before the period, if it is no late report."""


def date_reports(events: Iterable[SelectedEvent], documents: Iterable[Document]) -> tuple[SelectedEvent, ...]:
    """The events with the day on which each was first reported."""
    published = {document.id: document.published for document in documents}
    return tuple(replace_fields(event, reported=_first_day(event, published)) for event in events)


def _first_day(event: SelectedEvent, published: Mapping[str, dt.date | None]) -> dt.date | None:
    return min((day for told in event.reports if (day := published[told.document])), default=None)


Known = Mapping[dt.date, frozenset[str]]
"""What was told of each day before a period began."""


def list_known(events: Iterable[SelectedEvent], period: Period | None) -> Known:
    """The words of what was reported before a period, by the last day on which it happened."""
    known: dict[dt.date, frozenset[str]] = {}
    for event in events:
        finish = event.date.when.finish if event.date.when else None
        if period and period.begin and finish and event.reported and event.reported < period.begin:
            known[finish] = known.get(finish, frozenset()) | list_topics(event.text)
    return known


def place_event(event: SelectedEvent, period: Period, known: Known) -> SelectedEvent | None:
    """The event as a report on a period has it; None where it does not belong there.

    What has no time of its own does not, nor what went on for years. What happened before the period and was reported
    only within it is late; what is announced within it for a later day stands under the day of its announcement.

    Args:
        event: The event, with its own date.
        period: The days reported on.
        known: What was told before the period.
    """
    when = event.date.when
    if when is None or when.begin is None or when.finish is None:
        return None
    if _is_too_long(when, period):
        return None
    if period.overlaps(when.begin, when.finish):
        return event
    if event.reported is None or event.reported not in period:
        return None
    if _is_coming(event, event.reported):
        day = event.reported
        announced = When(day.isoformat(), Precision.DAY, day, day)
        return replace(event, date=EventDate(announced, Basis.PUBLISHED), due=when)
    return replace(event, late=True) if _is_late(event, when.finish, event.reported, known) else None


def _is_too_long(when: When, period: Period) -> bool:
    """Whether a time begins before the period, of which that is only a small part: "over the past three decades"."""
    if when.begin is None or when.finish is None or period.begin is None or when.begin >= period.begin:
        return False
    reported = (period.finish or when.finish) - period.begin
    return when.finish - when.begin > max(_LONG, _TIMES * reported)


def _is_late(event: SelectedEvent, finish: dt.date, reported: dt.date, known: Known) -> bool:
    """Whether what happened before the period was news when it was reported, and neither history nor known already."""
    if event.status is EventStatus.PLANNED or event.date.basis not in _OWN or finish >= reported:
        return False
    if len(list_topics(event.text) & known.get(finish, frozenset())) >= _KNOWN:
        return False
    opens = any(told.paragraph <= _OPENING for told in event.reports)
    return reported - finish <= (_NEWS_AT_THE_TOP if opens else _STILL_NEWS)


def _is_coming(event: SelectedEvent, day: dt.date) -> bool:
    """Whether an event is planned for a time after a day that its words name."""
    begin = event.date.when.begin if event.date.when else None
    return event.status is EventStatus.PLANNED and event.date.basis in _OWN and begin is not None and begin > day


@dataclass(frozen=True, slots=True)
class Beyond:
    """What lies before and after the period, each in order of time.

    Attributes:
        background: The weightiest of what happened before it and is told within it as history.
        ahead: The weightiest of what is announced for a day after the as-of date.
        overdue: The weightiest of what was due within it, while nothing says whether it happened.
        unknown: Ids of all that was due, while nothing says whether it happened.
    """

    background: tuple[SelectedEvent, ...]
    ahead: tuple[SelectedEvent, ...]
    overdue: tuple[SelectedEvent, ...]
    unknown: frozenset[str]


def look_beyond(
    events: Sequence[SelectedEvent],
    period: Period | None,
    as_of: dt.date,
    room: Mapping[str, Room],
    outcomes: Outcomes,
) -> Beyond:
    """What lies before and after the period.

    Args:
        events: Those that nothing but their time can speak against.
        period: The days whose events are picked; None for all.
        as_of: The day the report speaks from.
        room: What a short report has for each section, where the spec leaves the limit open.
        outcomes: What the documents tell of plans.
    """
    known = list_known(events, period)
    # of plans without news a short report has the weightiest one, whatever room there is
    one = replace(room["ahead"], words=0) if "ahead" in room else None
    due = [event for event in events if was_due(event, period, as_of)]
    told = outcomes.find_follow_ups(due)
    overdue = [event for event in due if event.id not in told]
    return Beyond(
        _weightiest(
            [event for event in events if _is_history(event, period, known)], _BACKGROUND, room.get("background")
        ),
        _weightiest([event for event in events if _is_coming(event, as_of)], _AHEAD, room.get("ahead")),
        _weightiest(overdue, _OVERDUE, one),
        frozenset(event.id for event in overdue),
    )


def _weightiest(events: Sequence[SelectedEvent], most: int, room: Room | None) -> tuple[SelectedEvent, ...]:
    """So many of the weightiest events, or fewer if there is no room for them, in order of time."""
    ranked = sorted(events, key=lambda event: (-event.weight, event.id))[:most]
    chosen = ranked if room is None else ranked[: count_within((event.text for event in ranked), room)]
    return tuple(sorted(chosen, key=lambda event: (begin_or_last(event), event.id)))


def _is_history(event: SelectedEvent, period: Period | None, known: Known) -> bool:
    """Whether an event lies before the period, or mostly so, and is told within it, and not as a late report."""
    when = event.date.when
    finish = when.finish if when else None
    if period is None or period.begin is None or when is None or finish is None:
        return False
    if finish >= period.begin and not _is_too_long(when, period):
        return False
    if event.reported is not None and (event.reported not in period or _is_late(event, finish, event.reported, known)):
        return False
    return event.date.basis in _OWN and event.status in (EventStatus.HAPPENED, EventStatus.ONGOING)


def was_due(event: SelectedEvent, period: Period | None, as_of: dt.date) -> bool:
    """Whether a plan was due before the as-of date, within the period."""
    when = event.date.when
    if when is None or when.finish is None or when.finish >= as_of or event.reported is None:
        return False
    return _is_coming(event, event.reported) and (period is None or when.finish in period)


def leave_out_done(
    events: Sequence[SelectedEvent],
    asked: frozenset[str],
    period: Period | None,
    as_of: dt.date,
    outcomes: Outcomes,
) -> tuple[tuple[SelectedEvent, ...], tuple[Dropped, ...]]:
    """The events without the plans that another document tells to have happened, and these with the reason.

    Args:
        events: All events.
        asked: Ids of those that the desk asks for or corrects, which stay.
        period: The days whose events are picked; None for all.
        as_of: The day the report speaks from.
        outcomes: What the documents tell of plans.
    """
    due = [
        event
        for event in events
        if was_due(event, period, as_of) and all(asked.isdisjoint(told.events) for told in event.reports)
    ]
    done = outcomes.find_done(due)
    kept = tuple(event for event in events if event.id not in done)
    return kept, tuple(drop_event(event, _CARRIED_OUT) for event in events if event.id in done)
