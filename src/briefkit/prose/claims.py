"""What a sentence of the desk says that a source can be asked for: its numbers, ordinals, dates, times and names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from briefkit.model.document import Span
from briefkit.model.facts import ActorKind, DateType, ParsedDocument
from briefkit.prose.clocks import read_clock
from briefkit.prose.grounds import list_words
from briefkit.text.numbers import find_numbers, find_ordinals

_ADDRESSES = frozenset(("mr", "mrs", "ms", "dr", "mr.", "mrs.", "ms.", "dr.", "i", "st", "st."))
"""Words with a capital that are no part of a name."""
_THE = re.compile(r"\b(?:the|these|those|all)\s+$", re.IGNORECASE)
_NO_NOUN = re.compile(r"\s*(?:[.,;:)]|$|(?:are|were|was|is|have|had|and|or|in|at|on|of|to|will|would|agreed|said)\b)")
"""What follows a number that counts no noun."""
_OPENING = re.compile(r"[“\"‘'(\[]*")
_ORDERS_WORDS = re.compile(r"\b(?:at|from|in\s+the|per|split|every|each|one|two|three)[\s-]+$", re.IGNORECASE)
"""What stands before an ordinal that orders or measures: "at first", "per second", "one third"."""
_ORDERS_NOTHING = re.compile(
    r"\s*,|\s+of\s+all\b|(?:-|\s+)(?:aid|hand|place|lady|ladies|responders?|thoughts?|part(?:y|ies)|class|name)\b|-",
    re.IGNORECASE,
)
"""What stands behind an ordinal that counts nothing: "first of all", "second-hand", "third party"."""
_SHARE = re.compile(r"\ba\s+$", re.IGNORECASE)
_OF = re.compile(r"\s+of\b")


class Kind(StrEnum):
    """What a claim is, as a finding calls it."""

    NUMBER = "number"
    ORDINAL = "ordinal"
    DATE = "date"
    TIME = "time"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Claim:
    """A number, ordinal, date, time of the clock or name of a sentence.

    Attributes:
        kind: Which of them.
        span: Where it stands in the passage.
    """

    kind: Kind
    span: Span


def list_claims(text: str, parsed: ParsedDocument, sentence: Span, *, assessed: bool) -> Iterator[Claim]:
    """The claims of a sentence, in their order.

    Args:
        text: The passage.
        parsed: Its dates and names.
        sentence: Where the sentence stands in it.
        assessed: Whether it judges; then spans of time and ordinals are the desk's own.
    """
    inside = [date for date in parsed.dates if _within(date.span, sentence)]
    points = [date for date in inside if date.type in (DateType.DATE, DateType.TIME)]
    claims = [
        Claim(Kind.DATE if read_clock(date.when) is None else Kind.TIME, date.span)
        for date in points
        if date.when.begin is not None
    ]
    taken = [date.span for date in points]
    if assessed:
        taken += [date.span for date in inside]
    for span in _list_ordinals(text, sentence):
        if not any(_overlap(span, each) for each in taken):
            if not assessed and not _orders_words(text, span):
                claims.append(Claim(Kind.ORDINAL, span))
            taken.append(span)
    for number in find_numbers(text[sentence.start : sentence.end]):
        span = Span(sentence.start + number.start, sentence.start + number.end)
        if not any(_overlap(span, each) for each in taken) and not _points_back(text, span):
            claims.append(Claim(Kind.NUMBER, span))
            taken.append(span)
    names = [mention for actor in parsed.actors if actor.kind is not ActorKind.GROUP for mention in actor.mentions]
    for mention in names:
        if _within(mention, sentence) and not any(_overlap(mention, each) for each in taken):
            claims.append(Claim(Kind.NAME, mention))
            taken.append(mention)
    claims += (Claim(Kind.NAME, span) for span in _list_capitalised(text, sentence, taken))
    yield from sorted(claims, key=lambda claim: claim.span)


def _list_ordinals(text: str, sentence: Span) -> Iterator[Span]:
    """The ordinals of a sentence; those with a capital within it are parts of names: "the Third Army"."""
    for ordinal in find_ordinals(text[sentence.start : sentence.end]):
        if ordinal.start == 0 or not text[sentence.start + ordinal.start].isupper():
            yield Span(sentence.start + ordinal.start, sentence.start + ordinal.end)


def _orders_words(text: str, ordinal: Span) -> bool:
    """Whether an ordinal counts nothing that a source could tell: it orders sentences, measures, or points back."""
    before, behind = text[: ordinal.start], text[ordinal.end :]
    is_share = _SHARE.search(before) is not None and _OF.match(behind) is not None
    opens = not before.strip() or before.rstrip()[-1] in ".;:"
    return (
        is_share
        or (opens and behind.startswith(","))
        or _ORDERS_WORDS.search(before) is not None
        or _ORDERS_NOTHING.match(behind) is not None
        or _points_back(text, ordinal)
    )


def _points_back(text: str, number: Span) -> bool:
    """Whether a number word counts nothing anew but points at what was named: "between the two"."""
    words = text[number.start : number.end]
    return (
        words.isalpha()
        and _THE.search(text[: number.start]) is not None
        and _NO_NOUN.match(text[number.end :]) is not None
    )


def _list_capitalised(text: str, sentence: Span, taken: Sequence[Span]) -> Iterator[Span]:
    """Words with a capital within a sentence that nothing else has read, neighbours together."""
    begins = sentence.start + _OPENING.match(text[sentence.start : sentence.end]).end()  # type: ignore[union-attr]
    words = [
        Span(begins + word.start(), begins + word.end())
        for word in list_words(text[begins : sentence.end])
        if word[0][0].isupper() and word.start() > 0 and word[0].lower() not in _ADDRESSES
    ]
    free = [word for word in words if not any(_overlap(word, each) for each in taken)]
    groups: list[Span] = []
    for word in free:
        if groups and text[groups[-1].end : word.start] == " ":
            groups[-1] = Span(groups[-1].start, word.end)
        else:
            groups.append(word)
    yield from groups


def _within(span: Span, sentence: Span) -> bool:
    return sentence.start <= span.start and span.end <= sentence.end


def _overlap(span: Span, other: Span) -> bool:
    return span.start < other.end and other.start < span.end
