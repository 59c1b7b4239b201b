"""A drawing as a picture of dots, for formats that have no shapes: PDFium draws a page of PDF with nothing else."""

from __future__ import annotations

import io
from collections.abc import Mapping
from functools import lru_cache

from PIL.Image import Dither, Image, Quantize
from pypdfium2 import PdfDocument

from briefkit.render.drawing.shapes import Ink
from briefkit.render.pdf.internals import fixed_settings
from briefkit.render.pdf.press import Press
from briefkit.render.pdf.sketching import Plate
from briefkit.render.pdf.structure import Structure
from briefkit.render.print_tree import Drawing

DOTS_PER_INCH = 300
_COLOURS = 64
"""As many as a drawing's few inks and the edges between them need."""

_KEPT = 32
"""Pictures that are kept: editions, a redline and a report that is watched have the same ones over and over."""


def draw_png(drawing: Drawing, colours: Mapping[Ink, str]) -> bytes:
    """A drawing as PNG on white, at `DOTS_PER_INCH`; only the packed faces print its words.

    Args:
        drawing: The drawing.
        colours: Of inks, as RGB hex.
    """
    return _draw(drawing, tuple(colours.items()))


@lru_cache(_KEPT)
def _draw(drawing: Drawing, colours: tuple[tuple[Ink, str], ...]) -> bytes:
    with PdfDocument(write_page(drawing, dict(colours))) as document:
        page: Image = document[0].render(scale=DOTS_PER_INCH / 72, rev_byteorder=True).to_pil()
        picture = page.convert("RGB").quantize(_COLOURS, Quantize.MEDIANCUT, dither=Dither.NONE)
    file = io.BytesIO()
    picture.save(file, "PNG", optimize=True, dpi=(DOTS_PER_INCH, DOTS_PER_INCH))
    return file.getvalue()


def write_page(drawing: Drawing, colours: Mapping[Ink, str]) -> bytes:
    """A PDF of one page that is a drawing, without margins."""
    structure = Structure()
    size = (drawing.width, drawing.height)
    with fixed_settings():
        press = Press(structure, False, False, io.BytesIO(), pagesize=size, invariant=1, lang="")
        strip = Plate(colours).set_strip(drawing, structure.root.add_picture(drawing.alt), 1.0)
        press.print_strips([(drawing.height, strip)], drawing.width)
        press.showPage()
        return press.finish()
