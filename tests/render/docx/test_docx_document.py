from __future__ import annotations

import datetime as dt
import io
import os
import struct
import subprocess
import sys
import zipfile
import zlib
from dataclasses import replace
from pathlib import Path
from typing import get_args

import docx
import pytest
from lxml import etree
from tests.render.pdf.samples import every_chart

from briefkit.model.document import Span
from briefkit.model.grading import Marking
from briefkit.model.report import (
    ActorRow,
    ActorTable,
    Assessed,
    Block,
    Bullets,
    Chronology,
    ChronologyRow,
    Cite,
    Emphasis,
    Empty,
    Figure,
    Head,
    Heading,
    Inline,
    Insertion,
    KeyFigure,
    KeyFigures,
    KeyPoint,
    KeyPoints,
    Link,
    Paragraph,
    QuotationList,
    QuotationRow,
    Quoted,
    Ref,
    Report,
    Reported,
    RowNote,
    Section,
    Source,
    SourceList,
    Strong,
    Table,
    Text,
    Verbatim,
)
from briefkit.model.theme import Logo, Theme
from briefkit.model.when import Period
from briefkit.render.docx import docx_bytes
from briefkit.render.pictures import LOGO_HEIGHT

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def draw_png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


LINE: tuple[Inline, ...] = (
    Text("The gauge rose, "),
    Strong("fast"),
    Text(", says the "),
    Emphasis("Çay Qəzeti"),
    Text(": "),
    Quoted("never so high"),
    Text(" "),
    Cite("s-1", "¶ 4"),
    Text(", see "),
    Ref("e-1", "3 May"),
    Text(" and "),
    Link("the gauge", "https://gauge.example.org/?a=1&b=2"),
    Text(". "),
    Verbatim("It rose on Friday.", (Insertion(17, "3 May", Span(11, 17)),)),
)

BLOCKS: tuple[Block, ...] = (
    Heading("Upper reach", 2, "upper"),
    Heading("Gauges", 3),
    Paragraph(LINE),
    Bullets(((Text("boats"),), (Text("blankets"),))),
    Bullets(((Text("first"),), (Text("second"),)), numbered=True),
    KeyPoints((KeyPoint((Text("The ferry stopped."),), (Cite("s-1"), Cite("s-2")), (Ref("e-1", "3 May"),)),)),
    KeyFigures((KeyFigure("240", "people moved", "4 May 2021", (Cite("s-2"),)),)),
    Reported((Text("The pier is closed."),)),
    Assessed((Text("The pier will reopen."),), "likely", "moderate", (Cite("s-2"),)),
    Chronology(
        (
            ChronologyRow(
                "e-1",
                "3 May 2021",
                "The ferry stopped.",
                "Şəki",
                (Ref("a-1", "Nərgiz Əliyeva"), Text("boatmen")),
                (Cite("s-1", "¶ 2"), Cite("s-2")),
                marks="°",
                outlets=2,
                notes=(RowNote("Figures differ", (Text("two in "), Cite("s-2"))),),
            ),
            ChronologyRow("e-2", "5 May 2021", "The pier is to reopen.", status="planned"),
        ),
        undated=(ChronologyRow("e-3", "", "A depot was closed."),),
        notes=("° carried over",),
    ),
    ActorTable(
        "People",
        (ActorRow("a-1", "Nərgiz Əliyeva", ("N. Aliyeva",), "Envoy", "Azerbaijan", (Ref("e-1", "3 May"),)),),
    ),
    QuotationList(
        (QuotationRow("q-1", "Nərgiz Əliyeva", "We wait for the water", speaker_ref="a-1", sources=(Cite("s-1"),)),)
    ),
    Table(("Pier", "State"), (((Text("north"),), (Strong("open"),)),), "Piers", (2, 1)),
    Figure(draw_png(40, 20), 'The river with "two" piers', "Piers", "4 May 2021", "River desk"),
    *every_chart("s-1", "s-2"),
    Empty("No quotation was selected."),
    SourceList(),
)

SOURCES = (
    Source("s-1", 1, "Ferry stops", "Çay Qəzeti", ("V. Quliyeva",), "3 May 2021", "https://news.example.org/1", "B"),
    Source("s-2", 2, "Паром остановлен", url="javascript:alert(1)", copies=("also in Delta Wire, 4 May 2021",)),
)

REPORT = Report(
    Head(
        "Ferries on the upper river",
        dt.date(2021, 5, 6),
        number=12,
        place="Upper river",
        period=Period(dt.date(2021, 4, 29), dt.date(2021, 5, 5)),
        marking=Marking("TLP:AMBER"),
        originator="River desk",
        to=("Field offices",),
    ),
    (Section("all", "Everything", BLOCKS),),
    SOURCES,
    ("Made by hand.",),
)


def parse_parts(data: bytes) -> dict[str, etree._Element]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {
            name: etree.fromstring(package.read(name))
            for name in package.namelist()
            if name.endswith((".xml", ".rels"))
        }


