"""What all formats have in common: the same words in the same order, and the same refusals."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree
from markdown_it import MarkdownIt
from PIL import Image
from tests.render.html.pages import list_words, read_page
from tests.render.pdf.samples import every_block, every_chart, make_png, make_report, read_pdf

from briefkit import build_report, load_spec
from briefkit.model.report import (
    ActorRow,
    ActorTable,
    Assessed,
    Block,
    Bullets,
    Chronology,
    ChronologyRow,
    Cite,
    Empty,
    Figure,
    KeyFigure,
    KeyFigures,
    Paragraph,
    QuotationList,
    QuotationRow,
    Ref,
    Report,
    Source,
    SourceList,
    Table,
    Text,
)
from briefkit.model.theme import Logo, Theme
from briefkit.render.docx import docx_bytes
from briefkit.render.html import html_bytes
from briefkit.render.markdown import markdown_bytes
from briefkit.render.pdf import pdf_bytes
from briefkit.render.pdf.printed import read_printed
from briefkit.render.pdf.readback import flatten
from briefkit.render.wording import PAGES

pytestmark = pytest.mark.usefixtures("in_one_process")

SOURCES = (
    Source("s1", 1, "Bridge opens", "Valley Post", ("Ann Lee", "Bo Ek"), "4 March 2024", "https://example.org/b", "B"),
    Source("s2", 2, "", "Delta News", published="no date", reliability="F", copies=("one copy", "another copy")),
    Source("s3", 3, "Ferry stops", url="javascript:alert(1)"),
)

FURTHER_BLOCKS: tuple[Block, ...] = (
    Empty(""),
    Assessed((Text("It will hold."),)),
    Assessed((Text("It will hold."),), confidence="low"),
    Bullets(tuple((Text(word),) for word in ("one", "two", "three")), numbered=True),
    KeyFigures(tuple(KeyFigure(str(number), "boats", "May", ()) for number in range(5))),
    KeyFigures(()),
    Chronology((), notes=("° carried over",)),
    Chronology(
        (ChronologyRow("e1", "", "The pier fell.", status="denied", marks="*"), ChronologyRow("e2", "May", "It rose.")),
        (ChronologyRow("e3", "no date", "A depot closed.", who=(Text("boatmen"), Text("guards"))),),
    ),
    ActorTable("", (ActorRow("a1", "Ida", first_seen="28 February 2024", last_seen="3 March 2024"),), ("role", "seen")),
    ActorTable("People", ()),
    QuotationList(
        (
            QuotationRow("q1", "J. Sousa", "One.", speaker_ref="a1", role="Mayor"),
            QuotationRow("q2", "J. Sousa", "Two.", speaker_ref="a2", role="Miller", sources=(Cite("s1"), Cite("s2"))),
            QuotationRow("q3", "J. Sousa", "it was late", "mixed", "a2", "she", "Judge", "May", (Cite("s3", "p. 1"),)),
        )
    ),
    Table((), (), "Piers"),
    Table(("Pier",), (((Text("north"),),),)),
    Figure(make_png(), "a map"),
    Figure(make_png(), "a map", "Piers.", source="Map office"),
)

BLOCKS = (*every_block(), *FURTHER_BLOCKS)
DRAWN = tuple(map(type, every_chart()))
"""What only a PDF has words within, for a DOCX has a picture of them."""


def squeeze(text: str) -> str:
    """The words of a text without the white space between them."""
    return "".join(text.split())


def read_docx_words(report: Report) -> str:
    """The words of a DOCX file in reading order, numbers and dots of lists included."""
    words: list[str] = []
    counts: Counter[str] = Counter()
    for paragraph in docx.Document(io.BytesIO(docx_bytes(report, Theme()))).element.body.iter(qn("w:p")):
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}").get(qn("w:val"))
        if style == "ListBullet":
            words.append("•")
        elif style in ("ListNumber", "KeyPoint"):
            counts[style] += 1
            words.append(f"{counts[style]}.")
        words.append("".join(text.text or "" for text in paragraph.iter(qn("w:t"))))
    return squeeze(" ".join(words))


def read_pdf_words(report: Report) -> str:
    return squeeze(" ".join(page.extract_text() for page in read_pdf(report).pages))


def read_html_words(report: Report) -> str:
    return squeeze(" ".join(list_words(read_page(report).find("main"))))


def read_markdown_words(report: Report) -> str:
    """The words of a text as a wiki shows them, with the numbers and dots of lists; without the words of pictures."""
    text = markdown_bytes(report, Theme()).decode()
    words: list[str] = []
    for token in MarkdownIt("commonmark").enable("table").parse(text)[3:-3]:  # without the marking at head and foot
        if token.type == "list_item_open":
            words.append(f"{token.info}." if token.info else "•")
        if token.type == "inline" and not token.content.startswith("*Picture: "):
            said = "".join(child.content for child in token.children or () if child.type == "text")
            if words[-1:] == ["•"] and _UNDOTTED.match(said):
                words.pop()
            words.append(said)
    return squeeze(" ".join(words))


_UNDOTTED = re.compile(r"\[\d+\] |(?:1,250|[0-4]) (?:people moved|boats)")
"""Sources and key figures, which are lists in Markdown alone, and have no dots elsewhere."""


READERS = (read_docx_words, read_pdf_words, read_html_words, read_markdown_words)


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: type(block).__name__)
def test_all_formats_say_the_same(block: Block) -> None:
    targets = () if isinstance(block, SourceList) else (SourceList(),)
    report = make_report(block, *targets, sources=SOURCES)
    start = squeeze("Main part")
    expected, *others = (read(report).partition(start)[2] for read in READERS)
    assert expected
    for read, found in zip(READERS[1:], others, strict=True):
        assert found.endswith(expected)
        assert found == expected or (read is read_pdf_words and type(block) in DRAWN)


def test_all_formats_have_the_same_head() -> None:
    report = make_report()
    start, end = map(squeeze, ("River crossings and relief Number", "Main part"))
    expected, *others = (read(report).partition(start)[2].partition(end)[0] for read in READERS)
    assert expected
    for found in others:
        assert found == expected


def leave_out_charts(report: Report) -> Report:
    """A report without its drawings, whose words are printed by a PDF alone."""
    sections = (
        replace(section, blocks=tuple(block for block in section.blocks if type(block) not in DRAWN))
        for section in report.sections
    )
    return replace(report, sections=tuple(sections))


@pytest.mark.parametrize("sample", ["flood", "defence-talks"])
def test_all_formats_of_a_sample_have_the_same_words(sample: str, root: Path, tmp_path: Path) -> None:
    report = leave_out_charts(build_report(load_spec(root / "sample_input" / sample / "spec.yaml")))
    (tmp_path / "pdf").write_bytes(pdf_bytes(report, Theme()))
    heard = "".join(read_printed(str(tmp_path / "pdf"), PAGES).pieces)  # without what stands on every page
    read = (read_docx_words, read_html_words, read_markdown_words)
    words = [flatten(heard), *(flatten(each(report)) for each in read)]
    assert len(words[0]) > 5_000
    for found in words[1:]:
        assert found == words[0]


def make_image(form: str, width: int = 8, height: int = 8, mode: str = "L") -> bytes:
    file = io.BytesIO()
    Image.new(mode, (width, height)).save(file, form)
    return file.getvalue()


RENDERERS = (docx_bytes, pdf_bytes, html_bytes, markdown_bytes)


@pytest.mark.parametrize("render", RENDERERS)
@pytest.mark.parametrize(
    ("report", "theme", "message"),
    [
        (make_report(Figure(make_png()[:60], "a")), Theme(), "neither a sound PNG nor a sound JPEG"),
        (make_report(Figure(make_image("PNG", 8000, 8000, "1"), "a")), Theme(), "too large; 60,000,000 pixels"),
        (make_report(), Theme(logo=Logo("mark.png", make_png()[:60])), "neither a sound PNG nor a sound JPEG"),
    ],
)
def test_all_formats_refuse_the_same(
    render: Callable[[Report, Theme], bytes], report: Report, theme: Theme, message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        render(report, theme)


def drop_jfif(image: bytes) -> bytes:
    """A JPEG without its JFIF segment, which the standard (ITU-T T.81) does not ask for."""
    assert image[6:10] == b"JFIF"
    return image[:2] + image[20:]


@pytest.mark.parametrize(
    "image",
    [make_image("PNG", mode="P"), make_image("JPEG"), drop_jfif(make_image("JPEG")), make_image("JPEG", mode="CMYK")],
)
def test_both_formats_take_png_and_jpeg(image: bytes) -> None:
    report = make_report(Figure(image, "a map"))
    with zipfile.ZipFile(io.BytesIO(docx_bytes(report, Theme()))) as package:
        assert image in [package.read(name) for name in package.namelist() if name.startswith("word/media/")]
    assert [len(page.images) for page in read_pdf(report).pages] == [1]


def test_links_of_both_formats_stay_within_the_report() -> None:
    report = make_report(Paragraph((Ref("nowhere", "there"), Cite("s1"))), sources=SOURCES)
    report = replace(report, head=replace(report.head, contact=""))  # an address there is a link of its own
    body = docx.Document(io.BytesIO(docx_bytes(report, Theme()))).element.body
    assert b"hyperlink" not in etree.tostring(body)
    assert all("/Annots" not in page for page in read_pdf(report).pages)
