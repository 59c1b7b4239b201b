"""Projections: from longitude and latitude to a plane, in radii of the earth, to the right and up.

The earth is a sphere here; on a printed map nobody sees the difference. Formulas: Snyder, "Map Projections: A Working
Manual" (USGS 1395, 1987) for Lambert's; Šavrič, Patterson and Jenny (2018) for the Equal Earth.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

RADIUS = 6371.0
"""Kilometres of the earth's."""

Point = tuple[float, float]
"""Longitude and latitude in degrees, or a place on the plane."""

_EQUAL_EARTH = (1.340264, -0.081106, 0.000893, 0.003796)
_HALF_ROOT = math.sqrt(3) / 2
_LARGEST = 0.99999
"""Of the radius of Lambert's plane, beyond which there is no place on earth."""


@dataclass(frozen=True, slots=True)
class Lambert:
    """Lambert's azimuthal equal-area projection: true around its centre, wherever that is, poles too.

    Attributes:
        longitude: Of the centre.
        latitude: Of the centre.
    """

    longitude: float
    latitude: float

    def project(self, point: Point) -> Point:
        """The place on the plane of a point whose longitude may be beyond 180."""
        across, up = math.radians(point[0] - self.longitude), math.radians(point[1])
        middle = math.radians(self.latitude)
        level = math.cos(up) * math.cos(across)
        nearness = 1 + math.sin(middle) * math.sin(up) + math.cos(middle) * level
        scale = math.sqrt(2 / max(nearness, 1e-9))
        return (
            scale * math.cos(up) * math.sin(across),
            scale * (math.cos(middle) * math.sin(up) - math.sin(middle) * level),
        )

    def locate(self, x: float, y: float) -> Point:
        """The point at a place of the plane; the farthest there is for one outside the earth."""
        distance = math.hypot(x, y)
        if distance == 0:
            return self.longitude, self.latitude
        angle = 2 * math.asin(min(distance / 2, _LARGEST))
        middle = math.radians(self.latitude)
        up = math.cos(angle) * math.sin(middle) + y * math.sin(angle) * math.cos(middle) / distance
        across = math.atan2(
            x * math.sin(angle),
            distance * math.cos(middle) * math.cos(angle) - y * math.sin(middle) * math.sin(angle),
        )
        return self.longitude + math.degrees(across), math.degrees(math.asin(min(max(up, -1), 1)))


@dataclass(frozen=True, slots=True)
class EqualEarth:
    """The Equal Earth projection of the whole world.

    Attributes:
        longitude: Of the meridian in the middle.
    """

    longitude: float

    def project(self, point: Point) -> Point:
        """The place on the plane of a point whose longitude may be beyond 180."""
        first, second, third, fourth = _EQUAL_EARTH
        angle = math.asin(_HALF_ROOT * math.sin(math.radians(point[1])))
        square = angle * angle
        sixth = square**3
        slope = first + 3 * second * square + sixth * (7 * third + 9 * fourth * square)
        x = math.radians(point[0] - self.longitude) * math.cos(angle) / (_HALF_ROOT * slope)
        return x, angle * (first + second * square + sixth * (third + fourth * square))


Projection = Lambert | EqualEarth
