"""Words that stand at poles over a scale, as many as have room, the weightiest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from briefkit.languages import Catalogue
from briefkit.render.drawing.measures import ASCENT, SMALL, WIDTH, Box, measure, wrap
from briefkit.render.drawing.piles import Perch
from briefkit.render.drawing.shapes import Anchor, Ink, Label, Shape, Stroke

_ROOMS = ((165.0, 3), (140.0, 2), (118.0, 2))
"""Points that words are wide at most, and their lines under that with the day: what lets most events have
words, and of that what is lowest."""
_LEADING = 9.4
_LEVELS = 4
_MOST = 10
_APART = 6.0
"""Points between the words of two events."""
_BESIDE = 3.0
"""Points between a pole and its words."""


@dataclass(frozen=True, slots=True)
class _Flag:
    """Words at a pole; heights are over the scale."""

    perch: Perch
    lines: tuple[str, ...]
    bottom: float
    leftward: bool

    @property
    def top(self) -> float:
        return self.bottom + len(self.lines) * _LEADING


@dataclass(slots=True)
class _Board:
    """The flags that are placed so far over what reaches up to `base`, each with as many `lines` under its day."""

    base: float
    lines: int
    flags: list[_Flag] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)

    @property
    def top(self) -> float:
        """How high all of it reaches."""
        return max((flag.top for flag in self.flags), default=self.base)

    def add(self, perch: Perch, lines: tuple[str, ...], *, leftward: bool) -> None:
        """Place words on the lowest level that has room for them, rather on one side; nowhere if none has."""
        step = _LEADING * (self.lines + 1) + _APART
        width = max(measure(line, SMALL, bold=not number) for number, line in enumerate(lines))
        for level in range(_LEVELS):
            bottom = self.base + _APART + level * step
            for side in (leftward, not leftward):
                left = perch.x - _BESIDE - width if side else perch.x + _BESIDE
                flag = _Flag(perch, lines, bottom, side)
                box = (left, bottom, left + width, flag.top)
                if left >= 0 and left + width <= WIDTH and self._has_room(flag, box):
                    self.flags.append(flag)
                    self.boxes.append(box)
                    return

    def _has_room(self, flag: _Flag, box: Box) -> bool:
        left, bottom, right, top = box
        for other, (start, low, end, high) in zip(self.flags, self.boxes, strict=True):
            if left < end + _APART and start < right + _APART and bottom < high + _APART and low < top + _APART:
                return False
            if start - _BESIDE < flag.perch.x < end + _BESIDE and low < top:  # its pole would go through words
                return False
            if left - _BESIDE < other.perch.x < right + _BESIDE and bottom < other.top:  # a pole through its words
                return False
        return True


def raise_flags(perches: Iterable[Perch], base: float, catalogue: Catalogue) -> tuple[tuple[Shape, ...], float]:
    """Poles with words, their heights over the scale below zero, and how high all of them are over it.

    Args:
        perches: Where poles can rise.
        base: Points over the scale that are taken.
        catalogue: For the number of a day's events.
    """
    ordered = sorted(perches, key=lambda each: (-each.entry.weight, each.x))
    places = [perch.x for perch in ordered]
    sides = (_find_free_sides(ordered), dict.fromkeys(places, False), dict.fromkeys(places, True))
    boards = [_fill_board(ordered, base, *room, each, catalogue) for room in _ROOMS for each in sides]
    board = max(boards, key=lambda each: (len(each.flags), -each.top))
    return tuple(shape for flag in board.flags for shape in _draw(flag)), board.top


def _find_free_sides(perches: Iterable[Perch]) -> dict[float, bool]:
    """Whether each place has more room left of it than right, up to the next place or the edge."""
    places = [0.0, *sorted(perch.x for perch in perches), WIDTH]
    return {x: x - before > after - x for before, x, after in zip(places, places[1:], places[2:], strict=False)}


def _fill_board(
    perches: Sequence[Perch], base: float, width: float, lines: int, free: Mapping[float, bool], catalogue: Catalogue
) -> _Board:
    board = _Board(base, lines)
    for perch in perches:
        if len(board.flags) < _MOST:
            board.add(perch, tuple(_write_lines(perch, width, lines, catalogue)), leftward=free[perch.x])
    return board


def _write_lines(perch: Perch, width: float, lines: int, catalogue: Catalogue) -> Iterator[str]:
    events = catalogue.count("{number} event", "{number} events", perch.number)
    yield perch.entry.date if perch.number == 1 else f"{perch.entry.date} · {events}"
    yield from wrap(perch.entry.text, width, SMALL, lines)


def _draw(flag: _Flag) -> Iterator[Shape]:
    x, leftward = flag.perch.x, flag.leftward
    yield Stroke((((x, -flag.perch.top), (x, -flag.top)),), Ink.MUTED)
    anchor = Anchor.END if leftward else Anchor.START
    for number, line in enumerate(flag.lines):
        baseline = -flag.top + number * _LEADING + SMALL * ASCENT
        yield Label(x - _BESIDE if leftward else x + _BESIDE, baseline, line, SMALL, anchor, bold=not number)
