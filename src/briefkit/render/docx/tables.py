"""Tables: fixed widths, a header row that repeats, rows that stay whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise

from briefkit.render.columns import Column, Row
from briefkit.render.docx.context import Context
from briefkit.render.docx.inlines import write_inlines
from briefkit.render.docx.markup import TWIPS_PER_POINT, escape_attribute, paragraph, run
from briefkit.render.holding import ROWS_TOGETHER, hold_ends
from briefkit.render.old_widths import fit_columns
from briefkit.render.targets import number_sources

TABLE_END = "</w:tbl>" + paragraph("TableEnd", "")
"""The end of a table, and the paragraph without which Word joins it to the next one."""

Lines = list[str]
"""The content of a cell, as XML: its text, then one small line for each remark under it."""


def write_rows(columns: Sequence[Column[Row]], rows: Sequence[Row], name: str, context: Context) -> Iterator[str]:
    """Write a table of rows that links can lead to; nothing where there are none.

    Args:
        columns: From left to right.
        rows: The rows.
        name: What the table shows, for those who do not see it.
        context: The report at work.
    """
    if not rows:
        return
    links = context.links
    cells = (
        (links.bookmark(row.id), [[write_inlines(line, links) for line in column.say(row)] for column in columns])
        for row in rows
    )
    numbers = number_sources(context.report)
    widths = fit_columns(columns, rows, numbers, context.text_width / TWIPS_PER_POINT, context.theme.table_font_size)
    yield from write_table([column.title for column in columns], widths, cells, name, context)


def write_table(
    titles: Sequence[str],
    widths: Sequence[float],
    rows: Iterable[tuple[str, Sequence[Lines]]],
    name: str,
    context: Context,
) -> Iterator[str]:
    """Write a table, piece by piece: a long one is never held as a whole.

    Args:
        titles: The header row, one a column.
        widths: Relative widths, one a column.
        rows: The bookmark of each row, and its cells, one a column.
        name: What the table shows, for those who do not see it.
        context: The report at work.
    """
    twips = share_twips(widths, context.text_width)
    starts = cell_starts(twips)
    header = "".join(
        f"{start}{paragraph('TableHead', run(title))}</w:tc>" for start, title in zip(starts, titles, strict=True)
    )
    yield table_start("ReportTable", twips, name, 'w:val="0420" w:firstRow="1" w:noVBand="1"')
    yield f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{header}</w:tr>"
    for (bookmark, cells), held in hold_ends(rows, ROWS_TOGETHER):
        yield table_row(starts, cells, bookmark, "HeldTableText" if held else "TableText")
    yield TABLE_END


def table_start(style: str, twips: Sequence[int], name: str, look: str) -> str:
    """Write the start of a table, up to its first row."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in twips)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(twips)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook {look}/>'
        f'<w:tblCaption w:val="{escape_attribute(name)}"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
    )


def table_row(starts: Sequence[str], cells: Sequence[Lines], bookmark: str = "", style: str = "TableText") -> str:
    """Write a row that no page break splits; its bookmark stands in its first cell.

    Args:
        starts: Of the cells, from `cell_starts`.
        cells: What stands in them.
        bookmark: The mark that links lead to, as XML.
        style: Id of the style of each cell's first line.
    """
    parts = ["<w:tr><w:trPr><w:cantSplit/></w:trPr>"]
    for start, lines in zip(starts, cells, strict=True):
        parts += (start, paragraph(style, lines[0] if lines else "", bookmark))
        if len(lines) > 1:
            parts += [paragraph("TableNote", remark) for remark in lines[1:]]
        parts.append("</w:tc>")
        bookmark = ""
    parts.append("</w:tr>")
    return "".join(parts)


def cell_starts(twips: Sequence[int]) -> list[str]:
    """Write the start of each cell of a row, made once for a whole table.

    Args:
        twips: Widths of the columns.
    """
    return [f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>' for width in twips]


def spanning_start(twips: Sequence[int]) -> str:
    """Write the start of a cell that spans the columns of some widths."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{sum(twips)}" w:type="dxa"/><w:gridSpan w:val="{len(twips)}"/></w:tcPr>'


def share_twips(widths: Sequence[float], total: int) -> list[int]:
    """Share out a width in twips, in proportion and to the last twip."""
    edges = [round(total * edge / sum(widths)) for edge in accumulate(widths, initial=0.0)]
    return [right - left for left, right in pairwise(edges)]
