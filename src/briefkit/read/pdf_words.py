"""The words on a page of a PDF, and where they stand.

PDFium gives the characters in the order in which they were painted, with their places; what they make up, lines,
columns and paragraphs, is told by these places alone (`pdf_layout`, `pdf_paragraphs`).
"""

from __future__ import annotations

import ctypes
import math
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

import pypdfium2.raw as pdfium

_LINE_HYPHEN = 2
"""What PDFium gives for a hyphen at the end of a line, whatever character it is in the file."""

_UNREADABLE = "\ufffd"
_QUARTER = math.pi / 2
_ASKEW = 0.1
"""Radians by which text may lean, as on a page that was scanned, and still count as level."""

_GAP = 0.2
"""Space between two characters, in parts of their size, from which on they belong to two words."""

_GUESSED_GAP = 0.1
"""The same where PDFium guesses a space, as it does behind raised characters, whether or not they touch the next."""

_RISE = 0.15
"""Difference of two base lines, in parts of the size, from which on characters do not stand on one."""

_MOST_OBJECTS = 30_000
"""Pieces of text and pictures on one page, for twice as many of which PDFium takes four times as long. A page of a
newspaper whose letters are set one by one has 20 000."""

_DEEPEST = 9
"""Forms within forms whose pieces are counted."""

_BOLD = 600
_BOLD_NAMES = ("bold", "black", "heavy", "semibold", "demi")
_NAME_LENGTH = 128


