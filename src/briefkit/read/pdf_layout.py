"""Columns of a page in reading order, and the lines in them.

The page is cut where the best gutter begins and ends, and along it: what is above, the left side, the right side, what
is below, and so on in each of these.
"""

from __future__ import annotations

import re
import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from briefkit.read.pdf_gutters import Gutter, Strip, find_cells, find_gutter, make_strips
from briefkit.read.pdf_words import Page, Word
from briefkit.read.scripts import is_mark, raise_figures, set_apart

_MOST_CUTS = 60
"""Cuts of one page; a page of a newspaper has some twenty."""

_MOST_KNOWN = 50
"""Gutters of a file that are looked for on all its pages."""

_SMALL = 0.85
"""Size of raised and lowered characters at most, in parts of that of their line."""


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


def read_pages(pages: Sequence[Page], em: float) -> list[list[list[Line]]]:
    """The columns of each page in reading order, each as its lines.

    Args:
        pages: Without heads and feet.
        em: Size in which most of the text is set.
    """
    found = [_read_columns(page.words, em, ()) for page in pages]
    middles = sorted({round(gutter.middle) for each in found for gutter in each.gutters})
    if not middles:
        return [each.columns for each in found]
    known = middles[:: len(middles) // _MOST_KNOWN + 1]
    return [_read_columns(page.words, em, known).columns for page in pages]


@dataclass(slots=True)
class _Columns:
    columns: list[list[Line]]
    gutters: list[Gutter]


def _read_columns(words: Sequence[Word], em: float, known: Sequence[float]) -> _Columns:
    """The columns of a page; gutters that are known from other pages need fewer lines beside them."""
    found = _Columns([], [])
    waiting = [list(words)]
    while waiting:
        block = waiting.pop()
        strips = make_strips(block)
        gutter = find_gutter(strips, em, known) if len(found.gutters) < _MOST_CUTS else None
        if gutter is None:
            found.columns.append(_make_lines(strips))
            continue
        found.gutters.append(gutter)
        above = [word for strip in strips[: gutter.first] for word in strip.words]
        band = [word for strip in strips[gutter.first : gutter.last + 1] for word in strip.words]
        below = [word for strip in strips[gutter.last + 1 :] for word in strip.words]
        left = [word for word in band if word.right <= gutter.middle]
        right = [word for word in band if word.right > gutter.middle]
        cells = find_cells(strips, gutter, em) or [left, right]
        waiting += [below, *reversed(cells), above]
    found.columns = [column for column in found.columns if column]
    return found


def make_rows(words: Sequence[Word]) -> list[Line]:
    """The lines over the whole width of a page, from its top, whatever columns it has."""
    return [line for strip in make_strips(words) for line in _make_lines([strip])]


def _make_lines(strips: list[Strip]) -> list[Line]:
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
