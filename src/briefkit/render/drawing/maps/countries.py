"""The names of countries on a map, in what room they have within their land."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from briefkit.render.drawing.maps.land import DrawnLand
from briefkit.render.drawing.maps.room import Room
from briefkit.render.drawing.maps.stretches import find_largest, find_stretches, list_stretches
from briefkit.render.drawing.measures import ASCENT, DESCENT, SMALL, bound, measure
from briefkit.render.drawing.shapes import Anchor, Ink, Label, Point

_MARGIN = 3.0
"""Points between a name and the boundary at least."""


def name_countries(land: DrawnLand, name: Callable[[str], str], named: Collection[str], room: Room) -> list[Label]:
    """The names of the countries that have room for them, the largest first.

    Args:
        land: What is drawn.
        name: The name of a country by its code; empty if it has none.
        named: Names that stand on the map already.
        room: What is taken; names take their own.
    """
    labels = []
    for code, ring in find_largest(land.outlines).items():
        words = name(code)
        if words and words not in named and (label := _fit(words, ring, room)):
            room.take(bound(label))
            labels.append(label)
    return labels


def _fit(words: str, ring: Sequence[Point], room: Room) -> Label | None:
    """A name within an outline, if it has room there."""
    width = measure(words, SMALL) + 2 * _MARGIN
    for y, left, right in list_stretches(ring, width):
        for x in ((left + right) / 2, left + width / 2 + 1, right - width / 2 - 1):
            label = Label(x, y + SMALL * (ASCENT - DESCENT) / 2, words, SMALL, Anchor.MIDDLE, ink=Ink.MUTED)
            box = bound(label)
            if room.is_free(box) and all(_holds(ring, height, box[0], box[2]) for height in (box[1], y, box[3])):
                return label
    return None


def _holds(ring: Sequence[Point], y: float, left: float, right: float) -> bool:
    """Whether an outline has what is between two places at a height, with a margin."""
    return any(begin < left - _MARGIN and right + _MARGIN < end for begin, end in find_stretches(ring, y))
