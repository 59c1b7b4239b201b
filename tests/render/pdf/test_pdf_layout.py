"""Pages upright and lying, what may not be parted, and where things stand."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from pypdf import PdfReader
from tests.render.pdf.samples import SOURCES, every_block, find_losses, make_chronology, make_report, read_pdf

from briefkit import build_report, load_spec
from briefkit.model.grading import Marking
from briefkit.model.report import Chronology, Paragraph, Report, Section, Source, SourceList, Table, Text
from briefkit.model.theme import CitationStyle, Theme
from briefkit.render import print_tree as tree
from briefkit.render.lowering import lower_report
from briefkit.render.pdf import pdf_bytes
from briefkit.render.pdf.blocks import MANNERS
from briefkit.render.pdf.layout import find_pages
from briefkit.render.print_tree import ParagraphStyle

pytestmark = pytest.mark.usefixtures("in_one_process")

COLUMNS = tuple(f"Column {number}" for number in range(12))
WIDE = Table(COLUMNS, tuple(tuple((Text(f"cell {row}.{column}"),) for column in range(12)) for row in range(60)))


def lay(*sections: Section, notes: tuple[str, ...] = ()) -> Report:
    return replace(make_report(), sections=sections, notes=notes)


def sizes(reader: PdfReader) -> list[str]:
    return ["lying" if page.mediabox.width > page.mediabox.height else "upright" for page in reader.pages]


def test_a_wide_section_has_pages_of_its_own_that_lie() -> None:
    plain = Section("a", "Before", (Paragraph((Text("words"),)),))
    report = lay(plain, Section("b", "Wide", (WIDE,)), replace(plain, id="c", title="After"))
    reader = read_pdf(report)
    assert sizes(reader)[0] == sizes(reader)[-1] == "upright"
    assert set(sizes(reader)[1:-1]) == {"lying"}
    for number, page in enumerate(reader.pages, 1):
        words = " ".join(page.extract_text().split())
        assert words.count("TLP:GREEN") == 2
        assert f"Page {number} of {len(reader.pages)}" in words
        assert ("Column 0 Column 1" in words) == (sizes(reader)[number - 1] == "lying")
    assert find_losses(pdf_bytes(report, Theme()), report) == ()


def test_two_wide_sections_follow_each_other() -> None:
    wide = Section("b", "Wide", (replace(WIDE, rows=WIDE.rows[:2]),))
    assert sizes(read_pdf(lay(wide, replace(wide, id="c")))) == ["upright", "lying"]


def test_pages_are_those_that_are_drawn() -> None:
    report = lay(
        Section("a", "First", (make_chronology(60, "row-"),)),
        Section("b", "Wide", (WIDE,)),
        Section("c", "Last", every_block()),
        notes=("A note.",),
    )
    pages = find_pages(lower_report(report, CitationStyle.REFERENCES, Theme()), Theme())
    reader = read_pdf(report)
    found = reader.named_destinations
    assert {"a", "b", "c", "row-59", "s1"} <= set(pages)
    for anchor in ("a", "b", "c", "row-0", "row-59", "q3", "s1", "notes of the report"):
        name = f"/{anchor.replace(' ', '%20')}"
        number = reader.get_destination_page_number(found[name])
        assert number is not None
        assert pages[anchor] == number + 1


@pytest.mark.parametrize("lines", range(20, 40))
def test_notes_never_stand_alone(lines: int) -> None:
    sources = tuple(Source(f"s{number}", number, f"Title {number}") for number in range(1, 8))
    text = "\n".join(f"line {number}" for number in range(lines))
    report = replace(
        make_report(Paragraph((Text(text),)), SourceList(), sources=sources), notes=("First note.", "Second note.")
    )
    (page,) = [page.extract_text() for page in read_pdf(report).pages if "note." in page.extract_text()]
    assert page.count("note.") == 2
    assert page.count("Title ") >= 2


@pytest.mark.parametrize("lines", range(20, 44))
def test_a_table_begins_under_its_heading_where_two_rows_fit(lines: int) -> None:
    text = "\n".join(f"line {number}" for number in range(lines))
    pages = [page.extract_text() for page in read_pdf(make_report(Paragraph((Text(text),)), make_chronology(30))).pages]
    (first,) = [page for page in pages if "Table 1" in page]
    assert first.count("Convoy") >= 2
    if first is not pages[0]:  # there was no room for heading, header row and two rows
        assert pages[0].count("line ") > 26


def test_every_style_of_a_paragraph_has_its_manner() -> None:
    assert set(MANNERS) == set(ParagraphStyle)


def test_for_archives() -> None:
    report = make_report(*every_block())
    theme = Theme(archive=True)
    reader = read_pdf(report, theme)
    root: Any = reader.root_object
    packet = root["/Metadata"].get_data().decode()
    assert "<pdfaid:part>3</pdfaid:part>" in packet
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in packet
    assert "<pdfuaid:part>1</pdfuaid:part>" in packet
    (intent,) = root["/OutputIntents"]
    assert intent["/S"] == "/GTS_PDFA1"
    assert intent["/DestOutputProfile"].get_object()["/N"] == 3
    assert intent["/DestOutputProfile"].get_object().get_data()[36:40] == b"acsp"
    assert root["/AF"][0]["/AFRelationship"] == "/Data"
    assert "/ID" in reader.trailer
    assert find_losses(pdf_bytes(report, theme), report, theme) == ()
    plain: Any = read_pdf(report).root_object
    assert "/OutputIntents" not in plain
    assert "pdfaid:part" not in plain["/Metadata"].get_data().decode()


def test_the_profile_is_what_its_script_makes() -> None:
    from scripts.make_icc import TARGET, make_profile

    assert make_profile() == TARGET.read_bytes()


def test_a_marking_of_any_length_leaves_the_text_alone() -> None:
    head = replace(make_report().head, marking=Marking("NOT FOR PUBLICATION " * 6, "HOUSE"))
    report = make_report(Chronology(make_chronology(3).rows), head=head, sources=SOURCES)
    assert find_losses(pdf_bytes(report, Theme()), report) == ()


@pytest.mark.parametrize("name", ["flood", "defence-talks"])
@pytest.mark.parametrize("page", ["A4", "Letter"])
def test_no_word_of_a_table_heading_is_broken_and_no_column_leaves_the_page(name: str, page: str, root: Path) -> None:
    spec = load_spec(root / "sample_input" / name / "spec.yaml")
    theme = replace(spec.theme, page=page)
    report = build_report(spec)
    tables = [block for block in lower_report(report, theme.citations, theme).blocks() if isinstance(block, tree.Table)]
    read: list[set[str]] = []
    with pypdfium2.PdfDocument(pdf_bytes(report, theme)) as document:
        for sheet in document:
            text = sheet.get_textpage()
            read.append(set(text.get_text_range().split()))
            left, right = theme.margin_side - 1, sheet.get_width() - theme.margin_side + 1
            for index in range(text.count_chars()):
                start, _, end, _ = text.get_charbox(index)
                blank = start == end or text.get_text_range(index, 1).isspace()
                assert blank or left <= start <= end <= right
    assert tables
    for table in tables:
        head = {word for column in table.columns for word in column.title.split()}
        assert any(head <= words for words in read), head
