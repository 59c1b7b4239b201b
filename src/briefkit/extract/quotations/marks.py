"""Words in quotation marks: which mark opens, which closes, and what to do with an odd one.

Marks are paired paragraph by paragraph, so that an odd mark costs its own paragraph at most. A paragraph that opens
with a mark and does not close is quoted to its end, as the convention for long quotations has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from briefkit.model.document import Span

_DOUBLE = re.compile(r"[“”„‟«»\"＂]")
_DOUBLE_OR_TWO_SINGLE = re.compile(r"[“”„‟«»\"＂]|``|''")
# The mark comes first and what stands before it is looked at then: a pattern that begins with a set is searched fast.
_SINGLE_OPENER = re.compile(
    r"['‘‚`](?<![\w'’‘`\u200b-\u200d].)(?=[\w\[“\"…$£€])(?!\d0s\b|(?:em|til|tis|twas|cause|bout|n)\b)"
)
_SINGLE_CLOSER = re.compile(r"['’](?<=[^\s'’‘].)(?![\w'’])")
_INCHES = re.compile(r'\d"\s[a-z]')
_BEFORE_OPENER = frozenset(" \t\n\r\u00a0([{<—–-/‘'")
_AFTER_CLOSER = frozenset(" \t\n\r\u00a0)]}>—–-/.,;:!?…’'")
_INTRODUCES = frozenset(",:.!?—–-")
_NEVER_QUOTED_FIRST = frozenset(",;:!?)")


class _Side(Enum):
    OPENS = auto()
    CLOSES = auto()
    EITHER = auto()


class Marked(NamedTuple):
    """Words in quotation marks.

    Attributes:
        span: From the opening to the closing mark, marks included.
        words: What stands between the marks.
        closed: Whether a closing mark is there; otherwise `span` ends with its paragraph.
        resumed: Whether it begins with its paragraph, without an opening mark.
        single: Whether the marks are single ones.
    """

    span: Span
    words: Span
    closed: bool = True
    resumed: bool = False
    single: bool = False


def find_marked(text: str, paragraphs: tuple[Span, ...]) -> tuple[Marked, ...]:
    """The outermost pieces in quotation marks, in order; nested ones are part of what they stand in."""
    found: list[Marked] = []
    pattern = _DOUBLE_OR_TWO_SINGLE if "''" in text or "``" in text else _DOUBLE
    for paragraph in paragraphs:
        runs_on = bool(found) and not found[-1].closed and text[found[-1].span.end : paragraph.start].isspace()
        double = _pair_double(pattern, text, paragraph, runs_on)
        single = _pair_single(text, paragraph, double)
        found.extend(_outermost(double + single))
    return tuple(found)


def _pair_double(pattern: re.Pattern[str], text: str, paragraph: Span, runs_on: bool) -> list[Marked]:
    marks = list(pattern.finditer(text, paragraph.start, paragraph.end))
    if not marks:
        return []
    if len(marks) % 2:
        marks = [mark for mark in marks if not _means_inches(text, mark)]
    sides = [_side(text, mark, paragraph) for mark in marks]
    opened: list[re.Match[str]] = []
    pairs: list[Marked] = []
    for index, (mark, side) in enumerate(zip(marks, sides, strict=True)):
        low = bool(opened) and opened[-1].group() == "„"
        if side is _Side.OPENS and not (low and mark.group() == "“"):
            opened.append(mark)
        elif opened:
            opener = opened.pop()
            pairs.append(Marked(Span(opener.start(), mark.end()), Span(opener.end(), mark.start())))
        elif side is _Side.EITHER or sides[index + 1 : index + 2] == [_Side.CLOSES]:
            opened.append(mark)
        elif side is _Side.CLOSES and not pairs and (runs_on or _ends_sentence(text, paragraph.start, mark.start())):
            start = paragraph.start
            pairs.append(Marked(Span(start, mark.end()), Span(start, mark.start()), resumed=True))
    last = max((pair.span.end for pair in pairs), default=paragraph.start)
    for mark in opened[-1:]:
        if last <= mark.start() and mark.end() < paragraph.end and _introduced(text, mark.start(), paragraph):
            pairs.append(Marked(Span(mark.start(), paragraph.end), Span(mark.end(), paragraph.end), closed=False))
    return pairs


def _means_inches(text: str, mark: re.Match[str]) -> bool:
    """Whether a mark stands between a figure and the next word: ``a 12" board``."""
    return _INCHES.search(text, max(0, mark.start() - 1), mark.end() + 2) is not None


