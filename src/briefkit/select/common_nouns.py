"""What a common noun means that the story has tied to a name: "the town", "the two countries", "department spokesman".

Each rule asks that the document itself makes the tie, in so many words, and knows no second one like it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from typing import NamedTuple

from briefkit.model.document import Span
from briefkit.model.facts import Actor, ActorKind, ParsedDocument

_REACH = 2
"""Sentences before that may tie a noun for a place to its name."""
_PLACES = "city|town|village|island|port|suburb|township|district|province|region"
_CAPITAL = "capital"
"""A noun for a place of which a country has one, so that it holds for the whole story."""
_THE_PLACE = re.compile(rf"\b[Tt]he ({_PLACES}|{_CAPITAL})\b(?![’'-]|\s(?:of|called|named|where|that|which)\b|\s[A-Z])")
"""Such a noun alone, with nothing behind it that tells which."""
_CALLED = re.compile(rf"\b({_PLACES}|{_CAPITAL})(?: of|,)? $")
"""What ties it to the name behind: "the town of Orvel", "the capital, Sund"."""
_IS_CALLED = re.compile(
    rf", (?:an?|the)(?: (?!(?:and|at|by|from|in|near|of|off|on|outside|the|to|with)\b)[a-z-]+){{0,3}}?"
    rf" ({_PLACES}|{_CAPITAL})\b"
)
"""The same to the name before: "Orvel, a small town"."""
_TIE = 40
"""Characters beside a name within which a noun is tied to it."""
_APART = re.compile(r"\b(?:from|near|outside|around|towards?|beyond|to) $")
"""Words that put a place somewhere else than the one named before: "the dyke at Orvel, two miles from the town"."""
_TWO = re.compile(
    r"\b[Tt]he two (countries|nations|neighbours|neighbors|governments|sides)\b(?! (?:of|that|who|which)\b)"
)
_SIDES = "sides"
"""May be any two, unless both countries act in what the story opens with."""
_SCENE = re.compile(r"\b(?:in|at|from|into|near|across|through|to|outside|off) (?:the )?$")
"""What makes a country the scene of a story rather than a side in it."""
_BODIES = re.compile(r"(?:^|[,;]|\bthe|\ba|\bby|\band)\s?\b(agency|commission|department|embassy|ministry|office) $")
"""A noun for a body before somebody's office, without the words that would tell which."""


class Tie(NamedTuple):
    """Words of a sentence and what they mean.

    Attributes:
        span: The words.
        actors: Whom or which places they mean.
        named: Where the document ties them to the name, or first has the names.
    """

    span: Span
    actors: tuple[Actor, ...]
    named: Span


def find_ties(parsed: ParsedDocument, sentence: Span) -> Iterator[Tie]:
    """The common nouns of a sentence that the story before it has tied to names which the sentence has not."""
    for rule in _RULES:
        for tie in rule(parsed, sentence):
            if not any(_names(actor, sentence) for actor in tie.actors):
                yield tie


def _find_places(parsed: ParsedDocument, sentence: Span) -> Iterator[Tie]:
    """Of "the town" after "the town of Orvel", if no other is called so, and no place was named since."""
    text = parsed.document.text
    for found in _THE_PLACE.finditer(text, *sentence):
        ties = {
            actor.id: (actor, mention)
            for actor in parsed.actors
            if actor.kind is ActorKind.PLACE
            for mention in actor.mentions
            if mention.end <= found.start() and _is_tied(text, mention, found[1])
        }
        if len(ties) != 1:
            continue
        ((actor, mention),) = ties.values()
        if found[1] == _CAPITAL or _is_last_place(parsed, sentence, mention, found.start()):
            yield Tie(Span(*found.span()), (actor,), mention)


def _is_tied(text: str, mention: Span, noun: str) -> bool:
    """Whether a name stands beside a noun that says what it is the name of."""
    before = _CALLED.search(text, max(0, mention.start - _TIE), mention.start)
    behind = _IS_CALLED.match(text, mention.end, mention.end + _TIE)
    return any(tie is not None and tie[1] == noun for tie in (before, behind))


