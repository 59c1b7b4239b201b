"""The frame of a map: which part of the earth it shows, in which projection and at which scale."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefkit.render.drawing.maps.projections import RADIUS, EqualEarth, Lambert, Point, Projection
from briefkit.render.drawing.measures import WIDTH

_MARGINS = (56.0, 34.0)
"""Points that places stay away from the sides, and from top and bottom, so that there is room for their names."""
_HEIGHTS = (190.0, 330.0)
"""Points that a map is high at least and at most."""
_SMALLEST = 640.0
"""Kilometres that a map is across at least: the shapes are no finer, and a reader has to see where on earth it is."""
_REGIONAL = 35.0
"""Degrees from the middle to the farthest place, up to which a projection that is true around a point is used."""
_EVEN = 20.0
"""Degrees from the middle to a corner, up to which one scale holds for the whole map, to two hundredths."""
_GREENWICH = 11.0
"""The meridian in the middle of a map of the whole world: it is cut in the Bering Strait."""
_SIDES = (-2.7066, 2.7066)
"""Where the Equal Earth projection ends, on the equator."""
_WORLD = (-58.0, 84.0)
"""Latitudes that a map of the whole world shows, unless a place lies beyond them."""
_RIM = 24.0
"""Points around a map of the whole world, so that a mark at its end is whole."""
_SAMPLES = 24


@dataclass(frozen=True, slots=True)
class Frame:
    """A part of the earth on a rectangle of the page.

    Attributes:
        projection: How the earth is laid flat.
        scale: Points on the page that a radius of the earth has in the middle.
        x: Place of the plane that is in the middle of the frame.
        y: The same, upwards.
        height: Of the frame, in points; it is as wide as a drawing.
    """

    projection: Projection
    scale: float
    x: float
    y: float
    height: float

    def place(self, point: Point) -> Point:
        """Points from the left and from the top of the frame; longitudes may be beyond 180."""
        x, y = self.projection.project(point)
        return WIDTH / 2 + (x - self.x) * self.scale, self.height / 2 - (y - self.y) * self.scale

    def place_nearest(self, point: Point) -> Point:
        """The same of a longitude within 180 degrees, wherever the map has it."""
        return self.place((self.projection.longitude + _turn(point[0] - self.projection.longitude), point[1]))

    def find_window(self) -> tuple[float, float, float, float]:
        """West, south, east and north of what is shown; longitudes go on beyond 180 from that in the middle."""
        middle = self.projection.longitude
        if isinstance(self.projection, EqualEarth):
            return middle - 180, -90.0, middle + 180, 90.0
        points = [self.projection.locate(*each) for each in self._walk_edges()]
        across = [_turn(longitude - middle) for longitude, _ in points]
        south, north = min(y for _, y in points), max(y for _, y in points)
        for pole in (-90.0, 90.0):
            x, y = self.place((middle, pole))
            if self._is_near(x, y) and abs(pole - self.projection.latitude) < 90:
                return middle - 180, min(south, pole), middle + 180, max(north, pole)
        return middle + min(across) - 1, south - 1, middle + max(across) + 1, north + 1

    def measure_bar(self) -> tuple[int, float] | None:
        """Kilometres of a scale bar and its points; None where one scale does not hold for the whole map."""
        corner = math.hypot(WIDTH, self.height) / 2 / self.scale
        if isinstance(self.projection, EqualEarth) or math.degrees(corner) > _EVEN:
            return None
        point = RADIUS / self.scale
        step = 10 ** math.floor(math.log10(110 * point))
        kilometres = next(step * factor for factor in (10, 5, 2, 1) if step * factor <= 110 * point)
        return kilometres, kilometres / point

    def _walk_edges(self) -> Iterator[Point]:
        """Places of the plane along the edges of the frame."""
        right, top = WIDTH / 2 / self.scale, self.height / 2 / self.scale
        for step in range(-_SAMPLES, _SAMPLES + 1):
            share = step / _SAMPLES
            yield from ((self.x + share * right, self.y + sign * top) for sign in (-1, 1))
            yield from ((self.x + sign * right, self.y + share * top) for sign in (-1, 1))

    def _is_near(self, x: float, y: float) -> bool:
        """Whether a place on the page is in the frame, or so near that the meridians run together at its edge."""
        return -0.2 * WIDTH < x < 1.2 * WIDTH and -0.2 * self.height < y < 1.2 * self.height


def fit_frame(points: Sequence[Point]) -> Frame:
    """The frame that shows places with their surroundings; there is at least one."""
    centre = _find_middle(points)
    for _ in range(3):
        left, low, right, high = _bound(Lambert(*centre), points)
        centre = Lambert(*centre).locate((left + right) / 2, (low + high) / 2)
    projection = Lambert((_turn(centre[0])), centre[1])
    if max(_measure_angle(centre, point) for point in points) <= _REGIONAL:
        return _fit(projection, _bound(projection, points))
    return _fit_world(points)


def _fit(projection: Projection, box: tuple[float, float, float, float]) -> Frame:
    left, low, right, high = box
    across = max(right - left, 1e-9)
    scale = min(
        (WIDTH - 2 * _MARGINS[0]) / across,
        (_HEIGHTS[1] - 2 * _MARGINS[1]) / max(high - low, 1e-9),
        WIDTH / (_SMALLEST / RADIUS),
    )
    height = min(max((high - low) * scale + 2 * _MARGINS[1], _HEIGHTS[0]), _HEIGHTS[1])
    return Frame(projection, scale, (left + right) / 2, (low + high) / 2, height)


def _fit_world(points: Sequence[Point]) -> Frame:
    """A frame in the projection of the whole world, no larger than that."""
    projection = EqualEarth(_choose_meridian([x for x, _ in points]))
    turned = [(projection.longitude + _turn(x - projection.longitude), y) for x, y in points]
    frame = _fit(projection, _bound(projection, turned))
    scale = max(frame.scale, (WIDTH - 2 * _RIM) / (_SIDES[1] - _SIDES[0]))
    rim = _RIM / scale
    low, high = (projection.project((0, latitude))[1] for latitude in _WORLD)
    low = min(low, *(projection.project(point)[1] - rim for point in points))
    high = max(high, *(projection.project(point)[1] + rim for point in points))
    height = min(frame.height, (high - low) * scale)
    x = _hold(frame.x, _SIDES[0] - rim + WIDTH / 2 / scale, _SIDES[1] + rim - WIDTH / 2 / scale)
    y = _hold(frame.y, low + height / 2 / scale, high - height / 2 / scale)
    return Frame(projection, scale, x, y, height)


def _hold(value: float, least: float, most: float) -> float:
    """A value within bounds; their middle where there is no room between them."""
    return (least + most) / 2 if least > most else min(max(value, least), most)


def _choose_meridian(longitudes: Sequence[float]) -> float:
    """The middle of the half of the earth that has all places, else that of Europe and Africa."""
    ordered = sorted(set(longitudes))
    gaps = [(after - before, before) for before, after in zip(ordered, [*ordered[1:], ordered[0] + 360], strict=True)]
    widest, before = max(gaps)
    return _GREENWICH if widest < 180 else round(_turn(before + widest + (360 - widest) / 2))


def _bound(projection: Projection, points: Sequence[Point]) -> tuple[float, float, float, float]:
    places = [projection.project(point) for point in points]
    return (
        min(x for x, _ in places),
        min(y for _, y in places),
        max(x for x, _ in places),
        max(y for _, y in places),
    )


def _find_middle(points: Sequence[Point]) -> Point:
    """The mean of points on the sphere."""
    units = [_make_unit(point) for point in points]
    x, y, z = (math.fsum(axis) for axis in zip(*units, strict=True))
    return math.degrees(math.atan2(y, x)), math.degrees(math.atan2(z, math.hypot(x, y)))


def _make_unit(point: Point) -> tuple[float, float, float]:
    across, up = math.radians(point[0]), math.radians(point[1])
    return math.cos(up) * math.cos(across), math.cos(up) * math.sin(across), math.sin(up)


def _measure_angle(one: Point, other: Point) -> float:
    """Degrees of the great circle between two points."""
    product = math.fsum(a * b for a, b in zip(_make_unit(one), _make_unit(other), strict=True))
    return math.degrees(math.acos(min(max(product, -1), 1)))


def _turn(longitude: float) -> float:
    """The same meridian from -180 to 180."""
    return (longitude + 180) % 360 - 180
