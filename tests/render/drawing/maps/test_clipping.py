from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefkit.render.drawing.maps.clipping import Point, Window, clip_area, clip_line

WINDOW: Window = (0.0, 0.0, 10.0, 10.0)
POINTS = st.tuples(st.integers(-15, 25).map(float), st.integers(-15, 25).map(float))


def is_within(point: Point) -> bool:
    return all(-1e-9 <= value <= 10 + 1e-9 for value in point)


def measure(ring: list[Point]) -> float:
    corners = zip(ring, [*ring[1:], *ring[:1]], strict=True)
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in corners)) / 2


def test_an_area_is_cut_at_the_edges() -> None:
    assert measure(clip_area([(-5, -5), (5, -5), (5, 5), (-5, 5)], WINDOW)) == 25
    assert measure(clip_area([(-5, -5), (15, -5), (15, 15), (-5, 15)], WINDOW)) == 100
    assert clip_area([(11, 1), (12, 1), (12, 2)], WINDOW) == []
    inside = [(1.0, 1.0), (2.0, 1.0), (2.0, 2.0)]
    assert clip_area(inside, WINDOW) == inside


def test_a_line_is_cut_into_its_parts() -> None:
    assert list(clip_line([(-5, 5), (15, 5)], WINDOW)) == [[(0, 5), (10, 5)]]
    assert list(clip_line([(5, 5), (15, 5), (15, 7), (5, 7)], WINDOW)) == [[(5, 5), (10, 5)], [(10, 7), (5, 7)]]
    assert list(clip_line([(1, 1), (2, 2), (3, 1)], WINDOW)) == [[(1, 1), (2, 2), (3, 1)]]
    assert list(clip_line([(11, 0), (12, 9)], WINDOW)) == []


@given(st.lists(POINTS, min_size=3, max_size=12))
def test_nothing_is_left_outside(points: list[Point]) -> None:
    assert all(map(is_within, clip_area(points, WINDOW)))
    assert all(is_within(point) for part in clip_line(points, WINDOW) for point in part)
