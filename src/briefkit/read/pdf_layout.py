"""Columns of a page in reading order, and the lines in them.

A gutter is a strip of paper between words that stays free over several lines, with text on both sides. The page is cut
where the best gutter begins and ends, and along it: what is above, the left side, the right side, what is below, and so
on in each of these.
"""

from __future__ import annotations

import re
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefkit.read.pdf_words import Word
from briefkit.read.scripts import is_mark, raise_figures, set_apart

_MOST_CUTS = 60
"""Cuts of one page; a page of a newspaper has some twenty."""

_NARROW, _NARROW_LINES = 0.8, 4
_WIDE, _WIDE_LINES = 1.5, 2
"""Width of a gutter, in parts of the size of the text, and the lines beside it that it takes to tell it from spaces
that stand below each other by chance."""

_SHORTEST_LINE = 12
"""Characters that a line of a column has in the mean; what is narrower is a table, or the numbers of a list."""

_CANDIDATES = 6
_MOST_GAPS = 12
_SMALL = 0.85
"""Size of raised and lowered characters at most, in parts of that of their line."""

_HEIGHT, _DEPTH = 0.6, 0.1
"""How far words reach above and below their base line, in parts of their size, so that raised ones touch their line and
lines that are set tight do not touch each other."""


@dataclass(slots=True)
class Line:
    """Words on one base line of one column.

    Attributes:
        text: The words, raised figures as such.
        left: Where it begins.
        right: Where it ends.
        base: Its base line.
        size: In which most of it is set.
        bold: Whether all of it is.
        first_width: Width of the first word, which tells whether it had room in the line before.
        marks: What is raised in it, as marks of footnotes are.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    first_width: float
    marks: tuple[str, ...] = ()


@dataclass(slots=True)
class _Strip:
    """Words on about the same height, over the whole width that is looked at."""

    words: list[Word]
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
class _Gutter:
    left: float
    right: float
    first: int
    last: int
    beside: int = 0

    @property
    def width(self) -> float:
        """From side to side."""
        return self.right - self.left

    def narrow(self, left: float, right: float, last: int) -> _Gutter:
        """What of the gutter is free in one more strip."""
        return _Gutter(max(self.left, left), min(self.right, right), self.first, last, self.beside)


def read_columns(words: Sequence[Word], em: float) -> list[list[Line]]:
    """The columns of a page in reading order, each as its lines.

    Args:
        words: Of the page.
        em: Size in which most of the text is set.
    """
    columns: list[list[Line]] = []
    waiting = [list(words)]
    cuts = 0
    while waiting:
        block = waiting.pop()
        if not block:
            continue
        strips = _make_strips(block)
        gutter = _find_gutter(strips, em) if cuts < _MOST_CUTS else None
        if gutter is None:
            columns.append(_make_lines(strips))
            continue
        cuts += 1
        above = [word for strip in strips[: gutter.first] for word in strip.words]
        band = [word for strip in strips[gutter.first : gutter.last + 1] for word in strip.words]
        below = [word for strip in strips[gutter.last + 1 :] for word in strip.words]
        middle = (gutter.left + gutter.right) / 2
        left = [word for word in band if word.right <= middle]
        right = [word for word in band if word.right > middle]
        waiting += [below, right, left, above]
    return [column for column in columns if column]


def make_rows(words: Sequence[Word]) -> list[Line]:
    """The lines over the whole width of a page, from its top, whatever columns it has."""
    return [line for strip in _make_strips(words) for line in _make_lines([strip])]


def _make_strips(words: Sequence[Word]) -> list[_Strip]:
    strips: list[_Strip] = []
    for word in sorted(words, key=lambda word: -(word.base + _HEIGHT * word.size)):
        top = word.base + _HEIGHT * word.size
        if strips and top > strips[-1].bottom:
            strips[-1].add(word)
        else:
            strips.append(_Strip([word], word.base - _DEPTH * word.size, word.left, word.right))
    return strips


def _find_gutter(strips: list[_Strip], em: float) -> _Gutter | None:
    """The gutter with most lines beside it."""
    if not strips:
        return None
    edges = min(strip.left for strip in strips) - em, max(strip.right for strip in strips) + em
    closed: list[_Gutter] = []
    open_: list[_Gutter] = []
    for number, strip in enumerate(strips):
        kept: list[_Gutter] = []
        for left, right in _find_gaps(strip, edges, _NARROW * em):
            narrowed = [each.narrow(left, right, number) for each in open_]
            fitting = [each for each in narrowed if each.width >= _NARROW * em]
            fitting = sorted(fitting, key=lambda each: (-each.beside, each.first))[:_CANDIDATES]
            if all((each.left, each.right) != (left, right) for each in fitting):
                fitting.append(_Gutter(left, right, number, number))
            kept += fitting
        for each in kept:
            each.beside += strip.left < each.left and strip.right > each.right
        going_on = {(each.first, each.left, each.right) for each in kept}
        closed += [each for each in open_ if each.beside and (each.first, each.left, each.right) not in going_on]
        open_ = kept
    closed += [each for each in open_ if each.beside]
    best = sorted(closed, key=lambda each: (-each.beside, -(each.last - each.first), -each.width))[:_CANDIDATES]
    trimmed = [each for each in best if _trim(each, strips)]
    rated = [(lines, each) for each in trimmed if (lines := _rate(each, strips, em))]
    return max(rated, key=lambda found: (found[0], found[1].width))[1] if rated else None


def _find_gaps(strip: _Strip, edges: tuple[float, float], width: float) -> list[tuple[float, float]]:
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


def _trim(gutter: _Gutter, strips: list[_Strip]) -> bool:
    """Take off a gutter what stands on one side only and does not go on with the column above it.

    Where lines over the whole width follow, those that are short enough to stand left of the gutter belong to these if
    there is a gap above them, or their size is another.

    Returns:
        Whether there is text on both sides.
    """
    band = range(gutter.first, gutter.last + 1)
    both = [each for each in band if strips[each].left < gutter.left and strips[each].right > gutter.right]
    if not both:
        return False
    if gutter.last + 1 == len(strips):
        return True
    end = strips[both[-1]].bottom
    words = [word for each in band for word in strips[each].words if word.right <= gutter.right]
    bases = sorted({round(word.base): word for word in words}.values(), key=lambda word: -word.base)
    steps = [(upper, lower, upper.base - lower.base) for upper, lower in pairwise(bases)]
    widest = max((step for _, lower, step in steps if lower.base >= end), default=1.5 * bases[0].size if bases else 0.0)
    for upper, lower, step in steps:
        if lower.base < end and (step > 1.1 * widest or abs(upper.size - lower.size) > 0.1 * upper.size):
            gutter.last = max(each for each in band if strips[each].bottom >= lower.base)
            break
    return True


def _rate(gutter: _Gutter, strips: list[_Strip], em: float) -> int:
    """How many lines stand beside a gutter on the side that has fewer; none where it parts no columns."""
    lines = []
    for is_left in (True, False):
        words = [
            word
            for strip in strips[gutter.first : gutter.last + 1]
            for word in strip.words
            if (word.right <= (gutter.left + gutter.right) / 2) == is_left
        ]
        count = len({round(word.base) for word in words})
        characters = sum(len(word.text) + 1 for word in words)
        if not count or characters < _SHORTEST_LINE * count:
            return 0
        lines.append(count)
    needed = _WIDE_LINES if gutter.width >= _WIDE * em else _NARROW_LINES
    return min(lines) if min(lines) >= needed else 0


def _make_lines(strips: list[_Strip]) -> list[Line]:
    """Lines of the words of one column; raised and lowered ones belong to the line they stand at."""
    lines: list[Line] = []
    for strip in strips:
        rest = sorted(strip.words, key=lambda word: (-word.size, -word.base))
        groups: list[tuple[Word, list[Word]]] = []
        for word in rest:
            group = next((group for group in groups[-8:] if _stands_at(group[0], word)), None)
            if group is None:
                groups.append((word, [word]))
            else:
                group[1].append(word)
        groups.sort(key=lambda group: -group[0].base)
        lines += [_make_line(words) for _, words in groups]
    return lines


def _stands_at(main: Word, word: Word) -> bool:
    """Whether a word is of the line of another; one in smaller letters may stand above or below it."""
    low, high = (-0.6, 0.75) if word.size < _SMALL * main.size else (-0.2, 0.2)
    return low * main.size < word.base - main.base < high * main.size


_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")


def _make_line(words: list[Word]) -> Line:
    main = max(words, key=lambda word: (len(word.text), word.size))
    size = statistics.median(word.size for word in words for _ in word.text)
    ordered = sorted(words, key=lambda word: word.left)
    if sum(_RIGHT_TO_LEFT.search(word.text) is not None for word in words) > len(words) / 2:
        ordered.reverse()
    text = ""
    marks = []
    end = ordered[0].left
    for word in ordered:
        gap = word.left - end
        is_glued = not text or (word.is_glued and abs(gap) < 0.15 * size)
        if word.size < _SMALL * size and word.base > main.base + 0.15 * size and is_mark(word.text) and text:
            marks.append(word.text)
            text += set_apart(word.text, text) if is_glued else f" {raise_figures(word.text)}"
        else:
            text += word.text if is_glued else f" {word.text}"
        end = word.right
    return Line(
        text=text,
        left=min(word.left for word in words),
        right=max(word.right for word in words),
        base=main.base,
        size=size,
        bold=all(word.bold for word in words),
        first_width=ordered[0].right - ordered[0].left,
        marks=tuple(marks),
    )
