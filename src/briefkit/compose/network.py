"""Who with whom: who does what to whom, and who acts together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from briefkit.compose.days import SETTLED, note_more, note_unsettled
from briefkit.compose.naming import name_actors
from briefkit.languages import Catalogue
from briefkit.languages.dates import format_day, format_short
from briefkit.model.charts import Network, NetworkActor, Tie
from briefkit.model.facts import ActorKind, Part
from briefkit.model.inlines import Ref
from briefkit.model.report import Block, Empty
from briefkit.model.selection import SelectedEvent, Selection

_LEAST = 3
"""Ties that a picture has at least; two are a sentence."""
_MOST_ACTORS = 20
_MOST_TIES = 30
"""As many as have room on half a page, and lines that can still be followed."""

_Pair = tuple[str, str, bool]
"""Who acts, on or with whom, and whether they act together."""


def compose_network(selection: Selection, catalogue: Catalogue) -> tuple[Block, ...]:
    """The ties of what happened, the strongest first; none where they are too few.

    Events are counted, too, for which the chronology has no room.
    """
    named = {actor.id for actor in selection.actors if actor.kind is not ActorKind.PLACE}
    rank = {actor.id: number for number, actor in enumerate(selection.actors)}
    found: dict[_Pair, list[SelectedEvent]] = defaultdict(list)
    for event in (event for event in (*selection.events, *selection.over) if event.status in SETTLED):
        for pair in dict.fromkeys(_list_pairs(event, named, rank)):
            found[pair].append(event)
    kept = _choose(found)
    if len(kept) < _LEAST:
        return (Empty(catalogue.say("Too few events tell who did something to whom, or with whom."), periodic=False),)
    ties = tuple(Tie(*pair[:2], _link(found[pair], selection, catalogue), pair[2]) for pair in kept)
    weight = Counter(actor for tie in ties for actor in (tie.doer, tie.other) for _ in tie.rows)
    names = name_actors(selection.actors, catalogue)
    actors = tuple(NetworkActor(actor, names[actor]) for actor, _ in weight.most_common())
    day = format_day(selection.as_of, catalogue)
    caption = catalogue.say("Who does what to whom, and who with whom, as of {day}.", day=day)
    told = (event for pair in kept for event in found[pair])
    unsettled = (event for event in (*selection.events, *selection.over) if event.parts)
    notes = (
        *note_more(selection, told, catalogue),
        *note_unsettled(unsettled, catalogue),
        *_note_rest(len(found) - len(kept), catalogue),
    )
    return (Network(caption, actors, ties, notes),)


def _list_pairs(event: SelectedEvent, named: Iterable[str], rank: Mapping[str, int]) -> Iterator[_Pair]:
    """Each doer with each of those acted on, and together with each partner and each other doer."""
    parts = [(actor, part) for actor, part in event.parts if actor in named]
    for doer in (actor for actor, part in parts if part is Part.DOER):
        for other, part in parts:
            if other == doer:
                continue
            if part is Part.DONE_TO:
                yield doer, other, False
            else:
                one, two = sorted((doer, other), key=rank.__getitem__)
                yield one, two, True


def _choose(found: Mapping[_Pair, list[SelectedEvent]]) -> list[_Pair]:
    """The strongest ties, as long as they are between so many actors."""
    kept: list[_Pair] = []
    actors: set[str] = set()
    for pair in sorted(found, key=lambda each: -len(found[each])):
        if len(kept) < _MOST_TIES and len(actors | {*pair[:2]}) <= _MOST_ACTORS:
            kept.append(pair)
            actors |= {*pair[:2]}
    return kept


def _link(events: Iterable[SelectedEvent], selection: Selection, catalogue: Catalogue) -> tuple[Ref, ...]:
    return tuple(Ref(event.id, _name_day(event, selection.as_of.year, catalogue)) for event in events)


def _name_day(event: SelectedEvent, year: int, catalogue: Catalogue) -> str:
    when = event.date.when
    return format_short(when, year, catalogue) if when else catalogue.say("undated")


def _note_rest(left_out: int, catalogue: Catalogue) -> Iterator[str]:
    if left_out:
        yield catalogue.count(
            "{number} tie that fewer events tell is not shown.",
            "{number} ties that fewer events tell are not shown.",
            left_out,
        )
