"""What an id of a text stands for: rows, documents, and paragraphs of documents."""

from __future__ import annotations

import datetime as dt

import pytest

from briefkit.model.document import Document, Span
from briefkit.model.facts import Basis, Event, EventDate, EventStatus, ParsedDocument, Quotation, QuotationKind
from briefkit.model.figures import FigureReading
from briefkit.model.passages import Passage, Passages, UnknownIdError

TEXT = "The dyke broke on Friday.\n\nNine people left. “We ran,” Ada Lund said. It rained."
PARAGRAPHS = (Span(0, 25), Span(27, len(TEXT)))
SENTENCES = (Span(0, 25), Span(27, 44), Span(45, 70), Span(71, len(TEXT)))


def make_document(identifier: str) -> ParsedDocument:
    event = Event("e-1", Span(4, 14), SENTENCES[0], TEXT[4:14], Span(9, 14), "other", EventStatus.HAPPENED, NO_DATE)
    spoken = Span(45, 54)
    quotation = Quotation("q-1", QuotationKind.DIRECT, spoken, (spoken,), "We ran", "Ada Lund")
    return ParsedDocument(Document(identifier, TEXT), PARAGRAPHS, SENTENCES, (), (), (quotation,), (event,))


NO_DATE = EventDate(None, Basis.NONE)
READING = FigureReading(
    *("f-9", "displaced", 9, "Nine", None, None, dt.date(2024, 2, 16), None, "herald-12"),
    *(Span(27, 31), SENTENCES[1], 2),
    ids=("f-9", "f-10"),
)
PASSAGES = Passages([make_document("herald-12"), make_document("copy, par")], [READING])


@pytest.mark.parametrize(
    ("written", "passage"),
    [
        ("e-1", Passage("herald-12", (SENTENCES[0],), 1, "e-1")),
        ("@e-1 ", Passage("herald-12", (SENTENCES[0],), 1, "e-1")),
        ("q-1", Passage("herald-12", (SENTENCES[2],), 2, "q-1")),
        ("f-9", Passage("herald-12", (SENTENCES[1],), 2, "f-9")),
        ("f-10", Passage("herald-12", (SENTENCES[1],), 2, "f-9")),
        ("herald-12", Passage("herald-12")),
        ("copy, par", Passage("copy, par")),
        ("herald-12, ¶ 2", Passage("herald-12", (PARAGRAPHS[1],), 2)),
        ("herald-12 ¶2", Passage("herald-12", (PARAGRAPHS[1],), 2)),
        ("herald-12, PARA. 1", Passage("herald-12", (PARAGRAPHS[0],), 1)),
        ("herald-12, paragraph 1", Passage("herald-12", (PARAGRAPHS[0],), 1)),
        ("copy, par, par 1", Passage("copy, par", (PARAGRAPHS[0],), 1)),
    ],
)
def test_what_an_id_stands_for(written: str, passage: Passage) -> None:
    assert PASSAGES.find(written) == passage


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("herald-12, ¶ 3", "'herald-12' has 2 paragraphs, and no ¶ 3"),
        ("herald-12, ¶ 0", "'herald-12' has 2 paragraphs, and no ¶ 0"),
        ("herald-13", "no document, row or figure has the id 'herald-13'; the nearest are herald-12, e-1"),
        ("herald-13, ¶ 1", "no document, row or figure has the id 'herald-13, ¶ 1'; the nearest are herald-12"),
        ("assesment", "no document, row or figure has the id 'assesment'; the nearest are assessment"),
        ("zzzz", "no document, row or figure has the id 'zzzz'"),
        ("z" * 100, f"no document, row or figure has the id '{'z' * 80}'"),
    ],
)
def test_an_id_that_nothing_has(written: str, said: str) -> None:
    with pytest.raises(UnknownIdError) as caught:
        PASSAGES.find(written, also=["assessment"])
    assert str(caught.value) == said


@pytest.mark.parametrize(
    ("span", "widened"),
    [
        (Span(30, 33), SENTENCES[1]),
        (Span(40, 50), Span(27, 70)),
        (Span(25, 27), Span(25, 27)),  # between sentences
    ],
)
def test_spans_are_widened_to_their_sentences(span: Span, widened: Span) -> None:
    assert PASSAGES.widen("herald-12", span) == widened
    assert PASSAGES.widen("another", span) == span
