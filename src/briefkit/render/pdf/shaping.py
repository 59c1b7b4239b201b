"""Letters to glyphs where a letter's form and place depend on its neighbours: Arabic joins, Hebrew points stack."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby, pairwise
from typing import NamedTuple

import uharfbuzz

from briefkit.render.pdf.fonts import Face, drop_unseen

_RUNS_KEPT = 1 << 12
_NON_JOINER = "\u200c"


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
    """Letters of one face from right to left.

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


@lru_cache(maxsize=_RUNS_KEPT)
def shape_run(text: str, face: Face) -> Run:
    """Join letters from right to left; brackets are mirrored, marks that print nothing left out.

    Args:
        text: In the order it is read in; the face has all that prints.
        face: Of all the letters.
    """
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl"
    buffer.language = "und"  # HarfBuzz would ask the locale
    buffer.flags = uharfbuzz.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
    uharfbuzz.shape(face.font, buffer)
    infos, positions = buffer.glyph_infos or [], buffer.glyph_positions or []
    texts = divide_text(text, [info.cluster for info in reversed(infos)])[::-1]
    placed: list[_Placed] = []
    pen = 0
    for info, position, letters in zip(infos, positions, texts, strict=True):
        moved = bool(position.x_offset or position.y_offset)
        x, y = pen + position.x_offset, position.y_offset
        placed += (_Placed(glyph, x, y, moved) for glyph in spread_letters(info.codepoint, letters, face))
        pen += position.x_advance
    em = face.font.face.upem
    return Run(tuple(join_strokes(placed, em))[::-1], pen / em)


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
    empty = face.glyphs.get(ord(_NON_JOINER))
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
