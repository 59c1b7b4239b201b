"""A Word template such as an organisation has one, and ways to break it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from functools import cache

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_BREAK
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from tests.render.docx.test_docx_document import draw_png

GREEN = RGBColor(0x1B, 0x5E, 0x20)
DISCLAIMER = "The Harbour Institute takes no position on where borders run."


@cache
def make_house_template(change: Callable[[Document], None] | None = None) -> bytes:
    """The template: a cover with logo, contents, key points, a lying section with the chronology, the rest.

    Args:
        change: What to do to it before it is saved.
    """
    document = docx.Document()
    for name, size in (("Heading 1", 18), ("Title", 30)):
        style = document.styles[name]
        style.font.name, style.font.size, style.font.color.rgb = "DejaVu Serif", Pt(size), GREEN
    document.styles["Normal"].font.name = "DejaVu Serif"
    _rename_heading(document)
    _make_cover(document)
    document.add_heading("In this report", 1)
    document.add_paragraph("{{contents}}")
    document.add_paragraph("{{key-points}}")
    lying = document.add_section(WD_SECTION.NEW_PAGE)
    lying.orientation = WD_ORIENT.LANDSCAPE
    lying.page_width, lying.page_height = Cm(29.7), Cm(21)
    document.add_paragraph("{{ chronology }}")
    upright = document.add_section(WD_SECTION.NEW_PAGE)
    upright.orientation = WD_ORIENT.PORTRAIT
    upright.page_width, upright.page_height = Cm(21), Cm(29.7)
    document.add_paragraph("{{sections}}")
    document.add_paragraph(DISCLAIMER)
    if change is not None:
        change(document)
    saved = io.BytesIO()
    document.save(saved)
    return repack(saved.getvalue(), _drop_leftovers)


def repack(data: bytes, change: Callable[[dict[str, bytes]], None]) -> bytes:
    """A template whose parts were changed."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    change(parts)
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return saved.getvalue()


def _drop_leftovers(parts: dict[str, bytes]) -> None:
    """Take out what the default template of python-docx carries from Word 2010, which validators object to."""
    name = b"stylesWithEffects.xml"
    del parts["word/stylesWithEffects.xml"]
    for part in ("[Content_Types].xml", "word/_rels/document.xml.rels"):
        parts[part] = re.sub(rb"<(?:Override|Relationship) [^>]*" + re.escape(name) + rb'"[^>]*/>', b"", parts[part])


def _rename_heading(document: Document) -> None:
    """Give a style the id that a German Word gives it; its name stays."""
    for style in document.styles.element.iter(qn("w:style")):
        if style.get(qn("w:styleId")) == "Heading1":
            style.set(qn("w:styleId"), "berschrift1")
        for element in style.iter(qn("w:basedOn"), qn("w:next"), qn("w:link")):
            if element.get(qn("w:val")) == "Heading1":
                element.set(qn("w:val"), "berschrift1")


def _make_cover(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.different_first_page_header_footer = True
    document.settings.odd_and_even_pages_header_footer = True
    section.header.paragraphs[0].text = "Harbour Institute · {{report.product}} {{report.number}} · {{report.marking}}"
    section.footer.paragraphs[0].text = DISCLAIMER
    document.add_picture(io.BytesIO(draw_png(160, 60)), width=Cm(5))
    document.add_paragraph("Harbour Institute, River Programme")
    title = document.add_paragraph(style="Title")
    title.add_run("{{report.").bold = True
    title.add_run("ti").italic = True
    title.add_run("tle}}")
    table = document.add_table(2, 2)
    for row, (label, value) in zip(table.rows, (("As of", "as_of"), ("Issued by", "originator")), strict=True):
        row.cells[0].text, row.cells[1].text = label, f"{{{{report.{value}}}}}"
    document.add_paragraph("{{identification}}")
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
