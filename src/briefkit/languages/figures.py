"""Names of figures: what is counted, where, and of what cause where that tells two of them apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefkit.languages.catalogue import Catalogue
from briefkit.languages.lists import join_commas
from briefkit.model.figures import FigureReading, FigureSeries


def name_figures(figures: Sequence[FigureSeries], places: Mapping[str, str], catalogue: Catalogue) -> tuple[str, ...]:
    """A name for each series: "Killed (cholera), Morrin"; the cause only where others are counted of another cause.

    Args:
        figures: All series of a report.
        places: Names of places by their ids.
        catalogue: Of the reader's language.
    """
    return tuple(_name(series, places, catalogue) for series in figures)


def name_speaker(reading: FigureReading, names: Mapping[str, str], catalogue: Catalogue) -> str:
    """Who gives a figure: by name, else as its sentence has it, "Health officials"; empty where it says nothing.

    Args:
        reading: The figure.
        names: Names of actors by their ids.
        catalogue: Of the reader's language.
    """
    return names.get(reading.said_by or "", "") or catalogue.capitalise(reading.speaker or "")


def _name(series: FigureSeries, places: Mapping[str, str], catalogue: Catalogue) -> str:
    counted = catalogue.capitalise(catalogue.say_in("counted", series.latest.counted))
    certainty = series.latest.certainty and catalogue.say_in("certainty", series.latest.certainty)
    of_cause = series.cause if series.cause_tells else ""
    if told := join_commas(filter(None, (certainty, series.latest.group, of_cause)), catalogue):
        counted = catalogue.say("{counted} ({cause})", counted=counted, cause=told)
    return join_commas(filter(None, (counted, places.get(series.place or "", ""))), catalogue)
