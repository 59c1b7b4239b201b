"""How series are told apart: each has an ink, and a pattern for those who see no colours and for grey printers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum

from briefkit.render.drawing.measures import SMALL, WIDTH, measure
from briefkit.render.drawing.shapes import Ink, Label, Point, Shape, Stroke, make_box


class Pattern(Enum):
    """What is drawn over the ink of an area."""

    SOLID = "solid"
    RISING = "rising"
    LEVEL = "level"
    FALLING = "falling"
    UPRIGHT = "upright"
    EMPTY = "empty"


SERIES: tuple[tuple[Ink, Pattern], ...] = (
    (Ink.SERIES_1, Pattern.SOLID),
    (Ink.SERIES_2, Pattern.RISING),
    (Ink.SERIES_3, Pattern.LEVEL),
    (Ink.SERIES_4, Pattern.FALLING),
    (Ink.SERIES_5, Pattern.UPRIGHT),
    (Ink.SERIES_6, Pattern.EMPTY),
)
"""In the order in which series take them."""

_GAP = 3.6
"""Points between the lines of a pattern."""
_LINE = 0.65
_EDGE = 0.8
_SWATCH = 9.0
_LEADING = 12.5


def draw_cell(
    place: int, x: float, y: float, width: float, height: float, stands_for: tuple[str, ...] = ()
) -> Iterator[Shape]:
    """An area of the series at a place, from 0, by its upper left corner."""
    ink, pattern = SERIES[place]
    yield make_box(x, y, width, height, ink, stands_for)
    if pattern is Pattern.EMPTY:
        if min(width, height) > 2 * _EDGE:
            yield make_box(x + _EDGE, y + _EDGE, width - 2 * _EDGE, height - 2 * _EDGE, Ink.PAPER)
    elif lines := tuple(_hatch(pattern, x, y, x + width, y + height)):
        yield Stroke(lines, Ink.PAPER, _LINE)


def draw_legend(names: Sequence[str], top: float) -> tuple[list[Shape], float]:
    """A swatch and a name for each series, in rows as wide as a drawing, and how high they are together."""
    shapes: list[Shape] = []
    x, y = 0.0, top
    for place, name in enumerate(names):
        width = _SWATCH + 4 + measure(name, SMALL)
        if x and x + width > WIDTH:
            x, y = 0.0, y + _LEADING
        shapes += draw_cell(place, x, y, _SWATCH, _SWATCH)
        shapes.append(Label(x + _SWATCH + 4, y + _SWATCH - 1.8, name, SMALL))
        x += width + 12
    return shapes, y + _LEADING - top


def _hatch(pattern: Pattern, left: float, top: float, right: float, bottom: float) -> Iterator[tuple[Point, Point]]:
    """The lines of a pattern, cut at the edges of a box; the same lines in every box, so that neighbours match."""
    match pattern:
        case Pattern.LEVEL:
            yield from (((left, y), (right, y)) for y in _step(top, bottom))
        case Pattern.UPRIGHT:
            yield from (((x, top), (x, bottom)) for x in _step(left, right))
        case Pattern.RISING:  # x + y is the same along each
            for total in _step(left + top, right + bottom):
                start, end = max(left, total - bottom), min(right, total - top)
                yield (start, total - start), (end, total - end)
        case Pattern.FALLING:  # y - x is
            for drop in _step(top - right, bottom - left):
                start, end = max(left, top - drop), min(right, bottom - drop)
                yield (start, start + drop), (end, end + drop)
        case Pattern.SOLID | Pattern.EMPTY:
            return


def _step(first: float, last: float) -> Iterator[float]:
    """Where lines stand between two edges, half a gap from each at least."""
    count = int((last - first) / _GAP)
    margin = (last - first - (count - 1) * _GAP) / 2
    return (first + margin + number * _GAP for number in range(count))
