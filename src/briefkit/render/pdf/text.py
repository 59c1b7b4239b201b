"""Words to lines: greedy line breaking over spans of differing looks, in time linear in the text."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, groupby, islice
from operator import itemgetter

from briefkit.render.bidi import LETTERS_OF_A_NAME, find_base_apart, find_levels_apart, is_rightward, order_levels
from briefkit.render.pdf.fonts import Face, drop_unseen, text_face
from briefkit.render.pdf.hyphens import HYPHEN, find_breaks
from briefkit.render.pdf.measuring import measure_stretch, measure_word, plain_widths
from briefkit.render.pdf.shaping import Run, Stroke, is_joined, shape_run
from briefkit.render.print_tree import Goal

_TOO_EMPTY = 0.3  # of the width of a line; less is usual in ragged text
_MOST_HYPHENS = 2
_SPACES = " \t\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u2028\u2029\u205f\u3000"
_TOKENS = re.compile(f"\n|[{_SPACES}]+|[^\n{_SPACES}]+")


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How running text looks: size and distance of lines in points, colour as RGB hex.

    Words are hyphenated where a line would otherwise stay too empty, by the rules of `language` (BCP 47), if it is
    given. The parts of a reference stand in the order of the report, whatever language a title has; any other
    paragraph runs as most of its letters do. The faces of `extra` print what the packed ones do not have.
    `right_to_left` is the order of the report.
    """

    size: float
    leading: float
    colour: str = "000000"
    bold: bool = False
    italic: bool = False
    language: str = ""
    reference: bool = False
    extra: tuple[Face, ...] = ()
    right_to_left: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Span:
    """Words of one look, before they are broken into lines; None keeps what the style of the text says.

    Equal spans stay distinct: two links to one address are two links.
    """

    text: str
    bold: bool = False
    italic: bool = False
    colour: str | None = None
    size: float | None = None
    goal: Goal | None = None

    @property
    def is_apart(self) -> bool:
        """Whether it is a label, a link or words of ours in those of a source, and not of the text around it."""
        return self.bold or self.italic or self.goal is not None


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one face in a line.

    Attributes:
        x: Points from where the report's lines begin: from the line's left end; in a report from right to left from
            its right end, and so below zero.
        width: In points.
        text: The words, in the order they are read in.
        face: What prints them.
        size: In points.
        colour: RGB hex.
        span: What they come from.
        strokes: Where each glyph stands, where letters are shaped; all others stand as they come.
        rightward: Whether they run from right to left.
    """

    x: float
    width: float
    text: str
    face: Face
    size: float
    colour: str
    span: Span
    strokes: tuple[Stroke, ...] = ()
    rightward: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text.

    Attributes:
        pieces: In the order they are read in.
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


Atom = tuple[str, Face, float, Span]
"""A stretch with its width in points and the span it comes from."""


Row = tuple[list[Atom], bool, bool]
"""What a line holds in the order it is read in, whether the next goes on with the same word, and whether it ends its
paragraph."""


@dataclass(slots=True)
class _Breaker:
    """The state of a text being broken: the line so far, and the unit whose end has not come yet."""

    style: TextStyle
    room: float
    rows: list[Row] = field(default_factory=list)
    line: list[Atom] = field(default_factory=list)
    used: float = 0
    space: Atom | None = None
    unit: list[Atom] = field(default_factory=list)
    unit_width: float = 0
    hyphens: int = 0

    def add_word(self, word: str, span: Span) -> None:
        size = span.size or self.style.size
        cut = self.style.bold or span.bold, self.style.italic or span.italic
        units = measure_word(word, *cut, self.style.extra)
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
        self.add_space(span)
        table = plain_widths(self.style.bold or span.bold, self.style.italic or span.italic)
        size = span.size or self.style.size
        gap = table.face.widths[32] * size
        for word in words:
            width = gap + table[word] * size
            if self.line and self.used + width <= self.room:  # as nearly all words are and do
                self.line.append((f" {word}", table.face, width, span))
                self.used += width
            else:
                self.add_word(word, span)
                self.add_space(span)
        if last:
            self.add_word(last, span)

    def close_unit(self, last: bool = False) -> None:
        """Put the finished unit into the line, or into the next one; `last` where it ends a paragraph."""
        if not self.unit:
            return
        gap = self.space[2] if self.space else 0.0
        if self.line and self.used + gap + self.unit_width > self.room:
            self.break_line(last)
        if self.unit_width > self.room:
            self.break_unit()
        if self.space:
            self.line.append(self.space)
            self.used += self.space[2]
            self.space = None
        self.line += self.unit
        self.used += self.unit_width
        self.unit, self.unit_width = [], 0

    def break_line(self, last: bool) -> None:
        """End the line before the unit, or within it where that leaves the line too empty and it is not the last."""
        text, face, _, span = self.unit[0]
        size = span.size or self.style.size
        space = self.space if len(self.unit) == 1 and not last else None
        place = self.find_break(text, face, size, space[2]) if space else 0
        if not space or not place:
            self.end_line(broken=self.space is None)
            return
        head, tail = text[:place] + HYPHEN, text[place:]
        self.line += [space, (head, face, measure_stretch(head, face) * size, span)]
        self.unit_width = measure_stretch(tail, face) * size
        self.unit = [(tail, face, self.unit_width, span)]
        self.end_line(broken=True, hyphens=self.hyphens + 1)

    def find_break(self, word: str, face: Face, size: float, gap: float) -> int:
        """Where to break a word that does not fit after a gap: as far as the line has room; 0 where not to."""
        empty = self.room - self.used
        if not self.style.language or empty < _TOO_EMPTY * self.room or self.hyphens == _MOST_HYPHENS:
            return 0
        places = find_breaks(word, self.style.language)
        if not places:
            return 0
        room = (empty - gap) / size - face.widths[ord(HYPHEN)]
        ends = list(accumulate(face.widths[ord(letter)] for letter in word))
        return next((place for place in reversed(places) if ends[place - 1] <= room), 0)

    def break_unit(self) -> None:
        """Fill lines with a unit that is wider than any line, and leave what the last of them takes."""
        rest: list[Atom] = []
        used = 0.0
        for text, face, _, span in self.unit:
            size = span.size or self.style.size
            start, width = 0, 0.0
            for index, character in enumerate(text):
                step = face.widths.get(ord(character), 0.0) * size  # marks that print nothing have none
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

    def end_line(self, broken: bool = False, last: bool = False, hyphens: int = 0) -> None:
        """Close the line; `hyphens` is the number of lines up to this that end in one."""
        self.rows.append((self.line, broken, last))
        self.hyphens = hyphens
        self.line, self.used, self.space = [], 0, None


def set_lines(spans: Iterable[Span], style: TextStyle, width: float) -> list[Line]:
    """Break spans into lines.

    A line breaks at white space, after a hyphen, dash or slash between letters, and, in an address, after its
    punctuation; a line feed ends it. No-break spaces hold. What is wider than a whole line is broken anywhere. Where a
    word that does not fit would leave three tenths of a line empty, it is broken as its language has it, in no more
    than two lines one after the other.

    Args:
        spans: The words, as `clean_text` leaves them.
        style: The look of what the spans leave open.
        width: Room in points.

    Returns:
        The lines; none for no words.
    """
    breaker = _Breaker(style, width)
    rightward = joined = False
    for span in spans:
        if not span.text.isascii():
            rightward = rightward or is_rightward(span.text)
            joined = joined or is_joined(span.text)
        if span.text.isprintable() and "  " not in span.text:  # nothing to clean, and no white space but single spaces
            breaker.add_text(span.text, span)
            continue
        for word in _TOKENS.findall(span.text):
            if word == "\n":
                breaker.close_unit(last=True)
                breaker.end_line(last=True)
            elif word[0] in _SPACES:
                breaker.add_space(span)
            else:
                breaker.add_word(word, span)
    breaker.close_unit(last=True)
    if breaker.line:
        breaker.end_line(last=True)
    rows = breaker.rows
    if rightward or joined or style.right_to_left:
        laid: Iterable[tuple[list[Piece], float]] = place_rows(rows, style, width)
    else:
        laid = [join_atoms(atoms, style) for atoms, _, _ in rows]
    baseline = (style.leading + 0.62 * style.size) / 2
    return [
        Line(tuple(pieces), used, style.leading, baseline, broken)
        for (_, broken, _), (pieces, used) in zip(rows, laid, strict=True)
    ]


def join_atoms(atoms: Iterable[Atom], style: TextStyle) -> tuple[list[Piece], float]:
    """The pieces of a line from left to right, and their width together; words of one look become one piece."""
    pieces: list[Piece] = []
    x = 0.0
    for (face, span), members in groupby(atoms, itemgetter(1, 3)):
        words, _, widths, _ = zip(*members, strict=True)
        width = math.fsum(widths)
        size = (span.size or style.size) * face.scale
        pieces.append(Piece(x, width, "".join(words), face, size, span.colour or style.colour, span))
        x += width
    return pieces, x


def place_rows(rows: Sequence[Row], style: TextStyle, room: float) -> Iterator[tuple[list[Piece], float]]:
    """Lines whose letters do not all stand in the order of the text, paragraph by paragraph."""
    start = 0
    for end, (_, _, last) in enumerate(rows, 1):
        if last:
            yield from place_paragraph(rows[start:end], style, room)
            start = end


def place_paragraph(rows: Sequence[Row], style: TextStyle, room: float) -> Iterator[tuple[list[Piece], float]]:
    """The lines of a paragraph, which stand on the side that it begins at.

    In a report from right to left, where whole columns may be in Latin letters, only running text that is written from
    left to right stands at the left; names and titles are flush with what is above them.
    """
    order = int(style.right_to_left)
    parts = [(text, style.reference or bool(order and span.is_apart)) for text, span in list_parts(rows)]
    base = order if style.reference else find_base_apart(parts, order)
    levels = find_levels_apart(parts, base)
    lines = [set_pieces(atoms, list(islice(levels, measure_row(atoms, broken))), style) for atoms, broken, _ in rows]
    widest = max(width for _, _, width in lines)
    if order and (len(lines) == 1 or sum(len(text) for text, _ in parts) <= LETTERS_OF_A_NAME):
        room = widest
    for pieces, sequence, width in lines:
        begin = -width if order else 0.0
        against = -room if order else room - width if math.isfinite(room) else 0.0
        yield place_pieces(pieces, sequence, begin if base == order else against), width


def measure_row(atoms: Sequence[Atom], broken: bool) -> int:
    """How many letters a line has, with the space that stands for its end."""
    return sum(len(atom[0]) for atom in atoms) + (bool(atoms) and not broken)


def list_parts(rows: Iterable[Row]) -> Iterator[tuple[str, Span]]:
    """The words of each span of a paragraph; the last of a line with the space that stands for its end."""
    pieces = (
        (span, text + " " * (not broken and index == len(atoms)))
        for atoms, broken, _ in rows
        for index, (text, _, _, span) in enumerate(atoms, 1)
    )
    for _, group in groupby(pieces, lambda it: id(it[0])):
        members = list(group)
        yield "".join(text for _, text in members), members[0][0]


def set_pieces(atoms: Sequence[Atom], levels: Sequence[int], style: TextStyle) -> tuple[list[Piece], list[int], float]:
    """The pieces of a line whose letters have their levels, their order from the left, and their width."""
    stretches = list(cut_levels(atoms, levels))
    pieces = [set_stretch(*stretch, style) for stretch in stretches]
    width = math.fsum(piece.width for piece in pieces)
    return pieces, order_levels([level for _, _, _, level in stretches]), width


def place_pieces(pieces: list[Piece], sequence: Iterable[int], x: float) -> list[Piece]:
    """Pieces side by side in a sequence, from a place on."""
    placed = list(pieces)
    for index in sequence:
        placed[index] = replace(pieces[index], x=x)
        x += pieces[index].width
    return placed


def cut_levels(atoms: Sequence[Atom], levels: Sequence[int]) -> Iterator[tuple[str, Face, Span, int]]:
    """Stretches of one face, span and level, in the order they are read in; none that prints nothing."""
    letters = ((letter, face, span) for text, face, _, span in atoms for letter in text)
    placed = zip(letters, levels, strict=False)  # what stands for the line's end has a level too
    for _, members in groupby(placed, lambda it: (id(it[0][1]), id(it[0][2]), it[1])):
        cut = list(members)
        (_, face, span), level = cut[0]
        text = "".join(letter for (letter, _, _), _ in cut)
        if drop_unseen(text):
            yield text, face, span, level


def set_stretch(text: str, face: Face, span: Span, level: int, style: TextStyle) -> Piece:
    """Letters that run one way as a piece, at the line's left end."""
    size = span.size or style.size
    rightward = bool(level % 2)
    if rightward or is_joined(text):
        run = shape_run(text, face, rightward)
    else:
        run = Run((), measure_stretch(text, face) / face.scale)
    width = run.width * face.scale * size
    colour = span.colour or style.colour
    return Piece(0, width, drop_unseen(text), face, size * face.scale, colour, span, run.strokes, rightward)
