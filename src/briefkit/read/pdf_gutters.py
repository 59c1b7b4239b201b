"""Gutters between columns of a page.

A gutter is a strip of paper between words that stays free over several lines, with text on both sides.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefkit.read.pdf_words import Word

_NARROW, _NARROW_LINES = 0.8, 4
_WIDE, _WIDE_LINES = 1.5, 2
"""Width of a gutter, in parts of the size of the text, and the lines beside it that it takes to tell it from spaces
that stand below each other by chance."""

_SHORTEST_LINE = 12
"""Characters that a line of a column has in the mean; what is narrower is a table, or the numbers of a list."""

_CANDIDATES = 6
_MOST_GAPS = 12
_HEIGHT, _DEPTH = 0.6, 0.1
"""How far words reach above and below their base line, in parts of their size, so that raised ones touch their line and
lines that are set tight do not touch each other."""


_APART = 1.1
"""Distance of lines, in parts of the widest in a column, from which on they belong to no one column."""

_TALLEST_ROW = 4
"""Lines of a row of a table in the mean, at most."""

_BETWEEN_ROWS = 1.25
"""Distance of lines, in parts of the narrowest, from which on there is space between paragraphs, or rows of a table."""


@dataclass(slots=True)
class Strip:
    """Words on about the same height, over the whole width that is looked at."""

    words: list[Word]
    top: float
    bottom: float
    left: float
    right: float

    def add(self, word: Word) -> None:
        """Add a word."""
        self.words.append(word)
        self.bottom = min(self.bottom, word.base - _DEPTH * word.size)
        self.left = min(self.left, word.left)
        self.right = max(self.right, word.right)


@dataclass(slots=True)
class Gutter:
    """A gutter, and the strips that it goes through.

    Attributes:
        left: Where text to its left ends at most.
        right: Where text to its right begins.
        first: Number of the first strip.
        last: Number of the last strip.
        beside: Strips that have text on both sides.
    """

    left: float
    right: float
    first: int
    last: int
    beside: int = 0

    @property
    def width(self) -> float:
        """From side to side."""
        return self.right - self.left

    @property
    def middle(self) -> float:
        """Between the sides; words end left of it or right of it."""
        return (self.left + self.right) / 2

    def narrow(self, left: float, right: float, last: int) -> Gutter:
        """What of the gutter is free in one more strip."""
        return Gutter(max(self.left, left), min(self.right, right), self.first, last, self.beside)


def make_strips(words: Sequence[Word]) -> list[Strip]:
    """Words that stand on about the same height together, from the top."""
    strips: list[Strip] = []
    for word in sorted(words, key=lambda word: -(word.base + _HEIGHT * word.size)):
        top = word.base + _HEIGHT * word.size
        if strips and top > strips[-1].bottom:
            strips[-1].add(word)
        else:
            strips.append(Strip([word], top, word.base - _DEPTH * word.size, word.left, word.right))
    return strips


def find_gutter(strips: Sequence[Strip], em: float, known: Sequence[float] = ()) -> Gutter | None:
    """The gutter with most lines beside it.

    Args:
        strips: From the top.
        em: Size in which most of the text is set.
        known: Where gutters of other pages are; one line beside one of these is enough.
    """
    if not strips:
        return None
    edges = min(strip.left for strip in strips) - em, max(strip.right for strip in strips) + em
    closed: list[Gutter] = []
    open_: list[Gutter] = []
    for number, strip in enumerate(strips):
        kept: list[Gutter] = []
        for left, right in _find_gaps(strip, edges, _NARROW * em):
            narrowed = [each.narrow(left, right, number) for each in open_]
            fitting = [each for each in narrowed if each.width >= _NARROW * em]
            fitting = sorted(fitting, key=lambda each: (-each.beside, each.first))[:_CANDIDATES]
            if all((each.left, each.right) != (left, right) for each in fitting):
                fitting.append(Gutter(left, right, number, number))
            kept += fitting
        for each in kept:
            each.beside += strip.left < each.left and strip.right > each.right
        going_on = {(each.first, each.left, each.right) for each in kept}
        closed += [each for each in open_ if each.beside and (each.first, each.left, each.right) not in going_on]
        open_ = kept
    closed += [each for each in open_ if each.beside]
    best = sorted(closed, key=lambda each: (-each.beside, -(each.last - each.first), -each.width))[:_CANDIDATES]
    trimmed = [each for each in best if _trim(each, strips)]
    rated = [(lines, each) for each in trimmed if (lines := _rate(each, strips, em, known))]
    return (
        max(rated, key=lambda found: (found[0], found[1].last - found[1].first, found[1].width))[1] if rated else None
    )


def _find_gaps(strip: Strip, edges: tuple[float, float], width: float) -> list[tuple[float, float]]:
    """Where a strip is free, its margins included; of many places the widest, for no page has so many columns."""
    gaps = []
    end = edges[0]
    for word in sorted(strip.words, key=lambda word: word.left):
        if word.left - end >= width:
            gaps.append((end, word.left))
        end = max(end, word.right)
    if edges[1] - end >= width:
        gaps.append((end, edges[1]))
    return sorted(sorted(gaps, key=lambda gap: gap[0] - gap[1])[:_MOST_GAPS])


def _trim(gutter: Gutter, strips: Sequence[Strip]) -> bool:
    """Take off a gutter what stands left of it only, above and below, and is apart from the column beside it.

    Lines that are short enough for that may belong to text over the whole width. At the end of a page they do not.

    Returns:
        Whether there is text on both sides.
    """
    band = range(gutter.first, gutter.last + 1)
    both = [each for each in band if strips[each].left < gutter.left and strips[each].right > gutter.right]
    if not both:
        return False
    begin, end = max(word.base for word in strips[both[0]].words), strips[both[-1]].bottom
    lines = _list_lines(word for each in band for word in strips[each].words if word.right <= gutter.right)
    steps = [(upper, lower, upper.base - lower.base) for upper, lower in pairwise(lines)]
    inside = [step for upper, lower, step in steps if upper.base <= begin and lower.base >= end]
    widest = max(inside, default=1.5 * lines[0].size if lines else 0.0)
    apart = [(upper, lower) for upper, lower, step in steps if step > _APART * widest or _differ(upper, lower)]
    head = next((lower.base for upper, lower in reversed(apart) if upper.base > begin), None)
    foot = next((lower.base for _, lower in apart if lower.base < end), None)
    if foot is not None and gutter.last + 1 < len(strips):
        gutter.last = max(each for each in band if strips[each].bottom >= foot)
    if head is not None:
        gutter.first = min(each for each in band if strips[each].bottom <= head)
    return True


def _list_lines(words: Iterable[Word]) -> list[Word]:
    """One word of each line, from the top."""
    return sorted({round(word.base): word for word in words}.values(), key=lambda word: -word.base)


def _differ(upper: Word, lower: Word) -> bool:
    return abs(upper.size - lower.size) > 0.1 * upper.size


def find_cells(strips: Sequence[Strip], gutter: Gutter, em: float) -> list[list[Word]]:
    """The cells of a table, row by row; rows of which each cell is one line are one.

    A table has the space between its rows at the same height on both sides of a gutter.

    Returns:
        Nothing where the gutter parts columns of text, whose paragraphs end at different heights.
    """
    band = strips[gutter.first : gutter.last + 1]
    sides = _part([word for strip in band for word in strip.words], [gutter.middle])
    steps = [[upper.base - lower.base for upper, lower in pairwise(_list_lines(side))] for side in sides]
    pitch = max(min((step for side in steps for step in side if step > 0.5 * em), default=em), em)
    spaces = max(sum(step > _BETWEEN_ROWS * pitch for step in side) for side in steps)
    rows: list[list[Word]] = []
    bottom = math.inf
    for strip in band:
        if bottom - strip.top > _BETWEEN_ROWS * pitch - (_HEIGHT + _DEPTH) * em:
            rows.append([])
        rows[-1] += strip.words
        bottom = strip.bottom
    if len(rows) < 3 or len(rows) - 1 <= 0.6 * spaces or len(band) > _TALLEST_ROW * len(rows):
        return []
    middles = sorted(
        [gutter.middle, *(other.middle for side in sides if (other := find_gutter(make_strips(side), em)))]
    )
    return [cell for row in rows for cell in _part_row(row, middles)]


def _part_row(row: list[Word], middles: Sequence[float]) -> list[list[Word]]:
    """The cells of a row one by one, or all in one where each has but one line."""
    cells = [cell for cell in _part(row, middles) if cell]
    return cells if any(len(_list_lines(cell)) > 1 for cell in cells) else [row]


def _part(words: Iterable[Word], middles: Sequence[float]) -> list[list[Word]]:
    """Words by the gutters that they stand between."""
    parts: list[list[Word]] = [[] for _ in range(len(middles) + 1)]
    for word in words:
        parts[bisect_left(middles, word.right)].append(word)
    return parts


def _rate(gutter: Gutter, strips: Sequence[Strip], em: float, known: Sequence[float]) -> int:
    """How many lines stand beside a gutter on the side that has fewer; none where it parts no columns."""
    lines = []
    for is_left in (True, False):
        words = [
            word
            for strip in strips[gutter.first : gutter.last + 1]
            for word in strip.words
            if (word.right <= gutter.middle) == is_left
        ]
        count = len({round(word.base) for word in words})
        characters = sum(len(word.text) + 1 for word in words)
        if not count or characters < _SHORTEST_LINE * count:
            return 0
        lines.append(count)
    if any(gutter.left <= middle <= gutter.right for middle in known):
        return min(lines)
    needed = _WIDE_LINES if gutter.width >= _WIDE * em else _NARROW_LINES
    return min(lines) if min(lines) >= needed else 0
