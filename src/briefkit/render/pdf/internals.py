"""What reportlab does not do: the one place that touches its private names.

reportlab 5.1 writes every object by itself and in plain text, knows neither tags nor attachments, gives a character of
a font one glyph, and takes a no-break space for a space. Its document, canvas and font are extended here; the names
that this leans on are held by `tests/render/pdf/test_pdf_internals.py`, the version is bounded in `pyproject.toml`.
"""

from __future__ import annotations

import hashlib
import itertools
import struct
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, BinaryIO

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.flowables import Flowable

_PACKED_TOGETHER = 256
_PLAIN, _PACKED = 1, 2
_ENTRY = struct.Struct(">BIH")
_PRIVATE = 0xF0000  # from here on, code points are for private use; a font has them for its aliases alone
_SIGNS_A_BLOCK = 100
_CATALOG_ENTRIES = ("AF", "OutputIntents")
_PAGE_ENTRIES = ("StructParents", "Tabs")

_SETTINGS: dict[str, Any] = {
    "useA85": 0,
    "pdfComments": 0,
    "pdfMultiLine": 0,
    "canvas_baseColor": None,
    "overlapAttachedSpace": 1,
}
"""Settings that the library may read from a file or the environment, with the values that we need."""

_TO_UNICODE = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<00> <ff>
endcodespacerange
{blocks}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


def refer(number: int) -> str:
    """A reference to an object."""
    return f"{number} 0 R"


@contextmanager
def fixed_settings() -> Iterator[None]:
    """Write with our settings of the library, then restore those that were there."""
    before = {name: getattr(rl_config, name) for name in _SETTINGS}
    try:
        for name, value in _SETTINGS.items():
            setattr(rl_config, name, value)
        yield
    finally:
        for name, value in before.items():
            setattr(rl_config, name, value)


class TextFont(TTFont):
    """A reportlab font whose glyphs may stand for other text than their own letters.

    Attributes:
        texts: What a code point that is not a letter of the font's own stands for.
    """

    def __init__(self, name: str, file: BinaryIO) -> None:
        """Read a font with TrueType outlines."""
        super().__init__(name, file, asciiReadable=False)
        self.texts: dict[int, str] = {}
        self._private: dict[tuple[int, str], int] = {}
        self._far = {code: glyph for code, glyph in self.face.charToGlyph.items() if code >= _PRIVATE}

    def rename(self) -> None:
        """Name the font in the file as we do, since two font files may give the same name."""
        self.face.subfontNameX = f"-{self.fontName}".encode("ascii")

    def measure_glyph(self, glyph: int) -> float:
        """The advance of a glyph, in em."""
        return float(self.face.hmetrics[glyph][0]) / float(self.face.unitsPerEm)

    def draw(self, letter: str, glyph: int) -> None:
        """Let a glyph print a letter that the font does not have."""
        if ord(letter) < _PRIVATE:
            self._alias(ord(letter), glyph, letter)
        else:
            self._far[ord(letter)] = glyph

    def _alias(self, code: int, glyph: int, text: str) -> None:
        """Let a code point print a glyph and stand for a text."""
        self.face.charToGlyph[code] = glyph
        self.face.charWidths[code] = 1000 * self.measure_glyph(glyph)
        self.texts[code] = text

    def admit(self, glyph: int, text: str) -> int:
        """A code point for a glyph that stands for a text; the same one for the same."""
        code = self._private.get((glyph, text))
        if code is None:
            code = self._private[glyph, text] = _PRIVATE + len(self._private)
            self._alias(code, glyph, text)
        return code

    def find_code(self, letter: int) -> int:
        """The code point by which a letter is printed, given as its own: nearly always that."""
        if letter == 0xA0:  # the library would take it for a space
            return self.admit(self.face.charToGlyph[letter], "\u00a0")
        return self.admit(self._far[letter], chr(letter)) if letter >= _PRIVATE else letter

    def encode(self, code: int, document: pdfdoc.PDFDocument) -> tuple[int, int]:
        """Which of the fonts that a document makes of this one prints a code point, and by which byte."""
        [(subset, data)] = self.splitString(chr(code), document)
        return subset, data[0]

    def addObjects(self, doc: pdfdoc.PDFDocument) -> None:
        """Write the font as the library does, but for its map to Unicode."""
        subsets: list[list[int]] = self.state[doc].subsets
        super().addObjects(doc)
        for number, subset in enumerate(subsets):
            name = self.getSubsetName(number)
            doc.idToObject[f"toUnicodeCMap:{name}"].content = self._map_to_unicode(subset)

    def getSubsetName(self, number: int) -> str:
        """What the file calls one of the fonts."""
        return bytes(SUBSETN(number) + b"+" + self.face.name + self.face.subfontNameX).decode("ascii")

    def _map_to_unicode(self, subset: Sequence[int]) -> str:
        """The map by which readers search and copy (ISO 32000-1, 9.10.3)."""
        texts = [(byte, self.texts.get(code, chr(code))) for byte, code in enumerate(subset) if code]
        blocks = []
        for start in range(0, len(texts), _SIGNS_A_BLOCK):
            lines = [
                f"<{byte:02x}> <{text.encode('utf-16-be').hex()}>"
                for byte, text in texts[start : start + _SIGNS_A_BLOCK]
            ]
            blocks += [f"{len(lines)} beginbfchar", *lines, "endbfchar"]
        return _TO_UNICODE.format(blocks="\n".join(blocks))


