"""The shapes that a drawing is made of: strokes, areas, discs and labels, in inks that have names and no colours.

Lengths are in points, from the upper left corner of the drawing to the right and down. Later shapes cover earlier
ones. There is no clipping, no pattern and no transparency: what a layout wants cut or hatched it cuts and hatches
itself, so that every format draws the same.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import assert_never

Point = tuple[float, float]
"""Points from the left and from the top."""


class Ink(Enum):
    """What a shape is drawn in; each format has its own colour for it."""

    TEXT = "text"
    MUTED = "muted"
    RULE = "rule"
    PAPER = "paper"
    ACCENT = "accent"
    PALE = "pale"
    SERIES_1 = "series-1"
    SERIES_2 = "series-2"
    SERIES_3 = "series-3"
    SERIES_4 = "series-4"
    SERIES_5 = "series-5"
    SERIES_6 = "series-6"


class Anchor(Enum):
    """Which point of a label stands at its place."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Stroke:
    """Lines of one ink and width.

    Attributes:
        lines: Each from corner to corner.
        ink: What they are drawn in.
        width: In points.
        dashed: Whether they are dashed.
        stands_for: Ids of what they stand for; none for what only frames the drawing.
    """

    lines: tuple[tuple[Point, ...], ...]
    ink: Ink
    width: float = 0.5
    dashed: bool = False
    stands_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Area:
    """A filled area.

    Attributes:
        rings: Its outlines, each closed by itself; what an even number of them encloses is left free.
        ink: What it is filled with.
        stands_for: See `Stroke`.
    """

    rings: tuple[tuple[Point, ...], ...]
    ink: Ink
    stands_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Disc:
    """A disc, or a ring where it is hollow.

    Attributes:
        x: Of its centre.
        y: Of its centre.
        radius: In points, to the outer edge.
        ink: What it is drawn in.
        hollow: Whether only its edge is drawn, around paper.
        stands_for: See `Stroke`.
    """

    x: float
    y: float
    radius: float
    ink: Ink
    hollow: bool = False
    stands_for: tuple[str, ...] = ()


RING_WIDTH = 1.0
"""Points that the edge of a hollow disc is wide."""


@dataclass(frozen=True, slots=True)
class Label:
    """A line of words.

    Attributes:
        x: Of the point that `anchor` names.
        y: Of the baseline.
        text: The words, as `clean_text` leaves them.
        size: In points.
        anchor: Which point of it stands at `x`.
        bold: Whether it is bold.
        ink: What it is printed in.
    """

    x: float
    y: float
    text: str
    size: float = 8.0
    anchor: Anchor = Anchor.START
    bold: bool = False
    ink: Ink = Ink.TEXT


Shape = Stroke | Area | Disc | Label
"""Everything that a drawing is made of."""


def make_box(x: float, y: float, width: float, height: float, ink: Ink, stands_for: tuple[str, ...] = ()) -> Area:
    """A rectangle, by its upper left corner."""
    return Area((((x, y), (x + width, y), (x + width, y + height), (x, y + height)),), ink, stands_for)


def move_down(shape: Shape, distance: float) -> Shape:
    """A shape so many points lower."""
    match shape:
        case Stroke():
            return replace(shape, lines=tuple(tuple((x, y + distance) for x, y in line) for line in shape.lines))
        case Area():
            return replace(shape, rings=tuple(tuple((x, y + distance) for x, y in ring) for ring in shape.rings))
        case Disc() | Label():
            return replace(shape, y=shape.y + distance)
        case _:
            assert_never(shape)
