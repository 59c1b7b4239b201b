"""Sentences of tests in which square brackets stand around the words that are asked about."""

from __future__ import annotations

from briefkit.extract.names.tokens import read_tokens
from briefkit.model.document import Span
from briefkit.text.tokens import Sentence


def read_marked(text: str) -> tuple[Sentence, int, int]:
    """The words of a sentence without the brackets, the first of those between them, and the index after the last."""
    before, _, rest = text.partition("[")
    inside, _, after = rest.partition("]")
    whole = before + inside + after
    return read_tokens(whole, Span(0, len(whole))), _count(before), _count(before) + _count(inside)


def _count(part: str) -> int:
    return len(read_tokens(part, Span(0, len(part))).words) if part else 0
