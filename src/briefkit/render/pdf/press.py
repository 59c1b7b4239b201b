"""Pages to PDF: the only place that draws."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any, assert_never

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from briefkit.render.pdf.drawing import Drawing, FaceBook
from briefkit.render.pdf.flow import Area, Entry, Image, Mark, Sketch, Strip, Words, mirror_marks
from briefkit.render.pdf.images import prepare_image
from briefkit.render.pdf.internals import PackedCanvas, refer
from briefkit.render.pdf.names import name_destination, write_name, write_text
from briefkit.render.pdf.structure import Annotated, Element, Marked, Structure
from briefkit.render.pdf.text import Piece, Span
from briefkit.render.print_tree import Address, Jump

CONTINUED = "continued"
"""Prefix of the names of annotations that continue the link before them."""

_ABOVE = 6.0  # points that are shown above the place that a link leads to
_TOUCHING = 0.01  # points


def join_extents(pieces: Sequence[Piece]) -> list[tuple[float, float]]:
    """Where pieces of a line begin and end, those that touch as one; words that run both ways may be apart."""
    extents: list[tuple[float, float]] = []
    for left, right in sorted((piece.x, piece.x + piece.width) for piece in pieces):
        if extents and left - extents[-1][1] < _TOUCHING:
            extents[-1] = (extents[-1][0], right)
        else:
            extents.append((left, right))
    return extents


class Press(PackedCanvas):
    """A canvas that also writes what the strips on it are: tags, links and targets."""

    def __init__(self, structure: Structure, flat: bool, right_to_left: bool, *arguments: Any, **options: Any) -> None:
        """Begin a file for what is in a structure.

        Args:
            structure: The structure.
            flat: Whether nothing in it may be transparent.
            right_to_left: Whether strips are mirrored. Viewers are not told so (12.2, Direction): PDFium would then
                turn around the words of every English line.
            arguments: See the library.
            options: The same.
        """
        super().__init__(*arguments, **options)
        self.structure = structure
        self.flat = flat
        self.right_to_left = right_to_left
        self.faces = FaceBook(self.document, options["lang"])
        self.places: dict[str, tuple[int, float]] = {}
        self._marked: list[Element] = []
        self._links: list[str] = []
        self._images: list[tuple[Image, int, float]] = []
        self._sketches: list[tuple[Sketch, int, float]] = []
        self._link: tuple[Span, Element] | None = None
        self._current: Element | None = None

    def print_strips(self, strips: Iterable[tuple[float, Strip]], width: float) -> None:
        """Draw strips of a width in points, given with the heights of their tops over the origin."""
        drawing = Drawing(self.faces)
        self._current = Element("")  # neither an element of the tree nor None
        for top, strip in strips:
            self._note_place(strip, top)
            for mark in mirror_marks(strip.marks, width) if self.right_to_left else strip.marks:
                self._print_mark(mark, drawing, top - mark.y)
        self.addLiteral(drawing.areas())
        for image, mcid, y in self._images:
            self._print_image(image, mcid, y)
        for sketch, mcid, y in self._sketches:
            self._print_sketch(sketch, mcid, y)
        self._images, self._sketches = [], []
        self.addLiteral(drawing.text())

    def showPage(self) -> None:
        """End a page; what it has marked and linked is known now."""
        super().showPage()
        page = self.document.pages[-1]
        page.StructParents = self.structure.own(self._marked)
        page.Tabs = "/S"
        page.Annots = self._links
        self._marked, self._links = [], []

    def save(self) -> None:
        """The file is written by `finish`, when all is known."""

    def finish(self) -> bytes:
        """Write the tree and the targets, and the file."""
        tree = self.structure.write(self.document)
        pages = self.document.pages
        places = "".join(
            f"{write_name(name)}[{refer(pages[page].number)}/XYZ 0 {y:.2f} 0]"
            for name, (page, y) in self.places.items()
        )
        destinations = self.document.add(f"<<{places}>>")
        self.document.set_catalog({"StructTreeRoot": refer(tree), "Dests": refer(destinations)})
        data: bytes = self.getpdfdata()
        return data

    @property
    def _page(self) -> int:
        return len(self.document.pages)

    def _note_place(self, strip: Strip, top: float) -> None:
        if not strip.anchors and strip.entry is None:
            return
        place = self._page, self.absolutePosition(0, top)[1] + _ABOVE
        for anchor in strip.anchors:
            self.places.setdefault(name_destination(anchor), place)
        if strip.entry is not None:
            self._add_entry(strip.entry, place[1])

    def _add_entry(self, entry: Entry, y: float) -> None:
        """Add an entry to the outline, never more than one level below the one before it."""
        key = f"entry {self._page} {y:.2f} {entry.title}"
        self.bookmarkPage(key, fit="XYZ", left=0, top=y)
        level = min(entry.level, self.document.outline.currentlevel + 1)
        self.addOutlineEntry(entry.title, key, level)
        self.showOutline()

    def _print_mark(self, mark: Mark, drawing: Drawing, top: float) -> None:
        match mark:
            case Area():
                drawing.add_area(mark, mark.x, top - mark.height)
            case Words():
                self._print_line(mark, drawing, top - mark.line.baseline)
            case Image():
                mcid = self._mark_content(mark.element)
                mark.element.kids.insert(0, mark.element.kids.pop())  # its caption was added first but stands below it
                self._images.append((mark, mcid, top - mark.height))
            case Sketch():
                mcid = self._mark_content(mark.element)
                mark.element.kids.insert(0, mark.element.kids.pop())
                self._sketches.append((mark, mcid, top - mark.height))
            case _:
                assert_never(mark)

    def _mark_content(self, element: Element) -> int:
        """Let an element have the content that follows; gives the identifier of the content."""
        element.kids.append(Marked(self._page, len(self._marked)))
        self._marked.append(element)
        return len(self._marked) - 1

    def _turn_to(self, element: Element | None, drawing: Drawing) -> None:
        """Let the words that follow belong to an element, or to the page where there is none."""
        if element is self._current:
            return
        self._current = element
        if element is None:
            drawing.begin_artifact()
        else:
            drawing.begin_marked(element.kind, self._mark_content(element))

    def _print_line(self, words: Words, drawing: Drawing, baseline: float) -> None:
        """Print a line; its links become links of the page."""
        line = words.line
        linked: list[tuple[Element, Piece]] = []
        last = None if line.broken or not line.pieces else line.pieces[-1]
        for piece in line.pieces:
            x = words.x + piece.x
            if piece.span.goal is not None:
                drawing.underline(piece, x, baseline)
            if words.element is None or piece.span.goal is None:
                self._turn_to(words.element, drawing)
            else:
                link = self._find_link(words.element, piece.span)
                self._turn_to(link, drawing)
                linked.append((link, piece))
            drawing.add_piece(piece, x, baseline, spaced=piece is last)
        for _, members in groupby(linked, lambda it: id(it[0])):
            links, pieces = zip(*members, strict=True)
            self._place_link(links[0], pieces, words.x, baseline)

    def _print_image(self, image: Image, mcid: int, y: float) -> None:
        """Put a picture in its place; equal pictures are one object of the file."""
        self._begin_figure(image, mcid, y)
        reader = ImageReader(prepare_image(image.data, flat=self.flat))
        self.drawImage(reader, image.x, y, image.width, image.height, mask="auto")
        self.addLiteral("EMC")

    def _print_sketch(self, sketch: Sketch, mcid: int, y: float) -> None:
        """Draw what a drawing has beside its words."""
        self._begin_figure(sketch, mcid, y)
        self.addLiteral(f"q 1 0 0 1 {sketch.x:.2f} {y:.2f} cm\n{sketch.operators}\nQ\nEMC")

    def _begin_figure(self, mark: Image | Sketch, mcid: int, y: float) -> None:
        """Let what follows be a figure, which knows its place on the page."""
        left, bottom = self.absolutePosition(mark.x, y)
        box = f"{left:.2f} {bottom:.2f} {left + mark.width:.2f} {bottom + mark.height:.2f}"
        mark.element.attributes += f"/A<</O/Layout/BBox[{box}]/Placement/Block>>"
        self.addLiteral(f"/Figure <</MCID {mcid}>> BDC")

    def _find_link(self, element: Element, span: Span) -> Element:
        """The link within an element: the one just printed where this is more of its words, else a new one."""
        if self._link is None or self._link[0] is not span:
            self._link = (span, element.add("Link"))
        return self._link[1]

    def _place_link(self, link: Element, pieces: Sequence[Piece], x: float, baseline: float) -> None:
        """Make the area of pieces of a line lead where their words do."""
        match pieces[0].span.goal:
            case Jump(anchor):
                words, entry = "".join(piece.text for piece in pieces), f"/Dest{write_name(name_destination(anchor))}"
            case Address(url):
                words, entry = url, f"/A<</S/URI/URI{write_text(url)}>>"
            case None:
                return
            case goal:
                assert_never(goal)
        size = max(piece.size for piece in pieces)
        left, baseline = self.absolutePosition(x, baseline)
        bottom, top = baseline - 0.25 * size, baseline + 0.8 * size
        for start, end in join_extents(pieces):
            goes_on = any(isinstance(kid, Annotated) for kid in link.kids)
            name = f"/NM({CONTINUED} {len(self.structure.owners)})" if goes_on else ""
            number = self.document.add(
                f"<</Type/Annot/Subtype/Link/Rect[{left + start:.2f} {bottom:.2f} {left + end:.2f} {top:.2f}]"
                f"/Border[0 0 0]/F 4/Contents{write_text(words)}/StructParent {self.structure.own(link)}{name}{entry}>>"
            )
            self._links.append(refer(number))
            link.kids.append(Annotated(self._page, number))


class Survey(Canvas):
    """A canvas on which nothing is drawn.

    Attributes:
        pages: On which page each anchor stands, from 1.
    """

    def __init__(self, *arguments: Any, **options: Any) -> None:
        """Begin with none; see the library."""
        super().__init__(*arguments, **options)
        self.pages: dict[str, int] = {}

    def print_strips(self, strips: Iterable[tuple[float, Strip]], width: float) -> None:
        """Note the anchors of strips; their width says nothing of pages."""
        for _, strip in strips:
            for anchor in strip.anchors:
                self.pages.setdefault(anchor, self.getPageNumber())

    def save(self) -> None:
        """There is nothing to save."""
