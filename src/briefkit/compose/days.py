"""Which days a picture shows, and what it says of events that it does not show."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from briefkit.languages import Catalogue
from briefkit.languages.dates import format_day, format_period
from briefkit.model.facts import EventStatus
from briefkit.model.selection import SelectedEvent, Selection
from briefkit.model.when import Period

SETTLED = (EventStatus.HAPPENED, EventStatus.ONGOING)
"""What simply happened; anything else is planned, claimed or denied."""

Days = tuple[dt.date, dt.date]
"""A first and a last day."""


def list_days(event: SelectedEvent) -> Days | None:
    """The first and the last day on which an event can have happened; None where neither is known."""
    when = event.date.when
    if when is None or when.begin is None or when.finish is None:
        return None
    return when.begin, when.finish


def choose_days(selection: Selection, events: Iterable[SelectedEvent]) -> Days | None:
    """The days that a picture of events shows.

    They are those of the report's period; where it has no beginning or no end, that is the first or the last day that
    is known of an event, and rather one that is known for certain. None where no event has a day.
    """
    known = [days for event in events if (days := list_days(event)) is not None]
    if not known:
        return None
    single = [begin for begin, finish in known if begin == finish]
    period = selection.period or Period()
    begin = period.begin or min(single or [begin for begin, _ in known])
    finish = period.finish or max(single or [finish for _, finish in known])
    return (begin, finish) if begin <= finish else None


def tell_days(words: str, days: Days, selection: Selection, catalogue: Catalogue) -> str:
    """A caption with its days: ``words`` has places for ``{period}`` and ``{day}``, the as-of day."""
    period = format_period(Period(*days), catalogue)
    return catalogue.say(words, period=period, day=format_day(selection.as_of, catalogue))


def note_missing(events: Sequence[SelectedEvent], days: Days, catalogue: Catalogue) -> tuple[str, ...]:
    """What a picture does not show: events without a day, and those of other days."""
    undated = sum(list_days(event) is None for event in events)
    known = [found for event in events if (found := list_days(event)) is not None]
    elsewhere = sum(finish < days[0] or begin > days[1] for begin, finish in known)
    notes = []
    if undated:
        notes.append(
            catalogue.count(
                "{number} event without a date is not shown.", "{number} events without a date are not shown.", undated
            )
        )
    if elsewhere:
        notes.append(
            catalogue.count(
                "{number} event of other days is not shown.", "{number} events of other days are not shown.", elsewhere
            )
        )
    return tuple(notes)


def note_more(selection: Selection, told: Iterable[SelectedEvent], catalogue: Catalogue) -> Iterator[str]:
    """How many of the events of a picture are not in the chronology."""
    over = {event.id for event in selection.over}
    if number := len({event.id for event in told} & over):
        yield catalogue.count(
            "{number} event for which the chronology has no room is counted, too.",
            "{number} events for which the chronology has no room are counted, too.",
            number,
        )


def note_unsettled(events: Iterable[SelectedEvent], catalogue: Catalogue) -> Iterator[str]:
    """How many events did not simply happen."""
    if number := sum(event.status not in SETTLED for event in events):
        yield catalogue.count(
            "{number} event that is planned, claimed or denied is not counted.",
            "{number} events that are planned, claimed or denied are not counted.",
            number,
        )
