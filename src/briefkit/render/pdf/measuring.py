"""Words measured: between which of their parts a line may break, and how wide each part is."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

from briefkit.render.bidi import is_rightward
from briefkit.render.pdf.fonts import Face, drop_unseen, split_by_face, text_face
from briefkit.render.pdf.hyphens import HYPHEN
from briefkit.render.pdf.shaping import is_joined, shape_run

_WORDS_KEPT = 1 << 15
_LEFT_TO_RIGHT_MARK = "\u200e"
_BREAKS = re.compile(r"(?<=[^\W\d_][-/–])(?=[^\W\d_])|(?<=\d\d\d–)(?=\d)|(?<=—)(?=\w)|(?<=\u200b)(?=.)")
"""A range of long numbers breaks behind its dash rather than within one: "50,000–200,000"; "3–9 March" stays whole."""
_URL_BREAKS = re.compile(r"(?<=[/?&=_+#~-])(?=[^/?&=_+#~-])")

Unit = tuple[tuple[tuple[str, Face, float], ...], float]
"""What no line may break: stretches with face and width in em, and their width together."""


@lru_cache(maxsize=_WORDS_KEPT)
def measure_word(word: str, bold: bool, italic: bool, extra: tuple[Face, ...] = ()) -> tuple[Unit, ...]:
    """The parts of a word between which a line may break, each with its widths in em."""
    whole = word.replace(HYPHEN, "")
    composed = unicodedata.normalize("NFC", whole)  # without layout tables a face cannot put an accent on its letter
    parts = (_URL_BREAKS if "://" in word else _BREAKS).split(composed)
    units = []
    for part in parts:
        seen = part if is_rightward(part) else drop_unseen(part)
        cut = split_by_face(seen, bold, italic, extra)
        stretches = tuple((text, face, measure_stretch(text, face)) for text, face in cut)
        units.append((stretches, math.fsum(width for _, _, width in stretches)))
    return tuple(units)


def measure_stretch(text: str, face: Face) -> float:
    """The width in em of letters that a face has."""
    if is_rightward(text):
        return math.fsum(shape_run(piece, face).width for piece in _part_as_set(text)) * face.scale
    if is_joined(text):
        return shape_run(text, face, rightward=False).width * face.scale
    return math.fsum(face.widths[ord(character)] for character in drop_unseen(text))


def _part_as_set(text: str) -> Iterator[str]:
    """The parts of letters from right to left that are set apart: numbers with their marks, and what is between them.

    A left-to-right mark parts letters that would join, and is not shaped with them. Marks at the beginning belong to
    what another face prints before them.
    """
    part, numeric = "", True
    for letter in text:
        as_before = unicodedata.combining(letter) or letter.isdigit() == numeric
        if letter == _LEFT_TO_RIGHT_MARK or not as_before:
            if part:
                yield part
            part, numeric = "", letter.isdigit()
        if letter != _LEFT_TO_RIGHT_MARK:
            part += letter
    if part:
        yield part


class PlainWidths(dict[str, float]):
    """The widths in em of words that the text face prints as they stand and no line breaks; NaN for all others."""

    def __init__(self, bold: bool, italic: bool) -> None:
        """Begin for one cut."""
        self.cut = (bold, italic)
        self.face = text_face(bold, italic)

    def __missing__(self, word: str) -> float:
        """Measure a word that comes for the first time."""
        if len(self) >= _WORDS_KEPT:
            self.clear()
        units = measure_word(word, *self.cut)
        plain = len(units) == 1 and [stretch[:2] for stretch in units[0][0]] == [(word, self.face)]
        self[word] = width = units[0][1] if plain else math.nan
        return width


plain_widths = cache(PlainWidths)
