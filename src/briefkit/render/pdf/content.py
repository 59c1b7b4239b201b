"""The content stream of a page: operators for areas and words, in the terms of ISO 32000."""

from __future__ import annotations

from functools import cache

from reportlab.pdfbase.pdfdoc import PDFDocument

from briefkit.render.pdf.flow import Area
from briefkit.render.pdf.text import Piece

_ESCAPES = {code: f"\\{code:03o}" for code in (*range(32), *range(127, 256), *map(ord, "\\()"))}


@cache
def set_fill(colour: str) -> str:
    """The operator that sets the fill colour, given as RGB hex."""
    red, green, blue = (int(colour[index : index + 2], 16) / 255 for index in (0, 2, 4))
    return f"{red:.3f} {green:.3f} {blue:.3f} rg"


class ContentStream:
    """The operators of one page, in the order things are put on it; places are in points from its lower left corner.

    reportlab's text object would write the same operators, but takes longer over them than the whole layout does.
    """

    def __init__(self, document: PDFDocument) -> None:
        """Begin a stream; `document` is where the faces note which of their glyphs are used."""
        self.document = document
        self.grounds: list[str] = []
        self.words: list[str] = []
        self.font: tuple[str, float] | None = None
        self.colour: str | None = None

    def add_area(self, area: Area, x: float, y: float) -> None:
        """Fill a rectangle whose lower left corner is given."""
        self.grounds.append(f"{set_fill(area.colour)} {x:.2f} {y:.2f} {area.width:.2f} {area.height:.2f} re f")

    def add_piece(self, piece: Piece, x: float, baseline: float) -> None:
        """Print words from a place on their baseline."""
        if piece.colour != self.colour:
            self.colour = piece.colour
            self.words.append(set_fill(piece.colour))
        place = f"1 0 0 1 {x:.2f} {baseline:.2f} Tm"
        font = piece.face.font
        for subset, codes in font.splitString(piece.text, self.document):
            name = font.getSubsetInternalName(subset, self.document)
            if (name, piece.size) != self.font:
                self.font = (name, piece.size)
                self.words.append(f"{name} {piece.size:.2f} Tf")
            self.words.append(f"{place} ({codes.decode('latin-1').translate(_ESCAPES)}) Tj")
            place = ""

    def grounds_code(self) -> str:
        """The operators of all areas."""
        return "\n".join(self.grounds)

    def words_code(self) -> str:
        """The operators of all words, as one text object."""
        return "\n".join(("BT", *self.words, "ET"))
