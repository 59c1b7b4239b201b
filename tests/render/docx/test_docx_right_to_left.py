from __future__ import annotations

import io
import re
import zipfile

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st
from tests.render.arabic import ARABIC_HEAD, IN_ARABIC, IN_ENGLISH, make_arabic_report
from tests.render.docx.accepting import settle
from tests.render.docx.house import make_house_template
from tests.render.docx.layout import describe_layout
from tests.render.docx.test_docx_document import draw_png

from briefkit.api import redline_bytes
from briefkit.model.report import Paragraph, Report, Section, Table, Text
from briefkit.model.theme import CitationStyle, Logo, Theme, WordTemplate
from briefkit.render.docx import docx_bytes
from briefkit.render.docx.direction import turn_right
from briefkit.render.docx.markup import paragraph, run

HOUSE = WordTemplate("house.docx", make_house_template())


def read_part(content: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return package.read(name).decode()


def show(xml: str) -> str:
    """The words of a paragraph, those of runs from right to left in ‹ ›, and what is said of the paragraph."""
    runs = re.findall(r"<w:r>(?:<w:rPr>(.*?)</w:rPr>)?<w:t[^>]*>([^<]*)</w:t></w:r>", xml)
    words = "".join(f"‹{text}›" if "<w:rtl/>" in look else text for look, text in runs)
    words = words.replace("›‹", "")
    side = re.search('<w:jc w:val="([a-z]+)"', xml)
    return f"{'right' if '<w:bidi/>' in xml else 'left'} {side[1] if side else ''}: {words}"


@pytest.mark.parametrize(
    ("style", "words", "shown"),
    [
        ("Normal", "قالت الوزارة (انظر UNHCR).", "right : ‹قالت الوزارة (انظر ›UNHCR‹).›"),
        ("Normal", "قال تقرير UN (Baku) كذا", "right : ‹قال تقرير ›UN (Baku)‹ كذا›"),
        ("Normal", "قال 1,250 شخصا", "right : ‹قال 1,250 شخصا›"),
        ("Normal", IN_ENGLISH, f"left : {IN_ENGLISH}"),
        ("TableText", "[3, ¶ 2]", "right : ‹[3, ¶ 2]›"),
        ("TableText", "1–2", "right : ‹1–2›"),
        ("TableText", "Baku", "left right: Baku"),
        ("Normal", "قال تقرير UN.\nLikely (84)", "right : ‹قال تقرير ›UN‹.›Likely (84)"),
        ("TableText", IN_ENGLISH, f"left : {IN_ENGLISH}"),
        ("Heading1", IN_ENGLISH, f"left right: {IN_ENGLISH}"),
        ("ListBullet", "Short", "left : Short"),
        ("SourceEntry", "Delta News, “Ferry”", "right : Delta News, “Ferry”"),
        ("Detail", "9 March 2024", "left right: 9 March 2024"),
        ("Normal", "AT&T <א> דהו זחט", "right : AT&amp;T‹ &lt;א&gt; דהו זחט›"),
    ],
)
def test_paragraphs_say_how_they_run(style: str, words: str, shown: str) -> None:
    assert show(turn_right(paragraph(style, run(words)))) == shown


def test_links_are_cut_apart_from_what_is_around_them() -> None:
    link = f'<w:hyperlink w:anchor="e1" w:history="1">{run("4 مارس", "Strong")}</w:hyperlink>'
    assert show(turn_right(paragraph("Normal", link + run(": ") + run(IN_ENGLISH)))) == f"left : ‹4 مارس›: {IN_ENGLISH}"


def test_a_number_of_a_part_is_not_drawn_into_the_next() -> None:
    parts = run("4 مارس 2024") + run(". Reliability B")
    assert show(turn_right(paragraph("SourceEntry", parts))) == "right : ‹4 مارس 2024. ›Reliability B"


LETTERS = st.text("abc אבג ابت 12.,:()[]¶–&<>\n\t\u200f", min_size=1, max_size=60)


@given(st.lists(LETTERS, min_size=1, max_size=4), st.sampled_from(["Normal", "SourceEntry", "TableText", "Heading1"]))
def test_turning_keeps_every_word(texts: list[str], style: str) -> None:
    def read(xml: str) -> str:
        said = xml.replace("<w:br/>", "<w:t>\n</w:t>").replace("<w:tab/>", "<w:t>\t</w:t>")
        return "".join(re.findall("<w:t(?: [^>]*)?>([^<]*)</w:t>", said))

    written = paragraph(style, "".join(map(run, texts)))
    assert read(turn_right(written)) == read(written)


def test_tables_and_pages_run_from_the_right() -> None:
    content = docx_bytes(make_arabic_report(), Theme(logo=Logo("mark.png", draw_png(400, 100)), contents=True))
    document = docx.Document(io.BytesIO(content))
    assert all(table._tbl.tblPr.find(qn("w:bidiVisual")) is not None for table in document.tables)
    assert all(section._sectPr.find(qn("w:bidi")) is not None for section in document.sections)
    assert all(each.find(f"{qn('w:pPr')}/{qn('w:bidi')}") is not None for each in document.element.iter(qn("w:p")))
    (align,) = document.element.xpath("//wp:positionH/wp:align")
    assert align.text == "left"
    styles = read_part(content, "word/styles.xml")
    assert '<w:lang w:val="en" w:eastAsia="en" w:bidi="ar"/>' in styles
    assert 'w:cs="Arial"' in styles
    assert '<w:right w:val="single"' in styles
    assert '<w:left w:val="single"' not in styles


@pytest.mark.parametrize("citations", CitationStyle)
def test_notes_run_from_the_right(citations: CitationStyle) -> None:
    content = docx_bytes(make_arabic_report(), Theme(citations=citations))  # which is read back
    if citations is not CitationStyle.REFERENCES:
        notes = read_part(content, f"word/{citations.note_kind}s.xml")
        assert notes.count("<w:bidi/>") == notes.count('Text"/>') > 0


def test_a_word_template_is_filled_from_the_right() -> None:
    content = docx_bytes(make_arabic_report(), Theme(word_template=HOUSE))
    paragraphs = docx.Document(io.BytesIO(content)).element.body.iter(qn("w:p"))
    said = {"".join(text.text or "" for text in each.iter(qn("w:t"))): each for each in paragraphs}
    assert said["القسم الرئيسي"].find(f"{qn('w:pPr')}/{qn('w:bidi')}") is not None
    assert all(
        table._tbl.tblPr.find(qn("w:bidiVisual")) is not None for table in docx.Document(io.BytesIO(content)).tables[1:]
    )


def test_a_redline_runs_from_the_right() -> None:
    def make(words: str) -> Report:
        blocks = (
            Paragraph((Text(f"{IN_ARABIC} {words}"),)),
            Table(("اليوم", "Level"), (((Text("الاثنين"),), (Text(words),)),)),
        )
        return Report(ARABIC_HEAD, (Section("all", "القسم", blocks),))

    old, new = make("قبل ذلك"), make("بعد ذلك UN")
    redline = redline_bytes(old, new)
    assert describe_layout(settle(redline, accept=True)) == describe_layout(docx_bytes(new, Theme()))
    assert "table from right to left" in describe_layout(redline)
