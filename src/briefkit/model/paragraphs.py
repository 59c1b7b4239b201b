"""Paragraphs, as spans of the text."""

from __future__ import annotations

import re

from briefkit.model.document import Span

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
_LINE = re.compile(r"\n")


def split_paragraphs(text: str) -> tuple[Span, ...]:
    """The paragraphs of a text, without the white space around them.

    Blank lines part paragraphs; in a text without any, each line is one.
    """
    separator = _BLANK_LINE if _BLANK_LINE.search(text.strip()) else _LINE
    paragraphs = []
    start = 0
    for gap in (*separator.finditer(text), None):
        end = gap.start() if gap else len(text)
        span = trim_span(text, start, end)
        if span.start < span.end:
            paragraphs.append(span)
        start = gap.end() if gap else end
    return tuple(paragraphs)


def trim_span(text: str, start: int, end: int) -> Span:
    """What is left of ``[start, end)`` without the white space at its ends."""
    piece = text[start:end]
    return Span(start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip()))