@dataclass(slots=True)
class Word:
    """Characters without a space between them, of one size, on one base line.

    Attributes:
        text: The characters.
        left: Where it begins, in points.
        right: Where it ends.
        base: Its base line, from the bottom of the page.
        size: Of its font.
        bold: Whether its font is.
        is_glued: Whether it follows the word before it without a space, as a raised figure does.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool = False
    is_glued: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """The words of a page, in the order in which they were painted.

    Attributes:
        words: Those that run in the direction of most of the page; others are marks across it or in its margin.
        height: Of the page, in points.
        is_picture: Whether it has a picture, and no text that can be read.
        is_crowded: Whether it has more pieces than are read, and was not read.
    """

    words: list[Word]
    height: float
    is_picture: bool = False
    is_crowded: bool = False


@dataclass(slots=True)
class _Character:
    text: str
    left: float
    right: float
    base: float
    size: float
    number: int
    gap: float
    """Space, in parts of the size, that parts it from the character before; none, where a blank does, is -1."""


def read_page(page: Any) -> Page:
    """The words of a page that PDFium has opened."""
    objects = islice(page.get_objects(max_depth=_DEEPEST), _MOST_OBJECTS + 1)
    kinds = Counter(each.type for each in objects)
    if sum(kinds.values()) > _MOST_OBJECTS:
        return Page([], 1.0, is_crowded=True)
    text = page.get_textpage()
    try:
        box = pdfium.FS_RECTF()
        pdfium.FPDF_GetPageBoundingBox(page, box)
        by_direction: dict[int, list[_Character]] = {}
        for direction, character in _read_characters(text, box):
            by_direction.setdefault(direction, []).append(character)
        direction = max(by_direction, key=lambda each: len(by_direction[each]), default=0)
        characters = by_direction.get(direction, [])
        words = list(_make_words(characters, text))
    finally:
        text.close()
    bad = sum(character.text == _UNREADABLE for character in characters)
    is_blank = 2 * bad >= len(characters)
    height = (box.right - box.left) if direction % 2 else (box.top - box.bottom)
    return Page([] if is_blank else words, height, is_blank and (bad > 0 or kinds[pdfium.FPDF_PAGEOBJ_IMAGE] > 0))


def _read_characters(text: Any, page_box: Any) -> Iterator[tuple[int, _Character]]:
    """The characters on the page with the quarter turn that each stands at; its place is that after turning back."""
    box, matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
    x, y = ctypes.c_double(), ctypes.c_double()
    gap = -1.0
    for number in range(pdfium.FPDFText_CountChars(text)):
        letter = _read_letter(pdfium.FPDFText_GetUnicode(text, number))
        if not letter or letter.isspace():
            gap = min(gap, _GUESSED_GAP if pdfium.FPDFText_IsGenerated(text, number) == 1 else -1.0)
            continue
        pdfium.FPDFText_GetLooseCharBox(text, number, box)
        pdfium.FPDFText_GetCharOrigin(text, number, x, y)
        pdfium.FPDFText_GetMatrix(text, number, matrix)
        inside = page_box.left <= x.value <= page_box.right and page_box.bottom <= y.value <= page_box.top
        angle = math.atan2(matrix.b, matrix.a) / _QUARTER
        quarters = round(angle)
        if not inside or abs(angle - quarters) * _QUARTER > _ASKEW:
            continue
        size = abs(pdfium.FPDFText_GetFontSize(text, number)) * math.hypot(matrix.c, matrix.d)
        left, right, base = _turn_back(quarters % 4, box, x.value, y.value)
        yield quarters % 4, _Character(letter, left, right, base, max(size, 0.1), number, gap)
        gap = _GAP


def _read_letter(code: int) -> str:
    """A character, ligatures taken apart; none for what is no character."""
    if code in (0, 0xFEFF, 0x200B):
        return ""
    if code in (0xFFFE, 0xFFFF, 0xFFFD) or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
        return _UNREADABLE
    if code == _LINE_HYPHEN:
        return "-"
    letter = chr(code)
    if 0xFB00 <= code <= 0xFB06:
        return unicodedata.normalize("NFKC", letter)
    return "" if unicodedata.category(letter) in ("Cc", "Co") and not letter.isspace() else letter


def _turn_back(quarters: int, box: Any, x: float, y: float) -> tuple[float, float, float]:
    """Left and right end and base line of a character, the page turned so that its line is level."""
    match quarters:
        case 0:
            return box.left, box.right, y
        case 1:
            return box.bottom, box.top, -x
        case 2:
            return -box.right, -box.left, -y
        case _:
            return -box.top, -box.bottom, x


def _make_words(characters: list[_Character], text: Any) -> Iterator[Word]:
    """Words of characters that follow each other."""
    word: Word | None = None
    for character in characters:
        before = word
        follows = before is not None and character.gap >= 0 and _is_near(before, character)
        if before is not None and follows and _is_level(before, character):
            before.text += character.text
            before.left = min(before.left, character.left)
            before.right = max(before.right, character.right)
            continue
        if before is not None:
            yield before
        bold = _is_bold(text, character.number)
        word = Word(
            character.text, character.left, character.right, character.base, character.size, bold, is_glued=follows
        )
    if word is not None:
        yield word


def _is_near(word: Word, character: _Character) -> bool:
    """Whether a character stands right behind a word, or before it, as where one writes from right to left."""
    size = max(word.size, character.size)
    gap = max(character.left - word.right, word.left - character.right)
    return (
        gap < character.gap * size
        and abs(character.base - word.base) < 0.8 * size
        and character.right > word.left - _GAP * size
    )


def _is_level(word: Word, character: _Character) -> bool:
    level = abs(character.base - word.base) < _RISE * word.size
    return level and abs(character.size - word.size) < 0.25 * word.size


def _is_bold(text: Any, number: int) -> bool:
    if pdfium.FPDFText_GetFontWeight(text, number) >= _BOLD:
        return True
    name = ctypes.create_string_buffer(_NAME_LENGTH)
    flags = ctypes.c_int()
    length = pdfium.FPDFText_GetFontInfo(text, number, name, _NAME_LENGTH, flags)
    lowered = name.value.decode("latin-1").lower() if 0 < length <= _NAME_LENGTH else ""
    return any(part in lowered for part in _BOLD_NAMES)


def measure_body(pages: list[Page]) -> float:
    """The size in which most of the text is set."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for word in page.words:
            sizes[round(word.size * 2) / 2] += len(word.text)
    return max(sizes, key=lambda size: (sizes[size], size), default=10.0)
