"""Pictures, in a paragraph of their own or beside its words."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count
from string import Template

from docx.document import Document
from docx.opc.part import XmlPart
from docx.shared import Pt

from briefkit.model.theme import Theme
from briefkit.render.docx.markup import escape_attribute
from briefkit.render.docx.package import Relations, find_highest
from briefkit.render.drawing.inks import choose_colours
from briefkit.render.pictures import LOGO_GAP
from briefkit.render.print_tree import Drawing, Picture

INLINE = Template('<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent $extent/>$content</wp:inline>')
"""In the line."""

BESIDE = Template(
    f'<wp:anchor distT="0" distB="0" distL="{Pt(LOGO_GAP)}" distR="0" simplePos="0" '
    'relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="0"><wp:simplePos x="0" y="0"/>'
    '<wp:positionH relativeFrom="column"><wp:align>right</wp:align></wp:positionH>'
    '<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>'
    '<wp:extent $extent/><wp:wrapSquare wrapText="left"/>$content</wp:anchor>'
)
"""At the right of the words of the paragraph that it stands in, which give way."""

_URI = "http://schemas.openxmlformats.org/drawingml/2006/picture"


def fit(picture: Picture, width: float, height: float) -> float:
    """How large a picture is printed, in proportion, so that it goes into a room given in points; never above 1.0."""
    return min(1.0, width / picture.width, height / picture.height)


def draw_picture(drawing: Drawing, theme: Theme) -> Picture:
    """A drawing as a picture, of the same size."""
    from briefkit.render.pdf.raster import draw_png  # only a file with a drawing needs the libraries of PDF

    image = draw_png(drawing, choose_colours(theme))
    return Picture(image, "image/png", drawing.width, drawing.height, drawing.alt, drawing.caption)


class PictureWriter:
    """Writes the pictures of one file, which are all added to it first: a file begins with the list of its parts."""

    def __init__(self, document: Document, relations: Relations, pictures: Iterable[Picture]) -> None:
        """Add the pictures, each image once; drawings are numbered on from those that the document has."""
        images = {picture.image: picture.media_type for picture in pictures}
        self._relations = {image: relations.add_picture(image, media_type) for image, media_type in images.items()}
        roots = (part.element for part in document.part.package.parts if isinstance(part, XmlPart))
        taken = (drawing.get("id", "") for root in roots for drawing in root.iter("{*}docPr"))
        self._numbers = count(find_highest(taken) + 1)

    def write(self, picture: Picture, scale: float, place: Template) -> str:
        """Write one of the pictures that were added, `INLINE` or `BESIDE`; a scale of 1.0 is its own size."""
        number = next(self._numbers)
        extent = f'cx="{Pt(picture.width * scale)}" cy="{Pt(picture.height * scale)}"'
        content = (
            f'<wp:docPr id="{number}" name="Figure {number}" descr="{escape_attribute(picture.alt)}"/>'
            f'<a:graphic><a:graphicData uri="{_URI}"><pic:pic>'
            f'<pic:nvPicPr><pic:cNvPr id="{number}" name="Figure {number}"/><pic:cNvPicPr/></pic:nvPicPr>'
            f'<pic:blipFill><a:blip r:embed="{self._relations[picture.image]}"/>'
            "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
            f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
            "</pic:pic></a:graphicData></a:graphic>"
        )
        return f"<w:r><w:drawing>{place.substitute(extent=extent, content=content)}</w:drawing></w:r>"
