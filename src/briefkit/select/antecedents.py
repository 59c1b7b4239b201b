"""Whom a pronoun or a description in a sentence means, where it can hardly be anybody else.

Extraction decides who is most likely meant, which is right nine times in ten. Here is asked what makes that sure: the
person acts or speaks in the sentence before, under a name or as the same "he", nobody else is named since, and the
pronoun stands where the subject of the sentence does.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from briefkit.model.document import Span
from briefkit.model.facts import Actor, ActorKind, ParsedDocument, Part

_REACH = 4
"""Sentences since somebody was named for which "he" can do."""
_NEAR_THE_START = 60
"""Characters of a sentence within which a name stands for whom it is about: "The head of the port, Per Lund"."""
_UNNAMED = frozenset(("he", "her", "him", "himself", "herself", "it", "she", "they", "them"))
_PRONOUNS = {"he": "m", "him": "m", "she": "f"}
_DESCRIPTION = re.compile(r"(?:the|this|that) ([\w-]+(?: [\w-]+){0,2})", re.IGNORECASE)
_COMPLEMENT = re.compile(r" (?:of|for|who|that|which)\b|['’]|-")
"""What goes on with a description, so that the words are not all of it."""
_SOMEBODY = re.compile(r"\W*(?:an?|the|one|another|some|many|his|her|their|its)\s", re.IGNORECASE)
"""Opening of a sentence about somebody or something without a name, whom a later "he" may mean."""
_ANOTHER = re.compile(
    r"\b(?:his|her|their|my) (?:[\w-]+ )?[\w-]+ (?:had|has|have|was|is|were|would|will|could)\b", re.IGNORECASE
)
"""Somebody of whom a sentence goes on to tell, without a name: "said his client had paid"."""
_ADVERBIAL = re.compile(
    r"\W*(?:(?:also|and|but|finally|however|instead|meanwhile|perhaps|still|then|ultimately|yet)\b,?\s*)*"
    r"(?:(?:about|according|after|afterwards|although|as|at|because|before|besides|by|despite|during|earlier|even|following|"
    r"for|from|here|if|in|just|last|later|on|once|over|since|that|there|this|though|through|throughout|to|today|two|under|"
    r"until|upon|when|while|with|within|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"\w+ (?:days?|weeks?|months?|years?)|\w+(?:ing|ed|ly))\b.*)?",
    re.IGNORECASE | re.DOTALL,
)
"""Opening of a sentence that says when, where or why, before the subject."""
_FIRM = frozenset(("airline", "bank", "carmaker", "company", "firm", "manufacturer", "retailer"))
"""What a company is called that has no such word in its name."""
_INSTITUTIONS = frozenset(
    ("agency", "authority", "board", "bureau", "commission", "committee", "council", "department", "institute",
     "ministry", "tribunal", "university")
)  # fmt: skip
"""Nouns at the heads of such names that no country has one of anyway, as it has a government."""
_PUBLIC = re.compile(
    r"\b(?:administration|agency|army|assembly|authority|board|bureau|chamber|commission|committee|congress|council|court|"
    r"department|forces?|government|guard|house|institute|ministry|nations|navy|office|parliament|party|police|senate|"
    r"union|university)\b",
    re.IGNORECASE,
)
"""Words in the names of bodies that are no company."""


def find_meant(parsed: ParsedDocument, sentence: Span) -> Iterator[tuple[Span, Actor, Span]]:
    """The words of a sentence that mean somebody it does not name, who that is, and where he is last named."""
    text = parsed.document.text
    references = _gather_references(parsed, sentence)
    unclear = {span: meant for span, meant in references.items() if _is_unclear(text[slice(*span)])}
    if not unclear:
        return
    actors = {actor.id: actor for actor in parsed.actors}
    named_here = {actor.id for actor in parsed.actors if _names_between(actor, sentence.start, sentence.end)}
    for span, meant in references.items():
        if span not in unclear:
            named_here |= meant
    for span, meant in unclear.items():
        actor = actors[next(iter(meant))]
        named = _last_named(actor, span.start)
        if len(meant) > 1 or actor.id in named_here or named is None:
            continue
        if _is_rivalled(parsed, actor, named, span) and not _is_only_one(text, span, actor):
            continue
        gender = _PRONOUNS.get(text[slice(*span)].lower())
        if _is_told_of(parsed, sentence, span, actor, gender) if gender else _describes(text, span, actor):
            yield span, actor, named


def _gather_references(parsed: ParsedDocument, sentence: Span) -> dict[Span, set[str]]:
    """The words of a sentence that were resolved to actors of the document, with their ids."""
    found: dict[Span, set[str]] = {}
    for span, actor, _ in _list_parts(parsed, sentence):
        found.setdefault(span, set()).add(actor)
    for each in parsed.actors:
        if not each.references or each.references[-1].start < sentence.start:
            continue
        for span in each.references[bisect_left(each.references, sentence.start, key=lambda span: span.start) :]:
            if span.start >= sentence.end:
                break
            found.setdefault(span, set()).add(each.id)
    return dict(sorted((span, meant) for span, meant in found.items() if _holds(sentence, span)))


def _list_parts(parsed: ParsedDocument, sentence: Span) -> Iterator[tuple[Span, str, bool]]:
    """The words of a sentence for whoever takes part in its events or speaks; True for those who act or speak."""
    first = bisect_left(parsed.events, sentence.start, key=lambda event: event.sentence.start)
    last = bisect_left(parsed.events, sentence.end, first, key=lambda event: event.sentence.start)
    for event in parsed.events[first:last]:
        for participant in event.participants:
            yield participant.span, participant.actor, participant.part is Part.DOER
    for quotation in parsed.quotations:
        if quotation.speaker_span and quotation.speaker_id and _holds(sentence, quotation.speaker_span):
            yield quotation.speaker_span, quotation.speaker_id, True


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _names_between(actor: Actor, start: int, end: int) -> bool:
    """Whether a stretch of text names somebody."""
    at = bisect_left(actor.mentions, start, key=lambda span: span.start)
    return at < len(actor.mentions) and actor.mentions[at].start < end


def _last_named(actor: Actor, position: int) -> Span | None:
    """The last mention by name before a position."""
    at = bisect_left(actor.mentions, position, key=lambda span: span.start)
    return actor.mentions[at - 1] if at else None


def _is_unclear(words: str) -> bool:
    """Whether words say nothing of whom they mean, as a name does."""
    folded = words.lower()
    return words[:1].islower() or folded in _UNNAMED or folded.startswith(("the ", "this ", "that "))


def _describes(text: str, span: Span, actor: Actor) -> bool:
    """Whether words are a description in words of the actor's office or name alone, or that of a firm."""
    description = _DESCRIPTION.fullmatch(text[slice(*span)])
    if description is None or _COMPLEMENT.match(text, span.end):
        return False
    said = description[1].lower().split()
    if actor.kind is ActorKind.PERSON:
        return any(set(said) <= set(role.title.lower().split()) for role in actor.roles)
    named = set(actor.name.lower().split())
    is_firm = len(said) == 1 and said[0] in _FIRM and _PUBLIC.search(actor.name) is None
    return actor.kind is ActorKind.ORGANISATION and (is_firm or set(said) <= named)


