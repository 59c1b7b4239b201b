"""Subjects that an apposition parts from their verb: ``Lund, a lawyer from Leeds, said``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefkit.extract.quotations.phrases import BREAKS, LONGEST_PHRASE, OPENERS, Phrase, find_phrase_before
from briefkit.extract.quotations.stretches import Stretch
from briefkit.extract.quotations.tokens import NAME
from briefkit.extract.quotations.wordclasses import is_adverb, words_of
from briefkit.model.facts import ActorKind

_SEGMENTS = 7


def find_leading_phrase(stretch: Stretch, comma: int, floor: int) -> Phrase | None:
    """The subject that an apposition parts from its verb, as in ``Smith, a lawyer from Leeds, said``.

    Args:
        stretch: The sentence.
        comma: Index of the comma before the verb.
        floor: Index that the clause does not reach back beyond.
    """
    segments = list(_split_at_commas(stretch, comma, floor))
    for number, (first, end) in enumerate(segments):
        phrase = _read_whole(stretch, first, end)
        if phrase and phrase.is_person and number > 0:
            return phrase
        if phrase and phrase.is_person and len(segments) > 1:
            described = _read_whole(stretch, *segments[1])
            if end - first == 1 or (described and described.mention is None):
                return phrase._replace(first=described.first) if described else phrase
    for first, end in reversed(segments[1:] or segments):
        phrase = _read_whole(stretch, first, end)
        if phrase:
            return _name_body(stretch, phrase, segments)
    return None


def _name_body(stretch: Stretch, phrase: Phrase, segments: Sequence[tuple[int, int]]) -> Phrase:
    """``The buyer, Nordic Lines, said``: the organisation, where nothing else stands between the commas."""
    last = stretch.tokens[segments[0][0]]
    alone = segments[0][1] - segments[0][0] == 1 and last.kind == NAME
    if phrase.mention or not alone or stretch.word(phrase.first) not in words_of("determiner"):
        return phrase
    mention = stretch.mentions[last.number]
    if mention.actor.kind is not ActorKind.ORGANISATION or phrase.end != segments[0][0] - 1:
        return phrase
    return phrase._replace(span=mention.span, mention=mention)


def _split_at_commas(stretch: Stretch, comma: int, floor: int) -> Iterator[tuple[int, int]]:
    """Token ranges between commas, from the one before `comma` leftwards."""
    end = comma
    floor = max(floor, comma - 2 * LONGEST_PHRASE)
    for _ in range(_SEGMENTS):
        first = end
        while first > floor and stretch.kind(first - 1) not in BREAKS | {",", "-"}:
            first -= 1
        yield first, end
        if first <= floor or stretch.kind(first - 1) in BREAKS:
            return
        end = first - 1


def _read_whole(stretch: Stretch, first: int, end: int) -> Phrase | None:
    """The phrase of a segment that is nothing else, a conjunction or adverb before it aside."""
    while first < end and (is_adverb(stretch.tokens[first]) or stretch.word(first) in OPENERS):
        first += 1
    if first >= end or stretch.word(first).endswith(("ing", "ed")):
        return None
    phrase = find_phrase_before(stretch, end - 1, first)
    return phrase if phrase and phrase.first == first else None
