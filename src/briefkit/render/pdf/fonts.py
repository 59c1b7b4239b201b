"""The faces, and which face prints which character.

A chain of faces serves each cut (weight and slope): the text face first, then a packed face with the scripts it lacks,
then one with young currency signs, then the faces that a theme names. A character goes to the first face of its chain
that has it.
"""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from importlib import resources

import uharfbuzz
from reportlab.pdfbase.pdfmetrics import registerFont

from briefkit.render.bidi import is_rightward
from briefkit.render.pdf.internals import TextFont

REPLACEMENT = "\ufffd"
"""The shape of a character that no face has."""

_CUTS = {(False, False): "regular", (True, False): "bold", (False, True): "italic", (True, True): "bolditalic"}
_FALLBACKS = {False: ("wide-regular", "signs-regular"), True: ("wide-bold", "signs-regular")}
_SCALES = {"wide": 0.88, "signs": 0.9}  # x-heights as in the text face

_UNSEEN = re.compile("[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]")


class Face(TextFont):
    """A face.

    Attributes:
        own: The code points of its letters.
        widths: Advance of each code point it can print, in em; those that it does not have, but stands in for, too.
        scale: Factor on the size, so that faces of one line look alike in height.
        shaper: HarfBuzz's view of it.
    """

    def __init__(self, name: str, data: bytes, scale: float = 1.0) -> None:
        """Read a face from a TrueType file, or the first face of a collection."""
        super().__init__(name, io.BytesIO(data))
        self.scale = scale
        self.own = frozenset(self.face.charToGlyph)
        self.widths = {code: self.measure_glyph(glyph) * scale for code, glyph in self.face.charToGlyph.items()}
        self.shaper = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob(data)))

    def stand_in(self, character: str) -> None:
        """Print a character that no face has as a box, which stays that character for anyone who searches or copies."""
        self.draw(character, self.face.charToGlyph[ord(REPLACEMENT)])
        self.widths[ord(character)] = self.widths[ord(REPLACEMENT)]


@cache
def load_face(stem: str) -> Face:
    """Read a packed face by the name of its file, without the ending."""
    data = resources.files(__package__).joinpath("fonts", f"{stem}.ttf").read_bytes()
    face = Face(stem, data, _SCALES.get(stem.partition("-")[0], 1.0))
    registerFont(face)
    return face


@lru_cache(16)
def _load_extra(data: bytes) -> Face:
    face = Face(f"extra-{hashlib.sha256(data).hexdigest()[:12]}", data)
    face.rename()
    return face


def make_faces(extra: Iterable[bytes]) -> tuple[Face, ...]:
    """The faces of font files that a theme names, for the end of every chain.

    Raises:
        ValueError: A file is no font with TrueType outlines.
    """
    try:
        return tuple(map(_load_extra, extra))
    except TypeError:
        raise
    except Exception as problem:  # whatever a damaged table makes of the library
        raise ValueError(f"a font file cannot be used: {problem}") from problem


@cache
def text_face(bold: bool, italic: bool) -> Face:
    """The face of plain words in one cut; the first of its chain."""
    return load_face("sans-" + _CUTS[bold, italic])


def drop_unseen(text: str) -> str:
    """Take out characters that only steer a layout and print nothing: joiners, variation selectors."""
    return _UNSEEN.sub("", text)


def split_by_face(word: str, bold: bool, italic: bool, extra: Sequence[Face] = ()) -> list[tuple[str, Face]]:
    """Cut a word into stretches that one face can print.

    Letters that run from right to left go to one face together, if any has all of them: they join within a face only.
    A character that no face has goes to one that prints a box for it; one that prints nothing goes with the one before
    it, or with the one behind it where there is none: a right-to-left mark before a number says how the number stands.
    """
    text = text_face(bold, italic)
    if all(ord(character) in text.own for character in word):
        return [(word, text)]
    chain = (text, *map(load_face, _FALLBACKS[bold]), *extra)
    joined = {ord(character) for character in drop_unseen(word) if is_rightward(character)}
    whole = next((face for face in chain if joined <= face.own), None) if joined else None
    stretches: list[tuple[str, Face]] = []
    marks = ""
    for character in word:
        if _UNSEEN.match(character):
            if stretches:
                stretches[-1] = (stretches[-1][0] + character, stretches[-1][1])
            else:
                marks += character
            continue
        faces = (whole, *chain) if whole is not None and ord(character) in joined else chain
        face = next((face for face in faces if ord(character) in face.own), None)
        if face is None:
            face = chain[1]
            face.stand_in(character)
        if stretches and stretches[-1][1] is face:
            stretches[-1] = (stretches[-1][0] + character, face)
        else:
            stretches.append((character if stretches else marks + character, face))
    return stretches or [("", text)]


def find_missing(characters: set[str], extra: Sequence[Face] = ()) -> set[str]:
    """Those of the characters that no face has."""
    chain = (text_face(False, False), *map(load_face, _FALLBACKS[False]), *extra)
    return {character for character in characters if not any(ord(character) in face.own for face in chain)}
