"""What the desk's prose can cite: events, quotations and documents by their ids, and how the report has them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from briefkit.model.facts import ParsedDocument
from briefkit.model.passages import Passage, Passages, UnknownIdError
from briefkit.model.selection import Selection


@dataclass(frozen=True, slots=True)
class Cited:
    """What one id of a citation stands for.

    Attributes:
        id: As the report has it: of its row, where it has one.
        passages: What it rests on, the printed telling first.
        actors: Ids in the register of those whom the row names.
        printed: Whether the report prints it; a document is printed by being cited.
    """

    id: str
    passages: tuple[Passage, ...]
    actors: tuple[str, ...] = ()
    printed: bool = True


class Citable:
    """Finds what an id stands for: a row of the report, or a passage of anything that was read."""

    def __init__(self, selection: Selection, documents: Iterable[ParsedDocument]) -> None:
        """Index the rows of the report."""
        self._passages = Passages(documents)
        self._considered = {document.id for document in selection.documents}
        self._left_out = {each.id: each.reason for each in selection.dropped if each.kind == "document"}
        self._rows: dict[str, Cited] = {}
        for event in (*selection.background, *selection.ahead, *selection.overdue, *selection.events):
            passages = tuple(Passage(told.document, (told.span,), told.paragraph, event.id) for told in event.reports)
            cited = Cited(event.id, passages, (*event.actors, *event.places, *event.present))
            for told in event.reports:
                self._rows |= dict.fromkeys((told.event, *told.events), cited)
            self._rows[event.id] = cited
        for row in selection.quotations:
            sentence = self._passages.widen(row.document, row.quotation.span)
            passage = Passage(row.document, (sentence,), row.paragraph, row.quotation.id)
            quoted = Cited(row.quotation.id, (passage,), (row.speaker,) if row.speaker else ())
            self._rows |= dict.fromkeys((row.quotation.id, *row.ids), quoted)

    def find(self, written: str) -> Cited:
        """What an id stands for; see `Passages.find`.

        Raises:
            UnknownIdError: Nothing has that id, the document has no such paragraph, or the report leaves it out.
        """
        row = self._rows.get(written.strip().removeprefix("@"))
        if row is not None:
            return row
        passage = self._passages.find(written)
        if passage.document not in self._considered:
            reason = self._left_out.get(passage.document, "it is not among its documents")
            raise UnknownIdError(f"{written.strip()!r} stands in {passage.document!r}, which is left out: {reason}")
        return Cited(passage.row or passage.document, (passage,), printed=passage.row is None)
