"""The chronology: one row an event, the undated last under a heading of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from briefkit.model.report import Chronology, ChronologyRow
from briefkit.render.pdf.flow import Box, keep_with_next, stack_lines
from briefkit.render.pdf.setting import Setting
from briefkit.render.pdf.table import Column, Row, scale_columns, set_table
from briefkit.render.pdf.text import Line, Span, set_lines

DATE = Column("Date", 68)
PLACE = Column("Place", 68)
WHAT = Column("What happened", 0)
WHO = Column("Who", 78)
OUTLETS = Column("Outlets", 39, centred=True)
SOURCES = Column("Sources", 42)
COLUMNS = (DATE, PLACE, WHAT, WHO, OUTLETS, SOURCES)
"""In the order they are printed; widths for text of 9 points. What happened takes the rest of the frame."""

IS_FILLED: dict[str, Callable[[ChronologyRow], bool]] = {
    DATE.title: lambda row: bool(row.date),
    PLACE.title: lambda row: bool(row.place),
    WHO.title: lambda row: bool(row.who),
    OUTLETS.title: lambda row: row.outlets is not None,
    SOURCES.title: lambda row: bool(row.sources),
}
"""Whether a row has something for a column."""


def set_chronology(chronology: Chronology, setting: Setting) -> Iterator[Box]:
    """The tables of a chronology and the lines that explain its marks."""
    columns = choose_columns(chronology, setting)
    if chronology.rows:
        rows = (set_row(row, columns, setting) for row in chronology.rows)
        yield from set_table(columns, rows, setting.theme, setting.styles, setting.height)
    if chronology.undated:
        heading = stack_lines(setting.set_text("Undated", setting.styles.subpart), before=12)
        yield from keep_with_next(heading)
        rows = (set_row(row, columns, setting) for row in chronology.undated)
        yield from set_table(columns, rows, setting.theme, setting.styles, setting.height)
    for index, note in enumerate(chronology.notes):
        lines = setting.set_text(note, setting.styles.small)
        yield from stack_lines(lines, before=0 if index else 6)


def choose_columns(chronology: Chronology, setting: Setting) -> list[Column]:
    """The columns that at least one row fills, as wide as the frame together."""
    rows = (*chronology.rows, *chronology.undated)
    filled = [column for column in COLUMNS if column is WHAT or any(IS_FILLED[column.title](row) for row in rows)]
    enlarged = setting.theme.table_font_size / 9
    rest = setting.width - enlarged * sum(column.width for column in filled)
    what = replace(WHAT, width=max(rest, setting.width * 0.3))
    columns = [what if it is WHAT else replace(it, width=it.width * enlarged) for it in filled]
    return scale_columns(columns, setting.width)


def set_row(row: ChronologyRow, columns: list[Column], setting: Setting) -> Row:
    """The cells of one event, for the columns that are printed."""
    return Row(tuple(set_cell(row, column, setting) for column in columns), row.id)


def set_cell(row: ChronologyRow, column: Column, setting: Setting) -> list[Line]:
    """What a column says of an event."""
    spans: list[Span] = []
    match column.title:
        case DATE.title:
            spans = [Span(row.date + row.marks, bold=True)]
        case PLACE.title:
            spans = [Span(row.place)]
        case WHO.title:
            spans = setting.links.run(row.who, ",\n")
        case OUTLETS.title if row.outlets is not None:
            spans = [Span(str(row.outlets))]
        case SOURCES.title:
            spans = setting.links.run(row.sources)
        case WHAT.title:
            return set_event(row, column.room, setting)
    return set_lines(spans, setting.styles.table, column.room)


def set_event(row: ChronologyRow, width: float, setting: Setting) -> list[Line]:
    """What happened, after its status and over its remarks."""
    spans = [Span(row.text)]
    if row.status:
        spans.insert(0, Span(f"{row.status[:1].upper()}{row.status[1:]}: ", italic=True))
    lines = set_lines(spans, setting.styles.table, width)
    for note in row.notes:
        remark = [Span(f"{note.label}: ", bold=True), *setting.links.spans(note.content)]
        lines += set_lines(remark, setting.styles.remark, width)
    return lines
