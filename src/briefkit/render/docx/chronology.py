"""The chronology: events in order of time, each with its sources."""

from __future__ import annotations

from collections.abc import Iterator

from briefkit.model.report import Chronology, ChronologyRow
from briefkit.render.docx.context import Context
from briefkit.render.docx.inlines import write_inlines
from briefkit.render.docx.markup import paragraph, run
from briefkit.render.docx.tables import Column, Lines, write_rows


def write_chronology(block: Chronology, context: Context) -> Iterator[str]:
    """Write the dated rows, the undated ones under their own heading, and what the marks mean."""
    yield from write_rows(_COLUMNS, block.rows, _row_id, "Chronology", context)
    if block.undated:
        yield paragraph("Heading2", run("Undated"))
        yield from write_rows(_COLUMNS, block.undated, _row_id, "Undated events", context)
    for note in block.notes:
        yield paragraph("Note", run(note))


def _row_id(row: ChronologyRow) -> str:
    return row.id


def _write_event(row: ChronologyRow, context: Context) -> Lines:
    status = run(f"{row.status}: ", "Status") if row.status else ""
    remarks = (run(f"{note.label}: ", "Strong") + write_inlines(note.content, context.links) for note in row.notes)
    return [status + run(row.text), *remarks]


def _write_actors(row: ChronologyRow, context: Context) -> Lines:
    return [run(", ").join(write_inlines((actor,), context.links) for actor in row.who)]


def _write_outlets(row: ChronologyRow, _: Context) -> Lines:
    return [run("" if row.outlets is None else str(row.outlets))]


_COLUMNS: tuple[Column[ChronologyRow], ...] = (
    Column("Date", 64, lambda row: bool(row.date or row.marks), lambda row, _: [run(row.date + row.marks)]),
    Column("Place", 66, lambda row: bool(row.place), lambda row, _: [run(row.place)]),
    Column("What happened", 202, lambda row: True, _write_event),
    Column("Who", 80, lambda row: bool(row.who), _write_actors),
    Column("Outlets", 40, lambda row: row.outlets is not None, _write_outlets),
    Column("Sources", 52, lambda row: bool(row.sources), lambda row, context: [context.links.cites(row.sources)]),
)
