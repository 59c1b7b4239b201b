"""Sums of money: what several outlets say that one thing costs or is worth, side by side where they differ.

Two events speak of one sum when they share an actor or a place and several of their rarer words: "a contract worth 24
million dollars to overhaul armoured vehicles", "the overhaul of armoured vehicles would cost 18.4 million".
"""

from __future__ import annotations

import dataclasses
import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from briefkit.model.folding import fold
from briefkit.model.selection import Disagreement, SelectedEvent
from briefkit.select.disagreements import read_figures

_WORD = re.compile(r"[^\W\d_]{5,}")
_MONEY = re.compile(r"(?:m|b|tr)illion|dollars?|euros?|pounds?|worth|about|million")
_SHARED = 3
"""Words that two sentences on one sum have in common, names aside."""
_COMMON = 40
"""Words in more sentences on money than this tell nothing."""


def compare_sums(events: Sequence[SelectedEvent], names: Sequence[str]) -> tuple[SelectedEvent, ...]:
    """The events, with a disagreement on each whose sum differs from another document's for the same thing.

    Args:
        events: All events.
        names: Names of all actors; sharing them does not make two sums one.
    """
    named = {part for name in names for part in fold(name).split()}
    sums = {index: amounts for index, event in enumerate(events) if (amounts := _read_sums(event))}
    holders: dict[str, list[int]] = defaultdict(list)
    for index in sums:
        for stem in {word[:6] for word in _WORD.findall(fold(events[index].text)) if _tells(word, named)}:
            holders[stem].append(index)
    shared: Counter[tuple[int, int]] = Counter()
    for indexes in holders.values():
        if len(indexes) <= _COMMON:
            shared.update((left, right) for place, left in enumerate(indexes) for right in indexes[place + 1 :])
    contradicted: dict[int, list[int]] = defaultdict(list)
    for (left, right), count in shared.items():
        if count >= _SHARED and _one_matter(events[left], events[right]) and not {*sums[left]} & {*sums[right]}:
            contradicted[left].append(right)
            contradicted[right].append(left)
    return tuple(
        dataclasses.replace(
            event,
            disagreements=(*event.disagreements, _side_by_side(events, sums, sorted([index, *contradicted[index]]))),
        )
        if index in contradicted
        else event
        for index, event in enumerate(events)
    )


def _read_sums(event: SelectedEvent) -> dict[float, str]:
    return {value: words for about, value, words in read_figures(event.text) if about == "money"}


def _tells(word: str, named: set[str]) -> bool:
    return word not in named and not _MONEY.fullmatch(word)


def _one_matter(left: SelectedEvent, right: SelectedEvent) -> bool:
    """Whether two events of different documents share an actor or a place."""
    if {told.document for told in left.reports} & {told.document for told in right.reports}:
        return False
    return bool({*left.places, *left.actors} & {*right.places, *right.actors})


def _side_by_side(
    events: Sequence[SelectedEvent], sums: dict[int, dict[float, str]], indexes: list[int]
) -> Disagreement:
    claims: dict[float, tuple[str, dict[str, None]]] = {}
    for index in indexes:
        for value, words in sums[index].items():
            _, documents = claims.setdefault(value, (words, {}))
            documents.update(dict.fromkeys(told.document for told in events[index].reports))
    return Disagreement("figure", tuple((words, tuple(documents)) for words, documents in claims.values()))
