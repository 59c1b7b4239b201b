"""Passages: the words of a document that the id of an event, a quotation, a figure or the document stands for."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from briefkit.model.document import Span
from briefkit.model.facts import ParsedDocument
from briefkit.model.figures import FigureReading

_LOCATOR = re.compile(r"(?P<id>.*?)[,\s]\s*(?:¶|par\.?|para\.?|paragraph)\s*(?P<number>\d{1,5})\s*", re.IGNORECASE)
_SHOWN = 80
"""Characters of a wrong id that a message shows."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a document.

    Attributes:
        document: Id of the document.
        spans: The words, in its text; none for the whole document.
        paragraph: Number of their paragraph, from 1; None for the whole document.
        row: Id of the event, quotation or figure that they tell; None where they were named by the document's id.
    """

    document: str
    spans: tuple[Span, ...] = ()
    paragraph: int | None = None
    row: str | None = None


class UnknownIdError(LookupError):
    """Nothing that was read has an id; the message names the nearest."""


class Passages:
    """Finds the passages of all that was read."""

    def __init__(self, documents: Iterable[ParsedDocument], figures: Iterable[FigureReading] = ()) -> None:
        """Index the documents with their events and quotations, and what they count."""
        self.documents: Mapping[str, ParsedDocument] = {parsed.document.id: parsed for parsed in documents}
        self._rows: dict[str, Passage] = {}
        for parsed in self.documents.values():
            for event in parsed.events:
                self._rows.setdefault(event.id, self._make(parsed, event.sentence, event.id))
            for quotation in parsed.quotations:
                self._rows.setdefault(quotation.id, self._make(parsed, quotation.span, quotation.id))
        for reading in figures:
            for identifier in (reading.id, *reading.ids):
                self._rows.setdefault(identifier, tell_reading(reading))

    def find(self, written: str, also: Iterable[str] = ()) -> Passage:
        """What an id stands for, with or without the paragraph of a document: "e-3f2a91", "herald-12, ¶ 3".

        Args:
            written: The id.
            also: Other ids that may have been meant by one that nothing has.

        Raises:
            UnknownIdError: Nothing has that id, or the document has no such paragraph.
        """
        written = written.strip().removeprefix("@")
        if written in self._rows:
            return self._rows[written]
        if written in self.documents:
            return Passage(written)
        located = _LOCATOR.fullmatch(written)
        if located and (parsed := self.documents.get(located["id"])) is not None:
            return _find_paragraph(parsed, int(located["number"]))
        known = dict.fromkeys((*self._rows, *self.documents, *also))
        near = difflib.get_close_matches(written[:_SHOWN], known, n=3, cutoff=0.5)
        hint = f"; the nearest are {', '.join(near)}" if near else ""
        raise UnknownIdError(f"no document, row or figure has the id {written[:_SHOWN]!r}{hint}")

    def widen(self, document: str, span: Span) -> Span:
        """A span with the sentences that it touches, which say who spoke and when."""
        parsed = self.documents.get(document)
        sentences = parsed.sentences if parsed else ()
        touched = [each for each in sentences if each.start < span.end and span.start < each.end]
        return Span(min(span.start, touched[0].start), max(span.end, touched[-1].end)) if touched else span

    def _make(self, parsed: ParsedDocument, span: Span, row: str) -> Passage:
        sentence = self.widen(parsed.document.id, span)
        numbers = (number for number, each in enumerate(parsed.paragraphs, 1) if each.start <= span.start < each.end)
        return Passage(parsed.document.id, (sentence,), next(numbers, None), row)


def tell_reading(reading: FigureReading) -> Passage:
    """The sentence that a figure was read from."""
    return Passage(reading.document, (reading.sentence,), reading.paragraph, reading.id)


def _find_paragraph(parsed: ParsedDocument, number: int) -> Passage:
    if not 1 <= number <= len(parsed.paragraphs):
        raise UnknownIdError(f"{parsed.document.id!r} has {len(parsed.paragraphs)} paragraphs, and no ¶ {number}")
    return Passage(parsed.document.id, (parsed.paragraphs[number - 1],), number)
