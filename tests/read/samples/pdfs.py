"""PDF: drawn line by line, so that it is known where each line ends."""

from __future__ import annotations

import datetime as dt
import io
import textwrap
from collections.abc import Iterator
from pathlib import Path

from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from tests.read.samples.sample import Sample, expect
from tests.read.samples.stories import BANK, BORDER, COURT, DAM, FERRY, FRENCH, RUSSIAN, TUNNEL, Story

_FONT = Path(__file__).resolve().parents[3] / "src/briefkit/render/pdf/fonts/sans-regular.ttf"
_LEADING = 14

RELEASE = Story(
    "Statement by the spokesperson on the reopening of the border post at Kestrel Pass",
    dt.date(2026, 3, 11),
    "Gulf Compact",
    (),
    (
        "The Gulf Compact welcomes the reopening of the border post at Kestrel Pass on Tuesday, after"
        " six years in which"
        " nobody could cross the mountains between Ellisar and Dravania except on foot and at night.",
        "The Compact will pay 3.2 million marks for a road that lorries can use in winter. The work starts on 4 May and"
        " is to end before the first snow.",
        "Commissioner Yannis Petrow will travel to Sorvik on 24 March to take part in the meeting of the joint"
        " commission. He will meet Prime Minister Milan Hruska and the mayors of both border towns.",
        "The Compact calls on both governments to name, by the end of the month, the members of the"
        " court that is to try"
        " the killing of two customs officers in 2020.",
        "“A pass is not open before people trust it,” the spokesperson, Lena Marsh, said.",
    ),
)
"""What a union of states says, in the words of its press service."""


class Sheet:
    """A PDF of lines that are set one below the other."""

    def __init__(self, title: str = "", **options: object) -> None:
        self.stream = io.BytesIO()
        self.canvas = Canvas(self.stream, (595, 842), invariant=1, **options)
        self.canvas.setTitle(title or "Microsoft Word - draft 3 final.docx")
        self.canvas.setAuthor("Typist")
        self.font = "Times-Roman"

    def draw(
        self, lines: Iterator[str] | tuple[str, ...] | list[str], left: float, top: float, size: float = 11
    ) -> float:
        """Lines from a place downwards; the place below them."""
        for each in lines:
            self.canvas.setFont(self.font, size)
            self.canvas.drawString(left, top, each)
            top -= size * 1.25
        return top

    def close(self) -> bytes:
        """The bytes of the file."""
        self.canvas.save()
        return self.stream.getvalue()


def break_lines(paragraph: str, width: int, *, hyphenated: bool = False) -> list[str]:
    """Lines of a paragraph of at most so many letters; where asked for, long words are parted by a hyphen."""
    if not hyphenated:
        return textwrap.wrap(paragraph, width, break_on_hyphens=False)
    lines, rest = [], paragraph
    while len(rest) > width:
        cut = rest.rfind(" ", 0, width + 1)
        word = rest[cut + 1 :].split(" ", 1)[0]
        head = width - cut - 2
        if word.isalpha() and word.islower() and 3 <= head <= len(word) - 3:
            lines.append(f"{rest[: cut + 1 + head]}-")
            rest = rest[cut + 1 + head :]
        else:
            lines.append(rest[:cut])
            rest = rest[cut + 1 :]
    return [*lines, rest]


def make_release() -> bytes:
    """A press release of two pages with running heads, page numbers and a title over two lines; a paragraph goes over
    the page break."""
    sheet = Sheet()
    lines = [line for each in RELEASE.paragraphs for line in (*break_lines(each, 80, hyphenated=True), "")]
    half = next(number for number, line in enumerate(lines) if number > 8 and line and lines[number + 1])
    for number, part in enumerate((lines[: half + 1], lines[half + 1 :]), 1):
        sheet.draw(["GULF COMPACT - PRESS SERVICE"], 72, 800, 9)
        sheet.draw([f"PR 2026/031 — Page {number} of 2"], 400, 40, 9)
        top = 760.0
        if number == 1:
            top = sheet.draw(textwrap.wrap(RELEASE.title, 52), 72, top, 16)
            top = sheet.draw([f"Gulf Compact, {RELEASE.day}"], 72, top - 10) - 12
        top = sheet.draw(part, 72, top)
        if number == 2:
            sheet.draw(["Contact: press@compact.example, +000 555 0199"], 72, top - 20, 9)
        sheet.canvas.showPage()
    return sheet.close()


def make_columns(story: Story) -> bytes:
    """A page of a newspaper: headline over the whole width, the text in two columns."""
    sheet = Sheet()
    sheet.draw([f"{story.outlet}   |   {story.published:%A}, {story.day}   |   Page 3"], 50, 805, 8)
    top = sheet.draw([story.title], 50, 770, 20)
    top = sheet.draw([f"By {' and '.join(story.byline)}"], 50, top - 4) - 16
    lines = [line for each in story.paragraphs for line in (*break_lines(each, 42, hyphenated=True), "")]
    half = (len(lines) + 1) // 2
    sheet.draw(lines[:half], 50, top, 10)
    sheet.draw(lines[half:], 310, top, 10)
    sheet.canvas.showPage()
    return sheet.close()


