from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Callable
from dataclasses import replace

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from tests.render.docx.house import DISCLAIMER, make_house_template, repack
from tests.render.docx.integrity import W, find_faults, read_parts, read_words
from tests.render.docx.test_docx_document import REPORT as EVERY_BLOCK

from briefkit.errors import OutputError, Severity
from briefkit.model.grading import Marking
from briefkit.model.report import (
    ActorRow,
    ActorTable,
    Bullets,
    Chronology,
    ChronologyRow,
    Cite,
    Head,
    KeyPoint,
    KeyPoints,
    Link,
    Paragraph,
    QuotationList,
    QuotationRow,
    Ref,
    Report,
    Section,
    Source,
    SourceList,
    Text,
)
from briefkit.model.theme import Theme, WordTemplate
from briefkit.render.docx import docx_bytes
from briefkit.render.docx.lint import check_template
from briefkit.render.docx.placeholders import SECTIONS
from briefkit.spec.briefing import MADE_SECTIONS

REPORT = Report(
    Head(
        "Ferries & floods {{chronology}}",
        dt.date(2021, 5, 6),
        number=12,
        originator="River desk",
        marking=Marking("TLP:AMBER"),
    ),
    (
        Section("key-points", "Key points", (KeyPoints((KeyPoint((Text("The ferry stopped."),), (Cite("s-1"),)),)),)),
        Section(
            "chronology",
            "Chronology",
            (Chronology((ChronologyRow("e-1", "3 May 2021", "It rose.", who=(Ref("a-1", "Nərgiz"),)),)),),
        ),
        Section("actors", "Actors", (ActorTable("People", (ActorRow("a-1", "Nərgiz Əliyeva", role="Envoy"),)),)),
        Section(
            "quotations",
            "Statements",
            (
                QuotationList((QuotationRow("q-1", "Nərgiz", '<w:pStyle w:val="Heading1"/>', speaker_ref="a-1"),)),
                Bullets(((Text("one"),), (Text("two"),)), numbered=True),
                Paragraph((Link("gauge", "https://gauge.example.org/?a=1&b=2"),)),
            ),
        ),
        Section("sources", "Sources", (SourceList(),)),
    ),
    (Source("s-1", 1, "Ferry stops", url="https://news.example.org/1"),),
    ("Made by hand.",),
)


def fill(template: bytes, report: Report = REPORT) -> bytes:
    data = docx_bytes(report, Theme(word_template=WordTemplate("house.dotx", template)))
    assert find_faults(data) == []
    return data


def test_the_house_keeps_what_is_its_own() -> None:
    template = make_house_template()
    data = fill(template)
    words = read_words(read_parts(data)["word/document.xml"])
    lines = words.splitlines()
    assert "{{" not in words.replace("Ferries & floods {{chronology}}", "")
    assert lines[1:3] == ["Harbour Institute, River Programme", "Ferries & floods {{chronology}}"]
    wanted = [
        "As of",
        "In this report",
        "The ferry stopped. [1]",
        "3 May 2021",
        "Nərgiz Əliyeva",
        "one",
        "Made by hand.",
    ]
    wanted += ["6 May 2021", "River desk", DISCLAIMER, '“<w:pStyle w:val="Heading1"/>”']
    assert set(wanted) <= set(lines)
    assert lines.index("Made by hand.") < lines.index(DISCLAIMER)
    assert lines.count("Chronology") == 1
    with zipfile.ZipFile(io.BytesIO(data)) as filled, zipfile.ZipFile(io.BytesIO(template)) as before:
        assert set(before.namelist()) <= set(filled.namelist())
        same = [name for name in before.namelist() if before.read(name) == filled.read(name)]
    assert {"word/theme/theme1.xml", "word/settings.xml"} <= set(same)
    assert fill(template) == data


def test_styles_are_found_by_name() -> None:
    parts = read_parts(fill(make_house_template()))
    document = docx.Document(io.BytesIO(fill(make_house_template())))
    headings = [each.text for each in document.paragraphs if each.style is not None and each.style.name == "Heading 1"]
    assert headings == ["In this report", "Key points", "Chronology", "Actors", "Statements", "Sources", "Notes"]
    used = {each.get(f"{W}val") for each in parts["word/document.xml"].iter(f"{W}pStyle")}
    assert "berschrift1" in used
    assert "Heading1" not in used
    defaults = [each for each in parts["word/styles.xml"].iter(f"{W}style") if each.get(f"{W}default") == "1"]
    assert len(defaults) == 4


