"""The names on a map: beside their marks, away from them with a line, or letters for which the table is the key."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefkit.render.drawing.maps.marks import Mark
from briefkit.render.drawing.maps.room import Room
from briefkit.render.drawing.measures import ASCENT, DESCENT, PLAIN, SMALL, Box, bound, shorten
from briefkit.render.drawing.shapes import Anchor, Ink, Label, Shape, Stroke

_GAP = 2.5
"""Points between a mark and its name."""
_FAR = (14.0, 26.0, 40.0)
"""Points between a mark and a name that has no room beside it."""
_LONGEST = 130.0
"""Points that a name may take."""
_DIRECTIONS = ((1, 0), (-1, 0), (1, -1), (1, 1), (-1, -1), (-1, 1), (0, -1), (0, 1))
"""To the right and down, the best first."""
_MANY = 24
"""Places, those with the most events, whose names may stand away from their marks; nobody follows more lines."""
_STEP = 3.0
"""Points between those of a line that are asked whether something is there."""


@dataclass(frozen=True, slots=True)
class Names:
    """The names of marks.

    Attributes:
        shapes: Words and lines.
        keys: Letters, by the place of a mark in their order, that stand for names without room.
    """

    shapes: tuple[Shape, ...]
    keys: dict[int, str]


def place_names(marks: Sequence[Mark], room: Room) -> Names:
    """Names for marks, those of the most events first; none overlaps another or a mark.

    Args:
        marks: In the order of the table.
        room: What is taken beside the marks; names take their own.
    """
    for mark in marks:
        reach = mark.radius * 0.9
        room.take((mark.x - reach, mark.y - reach, mark.x + reach, mark.y + reach))
    order = sorted(range(len(marks)), key=lambda index: (-len(marks[index].place.events), index))
    shapes: list[Shape] = []
    left = []
    for rank, index in enumerate(order):
        found = _place(marks[index], _name(marks[index]), PLAIN, room, _FAR if rank < _MANY else ())
        shapes += found
        left += [] if found else [index]
    keys: dict[int, str] = {}
    for index in left:
        key = _letter(len(keys))
        if found := _place(marks[index], key, SMALL, room, _FAR[:1]):
            shapes += found
            keys[index] = key
    return Names(tuple(shapes), keys)


def _name(mark: Mark) -> str:
    name = shorten(mark.place.name, _LONGEST, PLAIN)
    return name if mark.holds_number or len(mark.place.events) == 1 else f"{name} ({mark.number})"


def _letter(number: int) -> str:
    """A, B and so on, AA behind Z."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _place(mark: Mark, words: str, size: float, room: Room, far: Sequence[float]) -> list[Shape]:
    """The words where there is room for them, with a line if that is away from the mark; else nothing."""
    for distance in (_GAP, *far):
        for direction in _DIRECTIONS:
            label = _make_label(mark, words, size, direction, distance)
            if not room.is_free(box := bound(label)):
                continue
            if distance == _GAP:
                room.take(box)
                return [label]
            start, end = _join(mark, direction, box)
            way = list(_walk(start, end))
            if all(room.is_free(point) for point in way):
                for taken in (box, *way):
                    room.take(taken)
                return [Stroke(((start, end),), Ink.MUTED, 0.5), label]
    return []


def _make_label(mark: Mark, words: str, size: float, direction: tuple[int, int], distance: float) -> Label:
    across, down = direction
    reach = (mark.radius + distance) / math.hypot(across, down)
    anchor = (Anchor.END, Anchor.MIDDLE, Anchor.START)[across + 1]
    middle = mark.y + down * reach + size * (ASCENT - DESCENT) / 2  # of the letters, at its height
    drop = {-1: -size * DESCENT, 0: 0.0, 1: size * DESCENT}[down] if across else down * size * (ASCENT + DESCENT) / 2
    return Label(mark.x + across * reach, middle + drop, words, size, anchor, bold=size < PLAIN)


def _join(mark: Mark, direction: tuple[int, int], box: Box) -> tuple[tuple[float, float], tuple[float, float]]:
    """From the edge of a mark to the nearest point of a name."""
    left, top, right, bottom = box
    x, y = min(max(mark.x, left - 1), right + 1), min(max(mark.y, top), bottom)
    across = direction[0]
    x = left - 1 if across > 0 else right + 1 if across < 0 else x
    length = math.hypot(x - mark.x, y - mark.y)
    share = (mark.radius + 0.8) / length
    return (mark.x + share * (x - mark.x), mark.y + share * (y - mark.y)), (x, y)


def _walk(start: tuple[float, float], end: tuple[float, float]) -> Iterator[Box]:
    """Small boxes along a line, without its ends."""
    steps = max(int(math.hypot(end[0] - start[0], end[1] - start[1]) / _STEP), 2)
    for step in range(1, steps):
        x, y = (one + (other - one) * step / steps for one, other in zip(start, end, strict=True))
        yield x - 0.5, y - 0.5, x + 0.5, y + 0.5
