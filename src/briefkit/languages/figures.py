"""Names of figures: what is counted, where, and of what cause where that tells two of them apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from briefkit.languages.catalogue import Catalogue
from briefkit.languages.lists import join_commas
from briefkit.model.selection import FigureSeries


def name_figures(figures: Sequence[FigureSeries], places: Mapping[str, str], catalogue: Catalogue) -> tuple[str, ...]:
    """A name for each series: "Killed (cholera), Morrin"; the cause only where others are counted of another cause.

    Args:
        figures: All series of a report.
        places: Names of places by their ids.
        catalogue: Of the reader's language.
    """
    causes: dict[str, set[str]] = defaultdict(set)
    for series in figures:
        causes[series.latest.counted].add(series.cause)
    return tuple(
        _name(series, places, catalogue, with_cause=len(causes[series.latest.counted]) > 1) for series in figures
    )


def _name(series: FigureSeries, places: Mapping[str, str], catalogue: Catalogue, *, with_cause: bool) -> str:
    counted = catalogue.capitalise(catalogue.say_in("counted", series.latest.counted))
    if series.cause and with_cause:
        counted = catalogue.say("{counted} ({cause})", counted=counted, cause=series.cause)
    return join_commas(filter(None, (counted, places.get(series.latest.place or "", ""))), catalogue)
