"""The chronology: one row an event, the undated last under a heading of their own."""

from __future__ import annotations

from collections.abc import Iterator

from briefkit.model.report import Chronology
from briefkit.render.columns import CHRONOLOGY_COLUMNS, choose_columns
from briefkit.render.pdf.flow import Box, keep_with_next, stack_lines
from briefkit.render.pdf.rows import set_rows
from briefkit.render.pdf.setting import Setting
from briefkit.render.wording import UNDATED


def set_chronology(chronology: Chronology, setting: Setting) -> Iterator[Box]:
    """The lines that explain the marks of a chronology, and its tables."""
    for index, note in enumerate(chronology.notes):
        lines = setting.set_text(note, setting.styles.small)
        yield from keep_with_next(stack_lines(lines, before=0 if index else 4))
    yield from set_rows(choose_columns(CHRONOLOGY_COLUMNS, chronology.rows), chronology.rows, setting)
    if chronology.undated:
        heading = stack_lines(setting.set_text(UNDATED, setting.styles.subpart), before=12)
        yield from keep_with_next(heading)
        yield from set_rows(choose_columns(CHRONOLOGY_COLUMNS, chronology.undated), chronology.undated, setting)