@pytest.fixture(scope="module")
def data() -> bytes:
    return docx_bytes(REPORT, Theme())


@pytest.fixture(scope="module")
def parts(data: bytes) -> dict[str, etree._Element]:
    return parse_parts(data)


def find_anchors(body: etree._Element) -> list[str]:
    return [link.get(f"{W}anchor", "") for link in body.iter(f"{W}hyperlink") if link.get(f"{W}anchor")]


def find_bookmarks(body: etree._Element) -> list[str]:
    return [mark.get(f"{W}name", "") for mark in body.iter(f"{W}bookmarkStart")]


def test_sample_has_every_kind() -> None:
    assert {type(block) for block in BLOCKS} == set(get_args(Block))
    assert {type(inline) for inline in LINE} == set(get_args(Inline))


def test_every_target_has_one_bookmark(parts: dict[str, etree._Element]) -> None:
    names = find_bookmarks(parts["word/document.xml"])
    assert sorted(names) == sorted([*(target.replace("-", "_") for target in REPORT.targets()), "notes_of_the_report"])


def test_every_link_leads_somewhere(parts: dict[str, etree._Element]) -> None:
    body = parts["word/document.xml"]
    anchors = find_anchors(body)
    assert set(anchors) == {"e_1", "a_1", "s_1", "s_2"}
    assert set(anchors) <= set(find_bookmarks(body))


def test_addresses(parts: dict[str, etree._Element]) -> None:
    relations = [
        (relation.get("Target"), relation.get("TargetMode"))
        for relation in parts["word/_rels/document.xml.rels"]
        if relation.get("Type", "").endswith("/hyperlink")
    ]
    assert relations == [
        ("https://gauge.example.org/?a=1&b=2", "External"),
        ("https://news.example.org/1", "External"),
    ]
    assert "javascript:alert(1)" in "".join(map(str, parts["word/document.xml"].itertext()))


def test_header_rows_repeat_and_rows_stay_whole(parts: dict[str, etree._Element]) -> None:
    for table in parts["word/document.xml"].iter(f"{W}tbl"):
        rows = table.findall(f"{W}tr")
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
        heads = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows]
        style = table.find(f"{W}tblPr/{W}tblStyle")
        assert style is not None
        assert heads == [style.get(f"{W}val") == "ReportTable"] + [False] * (len(rows) - 1)


@pytest.mark.parametrize("part", ["word/header1.xml", "word/footer1.xml", "word/header2.xml", "word/footer2.xml"])
def test_marking_on_every_page(part: str) -> None:
    wide = Table(tuple(f"Pier {number}" for number in range(12)), ())
    sections = (*REPORT.sections, Section("piers", "Piers", (wide,)))
    parts = parse_parts(docx_bytes(replace(REPORT, sections=sections), Theme()))
    run = next(run for run in parts[part].iter(f"{W}r") if "TLP:AMBER" in "".join(map(str, run.itertext())))
    look = {element.tag.removeprefix(W): dict(element.attrib) for element in run.findall(f"{W}rPr/*")}
    assert look["color"] == {f"{W}val": "FFC000"}
    assert look["shd"][f"{W}fill"] == "000000"
    style = next(style for style in parts["word/styles.xml"].iter(f"{W}style") if style.get(f"{W}styleId") == "Marking")
    assert style.find(f"{W}rPr/{W}b") is not None
    size = style.find(f"{W}rPr/{W}sz")
    assert size is not None
    assert int(size.get(f"{W}val", "0")) >= 24


def test_running_lines(parts: dict[str, etree._Element]) -> None:
    header, footer = ("".join(map(str, parts[f"word/{name}1.xml"].itertext())) for name in ("header", "footer"))
    assert header.startswith("Situation report No. 12 · Ferries on the upper river")
    assert footer.startswith("As of 6 May 2021 · River deskPage  PAGE 1 of  NUMPAGES 1")


def test_every_style_in_use_is_defined(parts: dict[str, etree._Element]) -> None:
    defined = {style.get(f"{W}styleId") for style in parts["word/styles.xml"].iter(f"{W}style")}
    tags = [f"{W}{kind}" for kind in ("pStyle", "rStyle", "tblStyle")]
    used = {style.get(f"{W}val") for root in parts.values() for style in root.iter(*tags)}
    assert used <= defined
    assert {"Title", "Subtitle", "Heading1", "Heading2", "Heading3", "Caption", "Hyperlink", "Quote"} <= used


def test_lists_start_anew() -> None:
    numbered = Bullets(((Text("one"),), (Text("two"),)), numbered=True)
    report = Report(Head("Lists", dt.date(2021, 5, 6)), (Section("s", "S", (numbered, numbered)),))
    body = parse_parts(docx_bytes(report, Theme()))["word/document.xml"]
    lists = [number.get(f"{W}val") for number in body.iter(f"{W}numId")]
    assert lists[0] == lists[1] != lists[2] == lists[3]


