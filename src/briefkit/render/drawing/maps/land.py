"""The land of a map: what of it lies in a frame, thinned to what the eye sees at its scale."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefkit.places.shapes import join_outline, load_land
from briefkit.render.drawing.maps.clipping import Window, clip_area, clip_line
from briefkit.render.drawing.maps.frame import Frame
from briefkit.render.drawing.maps.projections import EqualEarth
from briefkit.render.drawing.measures import WIDTH
from briefkit.render.drawing.shapes import Point

_FINEST = 0.7
"""Points on the page between the corners of a line at least."""
_SMALLEST = 1.2
"""Points on the page; land that is smaller both ways is left out."""
_LONGEST = 2.0
"""Degrees between the corners of an area at most."""
_KEPT = 8
"""Maps whose land is kept: every format of a report draws the same ones."""
_TURNS = (-360, 0, 360)
"""Degrees by which shapes lie beside themselves, so that a frame may lie across any meridian."""


@dataclass(frozen=True, slots=True)
class DrawnLand:
    """The land in a frame, in points from its left and its top.

    Attributes:
        outlines: Country codes and rings.
        lines: Kinds of lines, "coast", "border" or "contested", and lines.
    """

    outlines: tuple[tuple[str, tuple[Point, ...]], ...]
    lines: tuple[tuple[str, tuple[Point, ...]], ...]


@lru_cache(_KEPT)
def place_land(frame: Frame) -> DrawnLand:
    """The land in a frame, cut at its edges."""
    land = load_land()
    finest = math.degrees(_FINEST / frame.scale)
    window = frame.find_window()
    arcs = [_thin(arc.points, finest) for arc in land.arcs]
    outlines = [
        (outline.country, tuple(ring))
        for outline in land.outlines
        for ring in _place_area(join_outline(outline, arcs), frame, window)
    ]
    lines = [
        (arc.kind, tuple(part))
        for arc, points in zip(land.arcs, arcs, strict=True)
        if arc.kind != "inner"
        for part in _place_line(points, frame, window)
    ]
    return DrawnLand(tuple(outlines), tuple(lines))


def place_sea(frame: Frame) -> tuple[Point, ...]:
    """The part of the page that is the earth: the whole frame, but for the corners of a map of the world."""
    page = (0.0, 0.0, WIDTH, frame.height)
    if not isinstance(frame.projection, EqualEarth):
        return ((0.0, 0.0), (WIDTH, 0.0), (WIDTH, frame.height), (0.0, frame.height))
    west, _, east, _ = frame.find_window()
    latitudes = range(-90, 91, 3)
    edge = [(east, float(y)) for y in latitudes] + [(west, float(y)) for y in reversed(latitudes)]
    return tuple(clip_area([frame.place(point) for point in edge], page))


def _thin(points: Sequence[Point], finest: float) -> list[Point]:
    """A line without the corners that are too near to the one before; both ends stay."""
    kept = [points[0]]
    x, y = points[0]
    narrowing = math.cos(math.radians(min(abs(y), 85.0)))
    for point in points[1:-1]:
        if abs(point[1] - y) > finest or abs(point[0] - x) * narrowing > finest:
            kept.append(point)
            x, y = point
    kept += points[1:][-1:]
    return kept


def _place_area(ring: list[Point], frame: Frame, window: Window) -> Iterator[list[Point]]:
    """What of an area is in the frame, on the page."""
    page = (0.0, 0.0, WIDTH, frame.height)
    for shifted, inside in _shift(ring, window):
        cut = shifted if inside else list(_divide(clip_area(shifted, window)))
        placed = clip_area([frame.place(point) for point in cut], page) if cut else []
        if placed and any(max(values) - min(values) > _SMALLEST for values in zip(*placed, strict=True)):
            yield placed


def _divide(ring: list[Point]) -> Iterator[Point]:
    """A ring with corners along its long edges, those of the window, which a projection bends."""
    for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], *ring[:1]], strict=True):
        parts = math.ceil(max(abs(x2 - x1), abs(y2 - y1)) / _LONGEST) or 1
        yield from ((x1 + (x2 - x1) * part / parts, y1 + (y2 - y1) * part / parts) for part in range(parts))


def _place_line(line: list[Point], frame: Frame, window: Window) -> Iterator[list[Point]]:
    page = (0.0, 0.0, WIDTH, frame.height)
    for shifted, inside in _shift(line, window):
        for part in (shifted,) if inside else clip_line(shifted, window):
            placed = [frame.place(point) for point in part]
            small = all(max(values) - min(values) <= _SMALLEST for values in zip(*placed, strict=True))
            if not (small and part[0] == part[-1]):
                yield from clip_line(placed, page)


def _shift(points: list[Point], window: Window) -> Iterator[tuple[list[Point], bool]]:
    """A shape, and beside itself, where it comes near a window, and whether all of it is inside."""
    if len(points) < 2:
        return
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    south, north = min(y for _, y in points), max(y for _, y in points)
    if south > window[3] or north < window[1]:
        return
    level = window[1] <= south and north <= window[3]
    for turn in _TURNS:
        if west + turn < window[2] and east + turn > window[0]:
            inside = level and window[0] <= west + turn and east + turn <= window[2]
            yield ([(x + turn, y) for x, y in points] if turn else points), inside
