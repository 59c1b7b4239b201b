"""How wide the columns of a table are: by what they hold, and never so narrow that a word is broken.

Nobody knows which fonts a reader's Word has, so words are measured in the widest of those that people have; they are
in `data/advances.tsv`, made by `scripts/make_metrics.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from math import fsum
from unicodedata import combining

from briefkit.render.print_tree import Line, Look, Row, Run, Table

_WORD_ENDS = re.compile("[ \t\n\u200b]+|(?<=\\w[-\u2010\u2013\u2014/])(?=\\w)|(?=[\u2e80-\ud7ff])|(?<=[\u2e80-\ud7ff])")
_WIDEST = 1.0


@dataclass(frozen=True, slots=True)
class Tuning:
    """The numbers that decide between columns.

    Attributes:
        asked_size: Size of text, in points, that the widths columns ask for are meant for.
        open_share: Least part of the width for the column that takes what the others leave, as long as no word of the
            others is broken for it.
        word_share: Most of the width that one word can claim; a longer one is broken.
        padding: Points between the words of two columns: the wider padding of the two formats, and a point to spare.
    """

    asked_size: float = 9.0
    open_share: float = 0.45
    word_share: float = 0.25
    padding: float = 9.0


TUNING = Tuning()

Widths = list[float]


@dataclass(frozen=True, slots=True)
class _Claim:
    """What a column needs, in points, from the most to the least that it can be pressed to.

    Attributes:
        wanted: What it asks for, but no more than its widest line.
        whole: The same where its lines stay whole, else as `words`.
        words: Room for its longest word.
        title: Room for the longest word of its title.
    """

    wanted: float
    whole: float
    words: float
    title: float


def fit_columns(table: Table, width: float, size: float) -> Widths:
    """Widths that fill the width of the text together, in points.

    A column is as wide as it asks to be, but no wider than its widest line; the column without a width of its own takes
    what is left. Where there is too little room, each gives way as far as its longest word lets it, those whose lines
    are whole only where the others cannot. Words of cells are broken before those of titles.

    Args:
        table: With at least one column.
        width: Of the text, in points.
        size: Of the text in tables, in points.
    """
    fixed = [index for index, column in enumerate(table.columns) if column.width]
    claims = [_make_claim(table, index, width, size) for index in fixed]
    rest = width - fsum(claim.words for claim in claims)
    opened = [index for index in range(len(table.columns)) if index not in fixed]
    kept = max(_need_words(table, opened, width, size, rest), min(width * TUNING.open_share, rest)) if opened else 0.0
    given = dict(zip(fixed, _press(claims, width - kept), strict=True))
    left = (width - fsum(given.values())) / max(1, len(opened))
    return share_width([given.get(index, left) for index in range(len(table.columns))], width)


def share_width(widths: Sequence[float], width: float) -> Widths:
    """Relative widths, stretched or squeezed to fill a width together."""
    whole = fsum(widths)
    return [width * share / whole for share in widths]


def estimate_width(text: str, bold: bool = True) -> float:
    """How wide words are in the widest of the fonts that people have, in em."""
    return fsum(map(_load_advances()[bold].__getitem__, text))


class _Advances(dict[str, float]):
    """Widths of characters in em; one that was not measured is as wide as a Chinese one, or stands on another."""

    def __missing__(self, sign: str) -> float:
        self[sign] = width = 0.0 if combining(sign) or not sign.isprintable() else _WIDEST
        return width


@cache
def _load_advances() -> tuple[_Advances, _Advances]:
    """Widths of plain characters, and of bold ones."""
    plain, bold = _Advances(), _Advances()
    text = files("briefkit.render").joinpath("data", "advances.tsv").read_text(encoding="utf-8")
    for line in text.split("\n"):
        if line and not line.startswith("# "):
            plain_width, bold_width, signs = line.split("\t")
            plain |= dict.fromkeys(signs, float(plain_width))
            bold |= dict.fromkeys(signs, float(bold_width))
    return plain, bold


def _make_claim(table: Table, index: int, width: float, size: float) -> _Claim:
    """What a column with a width of its own needs."""
    column = table.columns[index]
    texts = _collect_lines(table.rows, index)
    title = _measure_words({(column.title, True)}, width, size)
    words = max(title, _measure_words(texts, width, size))
    if table.proportional:
        asked = width * column.width / fsum(each.width for each in table.columns)
    else:
        asked = _widest_line(texts | {(column.title, True)}, column.width * size / TUNING.asked_size, size)
    wanted = max(words, asked)
    return _Claim(wanted, wanted if column.whole else words, words, title)


def _need_words(table: Table, opened: Iterable[int], width: float, size: float, rest: float) -> float:
    """What the longest words of columns without a width need; looked up only where the rest may be too narrow."""
    if rest >= width * TUNING.word_share:
        return 0.0
    return fsum(
        _measure_words({(table.columns[index].title, True)} | _collect_lines(table.rows, index), width, size)
        for index in opened
    )


def _collect_lines(rows: Iterable[Row], index: int) -> set[tuple[str, bool]]:
    """The lines that stand in a column, each once, and whether any of it is bold."""
    return {_read_line(line) for row in rows for line in row.cells[index]}


def _read_line(line: Line) -> tuple[str, bool]:
    words, bold = "", False
    for part in line:
        if isinstance(part, Run):
            words += part.text
            bold = bold or part.look is Look.STRONG
    return words, bold


def _measure_words(lines: Set[tuple[str, bool]], width: float, size: float) -> float:
    """The width that no word of some lines is broken in, in points; no more than a word may claim."""
    widest = 0.0
    for bold in (False, True):
        together = "\n".join([text for text, is_bold in lines if is_bold is bold])
        measure = _load_advances()[bold].__getitem__
        widest = max(widest, max(fsum(map(measure, word)) for word in set(_WORD_ENDS.split(together))))
    return min(widest * size + TUNING.padding, width * TUNING.word_share)


def _widest_line(lines: Iterable[tuple[str, bool]], most: float, size: float) -> float:
    """The width that every line is whole in, in points, or `most` where that is less."""
    widest = 0.0
    for text, bold in lines:
        for part in text.split("\n"):
            widest = max(widest, estimate_width(part, bold) * size + TUNING.padding)
            if widest >= most:
                return most
    return widest


def _press(claims: Sequence[_Claim], room: float) -> Widths:
    """Widths within a room together: each loses of what it has above its least, or of that where it must."""
    levels = [[getattr(claim, name) for claim in claims] for name in ("wanted", "whole", "words", "title")]
    for higher, lower in pairwise(levels):
        excess = fsum(higher) - room
        if excess <= 0:
            return list(higher)
        spare = fsum(higher) - fsum(lower)
        if excess <= spare:
            return [most - (most - least) * excess / spare for most, least in zip(higher, lower, strict=True)]
    return share_width(levels[-1], room)
