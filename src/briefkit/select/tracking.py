"""What the rows of a report are told by, so that the next report knows them again."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from briefkit.languages import Catalogue
from briefkit.languages.figures import name_figures
from briefkit.model.citing import source_id
from briefkit.model.figures import FigureSeries
from briefkit.model.selection import RegisteredActor, SelectedEvent, SelectedQuotation, Selection
from briefkit.model.tracking import Tracked

QUOTATION = "quotation"
"""The kind of a statement on record, beside the types of events."""


def track_rows(selection: Selection, sections: Collection[str], catalogue: Catalogue) -> tuple[Tracked, ...]:
    """What the sections that a report makes print of a selection, in the order of the selection.

    Args:
        selection: What is printed.
        sections: Ids of the sections.
        catalogue: Of the reader's language.
    """
    names = {actor.id: actor for actor in selection.actors}
    return tuple(_track_sections(selection, sections, names, catalogue))


def _track_sections(
    selection: Selection, sections: Collection[str], names: Mapping[str, RegisteredActor], catalogue: Catalogue
) -> Iterator[Tracked]:
    events: tuple[tuple[str, Sequence[SelectedEvent]], ...] = (
        ("background", selection.background),
        ("chronology", selection.events),
        ("ahead", (*selection.ahead, *selection.overdue)),
    )
    for section, told in events:
        if section in sections:
            yield from (_track_event(event, section, names) for event in told)
    if "figures" in sections:
        places = {actor.id: actor.name for actor in selection.actors}
        for series, name in zip(selection.figures, name_figures(selection.figures, places, catalogue), strict=True):
            yield _track_figures(series, name, places, catalogue)
    if "quotations" in sections:
        yield from (_track_quotation(found, "quotations", names) for found in selection.quotations)


def _track_event(event: SelectedEvent, section: str, names: Mapping[str, RegisteredActor]) -> Tracked:
    told = dict.fromkeys(identifier for report in event.reports for identifier in report.events)
    return Tracked(
        id=event.id,
        section=section,
        text=event.text,
        kind=event.type,
        tellings=tuple(dict.fromkeys((event.id, *told))),
        sources=tuple(dict.fromkeys(source_id(report.document) for report in event.reports)),
        when=event.due or event.date.when,  # a plan that is due in the next report has the same day there
        status=event.status.value,
        place=names[event.places[0]].name if event.places else "",
        reported=event.reported,
        late=event.late,
    )


def _track_figures(series: FigureSeries, name: str, places: Mapping[str, str], catalogue: Catalogue) -> Tracked:
    latest, first = series.latest, series.readings[0]
    return Tracked(
        id=first.id,
        section="figures",
        text=catalogue.say("{counted}: {words}", counted=name, words=latest.words),
        kind=latest.counted,
        tellings=tuple(dict.fromkeys(each for reading in series.readings for each in (reading.id, *reading.ids))),
        sources=tuple(dict.fromkeys(source_id(reading.document) for reading in series.readings)),
        place=places[series.place] if series.place else "",
        value=latest.value,
    )


def _track_quotation(found: SelectedQuotation, section: str, names: Mapping[str, RegisteredActor]) -> Tracked:
    quotation = found.quotation
    return Tracked(
        id=quotation.id,
        section=section,
        text=quotation.text,
        kind=QUOTATION,
        tellings=tuple(dict.fromkeys((quotation.id, *found.ids))),
        sources=tuple(map(source_id, dict.fromkeys((found.document, *(document for document, _ in found.copies))))),
        when=found.said,
        place=names[found.place].name if found.place else "",
    )
