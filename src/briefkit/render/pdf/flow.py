"""Strips of a page, and the flowable that lays them out only as a page fills."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice, pairwise
from typing import TypeVar

from reportlab.platypus.flowables import Flowable

from briefkit.render.holding import hold_ends
from briefkit.render.pdf.internals import begins_page
from briefkit.render.pdf.structure import Element
from briefkit.render.pdf.text import Line

_HAIR = 1e-3
"""Points: more than the library overlooks where something is higher than its frame; it then asks for no rest."""


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text.

    Attributes:
        x: Points from the left of its strip to where the line begins.
        y: Points from the top of its strip to that of the line.
        line: The line.
        element: What it is in the structure of the report; None for what belongs to the page.
    """

    x: float
    y: float
    line: Line
    element: Element | None = None


@dataclass(frozen=True, slots=True)
class Area:
    """A filled rectangle: a background, a rule or a bar; places as in `Words`, colour as RGB hex."""

    x: float
    y: float
    width: float
    height: float
    colour: str


@dataclass(frozen=True, slots=True)
class Image:
    """A picture, scaled to a rectangle; places as in `Words`."""

    x: float
    y: float
    width: float
    height: float
    data: bytes
    element: Element


@dataclass(frozen=True, slots=True)
class Sketch:
    """What a drawing has beside its words; its words follow it as `Words` of an element within its own.

    Attributes:
        x: Points from the left of its strip.
        y: Points from the top of its strip.
        width: In points.
        height: In points.
        operators: What draws it, from its lower left corner upwards; they leave the state of the page as it was.
        element: The figure that it is.
    """

    x: float
    y: float
    width: float
    height: float
    operators: str
    element: Element


Mark = Words | Area | Image | Sketch
"""Everything that can be drawn."""

AnyMark = TypeVar("AnyMark", bound=Mark)


def mirror_marks(marks: Sequence[AnyMark], width: float) -> Iterator[AnyMark]:
    """Marks as far from the right end of a strip, or page, of so many points as they were from the left.

    This is all that lays a report out from right to left: blocks do not know of it. What a mark shows stays as it is;
    words are already placed from where they begin (`text.Piece`). A drawing is moved as a whole, with its labels.
    """
    sketch = next((mark for mark in marks if isinstance(mark, Sketch)), None)
    for mark in marks:
        if sketch is not None:
            yield replace(mark, x=mark.x + width - sketch.width - 2 * sketch.x)
        else:
            yield replace(mark, x=width - mark.x - (0 if isinstance(mark, Words) else mark.width))


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the document outline; level 0 is a section."""

    title: str
    level: int


@dataclass(frozen=True, slots=True)
class Strip:
    """A strip of the page, as wide as the frame, that no page break divides.

    Attributes:
        height: In points.
        marks: What is drawn, backgrounds first.
        before: Distance to the strip above; none at the head of a page.
        keep: Whether the next strip has to stand on the same page.
        anchors: Ids that links to this strip use.
        entry: Its entry in the document outline.
        header: A strip that is drawn again over this one where it comes first on its page.
    """

    height: float
    marks: tuple[Mark, ...]
    before: float = 0
    keep: bool = False
    anchors: tuple[str, ...] = ()
    entry: Entry | None = None
    header: Strip | None = None


class Strips(Flowable):
    """Strips that are made only when a page has room for them, so that a table costs what its rows cost."""

    def __init__(self, source: Iterable[Strip], keep: bool = False, pulled: Sequence[Strip] = ()) -> None:
        """Begin with none of them made.

        Args:
            source: The strips, from top to bottom.
            keep: Whether what follows has to begin on the page on which this ends.
            pulled: Strips before those, which are made already.
        """
        super().__init__()
        self.keepWithNext = int(keep)
        self.source = iter(source)
        self.pulled = list(pulled)
        self.placed: list[tuple[float, Strip]] = []
        self.bottom = 0.0
        self.top = False

    def take(self) -> Iterator[Strip]:
        """All strips, made as they are asked for."""
        return chain(self.pulled, self.source)

    def getSpaceBefore(self) -> float:
        """The distance to what stands above."""
        if not self.pulled:
            self.pulled += islice(self.source, 1)
        return self.pulled[0].before if self.pulled else 0

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """How high this is; if that is clearly more than is available, it says no more than that."""
        self.top, self.width = begins_page(self), width
        self.placed, self.bottom = [], 0.0
        for strip in self.pulled:
            self._place(strip)
        while self.bottom <= height + _HAIR and (following := next(self.source, None)) is not None:
            self.pulled.append(following)
            self._place(following)
        return width, self.bottom

    def split(self, width: float, height: float) -> list[Flowable]:
        """What fits on this page, and the rest; nothing where the next page may not begin at any strip of it."""
        end = self._find_end(height)
        if not end:
            return []
        return [Strips((), pulled=self.pulled[:end]), Strips(self.source, bool(self.keepWithNext), self.pulled[end:])]

    def draw(self) -> None:
        """Draw the strips into the place that they are given."""
        self.canv.print_strips([(self.bottom - top, strip) for top, strip in self.placed], self.width)

    def _place(self, strip: Strip) -> None:
        """Put a strip under those that are placed, or under its header where it comes first on its page."""
        above = strip.before
        if not self.placed:
            above = 0
            if self.top and strip.header is not None:
                self.placed.append((0, strip.header))
                self.bottom = strip.header.height
        self.placed.append((self.bottom + above, strip))
        self.bottom += above + strip.height

    def _find_end(self, height: float) -> int:
        """How many strips this page takes; where they may not be parted but fill a page, as many as fit."""
        headers = len(self.placed) - len(self.pulled)
        count = sum(1 for top, strip in self.placed if top + strip.height <= height) - headers
        end = max((index for index, strip in enumerate(self.pulled[:count], 1) if not strip.keep), default=0)
        return end or (max(count, 1) if self.top else 0)


class Joined(Strips):
    """Flowables of which each but the last has to end on the page on which the next begins."""

    def __init__(self, flowables: Sequence[Strips]) -> None:
        """Join them; the library makes this of what has `keepWithNext`, and of what follows it."""
        self._content = list(flowables)
        *leading, last = flowables
        held = (strip for part in leading for strip in keep_last(part.take()))
        super().__init__(chain(held, last.take()))


def keep_last(strips: Iterable[Strip]) -> Iterator[Strip]:
    """The strips, the last of them not to be parted from what follows."""
    for strip, following in pairwise(chain(strips, (None,))):
        if strip is not None:
            yield replace(strip, keep=True) if following is None else strip


def keep_ends(strips: Iterable[Strip], together: float = math.inf) -> Iterator[Strip]:
    """The strips, so many of the first and of the last of them not to be parted; all of them by default."""
    for strip, held in hold_ends(strips, together):
        yield replace(strip, keep=True) if held else strip


def stack_lines(lines: Iterable[Line], element: Element, x: float = 0, before: float = 0) -> list[Strip]:
    """A paragraph `x` points from the left: one strip a line, its first two and its last two lines never apart."""
    return stack_words((Words(x, 0, line, element) for line in lines), before)


def stack_words(words: Iterable[Words], before: float = 0) -> list[Strip]:
    """Lines that are not all of one element, under the same rules as a paragraph."""
    strips = list(keep_ends((Strip(mark.line.height, (mark,)) for mark in words), 2))
    return [replace(strips[0], before=before), *strips[1:]] if strips else []
