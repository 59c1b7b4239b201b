"""Letters to glyphs where a letter's form and place depend on its neighbours: Arabic joins, Hebrew points stack.

So do those of Indian and South-East Asian scripts, which run from left to right and need fonts named in the theme.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby, pairwise
from typing import NamedTuple

import uharfbuzz

from briefkit.render.pdf.fonts import REPLACEMENT, Face, drop_unseen

_RUNS_KEPT = 1 << 12
_NON_JOINER = "\u200c"
_JOINED = re.compile("[\u0900-\u109f\u1780-\u17ff\u1a20-\u1b7f\ua800-\ua9ff\uaa00-\uaadf\uabc0-\uabff]")


class Glyph(NamedTuple):
    """A glyph of a face by its number, and the letters it stands for where a reader copies or searches."""

    number: int
    text: str


class Stroke(NamedTuple):
    """Glyphs that stand side by side, from left to right; `x` and `y` in em of their face from their run's origin."""

    x: float
    y: float
    glyphs: tuple[Glyph, ...]


class Run(NamedTuple):
    """Letters of one face that run one way.

    Attributes:
        strokes: In the order they are read in.
        width: In em of the face.
    """

    strokes: tuple[Stroke, ...]
    width: float


class _Placed(NamedTuple):
    """A glyph in design units, and whether it stands off the line, as points and accents do."""

    glyph: Glyph
    x: int
    y: int
    moved: bool


def is_joined(text: str) -> bool:
    """Whether letters that run from left to right have to be shaped."""
    return not text.isascii() and _JOINED.search(text) is not None


@lru_cache(maxsize=_RUNS_KEPT)
def shape_run(text: str, face: Face, rightward: bool = True) -> Run:
    """Join letters, given in the order they are read in, all of which the face prints.

    Brackets that run from right to left are mirrored, marks that print nothing left out.
    """
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if rightward else "ltr"
    buffer.language = "und"  # HarfBuzz would ask the locale
    buffer.flags = uharfbuzz.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
    uharfbuzz.shape(face.shaper, buffer)
    read = slice(None, None, -1 if rightward else 1)
    infos, positions = buffer.glyph_infos or [], buffer.glyph_positions or []
    texts = divide_text(text, [info.cluster for info in infos][read])[read]
    box = face.face.charToGlyph.get(ord(REPLACEMENT), 0)
    placed: list[_Placed] = []
    pen = 0
    for info, position, letters in zip(infos, positions, texts, strict=True):
        moved = bool(position.x_offset or position.y_offset)
        x, y = pen + position.x_offset, position.y_offset
        number = info.codepoint or box
        if rightward:
            glyphs = list(spread_letters(number, letters, face))
        else:
            glyphs = [Glyph(number, drop_unseen(letters) or _NON_JOINER)]
        placed += (_Placed(glyph, x, y, moved) for glyph in glyphs)
        pen += position.x_advance if info.codepoint else round(face.measure_glyph(box) * face.shaper.face.upem)
    em = face.shaper.face.upem
    return Run(tuple(join_strokes(placed, em))[read], pen / em)


def divide_text(text: str, starts: Sequence[int]) -> list[str]:
    """The letters of each glyph, given where its cluster starts; of one cluster each but the first has one letter."""
    texts: list[str] = []
    clusters = [(start, sum(1 for _ in members)) for start, members in groupby(starts)]
    for (start, members), (end, _) in pairwise((*clusters, (len(text), 0))):
        second = end - members + 1
        texts += [text[start:second], *text[second:end]]
    return texts


def spread_letters(number: int, letters: str, face: Face) -> Iterator[Glyph]:
    """A glyph, and left of it an empty one for each letter but its first.

    Most readers turn a line from right to left around letter by letter, and so would turn the two letters of a
    ligature around.
    """
    seen = [letter for letter in letters if letter == _NON_JOINER or drop_unseen(letter)]
    first, *others = seen or [_NON_JOINER]
    empty = face.face.charToGlyph.get(ord(_NON_JOINER))
    if empty is None:
        yield Glyph(number, "".join((first, *others)))
    else:
        yield from (Glyph(empty, letter) for letter in reversed(others))
        yield Glyph(number, first)


def join_strokes(placed: Sequence[_Placed], em: int) -> Iterator[Stroke]:
    """Glyphs that stand on the line side by side are one stroke, and so are those of one mark."""
    for _, members in groupby(placed, lambda it: (it.x, it.y) if it.moved else None):
        first, *others = members
        yield Stroke(first.x / em, first.y / em, tuple(it.glyph for it in (first, *others)))
