"""Maps: each event of each place is marked once, no words overlap, and the same places give the same map."""

from __future__ import annotations

import time
from collections.abc import Iterator
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.render.drawing.drawings import count_what_is_shown, find_outside, find_overlaps, list_labels
from tests.render.drawing.maps.test_projections import PLACES

from briefkit.model.inlines import Ref
from briefkit.model.maps import MapPlace, PlaceMap
from briefkit.places.gazetteer import list_countries
from briefkit.render.drawing.maps.drawing import DrawnMap, MapWords, draw_map
from briefkit.render.drawing.maps.land import place_land
from briefkit.render.drawing.shapes import Area, Disc, Stroke

WORDS = MapWords(
    {"town": "Town", "region": "Region as a whole", "country": "Country as a whole"},
    "Contested boundary",
    lambda number: f"{number} km",
    lambda code: list_countries().get(code, ""),
)
PRECISIONS = ("town", "region", "country")


def list_refs(index: int, number: int) -> Iterator[Ref]:
    return (Ref(f"e-{index}-{event}", "3 June") for event in range(number))


def scatter(points: list[tuple[float, float]], events: int, seed: int = 1) -> PlaceMap:
    """A map of places with so many events among them, at least one at each."""
    random = Random(seed)
    numbers = [1] * len(points)
    for _ in range(events - len(points)):
        numbers[random.randrange(len(points))] += 1
    places = tuple(
        MapPlace(f"Place {index}", x, y, random.choice(PRECISIONS), tuple(list_refs(index, number)))
        for index, ((x, y), number) in enumerate(zip(points, numbers, strict=True))
    )
    return PlaceMap("Places", places)


def spread(number: int, seed: int = 2) -> list[tuple[float, float]]:
    random = Random(seed)
    return [(random.uniform(-170, 179), random.uniform(-50, 70)) for _ in range(number)]


def crowd(number: int, seed: int = 3) -> list[tuple[float, float]]:
    random = Random(seed)
    return [(random.uniform(44, 50), random.uniform(38.5, 41.8)) for _ in range(number)]


CASES = [
    *((scatter(points, 3 * len(points)), name) for name, points in PLACES),
    (scatter(spread(2), 2), "two events"),
    (scatter(spread(50), 50), "fifty places of the world"),
    (scatter(spread(200), 1000), "a thousand events all over the world"),
    (scatter(crowd(60), 1000), "a thousand events in one country"),
    (scatter(crowd(8), 1000), "a thousand events at eight places"),
]


@pytest.mark.parametrize("block", [block for block, _ in CASES], ids=[name for _, name in CASES])
def test_each_event_is_marked_once_and_no_words_overlap(block: PlaceMap) -> None:
    drawn = draw_map(block, WORDS)
    assert count_what_is_shown(drawn.shapes) == {event.target: 1 for place in block.places for event in place.events}
    assert not find_overlaps(drawn.shapes)
    assert not find_outside(drawn.height, drawn.shapes)
    assert all(label.size >= 7 for label in list_labels(drawn.shapes))


@given(st.lists(st.tuples(st.integers(-180, 180), st.integers(-80, 80)), min_size=1, max_size=20), st.integers(0, 9))
@settings(max_examples=25, deadline=None)
def test_no_words_overlap_wherever_the_places_are(points: list[tuple[int, int]], seed: int) -> None:
    drawn = draw_map(scatter([(float(x), float(y)) for x, y in points], 2 * len(points), seed), WORDS)
    assert not find_overlaps(drawn.shapes)
    assert not find_outside(drawn.height, drawn.shapes)


def test_every_name_is_on_the_map_or_has_a_letter_where_there_is_room() -> None:
    block = scatter(crowd(30), 60)
    drawn = draw_map(block, WORDS)
    told = {label.text.partition(" (")[0] for label in list_labels(drawn.shapes)}
    for number, place in enumerate(block.places):
        assert place.name in told or drawn.keys[number] in told
    assert len(set(drawn.keys.values())) == len(drawn.keys)


def list_radii(drawn: DrawnMap) -> dict[str, float]:
    discs = (shape for shape in drawn.shapes if isinstance(shape, Disc) and shape.stands_for)
    return {disc.stands_for[0].rpartition("-")[0]: disc.radius for disc in discs}


