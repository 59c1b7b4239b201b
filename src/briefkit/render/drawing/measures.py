"""The measures that all drawings share, and how much room words take.

A drawing has one width whatever the page, so that the same report has the same picture everywhere; a renderer makes it
smaller where its text is narrower.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import takewhile

from briefkit.render.drawing.shapes import Anchor, Label
from briefkit.render.widths import estimate_width

WIDTH = 480.0
"""Points: the width of the text of an A4 page in the look of our own."""
SMALL = 7.5
"""Points of the words of scales and legends."""
PLAIN = 8.5
"""Points of the words that name what is shown."""
ASCENT = 0.75
"""Of the size, that letters rise over their baseline."""
DESCENT = 0.22
"""Of the size, that letters reach below it."""
_LOOSE = ",;:.–— "
"""What does not stand before the sign that words are left out."""

_KEPT = 1024
"""Texts in lines that are kept: a timeline tries each several times, and every format of a report has the same ones."""

Box = tuple[float, float, float, float]
"""Left, top, right and bottom."""


def measure(text: str, size: float, bold: bool = False) -> float:
    """How wide words are at most, in points, in any of the fonts that readers have."""
    return estimate_width(text, bold) * size


def bound(label: Label) -> Box:
    """The room that a label takes."""
    width = measure(label.text, label.size, label.bold)
    left = label.x - {Anchor.START: 0.0, Anchor.MIDDLE: width / 2, Anchor.END: width}[label.anchor]
    return left, label.y - ASCENT * label.size, left + width, label.y + DESCENT * label.size


def shorten(text: str, room: float, size: float, bold: bool = False) -> str:
    """Words that fit into a room: all of them, or as many as fit with a sign that some are left out."""
    if measure(text, size, bold) <= room:
        return text
    words = text.split()
    while words and measure(cut := f"{' '.join(words).rstrip(_LOOSE)}…", size, bold) > room:
        words.pop()
    if words:
        return cut
    letters = text
    while letters and measure(f"{letters}…", size, bold) > room:
        letters = letters[:-1]
    return f"{letters.rstrip()}…"


@lru_cache(_KEPT)
def wrap(text: str, room: float, size: float, most: int) -> tuple[str, ...]:
    """Words in lines of a width, `most` of them; what does not fit is left out, with a sign for it."""
    lines: list[str] = []
    words = text.split()
    while words and len(lines) < most - 1:
        beginnings = (" ".join(words[:count]) for count in range(1, len(words) + 1))
        fitting = list(takewhile(lambda beginning: measure(beginning, size) <= room, beginnings))
        if not fitting:
            break
        lines.append(fitting[-1])
        words = words[len(fitting) :]
    return (*lines, shorten(" ".join(words), room, size)) if words else tuple(lines)
