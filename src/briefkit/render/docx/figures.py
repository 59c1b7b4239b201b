"""Figures in both senses: pictures, and numbers at a glance."""

from __future__ import annotations

from collections.abc import Iterator

from briefkit.model.report import Figure, KeyFigure, KeyFigures
from briefkit.render.docx.captions import write_caption
from briefkit.render.docx.context import Context
from briefkit.render.docx.inlines import write_inlines
from briefkit.render.docx.markup import TWIPS_PER_POINT, escape_attribute, paragraph, run
from briefkit.render.docx.tables import (
    TABLE_END,
    Lines,
    cell_starts,
    share_twips,
    table_row,
    table_start,
)
from briefkit.render.pictures import measure_picture
from briefkit.render.wording import FIGURES_A_ROW, describe_basis, describe_figure

_EMU_PER_POINT = 12700
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"


def write_figure(block: Figure, context: Context) -> Iterator[str]:
    """Write a picture, no wider than the text and no higher than it is wide, with the line under it.

    Raises:
        ValueError: The bytes are no picture that can be printed.
    """
    picture = measure_picture(block)
    relation, number = context.package.add_picture(block.image, picture.media_type)
    limit = context.text_width / TWIPS_PER_POINT
    scale = min(1.0, limit / picture.width, limit / picture.height) * _EMU_PER_POINT
    size = f'cx="{round(picture.width * scale)}" cy="{round(picture.height * scale)}"'
    drawing = (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f'<wp:docPr id="{number}" name="Figure {number}" descr="{escape_attribute(block.alt)}"/>'
        f'<a:graphic><a:graphicData uri="{_PICTURE}"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="Figure {number}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
    yield paragraph("Figure", drawing)
    caption = describe_figure(block)
    if caption:
        yield write_caption("FigureCaption", context.captions.number("Figure", caption))


def write_key_figures(block: KeyFigures, context: Context) -> Iterator[str]:
    """Write numbers side by side, each over what it counts and what it rests on."""
    if not block.figures:
        return
    width = min(FIGURES_A_ROW, len(block.figures))
    twips = share_twips((1.0,) * width, context.text_width)
    yield table_start("FiguresTable", twips, "Figures at a glance", 'w:val="0600" w:noHBand="1" w:noVBand="1"')
    starts = cell_starts(twips)
    for start in range(0, len(block.figures), width):
        cells = [_write_key_figure(figure, context) for figure in block.figures[start : start + width]]
        yield table_row(starts, cells + [[]] * (width - len(cells)))
    yield TABLE_END


def _write_key_figure(figure: KeyFigure, context: Context) -> Lines:
    basis = write_inlines(describe_basis(figure), context.links)
    return [run(figure.value, "Value"), run(figure.label, "FigureLabel"), basis]
