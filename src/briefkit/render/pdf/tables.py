"""Tables: every cell laid out once, every row a strip; the header row goes along to each new page."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefkit.render.holding import ROWS_TOGETHER, hold_ends
from briefkit.render.pdf.flow import Area, Mark, Strip, Words, stack_lines
from briefkit.render.pdf.languages import write_language
from briefkit.render.pdf.setting import Setting
from briefkit.render.pdf.structure import Element
from briefkit.render.pdf.text import Line, Span, set_lines
from briefkit.render.print_tree import Row, Table
from briefkit.render.widths import fit_columns

PADDING = 3.5
"""Points between a column's edge and its text, left and right."""

MARGIN = 3.2
"""Points above and below the text of a row."""

LINES_ALONE = 4
"""A row of so many lines may stand alone on a page: to hold it to the next would leave a hole."""

Part = tuple[float, tuple[Mark, ...]]
"""The height of cells in points, and what is drawn in them."""


def set_table(table: Table, element: Element, setting: Setting) -> Iterator[Strip]:
    """A table under its caption: a strip a row, under a header row.

    The header row is repeated on each page, unless it takes half of one. Only a row that is taller than a page is
    divided, between lines.
    """
    styles, theme = setting.styles, setting.theme
    if table.caption is not None:
        lines = set_lines([Span(str(table.caption))], styles.subpart, setting.width)
        caption = stack_lines(lines, element.add("Caption"), before=10)
        yield from (replace(strip, keep=True) for strip in caption)
    if not table.columns:
        return
    widths = fit_columns(table, setting.width, theme.table_font_size)
    titles = element.add("TR")
    header = set_header(table, [titles.add_header("Column") for _ in widths], widths, setting)
    low = header[0].height < setting.height / 2
    repeated = set_header(table, [None] * len(widths), widths, setting)[0] if low else None
    limit = setting.height - repeated.height if repeated else setting.height
    yield replace(header[0], before=6)
    yield from header[1:]
    alone = LINES_ALONE * styles.table.leading
    banded = theme.table_band.upper() != "FFFFFF"
    for index, (row, held) in enumerate(hold_ends(table.rows, ROWS_TOGETHER)):
        background = theme.table_band if banded and index % 2 else None
        parts = set_row(row, element.add("TR"), widths, limit, background, setting)
        for number, (height, marks) in enumerate(parts, 1):
            anchors = (row.anchor,) if row.anchor is not None and number == 1 else ()
            keep = held and number == len(parts) and height < alone
            yield Strip(height, marks, keep=keep, anchors=anchors, header=repeated)


def set_header(
    table: Table, elements: Sequence[Element | None], widths: Sequence[float], setting: Setting
) -> list[Strip]:
    """The header row, over a rule in the accent colour, not to be parted from the row below it."""
    style = setting.styles.table_head
    cells = [
        set_lines([Span(column.title)], style, width - 2 * PADDING)
        for column, width in zip(table.columns, widths, strict=True)
    ]
    *parts, (height, marks) = place_cells(cells, elements, widths, setting.height, setting.theme.table_head)
    rule = Area(0, height - 0.8, setting.width, 0.8, setting.theme.accent)
    return [*(Strip(*part) for part in parts), Strip(height, (*marks, rule), keep=True)]


def set_row(
    row: Row, element: Element, widths: Sequence[float], limit: float, background: str | None, setting: Setting
) -> list[Part]:
    """A row over a thin rule; in parts where it is taller than the limit."""
    style = setting.styles.table
    cells = [
        setting.styles.set_cell(cell, style, width - 2 * PADDING) for cell, width in zip(row.cells, widths, strict=True)
    ]
    elements = [element.add_header("Row"), *[element.add("TD", write_language(cell)) for cell in row.cells[1:]]]
    return [
        (height, (*marks, Area(0, height - 0.4, setting.width, 0.4, setting.theme.table_rule)))
        for height, marks in place_cells(cells, elements, widths, limit, background)
    ]


def place_cells(
    cells: Sequence[Sequence[Line]],
    elements: Sequence[Element | None],
    widths: Sequence[float],
    limit: float,
    background: str | None = None,
) -> list[Part]:
    """Cells side by side, on a background of one colour or none; in several parts where they are taller than the limit.

    Args:
        cells: The lines of each.
        elements: What each is.
        widths: Of each, in points.
        limit: In points.
        background: RGB hex.
    """
    if any(2 * MARGIN + math.fsum([line.height for line in lines]) > limit for lines in cells):
        return [place_part(part, elements, widths, background) for part in split_cells(cells, limit - 2 * MARGIN)]
    return [place_part(cells, elements, widths, background)]


def place_part(
    cells: Sequence[Sequence[Line]],
    elements: Sequence[Element | None],
    widths: Sequence[float],
    background: str | None,
) -> Part:
    """Cells side by side as one part."""
    marks: list[Mark] = []
    tallest = left = 0.0
    for lines, element, width in zip(cells, elements, widths, strict=True):
        y = MARGIN
        for line in lines:
            marks.append(Words(left + PADDING, y, line, element))
            y += line.height
        tallest = max(tallest, y + MARGIN)
        left += width
    if background is not None:
        marks.insert(0, Area(0, 0, left, tallest, background))
    return tallest, tuple(marks)


def split_cells(cells: Sequence[Sequence[Line]], limit: float) -> Iterator[list[Sequence[Line]]]:
    """Cells in parts of at most `limit` points, and of one line at least."""
    starts = [0] * len(cells)
    while any(start < len(lines) for start, lines in zip(starts, cells, strict=True)):
        part: list[Sequence[Line]] = []
        for column, lines in enumerate(cells):
            start = end = starts[column]
            height = 0.0
            while end < len(lines) and (end == start or height + lines[end].height <= limit):
                height += lines[end].height
                end += 1
            part.append(lines[start:end])
            starts[column] = end
        yield part


def flush_left(part: Part) -> Strip:
    """Cells without a background, moved so that their text, not their padding, begins at the frame's left edge."""
    height, marks = part
    return Strip(height, tuple(replace(mark, x=mark.x - PADDING) for mark in marks))
