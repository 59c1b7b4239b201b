"""The chronology: one row an event, the undated last under a heading of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefkit.model.report import Chronology, ChronologyRow
from briefkit.render.columns import CHRONOLOGY_COLUMNS, choose_columns
from briefkit.render.pdf.flow import Box, keep_with_next, stack_lines
from briefkit.render.pdf.rows import set_rows
from briefkit.render.pdf.setting import Setting
from briefkit.render.wording import UNDATED


def set_chronology(chronology: Chronology, setting: Setting) -> Iterator[Box]:
    """The lines that explain the marks of a chronology, and its tables."""
    for index, note in enumerate(chronology.notes):
        lines = setting.set_text(note, setting.styles.small)
        yield from keep_with_next(stack_lines(lines, setting.structure.add("P"), before=0 if index else 4))
    if chronology.rows:
        yield from set_events(chronology.rows, setting)
    if chronology.undated:
        lines = setting.set_text(UNDATED, setting.styles.subpart)
        yield from keep_with_next(stack_lines(lines, setting.structure.add_heading(3), before=12))
        yield from set_events(chronology.undated, setting)


def set_events(rows: Sequence[ChronologyRow], setting: Setting) -> Iterator[Box]:
    """A table of events."""
    return set_rows(choose_columns(CHRONOLOGY_COLUMNS, rows), rows, setting.structure.add("Table"), setting)
