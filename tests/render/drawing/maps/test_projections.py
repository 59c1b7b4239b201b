from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.render.drawing.maps.frame import Frame, fit_frame
from briefkit.render.drawing.maps.projections import RADIUS, EqualEarth, Lambert
from briefkit.render.drawing.measures import WIDTH

LONGITUDES = st.floats(-180, 180, allow_nan=False)
LATITUDES = st.floats(-89, 89, allow_nan=False)


@given(LONGITUDES, LATITUDES, st.floats(-60, 60), st.floats(-80, 80))
def test_lambert_comes_back(longitude: float, latitude: float, across: float, up: float) -> None:
    projection = Lambert(longitude, latitude)
    point = (longitude + across, up)
    place = projection.project(point)
    if math.hypot(*place) < 1.8:  # beyond, digits run out near the farthest point
        back = projection.locate(*place)
        assert projection.project(back) == pytest.approx(place, abs=1e-6)


def test_distances_from_the_middle_are_those_of_the_earth() -> None:
    baku, tbilisi = (49.87, 40.41), (44.79, 41.72)
    x, y = Lambert(*baku).project(tbilisi)
    assert math.hypot(x, y) * RADIUS == pytest.approx(449, abs=3)


def test_the_equal_earth_is_as_wide_and_high_as_its_authors_say() -> None:
    projection = EqualEarth(0)
    assert projection.project((180, 0))[0] == pytest.approx(2.7066, abs=1e-3)
    assert projection.project((0, 90))[1] == pytest.approx(1.3173, abs=1e-3)
    assert projection.project((0, 0)) == (0, 0)


PLACES = [
    ("one town", [(49.87, 40.41)]),
    ("two towns", [(49.87, 40.41), (46.36, 40.68)]),
    ("one country", [(32.58, -25.97), (40.7, -12.9), (34.9, -19.8)]),
    ("across 180 degrees", [(178.44, -18.14), (-175.2, -21.13)]),
    ("the Bering Strait", [(177.5, 64.73), (-165.4, 64.5)]),
    ("the Arctic", [(15.64, 78.22), (-51.72, 64.18), (33.08, 68.97)]),
    ("around the pole", [(15.0, 80.0), (120.0, 76.0), (-100.0, 78.0)]),
    ("the Antarctic", [(166.67, -77.85), (0.0, -71.0)]),
    ("Russia", [(30.3, 59.9), (131.9, 43.1), (60.6, 56.8)]),
    ("the Pacific", [(139.7, 35.7), (-122.4, 37.8), (151.2, -33.9)]),
    ("the world", [(-74.0, 40.7), (2.35, 48.9), (139.7, 35.7), (151.2, -33.9), (-70.7, -33.5)]),
    ("both ends of the world", [(-179.0, 10.0), (179.0, -10.0), (0.0, 0.0), (90.0, 40.0), (-90.0, 40.0)]),
]


@pytest.mark.parametrize("points", [points for _, points in PLACES], ids=[name for name, _ in PLACES])
def test_every_place_is_in_the_frame(points: list[tuple[float, float]]) -> None:
    frame = fit_frame(points)
    for point in points:
        x, y = frame.place_nearest(point)
        assert 0 < x < WIDTH
        assert 0 < y < frame.height
    assert 150 <= frame.height <= 330.001


@given(st.lists(st.tuples(LONGITUDES, LATITUDES), min_size=1, max_size=12))
def test_every_place_on_earth_is_in_the_frame(points: list[tuple[float, float]]) -> None:
    frame = fit_frame(points)
    assert all(_is_inside(frame, point) for point in points)


def _is_inside(frame: Frame, point: tuple[float, float]) -> bool:
    x, y = frame.place_nearest(point)
    return -1 <= x <= WIDTH + 1 and -1 <= y <= frame.height + 1


@pytest.mark.parametrize(("name", "barred"), [("two towns", True), ("across 180 degrees", True), ("the world", False)])
def test_a_scale_bar_is_given_where_one_scale_holds(name: str, barred: bool) -> None:
    frame = fit_frame(dict(PLACES)[name])
    bar = frame.measure_bar()
    assert (bar is not None) == barred
    if bar:
        kilometres, length = bar
        assert 30 < length <= 110
        assert str(kilometres).rstrip("0") in {"1", "2", "5"}
        longitude, latitude = frame.projection.longitude, frame.projection.latitude  # type: ignore[union-attr]
        (x1, y1), (x2, y2) = frame.place((longitude, latitude)), frame.place((longitude, latitude + 1))
        assert kilometres / length == pytest.approx(111.2 / math.hypot(x2 - x1, y2 - y1), rel=0.01)


def test_one_town_is_shown_with_its_surroundings() -> None:
    frame = fit_frame([(49.87, 40.41)])
    assert WIDTH / frame.scale * RADIUS == pytest.approx(640)
