"""Tables: fixed widths, a header row that repeats, rows that stay whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from briefkit.render.docx.lines import LineWriter
from briefkit.render.docx.markup import TWIPS_PER_POINT, escape_attribute, paragraph, run
from briefkit.render.holding import ROWS_TOGETHER, hold_ends
from briefkit.render.print_tree import KeyFigures, Printout, Table
from briefkit.render.widths import fit_columns

_LABEL_EMS, _VALUE_WIDTH = 10, 150
TABLE_END = "</w:tbl>" + paragraph("TableEnd", "")
"""The end of a table, and the paragraph without which Word joins it to the next one."""


def write_table(table: Table, lines: LineWriter, text_width: int, size: float) -> Iterator[str]:
    """Write a table without its caption, row by row; the width of the page is in twips, the size of text in points."""
    twips = share_twips(fit_columns(table, text_width / TWIPS_PER_POINT, size), text_width)
    starts = start_cells(twips)
    header = "".join(
        f"{start}{paragraph('TableHead', run(column.title))}</w:tc>"
        for start, column in zip(starts, table.columns, strict=True)
    )
    name = table.caption.text if table.caption is not None else ""
    yield start_table("ReportTable", twips, name, 'w:val="04A0" w:firstRow="1" w:firstColumn="1" w:noVBand="1"')
    yield f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{header}</w:tr>"
    for row, held in hold_ends(table.rows, ROWS_TOGETHER):
        cells = [[lines.write(line) for line in cell] for cell in row.cells]
        yield _write_row(starts, cells, lines.bookmark(row.anchor), "HeldTableText" if held else "TableText")
    yield TABLE_END


def write_key_figures(block: KeyFigures, name: str, lines: LineWriter, text_width: int) -> Iterator[str]:
    """Write numbers side by side, each over what it counts and what it rests on; `name` is what the table is."""
    width = min(KeyFigures.A_ROW, len(block.figures))
    twips = share_twips((1.0,) * width, text_width)
    yield start_table("FiguresTable", twips, name, 'w:val="0600" w:noHBand="1" w:noVBand="1"')
    starts = start_cells(twips)
    cells = [
        [run(each.value, "Value"), run(each.label, "FigureLabel"), lines.write(each.basis)] for each in block.figures
    ]
    for start in range(0, len(cells), width):
        row = cells[start : start + width]
        yield _write_row(starts, row + [[]] * (width - len(row)))
    yield TABLE_END


def write_details(printout: Printout, lines: LineWriter, text_width: int, size: float) -> str:
    """Write the identification table: two labels with their values side by side; a last one alone has its whole row."""
    twips = share_twips((size * _LABEL_EMS, _VALUE_WIDTH) * 2, text_width)
    starts = start_cells(twips)
    whole = [starts[0], _spanning_start(twips[1:])]
    cells = [([run(label, "Secondary")], [lines.write(value)]) for label, value in printout.details]
    rows = [
        _write_row(starts if len(pairs) == 2 else whole, [cell for pair in pairs for cell in pair], style="Detail")
        for pairs in (cells[first : first + 2] for first in range(0, len(cells), 2))
    ]
    look = 'w:val="0680" w:firstColumn="1" w:noHBand="1" w:noVBand="1"'
    return start_table("IdentificationTable", twips, printout.labels.identification, look) + "".join(rows) + TABLE_END


def share_twips(widths: Sequence[float], total: int) -> list[int]:
    """Share out a width in twips, in proportion and to the last twip."""
    edges = list(accumulate(widths, initial=0.0))
    marks = [round(total * edge / edges[-1]) for edge in edges]
    return [right - left for left, right in pairwise(marks)]


def start_table(style: str, twips: Sequence[int], name: str, look: str) -> str:
    """The start of a table, up to its first row; the name is for readers who cannot see it."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in twips)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(twips)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook {look}/>'
        f'<w:tblCaption w:val="{escape_attribute(name)}"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
    )


def _write_row(starts: Sequence[str], cells: Sequence[list[str]], bookmark: str = "", style: str = "TableText") -> str:
    """A row that no page break splits; its bookmark stands in its first cell, the style is that of first lines."""
    parts = ["<w:tr><w:trPr><w:cantSplit/></w:trPr>"]
    for start, lines in zip(starts, cells, strict=True):
        parts += (start, paragraph(style, lines[0] if lines else "", bookmark))
        if len(lines) > 1:
            parts += [paragraph("TableNote", remark) for remark in lines[1:]]
        parts.append("</w:tc>")
        bookmark = ""
    parts.append("</w:tr>")
    return "".join(parts)


def start_cells(twips: Sequence[int]) -> list[str]:
    """The start of each cell of a row, made once for a whole table."""
    return [f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>' for width in twips]


def _spanning_start(twips: Sequence[int]) -> str:
    """The start of a cell that spans columns."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{sum(twips)}" w:type="dxa"/><w:gridSpan w:val="{len(twips)}"/></w:tcPr>'
