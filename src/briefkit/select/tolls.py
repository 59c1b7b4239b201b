"""Tolls: what several outlets count of the dead, missing, hurt or displaced of one day, side by side if they differ.

Tellings that are not merged, because their sentences speak of different things, still contradict each other when they
give different counts for the same day and place.
"""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Sequence
from itertools import product

from briefkit.model.selection import Disagreement, SelectedEvent
from briefkit.select.disagreements import Ends, are_rivals, name_counted, read_rivals

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
    for (_, about), counts in by_day.items():
        said = _list_said(counts)
        for index in said:
            matter = {other for other in said if other == index or _same_matter(events[index], events[other])}
            differing = [
                other for other in matter if all(are_rivals(*ends) for ends in product(said[index], said[other]))
            ]
            if differing and not _tells_already(events[index], about):
                sides = [count for count in counts if count[0] in (index, *differing)]
                found.setdefault(index, _side_by_side(events, about, sides))
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


def _tells_already(event: SelectedEvent, about: str) -> bool:
    """Whether the tellings of a row differ on a count of the same kind themselves: one note is enough."""
    claims = [claim for each in event.disagreements for claim, _ in each.claims if isinstance(claim, str)]
    return any(counted == about.split()[0] for claim in claims for counted, *_ in read_rivals(claim))


def _side_by_side(events: Sequence[SelectedEvent], about: str, counts: Sequence[_Count]) -> Disagreement:
    """What each side counts, with those documents only whose own sentences say so."""
    claims: dict[Ends, tuple[str, dict[str, None]]] = {}
    for index, ends, words in counts:
        _, documents = claims.setdefault(ends, (words, {}))
        documents.update(
            dict.fromkeys(
                told.document
                for told in events[index].reports
                if any(rival[:2] == (about, ends) for rival in read_rivals(told.text))
            )
        )
    return Disagreement("figure", tuple((words, tuple(documents)) for words, documents in claims.values()))
