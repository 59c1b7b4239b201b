"""Rows and figures of the desk's own, with what they rest on."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import TypeVar

from briefkit.errors import Diagnostic, Severity
from briefkit.languages import ENGLISH
from briefkit.languages.dates import format_period, format_when
from briefkit.model.document import Span
from briefkit.model.facts import Basis, EventDate, ParsedDocument
from briefkit.model.figures import FigureReading
from briefkit.model.passages import Passage, Passages, UnknownIdError
from briefkit.model.selection import FigureOfDesk, SelectedEvent, Told
from briefkit.model.when import Period
from briefkit.select.decisions import Names, digest
from briefkit.spec.briefing import OwnFigure, OwnRow, Spec

_Own = TypeVar("_Own", SelectedEvent, FigureOfDesk)


def write_own(
    spec: Spec,
    documents: Sequence[ParsedDocument],
    readings: Iterable[FigureReading],
    considered: Set[str],
    names: Names,
    allowed: Period | None,
) -> tuple[tuple[SelectedEvent, ...], tuple[FigureOfDesk, ...], list[Diagnostic]]:
    """The rows and figures of the desk, and an error (S112) for each source that they name and nothing has.

    A row or figure that rests on a document which the report leaves out is left out too, with a note.

    Args:
        spec: Has the rows and figures.
        documents: All that was read.
        readings: All that the documents count.
        considered: Ids of the documents that the report is made of.
        names: Finds who takes part.
        allowed: The days on which events are picked; None for all. A row outside is printed, with a warning (L106).
    """
    if not spec.rows and not spec.figures:
        return (), (), []
    passages = Passages(documents, readings)
    problems: list[Diagnostic] = []

    def tell(key: str, sources: Sequence[str]) -> tuple[Told, ...] | None:
        told = []
        for number, source in enumerate(sources):
            place = f"{key}.sources.{number}"
            try:
                passage = passages.find(source)
            except UnknownIdError as failure:
                problems.append(spec.error_at(place, "S112", str(failure)))
                continue
            if passage.document not in considered:
                message = f"{passage.document!r} is left out, and so are rows that cite it"
                problems.append(dataclasses.replace(spec.warn_at(place, "S112", message), severity=Severity.NOTE))
                return None
            told.append(_tell(passage, passages))
        return tuple(told)

    rows = []
    for at, row in enumerate(spec.rows):
        told = tell(f"rows.{at}", row.sources)
        if told is not None:
            rows.append(_write_row(row, told, names))
            problems += _find_outside(row, f"rows.{at}.date", spec, allowed)
    counted = ((each, tell(f"figures.{at}", each.sources)) for at, each in enumerate(spec.figures))
    figures = tuple(
        FigureOfDesk(_make_figure_id(each), each.value, each.label, each.as_of, told)
        for each, told in counted
        if told is not None
    )
    return _tell_apart(rows), _tell_apart(figures), problems


def _find_outside(row: OwnRow, place: str, spec: Spec, allowed: Period | None) -> Iterator[Diagnostic]:
    """That a row is of none of the days that the report is about."""
    when = row.date
    if when is None or when.begin is None or when.finish is None or allowed is None:
        return
    if not allowed.overlaps(when.begin, when.finish):
        dated, period = format_when(when, ENGLISH), format_period(allowed, ENGLISH)
        message = f"this row of {dated} is outside the period, {period}, and is printed; correct its date or remove it"
        yield spec.warn_at(place, "L106", message)


def _tell(passage: Passage, passages: Passages) -> Told:
    """A passage as a telling; a whole document has no paragraph and no words of its own."""
    text = passages.documents[passage.document].document.text
    span = passage.spans[0] if passage.spans else Span(0, 0)
    row = passage.row or passage.document
    return Told(passage.document, row, (row,), span, text[span.start : span.end], passage.paragraph or 0)


def _write_row(row: OwnRow, reports: tuple[Told, ...], names: Names) -> SelectedEvent:
    actors, places = names.find(row.who), names.find(row.where)
    when = f"{row.date.value if row.date else ''}\n{row.text}"
    return SelectedEvent(
        id=f"e-desk-{digest(when)}",
        text=row.text,
        type="other",
        status=row.status,
        date=EventDate(row.date, Basis.EDITED if row.date else Basis.NONE),
        actors=actors,
        places=places,
        reports=reports,
        outlets=0,
        edited=("text",),
        present=(*actors, *places),
        salience=100,
        own=True,
    )


def _make_figure_id(figure: OwnFigure) -> str:
    return f"f-desk-{digest(chr(10).join((figure.as_of.value, figure.label, figure.value)))}"


def _tell_apart(rows: Iterable[_Own]) -> tuple[_Own, ...]:
    """Rows each with an id of its own: the second that says the same of the same day gets ``-2`` behind it."""
    seen: Counter[str] = Counter()
    told_apart = []
    for row in rows:
        seen[row.id] += 1
        repeat = seen[row.id]
        told_apart.append(row if repeat == 1 else dataclasses.replace(row, id=f"{row.id}-{repeat}"))
    return tuple(told_apart)