def _is_only_one(text: str, span: Span, actor: Actor) -> bool:
    """Whether "the commission" can be only one: the text has the noun in its name and behind "the" alone."""
    noun = text[slice(*span)].lower().removeprefix("the ")
    if noun not in _INSTITUTIONS or noun not in actor.name.lower().split():
        return False
    found = (each.start() for each in re.finditer(rf"\b(?:{noun})s?\b", text, re.IGNORECASE))
    return all(
        text[max(0, at - 4) : at].lower() == "the " or any(name.start <= at < name.end for name in actor.mentions)
        for at in found
    )


def _is_told_of(parsed: ParsedDocument, sentence: Span, pronoun: Span, actor: Actor, gender: str) -> bool:
    """Whether a pronoun is the subject of its sentence, and the sentences before it tell of the same person."""
    text = parsed.document.text
    if actor.kind is not ActorKind.PERSON or " " not in actor.name:  # a lone word may be misread
        return False
    is_object = text[pronoun.end - 1] == "m" and not _SOMEBODY.match(text, sentence.start)
    if not (is_object or _is_subject(parsed, sentence, pronoun)):
        return False
    here = bisect_right(parsed.sentences, sentence.start, key=lambda each: each.start) - 1
    for before in reversed(parsed.sentences[max(0, here - _REACH) : here]):
        if _ANOTHER.search(text, *before):
            return False
        if _names_between(actor, before.start, before.end):
            return _is_about(parsed, before, actor)
        genders = {
            _PRONOUNS.get(text[slice(*span)].lower())
            for span, meant, acts in _list_parts(parsed, before)
            if acts and meant == actor.id and _is_subject(parsed, before, span)
        }
        if gender not in genders:
            return False
    return False


def _is_subject(parsed: ParsedDocument, sentence: Span, pronoun: Span) -> bool:
    """Whether a pronoun opens its sentence, but for words of when, where or why, or says who speaks."""
    if pronoun.start == sentence.start or any(each.speaker_span == pronoun for each in parsed.quotations):
        return True
    return _ADVERBIAL.fullmatch(parsed.document.text, sentence.start, pronoun.start) is not None


def _is_about(parsed: ParsedDocument, sentence: Span, actor: Actor) -> bool:
    """Whether a sentence that names somebody tells what he does or says, or begins with his name."""
    speakers = {quotation.speaker_span for quotation in parsed.quotations if quotation.speaker_id == actor.id}
    acting = {span for span, meant, acts in _list_parts(parsed, sentence) if acts and meant == actor.id}
    names = [span for span in actor.mentions if _holds(sentence, span)]
    if any(name in speakers for name in names):
        return True
    early = [name for name in names if name.start - sentence.start <= _NEAR_THE_START]
    return any(name in acting for name in early) or any(name.start == sentence.start for name in names)


def _is_rivalled(parsed: ParsedDocument, actor: Actor, named: Span, span: Span) -> bool:
    """Whether somebody else of the same kind is named in the sentences since the actor was, or that was long ago."""
    first = bisect_right(parsed.sentences, named.start, key=lambda sentence: sentence.start) - 1
    here = bisect_right(parsed.sentences, span.start, key=lambda sentence: sentence.start) - 1
    if here - first > _REACH:
        return True
    start = parsed.sentences[first].start if first >= 0 else 0
    return any(
        other.kind is actor.kind and other.id != actor.id and _names_between(other, start, span.start)
        for other in parsed.actors
    )
