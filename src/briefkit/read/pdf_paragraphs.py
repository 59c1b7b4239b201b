"""Lines of columns to paragraphs: where one ends, and which hyphens at ends of lines are words' own."""

from __future__ import annotations

import re
import statistics
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefkit.read.hyphens import keeps_hyphen
from briefkit.read.pdf_layout import Line

_SAME_SIZE = 0.08
_LARGE = 1.15
"""Size from which on lines are a headline, in parts of that of most of the text."""

_FULL = 0.6
"""Part of its column that a line fills at least if its paragraph may go on in the next one."""

_NEARLY_FULL = 0.75
"""Part of its column that an unfinished line fills at least if it is only ragged: lines broken by letters are."""

_LEAST_GAPS = 2
"""Gaps in a column from which on its paragraphs are known to be set apart by them."""

_FINISHED = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
_SMALL = re.compile(r"[\"'“‘«(]?[^\W\d_A-ZÀ-ÖØ-Þ]")
_BULLET = re.compile(r"[•▪◦●■‣∙·*–—-]\s|\(?\d{1,2}[.)]\s|[a-z]\)\s")
_HYPHEN = re.compile(r"(?P<before>[^\W\d_]+)(?P<sign>[-\xad\u2010])$")
_NEXT = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")


@dataclass(slots=True)
class Block:
    """Lines of one paragraph.

    Attributes:
        lines: In order.
        column: Number of the column in which the last of them stands.
        page: Number of the page in which the first of them stands.
    """

    lines: list[Line]
    column: int
    page: int

    @property
    def size(self) -> float:
        """In which most lines are set."""
        return statistics.median(line.size for line in self.lines)


@dataclass(slots=True)
class Column:
    """Lines of a column, and what is usual in it.

    Attributes:
        lines: In order.
        page: Number of the page.
        left: Where most lines begin.
        right: Where the longest ends.
        pitch: Distance of lines within paragraphs.
        is_typical: Whether it has more than one line of the text's size.
        is_spaced: Whether gaps set its paragraphs apart.
    """

    lines: list[Line]
    page: int
    left: float = 0.0
    right: float = 0.0
    pitch: float = 0.0
    is_typical: bool = False
    is_spaced: bool = False

    def measure(self, body: float) -> None:
        """Find out margins and distance of lines."""
        typical = [line for line in self.lines if abs(line.size - body) <= _SAME_SIZE * body] or self.lines
        lefts = Counter(round(line.left) for line in typical)
        self.left = float(max(lefts, key=lambda left: (lefts[left], -left)))
        self.right = max(line.right for line in typical)
        self.is_typical = len(typical) > 1
        pitches = [
            upper.base - lower.base
            for upper, lower in zip(self.lines, self.lines[1:], strict=False)
            if abs(upper.size - lower.size) <= _SAME_SIZE * upper.size
        ]
        self.pitch = _find_pitch([pitch for pitch in pitches if pitch > 0])
        usual = self.usual_pitch(body)
        self.is_spaced = sum(_is_gap(pitch, usual, body) for pitch in pitches) >= _LEAST_GAPS

    def usual_pitch(self, size: float) -> float:
        """The distance of lines of a size within paragraphs."""
        return self.pitch if self.pitch > 0.8 * size else 1.25 * size


