from __future__ import annotations

import unicodedata
from itertools import product

import pytest

from briefkit.render.bidi import is_rightward
from briefkit.render.pdf.fonts import Face, load_face, text_face
from briefkit.render.pdf.shaping import Run, shape_run

WIDE = load_face("wide-regular")


def glyphs_of(run: Run) -> list[int]:
    """From right to left, the empty ones aside."""
    empty = WIDE.face.charToGlyph[0x200C]
    return [glyph.number for stroke in run.strokes for glyph in stroke.glyphs[::-1] if glyph.number != empty]


def text_of(run: Run) -> str:
    return "".join(glyph.text for stroke in run.strokes for glyph in stroke.glyphs[::-1])


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("ببب", "ﺑﺒﺐ"),
        ("بب", "ﺑﺐ"),
        ("ب", "ب"),
        ("دب", "دب"),  # dal joins to the right alone
        ("لا", "ﻻ"),
        ("بلا", "ﺑﻼ"),
        ("سلام", "ﺳﻼم"),
        ("الأحمد", "اﻷﺣﻤﺪ"),
        ("گپ", "ﮔﭗ"),
        ("می\u200cخ", "ﻣﯽخ"),  # a non-joiner parts letters that would join
        ("שלום", "שלום"),
    ],
)
def test_letters_join(text: str, shown: str) -> None:
    run = shape_run(text, WIDE)
    nominal = [number for letter in shown for number in glyphs_of(shape_run(letter, WIDE))]
    assert glyphs_of(run) == nominal
    assert text_of(run) == text


def test_the_forms_of_a_letter_differ() -> None:
    (alone,) = glyphs_of(shape_run("ب", WIDE))
    assert len({alone, *glyphs_of(shape_run("ببب", WIDE))}) == 4


@pytest.mark.parametrize("face", [text_face(False, False), text_face(True, True)])
def test_brackets_are_mirrored(face: Face) -> None:
    (stroke,) = shape_run("(", face).strokes
    assert stroke.glyphs == ((face.face.charToGlyph[ord(")")], "("),)


def test_marks_stand_over_and_under_their_letters() -> None:
    letter, mark = shape_run("بَ", WIDE).strokes
    below = shape_run("بِ", WIDE).strokes[1]
    assert letter.y == 0
    assert mark.y > below.y
    assert 0 <= mark.x < shape_run("ب", WIDE).width
    assert shape_run("بَ", WIDE).width == shape_run("ب", WIDE).width


def test_all_that_a_face_has_can_be_read_back() -> None:
    letters = [chr(code) for code in sorted(WIDE.own) if is_rightward(chr(code)) and code != 0x200F]
    some = [letter for letter in "ابتدلمهی\u064e\u0651\u0654שו\u05b8\u05bc" if letter in letters]
    assert len(letters) > 400
    for pair in [*map(str, letters), *map("".join, product(letters, some))]:
        text = unicodedata.normalize("NFC", pair)
        if all(ord(letter) in WIDE.own for letter in text):
            assert text_of(shape_run(text, WIDE)) == text, ascii(text)


def test_nothing_is_left_of_marks_that_print_nothing() -> None:
    assert shape_run("\u200f", WIDE) == Run((), 0)
    assert text_of(shape_run("\u200fא\u200d", WIDE)) == "א"
