"""The chronology: events in order of time, each with its sources."""

from __future__ import annotations

from collections.abc import Iterator

from briefkit.model.report import Chronology
from briefkit.render.columns import CHRONOLOGY_COLUMNS, choose_columns
from briefkit.render.docx.context import Context
from briefkit.render.docx.markup import paragraph, run
from briefkit.render.docx.tables import write_rows
from briefkit.render.wording import UNDATED


def write_chronology(block: Chronology, context: Context) -> Iterator[str]:
    """Write what the marks mean, the dated rows, and the undated ones under their own heading."""
    for note in block.notes:
        yield paragraph("TableKey", run(note))
    yield from write_rows(choose_columns(CHRONOLOGY_COLUMNS, block.rows), block.rows, "Chronology", context)
    if block.undated:
        yield paragraph("Heading2", run(UNDATED))
        yield from write_rows(choose_columns(CHRONOLOGY_COLUMNS, block.undated), block.undated, UNDATED, context)
