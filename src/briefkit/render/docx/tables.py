"""Tables: fixed widths, a header row that repeats, rows that stay whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Generic, TypeVar

from briefkit.render.docx.context import Context
from briefkit.render.docx.markup import escape_attribute, paragraph, run

Row = TypeVar("Row")

TABLE_END = "</w:tbl>" + paragraph("TableEnd", "")
"""The end of a table, and the paragraph without which Word joins it to the next one."""

Lines = list[str]
"""The content of a cell, as XML: its text, then one small line for each remark under it."""


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """A column of a table whose rows are all of one kind.

    Attributes:
        title: What stands in the header row.
        width: Relative to the other columns.
        filled: Whether a row has something for it; a column that no row fills is left out.
        write: The cell of a row.
    """

    title: str
    width: float
    filled: Callable[[Row], bool]
    write: Callable[[Row, Context], Lines]


def write_rows(
    columns: Iterable[Column[Row]],
    rows: Sequence[Row],
    row_id: Callable[[Row], str | None],
    name: str,
    context: Context,
) -> Iterator[str]:
    """Write a table of rows that links can lead to; nothing where there are none.

    Args:
        columns: The columns the table may have.
        rows: The rows.
        row_id: Gives the target that a row is, if it is one.
        name: What the table shows, for those who do not see it.
        context: The report at work.
    """
    kept = [column for column in columns if any(map(column.filled, rows))]
    cells = ((context.links.bookmark(row_id(row)), [column.write(row, context) for column in kept]) for row in rows)
    if rows:
        yield from write_table(
            [column.title for column in kept], [column.width for column in kept], cells, name, context
        )


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
    twips = share_width(widths, context.text_width)
    header = "".join(
        f"{start}{paragraph('TableHead', run(title))}</w:tc>"
        for start, title in zip(_cell_starts(twips), titles, strict=True)
    )
    yield table_start("ReportTable", twips, name, 'w:val="0420" w:firstRow="1" w:noVBand="1"')
    yield f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{header}</w:tr>"
    for bookmark, cells in rows:
        yield table_row(twips, cells, bookmark)
    yield TABLE_END


def table_start(style: str, twips: Sequence[int], name: str, look: str) -> str:
    """Write the start of a table, up to its first row."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in twips)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(twips)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook {look}/>'
        f'<w:tblCaption w:val="{escape_attribute(name)}"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
    )


def table_row(twips: Sequence[int], cells: Sequence[Lines], bookmark: str = "") -> str:
    """Write a row that no page break splits; its bookmark stands in its first cell."""
    parts = ["<w:tr><w:trPr><w:cantSplit/></w:trPr>"]
    for start, (text, *remarks) in zip(_cell_starts(twips), cells, strict=True):
        parts += (start, paragraph("TableText", text, bookmark))
        parts += (paragraph("TableNote", remark) for remark in remarks)
        parts.append("</w:tc>")
        bookmark = ""
    parts.append("</w:tr>")
    return "".join(parts)


def share_width(widths: Sequence[float], total: int) -> list[int]:
    """Share out a width in twips, in proportion and to the last twip."""
    edges = [round(total * edge / sum(widths)) for edge in accumulate(widths, initial=0.0)]
    return [right - left for left, right in pairwise(edges)]


def _cell_starts(twips: Sequence[int]) -> list[str]:
    return [f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>' for width in twips]
