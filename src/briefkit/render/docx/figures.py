"""Figures in both senses: pictures, and numbers at a glance."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from string import Template

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
from briefkit.render.pictures import LOGO_GAP, Picture, fit_logo, measure_picture
from briefkit.render.wording import FIGURES_A_ROW, describe_basis, describe_figure

_EMU_PER_POINT = 12700
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_INLINE = Template('<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent $extent/>$content</wp:inline>')
_ANCHOR = Template(
    f'<wp:anchor distT="0" distB="0" distL="{round(LOGO_GAP * _EMU_PER_POINT)}" distR="0" simplePos="0" '
    'relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="0"><wp:simplePos x="0" y="0"/>'
    '<wp:positionH relativeFrom="column"><wp:align>right</wp:align></wp:positionH>'
    '<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>'
    '<wp:extent $extent/><wp:wrapSquare wrapText="left"/>$content</wp:anchor>'
)
"""Beside the words of the paragraph that it stands in, which give way."""


def write_figure(block: Figure, context: Context) -> Iterator[str]:
    """Write a picture, no wider than the text and no higher than it is wide, with the line under it.

    Raises:
        ValueError: The bytes are no picture that can be printed.
    """
    picture = measure_picture(block)
    limit = context.text_width / TWIPS_PER_POINT
    scale = min(1.0, limit / picture.width, limit / picture.height)
    size = replace(picture, width=picture.width * scale, height=picture.height * scale)
    drawing = _write_drawing(block, size, context, _INLINE)
    yield paragraph("Figure", drawing)
    caption = describe_figure(block)
    if caption:
        yield write_caption("FigureCaption", context.captions.number("Figure", caption))


def write_logo(context: Context) -> str:
    """Write the logo of the theme, at the right margin from the top of its line on; nothing where the theme has none.

    Raises:
        ValueError: The bytes are no picture that can be printed.
    """
    if context.theme.logo is None:
        return ""
    figure, size = fit_logo(context.theme.logo, context.report.head, context.text_width / TWIPS_PER_POINT)
    return _write_drawing(figure, size, context, _ANCHOR)


def _write_drawing(figure: Figure, size: Picture, context: Context, place: Template) -> str:
    """Write a picture of a size, in a place with a ``$extent`` and the ``$content`` that says what it is."""
    relation, number = context.package.add_picture(size.image, size.media_type)
    extent = f'cx="{round(size.width * _EMU_PER_POINT)}" cy="{round(size.height * _EMU_PER_POINT)}"'
    content = (
        f'<wp:docPr id="{number}" name="Figure {number}" descr="{escape_attribute(figure.alt)}"/>'
        f'<a:graphic><a:graphicData uri="{_PICTURE}"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="Figure {number}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic>"
    )
    return f"<w:r><w:drawing>{place.substitute(extent=extent, content=content)}</w:drawing></w:r>"


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
