"""Bars of events: each number is drawn once and as high as it says, and no words overlap."""

from __future__ import annotations

import datetime as dt
import time
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.render.drawing.drawings import count_what_is_shown, find_outside, find_overlaps, list_labels

from briefkit.languages import load_catalogue
from briefkit.model.charts import UNITS, EventCount, EventCounts
from briefkit.render.drawing.event_counts import draw_event_counts
from briefkit.render.drawing.series import SERIES
from briefkit.render.drawing.shapes import Area, Ink

ENGLISH = load_catalogue("en-GB")
KINDS = ("Talks and statements", "Cooperation and aid", "Demands and accusations", "Pressure and force", "Other")
BEGIN = dt.date(2021, 5, 3)


def scatter(events: int, days: int, unit: str = "day", seed: int = 1) -> EventCounts:
    """Events on some of the days from the third of May 2021 on."""
    random = Random(seed)
    found: dict[dt.date, list[int]] = {}
    for _ in range(events):
        begin = BEGIN + dt.timedelta(random.randrange(days) // UNITS[unit] * UNITS[unit])
        found.setdefault(begin, [0] * len(KINDS))[random.randrange(len(KINDS))] += 1
    counts = tuple(EventCount(day, tuple(numbers)) for day, numbers in sorted(found.items()))
    return EventCounts("Events", unit, BEGIN, BEGIN + dt.timedelta(days - 1), KINDS, counts)


CASES = [
    *((scatter(events, 14), f"{events} in 14 days") for events in (1, 2, 50, 1000)),
    (scatter(2, 1), "one day"),
    (scatter(1000, 35), "five weeks"),
    (scatter(1000, 35 * 7, "week"), "thirty-five weeks"),
    (scatter(1000, 7 * 400, "week"), "eight years"),
    (scatter(1000, 7 * 5200, "week"), "a century"),
]


@pytest.mark.parametrize("block", [block for block, _ in CASES], ids=[name for _, name in CASES])
def test_each_number_is_drawn_once_and_as_high_as_it_says(block: EventCounts) -> None:
    height, shapes = draw_event_counts(block, ENGLISH)
    numbers = {
        f"{count.begin}/{kind}": number
        for count in block.counts
        for kind, number in zip(block.kinds, count.numbers, strict=True)
        if number
    }
    assert set(count_what_is_shown(shapes).values()) == {1}
    tops = {}
    for shape in shapes:
        if isinstance(shape, Area) and shape.stands_for:
            ((_, top), _, (_, bottom), _) = shape.rings[0]
            tops[shape.stands_for[0]] = bottom - top
    assert tops.keys() == numbers.keys()
    scales = [tops[name] / number for name, number in numbers.items()]
    assert max(scales) == pytest.approx(min(scales))
    assert not find_outside(height, shapes)
    assert not find_overlaps(shapes)


@given(st.integers(1, 200), st.integers(1, 4000), st.sampled_from(sorted(UNITS)), st.integers(0, 9))
def test_no_words_overlap_or_reach_over_the_edge(events: int, days: int, unit: str, seed: int) -> None:
    height, shapes = draw_event_counts(scatter(events, days, unit, seed), ENGLISH)
    assert not find_outside(height, shapes)
    assert not find_overlaps(shapes)
    assert all(label.size >= 7 for label in list_labels(shapes))


def test_the_scale_is_told_in_round_numbers() -> None:
    _, shapes = draw_event_counts(scatter(1000, 14), ENGLISH)
    assert [label.text for label in list_labels(shapes) if label.ink is Ink.MUTED] == ["0", "50", "100", "May 2021"]


def test_series_differ_without_colour() -> None:
    assert len({pattern for _, pattern in SERIES}) == len(SERIES) == len({ink for ink, _ in SERIES})


def test_a_thousand_events_take_less_than_a_second() -> None:
    block = scatter(1000, 35)
    begin = time.process_time()
    draw_event_counts(block, ENGLISH)
    assert time.process_time() - begin < 1
