"""Paragraphs, as spans of the text."""

from __future__ import annotations

import re
from itertools import pairwise

from briefkit.model.document import Span

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
_LINE = re.compile(r"\n")
_FINISHED = re.compile(r"[.!?…:;][\"'”’)\]]*$")
_SENTENCE_END = re.compile(r"[a-z0-9)][.!?][\"'”’)]*\s+[\"'“‘(]?[A-Z]")
_BROKEN_OFF = re.compile(
    r"[\w)][,-]$|\b(?:a|an|and|at|by|for|from|in|of|on|or|than|that|the|to|until|with|would|will)$"
)
_WIDEST = 120
"""Characters of a line beyond which nobody breaks lines by hand."""
_FULL = 0.6
"""Part of the longest line that the others fill in a text that was wrapped; only names and long words are carried."""


def split_paragraphs(text: str) -> tuple[Span, ...]:
    """The paragraphs of a text, without the white space around them.

    Blank lines part paragraphs; in a text without any, each line is one, unless the lines were wrapped at some width:
    then a paragraph ends with a sentence that ends on a short line.
    """
    parted = _BLANK_LINE.search(text.strip()) is not None
    gaps = [match.span() for match in (_BLANK_LINE if parted else _LINE).finditer(text)]
    lines = [
        trim_span(text, start, end)
        for start, end in zip([0, *(end for _, end in gaps)], [*(start for start, _ in gaps), len(text)], strict=True)
    ]
    lines = [line for line in lines if line.start < line.end]
    return tuple(lines if parted else _unwrap(text, lines))


def _unwrap(text: str, lines: list[Span]) -> list[Span]:
    """Lines put together to paragraphs, if they were wrapped."""
    words = [text[line.start : line.end] for line in lines]
    if not _is_wrapped(words):
        return lines
    width = max(map(len, words))
    paragraphs: list[Span] = []
    begins = True
    for line, content in zip(lines, words, strict=True):
        if begins:
            paragraphs.append(line)
        else:
            paragraphs[-1] = Span(paragraphs[-1].start, line.end)
        begins = _FINISHED.search(content) is not None and len(content) < _FULL * width
    return paragraphs


def _is_wrapped(lines: list[str]) -> bool:
    """Whether lines break sentences: most of them end in the midst of one, at some width or before a small letter."""
    width = max(map(len, lines), default=0)
    breaks = [(line, following) for line, following in pairwise(lines) if not _FINISHED.search(line)]
    told = any(_SENTENCE_END.search(line) for line in lines) or (bool(lines) and _FINISHED.search(lines[-1]))
    if not told or width > _WIDEST or 2 * len(breaks) < len(lines) - 1 or not breaks:
        return False
    broken = sum(1 for line, following in breaks if following[0].islower() or _BROKEN_OFF.search(line))
    full = all(len(line) >= _FULL * width for line, _ in breaks)
    inner = any(_SENTENCE_END.search(line) for line, _ in breaks)
    return 2 * broken >= len(breaks) or (full and inner)


def trim_span(text: str, start: int, end: int) -> Span:
    """What is left of ``[start, end)`` without the white space at its ends."""
    piece = text[start:end]
    return Span(start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip()))
