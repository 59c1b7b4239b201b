"""Sentences of tests in which square brackets stand around the words that are asked about."""

from __future__ import annotations

from briefkit.extract.names.casts import Cast
from briefkit.extract.names.gazetteer import load_gazetteer
from briefkit.extract.names.tokens import read_tokens
from briefkit.model.document import Span
from briefkit.model.facts import ActorKind
from briefkit.text.tokens import Sentence

Names = dict[int, tuple[int, Cast]]


def read_marked(text: str) -> tuple[Sentence, int, int]:
    """The words of a sentence without the brackets, the first of those between them, and the index after the last."""
    before, _, rest = text.partition("[")
    inside, _, after = rest.partition("]")
    whole = before + inside + after
    return read_tokens(whole, Span(0, len(whole))), _count(before), _count(before) + _count(inside)


def _count(part: str) -> int:
    return len(read_tokens(part, Span(0, len(part))).words) if part else 0


def list_known(sentence: Sentence, skipped: range = range(0)) -> tuple[Names, Names]:
    """The known names of a sentence by their first words, and by the indices after their last ones."""
    begins: Names = {}
    ends: Names = {}
    for at in range(len(sentence.words)):
        known = load_gazetteer().match(sentence.words, at)
        if known and at not in skipped:
            cast = Cast(known[1].name, known[1].kind or ActorKind.COUNTRY, known[1].country)
            begins[at], ends[known[0]] = (known[0], cast), (at, cast)
    return begins, ends