def _is_last_place(parsed: ParsedDocument, sentence: Span, mention: Span, position: int) -> bool:
    """Whether no place is named since the sentence nearby that ties one, but for one that words put it apart from."""
    tying = _number(parsed, mention.start)
    here = _number(parsed, sentence.start)
    if here - tying > _REACH:
        return False
    until = sentence.start if _APART.search(parsed.document.text, sentence.start, position) else position
    start = parsed.sentences[tying].end
    return not any(_names(each, Span(start, until)) for each in parsed.actors if each.kind is ActorKind.PLACE)


def _find_pairs(parsed: ParsedDocument, sentence: Span) -> Iterator[Tie]:
    """Of "the two countries" in a story that opens with two and names no third as often, nor in the sentence before."""
    text = parsed.document.text
    pairs = list(_TWO.finditer(text, *sentence))
    if not pairs or not parsed.events:
        return
    lead = parsed.events[0].sentence
    countries = [each for each in parsed.actors if each.kind is ActorKind.COUNTRY]
    two = [each for each in countries if _names(each, lead) or _refers(each, lead)]
    if len(two) != 2 or lead.end > sentence.start:
        return
    least = min(_count(each) for each in two)
    others = [each for each in countries if each not in two]
    before = parsed.sentences[_number(parsed, sentence.start) - 1]
    if any(_count(each) >= least or _names(each, before) or _refers(each, before) for each in others):
        return
    two.sort(key=lambda each: min((*each.mentions, *each.references)))
    firsts = [min((*each.mentions, *each.references)) for each in two]
    for found in pairs:
        if found[1] != _SIDES or not any(_SCENE.search(text, lead.start, first.start) for first in firsts):
            yield Tie(Span(*found.span()), tuple(two), firsts[0])


def _find_offices(parsed: ParsedDocument, sentence: Span) -> Iterator[Tie]:
    """Of "department" in "department spokeswoman Ana Vale", if she is known to speak for the only one named before."""
    roles = [role for actor in parsed.actors if actor.kind is ActorKind.PERSON for role in actor.roles]
    for role in roles:
        if role.of is None or role.span is None or not sentence.start <= role.span.start < sentence.end:
            continue
        found = _BODIES.search(parsed.document.text, sentence.start, role.span.start)
        body = None if found is None else _find_body(parsed, found[1], role.of, sentence.start)
        if found is not None and body is not None:
            yield Tie(Span(*found.span(1)), (body,), body.mentions[0])


def _find_body(parsed: ParsedDocument, noun: str, name: str, position: int) -> Actor | None:
    """The only body with a noun in its name, if that is the one so called and the text has named it."""
    bodies = [
        each
        for each in parsed.actors
        if each.kind is ActorKind.ORGANISATION and noun in each.name.lower().split() and each.mentions
    ]
    if len(bodies) != 1 or name not in (bodies[0].name, *bodies[0].aliases):
        return None
    return bodies[0] if bodies[0].mentions[0].start < position else None


_RULES: tuple[Callable[[ParsedDocument, Span], Iterator[Tie]], ...] = (_find_places, _find_pairs, _find_offices)


def _number(parsed: ParsedDocument, position: int) -> int:
    """The place among the sentences of the one at a position."""
    return max(0, bisect_right(parsed.sentences, position, key=lambda each: each.start) - 1)


def _names(actor: Actor, within: Span) -> bool:
    return _stands(actor.mentions, within)


def _refers(actor: Actor, within: Span) -> bool:
    return _stands(actor.references, within)


def _stands(spans: tuple[Span, ...], within: Span) -> bool:
    at = bisect_left(spans, within.start, key=lambda span: span.start)
    return at < len(spans) and spans[at].start < within.end


def _count(actor: Actor) -> int:
    """How often somebody is named, or meant by other words."""
    return len(actor.mentions) + len(actor.references)
