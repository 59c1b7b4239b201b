"""Pages to PDF: the only place that draws."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from typing import assert_never
from urllib.parse import quote

from briefkit.model.report import Report
from briefkit.render.pdf.attachment import attach_manifest
from briefkit.render.pdf.bookmarks import Bookmarks
from briefkit.render.pdf.content import ContentStream, FaceBook
from briefkit.render.pdf.embedding import embed_face
from briefkit.render.pdf.file import File, refer, write_name, write_text
from briefkit.render.pdf.flow import Area, Mark, Page, Picture, Words
from briefkit.render.pdf.images import embed_image
from briefkit.render.pdf.metadata import describe_catalog, flatten, write_info, write_xmp
from briefkit.render.pdf.page import make_frame
from briefkit.render.pdf.setting import Setting
from briefkit.render.pdf.structure import Annotated, Element, Marked, Owner, write_structure
from briefkit.render.pdf.text import Address, Goal, Jump, Piece

_TOUCHING = 0.01  # points
_URL_SAFE = "%/:?#[]@!$&'()*+,;=-._~"


def name_destination(target: str) -> str:
    """The name of a link target in the PDF: the id itself where it is plain, at most 100 characters of ASCII."""
    name = quote(target, safe="", errors="surrogatepass")
    return write_name(name if len(name) <= 100 else sha256(name.encode()).hexdigest())


def address_link(url: str) -> str:
    """An address as a link of the PDF has it: ASCII, everything else percent-encoded."""
    return quote(url, safe=_URL_SAFE)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page that is drawn, but for what stands over and under its text.

    Attributes:
        number: Of its object.
        content: Number of its content stream.
        entries: Of its dictionary, beyond what all pages have.
    """

    number: int
    content: int
    entries: str


class Painter:
    """Draws pages into a file, one by one as they are laid out, so that no more than one is in memory."""

    def __init__(self, report: Report, setting: Setting) -> None:
        """Begin a file; the dates in its metadata are the report's, never the clock's."""
        self.report = report
        self.head = report.head
        self.setting = setting
        self.destinations: dict[str, str] = {}
        self.bookmarks = Bookmarks()
        self.faces = FaceBook()
        self.images: dict[bytes, int] = {}
        self.owners: list[Owner] = []
        self.sheets: list[Sheet] = []
        self.file = File()
        self.resources = self.file.reserve()
        self.parent = self.file.reserve()

    def add_page(self, page: Page) -> None:
        """Draw a page."""
        self.sheets.append(PagePainter(self).paint(page))

    def finish(self) -> bytes:
        """Write what belongs to all pages; gives back the file."""
        self.write_pages()
        self.write_resources()
        tree = write_structure(self.setting.structure.root, self.owners, self.file)
        return self.file.finish(self.write_catalog(tree), write_info(self.head, self.file))

    def write_pages(self) -> None:
        """The pages, with header and footer, and the node that holds them."""
        frame = make_frame(self.head, self.setting, len(self.sheets))
        fixed = self.write_margins(frame.fixed)
        for index, sheet in enumerate(self.sheets, 1):
            margins = self.write_margins([frame.number(index)])
            self.file.put(
                sheet.number,
                f"<</Type/Page/Parent {refer(self.parent)}/Contents[{refer(fixed)} {refer(margins)} "
                f"{refer(sheet.content)}]/Tabs/S{sheet.entries}>>",
            )
        kids = " ".join(refer(sheet.number) for sheet in self.sheets)
        size = f"{self.setting.page_width:.2f} {self.setting.page_height:.2f}"
        self.file.put(
            self.parent,
            f"<</Type/Pages/Kids[{kids}]/Count {len(self.sheets)}/MediaBox[0 0 {size}]"
            f"/Resources {refer(self.resources)}>>",
        )

    def write_margins(self, marks: Iterable[Mark]) -> int:
        """Marks of header and footer as a content stream; gives its number."""
        stream = ContentStream(self.faces)
        stream.begin_artifact()
        for mark in marks:
            match mark:
                case Area():
                    stream.add_area(mark, mark.x, self.setting.page_height - mark.y - mark.height)
                case Words():
                    for piece in mark.line.pieces:
                        y = self.setting.page_height - mark.y - mark.line.baseline
                        stream.add_piece(piece, mark.x + piece.x, y)
                case Picture():
                    raise AssertionError("there are no pictures in the margins")
                case _:
                    assert_never(mark)
        return self.file.add_stream("", stream.code())

    def write_resources(self) -> None:
        """The faces and pictures of all pages."""
        fonts = "".join(
            f"{name} {refer(embed_face(face, list(self.faces.codes[face]), self.file))}"
            for face, name in self.faces.names.items()
        )
        images = "".join(f"/I{number} {refer(number)}" for number in self.images.values())
        self.file.put(self.resources, f"<</Font<<{fonts}>>/XObject<<{images}>>>>")

    def write_catalog(self, tree: int) -> int:
        """The document catalogue, from which everything else is found; gives its number."""
        outlines = self.bookmarks.write(self.file)
        shown = f"/Outlines {refer(outlines)}/PageMode/UseOutlines" if outlines else ""
        places = "".join(f"{name}{place}" for name, place in self.destinations.items())
        destinations = self.file.add(f"<<{places}>>")
        return self.file.add(
            f"<</Type/Catalog/Pages {refer(self.parent)}/StructTreeRoot {refer(tree)}/Dests {refer(destinations)}"
            f"{shown}{describe_catalog(write_xmp(self.head, self.file), self.head)}"
            f"{attach_manifest(self.report, self.file)}>>"
        )


