"""Level stretches within an outline, where something can stand on the land of a country."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefkit.render.drawing.shapes import Point

_ROWS = 12
"""Heights of an outline at which there is looked for room."""


def list_stretches(ring: Sequence[Point], width: float) -> list[tuple[float, float, float]]:
    """Height, left and right of where an outline is wide enough, the widest and nearest to its middle height first."""
    if max(x for x, _ in ring) - min(x for x, _ in ring) < width:
        return []
    top, bottom = min(y for _, y in ring), max(y for _, y in ring)
    heights = (top + (bottom - top) * row / _ROWS for row in range(1, _ROWS))
    found = [(y, left, right) for y in heights for left, right in find_stretches(ring, y) if right - left > width]
    middle = (top + bottom) / 2
    return sorted(found, key=lambda each: (abs(each[0] - middle) - (each[2] - each[1]) / 2, each))


def find_stretches(ring: Sequence[Point], y: float) -> Iterator[tuple[float, float]]:
    """Where a level line is within an outline, from left to right."""
    crossings = sorted(
        (x2 - x1) * (y - y1) / (y2 - y1) + x1
        for (x1, y1), (x2, y2) in zip(ring, (*ring[1:], ring[0]), strict=True)
        if (y1 > y) != (y2 > y)
    )
    return zip(crossings[::2], crossings[1::2], strict=True)


def find_largest(outlines: Sequence[tuple[str, tuple[Point, ...]]]) -> dict[str, tuple[Point, ...]]:
    """The largest outline of each country that has a code, the largest of all first."""
    largest: dict[str, tuple[float, tuple[Point, ...]]] = {}
    for code, ring in outlines:
        if code:
            largest[code] = max(largest.get(code, (0.0, ())), (_measure(ring), ring))
    return {code: ring for code, (_, ring) in sorted(largest.items(), key=lambda item: (-item[1][0], item[0]))}


def _measure(ring: Sequence[Point]) -> float:
    """The area of an outline."""
    corners = zip(ring, (*ring[1:], ring[0]), strict=True)
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in corners)) / 2
