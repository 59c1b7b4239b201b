"""What a page needs to hold in any font, and what those who do not see it need."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from docx.document import Document
from docx.opc.parts.coreprops import CorePropertiesPart
from docx.parts.document import DocumentPart
from docx.parts.hdrftr import FooterPart, HeaderPart
from docx.parts.image import ImagePart
from docx.parts.numbering import NumberingPart
from docx.parts.settings import SettingsPart
from docx.parts.styles import StylesPart
from lxml import etree
from tests.render.docx.house import make_house_template
from tests.render.docx.integrity import W, find_faults, read_parts, read_words
from tests.render.docx.test_docx_document import REPORT, draw_png

from briefkit import build_report, load_spec
from briefkit.model.report import Bullets, Figure, Report, Section, Source, SourceList, Text
from briefkit.model.theme import Logo, Theme, WordTemplate
from briefkit.render.docx import docx_bytes
from briefkit.render.docx.document import write_docx
from briefkit.render.docx.package import save
from briefkit.render.lowering import lower_report
from briefkit.render.widths import estimate_width

pytestmark = pytest.mark.usefixtures("in_one_process")

TABLE_PADDING = 2 * 70 / 20
"""Points between the words of a cell and its edges, as `styles.xml` says."""


def write(report: Report, theme: Theme) -> dict[str, etree._Element]:
    data = docx_bytes(report, theme)
    assert find_faults(data) == []
    return read_parts(data)


def list_tables(body: etree._Element, style: str = "ReportTable") -> Iterator[etree._Element]:
    for table in body.iter(f"{W}tbl"):
        if table.find(f"{W}tblPr/{W}tblStyle[@{W}val='{style}']") is not None:
            yield table


@pytest.mark.parametrize("name", ["flood", "defence-talks"])
@pytest.mark.parametrize("page", ["A4", "Letter"])
def test_no_word_of_a_table_heading_is_broken_and_no_column_leaves_the_page(name: str, page: str, root: Path) -> None:
    spec = load_spec(root / "sample_input" / name / "spec.yaml")
    theme = replace(spec.theme, page=page)
    body = write(build_report(spec), theme)["word/document.xml"]
    size = next(body.iter(f"{W}pgSz"))
    room = int(size.get(f"{W}w", "0")) - 2 * round(theme.margin_side * 20)
    tables = list(list_tables(body))
    assert tables
    for table in tables:
        widths = [int(column.get(f"{W}w", "0")) for column in table.iter(f"{W}gridCol")]
        assert sum(widths) == room
        head = table.find(f"{W}tr")
        assert head is not None
        for cell, width in zip(head.iter(f"{W}tc"), widths, strict=True):
            words = "".join(map(str, cell.itertext())).split()
            longest = max(map(estimate_width, words)) * theme.table_font_size
            assert longest + TABLE_PADDING <= width / 20 + 0.05


def test_the_first_column_heads_the_rows() -> None:
    body = write(REPORT, Theme())["word/document.xml"]
    for style in ("ReportTable", "IdentificationTable"):
        looks = [look for table in list_tables(body, style) for look in table.iter(f"{W}tblLook")]
        assert looks
        for look in looks:
            assert look.get(f"{W}firstColumn") == "1"
            assert int(look.get(f"{W}val", "0"), 16) & 0x80


def test_drawings_have_numbers_of_their_own() -> None:
    figure = Figure(draw_png(8, 8), "A pier", "Piers")
    report = replace(REPORT, sections=(Section("s", "S", (figure, figure, replace(figure, alt="Another"))),))
    for theme in (
        Theme(logo=Logo("mark.png", draw_png(40, 10))),
        Theme(word_template=WordTemplate("house.dotx", make_house_template())),
    ):
        data = docx_bytes(report, theme)
        numbers = [each.get("id") for part in read_parts(data).values() for each in part.iter("{*}docPr")]
        assert len(numbers) == 4
        assert len(set(numbers)) == 4
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            assert len([name for name in package.namelist() if name.startswith("word/media/")]) == 2


def list_held(body: etree._Element) -> list[str]:
    """The words of the paragraphs that say themselves that the next one stands on their page."""
    return [read_words(line) for line in body.iter(f"{W}p") if line.find(f"{W}pPr/{W}keepNext") is not None]


def test_a_table_begins_under_its_heading_if_two_rows_fit() -> None:
    parts = write(REPORT, Theme())
    held = {
        style.get(f"{W}styleId")
        for style in parts["word/styles.xml"].iter(f"{W}style")
        if style.find(f"{W}pPr/{W}keepNext") is not None
    }
    assert {"Heading1", "Caption", "TableHead", "TableKey", "HeldTableText"} <= held
    chronology = next(list_tables(parts["word/document.xml"]))
    styles = [{each.get(f"{W}val") for each in row.iter(f"{W}pStyle")} for row in chronology.iter(f"{W}tr")]
    assert styles == [{"TableHead"}, {"HeldTableText", "TableNote"}, {"TableText"}]


def test_notes_do_not_stand_alone_on_a_page() -> None:
    sources = tuple(Source(f"s-{n}", n, f"Story {n}") for n in range(1, 6))
    notes = tuple(f"Note {n}." for n in range(1, 8))
    report = Report(REPORT.head, (Section("sources", "Sources", (SourceList(),)),), sources, notes)
    held = [words.partition("\t")[2] or words for words in list_held(write(report, Theme())["word/document.xml"])]
    assert held == [*(f"“Story {n}”." for n in (1, 2, 4, 5)), *(f"Note {n}." for n in (1, 2, 5, 6))]


@pytest.mark.parametrize(
    ("font", "others"),
    [
        ("Calibri", "Carlito"),
        ("Arial", "Liberation Sans, Arimo, Helvetica"),
        ("Cambria", "Caladea"),
        ("Times New Roman", "Liberation Serif, Tinos, Times"),
        ("House Grotesk", None),
    ],
)
def test_fonts_have_substitutes(font: str, others: str | None) -> None:
    (entry,) = write(REPORT, Theme(font=font))["word/fontTable.xml"]
    assert entry.get(f"{W}name") == font
    assert [each.get(f"{W}val") for each in entry.iter(f"{W}altName")] == ([others] if others else [])


def test_python_docx_keeps_the_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    saved: list[Document] = []

    def note(document: Document, body: Iterable[str], day: dt.date) -> bytes:
        saved.append(document)
        return save(document, body, day)

    for module in ("document", "filling"):
        monkeypatch.setattr(f"briefkit.render.docx.{module}.save", note)
    for template in (None, WordTemplate("house.dotx", make_house_template())):
        docx_bytes(REPORT, Theme(word_template=template))
        kinds = {type(part) for part in saved[-1].part.package.parts}
        assert {DocumentPart, StylesPart, NumberingPart, SettingsPart, CorePropertiesPart} <= kinds
        assert {HeaderPart, FooterPart, ImagePart} <= kinds


def test_nothing_of_the_library_goes_out() -> None:
    data = docx_bytes(REPORT, Theme())
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        words = b"".join(map(package.read, package.namelist())).lower()
        names = package.namelist()
    for trace in (b"python-docx", b"word document", b"2013", b"generated by", b"thumbnail"):
        assert trace not in words
    assert [name for name in names if name.startswith("customXml/item")] == [
        "customXml/item1.xml",
        "customXml/itemProps1.xml",
    ]


def test_contents_have_page_numbers() -> None:
    theme = Theme(contents=True)
    sections = tuple(Section(name, name.title(), ()) for name in ("gauges", "piers", "boats"))
    printout = lower_report(replace(REPORT, sections=sections, notes=()), theme.citations, theme)
    body = read_parts(write_docx(printout, theme, {"gauges": 1, "piers": 12}))["word/document.xml"]
    lines = [line for line in body.iter(f"{W}p") if line.find(f"{W}pPr/{W}pStyle[@{W}val='TOC1']") is not None]
    assert list(map(read_words, lines)) == ["Gauges\t1", "Piers\t12", "Boats\t"]


def test_contents_know_the_pages_of_our_own_layout(root: Path) -> None:
    spec = load_spec(root / "sample_input" / "flood" / "spec.yaml")
    body = write(build_report(spec), replace(spec.theme, contents=True))["word/document.xml"]
    lines = [line for line in body.iter(f"{W}p") if line.find(f"{W}pPr/{W}pStyle[@{W}val='TOC1']") is not None]
    pages = [int(read_words(line).partition("\t")[2]) for line in lines]
    assert pages[0] == 1 < pages[-1]
    assert pages == sorted(pages)


def test_captions_count_in_the_order_of_the_template() -> None:
    def name_section(name: str) -> Section:
        return Section(name, name.title(), (Figure(draw_png(8, 8), name, name.title()), Bullets(((Text("one"),),))))

    sections = tuple(map(name_section, ("actors", "chronology", "key-points")))
    template = WordTemplate("house.dotx", make_house_template())
    words = read_words(
        write(replace(REPORT, sections=sections), Theme(word_template=template))["word/document.xml"]
    ).splitlines()
    captions = [line for line in words if line.startswith("Figure")]
    assert captions == ["Figure 1. Key-Points.", "Figure 2. Chronology.", "Figure 3. Actors."]
