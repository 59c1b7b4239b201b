"""Room on a page: what of it is taken, so that no two names stand over one another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from briefkit.render.drawing.measures import Box

_APART = 0.8
"""Points between what is taken and what is free at least."""
_CELL = 40.0
"""Points of the side of the cells by which what is near is found."""


class Room:
    """A rectangle of which boxes are taken."""

    def __init__(self, width: float, height: float) -> None:
        """All of it is free."""
        self._width = width
        self._height = height
        self._taken: dict[tuple[int, int], list[Box]] = defaultdict(list)

    def take(self, box: Box) -> None:
        """Nothing else may stand in a box from now on."""
        for cell in _list_cells(box):
            self._taken[cell].append(box)

    def is_free(self, box: Box) -> bool:
        """Whether a box is within the rectangle and touches nothing that is taken."""
        left, top, right, bottom = box
        if left < 0 or top < 0 or right > self._width or bottom > self._height:
            return False
        return not any(
            left < end + _APART and start < right + _APART and top < low + _APART and high < bottom + _APART
            for cell in _list_cells(box)
            for start, high, end, low in self._taken.get(cell, ())
        )


def _list_cells(box: Box) -> Iterator[tuple[int, int]]:
    left, top, right, bottom = (int(side // _CELL) for side in box)
    return ((x, y) for x in range(left, right + 1) for y in range(top, bottom + 1))
