"""Citations of documents, as the report tree has them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import assert_never

from briefkit.model.document import Span
from briefkit.model.report import (
    ActorTable,
    Assessed,
    Block,
    Bullets,
    Chronology,
    Cite,
    Empty,
    EventCounts,
    Figure,
    FigureCourse,
    Heading,
    Inline,
    KeyFigures,
    KeyPoints,
    Network,
    Paragraph,
    PlaceMap,
    QuotationList,
    Reported,
    SourceList,
    Table,
    Timeline,
)

_ID_LENGTH = 12


def cite(document: str, paragraph: int | None = None, spans: tuple[Span, ...] = ()) -> Cite:
    """A citation of a document, of a paragraph in it, and of words there."""
    return Cite(source_id(document), f"¶ {paragraph}" if paragraph else None, spans)


def source_id(document: str) -> str:
    """The id of a document's entry in the source list; it says nothing of the file that the document's id may name."""
    return f"s-{hashlib.sha256(document.encode('utf-8', 'surrogatepass')).hexdigest()[:_ID_LENGTH]}"


def list_cites(block: Block) -> Iterator[Cite]:
    """The citations of a block, in the order in which they are printed."""
    match block:
        case KeyPoints(points):
            for point in points:
                yield from _in_line(point.content)
                yield from point.sources
        case Chronology(rows, undated):
            for row in (*rows, *undated):
                yield from row.sources
                for remark in row.notes:
                    yield from _in_line(remark.content)
        case ActorTable(rows=rows):
            for actor in rows:
                yield from actor.sources
        case QuotationList(rows):
            for quotation in rows:
                yield from quotation.sources
        case KeyFigures(figures):
            for figure in figures:
                yield from figure.sources
        case Paragraph(content) | Reported(content):
            yield from _in_line(content)
        case Assessed(judgement=content, basis=basis):
            yield from _in_line(content)
            yield from basis
        case Bullets(items):
            for item in items:
                yield from _in_line(item)
        case FigureCourse(readings=readings):
            for reading in readings:
                yield from reading.sources
        case Table(rows=rows):
            for cells in rows:
                for cell in cells:
                    yield from _in_line(cell)
        case Heading() | Figure() | EventCounts() | Timeline() | Network() | PlaceMap() | Empty() | SourceList():
            return
        case _:
            assert_never(block)


def _in_line(content: Iterable[Inline]) -> Iterator[Cite]:
    return (inline for inline in content if isinstance(inline, Cite))
