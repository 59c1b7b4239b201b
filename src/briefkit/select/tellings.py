"""Tellings: what the sentences of a document are worth printing for, one day each.

A sentence is printed whole, so it stands for what its main clause tells, and twice only if that names two days.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set

from briefkit.model.facts import Basis, ClauseKind, Event, EventStatus
from briefkit.model.selection import Dropped

_SAID_NOW = frozenset(("accuse", "reject", "request", "statement", "support", "threaten"))
"""Types of events that somebody does by saying so, in the present tense as well: "Tarland rejects the claim"."""
_NEWS_BY_SAYING = frozenset(
    (
        *("announce", "announced", "announces", "announcing", "apologise", "apologised", "apologises", "apologize"),
        *(
            "apologized",
            "confirm",
            "confirmed",
            "confirming",
            "confirms",
            "declare",
            "declared",
            "declares",
            "declaring",
        ),
        *("claim", "claimed", "claims", "publish", "published", "publishes", "testified", "testifies", "testify"),
        *("disclose", "disclosed", "discloses", "reveal", "revealed", "revealing", "reveals", "vow", "vowed", "vows"),
    )
)
"""Words of saying that are news themselves; of the others what is said is the news."""
_BASES = (Basis.EDITED, Basis.STATED, Basis.CARRIED, Basis.PUBLISHED, Basis.NONE)


def drop_event(event: Event, reason: str) -> Dropped:
    """The event as one that is not told, with the reason."""
    return Dropped(event.id, "event", reason, event.text[:80])


def pick_tellings(
    text: str, events: Sequence[Event], pinned: Set[str]
) -> tuple[tuple[tuple[Event, ...], ...], tuple[Dropped, ...]]:
    """The events of a sentence that are worth telling, by date, and the others with the reason.

    Args:
        text: The document's text.
        events: All events of the sentence, in order.
        pinned: Ids of events that are told whatever they are.
    """
    told = list(events)
    dropped: list[Dropped] = []

    def leave_out(reason: str, is_out: Callable[[Event], bool]) -> None:
        kept = []
        for event in told:
            if event.id in pinned or not is_out(event):
                kept.append(event)
            else:
                dropped.append(drop_event(event, reason))
        told[:] = kept

    leave_out("only a possibility", lambda event: event.status is EventStatus.CONDITIONAL)
    leave_out("a state or habit", lambda event: _is_state(text, event))
    leave_out("a remark on the side of its sentence", lambda event: event.clause is ClauseKind.ADJECTIVAL)
    if any(event.clause is ClauseKind.MAIN for event in told):
        leave_out("a remark on the side of its sentence", lambda event: event.clause is ClauseKind.ADVERBIAL)
    if not all(map(_is_undated, told)):
        leave_out("its sentence has an event with a date of its own", _is_undated)
    if any(event.type != "statement" for event in told):
        leave_out("its sentence tells what was said", lambda event: is_plain_saying(text, event))
    if told and all(map(_is_undated, told)):
        best = min(told, key=lambda event: _BASES.index(event.date.basis)).date.when
        leave_out("its sentence is told under another date", lambda event: event.date.when != best)
    return _group_by_date(told), tuple(dropped)


def is_plain_saying(text: str, event: Event) -> bool:
    """Whether an event is that somebody says something, and no more: "said", "reported", but not "announced"."""
    return event.type == "statement" and text[event.trigger.start : event.trigger.end].lower() not in _NEWS_BY_SAYING


def _is_state(text: str, event: Event) -> bool:
    """Whether an event in the present tense is what is always so; what is going on ends in "-ing"."""
    if event.status is not EventStatus.ONGOING or event.date.basis is Basis.STATED or event.type in _SAID_NOW:
        return False
    return not text[event.trigger.start : event.trigger.end].endswith("ing")


def _is_undated(event: Event) -> bool:
    return event.date.basis is not Basis.STATED


def _group_by_date(events: Sequence[Event]) -> tuple[tuple[Event, ...], ...]:
    groups: dict[object, list[Event]] = {}
    for event in events:
        groups.setdefault(event.date.when, []).append(event)
    return tuple(map(tuple, groups.values()))
