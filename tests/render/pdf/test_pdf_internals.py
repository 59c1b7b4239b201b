"""What we lean on of reportlab beside its documented ways: a release that changes it fails here, and says where."""

from __future__ import annotations

import io
from importlib.resources import files

import pytest
from reportlab import rl_config
from reportlab.pdfbase import pdfdoc, ttfonts
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.doctemplate import BaseDocTemplate, PageTemplate
from reportlab.platypus.flowables import Flowable, PageBreak
from reportlab.platypus.frames import Frame

from briefkit.render.pdf.internals import _SETTINGS, PackedCanvas, PackedDocument, TextFont, fixed_settings

FONT = files("briefkit.render.pdf").joinpath("fonts", "signs-regular.ttf").read_bytes()


def test_a_canvas_has_its_document_in_one_place() -> None:
    assert isinstance(Canvas(io.BytesIO())._doc, pdfdoc.PDFDocument)


def test_a_document_numbers_its_objects_with_a_counter() -> None:
    document = pdfdoc.PDFDocument()
    before = document.objectcounter
    reference = document.Reference(pdfdoc.PDFDictionary())
    assert document.objectcounter == before + 1
    assert document.numberToId[document.objectcounter] == reference.name
    assert document.idToObjectNumberAndVersion[reference.name] == (document.objectcounter, 0)
    assert isinstance(document.idToObject[reference.name], pdfdoc.PDFDictionary)
    document.objectcounter += 1  # taken by ourselves
    following = document.Reference(pdfdoc.PDFDictionary())
    assert document.idToObjectNumberAndVersion[following.name] == (before + 3, 0)
    assert before + 2 not in document.numberToId


def test_plain_words_are_entries_as_they_stand() -> None:
    document = pdfdoc.PDFDocument()
    assert document.Reference("12 0 R") == "12 0 R"
    assert pdfdoc.format("[12 0 R]", document) == b"[12 0 R]"


@pytest.mark.parametrize("kind", [pdfdoc.PDFCatalog, pdfdoc.PDFPage])
def test_entries_are_admitted_by_name(kind: type[pdfdoc.PDFObject]) -> None:
    entry = kind()
    entry.__NoDefault__ = (*entry.__NoDefault__, "Tabs", "AF")
    entry.Tabs, entry.AF = "/S", "[1 0 R]"
    entry.Override_default_compilation = 1
    written = entry.format(pdfdoc.PDFDocument())
    assert b"/Tabs /S" in written
    assert b"/AF [1 0 R]" in written


def test_a_page_brings_its_content_and_size() -> None:
    seen = []

    class Document(pdfdoc.PDFDocument):
        def addPage(self, page: pdfdoc.PDFPage) -> None:
            seen.append((page.stream, page.pagewidth, page.pageheight))
            super().addPage(page)

    canvas = Canvas(io.BytesIO(), pagesize=(300, 200))
    canvas._doc = Document()
    canvas.addLiteral("0 g")
    canvas.showPage()
    ((stream, width, height),) = seen
    assert isinstance(stream, str)
    assert "0 g" in stream
    assert (width, height) == (300, 200)


def test_a_stream_ends_as_we_mend_it() -> None:
    document = pdfdoc.PDFDocument()
    document.defaultStreamFilters = None
    written = pdfdoc.PDFStream(content=b"words").format(document)
    assert written.endswith(b"\nstream\nwordsendstream\n")
    assert b"Filter" not in written


def test_a_font_maps_code_points_to_glyphs_and_assigns_bytes_as_they_are_used() -> None:
    font = ttfonts.TTFont("contract", io.BytesIO(FONT), asciiReadable=False)
    face = font.face
    assert isinstance(face.charToGlyph, dict)
    assert isinstance(face.charWidths, dict)
    assert len(face.hmetrics) > max(face.charToGlyph.values())
    assert face.unitsPerEm == 1000
    assert face.subfontNameX == b""
    document = pdfdoc.PDFDocument()
    face.charToGlyph[0xF0000] = face.charToGlyph[ord("₼")]
    face.charWidths[0xF0000] = 500
    assert font.splitString("₼\U000f0000", document) == [(0, b"\x01\x02")]
    assert font.state[document].subsets[0][:3] == [0, ord("₼"), 0xF0000]
    name = font.getSubsetInternalName(0, document)
    font.addObjects(document)
    fonts = document.idToObject["BasicFonts"].dict
    assert f"toUnicodeCMap:{fonts[name[1:]].BaseFont}" in document.idToObject


def test_a_glyph_may_stand_for_any_words() -> None:
    document = PackedDocument("en")
    font = TextFont("signs", io.BytesIO(FONT))
    code = font.admit(font.face.charToGlyph[ord("₼")], "ab😀")
    assert font.admit(font.face.charToGlyph[ord("₼")], "ab😀") == code
    assert font.encode(code, document) == (0, 1)
    font.draw(chr(code), 1)  # a letter of a text, which has the code point of the glyph
    assert font.find_code(code) != code
    assert font.face.charToGlyph[code] == font.face.charToGlyph[ord("₼")]
    font.getSubsetInternalName(0, document)
    font.addObjects(document)
    (mapping,) = [it for name, it in document.idToObject.items() if name.startswith("toUnicodeCMap:")]
    assert f"<01> <{'ab😀'.encode('utf-16-be').hex()}>" in mapping.content
    assert "<00> <" not in mapping.content.replace("<00> <ff>", "")


def test_what_has_to_stay_with_the_next_is_joined_by_the_class_that_we_name() -> None:
    joined: list[list[Flowable]] = []
    tops: list[bool] = []

    class Block(Flowable):
        def __init__(self, keep: bool) -> None:
            super().__init__()
            self.keepWithNext = int(keep)

        def wrap(self, width: float, height: float) -> tuple[float, float]:
            tops.append(bool(self._frame._atTop))
            return width, 10

        def draw(self) -> None:
            pass

    class Together(Block):
        def __init__(self, flowables: list[Flowable]) -> None:
            super().__init__(False)
            self._content = flowables
            joined.append(flowables)

    template = BaseDocTemplate(
        io.BytesIO(),
        pageTemplates=[PageTemplate("all", [Frame(0, 0, 100, 100)])],
        keepTogetherClass=Together,
    )
    first, second, third = Block(True), Block(False), Block(True)
    template.build([first, second, Block(False), third, PageBreak(), Block(False)])
    assert joined == [[first, second], [third]]
    assert tops == [True, False, False, True]


def test_settings_are_ours_while_we_write_and_theirs_again_after() -> None:
    before = {name: getattr(rl_config, name) for name in _SETTINGS}
    with fixed_settings():
        assert {name: getattr(rl_config, name) for name in _SETTINGS} == _SETTINGS
    assert {name: getattr(rl_config, name) for name in _SETTINGS} == before


def test_a_packed_file_has_no_comments_of_the_library() -> None:
    with fixed_settings():
        canvas = PackedCanvas(io.BytesIO(), lang="en")
        canvas.addLiteral("0 g")
        data = canvas.getpdfdata()
    assert data.startswith(b"%PDF-1.7\n")
    assert b"ReportLab" not in data.replace(b"ReportLab PDF Library", b"")
    assert b"/Type/XRef" in data
    assert b"/Type/ObjStm" in data
