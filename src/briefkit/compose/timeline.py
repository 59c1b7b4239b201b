"""The timeline: the rows of the chronology on a scale of time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefkit.compose.brackets import print_sentence
from briefkit.compose.days import SETTLED, Days, choose_days, list_days, note_missing, tell_days
from briefkit.languages import Catalogue, message
from briefkit.languages.dates import format_short
from briefkit.model.charts import Timeline, TimelineEntry
from briefkit.model.report import Block, Empty
from briefkit.model.selection import SelectedEvent, Selection

_LEAST = 3
"""Events that a timeline has at least; a sentence says two as well."""
_CAPTION = message("The events of the chronology, {period}, as of {day}.")


def compose_timeline(selection: Selection, catalogue: Catalogue) -> tuple[Block, ...]:
    """The events of the chronology; none where they are too few, or all of one day."""
    days = choose_days(selection, selection.events)
    entries = tuple(_list_entries(selection.events, days, catalogue)) if days else ()
    if days is None or len(entries) < _LEAST or len({(entry.begin, entry.finish) for entry in entries}) < 2:
        return (Empty(catalogue.say("Too few days have events for a timeline."), periodic=False),)
    caption = tell_days(_CAPTION, days, selection, catalogue)
    return (Timeline(caption, *days, entries, note_missing(selection.events, days, catalogue)),)


def _list_entries(events: Iterable[SelectedEvent], days: Days, catalogue: Catalogue) -> Iterator[TimelineEntry]:
    for event in events:
        found = list_days(event)
        if found is None or event.date.when is None or found[0] > days[1] or found[1] < days[0]:
            continue
        date = format_short(event.date.when, days[0].year, catalogue)
        yield TimelineEntry(event.id, *found, date, print_sentence(event), event.status in SETTLED, event.weight)
