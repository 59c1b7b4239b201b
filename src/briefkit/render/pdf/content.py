"""The content stream of a page: operators for areas, pictures and words, in the terms of ISO 32000."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from briefkit.render.pdf.embedding import Codes
from briefkit.render.pdf.flow import Area
from briefkit.render.pdf.fonts import Face, text_face
from briefkit.render.pdf.text import Piece

_RULE = 2.0
"""Points of height below which an area is a rule."""


@cache
def set_fill(colour: str) -> str:
    """The operator that sets the fill colour, given as RGB hex."""
    red, green, blue = (int(colour[index : index + 2], 16) / 255 for index in (0, 2, 4))
    return f"{red:.3f} {green:.3f} {blue:.3f} rg"


class FaceBook:
    """The faces of a file, their names in its content, and the codes of the characters that it uses of them."""

    def __init__(self) -> None:
        """Begin without any."""
        self.names: dict[Face, str] = {}
        self.codes: defaultdict[Face, Codes] = defaultdict(Codes)

    def name(self, face: Face) -> str:
        """The name of a face in the resources."""
        return self.names.setdefault(face, f"/F{len(self.names) + 1}")


class ContentStream:
    """The operators of one page, in the order things are put on it; places are in points from its lower left corner.

    Grounds come first, then rules, which the edge of a ground would blur, then pictures, then all words. What carries
    no meaning of its own is an artifact; everything else stands between the operators that say which element of the
    structure tree it belongs to.
    """

    def __init__(self, faces: FaceBook) -> None:
        """Begin a stream; `faces` notes which characters of them are used."""
        self.faces = faces
        self.grounds: list[str] = []
        self.rules: list[str] = []
        self.pictures: list[str] = []
        self.words: list[str] = []
        self.font: tuple[Face, float] | None = None
        self.colour: str | None = None
        self.marked = False

    def add_area(self, area: Area, x: float, y: float) -> None:
        """Fill a rectangle whose lower left corner is given."""
        kind = self.rules if area.height < _RULE else self.grounds
        kind.append(f"{set_fill(area.colour)} {x:.2f} {y:.2f} {area.width:.2f} {area.height:.2f} re f")

    def add_picture(self, name: str, x: float, y: float, width: float, height: float, mcid: int) -> None:
        """Put a picture into a rectangle whose lower left corner is given."""
        place = f"{width:.2f} 0 0 {height:.2f} {x:.2f} {y:.2f} cm"
        self.pictures.append(f"/Figure <</MCID {mcid}>> BDC q {place} {name} Do Q EMC")

    def begin_marked(self, kind: str, mcid: int) -> None:
        """Let the words that follow belong to an element of the structure tree."""
        self.end_marked()
        self.words.append(f"/{kind} <</MCID {mcid}>> BDC")
        self.marked = True

    def begin_artifact(self) -> None:
        """Let the words that follow belong to the page, not to the report: header, footer, repeated header row."""
        self.end_marked()
        self.words.append("/Artifact <</Type /Pagination>> BDC")
        self.marked = True

    def end_marked(self) -> None:
        """End what `begin_marked` or `begin_artifact` began."""
        if self.marked:
            self.words.append("EMC")
            self.marked = False

    def add_piece(self, piece: Piece, x: float, baseline: float) -> None:
        """Print words from a place on their baseline."""
        if piece.colour != self.colour:
            self.colour = piece.colour
            self.words.append(set_fill(piece.colour))
        self.set_font(piece.face, piece.size)
        codes = self.faces.codes[piece.face]
        if not piece.strokes:
            self.words.append(f"1 0 0 1 {x:.2f} {baseline:.2f} Tm ({piece.text.translate(codes)}) Tj")
            return
        self.words.append("/ReversedChars BMC")  # 14.8.2.3.3
        for right, up, glyphs in piece.strokes:
            place = f"{x + right * piece.size:.2f} {baseline + up * piece.size:.2f}"
            self.words.append(f"1 0 0 1 {place} Tm ({''.join(map(codes.__getitem__, glyphs))}) Tj")
        self.words.append("EMC")

    def add_space(self, piece: Piece, x: float, baseline: float) -> None:
        """End a line with a space after its last piece, so that its last word and the next are heard as two."""
        face = piece.face if ord(" ") in piece.face.widths else text_face(False, False)
        self.set_font(face, piece.size)
        place = f"1 0 0 1 {x - face.widths[ord(' ')] * piece.size:.2f} {baseline:.2f} Tm " if piece.strokes else ""
        self.words.append(f"{place}({self.faces.codes[face][ord(' ')]}) Tj")

    def set_font(self, face: Face, size: float) -> None:
        """Let the words that follow be in a face."""
        if (face, size) != self.font:
            self.font = (face, size)
            self.words.append(f"{self.faces.name(face)} {size:.2f} Tf")

    def code(self) -> bytes:
        """The operators of the whole page; the words are one text object."""
        self.end_marked()
        areas = (*self.grounds, *self.rules)
        layout = ("/Artifact <</Type /Layout>> BDC", *areas, "EMC") if areas else ()
        return "\n".join((*layout, *self.pictures, "BT", *self.words, "ET")).encode("latin-1")
