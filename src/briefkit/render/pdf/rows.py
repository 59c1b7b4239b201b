"""Tables of rows that links can lead to: the columns that every format prints, laid out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefkit.render.columns import Column, Lines, Row
from briefkit.render.old_widths import fit_columns
from briefkit.render.pdf import table
from briefkit.render.pdf.flow import Box, keep_with_next, stack_lines
from briefkit.render.pdf.setting import Setting
from briefkit.render.pdf.structure import Element
from briefkit.render.pdf.text import Line


def set_rows(columns: Sequence[Column[Row]], rows: Sequence[Row], element: Element, setting: Setting) -> Iterator[Box]:
    """A table with a row for each of the rows.

    Args:
        columns: What it says of each.
        rows: At least one.
        element: The table in the structure of the report.
        setting: Looks, links, frame and structure.
    """
    laid = place_columns(columns, rows, setting)
    cells = (
        table.Row(tuple(set_cell(it.say(row), to.room, setting) for it, to in zip(columns, laid, strict=True)), row.id)
        for row in rows
    )
    yield from table.set_table(laid, cells, element, setting.theme, setting.styles, setting.height)


def place_columns(columns: Sequence[Column[Row]], rows: Sequence[Row], setting: Setting) -> list[table.Column]:
    """The columns with the widths that they have on the page."""
    widths = fit_columns(columns, rows, setting.links.numbers, setting.width, setting.theme.table_font_size)
    return [table.Column(column.title, width) for column, width in zip(columns, widths, strict=True)]


def set_cell(lines: Lines, width: float, setting: Setting) -> list[Line]:
    """The text of a cell and the remarks under it."""
    text = setting.set_content(lines[0], setting.styles.table, width) if lines else []
    return text + [it for remark in lines[1:] for it in setting.set_content(remark, setting.styles.remark, width)]


def set_caption(text: str, element: Element, setting: Setting) -> Iterator[Box]:
    """The numbered line over a table, as part of it; nothing where there are no words."""
    if text:
        lines = setting.set_text(str(setting.captions.number("Table", text)), setting.styles.subpart)
        yield from keep_with_next(stack_lines(lines, element.add("Caption"), before=10))
