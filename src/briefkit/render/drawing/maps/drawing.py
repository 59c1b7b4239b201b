"""A map of places: the land around them, their marks and names, a scale, and what the marks mean."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefkit.model.maps import PRECISIONS, MapPlace, PlaceMap
from briefkit.render.drawing.maps.countries import name_countries
from briefkit.render.drawing.maps.frame import Frame, fit_frame
from briefkit.render.drawing.maps.land import DrawnLand, place_land, place_sea
from briefkit.render.drawing.maps.marks import Mark, draw_marks, draw_symbol, make_marks
from briefkit.render.drawing.maps.names import place_names
from briefkit.render.drawing.maps.projections import EqualEarth
from briefkit.render.drawing.maps.room import Room
from briefkit.render.drawing.measures import SMALL, WIDTH, Box, measure
from briefkit.render.drawing.shapes import Anchor, Area, Ink, Label, Point, Shape, Stroke, make_box

_LINES = {"coast": (Ink.MUTED, 0.4, False), "border": (Ink.MUTED, 0.6, False), "contested": (Ink.MUTED, 0.6, True)}
"""Ink, width and dashes of the lines of the land."""
_WORLDWIDE = 0.6
"""How much thinner lines are on a map of the world, which has so many."""
_SHORTEST = 12.0
"""Points of contested boundaries on a map, from which on their dashes are explained."""
_SYMBOL = 4.0
"""Points of the radius of the symbols in a legend."""
_LEADING = 13.0
_BAR = (4.0, 5.0)
"""Points of a scale bar from the sides of the map, and of the room around it."""


@dataclass(frozen=True, slots=True)
class MapWords:
    """What a map says beside the names of places, in the reader's language.

    Attributes:
        precisions: What the marks mean, by the precision that they stand for.
        contested: What a dashed boundary means.
        kilometres: A number of kilometres.
        country: The name of a country by its ISO 3166-1 alpha-2 code.
    """

    precisions: Mapping[str, str]
    contested: str
    kilometres: Callable[[int], str]
    country: Callable[[str], str]


@dataclass(frozen=True, slots=True)
class DrawnMap:
    """A map.

    Attributes:
        height: In points.
        shapes: A mark stands for the rows of its events.
        keys: Letters on the map for names without room, by the numbers of the places, from 0.
    """

    height: float
    shapes: tuple[Shape, ...]
    keys: Mapping[int, str]


def draw_map(block: PlaceMap, words: MapWords) -> DrawnMap:
    """The map of a block, as wide as a drawing is."""
    frame = _choose_frame(block.places)
    land = place_land(frame)
    marks = make_marks(block.places, frame, land)
    room = Room(WIDTH, frame.height)
    bar = tuple(_draw_bar(frame, marks, room, words))
    names = place_names(marks, room)
    named = {place.name for place in block.places}
    countries = name_countries(land, words.country, named, room)
    legend, below = _draw_legend(block, land, words, frame.height)
    shapes = (
        *_draw_land(frame, land),
        *countries,
        *bar,
        *draw_marks(marks),
        *names.shapes,
        _draw_edge(frame),
        *legend,
    )
    return DrawnMap(below, shapes, names.keys)


def _choose_frame(places: Sequence[MapPlace]) -> Frame:
    """The frame of all places; but the middle of a country in which there are others does not make it wider."""
    reached = {place.code for place in places if place.precision != "country"}
    sites = [place for place in places if place.precision != "country" or place.code not in reached]
    frame = fit_frame([(place.longitude, place.latitude) for place in sites])
    if len(sites) > 1 and not isinstance(frame.projection, EqualEarth):
        return frame
    return fit_frame([(place.longitude, place.latitude) for place in places])


def _draw_land(frame: Frame, land: DrawnLand) -> Iterator[Shape]:
    """Sea, land, and the lines of coasts and boundaries."""
    yield Area((place_sea(frame),), Ink.PALE)
    if land.outlines:
        yield Area(tuple(ring for _, ring in land.outlines), Ink.PAPER)
    thinner = _WORLDWIDE if isinstance(frame.projection, EqualEarth) else 1.0
    for kind, (ink, width, dashed) in _LINES.items():
        if lines := tuple(line for each, line in land.lines if each == kind):
            yield Stroke(lines, ink, width * thinner, dashed)


def _draw_edge(frame: Frame) -> Shape:
    corners = ((0.0, 0.0), (WIDTH, 0.0), (WIDTH, frame.height), (0.0, frame.height), (0.0, 0.0))
    return Stroke((corners,), Ink.RULE, 0.5)


def _draw_bar(frame: Frame, marks: Sequence[Mark], room: Room, words: MapWords) -> Iterator[Shape]:
    """A scale bar in a corner without marks; none where one scale does not hold."""
    measured = frame.measure_bar()
    if measured is None:
        return
    kilometres, length = measured
    told = words.kilometres(kilometres)
    aside, around = _BAR
    width, height = length + measure(told, SMALL) + 3 * around, SMALL + around
    for top in (frame.height - aside - height, aside):
        for left in (aside, WIDTH - aside - width):
            box = (left, top, left + width, top + height)
            if not any(_touches(mark, box) for mark in marks):
                room.take(box)
                start, y = left + around, top + height / 2
                ticks = tuple(((x, y - 2), (x, y + 2)) for x in (start, start + length))
                yield make_box(left, top, width, height, Ink.PAPER)
                yield Stroke((((start, y), (start + length, y)), *ticks), Ink.TEXT, 0.8)
                yield Label(start + length + around, y + SMALL * 0.3, told, SMALL, Anchor.START)
                return


def _touches(mark: Mark, box: Box) -> bool:
    left, top, right, bottom = box
    reach = mark.radius + 2
    return left - reach < mark.x < right + reach and top - reach < mark.y < bottom + reach


def _draw_legend(block: PlaceMap, land: DrawnLand, words: MapWords, top: float) -> tuple[list[Shape], float]:
    """What the marks and dashes mean, of those that are there, under the map; and where it ends."""
    shapes: list[Shape] = []
    x, y = 0.0, top + _LEADING
    used = {place.precision for place in block.places}
    entries = [(precision, words.precisions[precision]) for precision in PRECISIONS if precision in used]
    if sum(_measure(line) for kind, line in land.lines if kind == "contested") > _SHORTEST:
        entries.append(("contested", words.contested))
    for what, told in entries:
        width = 2 * _SYMBOL + 5 + measure(told, SMALL)
        if x and x + width > WIDTH:
            x, y = 0.0, y + _LEADING
        if what == "contested":
            ink, thick, dashed = _LINES["contested"]
            shapes.append(Stroke((((x, y), (x + 2 * _SYMBOL, y)),), ink, thick, dashed))
        else:
            shapes += draw_symbol(what, x + _SYMBOL, y, _SYMBOL)
        shapes.append(Label(x + 2 * _SYMBOL + 4, y + SMALL * 0.33, told, SMALL))
        x += width + 14
    return shapes, y + _LEADING / 2


def _measure(line: Sequence[Point]) -> float:
    return sum(math.dist(one, other) for one, other in pairwise(line))
