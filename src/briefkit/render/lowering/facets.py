"""By what a reader can pick rows of a chronology: actors, places and kinds of events."""

from __future__ import annotations

from collections.abc import Iterable

from briefkit.languages import Catalogue
from briefkit.model.report import ChronologyRow, Ref, Report
from briefkit.model.tracking import Tracked
from briefkit.render.print_tree import Facets
from briefkit.render.sanitise import clean_text


def lower_facets(report: Report, catalogue: Catalogue) -> dict[str, Facets]:
    """The facets of each event, by its id; actors are those that have a row in an actor table."""
    tracked = {each.id: each for each in report.tracked}
    rows = (row for row in report.rows() if isinstance(row, ChronologyRow))
    return {row.id: _describe_row(row, tracked.get(row.id), catalogue) for row in rows}


def _describe_row(row: ChronologyRow, tracked: Tracked | None, catalogue: Catalogue) -> Facets:
    place = tracked.place if tracked and tracked.place else row.place
    kind = catalogue.say_in("event type", tracked.kind) if tracked else ""
    return Facets(
        _flatten(each.text for each in row.who if isinstance(each, Ref)), _flatten((place,)), _flatten((kind,))
    )


def _flatten(names: Iterable[str]) -> tuple[str, ...]:
    """Names, each on one line, without empty ones."""
    return tuple(filter(None, (" ".join(clean_text(name).split()) for name in names)))
