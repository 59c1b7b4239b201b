"""What the desk's prose can cite: events, quotations, actors and documents by their ids."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from briefkit.model.document import Span
from briefkit.model.facts import ParsedDocument
from briefkit.model.selection import Selection

_LOCATOR = re.compile(r"(?P<id>.*?)[,\s]\s*(?:¶|par\.?|para\.?|paragraph)\s*(?P<number>\d{1,5})\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a document that a citation stands for.

    Attributes:
        document: Id of the document.
        spans: The words, in its text; none for the whole document.
        paragraph: Number of their paragraph, from 1; None for the whole document.
    """

    document: str
    spans: tuple[Span, ...] = ()
    paragraph: int | None = None


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


class UnknownIdError(LookupError):
    """Nothing that was read has an id; the message names the nearest."""


class Citable:
    """Finds what an id stands for, among all that was read."""

    def __init__(self, selection: Selection, documents: Iterable[ParsedDocument]) -> None:
        """Index the rows of the selection, and what was left out of it."""
        self._documents: Mapping[str, ParsedDocument] = {parsed.document.id: parsed for parsed in documents}
        self._found: dict[str, Cited] = {}
        self._index_left_out()
        for event in (*selection.background, *selection.ahead, *selection.overdue, *selection.events):
            passages = tuple(Passage(told.document, (told.span,), told.paragraph) for told in event.reports)
            cited = Cited(event.id, passages, (*event.actors, *event.places, *event.present))
            for told in event.reports:
                self._found |= dict.fromkeys((told.event, *told.events), cited)
            self._found[event.id] = cited
        for row in selection.quotations:
            sentence = self._widen(row.document, row.quotation.span)
            speaker = (row.speaker,) if row.speaker else ()
            quoted = Cited(row.quotation.id, (Passage(row.document, (sentence,), row.paragraph),), speaker)
            self._found |= dict.fromkeys((row.quotation.id, *row.ids), quoted)

    def find(self, written: str) -> Cited:
        """What an id stands for, with or without the paragraph of a document: "e-3f2a91", "herald-12, ¶ 3".

        Raises:
            UnknownIdError: Nothing has that id, or the document has no such paragraph.
        """
        written = written.strip().removeprefix("@")
        if written in self._found:
            return self._found[written]
        if written in self._documents:
            return Cited(written, (Passage(written),))
        located = _LOCATOR.fullmatch(written)
        if located and (parsed := self._documents.get(located["id"])) is not None:
            return self._find_paragraph(parsed, int(located["number"]))
        near = difflib.get_close_matches(written[:80], [*self._found, *self._documents], n=3, cutoff=0.5)
        hint = f"; the nearest are {', '.join(near)}" if near else ""
        raise UnknownIdError(f"nothing that was read has the id {written[:80]!r}{hint}")

    def _find_paragraph(self, parsed: ParsedDocument, number: int) -> Cited:
        if not 1 <= number <= len(parsed.paragraphs):
            raise UnknownIdError(f"{parsed.document.id!r} has {len(parsed.paragraphs)} paragraphs, and no ¶ {number}")
        passage = Passage(parsed.document.id, (parsed.paragraphs[number - 1],), number)
        return Cited(parsed.document.id, (passage,))

    def _index_left_out(self) -> None:
        """Everything that was read; what the report prints is put over it."""
        for parsed in self._documents.values():
            for event in parsed.events:
                passage = Passage(parsed.document.id, (event.sentence,), _find_number(parsed, event.sentence))
                self._found[event.id] = Cited(event.id, (passage,), (*event.actors, *event.places), printed=False)
            for quotation in parsed.quotations:
                sentence = self._widen(parsed.document.id, quotation.span)
                passage = Passage(parsed.document.id, (sentence,), _find_number(parsed, sentence))
                speaker = (quotation.speaker_id,) if quotation.speaker_id else ()
                self._found[quotation.id] = Cited(quotation.id, (passage,), speaker, printed=False)

    def _widen(self, document: str, span: Span) -> Span:
        """A span with the sentences that it touches, which say who spoke and when."""
        parsed = self._documents.get(document)
        touched = (
            [each for each in parsed.sentences if each.start < span.end and span.start < each.end] if parsed else []
        )
        return Span(min(span.start, touched[0].start), max(span.end, touched[-1].end)) if touched else span


def _find_number(parsed: ParsedDocument, span: Span) -> int | None:
    numbers = (number for number, each in enumerate(parsed.paragraphs, 1) if each.start <= span.start < each.end)
    return next(numbers, None)
