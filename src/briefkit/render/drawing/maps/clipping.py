"""Cutting areas and lines at the edges of a rectangle."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

Point = tuple[float, float]
Window = tuple[float, float, float, float]
"""Smallest x and y, largest x and y."""


def clip_area(ring: Sequence[Point], window: Window) -> list[Point]:
    """What of an area lies in a window (Sutherland and Hodgman 1974); empty where nothing does.

    A part that lies in it more than once stays one ring, with edges along the window's.
    """
    corners = list(ring)
    for axis, edge, above in _list_edges(window):
        if not corners:
            return []
        kept: list[Point] = []
        last = corners[-1]
        last_inside = (last[axis] >= edge) == above or last[axis] == edge
        for corner in corners:
            inside = (corner[axis] >= edge) == above or corner[axis] == edge
            if inside != last_inside:
                kept.append(_cross(last, corner, axis, edge))
            if inside:
                kept.append(corner)
            last, last_inside = corner, inside
        corners = kept
    return corners if len(corners) > 2 else []


def clip_line(line: Sequence[Point], window: Window) -> Iterator[list[Point]]:
    """The parts of a line that lie in a window (Liang and Barsky 1984 for each of its pieces)."""
    part: list[Point] = []
    for start, end in pairwise(line):
        piece = _clip_piece(start, end, window)
        if piece is None:
            continue
        first, last = piece
        if part and part[-1] != first:
            yield part
            part = []
        part += (last,) if part else (first, last)
    if part:
        yield part


def _list_edges(window: Window) -> tuple[tuple[int, float, bool], ...]:
    """Axis, place, and whether inside is above it, of the four edges."""
    left, low, right, high = window
    return ((0, left, True), (0, right, False), (1, low, True), (1, high, False))


def _cross(one: Point, other: Point, axis: int, edge: float) -> Point:
    """Where the line between two points crosses an edge."""
    share = (edge - one[axis]) / (other[axis] - one[axis])
    across = one[1 - axis] + share * (other[1 - axis] - one[1 - axis])
    return (edge, across) if axis == 0 else (across, edge)


def _clip_piece(start: Point, end: Point, window: Window) -> tuple[Point, Point] | None:
    first, last = 0.0, 1.0
    for axis, edge, above in _list_edges(window):
        step = end[axis] - start[axis]
        room = edge - start[axis]
        if step == 0:
            if (room > 0) == above and room != 0:
                return None
            continue
        share = room / step
        if (step > 0) == above:
            first = max(first, share)
        else:
            last = min(last, share)
    if first >= last:
        return None
    return _go(start, end, first), _go(start, end, last)


def _go(start: Point, end: Point, share: float) -> Point:
    """A point on the way; the ends are given back as they are, so that parts join."""
    if share in (0.0, 1.0):
        return end if share else start
    return start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])
