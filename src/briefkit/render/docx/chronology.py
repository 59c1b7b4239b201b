"""The chronology: events in order of time, each with its sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefkit.model.report import Chronology, ChronologyRow
from briefkit.render.columns import CHRONOLOGY_COLUMNS, Lines, choose_columns
from briefkit.render.docx.captions import write_caption
from briefkit.render.docx.context import Context
from briefkit.render.docx.markup import paragraph, run
from briefkit.render.docx.tables import write_rows
from briefkit.render.wording import CHRONOLOGY, UNDATED, join_cites


def _say_cited(row: ChronologyRow) -> Lines:
    text, *remarks = _EVENT.say(row)
    return ((*text, *join_cites(row.sources)), *remarks)


_EVENT = next(column for column in CHRONOLOGY_COLUMNS if column.title == "What happened")
_SOURCES = next(column for column in CHRONOLOGY_COLUMNS if column.title == "Sources")
_CITED_COLUMNS = tuple(
    replace(column, say=_say_cited) if column is _EVENT else column
    for column in CHRONOLOGY_COLUMNS
    if column is not _SOURCES
)


def write_chronology(block: Chronology, context: Context) -> Iterator[str]:
    """Write what the marks mean, the dated rows, and the undated ones in a table of their own.

    Where citations are notes, their marks stand behind what happened, and not in a column of their own.
    """
    columns = _CITED_COLUMNS if context.links.cites_in_notes else CHRONOLOGY_COLUMNS
    for note in block.notes:
        yield paragraph("TableKey", run(note))
    for caption, rows in ((CHRONOLOGY, block.rows), (UNDATED, block.undated)):
        if rows:
            yield write_caption("Caption", context.captions.number("Table", caption))
            yield from write_rows(choose_columns(columns, rows), rows, caption, context)
