"""Pages to PDF: the only place that draws."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import assert_never
from urllib.parse import quote

from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFDocument, PDFName, PDFObject, PDFZCompress
from reportlab.pdfgen.canvas import Canvas

from briefkit.model.report import Head
from briefkit.render.identification import name_report
from briefkit.render.pdf.content import ContentStream
from briefkit.render.pdf.flow import Area, Entry, Mark, Page, Picture, Words
from briefkit.render.pdf.fonts import text_face
from briefkit.render.pdf.page import make_frame
from briefkit.render.pdf.setting import Setting
from briefkit.render.pdf.text import Address, Goal, Jump, Piece
from briefkit.render.sanitise import clean_text

_URL_SAFE = "%/:?#[]@!$&'()*+,;=-._~"


class LinkAnnotation(PDFObject):  # type: ignore[misc]
    """A link, written out when it is made: a chronology has several a row, and reportlab's own are slow to format."""

    def __init__(self, rect: tuple[float, float, float, float], words: str, goal: str) -> None:
        """A link over a rectangle of the page; `goal` is the entry of the dictionary that says where it leads."""
        corners = " ".join(f"{corner:.2f}" for corner in rect)
        self.code = (
            f"<< /Type /Annot /Subtype /Link /Rect [{corners}] /Border [0 0 0] /F 4"
            f" /Contents {write_text(words)} {goal} >>"
        )

    def format(self, _document: PDFDocument) -> bytes:
        """The bytes of the object."""
        return self.code.encode("ascii")


def write_text(text: str) -> str:
    """A text string of PDF: as it is where that is safe, else UTF-16 in hexadecimal."""
    if text.isascii() and text.isprintable() and not set(text) & set("\\()"):
        return f"({text})"
    return f"<feff{text.encode('utf-16-be').hex()}>"


def flatten(text: str) -> str:
    """Text for a place that has one line and no layout."""
    return " ".join(clean_text(text).split())


def name_destination(target: str) -> str:
    """The name of a link target in the PDF: the id itself where it is plain, at most 100 characters of ASCII."""
    name = quote(target, safe="", errors="surrogatepass")
    return name if len(name) <= 100 else sha256(name.encode()).hexdigest()


class Painter:
    """Draws laid-out pages on a canvas."""

    def __init__(self, head: Head, setting: Setting, pages: Sequence[Page]) -> None:
        """Open a canvas for pages; the metadata's dates are the report's, never the clock's."""
        self.setting = setting
        self.pages = pages
        self.frame = make_frame(head, setting, len(pages))
        self.file = io.BytesIO()
        self.targets = {anchor for page in pages for placed in page for anchor in placed.box.anchors}
        self.destinations: dict[str, PDFArray] = {}
        self.level = -1
        self.canvas = Canvas(
            self.file,
            pagesize=(setting.page_width, setting.page_height),
            pageCompression=0,
            invariant=1,
            pdfVersion=(1, 7),
            initialFontName=text_face(False, False).name,
            lang=head.language,
        )
        self.document: PDFDocument = self.canvas._doc
        self.document.defaultStreamFilters = [PDFZCompress]  # pageCompression would add ASCII85 to it
        self.document.signature = sha256()  # reportlab's own holds SOURCE_DATE_EPOCH, and nothing of the pages
        describe_document(self.canvas, head)

    def paint(self) -> bytes:
        """Draw every page; gives back the file."""
        for number, page in enumerate(self.pages, 1):
            self.paint_page(page, number)
            self.canvas.showPage()
        if self.level >= 0:
            self.canvas.showOutline()
        self.document.Catalog.Dests = PDFDictionary(self.destinations)
        self.canvas.save()
        return self.file.getvalue()

    def paint_page(self, page: Page, number: int) -> None:
        """Draw one page: grounds, then pictures, then all words."""
        stream = ContentStream(self.document)
        pictures = []
        for x, y, mark in self.place_marks(page, number):
            match mark:
                case Area():
                    stream.add_area(mark, x, y - mark.height)
                case Words():
                    self.paint_line(mark, x, y - mark.line.baseline, stream)
                case Picture():
                    pictures.append((mark, x, y - mark.height))
                case _:
                    assert_never(mark)
        self.canvas.addLiteral(stream.grounds_code())
        for picture, x, y in pictures:
            image = ImageReader(io.BytesIO(picture.image))
            self.canvas.drawImage(image, x, y, picture.width, picture.height, mask="auto")
        self.canvas.addLiteral(stream.words_code())
        self.document.updateSignature(stream.words_code())

    def place_marks(self, page: Page, number: int) -> Iterator[tuple[float, float, Mark]]:
        """The marks of a page, with the place of their upper left corners; notes targets on the way."""
        left, top = self.setting.theme.margin_side, self.setting.page_height - self.setting.theme.margin_top
        for mark in self.frame.marks(number):
            yield mark.x, self.setting.page_height - mark.y, mark
        for placed in page:
            y = top - placed.y
            for anchor in placed.box.anchors:
                self.place_target(anchor, y)
            if placed.box.entry is not None:
                self.place_entry(placed.box.entry, y)
            for mark in placed.box.marks:
                yield left + mark.x, y - mark.y, mark

    def paint_line(self, words: Words, x: float, baseline: float, stream: ContentStream) -> None:
        """Print a line; its links become links of the page."""
        for piece in words.line.pieces:
            stream.add_piece(piece, x + piece.x, baseline)
            if piece.goal is not None:
                self.place_link(piece, piece.goal, x + piece.x, baseline)

    def place_link(self, piece: Piece, goal: Goal, x: float, baseline: float) -> None:
        """Make the ground of a piece a link, unless its target is nowhere in the file."""
        rect = (x, baseline - 0.25 * piece.size, x + piece.width, baseline + 0.8 * piece.size)
        match goal:
            case Jump(target):
                if target not in self.targets:
                    return
                entry = f"/Dest {PDFName(name_destination(target))}"
            case Address(url):
                entry = f"/A << /S /URI /URI {write_text(quote(url, safe=_URL_SAFE))} >>"
            case _:
                assert_never(goal)
        self.canvas._addAnnotation(LinkAnnotation(rect, piece.text, entry))

    def place_target(self, target: str, y: float) -> None:
        """Let links lead to this height of the page; the first of equal targets counts."""
        place = [self.document.thisPageRef(), PDFName("XYZ"), 0, round(y + 6, 2), 0]
        self.destinations.setdefault(name_destination(target), PDFArray(place))

    def place_entry(self, entry: Entry, y: float) -> None:
        """Add an entry to the outline, never more than one level below the entry before it."""
        key = f"outline-{self.canvas.getPageNumber()}-{y:.2f}"
        self.canvas.bookmarkPage(key, fit="XYZ", left=0, top=y + 6, zoom=0)
        self.level = min(entry.level, self.level + 1)
        self.canvas.addOutlineEntry(flatten(entry.title), key, self.level)


def describe_document(canvas: Canvas, head: Head) -> None:
    """Title, author, subject and date of the file, and the wish that readers show its title."""
    canvas.setTitle(flatten(head.title))
    canvas.setAuthor(flatten(head.originator or head.prepared_by))
    canvas.setSubject(flatten(", ".join(filter(None, (name_report(head), head.place)))))
    canvas.setCreator("briefkit")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.setDateFormatter(lambda *_: f"D:{head.as_of:%Y%m%d}000000Z")
