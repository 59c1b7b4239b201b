"""How wide the columns of a table are: by what they hold, and never so narrow that a word is broken.

Nobody knows which fonts a reader's Word has, so words are measured in the widest of those that people have; where
that leaves too little to the column that tells what happened, words of cells are measured in the widest of the
likely ones instead, and those of titles never. The measures are in `data/advances.tsv`, made by
`scripts/make_metrics.py`.
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
from briefkit.render.wording import hold_days

_WORD_ENDS = re.compile(
    "[ \t\n\u200b]+|(?<=[^\\W\\d_][-\u2010/])(?=[^\\W\\d_])|(?<=\\w[\u2013\u2014])(?=\\w)"
    "|(?=[\u2e80-\ud7ff])|(?<=[\u2e80-\ud7ff])"
)
"""Where a line may end; a format that breaks numbers with a hyphen or slash as well does so only for want of room."""
_WIDEST = 1.0
_LIKELY = 2
"""Where the measures of the likely fonts begin."""


@dataclass(frozen=True, slots=True)
class Tuning:
    """The numbers that decide between columns.

    Attributes:
        asked_size: Size of text, in points, that the widths columns ask for are meant for.
        open_share: Part of the width for the column that takes what the others leave, as long as no word of the others
            is broken for it.
        least_share: The same where it gives way so that a day stays beside its month.
        word_share: Most of the width that one word can claim; a longer one is broken.
        padding: Points between the words of two columns: the wider padding of the two formats, and a point to spare.
    """

    asked_size: float = 9.0
    open_share: float = 0.45
    least_share: float = 0.38
    word_share: float = 0.25
    padding: float = 7.5


TUNING = Tuning()

Widths = list[float]


@dataclass(frozen=True, slots=True)
class _Claim:
    """What a column needs, in points, from the most to the least that it can be pressed to.

    Attributes:
        wanted: What it asks for, but no more than its widest line.
        whole: The same where its lines stay whole, else as `words`.
        words: Room for its longest word; where its lines stay whole, for a day and its month together.
        held: The same where its lines stay whole, else as `likely`.
        likely: Room for its longest word in the fonts that a page is likely to be set in; in any font for its title.
        title: Room for the longest word of its title.
    """

    wanted: float
    whole: float
    words: float
    held: float
    likely: float
    title: float


def fit_columns(table: Table, width: float, size: float) -> Widths:
    """Widths that fill the width of the text together, in points.

    A column is as wide as it asks to be, but no wider than its widest line; the column without a width of its own takes
    what is left. Where there is too little room, each gives way as far as its longest word lets it, those whose lines
    are whole only where the others cannot. Words of cells are broken before those of titles, and in unlikely fonts
    first.

    Args:
        table: With at least one column.
        width: Of the text, in points.
        size: Of the text in tables, in points.
    """
    fixed = [index for index, column in enumerate(table.columns) if column.width]
    claims = [_make_claim(table, index, width, size) for index in fixed]
    rest = width - fsum(claim.likely for claim in claims)
    opened = [index for index in range(len(table.columns)) if index not in fixed]
    beside_held = max(width * TUNING.least_share, width - fsum(claim.held for claim in claims))
    share = min(width * TUNING.open_share, beside_held)
    kept = max(_need_words(table, opened, width, size, rest), min(share, rest)) if opened else 0.0
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


def estimate_likely_width(text: str, bold: bool = True) -> float:
    """How wide words are in the widest of the fonts that a page is likely to be set in, in em."""
    return fsum(map(_load_advances()[_LIKELY + bold].__getitem__, text))


class _Advances(dict[str, float]):
    """Widths of characters in em; one that was not measured is as wide as a Chinese one, or stands on another."""

    def __missing__(self, sign: str) -> float:
        self[sign] = width = 0.0 if combining(sign) or not sign.isprintable() else _WIDEST
        return width


@cache
def _load_advances() -> tuple[_Advances, ...]:
    """Widths of plain characters, and of bold ones; then of both in the likely fonts."""
    advances = tuple(_Advances() for _ in range(2 * _LIKELY))
    text = files("briefkit.render").joinpath("data", "advances.tsv").read_text(encoding="utf-8")
    for line in text.split("\n"):
        if line and not line.startswith("# "):
            *widths, signs = line.split("\t")
            for known, width in zip(advances, widths, strict=True):
                known |= dict.fromkeys(signs, float(width))
    return advances


def _make_claim(table: Table, index: int, width: float, size: float) -> _Claim:
    """What a column with a width of its own needs."""
    column = table.columns[index]
    texts = _collect_lines(table.rows, index)
    title, _ = _measure_words({(column.title, True)}, width, size)
    words, likely = (max(title, each) for each in _measure_words(texts, width, size))
    if column.whole:  # "22 February" above "2024" reads well, "22" above "February" does not
        together, _ = _measure_words({(hold_days(text), bold) for text, bold in texts}, width, size)
        words = max(words, together)
    if table.proportional:
        asked = width * column.width / fsum(each.width for each in table.columns)
    else:
        asked = _widest_line(texts | {(column.title, True)}, column.width * size / TUNING.asked_size, size)
    wanted = max(words, asked)
    held = words if column.whole else likely
    return _Claim(wanted, wanted if column.whole else words, words, held, likely, title)


def _need_words(table: Table, opened: Iterable[int], width: float, size: float, rest: float) -> float:
    """What the longest words of columns without a width need; looked up only where the rest may be too narrow."""
    if rest >= width * TUNING.word_share:
        return 0.0
    needs = 0.0
    for index in opened:
        title, _ = _measure_words({(table.columns[index].title, True)}, width, size)
        _, likely = _measure_words(_collect_lines(table.rows, index), width, size)
        needs += max(title, likely)
    return needs


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


def _measure_words(lines: Set[tuple[str, bool]], width: float, size: float) -> tuple[float, float]:
    """The widths that no word of some lines is broken in, in any font and in the likely ones; bounded by its share."""
    widest = [0.0, 0.0]
    for bold in (False, True):
        together = "\n".join([text for text, is_bold in lines if is_bold is bold])
        words = set(_WORD_ENDS.split(together))
        for which, first in enumerate((0, _LIKELY)):
            measure = _load_advances()[first + bold].__getitem__
            widest[which] = max(widest[which], max(fsum(map(measure, word)) for word in words))
    any_font, likely = (min(each * size + TUNING.padding, width * TUNING.word_share) for each in widest)
    return any_font, likely


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
    levels = [
        [getattr(claim, name) for claim in claims] for name in ("wanted", "whole", "words", "held", "likely", "title")
    ]
    for higher, lower in pairwise(levels):
        excess = fsum(higher) - room
        if excess <= 0:
            return list(higher)
        spare = fsum(higher) - fsum(lower)
        if excess <= spare:
            return [most - (most - least) * excess / spare for most, least in zip(higher, lower, strict=True)]
    return share_width(levels[-1], room)
