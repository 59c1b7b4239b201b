"""The packed faces, and which face prints which character.

A chain of faces serves each cut (weight and slope): the text face first, then a face with the scripts it lacks, then
one with young currency signs. A character goes to the first face of its chain that has it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

import uharfbuzz

REPLACEMENT = "\ufffd"
"""Stands for a character that no face has."""

_CUTS = {(False, False): "regular", (True, False): "bold", (False, True): "italic", (True, True): "bolditalic"}
_FALLBACKS = {False: ("wide-regular", "signs-regular"), True: ("wide-bold", "signs-regular")}
_SCALES = {"wide": 0.88, "signs": 0.9}  # x-heights as in the text face

_UNSEEN = re.compile("[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]")


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """One packed face.

    Attributes:
        name: Tells it from the others.
        font: HarfBuzz's view of it.
        glyphs: The glyph of each code point it has.
        widths: Advance of each code point it has, in em.
        scale: Factor on the size, so that faces of one line look alike in height.
    """

    name: str
    font: uharfbuzz.Font
    glyphs: Mapping[int, int]
    widths: Mapping[int, float]
    scale: float


@cache
def load_face(stem: str) -> Face:
    """Read a packed face.

    Args:
        stem: Name of its file, without the ending.
    """
    data = resources.files(__package__).joinpath("fonts", f"{stem}.ttf").read_bytes()
    face = uharfbuzz.Face(uharfbuzz.Blob(data))
    font = uharfbuzz.Font(face)
    scale = _SCALES.get(stem.partition("-")[0], 1.0)
    glyphs = {code: font.get_nominal_glyph(code) for code in face.unicodes}
    widths = {code: font.get_glyph_h_advance(glyph) / face.upem * scale for code, glyph in glyphs.items()}
    return Face(stem, font, glyphs, widths, scale)


@cache
def text_face(bold: bool, italic: bool) -> Face:
    """The face of plain words in one cut; the first of its chain."""
    return load_face("sans-" + _CUTS[bold, italic])


def drop_unseen(text: str) -> str:
    """Take out characters that only steer a layout and print nothing: joiners, variation selectors."""
    return _UNSEEN.sub("", text)


def split_by_face(word: str, bold: bool, italic: bool) -> list[tuple[str, Face]]:
    """Cut a word into stretches that one face can print.

    A character that no face has becomes `REPLACEMENT`; one that prints nothing goes with the one before it, and is left
    out where there is none.
    """
    text = text_face(bold, italic)
    if all(ord(character) in text.widths for character in word):
        return [(word, text)]
    chain = (text, *map(load_face, _FALLBACKS[bold]))
    stretches: list[tuple[str, Face]] = []
    for character in word:
        if _UNSEEN.match(character):
            if stretches:
                stretches[-1] = (stretches[-1][0] + character, stretches[-1][1])
            continue
        face = next((face for face in chain if ord(character) in face.widths), None)
        if face is None:
            character, face = REPLACEMENT, chain[1]
        if stretches and stretches[-1][1] is face:
            stretches[-1] = (stretches[-1][0] + character, face)
        else:
            stretches.append((character, face))
    return stretches or [("", text)]


def find_missing(characters: set[str]) -> set[str]:
    """Those of the characters that no face has."""
    chain = (text_face(False, False), *map(load_face, _FALLBACKS[False]))
    return {character for character in characters if not any(ord(character) in face.widths for face in chain)}
