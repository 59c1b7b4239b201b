"""Tellings: what the sentences of a document are worth printing for, one day each.

A sentence is printed whole, so it stands for the most newsworthy thing that it tells, and twice only if it gives
another a day of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set

from briefkit.model.facts import Basis, ClauseKind, Event, EventStatus
from briefkit.model.selection import Dropped, SelectedEvent

NEWS = {Basis.STATED: 40, Basis.EDITED: 40, Basis.PUBLISHED: 52, Basis.CARRIED: 57, Basis.NONE: 65}
"""Salience from which an event is told, by what its day rests on: the less sure the day, the more. Of the events in 364
annotated articles, the day is right for 87 % (stated), 75 % (published), 66 % (carried) and 50 % (none); see
``benchmarks.event_days``. The bounds were chosen on these articles."""
ANOTHER_DAY = 50
"""The same for another event of a sentence, dated by its own words and told by a main clause. Of 27 such in the
annotated articles 21 are news; those below are too few to tell."""
BESIDE = 65
"""The same for another thing that happened, dated by its own words, that no main clause tells: "elected in 1996, was
born in 1951". Of 27 such in the annotated articles 26 are news; lower ones are too few to tell."""

ON_THE_SIDE = 10
"""Salience by which a clause on a noun must be ahead of a main one to stand for its sentence, or for an event."""


def drop_event(event: Event | SelectedEvent, reason: str, limited: bool = False) -> Dropped:
    """The event as one that is left out, with the reason; `limited` where nothing but a limit keeps it out."""
    return Dropped(event.id, "event", reason, event.text[:80], limited)


def pick_tellings(
    events: Sequence[Event], pinned: Set[str]
) -> tuple[tuple[tuple[Event, ...], ...], tuple[Dropped, ...]]:
    """The events of a sentence that are worth telling, by date, and the others with the reason.

    Args:
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
    leave_out("only says when the rest of its sentence happened", lambda event: _only_says_when(event, events))
    leave_out("hardly news: a remark, a state or told before", lambda event: event.salience < _find_bound(event))
    if told:
        first = max(told, key=rank_in_sentence)
        leave_out("its sentence is told for another event", lambda event: not _stands_beside(event, first))
    return _group_by_date(told), tuple(dropped)


def _only_says_when(event: Event, sentence: Sequence[Event]) -> bool:
    """Whether a sentence opens with an event that is not dated itself, to say since when the main clause goes on.

    "A week after the flood hit Orvel, people are digging": the flood is known, and its day is that of another story.
    """
    if event.clause is not ClauseKind.ADVERBIAL or event.date.basis is Basis.STATED:
        return False
    return any(
        each.clause is ClauseKind.MAIN and each.status is EventStatus.ONGOING and each.span.start > event.span.start
        for each in sentence
    )


def _find_bound(event: Event) -> int:
    return NEWS[event.date.basis]


def rank_in_sentence(event: Event) -> tuple[bool, int, int]:
    """What a sentence stands for is the most salient, but not what only says when or why the rest of it happened.

    What only says of a thing what became of it must be more so: "to rebuild what the flood destroyed".
    """
    side = ON_THE_SIDE if event.clause is ClauseKind.ADJECTIVAL else 0
    return event.clause is not ClauseKind.ADVERBIAL, event.salience - side, -event.span.start


def _stands_beside(event: Event, first: Event) -> bool:
    """Whether an event is told of the same day as the first of its sentence, or both are dated by their own words.

    One that no main clause tells must have happened, and be the more salient; what it tells since when something has
    been so is no news of that day: "two men who had been held since 2016 were freed".
    """
    if event.date.when == first.date.when:
        return True
    if not event.date.basis is first.date.basis is Basis.STATED or _tells_since(event):
        return False
    if event.clause is ClauseKind.MAIN:
        return event.salience >= ANOTHER_DAY
    return event.status is EventStatus.HAPPENED and event.salience >= BESIDE


def _tells_since(event: Event) -> bool:
    """Whether "since" stands before the words that an event has its date from."""
    dated = event.date.span
    return dated is not None and event.text[: max(0, dated.start - event.span.start)].rstrip().endswith("since")


def _group_by_date(events: Sequence[Event]) -> tuple[tuple[Event, ...], ...]:
    groups: dict[object, list[Event]] = {}
    for event in events:
        groups.setdefault(event.date.when, []).append(event)
    return tuple(map(tuple, groups.values()))