def test_picture(parts: dict[str, etree._Element]) -> None:
    described = [
        element.get("descr") for element in parts["word/document.xml"].iter("{*}docPr") if element.get("descr")
    ]
    assert described[0] == 'The river with "two" piers'


@pytest.mark.parametrize(("width", "height"), [(5000, 10), (10, 5000)])
def test_large_picture_fits_the_text(width: int, height: int) -> None:
    report = replace(REPORT, sections=(Section("s", "S", (Figure(draw_png(width, height), "bar"),)),))
    extent = next(parse_parts(docx_bytes(report, Theme()))["word/document.xml"].iter("{*}extent"))
    text_width = (11906 - 2 * 57 * 20) * 635
    sides = [int(extent.get(side, "0")) for side in ("cx", "cy")]
    assert max(sides) == text_width
    assert min(sides) > 0


def test_same_report_gives_same_bytes(data: bytes) -> None:
    assert docx_bytes(REPORT, Theme()) == data


@pytest.mark.parametrize("seed", ["0", "4711"])
def test_same_bytes_under_any_hash_seed(data: bytes, seed: str) -> None:
    program = "import sys; from test_docx_document import *; sys.stdout.buffer.write(docx_bytes(REPORT, Theme()))"
    other = subprocess.run(
        [sys.executable, "-c", program],
        check=True,
        capture_output=True,
        cwd=Path(__file__).parent,
        env={
            "PYTHONHASHSEED": seed,
            "LC_ALL": "C",
            "TZ": "Asia/Tokyo",
            "PYTHONPATH": os.pathsep.join(map(os.path.abspath, sys.path)),
        },
    )
    assert other.stdout == data


def test_package_carries_the_day_of_the_report(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(2021, 5, 6, 0, 0, 0)}
        assert package.namelist()[0] == "[Content_Types].xml"


def test_day_before_zip_began() -> None:
    report = replace(REPORT, head=replace(REPORT.head, as_of=dt.date(1918, 5, 28)))
    with zipfile.ZipFile(io.BytesIO(docx_bytes(report, Theme()))) as package:
        assert package.infolist()[0].date_time == (1980, 5, 28, 0, 0, 0)


def test_core_properties(data: bytes) -> None:
    properties = docx.Document(io.BytesIO(data)).core_properties
    assert properties.title == "Ferries on the upper river"
    assert properties.author == properties.last_modified_by == "River desk"
    assert properties.subject == "Situation report, No. 12, Upper river"
    assert properties.category == "Situation report"
    assert properties.keywords == "Situation report; No. 12; Upper river; TLP:AMBER"
    assert properties.language == "en-GB"
    assert properties.revision == 1
    assert properties.comments == ""
    for moment in (properties.created, properties.modified):
        assert moment is not None
        assert moment.replace(tzinfo=None) == dt.datetime(2021, 5, 6)


def test_theme_and_language(parts: dict[str, etree._Element]) -> None:
    theme = Theme(
        page="Letter", font="Source Sans & Co", font_size=12, accent="7A0019", margin_side=72, line_spacing=1.5
    )
    other = parse_parts(docx_bytes(replace(REPORT, head=replace(REPORT.head, language="az")), theme))
    size = next(other["word/document.xml"].iter(f"{W}pgSz"))
    assert (size.get(f"{W}w"), size.get(f"{W}h")) == ("12240", "15840")
    styles = other["word/styles.xml"]
    defaults = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    assert defaults is not None
    looks = {element.tag.removeprefix(W): dict(element.attrib) for element in defaults}
    assert looks["rFonts"][f"{W}ascii"] == "Source Sans & Co"
    assert looks["sz"][f"{W}val"] == "24"
    (spacing,) = styles.iterfind(f"{W}docDefaults/{W}pPrDefault/{W}pPr/{W}spacing")
    assert spacing.get(f"{W}line") == "404"
    assert looks["lang"][f"{W}val"] == "az"
    assert "7A0019" in {colour.get(f"{W}val") for colour in styles.iter(f"{W}color")}
    assert Theme().accent not in etree.tostring(styles).decode()
    grids = [sum(int(c.get(f"{W}w", "0")) for c in grid) for grid in other["word/document.xml"].iter(f"{W}tblGrid")]
    assert set(grids) == {12240 - 2 * 72 * 20}


def test_a_logo_stands_beside_the_title() -> None:
    theme = Theme(logo=Logo("mark.png", draw_png(400, 100)))
    (anchor,) = parse_parts(docx_bytes(REPORT, theme))["word/document.xml"].iter("{*}anchor")
    (extent,) = anchor.iter("{*}extent")
    width, height = (int(extent.get(key, "0")) / 12700 for key in ("cx", "cy"))
    assert width / height == pytest.approx(4, abs=0.01)
    assert height <= LOGO_HEIGHT + 0.01
    assert [each.get("descr") for each in anchor.iter("{*}docPr")] == ["Logo of River desk"]
    beside = next(anchor.iterancestors(f"{W}p"))
    assert "".join(words.text or "" for words in beside.iter(f"{W}t")) == "Situation report No. 12"