def test_tables_fit_the_section_they_stand_in() -> None:
    body = read_parts(fill(make_house_template()))["word/document.xml"]
    widths = {}
    for table in body.iter(f"{W}tbl"):
        caption = table.find(f"{W}tblPr/{W}tblCaption")
        if caption is not None:
            widths[caption.get(f"{W}val")] = sum(int(each.get(f"{W}w", "0")) for each in table.iter(f"{W}gridCol"))
    assert widths == {"Identification": 8306, "Chronology": 13238, "People": 8306}


def test_page_numbers_of_the_contents_stand_at_the_margin_of_the_house() -> None:
    styles = read_parts(fill(make_house_template()))["word/styles.xml"]
    (contents,) = (style for style in styles.iter(f"{W}style") if style.get(f"{W}styleId") == "TOC1")
    assert [tab.get(f"{W}pos") for tab in contents.iter(f"{W}tab")] == ["8306"]


def test_marking_in_every_header_and_footer() -> None:
    data = fill(make_house_template())
    parts = read_parts(data)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        relations = package.read("word/_rels/document.xml.rels").decode()
    ends = [name for name in parts if "/header" in name or "/footer" in name or "_header" in name or "_footer" in name]
    assert len(ends) == 6  # header and footer of the first page, of even pages and of all others
    for name in ends:
        assert read_words(parts[name]).count("TLP:AMBER") == 1
        assert name.removeprefix("word/") in relations
    first = next(parts["word/document.xml"].iter(f"{W}sectPr"))
    for end in ("header", "footer"):
        variants = [each.get(f"{W}type") for each in first.findall(f"{W}{end}Reference")]
        assert sorted(map(str, variants)) == ["default", "even", "first"]
    unmarked = replace(REPORT, head=replace(REPORT.head, marking=None))
    assert "TLP" not in "".join(map(read_words, read_parts(fill(make_house_template(), unmarked)).values()))


def test_a_section_without_a_place_goes_to_the_end() -> None:
    def change(document: Document) -> None:
        for paragraph in document.paragraphs:
            if paragraph.text == "{{sections}}":
                paragraph.text = "{{actors}}"

    template = make_house_template(change)
    lines = read_words(read_parts(fill(template))["word/document.xml"]).splitlines()
    assert lines.index("Actors", lines.index("Chronology")) < lines.index(DISCLAIMER) < len(lines) - 1
    assert [line for line in lines[lines.index(DISCLAIMER) :] if line in ("Statements", "Sources", "Notes")] == [
        "Statements",
        "Sources",
        "Notes",
    ]
    problems = check_template(WordTemplate("house.dotx", template), REPORT)
    assert [problem.message.split(";")[0] for problem in problems if problem.code == "R107"] == [
        "no place for {{quotations}}",
        "no place for {{sources}}",
    ]


def test_our_own_output_as_a_template() -> None:
    """Names of bookmarks and relationships that are there already are not given again."""
    once = fill(make_house_template(), replace(REPORT, head=replace(REPORT.head, title="Ferries")))

    def add_places(parts: dict[str, bytes]) -> None:
        main = parts["word/document.xml"]
        place = b"<w:p><w:r><w:t>{{sections}}</w:t></w:r></w:p>"
        before, mark, after = main.rpartition(b"<w:sectPr")
        parts["word/document.xml"] = before + place + mark + after

    fill(repack(once, add_places))


def test_missing_styles_are_told() -> None:
    problems = check_template(WordTemplate("house.dotx", make_house_template()), REPORT)
    assert [str(problem) for problem in problems] == [
        "house.dotx: warning[R108]: the template has no style 'hyperlink', 'report table'; briefkit's own is used"
    ]


def test_the_sections_are_those_of_the_spec() -> None:
    assert set(SECTIONS) == set(MADE_SECTIONS)


def write_line(text: str) -> Callable[[Document], None]:
    def change(document: Document) -> None:
        document.add_paragraph(text)

    return change


def divide(document: Document) -> None:
    paragraph = document.add_paragraph("{{report.")
    paragraph.add_run("\tplace}}")


def put_in_cell(document: Document) -> None:
    document.tables[0].cell(0, 0).text = "{{actors}}"


def put_in_header(document: Document) -> None:
    document.sections[0].header.paragraphs[0].text = "{{sources}}"


