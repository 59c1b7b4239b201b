"""What the rows of a report are told by, so that the next report knows them again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefkit.model.report import Section
from briefkit.model.selection import RegisteredActor, SelectedEvent, SelectedQuotation, Selection
from briefkit.model.tracking import Tracked

QUOTATION = "quotation"
"""The kind of a statement on record, beside the types of events."""


def track_rows(sections: Iterable[Section], selection: Selection) -> tuple[Tracked, ...]:
    """What the sections print of a selection, section by section, in the order of the selection."""
    events: Mapping[str, Sequence[SelectedEvent]] = {
        "background": selection.background,
        "chronology": selection.events,
        "ahead": (*selection.ahead, *selection.overdue),
    }
    names = {actor.id: actor for actor in selection.actors}
    return tuple(_track_sections(sections, events, selection, names))


def _track_sections(
    sections: Iterable[Section],
    events: Mapping[str, Sequence[SelectedEvent]],
    selection: Selection,
    names: Mapping[str, RegisteredActor],
) -> Iterator[Tracked]:
    for section in sections:
        for event in events.get(section.id, ()):
            yield _track_event(event, section.id, names)
        if section.id == "quotations":
            for quotation in selection.quotations:
                yield _track_quotation(quotation, section.id, names)


def _track_event(event: SelectedEvent, section: str, names: Mapping[str, RegisteredActor]) -> Tracked:
    told = dict.fromkeys(identifier for report in event.reports for identifier in report.events)
    return Tracked(
        id=event.id,
        section=section,
        text=event.text,
        kind=event.type,
        tellings=tuple(dict.fromkeys((event.id, *told))),
        documents=tuple(dict.fromkeys(report.document for report in event.reports)),
        when=event.date.when,
        status=event.status.value,
        place=names[event.places[0]].name if event.places else "",
        reported=event.reported,
        late=event.late,
    )


def _track_quotation(found: SelectedQuotation, section: str, names: Mapping[str, RegisteredActor]) -> Tracked:
    quotation = found.quotation
    return Tracked(
        id=quotation.id,
        section=section,
        text=quotation.text,
        kind=QUOTATION,
        tellings=tuple(dict.fromkeys((quotation.id, *found.ids))),
        documents=tuple(dict.fromkeys((found.document, *(document for document, _ in found.copies)))),
        when=found.said,
        place=names[found.place].name if found.place else "",
    )
