"""The names of countries on a map, in what room they have within their land."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence

from briefkit.render.drawing.maps.land import DrawnLand
from briefkit.render.drawing.maps.room import Room
from briefkit.render.drawing.measures import ASCENT, DESCENT, SMALL, bound, measure
from briefkit.render.drawing.shapes import Anchor, Ink, Label, Point

_ROWS = 12
"""Heights of a country at which its name is tried."""
_MARGIN = 4.0
"""Points between a name and the boundary at least."""


def name_countries(
    land: DrawnLand, name: Callable[[str], str], named: Collection[str], room: Room
) -> list[Label]:
    """The names of the countries that have room for them, the largest first.

    Args:
        land: What is drawn.
        name: The name of a country by its code; empty if it has none.
        named: Names that stand on the map already.
        room: What is taken; names take their own.
    """
    largest: dict[str, tuple[float, tuple[Point, ...]]] = defaultdict(lambda: (0.0, ()))
    for code, ring in land.outlines:
        if code:
            largest[code] = max(largest[code], (_measure(ring), ring))
    labels = []
    for code, (_, ring) in sorted(largest.items(), key=lambda item: (-item[1][0], item[0])):
        words = name(code)
        if words and words not in named and (label := _fit(words, ring, room)):
            room.take(bound(label))
            labels.append(label)
    return labels


def _fit(words: str, ring: Sequence[Point], room: Room) -> Label | None:
    """A name within an outline, where that is widest and nearest to its middle height."""
    width = measure(words, SMALL) + 2 * _MARGIN
    top, bottom = min(y for _, y in ring), max(y for _, y in ring)
    if max(x for x, _ in ring) - min(x for x, _ in ring) < width:
        return None
    found = []
    for row in range(1, _ROWS):
        y = top + (bottom - top) * row / _ROWS
        for start, end in _find_stretches(ring, y):
            if end - start > width:
                found.append((abs(y - (top + bottom) / 2) - (end - start) / 2, y, (start + end) / 2, start, end))
    for _, y, x, start, end in sorted(found):
        for place in (x, start + width / 2 + _MARGIN, end - width / 2 - _MARGIN):
            label = Label(place, y + SMALL * (ASCENT - DESCENT) / 2, words, SMALL, Anchor.MIDDLE, ink=Ink.MUTED)
            left, high, right, low = bound(label)
            within = all(
                any(begin < left - 1 and right + 1 < stop for begin, stop in _find_stretches(ring, edge))
                for edge in (high, low)
            )
            if within and room.is_free((left, high, right, low)):
                return label
    return None


def _find_stretches(ring: Sequence[Point], y: float) -> Iterator[tuple[float, float]]:
    """Where a level line is within an outline."""
    crossings = sorted(
        (x2 - x1) * (y - y1) / (y2 - y1) + x1
        for (x1, y1), (x2, y2) in zip(ring, (*ring[1:], ring[0]), strict=True)
        if (y1 > y) != (y2 > y)
    )
    return zip(crossings[::2], crossings[1::2], strict=True)


def _measure(ring: Sequence[Point]) -> float:
    """The area of an outline."""
    corners = zip(ring, (*ring[1:], ring[0]), strict=True)
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in corners)) / 2
