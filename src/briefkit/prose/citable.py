"""What the desk's prose can cite: events, quotations, figures and documents by their ids, as the report has them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from briefkit.model.facts import ParsedDocument
from briefkit.model.figures import FigureReading, FigureSeries
from briefkit.model.passages import Passage, Passages, UnknownIdError, tell_reading
from briefkit.model.selection import Selection, Told
from briefkit.model.when import When


@dataclass(frozen=True, slots=True)
class Cited:
    """What one id of a citation stands for.

    Attributes:
        id: As the report has it: of its row, where it has one.
        passages: What it rests on, the printed telling first.
        actors: Ids in the register of those whom the row names.
        printed: Whether the report has it; a document is there by being cited.
        outside: Whether it is of another time than the report.
        says: What the desk itself says there, in a row or a figure of its own.
        when: The time for which the desk says so.
    """

    id: str
    passages: tuple[Passage, ...]
    actors: tuple[str, ...] = ()
    printed: bool = True
    outside: bool = False
    says: tuple[str, ...] = ()
    when: When | None = None


class Citable:
    """Finds what an id stands for: a row of the report, or a passage of anything that was read."""

    def __init__(self, selection: Selection, documents: Iterable[ParsedDocument]) -> None:
        """Index the rows of the report."""
        documents = tuple(documents)
        self._documents = {parsed.document.id: parsed for parsed in documents}
        self._period = selection.period
        readings = [each for series in selection.figures for each in series.readings]
        self._passages = Passages(documents, (*readings, *selection.other_figures))
        self._considered = {document.id for document in selection.documents}
        self._left_out = {each.id: each.reason for each in selection.dropped if each.kind == "document"}
        self._rows: dict[str, Cited] = {}
        for event in (*selection.background, *selection.ahead, *selection.overdue, *selection.events):
            actors = (*event.actors, *event.places, *event.present)
            told_of = tuple(_list_told(event.reports, event.id))
            cited = Cited(event.id, told_of, actors)
            if event.own:
                cited = replace(cited, says=(event.text,), when=event.date.when)
            for told in event.reports:
                self._rows |= dict.fromkeys((told.event, *told.events), cited)
            self._rows[event.id] = cited
        for row in selection.quotations:
            sentence = self._passages.widen(row.document, row.quotation.span)
            passage = Passage(row.document, (sentence,), row.paragraph, row.quotation.id)
            quoted = Cited(row.quotation.id, (passage,), (row.speaker,) if row.speaker else ())
            self._rows |= dict.fromkeys((row.quotation.id, *row.ids), quoted)
        for series in selection.figures:
            for reading in series.readings:
                self._rows |= dict.fromkeys((reading.id, *reading.ids), _cite_series(series, reading))
        for figure in selection.own_figures:
            says = (figure.value, figure.label)
            told_of = tuple(_list_told(figure.reports, figure.id))
            self._rows[figure.id] = Cited(figure.id, told_of, says=says, when=figure.as_of)

    def find(self, written: str) -> Cited:
        """What an id stands for; see `Passages.find`.

        Raises:
            UnknownIdError: Nothing has that id, the document has no such paragraph, or the report leaves it out.
        """
        row = self._rows.get(written.strip().removeprefix("@"))
        if row is not None:
            return row
        passage = self._passages.find(written, self._rows)
        if passage.document not in self._considered:
            reason = self._left_out.get(passage.document, "it is not among its documents")
            raise UnknownIdError(f"{written.strip()!r} stands in {passage.document!r}, which is left out: {reason}")
        if passage.row is None:
            return Cited(passage.document, (passage,))
        outside = self._is_outside(passage.row, self._documents[passage.document])
        return Cited(passage.row, (passage,), printed=False, outside=outside)

    def _is_outside(self, row: str, parsed: ParsedDocument) -> bool:
        """Whether something that a document tells is of other days than the report, by its date or its publication."""
        day = parsed.document.published
        when = next((event.date.when for event in parsed.events if event.id == row), None)
        begin, finish = (when.begin, when.finish) if when else (day, day)
        return bool(self._period and begin and finish and not self._period.overlaps(begin, finish))


def _list_told(reports: Iterable[Told], row: str) -> Iterator[Passage]:
    """The passages that a row rests on; of a row of the desk's own, some may be whole documents."""
    for told in reports:
        yield Passage(
            told.document, (told.span,) if told.span.start < told.span.end else (), told.paragraph or None, row
        )


def _cite_series(series: FigureSeries, named: FigureReading) -> Cited:
    """A series by one of its readings, which comes first, and then the latest; who counted where may be named too."""
    ordered: Sequence[FigureReading] = tuple(dict.fromkeys((named, series.latest, *series.readings)))
    actors = dict.fromkeys(actor for each in ordered for actor in (each.place, each.said_by) if actor is not None)
    return Cited(named.id, tuple(map(tell_reading, ordered)), tuple(actors))
