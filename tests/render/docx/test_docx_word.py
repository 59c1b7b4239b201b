"""What makes a file one that Word can work with: fields, captions, page sections, languages."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from lxml import etree
from tests.render.docx.integrity import W, find_faults, read_parts, read_words
from tests.render.docx.test_docx_document import REPORT, draw_png

from briefkit.model.grading import Marking
from briefkit.model.report import Chronology, ChronologyRow, Figure, Head, Paragraph, Report, Section, Table, Text
from briefkit.model.theme import Theme
from briefkit.render.docx import docx_bytes
from briefkit.render.docx.markup import paragraph, run
from briefkit.render.docx.scripts import split_scripts

HEAD = Head("Ferries", dt.date(2021, 5, 6), marking=Marking("TLP:RED"))
WIDE = Table(tuple(f"Pier {n}" for n in range(1, 13)), (((Text("open"),),) * 12,), "Piers by night")


def read_body(report: Report, theme: Theme | None = None) -> etree._Element:
    data = docx_bytes(report, theme or Theme())
    assert find_faults(data) == []
    return read_parts(data)["word/document.xml"]


def test_sample_is_sound() -> None:
    read_body(REPORT, Theme(contents=True))


def test_contents_are_written_in_full() -> None:
    sections = (
        Section("chronology", "Chronology & more", (Chronology((ChronologyRow("e-1", "3 May", "It rose."),)),)),
        Section("gauges", "Gauges", ()),
    )
    body = read_body(Report(HEAD, sections, notes=("By hand.",)), Theme(contents=True))
    lines = [each for each in body.iter(f"{W}p") if each.find(f"{W}pPr/{W}pStyle[@{W}val='TOC1']") is not None]
    assert [read_words(line) or "".join(map(str, line.itertext())) for line in lines]
    words = ["".join(text.text or "" for text in line.iter(f"{W}t")) for line in lines]
    assert words == ["Chronology & more1", "Gauges1", "Notes1"]
    fields = [(field.text or "").split() for field in body.iter(f"{W}instrText")]
    assert fields[0][:2] == ["TOC", "\\o"]
    pages = [field[1] for field in fields if field[0] == "PAGEREF"]
    assert pages == ["chronology", "gauges", "notes_of_the_report"]
    assert "Contents" not in read_words(read_body(Report(HEAD, sections)))


def test_captions_are_counted() -> None:
    picture = Figure(draw_png(8, 8), "A pier", "Piers")
    tables = [Table(("Pier",), (((Text("north"),),),), caption) for caption in ("North", "South")]
    body = read_body(Report(HEAD, (Section("s", "S", (picture, tables[0], picture, tables[1])),)))
    lines = [line for line in read_words(body).splitlines() if line.startswith(("Figure", "Table"))]
    assert lines == ["Figure 1. Piers.", "Table 1. North", "Figure 2. Piers.", "Table 2. South"]
    fields = [(field.text or "").split()[:2] for field in body.iter(f"{W}instrText")]
    assert fields == [["SEQ", kind] for kind in ("Figure", "Table", "Figure", "Table")]


WORDS = Section("words", "Words", (Paragraph((Text("It rose."),)),))
LYING = Section("piers", "Piers", (WIDE,))


@pytest.mark.parametrize(
    ("sections", "notes", "expected"),
    [
        ((WORDS,), (), ["upright"]),
        ((WORDS, LYING), (), ["upright", "lying"]),
        ((WORDS, LYING), ("By hand.",), ["upright", "lying", "upright"]),
        ((LYING, replace(LYING, id="more")), (), ["upright", "lying"]),
        ((LYING, WORDS, replace(LYING, id="more")), (), ["upright", "lying", "upright", "lying"]),
    ],
)
def test_wide_tables_lie(sections: tuple[Section, ...], notes: tuple[str, ...], expected: list[str]) -> None:
    data = docx_bytes(Report(HEAD, sections, notes=notes), Theme())
    assert find_faults(data) == []
    parts = read_parts(data)
    body = parts["word/document.xml"][0]
    assert body[-1].tag == f"{W}sectPr"
    found = []
    for properties in body.iter(f"{W}sectPr"):
        size = properties.find(f"{W}pgSz")
        assert size is not None
        lies = size.get(f"{W}orient") == "landscape"
        assert (int(size.get(f"{W}w", "0")) > int(size.get(f"{W}h", "0"))) is lies
        assert [each.tag for each in properties][:2] == [f"{W}headerReference", f"{W}footerReference"]
        found.append("lying" if lies else "upright")
    assert found == expected
    for table in body.iter(f"{W}tbl"):
        widths = [int(column.get(f"{W}w", "0")) for column in table.iter(f"{W}gridCol")]
        assert sum(widths) == (14558 if len(widths) == 12 else 9626)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nərgiz Əliyeva", [("Nərgiz Əliyeva", "")]),
        ("at Αθήνα, 3 May", [("at ", ""), ("Αθήνα", "el-GR"), (", 3 May", "")]),
        ("Порт «Южный» and Ереван", [("Порт «Южный", "ru-RU"), ("» and ", ""), ("Ереван", "ru-RU")]),
        ("წყალი Ջուր", [("წყალი", "ka-GE"), (" ", ""), ("Ջուր", "hy-AM")]),
        ("said שר החוץ יאיר (1)", [("said ", ""), ("שר החוץ יאיר (1)", "he-IL")]),
        ("the الأمل 3 ferry, 12 crew", [("the ", ""), ("الأمل 3", "ar-SA"), (" ferry, 12 crew", "")]),
        ("met (الأمل) 5 times", [("met (", ""), ("الأمل", "ar-SA"), (") 5 times", "")]),
        ("Одеса 3", [("Одеса", "ru-RU"), (" 3", "")]),
        ("2024: الأمل 3", [("2024: الأمل 3", "ar-SA")]),
        ("وزارة الدفاع", [("وزارة الدفاع", "ar-SA")]),
        ("“נועה כהן.”", [("“נועה כהן.”", "he-IL")]),
        ("3 ליילה (UNHCR, Москва).", [("3 ליילה (", "he-IL"), ("UNHCR, ", ""), ("Москва", "ru-RU"), (").", "he-IL")]),
        ("", []),
    ],
)
def test_scripts(text: str, expected: list[tuple[str, str]]) -> None:
    pieces = split_scripts(text)
    assert [piece for piece, _ in pieces] == [piece for piece, _ in expected]
    for (_, mark), (_, language) in zip(pieces, expected, strict=True):
        assert (f'"{language}"' in mark) if language else mark == ""
        assert ("<w:rtl/>" in mark) is (language in ("he-IL", "ar-SA"))


@pytest.mark.parametrize(
    ("style", "content", "expected"),
    [
        ("Normal", run("قالت الوزارة (انظر UNHCR)."), True),
        ("TableText", run("נועה כהן", "Strong"), True),
        ("Normal", run("16 May: ") + run("המשרד הודיע"), True),
        ("Normal", run("The ministry (וזרה) said so."), False),
        ("Normal", run("UN <w:rtl/> & Москва"), False),
        ("Normal", run("נו AT&T"), False),
        ("SourceEntry", run("[1]\t") + run("נועה כהן"), False),
        ("Normal", "", False),
    ],
)
def test_paragraphs_from_the_right(style: str, content: str, expected: bool) -> None:
    assert (f'<w:pStyle w:val="{style}"/><w:bidi/></w:pPr>' in paragraph(style, content)) is expected


def test_styled_run_in_another_script() -> None:
    assert run("Αθήνα", "Strong").startswith('<w:r><w:rPr><w:rStyle w:val="Strong"/><w:lang w:val="el-GR"/></w:rPr>')


@pytest.mark.parametrize(("language", "marked"), [("en-GB", True), ("uk", False), ("ru-RU", False), ("el", True)])
def test_own_script_needs_no_mark(language: str, marked: bool) -> None:
    report = Report(replace(HEAD, language=language), (replace(WORDS, title="Одеса"),))
    languages = [each.get(f"{W}val") for each in read_body(report).iter(f"{W}lang")]
    assert ("ru-RU" in languages) is marked
