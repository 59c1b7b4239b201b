"""Drawings as tests look at them: as lines of text, and by what in them overlaps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations

from briefkit.render.drawing.measures import WIDTH, bound
from briefkit.render.drawing.shapes import Area, Disc, Label, Shape, Stroke

_SLACK = 0.01


def list_labels(shapes: Iterable[Shape]) -> list[Label]:
    return [shape for shape in shapes if isinstance(shape, Label)]


def count_what_is_shown(shapes: Iterable[Shape]) -> Counter[str]:
    """How often a shape stands for each id."""
    return Counter(each for shape in shapes if not isinstance(shape, Label) for each in shape.stands_for)


def find_overlaps(shapes: Iterable[Shape]) -> list[tuple[str, str]]:
    """Labels that touch one another."""
    boxes = [(label.text, bound(label)) for label in list_labels(shapes)]
    return [
        (one, other)
        for (one, (left, top, right, bottom)), (other, (start, high, end, low)) in combinations(boxes, 2)
        if left + _SLACK < end and start + _SLACK < right and top + _SLACK < low and high + _SLACK < bottom
    ]


def find_outside(height: float, shapes: Iterable[Shape]) -> list[Shape]:
    """Shapes that reach over the edge of a drawing."""
    return [shape for shape in shapes if not all(_is_inside(place, height) for place in _list_corners(shape))]


def _is_inside(place: tuple[float, float], height: float) -> bool:
    return -_SLACK <= place[0] <= WIDTH + _SLACK and -_SLACK <= place[1] <= height + _SLACK


def _list_corners(shape: Shape) -> Iterator[tuple[float, float]]:
    match shape:
        case Stroke():
            yield from (place for line in shape.lines for place in line)
        case Area():
            yield from (place for ring in shape.rings for place in ring)
        case Disc():
            yield shape.x - shape.radius, shape.y - shape.radius
            yield shape.x + shape.radius, shape.y + shape.radius
        case Label():
            left, top, right, bottom = bound(shape)
            yield left, top
            yield right, bottom
