"""Events over their days: a dot each, piled where they are many, or columns where dots would be too small to see."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefkit.model.charts import TimelineEntry
from briefkit.render.drawing.measures import SMALL, measure
from briefkit.render.drawing.shapes import Anchor, Disc, Ink, Label, Shape, make_box
from briefkit.render.drawing.time_axis import TimeAxis

_DIAMETERS = (7.0, 6.0, 5.0, 4.2, 3.4)
"""Of dots, in points; the first is taken whose dots are not piled too high."""
_GAP = 0.8
_HIGHEST = 72.0
"""Points that dots are piled high at most."""
_COLUMN = 48.0
"""Points that the highest column has."""
_NARROWEST = 3.0


@dataclass(frozen=True, slots=True)
class Perch:
    """A place over the scale from which a pole can rise.

    Attributes:
        entry: The weightiest event there.
        x: In points from the left.
        top: Points over the scale.
        number: How many events its day has.
    """

    entry: TimelineEntry
    x: float
    top: float
    number: int


@dataclass(frozen=True, slots=True)
class Pile:
    """Events over a scale.

    Attributes:
        shapes: With heights over the scale below zero.
        perches: Where poles can rise without going through a dot, from left to right.
        height: Points that all of it is high.
    """

    shapes: tuple[Shape, ...]
    perches: tuple[Perch, ...]
    height: float


def pile_events(entries: Sequence[TimelineEntry], axis: TimeAxis) -> Pile:
    """Events whose days are known, over a scale: as dots, or as columns where there are too many for that."""
    ordered = sorted(entries, key=lambda entry: (entry.begin, entry.weight))
    for diameter in _DIAMETERS:
        levels = _find_levels([axis.place_middle(entry.begin) for entry in ordered], diameter + _GAP)
        if (max(levels, default=-1) + 1) * (diameter + _GAP) <= _HIGHEST:
            return _pile_dots(ordered, levels, diameter, axis)
    return _stack_columns(ordered, axis)


def draw_dot(x: float, y: float, diameter: float, entry: TimelineEntry | None, settled: bool) -> Disc:
    """The dot of an event, or one for the legend."""
    stands_for = (entry.row,) if entry is not None else ()
    return Disc(x, y, diameter / 2, Ink.ACCENT, not settled, stands_for)


def _find_levels(places: Sequence[float], step: float) -> list[int]:
    """On which level each dot lies that no two of them touch; places are in order."""
    last: list[float] = []
    levels = []
    for x in places:
        level = next((number for number, before in enumerate(last) if x - before >= step), len(last))
        last[level : level + 1] = [x]
        levels.append(level)
    return levels


def _pile_dots(entries: Sequence[TimelineEntry], levels: Sequence[int], diameter: float, axis: TimeAxis) -> Pile:
    step = diameter + _GAP
    numbers = Counter(entry.begin for entry in entries)
    uppermost: dict[dt.date, int] = {}
    highest: dict[float, int] = defaultdict(int)
    shapes: list[Shape] = []
    for entry, level in zip(entries, levels, strict=True):
        x = axis.place_middle(entry.begin)
        shapes.append(draw_dot(x, -(level + 0.5) * step, diameter, entry, entry.settled))
        uppermost[entry.begin] = max(level, uppermost.get(entry.begin, 0))
        highest[x] = max(highest[x], level)
    perches = []
    for day, level in uppermost.items():
        x = axis.place_middle(day)
        if all(level >= other or abs(place - x) > step / 2 for place, other in highest.items()):
            weightiest = max((each for each in entries if each.begin == day), key=lambda each: each.weight)
            perches.append(Perch(weightiest, x, (level + 1) * step - _GAP / 2, numbers[day]))
    return Pile(tuple(shapes), tuple(perches), (max(levels, default=-1) + 1) * step)


def _stack_columns(entries: Sequence[TimelineEntry], axis: TimeAxis) -> Pile:
    """A column for each day, or for as many days as the narrowest one is wide, with its number on top."""
    days = max(1, -int(-_NARROWEST // axis.day))
    columns: dict[int, list[TimelineEntry]] = defaultdict(list)
    for entry in entries:
        columns[(entry.begin - axis.begin).days // days].append(entry)
    most = max(map(len, columns.values()))
    perches = []
    shapes: list[Shape] = []
    for number, members in columns.items():
        left = axis.place(axis.begin + dt.timedelta(number * days))
        width, height = days * axis.day, _COLUMN * len(members) / most
        rows = tuple(entry.row for entry in members)
        shapes.append(make_box(left + width * 0.1, -height, width * 0.8, height, Ink.ACCENT, rows))
        shapes += _number_column(len(members), left + width / 2, height, width, axis)
        weightiest = max(members, key=lambda each: each.weight)
        perches.append(Perch(weightiest, left + width / 2, height + SMALL + 3, len(members)))
    return Pile(tuple(shapes), tuple(perches), _COLUMN + SMALL + 4)


def _number_column(number: int, x: float, height: float, width: float, axis: TimeAxis) -> Iterator[Label]:
    words = axis.catalogue.write_number(number)
    if measure(words, SMALL) <= width:
        yield Label(x, -height - 2.5, words, SMALL, Anchor.MIDDLE)
