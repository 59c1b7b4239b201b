"""Timelines: each event is drawn once, and words neither overlap nor are crossed by a pole."""

from __future__ import annotations

import datetime as dt
import time
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.render.drawing.drawings import count_what_is_shown, find_outside, find_overlaps, list_labels

from briefkit.languages import load_catalogue
from briefkit.model.charts import Timeline, TimelineEntry
from briefkit.render.drawing.measures import bound
from briefkit.render.drawing.shapes import Disc, Shape, Stroke
from briefkit.render.drawing.timeline import draw_timeline

ENGLISH = load_catalogue("en-GB")
BEGIN = dt.date(2024, 2, 9)
WORDS = (
    "Rain stopped.",
    "The dyke broke after a night of rain, and the water reached the lower quarters of the town.",
    "Министерство обороны объявило об учениях",
    "x" * 90,
)


def scatter(points: int, spans: int, days: int, seed: int = 1) -> Timeline:
    """Events on some of the days from the ninth of February 2024 on, some of them on none for certain."""
    random = Random(seed)
    entries = []
    for number in range(points + spans):
        begin = BEGIN + dt.timedelta(random.randrange(days))
        finish = begin if number < points else begin + dt.timedelta(random.randrange(1, days + 1))
        words, settled = random.choice(WORDS), random.random() > 0.2
        entries.append(
            TimelineEntry(f"e-{number}", begin, finish, f"{begin:%d %b}", words, settled, random.randrange(99))
        )
    return Timeline("Events", BEGIN, BEGIN + dt.timedelta(days - 1), tuple(entries))


@pytest.mark.parametrize(
    ("points", "spans", "days"),
    [(1, 0, 7), (2, 1, 14), (0, 2, 14), (50, 6, 27), (1000, 0, 31), (980, 20, 31), (1000, 30, 400), (1000, 40, 9000)],
)
def test_each_event_is_drawn_once(points: int, spans: int, days: int) -> None:
    block = scatter(points, spans, days)
    height, shapes = draw_timeline(block, ENGLISH)
    assert count_what_is_shown(shapes) == dict.fromkeys((entry.row for entry in block.entries), 1)
    assert not find_overlaps(shapes)
    assert not find_outside(height, shapes)
    assert all(label.size >= 7 for label in list_labels(shapes))
    assert height < 480


@settings(deadline=None)
@given(st.integers(0, 120), st.integers(0, 12), st.integers(2, 900), st.integers(0, 99))
def test_words_stand_apart_from_one_another_and_from_poles(points: int, spans: int, days: int, seed: int) -> None:
    height, shapes = draw_timeline(scatter(points, spans, days, seed), ENGLISH)
    assert not find_overlaps(shapes)
    assert not find_outside(height, shapes)
    for x, top, bottom in list_poles(shapes):
        crossed = [
            label.text
            for label in list_labels(shapes)
            if bound(label)[0] < x < bound(label)[2] and top < bound(label)[3] and bound(label)[1] < bottom
        ]
        assert not crossed
        assert not [
            shape
            for shape in shapes
            if isinstance(shape, Disc) and abs(shape.x - x) < shape.radius and top < shape.y < bottom
        ]


def list_poles(shapes: tuple[Shape, ...]) -> list[tuple[float, float, float]]:
    """The place, the head and the foot of each line that goes straight up by itself."""
    lines = [shape.lines[0] for shape in shapes if isinstance(shape, Stroke) and len(shape.lines) == 1]
    return [(line[0][0], line[1][1], line[0][1]) for line in lines if line[0][0] == line[1][0]]


def test_what_did_not_simply_happen_is_hollow_and_explained() -> None:
    entries = [TimelineEntry(f"e-{n}", BEGIN, BEGIN, "9 Feb", "It rose.", settled=n > 0) for n in range(3)]
    _, shapes = draw_timeline(Timeline("Events", BEGIN, BEGIN, tuple(entries)), ENGLISH)
    hollow = [shape.stands_for for shape in shapes if isinstance(shape, Disc) and shape.hollow]
    assert hollow == [(), ("e-0",)]
    assert "planned, claimed or denied" in [label.text for label in list_labels(shapes)]


def test_the_weightiest_event_of_a_day_has_its_words() -> None:
    entries = tuple(
        TimelineEntry(f"e-{number}", BEGIN, BEGIN, "9 Feb", words, weight=weight)
        for number, (words, weight) in enumerate((("It rose.", 5), ("It broke.", 9), ("It fell.", 1)))
    )
    _, shapes = draw_timeline(Timeline("Events", BEGIN, BEGIN, entries), ENGLISH)
    texts = [label.text for label in list_labels(shapes)]
    assert texts[:2] == ["9 Feb · 3 events", "It broke."]
    assert "It rose." not in texts


def test_a_thousand_events_take_less_than_a_second() -> None:
    block = scatter(950, 50, 365)
    begin = time.process_time()
    draw_timeline(block, ENGLISH)
    assert time.process_time() - begin < 1
