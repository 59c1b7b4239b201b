"""Marks of single values: each series has an ink and a form of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefkit.render.drawing.measures import SMALL, WIDTH, measure, shorten
from briefkit.render.drawing.shapes import Area, Disc, Ink, Label, Shape, make_box

RADIUS = 3.2
"""Points from the middle of a mark to its edge."""
_LEADING = 12.5


def _draw_disc(x: float, y: float, ink: Ink, stands_for: tuple[str, ...]) -> Shape:
    return Disc(x, y, RADIUS, ink, False, stands_for)


def _draw_square(x: float, y: float, ink: Ink, stands_for: tuple[str, ...]) -> Shape:
    side = RADIUS * 1.75
    return make_box(x - side / 2, y - side / 2, side, side, ink, stands_for)


def _draw_triangle(x: float, y: float, ink: Ink, stands_for: tuple[str, ...]) -> Shape:
    half, up, down = RADIUS * 1.15, RADIUS * 1.25, RADIUS * 0.85
    return Area((((x, y - up), (x + half, y + down), (x - half, y + down)),), ink, stands_for)


def _draw_diamond(x: float, y: float, ink: Ink, stands_for: tuple[str, ...]) -> Shape:
    reach = RADIUS * 1.3
    return Area((((x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)),), ink, stands_for)


def _draw_fallen(x: float, y: float, ink: Ink, stands_for: tuple[str, ...]) -> Shape:
    half, up, down = RADIUS * 1.15, RADIUS * 0.85, RADIUS * 1.25
    return Area((((x, y + down), (x + half, y - up), (x - half, y - up)),), ink, stands_for)


def _draw_ring(x: float, y: float, ink: Ink, stands_for: tuple[str, ...]) -> Shape:
    return Disc(x, y, RADIUS, ink, True, stands_for)


MARKERS: tuple[tuple[Ink, Callable[[float, float, Ink, tuple[str, ...]], Shape]], ...] = (
    (Ink.SERIES_1, _draw_disc),
    (Ink.SERIES_2, _draw_square),
    (Ink.SERIES_3, _draw_triangle),
    (Ink.SERIES_4, _draw_diamond),
    (Ink.SERIES_5, _draw_fallen),
    (Ink.MUTED, _draw_ring),
)
"""In the order in which series take them."""


def draw_marker(place: int, x: float, y: float, stands_for: tuple[str, ...] = ()) -> Shape:
    """The mark of the series at a place, from 0, by its middle."""
    ink, draw = MARKERS[place]
    return draw(x, y, ink, stands_for)


def draw_marker_legend(names: Sequence[str], top: float) -> tuple[list[Shape], float]:
    """A mark and a name for each series, in rows as wide as a drawing, and how high they are together."""
    shapes: list[Shape] = []
    x, y = 0.0, top
    for place, name in enumerate(names):
        words = shorten(name, WIDTH - 2 * RADIUS - 6, SMALL)
        width = 2 * RADIUS + 5 + measure(words, SMALL)
        if x and x + width > WIDTH:
            x, y = 0.0, y + _LEADING
        shapes.append(draw_marker(place, x + RADIUS * 1.3, y + 5))
        shapes.append(Label(x + 2 * RADIUS + 5, y + 5 + SMALL * 0.35, words, SMALL))
        x += width + 14
    return shapes, y + _LEADING - top
