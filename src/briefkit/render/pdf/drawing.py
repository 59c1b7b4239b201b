"""The operators that put a flowable on its page, in the terms of ISO 32000-1."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import groupby

from reportlab.pdfbase.pdfdoc import PDFDocument

from briefkit.render.pdf.flow import Area
from briefkit.render.pdf.fonts import Face, text_face
from briefkit.render.pdf.shaping import Glyph
from briefkit.render.pdf.text import Piece
from briefkit.render.scripts import is_latin, split_languages

_RULE = 2.0
"""Points of height below which an area is a rule."""

_UNDERLINE, _UNDER = 0.045, 0.13  # of the size

_ESCAPES = {code: f"\\{code:03o}" for code in map(ord, "\\()\r\n")}


@cache
def set_fill(colour: str) -> str:
    """The operator that sets the fill colour, given as RGB hex."""
    red, green, blue = (int(colour[index : index + 2], 16) / 255 for index in (0, 2, 4))
    return f"{red:.3f} {green:.3f} {blue:.3f} rg"


class Codes(dict[int | Glyph, str]):
    """What stands in a content stream for each character of a face, or for a glyph that shaping chose.

    The library makes several fonts of a face, with 256 characters each. A character of the first is its byte, escaped
    where it has to be; of all others its byte and 256 for each font before its own.
    """

    def __init__(self, face: Face, document: PDFDocument) -> None:
        """Begin without any."""
        self.face = face
        self.document = document
        self._names: dict[int, str] = {}

    def __missing__(self, sign: int | Glyph) -> str:
        """Find the code of a sign that comes for the first time."""
        code = self.face.admit(sign.number, sign.text) if isinstance(sign, Glyph) else self.face.find_code(sign)
        font, byte = self.face.encode(code, self.document)
        self[sign] = found = chr(byte).translate(_ESCAPES) if font == 0 else chr(256 * font + byte)
        return found

    def divide(self, codes: str) -> Iterator[tuple[str, str]]:
        """Codes as they are written, by the names of the fonts that they belong to."""
        if codes.isascii() or max(codes) < "\u0100":
            yield self._name(0), codes
            return
        for font, members in groupby(codes, lambda code: ord(code) // 256):
            written = "".join(chr(ord(code) % 256) for code in members)
            yield self._name(font), written if font == 0 else written.translate(_ESCAPES)

    def _name(self, font: int) -> str:
        if font not in self._names:
            self._names[font] = self.face.getSubsetInternalName(font, self.document)
        return self._names[font]


class FaceBook(dict[Face, Codes]):
    """The faces that a file uses."""

    def __init__(self, document: PDFDocument, language: str) -> None:
        """Begin without any, for a document in a language (BCP 47)."""
        self.document = document
        self.language = language

    def __missing__(self, face: Face) -> Codes:
        """Note a face that is used for the first time."""
        self[face] = codes = Codes(face, self.document)
        return codes


class Drawing:
    """The operators of one flowable, in the order things are put on the page.

    Backgrounds come first, then rules, which the edge of a background would blur, then pictures, then all words. What
    carries no meaning is an artifact; everything else stands between operators that name its element of the structure
    tree.
    """

    def __init__(self, faces: FaceBook) -> None:
        """Begin without any; `faces` notes which characters of them are used."""
        self.faces = faces
        self.backgrounds: list[str] = []
        self.rules: list[str] = []
        self.words: list[str] = []
        self._font: tuple[str, float] | None = None
        self._colour: str | None = None
        self._marked = False

    def add_area(self, area: Area, x: float, y: float) -> None:
        """Fill a rectangle whose lower left corner is given."""
        kind = self.rules if area.height < _RULE else self.backgrounds
        kind.append(f"{set_fill(area.colour)} {x:.2f} {y:.2f} {area.width:.2f} {area.height:.2f} re f")

    def underline(self, piece: Piece, x: float, baseline: float) -> None:
        """Underline a link, so that it can be told apart in greyscale."""
        thickness, y = piece.size * _UNDERLINE, baseline - piece.size * _UNDER
        self.rules.append(f"{set_fill(piece.colour)} {x:.2f} {y:.2f} {piece.width:.2f} {thickness:.2f} re f")

    def begin_marked(self, kind: str, mcid: int) -> None:
        """Let the words that follow belong to an element of the structure tree."""
        self.end_marked()
        self.words.append(f"/{kind} <</MCID {mcid}>> BDC")
        self._marked = True

    def begin_artifact(self) -> None:
        """Let the words that follow belong to the page, not to the report: header, footer, repeated header row."""
        self.end_marked()
        self.words.append("/Artifact <</Type /Pagination>> BDC")
        self._marked = True

    def end_marked(self) -> None:
        """End what `begin_marked` or `begin_artifact` began."""
        if self._marked:
            self.words.append("EMC")
            self._marked = False

    def add_piece(self, piece: Piece, x: float, baseline: float, spaced: bool = False) -> None:
        """Print words from a place on their baseline; those in other scripts say in which language they are.

        Where they are `spaced`, a space follows, so that the last word of a line and the next are heard as two.
        """
        if piece.colour != self._colour:
            self._colour = piece.colour
            self.words.append(set_fill(piece.colour))
        apart = spaced and (bool(piece.strokes) or ord(" ") not in piece.face.own)
        text = f"{piece.text} " if spaced and not apart else piece.text
        if piece.strokes:
            self._show_strokes(piece, x, baseline)
        else:
            self.words.append(f"1 0 0 1 {x:.2f} {baseline:.2f} Tm")
            codes = self.faces[piece.face]
            if is_latin(text):
                self._show(codes, piece.size, text.translate(codes))
            else:
                self._show_languages(codes, piece.size, text)
        if apart:
            face = text_face(bold=False, italic=False)
            if piece.strokes:
                self.words.append(f"1 0 0 1 {x - face.widths[ord(' ')] * piece.size:.2f} {baseline:.2f} Tm")
            self._show(self.faces[face], piece.size, self.faces[face][ord(" ")])

    def areas(self) -> str:
        """The operators of backgrounds and rules."""
        areas = (*self.backgrounds, *self.rules)
        return "\n".join(("/Artifact <</Type /Layout>> BDC", *areas, "EMC")) if areas else ""

    def text(self) -> str:
        """The operators of the words, one text object."""
        self.end_marked()
        return "\n".join(("BT", *self.words, "ET")) if self.words else ""

    def _show_languages(self, codes: Codes, size: float, text: str) -> None:
        for words, language in split_languages(text, self.faces.language):
            if language:
                self.words.append(f"/Span <</Lang({language})>> BDC")
            self._show(codes, size, words.translate(codes))
            if language:
                self.words.append("EMC")

    def _show_strokes(self, piece: Piece, x: float, baseline: float) -> None:
        """Print shaped letters, each stroke in its place."""
        languages = [language for _, language in split_languages(piece.text, self.faces.language) if language]
        marks = [f"/Span <</Lang({language})>> BDC" for language in languages[:1]]
        if piece.rightward:
            marks.append("/ReversedChars BMC")  # 14.8.2.3.3
        self.words += marks
        codes = self.faces[piece.face]
        for right, up, glyphs in piece.strokes:
            self.words.append(f"1 0 0 1 {x + right * piece.size:.2f} {baseline + up * piece.size:.2f} Tm")
            self._show(codes, piece.size, "".join(map(codes.__getitem__, glyphs)))
        self.words += ["EMC"] * len(marks)

    def _show(self, book: Codes, size: float, codes: str) -> None:
        for name, written in book.divide(codes) if codes else ():
            if (name, size) != self._font:
                self._font = (name, size)
                self.words.append(f"{name} {size:.2f} Tf")
            self.words.append(f"({written}) Tj")