def _find_pitch(pitches: list[float]) -> float:
    """The distance of lines within paragraphs: the lower half of all distances is."""
    ordered = sorted(pitches)
    return ordered[len(ordered) // 4] if ordered else 0.0


def _is_gap(pitch: float, usual: float, size: float) -> bool:
    return pitch > max(1.3 * usual, usual + 0.25 * size) or pitch > 2.2 * size


def build_blocks(columns: Sequence[Column], body: float) -> list[Block]:
    """The paragraphs of a file, also over the ends of columns and pages.

    Args:
        columns: In reading order; those between two parts of one paragraph are put behind it.
        body: Size in which most of the text is set.
    """
    for column in columns:
        column.measure(body)
    blocks: list[Block] = []
    waiting = list(reversed(columns))
    order: list[Column] = []
    while waiting:
        column = waiting.pop()
        joins = bool(blocks) and _goes_on(blocks[-1], order[blocks[-1].column], column, body)
        if blocks and not joins and waiting and _is_open(blocks[-1]):
            following = waiting[-1]
            if _SMALL.match(following.lines[0].text) and _goes_on(
                blocks[-1], order[blocks[-1].column], following, body
            ):
                waiting[-1] = column
                column, joins = following, True
        order.append(column)
        _add_column(blocks, column, len(order) - 1, joins, body)
    return blocks


def _add_column(blocks: list[Block], column: Column, number: int, joins: bool, body: float) -> None:
    for place, line in enumerate(column.lines):
        if place == 0:
            begins = not joins
        else:
            begins = _begins(column.lines[place - 1], line, column, len(blocks[-1].lines) == 1, body)
        if begins:
            blocks.append(Block([line], number, column.page))
        else:
            blocks[-1].lines.append(line)
            blocks[-1].column = number


def _begins(above: Line, line: Line, column: Column, is_second: bool, body: float) -> bool:
    """Whether a line begins a paragraph.

    Args:
        above: The line before.
        line: The line.
        column: In which both stand.
        is_second: Whether the line before is the first of its paragraph.
        body: Size in which most of the text is set.
    """
    size = max(above.size, line.size)
    if abs(above.size - line.size) > _SAME_SIZE * size or above.bold != line.bold:
        return True
    pitch = above.base - line.base
    if pitch < 0 or _is_gap(pitch, column.usual_pitch(size), size):
        return True
    if _BULLET.match(line.text) and not line.text.startswith(("-", "–", "—", "*")):
        return True
    if size > _LARGE * body:
        return False
    if _SMALL.match(line.text) and not _FINISHED.search(above.text):
        return False
    if line.left > column.left + 0.8 * size and line.left > above.left + 0.8 * size:
        return True
    if line.left < above.left - 0.8 * size and not is_second:
        return True
    if column.is_spaced and not _FINISHED.search(above.text) and _is_nearly_full(above, column):
        return False
    return _had_room(above, line, column.right)


def _is_nearly_full(line: Line, column: Column) -> bool:
    return line.right - column.left > _NEARLY_FULL * (column.right - column.left)


def _had_room(above: Line, line: Line, right: float) -> bool:
    """Whether the first word of a line would have stood in the line before, which then ended a paragraph."""
    return above.right + line.first_width + 0.9 * line.size < right


def _is_open(block: Block) -> bool:
    return not _FINISHED.search(block.lines[-1].text)


def _goes_on(block: Block, column: Column, following: Column, body: float) -> bool:
    """Whether a paragraph goes on at the head of another column."""
    last, line = block.lines[-1], following.lines[0]
    if abs(last.size - line.size) > _SAME_SIZE * last.size or last.bold != line.bold or last.size > _LARGE * body:
        return False
    if _BULLET.match(line.text):
        return False
    width = column.right - column.left if column.is_typical else following.right - following.left
    if last.right - column.left < _FULL * width:
        return False
    if _is_open(block) and _SMALL.match(line.text):
        return True
    is_full = not _had_room(last, line, column.right)
    is_indented = line.left > following.left + 0.8 * line.size
    return is_full and not is_indented and (_is_open(block) or _has_indents(block, column))


def _has_indents(block: Block, column: Column) -> bool:
    """Whether a column marks its paragraphs by indents, so that one which is not indented goes on."""
    return len(block.lines) > 1 and block.lines[0].left > column.left + 0.8 * block.size


def join_lines(lines: Iterable[Line], words: Vocabulary) -> str:
    """The text of a paragraph."""
    text = ""
    for line in lines:
        if not text:
            text = line.text
            continue
        hyphen = _HYPHEN.search(text[-60:])
        following = _NEXT.match(line.text)
        if hyphen and following:
            if words.is_broken(hyphen["before"], following[0], hyphen["sign"]):
                text = text[:-1]
            text += line.text
        elif re.search(r"\w[—/]$", text[-2:]):
            text += line.text
        else:
            text += f" {line.text}"
    return text


class Vocabulary:
    """The words of a file, which tell how one that is broken at a line's end is written elsewhere."""

    def __init__(self, lines: Iterable[Line]) -> None:
        """Collect the words that stand within lines."""
        self._words: set[str] = set()
        for line in lines:
            found = [match[0].lower() for match in _WORD.finditer(line.text)]
            self._words.update(found[:-1] if line.text.endswith(("-", "\xad", "\u2010")) else found)

    def is_broken(self, before: str, after: str, sign: str) -> bool:
        """Whether a hyphen at a line's end only breaks the word.

        A soft one does. A plain one does not before a capital or behind one that stands alone; else the other words
        of the file tell.
        """
        if sign == "\xad":
            return True
        if not after[0].islower() or before.isupper():
            return False
        return not keeps_hyphen(before, after, self._words)
