"""Tolls: what several outlets count of the dead, missing, hurt or displaced of one day, side by side if they differ.

Tellings that are not merged, because their sentences speak of different things, still contradict each other when they
give different counts for the same day and place.
"""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Sequence

from briefkit.model.selection import Disagreement, SelectedEvent
from briefkit.select.disagreements import Ends, name_counted, read_rivals

_TOLLS = frozenset(map(name_counted, ("dead", "missing", "injured", "wounded", "hurt", "displaced", "homeless")))

_Count = tuple[int, Ends, str]
"""The index of an event, the ends of a count in its sentence, and its words."""


def compare_tolls(events: Sequence[SelectedEvent]) -> tuple[SelectedEvent, ...]:
    """The events, with a disagreement where another document has another toll for the same day and matter."""
    by_day: dict[tuple[str, str], list[_Count]] = defaultdict(list)
    for index, event in enumerate(events):
        when = event.date.when
        if when is None or when.begin is None or when.begin != when.finish:
            continue
        for about, value, words in read_rivals(event.text):
            if about.split()[0] in _TOLLS:
                by_day[when.begin.isoformat(), about].append((index, value, words))
    found: dict[int, Disagreement] = {}
    for counts in by_day.values():
        said = _list_said(counts)
        for index in said:
            matter = {other for other in said if other == index or _same_matter(events[index], events[other])}
            if any(said[other].isdisjoint(said[index]) for other in matter):
                found.setdefault(index, _side_by_side(events, [count for count in counts if count[0] in matter]))
    return tuple(
        dataclasses.replace(event, disagreements=(*event.disagreements, found[index])) if index in found else event
        for index, event in enumerate(events)
    )


def _list_said(counts: Sequence[_Count]) -> dict[int, set[Ends]]:
    """What each event counts; two counts of one sentence are of two groups, not rivals."""
    said: dict[int, set[Ends]] = {}
    for index, ends, _ in counts:
        said.setdefault(index, set()).add(ends)
    return said


def _same_matter(left: SelectedEvent, right: SelectedEvent) -> bool:
    """Whether two events of different documents share a place or an actor."""
    if {told.document for told in left.reports} & {told.document for told in right.reports}:
        return False
    return bool({*left.places, *left.actors} & {*right.places, *right.actors})


def _side_by_side(events: Sequence[SelectedEvent], counts: Sequence[_Count]) -> Disagreement:
    claims: dict[Ends, tuple[str, dict[str, None]]] = {}
    for index, value, words in counts:
        _, documents = claims.setdefault(value, (words, {}))
        documents.update(dict.fromkeys(told.document for told in events[index].reports))
    return Disagreement("figure", tuple((words, tuple(documents)) for words, documents in claims.values()))
