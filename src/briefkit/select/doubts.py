"""What a person should look at before signing: rows whose date, speaker, merging or source rests on little."""

from __future__ import annotations

from collections.abc import Iterator, Set

from briefkit.model.doubts import Doubt, DoubtfulRow
from briefkit.model.facts import Basis
from briefkit.model.folding import fold
from briefkit.model.selection import SelectedEvent, Selection

_ALIKE = 0.25
"""Share of words that two tellings have in common, below which a person should look whether they tell one event."""


def list_doubts(selection: Selection, reviewed: Set[str]) -> tuple[DoubtfulRow, ...]:
    """The rows that a person should look at, those with the gravest doubts first, then in order of print.

    Args:
        selection: What the report prints.
        reviewed: Ids of rows that somebody has looked at.
    """
    found = [
        DoubtfulRow(event.id, tuple(_doubt_event(event)), event)
        for event in selection.events
        if not event.own and event.id not in reviewed
    ]
    found += (
        DoubtfulRow(each.quotation.id, (Doubt.SPEAKER,), each)
        for each in selection.quotations
        if not each.quotation.speaker and each.quotation.id not in reviewed
    )
    order = list(Doubt)
    return tuple(sorted((each for each in found if each.doubts), key=lambda each: order.index(each.doubts[0])))


def _doubt_event(event: SelectedEvent) -> Iterator[Doubt]:
    if _is_told_differently(event):
        yield Doubt.MERGED
    if event.date.basis is Basis.PUBLISHED:
        yield Doubt.DEFAULTED
    if event.date.default:
        yield Doubt.EITHER
    if event.late:
        yield Doubt.LATE
    if len(event.origins) < 2:
        yield Doubt.SINGLE


def _is_told_differently(event: SelectedEvent) -> bool:
    """Whether a telling has few words in common with the printed one."""
    if "text" in event.edited:
        return False
    printed = frozenset(fold(event.reports[0].text).split())
    others = (frozenset(fold(told.text).split()) for told in event.reports[1:])
    return any(len(printed & words) < _ALIKE * min(len(printed), len(words)) for words in others)