def make_plain(story: Story, font: bool = False, **options: object) -> bytes:
    """A page of one column."""
    sheet = Sheet(story.title, **options)
    if font:
        pdfmetrics.registerFont(TTFont("sans", str(_FONT)))
        sheet.font = "sans"
    top = sheet.draw([story.title], 72, 770, 16)
    by = [f"By {' and '.join(story.byline)}"] if story.byline and story.language == "en" else []
    day = {"fr": "4 mars 2026", "ru": "10 марта 2026"}.get(story.language, story.day)
    top = sheet.draw([*by, f"{story.outlet}, {day}"], 72, top - 6) - 14
    for each in story.paragraphs:
        top = sheet.draw(break_lines(each, 75), 72, top) - 8
    sheet.canvas.showPage()
    return sheet.close()


def make_pages(story: Story, pages: int, times: int = 1) -> bytes:
    """A file of many pages of one column, whose text stands some times below itself."""
    sheet = Sheet(story.title)
    for number in range(pages):
        top = sheet.draw([f"{story.title}, part {number}"], 72, 770, 16) - 14
        for each in story.paragraphs * times:
            top = sheet.draw(break_lines(each, 75), 72, top) - 8
        sheet.canvas.showPage()
    return sheet.close()


def add_scan(sheet: Sheet) -> None:
    """A page that is only a picture."""
    picture = Image.new("L", (400, 560), 255)
    for row in range(40, 520, 14):
        picture.paste(90, (40, row, 340, row + 5))
    sheet.canvas.drawInlineImage(picture, 0, 0, 595, 842)
    sheet.canvas.showPage()


def make_scan(pages: int = 1, story: Story | None = None) -> bytes:
    """Scanned pages, in front of them the text of a story where there is one."""
    sheet = Sheet()
    if story:
        top = sheet.draw([story.title], 72, 770, 16)
        top = sheet.draw([f"{story.outlet}, {story.day}"], 72, top) - 14
        for each in story.paragraphs:
            top = sheet.draw(break_lines(each, 75), 72, top) - 8
        sheet.canvas.showPage()
    for _ in range(pages):
        add_scan(sheet)
    return sheet.close()


def make_blank() -> bytes:
    """A page with nothing on it."""
    sheet = Sheet()
    sheet.canvas.showPage()
    return sheet.close()


AROUND = ("Typist", "Microsoft Word", "draft 3")
LOCKED = StandardEncryption("secret", "owner", canPrint=1)
OPEN = StandardEncryption("", "owner", canPrint=0, canCopy=0)

SAMPLES = (
    Sample(
        "pdf/press-release.pdf",
        make_release(),
        (expect(RELEASE),),
        absent=(*AROUND, "PRESS SERVICE", "PR 2026/031", "Page 2", "Contact"),
    ),
    Sample("pdf/two-columns.pdf", make_columns(DAM), (expect(DAM),), absent=(*AROUND, "Page 3")),
    Sample("pdf/two-columns-long.pdf", make_columns(BORDER), (expect(BORDER),), absent=(*AROUND, "Page 3")),
    Sample("pdf/plain.pdf", make_plain(FERRY), (expect(FERRY),), absent=AROUND),
    Sample("pdf/french.pdf", make_plain(FRENCH, font=True), (expect(FRENCH, byline=()),), absent=AROUND),
    Sample("pdf/russian.pdf", make_plain(RUSSIAN, font=True), (expect(RUSSIAN),), absent=AROUND),
    Sample("pdf/may-not-be-copied.pdf", make_plain(COURT, encrypt=OPEN), (expect(COURT),), absent=AROUND),
    Sample("pdf/protected.pdf", make_plain(COURT, encrypt=LOCKED), (), ("error I121",)),
    Sample("pdf/scan.pdf", make_scan(), (), ("error I105",), told=("OCR",)),
    Sample(
        "pdf/scan-of-annex.pdf",
        make_scan(1, BANK),
        (expect(BANK, byline=()),),
        may=("I105", "I115", "I116", "I103"),
        told=("OCR",),
    ),
    Sample("pdf/blank.pdf", make_blank(), (), ("error I105",)),
    Sample("pdf/cut.pdf", make_plain(TUNNEL)[:900], (), ("error I103",)),
    Sample("pdf/only-head.pdf", b"%PDF-1.7\n", (), ("error I103",)),
    Sample("pdf/pdf-as-text.txt", make_plain(TUNNEL), (expect(TUNNEL),), absent=AROUND),
    Sample("pdf/empty.pdf", b"", (), refused=("I103", "I105", "I107")),
    Sample(
        "pdf/text-named-pdf.pdf",
        f"{BANK.title}\n\n{BANK.text}\n".encode(),
        (expect(BANK, published=None, outlet=None, byline=()),),
        refused=("I103", "I107"),
    ),
)
