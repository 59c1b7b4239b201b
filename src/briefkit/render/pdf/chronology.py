"""The chronology: one row an event, the undated last in a table of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefkit.model.report import Chronology, ChronologyRow
from briefkit.render.columns import CHRONOLOGY_COLUMNS, choose_columns
from briefkit.render.pdf.flow import Box, keep_with_next, stack_lines
from briefkit.render.pdf.rows import set_caption, set_rows
from briefkit.render.pdf.setting import Setting
from briefkit.render.wording import CHRONOLOGY, UNDATED


def set_chronology(chronology: Chronology, setting: Setting) -> Iterator[Box]:
    """The lines that explain the marks of a chronology, and its tables."""
    for index, note in enumerate(chronology.notes):
        lines = setting.set_text(note, setting.styles.small)
        yield from keep_with_next(stack_lines(lines, setting.structure.add("P"), before=0 if index else 4))
    for caption, rows in ((CHRONOLOGY, chronology.rows), (UNDATED, chronology.undated)):
        if rows:
            yield from set_events(caption, rows, setting)


def set_events(caption: str, rows: Sequence[ChronologyRow], setting: Setting) -> Iterator[Box]:
    """A table of events under its caption."""
    element = setting.structure.add("Table")
    yield from set_caption(caption, element, setting)
    yield from set_rows(choose_columns(CHRONOLOGY_COLUMNS, rows), rows, element, setting)
