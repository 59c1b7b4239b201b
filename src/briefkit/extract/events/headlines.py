"""Headlines: where a story's headline says that something happened."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from briefkit.extract.events.settings import AT_THE_SCENE, Scene
from briefkit.extract.events.verbs import event_nouns
from briefkit.model.facts import Actor, ActorKind

_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_LONGEST = 300
"""Characters of a headline that are read."""
_AT = frozenset(("at", "in", "near", "off", "outside"))
_KINDS = (ActorKind.PLACE, ActorKind.COUNTRY)


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
