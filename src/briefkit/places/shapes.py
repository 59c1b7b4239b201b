"""The shapes of the land: coasts, boundaries, and the outlines of countries that are made of them, in degrees."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, product

from briefkit.places.tables import read_rows

_GRID = 200
"""Steps of a degree in the table."""
_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_ZERO = len(_DIGITS) ** 2 // 2
"""What is added to a step, so that it has no sign."""

Point = tuple[float, float]
"""Longitude and latitude in degrees; a line that crosses 180 degrees goes on beyond them."""


@dataclass(frozen=True, slots=True)
class Arc:
    """A coast or a boundary, between the points where it meets others, or closed by itself.

    Attributes:
        kind: "coast", "border", "contested", or "inner" for one that parts nothing.
        points: Its corners.
    """

    kind: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """The outline of a part of a country, or of a hole in one.

    Attributes:
        country: ISO 3166-1 alpha-2 code; empty for an area that has none of its own.
        arcs: Numbers of its arcs, from 1, in order; negative where it runs from the end of an arc to its beginning.
    """

    country: str
    arcs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Land:
    """All land.

    Attributes:
        arcs: Every line, once.
        outlines: Every outline, those of one country together.
    """

    arcs: tuple[Arc, ...]
    outlines: tuple[Outline, ...]


@cache
def load_land() -> Land:
    """The shapes of the packed table."""
    digits = {one + other: place - _ZERO for place, (one, other) in enumerate(product(_DIGITS, _DIGITS))}
    arcs: list[Arc] = []
    outlines: list[Outline] = []
    for what, kind, *fields in read_rows("shapes.txt"):
        if what == "arc":
            arcs.append(Arc(kind, _decode(fields[0], fields[1], digits)))
        else:
            outlines.append(Outline(kind, tuple(map(int, fields[0].split()))))
    return Land(tuple(arcs), tuple(outlines))


def _decode(start: str, text: str, digits: dict[str, int]) -> tuple[Point, ...]:
    """The points of an arc, from its first point and its steps."""
    x, y = map(int, start.split())
    steps = [digits[text[at : at + 2]] for at in range(0, len(text), 2)]
    across = [place / _GRID for place in accumulate(steps[::2], initial=x)]
    up = [place / _GRID for place in accumulate(steps[1::2], initial=y)]
    return tuple(zip(across, up, strict=True))


def join_outline(outline: Outline, arcs: Sequence[Sequence[Point]]) -> list[Point]:
    """The corners of an outline, the first not repeated.

    Args:
        outline: Any.
        arcs: The points of all arcs, or as many of them as are wanted.

    Returns:
        Corners whose longitudes may be beyond 180; what goes around the earth is closed by way of the pole.
    """
    corners: list[Point] = []
    end: float | None = None
    for number in outline.arcs:
        points = arcs[abs(number) - 1]
        turned = points if number > 0 else points[::-1]
        shift = 360 * round((end - turned[0][0]) / 360) if end is not None else 0
        corners += [(x + shift, y) for x, y in turned[:-1]] if shift else turned[:-1]
        end = turned[-1][0] + shift
    if corners and end is not None and abs(end - corners[0][0]) > 180:
        pole = 90.0 if corners[0][1] > 0 else -90.0
        corners += [(end, corners[0][1]), (end, pole), (corners[0][0], pole)]
    return corners