def list_grounds(pieces: Sequence[Piece]) -> list[tuple[float, float]]:
    """Where pieces of a line begin and end, those that touch as one; words that run both ways may be apart."""
    grounds: list[tuple[float, float]] = []
    for left, right in sorted((piece.x, piece.x + piece.width) for piece in pieces):
        if grounds and left - grounds[-1][1] < _TOUCHING:
            grounds[-1] = (grounds[-1][0], right)
        else:
            grounds.append((left, right))
    return grounds


class PagePainter:
    """Draws one page."""

    def __init__(self, book: Painter) -> None:
        """Begin the next page."""
        self.book = book
        self.number = book.file.reserve()
        self.stream = ContentStream(book.faces)
        self.marked: list[Element] = []
        self.links: list[int] = []
        self.current: Element | None = Element("")
        self.link: tuple[Element, Goal, Element] | None = None

    def paint(self, page: Page) -> Sheet:
        """Draw the page and write its content."""
        for x, y, mark in self.place_marks(page):
            match mark:
                case Area():
                    self.stream.add_area(mark, x, y - mark.height)
                case Words():
                    self.paint_line(mark, x, y - mark.line.baseline)
                case Picture():
                    self.paint_picture(mark, x, y - mark.height)
                case _:
                    assert_never(mark)
        content = self.book.file.add_stream("", self.stream.code())
        links = f"/Annots[{' '.join(map(refer, self.links))}]" if self.links else ""
        self.book.owners.append(self.marked)
        return Sheet(self.number, content, f"/StructParents {len(self.book.owners) - 1}{links}")

    def place_marks(self, page: Page) -> Iterator[tuple[float, float, Mark]]:
        """The marks of the page, with the place of their upper left corners; notes targets on the way."""
        setting = self.book.setting
        left, top = setting.theme.margin_side, setting.page_height - setting.theme.margin_top
        for placed in page:
            y = top - placed.y
            place = f"[{refer(self.number)}/XYZ 0 {y + 6:.2f} 0]"
            for anchor in placed.box.anchors:
                self.book.destinations.setdefault(name_destination(anchor), place)
            if placed.box.entry is not None:
                self.book.bookmarks.add(flatten(placed.box.entry.title), placed.box.entry.level, place)
            for mark in placed.box.marks:
                yield left + mark.x, y - mark.y, mark

    def mark_content(self, element: Element) -> int:
        """Let an element have the content that follows; gives the identifier of the content."""
        element.kids.append(Marked(self.number, len(self.marked)))
        self.marked.append(element)
        return len(self.marked) - 1

    def turn_to(self, element: Element | None) -> None:
        """Let the words that follow belong to an element, or to the page where there is none."""
        if element is self.current:
            return
        self.current = element
        if element is None:
            self.stream.begin_artifact()
        else:
            self.stream.begin_marked(element.kind, self.mark_content(element))

    def paint_line(self, words: Words, x: float, baseline: float) -> None:
        """Print a line; its links become links of the page."""
        line = words.line
        linked: list[tuple[Element, Goal, Piece]] = []
        for piece in line.pieces:
            if words.element is None or piece.goal is None:
                self.turn_to(words.element)
            else:
                link = self.find_link(words.element, piece.goal)
                self.turn_to(link)
                linked.append((link, piece.goal, piece))
            self.stream.add_piece(piece, x + piece.x, baseline)
        for _, members in groupby(linked, lambda it: id(it[0])):
            links, goals, pieces = zip(*members, strict=True)
            self.place_link(pieces, goals[0], links[0], x, baseline)
        if line.pieces and not line.broken:
            self.stream.add_space(line.pieces[-1], x + line.pieces[-1].x, baseline)

    def paint_picture(self, picture: Picture, x: float, y: float) -> None:
        """Put a picture in its place; equal pictures are one object of the file."""
        images = self.book.images
        if picture.image not in images:
            images[picture.image] = embed_image(picture.image, self.book.file)
        picture.element.attributes += (
            f"/A<</O/Layout/BBox[{x:.2f} {y:.2f} {x + picture.width:.2f} {y + picture.height:.2f}]/Placement/Block>>"
        )
        mcid = self.mark_content(picture.element)
        picture.element.kids.insert(0, picture.element.kids.pop())  # its caption was there first, and stands under it
        self.stream.add_picture(f"/I{images[picture.image]}", x, y, picture.width, picture.height, mcid)

    def find_link(self, element: Element, goal: Goal) -> Element:
        """The link within an element: the one just printed where this is more of its words, else a new one."""
        if self.link is None or self.link[0] is not element or self.link[1] is not goal:
            self.link = (element, goal, element.add("Link"))
        return self.link[2]

    def place_link(self, pieces: Sequence[Piece], goal: Goal, link: Element, x: float, baseline: float) -> None:
        """Make the ground of pieces of a line lead to a goal."""
        match goal:
            case Jump(target):
                words, entry = "".join(piece.text for piece in pieces), f"/Dest{name_destination(target)}"
            case Address(url):
                words, entry = url, f"/A<</S/URI/URI{write_text(address_link(url))}>>"
            case _:
                assert_never(goal)
        size = max(piece.size for piece in pieces)
        bottom, top = baseline - 0.25 * size, baseline + 0.8 * size
        for left, right in list_grounds(pieces):
            number = self.book.file.add(
                f"<</Type/Annot/Subtype/Link/Rect[{x + left:.2f} {bottom:.2f} {x + right:.2f} {top:.2f}]/Border[0 0 0]"
                f"/F 4/Contents{write_text(words)}/StructParent {len(self.book.owners)}{entry}>>"
            )
            self.links.append(number)
            self.book.owners.append(link)
            link.kids.append(Annotated(self.number, number))