class PackedDocument(pdfdoc.PDFDocument):
    """A document whose objects go into object streams (ISO 32000-1, 7.5.7), found by a cross-reference stream (7.5.8).

    A chronology of ten thousand rows makes a hundred thousand objects, nearly all of them elements of the structure
    tree. Those that are put here are packed at once, so that neither the file nor the memory holds them unpacked; the
    library's own follow at the end.

    Attributes:
        pages: In order; of each, all but its content may still change.
    """

    defaultStreamFilters = None  # noqa: N815

    def __init__(self, language: str) -> None:
        """Begin a file, PDF 1.7."""
        super().__init__(compression=1, invariant=1, lang=language)
        self.pages: list[Any] = []
        self._data = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
        self._table = bytearray(_ENTRY.pack(0, 0, 0xFFFF))
        self._pending: list[tuple[int, str]] = []

    def reserve(self) -> int:
        """The number of an object that is put later."""
        self.objectcounter: int = self.objectcounter + 1
        return self.objectcounter

    def put(self, number: int, body: str) -> None:
        """Write an object that has a number; `body` is Latin-1."""
        self._pending.append((number, body))
        if len(self._pending) == _PACKED_TOGETHER:
            self._pack()

    def add(self, body: str) -> int:
        """Write an object; gives its number."""
        number = self.reserve()
        self.put(number, body)
        return number

    def add_stream(self, entries: str, content: bytes) -> int:
        """Write a stream; gives its number."""
        number = self.reserve()
        packed = zlib.compress(content)
        head = f"<<{entries}/Filter/FlateDecode/Length {len(packed)}>>stream\n"
        self._put_plain(number, head.encode("latin-1") + packed + b"\nendstream\n")
        return number

    def addPage(self, page: Any) -> None:
        """Write the content of a page, and keep no more of it than the library needs to write the rest."""
        page.Contents = refer(self.add_stream("", page.stream.encode("latin-1")))
        page.stream = None
        page.__NoDefault__ = (*page.__NoDefault__, *_PAGE_ENTRIES)
        super().addPage(page)
        page.number = self.find_number(page)
        self.pages.append(page)

    def find_number(self, entry: Any) -> int:
        """The number of an object of the library's."""
        return int(self.idToObjectNumberAndVersion[self.Reference(entry).name][0])

    def set_catalog(self, entries: dict[str, str]) -> None:
        """Add entries to the document catalogue, as they are written."""
        self.Catalog.__NoDefault__ = (*self.Catalog.__NoDefault__, *_CATALOG_ENTRIES)
        for name, value in entries.items():
            setattr(self.Catalog, name, value)

    def format(self) -> bytes:
        """The whole file."""
        for number in itertools.count(1):
            if number > self.objectcounter:
                break
            name = self.numberToId.get(number)
            if name is None:  # one of those that were put here
                continue
            body = pdfdoc.format(self.idToObject[name], self, toplevel=1)
            if body.endswith(b"endstream\n"):
                self._put_plain(number, body.removesuffix(b"endstream\n") + b"\nendstream\n")
            else:
                self.put(number, body.decode("latin-1"))
        self._pack()
        return self._finish()

    def _finish(self) -> bytes:
        digest = hashlib.sha256(self._data).hexdigest()[:32]
        start = len(self._data)
        number = self.reserve()
        self._locate(number, _PLAIN, start, 0)
        table = zlib.compress(self._table)
        self._data += (
            f"{number} 0 obj\n<</Type/XRef/Size {number + 1}/W[1 4 2]/Root {refer(self.find_number(self.Catalog))}"
            f"/Info {refer(self.find_number(self.info))}/ID[<{digest}><{digest}>]/Filter/FlateDecode"
            f"/Length {len(table)}>>stream\n"
        ).encode("ascii")
        self._data += table + f"\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n".encode("ascii")
        return bytes(self._data)

    def _put_plain(self, number: int, body: bytes) -> None:
        self._locate(number, _PLAIN, len(self._data), 0)
        self._data += f"{number} 0 obj\n".encode("ascii") + body + b"endobj\n"

    def _pack(self) -> None:
        """Write the objects that are waiting as one object stream."""
        if not self._pending:
            return
        places = []
        size = 0
        for number, body in self._pending:
            places.append(f"{number} {size}")
            size += len(body) + 1
        head = " ".join(places) + "\n"
        bodies = "\n".join(body for _, body in self._pending)
        entries = f"/Type/ObjStm/N {len(self._pending)}/First {len(head)}"
        stream = self.add_stream(entries, (head + bodies).encode("latin-1"))
        for index, (number, _) in enumerate(self._pending):
            self._locate(number, _PACKED, stream, index)
        self._pending = []

    def _locate(self, number: int, kind: int, place: int, index: int) -> None:
        """Note where an object is found."""
        start = number * _ENTRY.size
        self._table.extend(bytes(max(0, start + _ENTRY.size - len(self._table))))
        _ENTRY.pack_into(self._table, start, kind, place, index)


class PackedCanvas(Canvas):
    """A canvas whose document is a `PackedDocument`."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        """Begin a file; see the library."""
        super().__init__(*arguments, **options)
        self.document = self._doc = PackedDocument(options["lang"])
        self.setPageCompression(1)


def begins_page(flowable: Flowable) -> bool:
    """Whether nothing stands above a flowable that is being placed."""
    return bool(flowable._frame._atTop)
