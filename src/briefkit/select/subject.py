"""The subject of a report: which of its documents are not about it.

The words of the title, of what the spec matches and of the actors that it names say what a report is about. Where most
documents have one of them, one that has none came into the pile by chance, and what it tells weighs less.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import replace

from briefkit.model.document import Document
from briefkit.model.folding import fold
from briefkit.model.selection import SelectedEvent
from briefkit.select.words import list_stems
from briefkit.spec.briefing import Spec
from briefkit.spec.match import list_words

BESIDE = 25
"""How much an event loses that only documents beside the subject tell."""
_MOST = 0.6
"""Share of the documents that have a word of the subject from which the others are beside it."""
_OF_REPORTS = frozenset(
    list_stems(
        "brief briefing bulletin crisis daily digest monthly news overview report review situation summary weekly"
    )
)
"""Stems of words in titles that say what kind of a text a report is."""


def find_beside(documents: Sequence[Document], spec: Spec) -> Set[str]:
    """Ids of the documents that have no word of the subject, where most documents have one."""
    stems = _list_subject(spec)
    if not stems:
        return frozenset()
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(stems)))})")
    beside = [each.id for each in documents if not pattern.search(fold(f"{each.title or ''}\n{each.text}"))]
    return frozenset(beside) if len(beside) <= (1 - _MOST) * len(documents) else frozenset()


def weigh_nearness(events: Iterable[SelectedEvent], beside: Set[str]) -> tuple[SelectedEvent, ...]:
    """The events, of which those weigh less that only documents beside the subject tell."""
    return tuple(
        replace(event, weight=event.weight - BESIDE)
        if beside and all(told.document in beside for told in event.reports)
        else event
        for event in events
    )


def _list_subject(spec: Spec) -> frozenset[str]:
    """The stems of what a spec names: its title, what it matches and its actors."""
    matches = [each for each in (spec.documents.match, spec.events.match) if each is not None]
    named = [name for actor in spec.actors for name in (actor.name, *actor.aliases)]
    words = [spec.report.title, *named, *(word for match in matches for word in list_words(match))]
    stems = frozenset(stem for text in words for stem in list_stems(text)) - _OF_REPORTS
    return frozenset(stem.removesuffix("s") for stem in stems)  # "Limpopo floods" are about a flood
