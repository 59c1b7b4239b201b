"""A figure's course: a mark for each reading, as high as its number, in the form of who gives it."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.render.drawing.drawings import count_what_is_shown, find_outside, find_overlaps, list_labels

from briefkit.languages import load_catalogue
from briefkit.model.charts import CourseReading, FigureCourse
from briefkit.render.drawing.figure_course import draw_figure_course
from briefkit.render.drawing.markers import MARKERS
from briefkit.render.drawing.shapes import Area, Disc, Ink, Shape, Stroke

ENGLISH = load_catalogue("en-GB")
BEGIN = dt.date(2024, 2, 9)
SPEAKERS = ("Disaster office", "Red Cross", "", "Ida Sol", "Police", "Governor", "Mayor", "Army")


def read(count: int, days: int, speakers: int = 3, seed: int = 1) -> FigureCourse:
    random = Random(seed)
    readings = []
    for _ in range(count):
        value = random.randrange(2000)
        day = BEGIN + dt.timedelta(random.randrange(days))
        readings.append(CourseReading(day, value, f"at least {value}", random.choice(SPEAKERS[:speakers])))
    return FigureCourse("People moved", tuple(sorted(readings, key=lambda reading: reading.day)))


def find_middles(shapes: tuple[Shape, ...]) -> dict[int, tuple[float, float]]:
    """Where the mark of each reading stands, by its place from 1; areas by the middle of what they reach to."""
    found = {}
    for shape in shapes:
        match shape:
            case Disc(x, y, stands_for=(place,)):
                found[int(place)] = x, y
            case Area(rings=(ring,), stands_for=(place,)):
                across, down = zip(*ring, strict=True)
                found[int(place)] = (min(across) + max(across)) / 2, (min(down) + max(down)) / 2
    return found


@pytest.mark.parametrize(("count", "days"), [(1, 1), (2, 2), (50, 30), (1000, 60)])
def test_each_reading_is_drawn_once_and_as_high_as_it_says(count: int, days: int) -> None:
    block = read(count, days)
    height, shapes = draw_figure_course(block, ENGLISH)
    assert count_what_is_shown(shapes) == {str(place): 1 for place in range(1, count + 1)}
    middles = find_middles(shapes)
    by_value = sorted(range(count), key=lambda place: block.readings[place].value)
    heights = [middles[place + 1][1] for place in by_value]
    assert all(one >= other - 1.5 for one, other in pairwise(heights))
    assert not find_overlaps(shapes)
    assert not find_outside(height, shapes)


@given(st.integers(1, 60), st.integers(1, 400), st.integers(1, 8), st.integers(0, 9))
def test_words_stand_apart_within_the_picture(count: int, days: int, speakers: int, seed: int) -> None:
    height, shapes = draw_figure_course(read(count, days, speakers, seed), ENGLISH)
    assert not find_overlaps(shapes)
    assert not find_outside(height, [shape for shape in shapes if not isinstance(shape, Disc | Area)])
    assert all(label.size >= 7 for label in list_labels(shapes))


def test_who_gives_a_figure_is_told_by_form_as_well_as_by_colour() -> None:
    forms = {type(draw(0, 0, Ink.TEXT, ())).__name__ + str(draw(0, 0, Ink.TEXT, ())) for _, draw in MARKERS}
    assert len(forms) == len(MARKERS) == len({ink for ink, _ in MARKERS})


def test_the_legend_names_who_gives_it_and_puts_the_rest_together() -> None:
    readings = tuple(CourseReading(BEGIN, number, str(number), name) for number, name in enumerate(SPEAKERS))
    _, shapes = draw_figure_course(FigureCourse("People moved", readings), ENGLISH)
    texts = [label.text for label in list_labels(shapes)]
    assert texts[:6] == ["Disaster office", "Red Cross", "unattributed", "Ida Sol", "Police", "others"]


def test_a_line_goes_through_the_highest_of_each_day_and_a_bar_over_its_spread() -> None:
    numbers = ((0, 10), (0, 30), (1, 20), (3, 40))
    readings = tuple(CourseReading(BEGIN + dt.timedelta(day), value, str(value)) for day, value in numbers)
    _, shapes = draw_figure_course(FigureCourse("People moved", readings), ENGLISH)
    middles = find_middles(shapes)
    (course,) = [shape for shape in shapes if isinstance(shape, Stroke) and shape.ink is Ink.TEXT]
    assert course.lines[0] == (middles[2], middles[3], middles[4])
    (spread,) = [shape for shape in shapes if isinstance(shape, Stroke) and shape.width == 2.5]
    assert spread.lines == ((middles[2], middles[1]),)
    assert [label.text for label in list_labels(shapes) if label.bold] == ["40"]
