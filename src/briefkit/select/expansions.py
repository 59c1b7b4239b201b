"""Expansions: what documents spell out of the short forms that they use.

"The National Institute for Disaster Management (INGD)", "GDF (Georgian Defence Forces)". Nothing is expanded that no
document expands: its initials must spell the short form, or the reader of names must have found both to be one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefkit.model.document import Span
from briefkit.model.facts import ActorKind, ParsedDocument
from briefkit.model.folding import fold
from briefkit.model.selection import Expansion

_SHORT = r"[A-Z][A-Za-z0-9&]*[A-Z][A-Za-z0-9&]*(?:-[A-Z][a-z]+)?|[A-Z]{2,6}-[A-Z][a-z]+"
"""An acronym: "INGD", "MoD", "IDPs", "ARA-Sul"."""
_BEHIND = re.compile(rf"(?<=[\w.’'])\s\((?P<short>{_SHORT})\)")
_BEFORE = re.compile(rf"(?<!\w)(?P<short>{_SHORT})\s\((?P<words>[A-Z][^()\n]{{4,90}})\)")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SMALL = frozenset(("a", "and", "at", "by", "for", "in", "of", "on", "the", "to", "with"))
"""Words whose initials an acronym may leave out."""
_LONGEST = 120
"""Characters before a bracket in which a name is looked for."""
_BREAK = re.compile(r"[.;:!?\n()“”\"]\s")


@dataclass(frozen=True, slots=True)
class _Name:
    """Where a name stands in a document, and what else it goes by."""

    span: Span
    shorts: frozenset[str]


def find_expansions(documents: Iterable[ParsedDocument]) -> tuple[Expansion, ...]:
    """What documents spell out, in their order; of each document, every short form with every expansion once."""
    found: list[Expansion] = []
    for parsed in documents:
        once: set[tuple[str, str]] = set()
        for short, words in _list_spelled(parsed):
            text = parsed.document.text[words.start : words.end]
            key = (short[0], fold(text))
            if key not in once:
                once.add(key)
                whole = Span(min(short[1].start, words.start), max(short[1].end, words.end))
                paragraph = _number_paragraph(parsed.paragraphs, whole)
                found.append(Expansion(short[0], " ".join(text.split()), parsed.document.id, whole, paragraph))
    return tuple(found)


def _list_spelled(parsed: ParsedDocument) -> Iterator[tuple[tuple[str, Span], Span]]:
    """Short forms with their places, and the places of what they stand for."""
    text = parsed.document.text
    if "(" not in text:
        return
    names = _list_names(parsed)
    for match in _BEHIND.finditer(text):
        words = _find_named(names, match["short"], match.start()) or _find_spelled(text, match["short"], match.start())
        if words is not None:
            yield (match["short"], Span(*match.span("short"))), words
    for match in _BEFORE.finditer(text):
        words = _find_spelled(text, match["short"], match.end("words"))
        if words is not None and words.start == match.start("words"):
            yield (match["short"], Span(*match.span("short"))), words


def _list_names(parsed: ParsedDocument) -> dict[int, _Name]:
    """The names of what is no person, by where they end."""
    return {
        mention.end: _Name(mention, frozenset(map(fold, (actor.name, *actor.aliases))))
        for actor in parsed.actors
        if actor.kind is not ActorKind.PERSON
        for mention in actor.mentions
    }


def _find_named(names: dict[int, _Name], short: str, end: int) -> Span | None:
    """The name right before a bracket, if what stands in the bracket is another name of the same."""
    name = names.get(end)
    return (
        name.span
        if name is not None and fold(short) in name.shorts and name.span.end - name.span.start > len(short)
        else None
    )


def _find_spelled(text: str, short: str, end: int) -> Span | None:
    """The words that end at a place whose initials spell a short form; small words between them may be left out."""
    begin = max(0, end - _LONGEST)
    breaks = list(_BREAK.finditer(text, begin, end))
    begin = breaks[-1].end() if breaks else begin
    words = [Span(word.start(), word.end()) for word in _WORD.finditer(text, begin, end)]
    letters = [letter.lower() for letter in short.removesuffix("s") if letter.isalpha()]
    if len(letters) < 2 or not words or words[-1].end != end:
        return None
    at = len(words)
    for letter in reversed(letters):
        at -= 1
        while at >= 0 and text[words[at].start].lower() != letter and text[slice(*words[at])] in _SMALL:
            at -= 1
        if at < 0 or text[words[at].start].lower() != letter:
            return None
    return Span(words[at].start, end)


def _number_paragraph(paragraphs: Sequence[Span], span: Span) -> int:
    return next((number for number, each in enumerate(paragraphs, 1) if span.start < each.end), 1)