def _ends_sentence(text: str, start: int, end: int) -> bool:
    """Whether a paragraph begins with one sentence whose opening mark was left out."""
    words = text[start:end]
    return words[:1].isupper() and words[-1:] in ",?!" and ". " not in words


def _side(text: str, mark: re.Match[str], paragraph: Span) -> _Side:
    """What a mark's shape, or failing that its neighbours, say of it."""
    before = text[mark.start() - 1] if mark.start() > paragraph.start else " "
    after = text[mark.end()] if mark.end() < paragraph.end else " "
    opens = before in _BEFORE_OPENER and not after.isspace() and after not in _NEVER_QUOTED_FIRST
    closes = after in _AFTER_CLOSER and not before.isspace()
    shape = mark.group()
    if shape in "«»" and opens != closes:
        return _Side.OPENS if opens else _Side.CLOSES
    if shape in "“„«``" and not (closes and not opens and shape == "“"):
        return _Side.OPENS
    if shape in "”»" and not (opens and not closes):
        return _Side.CLOSES
    if opens == closes:
        return _Side.EITHER
    return _Side.OPENS if opens else _Side.CLOSES


def _introduced(text: str, start: int, paragraph: Span) -> bool:
    """Whether a quotation may begin here: with the paragraph, or after a comma, colon, dash or full stop."""
    before = text[paragraph.start : start].rstrip()
    return not before or before[-1] in _INTRODUCES


def _pair_single(text: str, paragraph: Span, double: list[Marked]) -> list[Marked]:
    """Pieces in single marks outside the double ones; apostrophes are none."""
    openers = [mark.start() for mark in _outside(_SINGLE_OPENER, text, paragraph, double)]
    if not openers:
        return []
    closers = [mark.start() for mark in _outside(_SINGLE_CLOSER, text, paragraph, double)]
    pairs: list[Marked] = []
    at = 0
    for number, opener in enumerate(openers):
        if pairs and opener < pairs[-1].span.end:
            continue
        limit = openers[number + 1] if number + 1 < len(openers) else paragraph.end
        while at < len(closers) and closers[at] <= opener + 1:
            at += 1
        if at == len(closers):
            break
        chosen = at
        # A mark after a plural s may be an apostrophe ("the workers' rights"), if another one can close.
        while text[closers[chosen] - 1] == "s" and chosen + 1 < len(closers) and closers[chosen + 1] < limit:
            chosen += 1
        closer = closers[chosen]
        pairs.append(Marked(Span(opener, closer + 1), Span(opener + 1, closer), single=True))
        at = chosen + 1
    return pairs


def _outside(pattern: re.Pattern[str], text: str, paragraph: Span, inside: list[Marked]) -> Iterator[re.Match[str]]:
    spans = iter(sorted(piece.span for piece in inside))
    span = next(spans, None)
    for mark in pattern.finditer(text, paragraph.start, paragraph.end):
        while span and span.end <= mark.start():
            span = next(spans, None)
        if not span or mark.start() < span.start:
            yield mark


def _outermost(pieces: list[Marked]) -> list[Marked]:
    if len(pieces) < 2:
        return pieces
    kept: list[Marked] = []
    for piece in sorted(pieces, key=lambda piece: (piece.span.start, -piece.span.end)):
        if not kept or piece.span.start >= kept[-1].span.end:
            kept.append(piece)
    return kept
