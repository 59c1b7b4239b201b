"""Headlines: where a story's headline says that something happened, and whether a text has one story or many."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from briefkit.extract.events.settings import AT_THE_SCENE, Scene
from briefkit.extract.events.verbs import event_nouns
from briefkit.model.facts import Actor, ActorKind

_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_STAMP = re.compile(
    r"(?<![\d:.])(?!(?:1[89]|20)\d\d:)(?:[01]?\d|2[0-3])[:.]?[0-5]\d(?: ?(?:[ap]m|[A-Z]{3}))?: +(?=[A-Z\"“‘'])"
)
"""Time of day before an entry of a page that is written as things happen; a year is none."""
_STAMPS = 3
_TITLED = re.compile(r"^(?:[A-Z][A-Z'’-]+ ){4}", re.MULTILINE)
"""Heading in capitals that runs into the paragraph of its item."""
_RUNNING = re.compile(r"\b(?:live (?:page|blog|coverage|updates?)|as it happened|minute by minute)\b", re.IGNORECASE)
_HEAD = 200
"""Characters in which a page says that it is one."""
_LONGEST = 300
"""Characters of a headline that are read."""
_AT = frozenset(("at", "in", "near", "off", "outside"))
_KINDS = (ActorKind.PLACE, ActorKind.COUNTRY)


def is_mixed(title: str, text: str) -> bool:
    """Whether the paragraphs of a text tell stories of their own, as on a live page: "0946: Ana Vale has arrived"."""
    if _RUNNING.search(title) or _RUNNING.search(text[:_HEAD]):
        return True
    return any(len(list(itertools.islice(mark.finditer(text), _STAMPS))) == _STAMPS for mark in (_STAMP, _TITLED))


def read_headline(title: str, actors: Sequence[Actor]) -> Scene:
    """The place that a headline puts something in: "Two killed in Orvel fire", "Orvel protests: what is known".

    Args:
        title: The headline.
        actors: The document's actors; a place that only the headline names is not read.
    """
    words = _WORD.findall(title[:_LONGEST])
    if not words:
        return ()
    places = {
        tuple(name.lower().split()): actor
        for actor in actors
        if actor.kind in _KINDS
        for name in (actor.name, *actor.aliases)
    }
    return tuple(itertools.islice(_list_placed([word.lower() for word in words], places), 1))


def _list_placed(words: Sequence[str], places: dict[tuple[str, ...], Actor]) -> Iterator[Actor]:
    lengths = sorted({len(name) for name in places}, reverse=True)
    for first in range(len(words)):
        for length in lengths:
            place = places.get(tuple(words[first : first + length]))
            if place is None:
                continue
            behind = words[first + length] if first + length < len(words) else ""
            if (first and words[first - 1] in _AT) or event_nouns().get(behind) in AT_THE_SCENE:
                yield place
            break
