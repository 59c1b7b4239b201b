"""Words to lines: greedy line breaking over spans of differing looks, in time linear in the text."""

from __future__ import annotations

import math
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import accumulate

from briefkit.render.pdf.fonts import Face, drop_unseen, split_by_face, text_face
from briefkit.render.sanitise import clean_text

_WORDS_KEPT = 1 << 15
_SPACES = " \t\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u2028\u2029\u205f\u3000"
_TOKENS = re.compile(f"\n|[{_SPACES}]+|[^\n{_SPACES}]+")
_BREAKS = re.compile(r"(?<=[^\W\d_][-/–])(?=[^\W\d_])|(?<=—)(?=\w)|(?<=\u200b)(?=.)")
_URL_BREAKS = re.compile(r"(?<=[/?&=_+#~-])(?=[^/?&=_+#~-])")


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How running text looks: size and distance of lines in points, colour as RGB hex."""

    size: float
    leading: float
    colour: str = "000000"
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Jump:
    """A link to a place in the report, by its id."""

    target: str


@dataclass(frozen=True, slots=True)
class Address:
    """A link to an address that `safe_url` let pass."""

    url: str


Goal = Jump | Address
"""Where a link leads."""


@dataclass(frozen=True, slots=True)
class Span:
    """Words of one look, before they are broken into lines; None keeps what the style of the text says."""

    text: str
    bold: bool = False
    italic: bool = False
    colour: str | None = None
    size: float | None = None
    goal: Goal | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one face in a line; `x` and `width` in points from the line's left end."""

    x: float
    width: float
    text: str
    face: Face
    size: float
    colour: str
    goal: Goal | None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text.

    Attributes:
        pieces: From left to right.
        width: Of all pieces together.
        height: Distance from the top of this line to the top of the next.
        baseline: From the top of the line down to its baseline.
        broken: Whether the next line goes on with the same word.
    """

    pieces: tuple[Piece, ...]
    width: float
    height: float
    baseline: float
    broken: bool = False


Unit = tuple[tuple[tuple[str, Face, float], ...], float]
"""What no line may break: stretches with face and width in em, and their width together."""

Atom = tuple[str, Face, float, Span]
"""A stretch with its width in points and the span it comes from."""


@lru_cache(maxsize=_WORDS_KEPT)
def measure_word(word: str, bold: bool, italic: bool) -> tuple[Unit, ...]:
    """The parts of a word between which a line may break, each with its widths in em."""
    composed = unicodedata.normalize("NFC", word)  # without layout tables a face cannot put an accent on its letter
    parts = (_URL_BREAKS if "://" in word else _BREAKS).split(composed)
    units = []
    for part in parts:
        stretches = tuple(
            (text, face, sum(face.widths[ord(character)] for character in text))
            for text, face in split_by_face(drop_unseen(part), bold, italic)
        )
        units.append((stretches, sum(width for _, _, width in stretches)))
    return tuple(units)


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


@dataclass(slots=True)
class _Breaker:
    """The state of a text being broken: the line so far, and the unit whose end has not come yet."""

    style: TextStyle
    room: float
    lines: list[Line] = field(default_factory=list)
    line: list[Atom] = field(default_factory=list)
    used: float = 0
    space: Atom | None = None
    unit: list[Atom] = field(default_factory=list)
    unit_width: float = 0

    def add_word(self, word: str, span: Span) -> None:
        size = span.size or self.style.size
        units = measure_word(word, self.style.bold or span.bold, self.style.italic or span.italic)
        for index, (stretches, em) in enumerate(units):
            if index:
                self.close_unit()
            for text, face, width in stretches:
                self.unit.append((text, face, width * size, span))
            self.unit_width += em * size

    def add_space(self, span: Span) -> None:
        self.close_unit()
        if self.line:
            face = text_face(self.style.bold or span.bold, self.style.italic or span.italic)
            self.space = (" ", face, face.widths[32] * (span.size or self.style.size), span)

    def add_text(self, text: str, span: Span) -> None:
        """Add words with single spaces between them; all but the first and the last are known to be whole."""
        first, *words = text.split(" ")
        if first:
            self.add_word(first, span)
        if not words:
            return
        last = words.pop()
        table = plain_widths(self.style.bold or span.bold, self.style.italic or span.italic)
        size = span.size or self.style.size
        widths = [table[word] * size for word in words]
        start = 0
        for index in (*(index for index, width in enumerate(widths) if not width <= self.room), len(words)):
            self.add_plain(words[start:index], widths[start:index], table.face, span)
            for word in words[index : index + 1]:
                self.add_space(span)
                self.add_word(word, span)
            start = index + 1
        self.add_space(span)
        if last:
            self.add_word(last, span)

    def add_plain(self, words: Sequence[str], widths: Sequence[float], face: Face, span: Span) -> None:
        """Fill lines with words of one face, none wider than a line, each after a space; a line at a time."""
        if not words:
            return
        self.add_space(span)
        self.space = None
        gap = face.widths[32] * (span.size or self.style.size)
        ends = list(accumulate(width + gap for width in widths))
        start, begin = 0, 0.0
        while True:
            left = self.room - self.used if self.line else self.room + gap
            stop = max(bisect_right(ends, begin + left, start), start + (not self.line))
            if stop > start:
                text, width = " ".join(words[start:stop]), ends[stop - 1] - begin
                self.line.append((f" {text}", face, width, span) if self.line else (text, face, width - gap, span))
                self.used += self.line[-1][2]
                start, begin = stop, ends[stop - 1]
            if start == len(words):
                return
            self.end_line()

    def close_unit(self) -> None:
        """Put the finished unit into the line, or into the next one."""
        if not self.unit:
            return
        gap = self.space[2] if self.space else 0.0
        if self.line and self.used + gap + self.unit_width > self.room:
            self.end_line(broken=self.space is None)
        if self.unit_width > self.room:
            self.break_unit()
        if self.space:
            self.line.append(self.space)
            self.used += self.space[2]
            self.space = None
        self.line += self.unit
        self.used += self.unit_width
        self.unit, self.unit_width = [], 0

    def break_unit(self) -> None:
        """Fill lines with a unit that is wider than any line, and leave what the last of them takes."""
        rest: list[Atom] = []
        used = 0.0
        for text, face, _, span in self.unit:
            size = span.size or self.style.size
            start, width = 0, 0.0
            for index, character in enumerate(text):
                step = face.widths[ord(character)] * size
                if used + width + step > self.room and (rest or index > start):
                    if index > start:
                        rest.append((text[start:index], face, width, span))
                    self.line, self.used, rest = rest, used + width, []
                    self.end_line(broken=True)
                    start, width, used = index, 0.0, 0.0
                width += step
            rest.append((text[start:], face, width, span))
            used += width
        self.unit, self.unit_width = rest, used

    def end_line(self, broken: bool = False) -> None:
        """Close the line; words of one look become one piece."""
        pieces: list[Piece] = []
        x = 0.0
        atoms, index = self.line, 0
        while index < len(atoms):
            text, face, width, span = atoms[index]
            words = [text]
            index += 1
            while index < len(atoms) and atoms[index][3] is span and atoms[index][1] is face:
                words.append(atoms[index][0])
                width += atoms[index][2]
                index += 1
            size = (span.size or self.style.size) * face.scale
            colour = span.colour or self.style.colour
            pieces.append(Piece(x, width, "".join(words), face, size, colour, span.goal))
            x += width
        height = self.style.leading
        self.lines.append(Line(tuple(pieces), x, height, (height + 0.62 * self.style.size) / 2, broken))
        self.line, self.used, self.space = [], 0, None


def set_lines(spans: Iterable[Span], style: TextStyle, width: float) -> list[Line]:
    """Break spans into lines.

    A line breaks at white space, after a hyphen, dash or slash between letters, and, in an address, after its
    punctuation; a line feed ends it. No-break spaces hold. What is wider than a whole line is broken anywhere.

    Args:
        spans: The words; every text passes `clean_text` here.
        style: The look of what the spans leave open.
        width: Room in points.

    Returns:
        The lines, flush left; none for no words.
    """
    breaker = _Breaker(style, width)
    for span in spans:
        if span.text.isprintable() and "  " not in span.text:  # nothing to clean, and no white space but single spaces
            breaker.add_text(span.text, span)
            continue
        for word in _TOKENS.findall(clean_text(span.text)):
            if word == "\n":
                breaker.close_unit()
                breaker.end_line()
            elif word[0] in _SPACES:
                breaker.add_space(span)
            else:
                breaker.add_word(word, span)
    breaker.close_unit()
    if breaker.line:
        breaker.end_line()
    return breaker.lines