def test_the_area_of_a_mark_follows_the_number_of_its_events() -> None:
    refs = [tuple(Ref(f"e-{name}-{n}", "3 June") for n in range(number)) for name, number in (("a", 1), ("b", 9))]
    places = (MapPlace("A", 49.87, 40.41, "town", refs[0]), MapPlace("B", 46.36, 40.68, "town", refs[1]))
    radii = list_radii(draw_map(PlaceMap("Places", places), WORDS))
    assert radii["e-b"] ** 2 / radii["e-a"] ** 2 == pytest.approx(9)


def test_only_the_numbers_of_several_events_are_told() -> None:
    places = tuple(
        MapPlace(name, longitude, latitude, "town", tuple(Ref(f"e-{name}-{n}", "3 June") for n in range(number)))
        for name, longitude, latitude, number in (("A", 49.87, 40.41, 1), ("B", 46.36, 40.68, 9))
    )
    told = {label.text for label in list_labels(draw_map(PlaceMap("Places", places), WORDS).shapes)}
    assert {"A", "B", "9"} <= told
    assert "1" not in told


def test_how_precise_a_place_is_can_be_seen_without_colours() -> None:
    shown = []
    for precision in PRECISIONS:
        place = MapPlace("A", 49.87, 40.41, precision, (Ref("e-1", "3 June"),))
        (mark,) = (shape for shape in draw_map(PlaceMap("Places", (place,)), WORDS).shapes if _stands(shape))
        shown.append((type(mark).__name__, getattr(mark, "hollow", None), getattr(mark, "dashed", None)))
    assert shown == [("Disc", False, None), ("Disc", True, None), ("Stroke", None, True)]


def _stands(shape: object) -> bool:
    return isinstance(shape, Area | Disc | Stroke) and bool(shape.stands_for)


def test_the_mark_of_a_region_stands_beside_that_of_a_town_in_its_middle() -> None:
    event = (Ref("e-1", "3 June"),)
    places = (
        MapPlace("Town", 33.0, -24.5, "town", event),
        MapPlace("Region", 33.0, -24.5, "region", (Ref("e-2", "3 June"),)),
    )
    shapes = draw_map(PlaceMap("Places", places), WORDS).shapes
    one, other = (shape for shape in shapes if isinstance(shape, Disc) and shape.stands_for)
    assert ((one.x - other.x) ** 2 + (one.y - other.y) ** 2) ** 0.5 > one.radius + other.radius


def test_the_middle_of_a_country_does_not_make_a_map_wider() -> None:
    towns = (
        MapPlace("Maputo", 32.58, -25.97, "town", (Ref("e-1", "1"),), "Mozambique", "MZ"),
        MapPlace("Chókwè", 32.98, -24.53, "town", (Ref("e-2", "2"),), "Mozambique", "MZ"),
    )
    country = MapPlace("Mozambique", 35.54, -17.27, "country", (Ref("e-3", "3"),), "", "MZ")
    alone, joined = (draw_map(PlaceMap("Places", places), WORDS) for places in (towns, (*towns, country)))
    assert alone.height == joined.height
    (mark,) = (shape for shape in joined.shapes if isinstance(shape, Stroke) and shape.stands_for == ("e-3",))
    assert not find_outside(joined.height, [mark])


def test_countries_are_named_once_and_not_as_places() -> None:
    places = (
        MapPlace("Georgia", 43.5, 42.2, "country", (Ref("e-1", "1"),), "", "GE"),
        MapPlace("Baku", 49.87, 40.41, "town", (Ref("e-2", "2"),), "Azerbaijan", "AZ"),
    )
    names = [label.text for label in list_labels(draw_map(PlaceMap("Places", places), WORDS).shapes)]
    assert names.count("Georgia") == 1
    assert names.count("Azerbaijan") == 1


def test_what_dashes_mean_is_told_where_there_are_any() -> None:
    crimea, mozambique = ([(34.1, 44.95), (36.2, 46.9)], [(32.58, -25.97), (32.98, -24.53)])
    for points, told in ((crimea, True), (mozambique, False)):
        labels = {label.text for label in list_labels(draw_map(scatter(points, 2), WORDS).shapes)}
        assert ("Contested boundary" in labels) == told


def test_the_same_places_give_the_same_map() -> None:
    block = CASES[-2][0]
    first = draw_map(block, WORDS)
    place_land.cache_clear()
    assert draw_map(block, WORDS) == first


def test_a_thousand_events_take_less_than_a_second() -> None:
    draw_map(CASES[0][0], WORDS)  # reads the shapes
    for block, _ in CASES[-3:]:
        place_land.cache_clear()
        start = time.process_time()
        draw_map(block, WORDS)
        assert time.process_time() - start < 1
