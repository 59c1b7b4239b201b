"""How a figure changed: a mark for each reading by who gives it, a line through the latest, the spread of each day."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from briefkit.languages import Catalogue
from briefkit.model.charts import CourseReading, FigureCourse
from briefkit.render.drawing.markers import MARKERS, RADIUS, draw_marker, draw_marker_legend
from briefkit.render.drawing.measures import SMALL, WIDTH, bound, measure
from briefkit.render.drawing.numbers_axis import choose_steps, draw_numbers
from briefkit.render.drawing.shapes import Anchor, Ink, Label, Shape, Stroke
from briefkit.render.drawing.time_axis import HEIGHT, TimeAxis

_PLOT = 100.0
_BESIDE = 2 * RADIUS
_SIDE = 12.0
"""Points between the last day and the edge."""


def draw_figure_course(block: FigureCourse, catalogue: Catalogue) -> tuple[float, tuple[Shape, ...]]:
    """The height of the drawing, and its shapes; a mark stands for its reading's place, from 1."""
    names, places = _name_series(block.readings, catalogue)
    legend, height = draw_marker_legend(names, 0.0)
    top = height + 6 + SMALL
    bottom = top + _PLOT
    steps = choose_steps(max(reading.value for reading in block.readings))
    left = measure(catalogue.write_number(steps[-1]), SMALL) + 7
    axis = TimeAxis(block.readings[0].day, block.readings[-1].day, left, WIDTH - _SIDE, catalogue)

    def place(reading: CourseReading) -> tuple[float, float]:
        return axis.place_middle(reading.day), bottom - _PLOT * reading.value / steps[-1]

    alike = Counter((reading.day, reading.value) for reading in block.readings)
    passed: Counter[tuple[dt.date, int]] = Counter()

    def place_beside(reading: CourseReading) -> tuple[float, float]:
        """Where a mark stands: beside those of the same day and value."""
        key = reading.day, reading.value
        passed[key] += 1
        x, y = place(reading)
        return x + (passed[key] - (alike[key] + 1) / 2) * _BESIDE, y

    days: dict[dt.date, list[CourseReading]] = defaultdict(list)
    for reading in block.readings:
        days[reading.day].append(reading)
    latest = [max(members, key=lambda reading: reading.value) for members in days.values()]
    spreads = [tuple(map(place, (max(day, key=_value), min(day, key=_value)))) for day in days.values()]
    marks = [
        draw_marker(places[reading.said_by], *place_beside(reading), (str(number),))
        for number, reading in enumerate(block.readings, 1)
    ]
    shapes = (
        *legend,
        *draw_numbers(steps, left, WIDTH - _SIDE, top, bottom, catalogue),
        *axis.draw(bottom),
        *([Stroke(spread, Ink.RULE, 2.5)] if (spread := tuple(each for each in spreads if each[0] != each[1])) else []),
        *([Stroke((tuple(map(place, latest)),), Ink.TEXT, 0.8)] if len(latest) > 1 else []),
        *marks,
        *_name_values(latest, {reading: place(reading) for reading in latest}, left, catalogue),
    )
    return bottom + HEIGHT, shapes


def _value(reading: CourseReading) -> int:
    return reading.value


def _name_series(readings: Sequence[CourseReading], catalogue: Catalogue) -> tuple[list[str], Mapping[str, int]]:
    """Names for the legend, and which of them each speaker has; where there are many, the last stands for several."""
    said = [name for name, _ in Counter(reading.said_by for reading in readings).most_common()]
    named = [name or catalogue.say("unattributed") for name in said]
    if len(said) <= len(MARKERS):
        return named, {name: place for place, name in enumerate(said)}
    last = len(MARKERS) - 1
    return [*named[:last], catalogue.say("others")], {name: min(place, last) for place, name in enumerate(said)}


def _name_values(
    latest: Sequence[CourseReading],
    places: Mapping[CourseReading, tuple[float, float]],
    left: float,
    catalogue: Catalogue,
) -> Iterator[Label]:
    """The last value, the first, the highest and the lowest, over or under their marks where no words are yet."""
    by_value = sorted(latest, key=_value)
    placed: list[Label] = []
    for reading in dict.fromkeys((latest[-1], latest[0], by_value[-1], by_value[0])):
        x, y = places[reading]
        for baseline in (y - RADIUS - 3, y + RADIUS + SMALL + 1):
            words = catalogue.write_number(reading.value)
            label = Label(x, baseline, words, SMALL, Anchor.MIDDLE, bold=reading is latest[-1])
            start, _, end, _ = bound(label)
            if start >= left and end <= WIDTH and not any(_touch(label, other) for other in placed):
                placed.append(label)
                break
    yield from placed


def _touch(one: Label, other: Label) -> bool:
    left, top, right, bottom = bound(one)
    start, high, end, low = bound(other)
    return left < end and start < right and top < low and high < bottom
