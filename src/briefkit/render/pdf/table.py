"""Tables: every cell laid out once, every row a box; the header row goes along to each new page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from briefkit.model.theme import Theme
from briefkit.render.holding import ROWS_TOGETHER, hold_ends
from briefkit.render.pdf.flow import Area, Box, Mark, Words
from briefkit.render.pdf.structure import Element
from briefkit.render.pdf.styles import Styles
from briefkit.render.pdf.text import Line, Span, set_lines

PADDING = 4.0
"""Points between a column's edge and its text, left and right."""

MARGIN = 3.2
"""Points over and under the text of a row."""

LINES_ALONE = 4
"""A row of so many lines may stand alone on a page: to hold it to the next would leave a hole."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title and its width in points."""

    title: str
    width: float

    @property
    def room(self) -> float:
        """Points that its text has."""
        return self.width - 2 * PADDING


@dataclass(frozen=True, slots=True)
class Row:
    """The lines of each cell, and the id that links to the row use."""

    cells: tuple[Sequence[Line], ...]
    anchor: str | None = None


def scale_columns(columns: Sequence[Column], width: float) -> list[Column]:
    """The columns, their widths stretched or squeezed to fill a width together."""
    factor = width / sum(column.width for column in columns)
    return [replace(column, width=column.width * factor) for column in columns]


def place_cells(
    cells: Sequence[Sequence[Line]],
    elements: Sequence[Element | None],
    columns: Sequence[Column],
    limit: float,
    ground: str | None = None,
) -> list[Box]:
    """Cells side by side, on a ground of one colour or none.

    Args:
        cells: The lines of each.
        elements: What each is.
        columns: One a cell.
        limit: Height in points that no box may pass; cells that are taller are divided between lines.
        ground: RGB hex.

    Returns:
        One box, or several where the cells are taller than the limit.
    """
    if any(2 * MARGIN + sum(line.height for line in lines) > limit for lines in cells):
        return [place_part(part, elements, columns, ground) for part in split_cells(cells, limit - 2 * MARGIN)]
    return [place_part(cells, elements, columns, ground)]


def place_part(
    cells: Sequence[Sequence[Line]],
    elements: Sequence[Element | None],
    columns: Sequence[Column],
    ground: str | None,
) -> Box:
    """Cells side by side as one box."""
    marks: list[Mark] = []
    tallest = left = 0.0
    for lines, element, column in zip(cells, elements, columns, strict=True):
        y = MARGIN
        for line in lines:
            marks.append(Words(left + PADDING, y, line, element))
            y += line.height
        tallest = max(tallest, y + MARGIN)
        left += column.width
    if ground is not None:
        marks.insert(0, Area(0, 0, left, tallest, ground))
    return Box(tallest, tuple(marks))


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


def flush_left(box: Box) -> Box:
    """Cells without a ground, moved so that their text, not their padding, begins at the frame's left edge."""
    return replace(box, marks=tuple(replace(mark, x=mark.x - PADDING) for mark in box.marks))


def set_header(
    columns: Sequence[Column], elements: Sequence[Element | None], theme: Theme, styles: Styles, limit: float
) -> list[Box]:
    """The header row, over a rule in the accent colour."""
    cells = [set_lines([Span(column.title)], styles.table_head, column.room) for column in columns]
    boxes = place_cells(cells, elements, columns, limit, theme.table_head)
    width = sum(column.width for column in columns)
    rule = Area(0, boxes[-1].height - 0.8, width, 0.8, theme.accent)
    return [*boxes[:-1], replace(boxes[-1], marks=(*boxes[-1].marks, rule), keep=True)]


def set_table(
    columns: Sequence[Column], rows: Iterable[Row], table: Element, theme: Theme, styles: Styles, frame: float
) -> Iterator[Box]:
    """A table, row by row.

    Args:
        columns: From left to right, as wide as the frame together.
        rows: Each with a cell a column; a row that is taller than a page is divided between lines, no other is.
        table: The table in the structure of the report.
        theme: For grounds and rules.
        styles: For the header row.
        frame: Height of the frame in points.

    Yields:
        The header row, then a box a row. The header row is repeated on each page, unless it takes half of one.
    """
    titles = table.add("TR")
    header = set_header(columns, [titles.add_header("Column") for _ in columns], theme, styles, frame)
    low = header[0].height < frame / 2
    repeated = set_header(columns, [None] * len(columns), theme, styles, frame)[0] if low else None
    limit = frame - repeated.height if repeated else frame
    width = sum(column.width for column in columns)
    alone = LINES_ALONE * styles.table.leading
    banded = theme.table_band.upper() != "FFFFFF"
    yield replace(header[0], before=6)
    yield from header[1:]
    for index, (row, held) in enumerate(hold_ends(rows, ROWS_TOGETHER)):
        ground = theme.table_band if banded and index % 2 else None
        element = table.add("TR")
        boxes = place_cells(row.cells, [element.add("TD") for _ in columns], columns, limit, ground)
        for number, box in enumerate(boxes, 1):
            rule = Area(0, box.height - 0.4, width, 0.4, theme.table_rule)
            anchors = (row.anchor,) if row.anchor is not None and number == 1 else ()
            keep = held and number == len(boxes) and box.height < alone
            yield replace(box, marks=(*box.marks, rule), keep=keep, anchors=anchors, header=repeated)
