"""Pictures."""

from __future__ import annotations

from collections.abc import Iterator

from briefkit.model.report import Figure
from briefkit.render.docx.context import Context
from briefkit.render.docx.markup import escape_attribute, paragraph, run

_EMU_PER_TWIP = 635
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"


def write_figure(block: Figure, context: Context) -> Iterator[str]:
    """Write a picture, no wider than the text and no higher than it is wide, with the line under it.

    Raises:
        OutputError: The bytes are no picture.
    """
    picture = context.package.add_picture(block.image)
    limit = context.text_width * _EMU_PER_TWIP
    scale = min(1.0, limit / picture.width, limit / picture.height)
    size = f'cx="{round(picture.width * scale)}" cy="{round(picture.height * scale)}"'
    drawing = (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f'<wp:docPr id="{picture.number}" name="Figure {picture.number}" descr="{escape_attribute(block.alt)}"/>'
        f'<a:graphic><a:graphicData uri="{_PICTURE}"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{picture.number}" name="Figure {picture.number}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{picture.relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
    details = [block.date, f"Source: {block.source}" if block.source else ""]
    caption = run(". ").join(filter(None, [run(block.caption), *(run(detail, "Secondary") for detail in details)]))
    yield paragraph("Figure", drawing)
    if caption:
        yield paragraph("FigureCaption", caption)
