"""The chronology: events in order of time, each with its sources."""

from __future__ import annotations

from collections.abc import Iterator

from briefkit.model.report import Chronology
from briefkit.render.columns import CHRONOLOGY_COLUMNS, CHRONOLOGY_IN_NOTES, choose_columns
from briefkit.render.docx.captions import write_caption
from briefkit.render.docx.context import Context
from briefkit.render.docx.markup import paragraph, run
from briefkit.render.docx.tables import write_rows
from briefkit.render.wording import CHRONOLOGY, UNDATED


def write_chronology(block: Chronology, context: Context) -> Iterator[str]:
    """Write what the marks mean, the dated rows, and the undated ones in a table of their own.

    Where citations are notes, their marks stand behind what happened, and not in a column of their own.
    """
    columns = CHRONOLOGY_IN_NOTES if context.links.cites_in_notes else CHRONOLOGY_COLUMNS
    for note in block.notes:
        yield paragraph("TableKey", run(note))
    for caption, rows in ((CHRONOLOGY, block.rows), (UNDATED, block.undated)):
        if rows:
            yield write_caption("Caption", context.captions.number("Table", caption))
            yield from write_rows(choose_columns(columns, rows), rows, caption, context)
