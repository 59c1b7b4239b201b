"""Boxes to pages: what stands on which page, and where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from briefkit.render.pdf.structure import Element
from briefkit.render.pdf.text import Line


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text.

    Attributes:
        x: Points from the left of its box to that of the line.
        y: Points from the top of its box to that of the line.
        line: The line.
        element: What it is in the structure of the report; None for what belongs to the page.
    """

    x: float
    y: float
    line: Line
    element: Element | None = None


@dataclass(frozen=True, slots=True)
class Area:
    """A filled rectangle: a ground, a rule or a bar; places as in `Words`, colour as RGB hex."""

    x: float
    y: float
    width: float
    height: float
    colour: str


@dataclass(frozen=True, slots=True)
class Picture:
    """An image, scaled to a rectangle."""

    x: float
    y: float
    width: float
    height: float
    image: bytes
    element: Element


Mark = Words | Area | Picture
"""Everything that can be drawn."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the document outline; level 0 is a section."""

    title: str
    level: int


@dataclass(frozen=True, slots=True)
class Box:
    """A strip of the page, as wide as the frame, that no page break divides.

    Attributes:
        height: In points.
        marks: What is drawn, grounds first.
        before: Distance to the box above; none at the head of a page.
        keep: Whether the next box has to stand on the same page.
        anchors: Ids that links to this box use.
        entry: Its entry in the document outline.
        header: A box that is drawn again over this one where it comes first on its page.
    """

    height: float
    marks: tuple[Mark, ...]
    before: float = 0
    keep: bool = False
    anchors: tuple[str, ...] = ()
    entry: Entry | None = None
    header: Box | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """A box and the distance of its top from the top of the frame, in points."""

    y: float
    box: Box


Page = list[Placed]


def stack_lines(lines: Sequence[Line], element: Element, x: float = 0, before: float = 0) -> list[Box]:
    """A paragraph: one box a line, its first two and its last two lines never apart.

    Args:
        lines: From top to bottom.
        element: What they are.
        x: Indent in points.
        before: Distance to what stands above.
    """
    return stack_words([Words(x, 0, line, element) for line in lines], before)


def stack_words(words: Sequence[Words], before: float = 0) -> list[Box]:
    """Lines that are not all of one element, under the same rules as a paragraph."""
    last = len(words) - 1
    return [
        Box(
            height=mark.line.height,
            marks=(mark,),
            before=0 if index else before,
            keep=index < last and index in (0, last - 1),
        )
        for index, mark in enumerate(words)
    ]


def keep_together(boxes: Sequence[Box]) -> list[Box]:
    """The boxes, none of them to be parted from the next, except the last."""
    return [replace(box, keep=True) for box in boxes[:-1]] + list(boxes[-1:])


def keep_with_next(boxes: Sequence[Box]) -> list[Box]:
    """The boxes, none of them to be parted from the next, nor the last from what follows."""
    return [replace(box, keep=True) for box in boxes]


@dataclass(slots=True)
class _Filler:
    """A page being filled, and those that are full; `bottom` is how far down it is, in points."""

    height: float
    full: list[Page] = field(default_factory=list)
    page: Page = field(default_factory=list)
    bottom: float = 0

    def has_room(self, boxes: Sequence[Box]) -> bool:
        """Whether boxes fit under what is there; an empty page takes everything."""
        return not self.bottom or self.bottom + sum(box.before + box.height for box in boxes) <= self.height

    def begin_page(self) -> None:
        self.full.append(self.page)
        self.page = []
        self.bottom = 0

    def place(self, box: Box) -> None:
        if not self.bottom and box.header is not None:
            self.place(box.header)
        top = self.bottom + (box.before if self.bottom else 0)
        self.page.append(Placed(top, box))
        self.bottom = top + box.height

    def place_together(self, boxes: Sequence[Box]) -> None:
        """Place boxes on one page, unless they are taller than it; then a page may begin at any of them."""
        if not self.has_room(boxes):
            self.begin_page()
        for box in boxes:
            if not self.has_room((box,)):
                self.begin_page()
            self.place(box)


def paginate(boxes: Iterable[Box], height: float) -> Iterator[Page]:
    """Put boxes on pages, in order.

    Args:
        boxes: From top to bottom; none taller than a page less its header.
        height: Of the frame, in points.

    Yields:
        The pages, each as soon as it is full; at least one.
    """
    filler = _Filler(height)
    chain: list[Box] = []
    for box in boxes:
        chain.append(box)
        if not box.keep:
            filler.place_together(chain)
            chain = []
            yield from filler.full
            filler.full = []
    filler.place_together(chain)
    yield from (*filler.full, filler.page)
