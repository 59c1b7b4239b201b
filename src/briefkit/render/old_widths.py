"""How wide the columns of a table are: by what they hold, and never so narrow that a word is broken."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from briefkit.render.columns import Column, Row
from briefkit.render.wording import plain_words

_MEASURED_SIZE = 9.0
_SHARE = 0.4
_LEAST_SHARE = 0.28
_MOST_FOR_A_WORD = 0.25
_CELL_PADDING = 9.0
_BEYOND_GREEK_AND_CYRILLIC = "\u0530"
_SPACES = " \u00a0"
_NARROW = "fijlrtI.,:;'’‘|!()[]-†*°/"
_WIDE = "mwMW@%&—…ЖШЩЮФМжшщюмыф"


class _Ems(dict[str, float]):
    """About how wide a character is in bold, in em."""

    def __missing__(self, sign: str) -> float:
        self[sign] = width = 0.66 if sign.isupper() or sign >= _BEYOND_GREEK_AND_CYRILLIC else 0.56
        return width


_EMS = _Ems(dict.fromkeys(_SPACES, 0.22) | dict.fromkeys(_NARROW, 0.36) | dict.fromkeys(_WIDE, 0.9))


def fit_columns(
    columns: Sequence[Column[Row]],
    rows: Sequence[Row],
    numbers: Mapping[str, int],
    width: float,
    size: float,
) -> list[float]:
    """Widths that fill the width of the text together, in points.

    A column is as wide as it wants to be, but no wider than its widest cell; the column without a width of its own
    takes what is left. Where there is too little room, each gives way as far as its longest word lets it, those whose
    lines are whole only where the others cannot.

    Args:
        columns: From left to right.
        rows: What the table shows.
        numbers: Of the sources, by their ids.
        width: Of the text, in points.
        size: Of the text in tables, in points.
    """
    fixed = [column for column in columns if column.width]
    holds = [_measure_column(column, rows, numbers, size, width) for column in fixed]
    wanted = [
        max(word, min(column.width * size / _MEASURED_SIZE, cell))
        for column, (word, cell) in zip(fixed, holds, strict=True)
    ]
    words = [word for word, _ in holds]
    whole = [want if column.whole else word for column, want, word in zip(fixed, wanted, words, strict=True)]
    open_end = len(fixed) < len(columns)
    kept = min(max(width - sum(whole), width * _LEAST_SHARE), width * _SHARE) if open_end else 0.0
    room = width - kept
    given = iter(_give_way(wanted, whole if sum(whole) <= room else words, room))
    found = [next(given) if column.width else 0.0 for column in columns]
    rest = width - sum(found)
    return share_width([points or rest for points in found], width)


def share_width(widths: Sequence[float], width: float) -> list[float]:
    """Relative widths, stretched or squeezed to fill a width together."""
    return [width * share / sum(widths) for share in widths]


def estimate_width(text: str) -> float:
    """About how wide words are in bold, in em: a little more than in the faces that are packed."""
    return sum(map(_EMS.__getitem__, text))


def _give_way(wanted: Sequence[float], least: Sequence[float], room: float) -> list[float]:
    """Widths within a room together: each loses of what it has above its least, or of that where it must."""
    excess = sum(wanted) - room
    if excess <= 0:
        return list(wanted)
    spare = sum(wanted) - sum(least)
    if excess >= spare:
        return share_width(least, room)
    return [want - (want - word) * excess / spare for want, word in zip(wanted, least, strict=True)]


def _measure_column(
    column: Column[Row], rows: Iterable[Row], numbers: Mapping[str, int], size: float, width: float
) -> tuple[float, float]:
    """The least width for its longest word and that for its widest cell, in points."""
    cells = (plain_words(said[0], numbers) for row in rows if (said := column.say(row)))
    lines = {line for cell in set(cells) for line in cell.split("\n")} | {column.title}
    words = {word for line in lines for word in line.split(" ")}
    word, line = (max(map(estimate_width, texts)) * size + _CELL_PADDING for texts in (words, lines))
    return min(word, width * _MOST_FOR_A_WORD), line
