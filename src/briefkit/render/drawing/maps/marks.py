"""The marks of a map: for each place a disc as large as the number of its events says, as full as it is precise."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefkit.model.maps import MapPlace
from briefkit.render.drawing.maps.frame import Frame
from briefkit.render.drawing.maps.land import DrawnLand
from briefkit.render.drawing.maps.stretches import find_largest, list_stretches
from briefkit.render.drawing.measures import SMALL, WIDTH, measure
from briefkit.render.drawing.shapes import Anchor, Disc, Ink, Label, Point, Shape, Stroke

_SINGLE = 4.8
"""Points of the radius of the mark of one event, where none has many."""
_LARGEST = 20.0
"""Points of the radius of the largest mark."""
_COVERED = 0.05
"""Of the map, that all marks together cover at most."""
_SMALLEST = 2.2
"""Points of the radius of the smallest mark; one that had to be larger for that is of one event among very many."""
_EDGE = 0.8
"""Points of paper around a mark, so that it stands out from lines and other marks."""
_ASIDE = (4.0, 8.0, 12.0, 16.0, 20.0, 24.0, 28.0)
"""Points that the mark of a region or a country may be away from its middle, to stand beside others."""
_AROUND = 16
"""Directions in which that is tried."""
_CORNERS = 32


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark of a place.

    Attributes:
        place: What it marks.
        x: Points from the left to its centre.
        y: Points from the top.
        radius: In points; its area follows the number of events.
        holds_number: Whether the number of events, if there are several, can be read in it.
    """

    place: MapPlace
    x: float
    y: float
    radius: float
    holds_number: bool = True

    @property
    def number(self) -> str:
        """How many events there are, in digits."""
        return f"{len(self.place.events):,}"


def make_marks(places: Sequence[MapPlace], frame: Frame, land: DrawnLand) -> list[Mark]:
    """A mark for each place, in their order; those of regions and countries stand beside others, not upon them."""
    unit = _choose_unit([len(place.events) for place in places], frame)
    marks = [
        Mark(
            place,
            *frame.place_nearest((place.longitude, place.latitude)),
            max(unit * math.sqrt(len(place.events)), _SMALLEST),
        )
        for place in places
    ]
    largest = find_largest(land.outlines)
    for index in _sort_by_size(marks):
        mark = marks[index]
        if mark.place.precision != "town":
            others = [other for place, other in enumerate(marks) if place != index]
            if not _is_inside(mark, frame):
                mark = _move_inside(mark, largest.get(mark.place.code, ()), others, frame)
            marks[index] = _move_aside(mark, others, frame)
    order = _sort_by_size(marks)
    upon = {index: [marks[other] for other in order[place + 1 :]] for place, index in enumerate(order)}
    return [replace(mark, holds_number=_holds_number(mark, upon[index])) for index, mark in enumerate(marks)]


def _choose_unit(numbers: Sequence[int], frame: Frame) -> float:
    """The radius of the mark of one event: smaller where a place has many, or all together would cover the land."""
    covered = math.sqrt(_COVERED * WIDTH * frame.height / (math.pi * sum(numbers)))
    return min(_SINGLE, _LARGEST / math.sqrt(max(numbers)), covered)


def draw_marks(marks: Sequence[Mark]) -> Iterator[Shape]:
    """The marks with their numbers, large ones under small ones."""
    for index in _sort_by_size(marks):
        mark = marks[index]
        stands_for = tuple(event.target for event in mark.place.events)
        yield Disc(mark.x, mark.y, mark.radius + _EDGE, Ink.PAPER)
        yield from draw_symbol(mark.place.precision, mark.x, mark.y, mark.radius, stands_for)
        if mark.holds_number:
            ink = Ink.PAPER if mark.place.precision == "town" else Ink.TEXT
            yield Label(mark.x, mark.y + SMALL * 0.36, mark.number, SMALL, Anchor.MIDDLE, ink=ink)


def draw_symbol(precision: str, x: float, y: float, radius: float, stands_for: tuple[str, ...] = ()) -> Iterator[Shape]:
    """The disc of a precision: full for a town, a ring for a region, a ring of dashes for a country."""
    if precision == "country":
        yield Disc(x, y, radius, Ink.PAPER)
        angles = (2 * math.pi * step / _CORNERS for step in range(_CORNERS + 1))
        inner = radius - 0.5
        ring = tuple((x + inner * math.cos(angle), y + inner * math.sin(angle)) for angle in angles)
        yield Stroke((ring,), Ink.ACCENT, 1.0, dashed=True, stands_for=stands_for)
    else:
        yield Disc(x, y, radius, Ink.ACCENT, hollow=precision == "region", stands_for=stands_for)


def _sort_by_size(marks: Sequence[Mark]) -> list[int]:
    """The places of marks in their list, the largest first."""
    return sorted(range(len(marks)), key=lambda index: (-marks[index].radius, index))


def _move_aside(mark: Mark, others: Sequence[Mark], frame: Frame) -> Mark:
    """A mark of something wide, as near to its middle as it overlaps no other; there where that is too far."""
    near = [other for other in others if _measure(mark, other) < 2 * _ASIDE[-1]]
    for distance in (0.0, *_ASIDE):
        for step in range(_AROUND if distance else 1):
            angle = 2 * math.pi * step / _AROUND
            moved = replace(mark, x=mark.x + distance * math.cos(angle), y=mark.y + distance * math.sin(angle))
            if _is_inside(moved, frame) and all(_measure(moved, other) > _EDGE for other in near):
                return moved
    return mark


def _move_inside(mark: Mark, ring: Sequence[Point], others: Sequence[Mark], frame: Frame) -> Mark:
    """The mark of a country whose middle is not on the map, on land of it that is; at the edge if there is none."""
    places = [((left + right) / 2, y) for y, left, right in list_stretches(ring, 2 * mark.radius)] if ring else []
    for x, y in places:
        moved = replace(mark, x=x, y=y)
        if _is_inside(moved, frame) and all(_measure(moved, other) > _EDGE for other in others):
            return moved
    x, y = places[0] if places else (mark.x, mark.y)
    reach = mark.radius + _EDGE
    return replace(mark, x=min(max(x, reach), WIDTH - reach), y=min(max(y, reach), frame.height - reach))


def _is_inside(mark: Mark, frame: Frame) -> bool:
    """Whether all of a mark is on the map."""
    return mark.radius + _EDGE <= min(mark.x, WIDTH - mark.x, mark.y, frame.height - mark.y)


def _measure(one: Mark, other: Mark) -> float:
    """How far apart the edges of two marks are; below zero where they overlap."""
    return math.hypot(one.x - other.x, one.y - other.y) - one.radius - other.radius


def _holds_number(mark: Mark, upon: Sequence[Mark]) -> bool:
    """Whether the number of a mark has room in it, and no mark that is drawn upon it covers it."""
    needed = math.hypot(measure(mark.number, SMALL) / 2, SMALL * 0.36)
    return (
        len(mark.place.events) > 1
        and needed <= mark.radius - 0.6
        and all(math.hypot(mark.x - other.x, mark.y - other.y) > needed + other.radius + _EDGE for other in upon)
    )