def put_in_box(document: Document) -> None:
    words = "<w:p><w:r><w:t>{{actrs}}</w:t></w:r></w:p>"
    box = f"<w:r {nsdecls('w')}><w:pict><w:txbxContent>{words}</w:txbxContent></w:pict></w:r>"
    document.paragraphs[0]._p.append(parse_xml(box))


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (write_line("On {{report.dat}}"), "word/document.xml, paragraph 18: unknown placeholder {{report.dat}}"),
        (write_line("{{__class__}}"), "word/document.xml, paragraph 18: unknown placeholder {{__class__}}"),
        (write_line("{{report.title"), "word/document.xml, paragraph 18: double braces that do not make a placeholder"),
        (write_line("See {{actors}}."), "word/document.xml, paragraph 18: {{actors}} has to stand alone"),
        (write_line("{{chronology}}"), "{{chronology}} occurs 2 times"),
        (divide, "paragraph 18: the placeholder {{report.…place}} is divided by a tab"),
        (put_in_cell, "word/document.xml, paragraph 4: {{actors}} has to stand alone"),
        (put_in_header, "word/header1.xml, paragraph 1: {{sources}} has to stand alone"),
        (put_in_box, "word/document.xml, paragraph 2: unknown placeholder {{actrs}}"),
    ],
)
def test_placeholders_that_cannot_be_filled(change: Callable[[Document], None], expected: str) -> None:
    template = WordTemplate("house.dotx", make_house_template(change))
    errors = [each for each in check_template(template, REPORT) if each.severity is Severity.ERROR]
    assert [each.code for each in errors] == ["R106"]
    assert expected in errors[0].message
    assert errors[0].path == "house.dotx"
    with pytest.raises(OutputError) as caught:
        docx_bytes(REPORT, Theme(word_template=template))
    assert caught.value.diagnostics == tuple(errors)


def add_macros(parts: dict[str, bytes]) -> None:
    parts["word/vbaProject.bin"] = b"\0"


def break_text(parts: dict[str, bytes]) -> None:
    parts["word/document.xml"] = parts["word/document.xml"][:-40]


def declare_type(parts: dict[str, bytes]) -> None:
    entity = b'<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"<w:document", entity + b"<w:document", 1)


def drop_text(parts: dict[str, bytes]) -> None:
    del parts["word/document.xml"]


def drop_types(parts: dict[str, bytes]) -> None:
    del parts["[Content_Types].xml"]


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        (b"", "it is not a .docx or .dotx file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "it is encrypted, or saved in the format of Word 97"),
        (make_house_template()[:-900], "it is not a .docx or .dotx file"),
        (repack(make_house_template(), add_macros), "it has macros; save it as .docx or .dotx"),
        (repack(make_house_template(), break_text), "a part of it is not XML: "),
        (repack(make_house_template(), declare_type), "a part of it declares a document type"),
        (repack(make_house_template(), drop_text), "it contains no Word document"),
        (repack(make_house_template(), drop_types), "it is a ZIP file but not a .docx or .dotx"),
    ],
)
def test_files_that_are_no_templates(template: bytes, expected: str) -> None:
    with pytest.raises(OutputError) as caught:
        check_template(WordTemplate("house.dotx", template), REPORT)
    (problem,) = caught.value.diagnostics
    assert str(problem).startswith(f"house.dotx: error[R105]: the Word template cannot be used: {expected}")


def test_a_template_that_unpacks_to_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefkit.render.docx.unpacking.MAX_UNPACKED", 1000)
    with pytest.raises(OutputError, match="more than 1,000 bytes"):
        check_template(WordTemplate("house.dotx", make_house_template()), REPORT)


def test_what_belongs_together_is_held_even_where_the_house_does_not() -> None:
    body = read_parts(fill(make_house_template(), EVERY_BLOCK))["word/document.xml"]
    held = {
        "".join(map(str, line.itertext()))
        for line in body.iter(f"{W}p")
        if line.find(f"{W}pPr/{W}keepNext") is not None
    }
    assert any(words.endswith(". People") for words in held)
    for start in ("Table ", "“We wait for the water"):
        assert any(words.startswith(start) for words in held), start


def test_saved_as_a_template() -> None:
    def change(parts: dict[str, bytes]) -> None:
        kinds = parts["[Content_Types].xml"]
        parts["[Content_Types].xml"] = kinds.replace(b"document.main+xml", b"template.main+xml")

    data = fill(repack(make_house_template(), change))
    assert docx.Document(io.BytesIO(data)).core_properties.title == REPORT.head.title
    assert qn("w:p") == f"{W}p"


@pytest.mark.parametrize("number", [b"first", b"9" * 5000])
def test_a_drawing_without_a_number_does_not_count(number: bytes) -> None:
    def change(parts: dict[str, bytes]) -> None:
        assert b'<wp:docPr id="1"' in parts["word/document.xml"]
        parts["word/document.xml"] = parts["word/document.xml"].replace(
            b'<wp:docPr id="1"', b'<wp:docPr id="%s"' % number
        )

    fill(repack(make_house_template(), change), EVERY_BLOCK)
